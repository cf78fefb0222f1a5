import { createHmac } from 'node:crypto';
import { appendAudit } from '@tremplin/db/audit.ts';
import type { AuditLine } from '@tremplin/db/audit.ts';
import type { Tx, TxOptions } from '@tremplin/db/store.ts';
import type { Resource } from '@tremplin/shared/policy.ts';
import type { RequestContext } from './context.ts';

/** What a writer says of its change; who, when and whence are added here. */
export interface Recorded {
  /** What the person did: create, update, move, reopen, close … */
  readonly action: string;
  readonly resource: Resource | 'session' | 'office';
  readonly resourceId: string | null;
  readonly clientId?: string | null;
  readonly reason?: string | null;
  /** Names of the fields touched; values only where they are not personal (ids, states, days of postings). */
  readonly fields?: Readonly<Record<string, unknown>>;
  /** They tried and were told no; what the writer keeps of it is kept all the same. */
  readonly denied?: boolean;
}

export type RecordLine = (line: Recorded) => Promise<void>;

/**
 * The only door for writes: scope, rule, change and audit line in one transaction. A body that
 * records nothing is rolled back. Mail, hashing and files happen before or after, never inside.
 */
export async function write<T>(
  ctx: RequestContext,
  body: (tx: Tx, record: RecordLine) => Promise<T>,
  options: Pick<TxOptions, 'limit'> = {},
): Promise<T> {
  return ctx.store.tx(
    async (tx) => {
      let recorded = 0;
      const result = await body(tx, async (line) => {
        recorded += 1;
        await appendAudit(
          tx,
          ctx.office.keys.audit,
          auditLine(ctx, line, line.denied ? 'denied' : 'done'),
        );
      });
      if (recorded === 0) throw new Error('write: nothing was recorded, so nothing is kept');
      return result;
    },
    { ...options, chained: true },
  );
}

/** A refused attempt is remembered too. */
export async function recordDenied(ctx: RequestContext, line: Recorded): Promise<void> {
  await ctx.store.tx(
    async (tx) => {
      await appendAudit(tx, ctx.office.keys.audit, auditLine(ctx, line, 'denied'));
    },
    { chained: true },
  );
}

export function auditLine(
  ctx: RequestContext,
  line: Recorded,
  outcome: 'done' | 'denied',
): AuditLine {
  return {
    at: ctx.now,
    actorId: ctx.visitor?.actor.id ?? null,
    actorRoles: ctx.visitor?.actor.roles.join(' ') ?? '',
    sessionRef: ctx.visitor?.sessionId ?? null,
    requestId: ctx.origin.requestId,
    ipPrefix: ctx.origin.ipPrefix,
    action: line.action,
    resource: line.resource,
    resourceId: line.resourceId,
    clientId: line.clientId ?? null,
    outcome,
    reason: line.reason ?? null,
    fields: line.fields ?? {},
  };
}

/** A stand-in for a personal value: shows that it changed, not what it is. */
export function pseudonym(ctx: RequestContext, value: unknown): string {
  return createHmac('sha256', ctx.office.keys.pseudonym)
    .update(JSON.stringify(value ?? null))
    .digest('base64url')
    .slice(0, 16);
}
