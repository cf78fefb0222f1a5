import { callTRPCProcedure, getTRPCErrorFromUnknown, getTRPCErrorShape } from '@trpc/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { RequestContext } from './context.ts';
import { mostCalls } from './gate.ts';
import { appRouter } from './router.ts';
import { statusOf } from './trpc.ts';

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/**
 * Answers one POST to /trpc/a.b or /trpc/a.b,c.d?batch=1. The library's own adapter costs more than
 * most of our queries; this one speaks the same protocol without streams and subscriptions.
 */
export async function answerCalls(
  ctx: RequestContext,
  request: FastifyRequest,
  reply: FastifyReply,
  paths: readonly string[],
  batched: boolean,
): Promise<void> {
  if (paths.length > mostCalls) {
    await reply.code(400).send({ error: 'too many calls at once' });
    return;
  }
  const body = request.body;
  const inputOf = (at: number): unknown =>
    batched && body !== null && typeof body === 'object'
      ? Object.entries(body).find(([key]) => key === String(at))?.[1]
      : body;
  const answers = await Promise.all(
    paths.map((path, at) => answerOne(ctx, request, path, inputOf(at), at)),
  );
  const statuses = new Set(answers.map((answer) => answer.status));
  const [only] = statuses;
  void reply.code(statuses.size === 1 && only !== undefined ? only : 207);
  await reply.send(batched ? answers.map((answer) => answer.body) : answers[0]?.body);
}

async function answerOne(
  ctx: RequestContext,
  request: FastifyRequest,
  path: string,
  input: unknown,
  batchIndex: number,
): Promise<Answer> {
  try {
    const data = await callTRPCProcedure({
      router: appRouter,
      path,
      ctx,
      type: 'query',
      // Everything comes by POST, queries too: what is asked about people stays out of addresses.
      allowMethodOverride: true,
      getRawInput: async () => input,
      signal: undefined,
      batchIndex,
    });
    return { status: 200, body: { result: { data } } };
  } catch (thrown) {
    const error = getTRPCErrorFromUnknown(thrown);
    const status = statusOf(error);
    if (status >= 500) request.log.error({ path, failure: withoutValues(error.cause ?? error) });
    return {
      status,
      body: {
        error: getTRPCErrorShape({
          config: appRouter._def._config,
          error,
          type: 'query',
          path,
          input: undefined,
          ctx,
        }),
      },
    };
  }
}

/** Where it went wrong, without the message: a driver's message quotes what people typed. */
function withoutValues(error: Error): { name: string; code: unknown; stack: string[] } {
  const cause = error.cause instanceof Error ? error.cause : error;
  return {
    name: cause.name,
    code: 'code' in cause ? cause.code : undefined,
    stack: (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)),
  };
}
