import { Fault, faultKinds, forbidden } from '@tremplin/shared/faults.ts';
import type { FaultShape } from '@tremplin/shared/faults.ts';
import { can } from '@tremplin/shared/policy.ts';
import type { Action, Resource } from '@tremplin/shared/policy.ts';
import { initTRPC } from '@trpc/server';
import type { TRPCError } from '@trpc/server';
import type { RequestContext } from './context.ts';
import { recordDenied } from './write.ts';

/** What a procedure asks of the policy table; `public` ones are open to whoever passes the gate. */
export type Meta = { action: Action; resource: Resource } | { public: true };

const t = initTRPC
  .context<RequestContext>()
  .meta<Meta>()
  .create({
    isDev: false,
    errorFormatter: ({ shape, error }) => ({
      ...shape,
      message: error.code,
      data: { code: shape.data.code, httpStatus: statusOf(error), fault: faultOf(error) },
    }),
  });

export const router = t.router;
export const createCaller = t.createCallerFactory;

/** A procedure anyone may call before signing in. */
export const open = t.procedure.meta({ public: true });

/** A procedure for those to whom the policy grants the action on some row of the resource. */
export function allowed(action: Action, resource: Resource) {
  return t.procedure.meta({ action, resource }).use(async ({ ctx, next, path, getRawInput }) => {
    const { visitor } = ctx;
    if (!visitor) throw new Fault('signed_out', 'signed_out');
    const denied = async (): Promise<void> => {
      const resourceId = idTried(await getRawInput());
      await recordDenied(ctx, { action, resource, resourceId, fields: { path } });
    };
    if (!can(visitor.actor, action, resource)) {
      await denied();
      throw forbidden();
    }
    const answer = await next({ ctx: { visitor, actor: visitor.actor } });
    if (!answer.ok && isUnseen(answer.error)) await denied();
    return answer;
  });
}

/** The refusal a person is shown for whatever went wrong; nothing internal leaves. */
export function faultOf(error: TRPCError): FaultShape {
  const { cause } = error;
  if (cause instanceof Fault) return cause.shape;
  if (error.code === 'BAD_REQUEST' && cause && 'issues' in cause) return invalidInput(cause.issues);
  if (error.code === 'BAD_REQUEST' || error.code === 'PARSE_ERROR')
    return { kind: 'invalid', key: 'invalid', values: {}, fields: [] };
  if (error.code === 'NOT_FOUND')
    return { kind: 'not_found', key: 'not_found', values: {}, fields: [] };
  return { kind: 'unavailable', key: 'unexpected', values: {}, fields: [] };
}

export function statusOf(error: TRPCError): number {
  if (error.code === 'INTERNAL_SERVER_ERROR' && !(error.cause instanceof Fault)) return 500;
  return faultKinds[faultOf(error).kind];
}

const naming = [
  'id',
  'clientId',
  'applicationId',
  'postingId',
  'personId',
  'sessionId',
  'followupId',
  'handoverId',
  'counsellorId',
];

/** Which row somebody tried for, where the input names one; nothing else of it is kept. */
function idTried(input: unknown): string | null {
  const named = Object.entries(input !== null && typeof input === 'object' ? input : {});
  for (const key of naming) {
    const value: unknown = named.find(([name]) => name === key)?.[1];
    if (typeof value === 'string' && /^[0-9a-f-]{36}$/.test(value)) return value;
  }
  return null;
}

function isUnseen(error: TRPCError): boolean {
  const kind = error.cause instanceof Fault ? error.cause.shape.kind : null;
  return kind === 'not_found' || kind === 'forbidden';
}

function invalidInput(issues: unknown): FaultShape {
  const fields = (Array.isArray(issues) ? issues : []).map(
    (issue: { path?: readonly unknown[]; message?: string }) => ({
      path: (issue.path ?? []).map(String).join('.'),
      key: issue.message?.startsWith('errors.') ? issue.message : 'errors.invalid',
    }),
  );
  return { kind: 'invalid', key: 'invalid', values: {}, fields };
}
