import { letter } from '@tremplin/db/schema/letters.ts';
import { client } from '@tremplin/db/schema/clients.ts';
import type { Reader, Tx } from '@tremplin/db/store.ts';
import { and, eq, inArray } from 'drizzle-orm';
import type { RequestContext } from '../context.ts';

export type LetterKind = (typeof letter.$inferSelect)['kind'];

export interface Addressee {
  readonly attendanceId: string;
  readonly sessionId: string;
  readonly clientId: string;
}

export interface Written {
  /** They go out by themselves. */
  readonly waiting: number;
  /** Their file has no e-mail address: somebody has to call. */
  readonly noAddress: number;
}

/**
 * Letters to clients, in the transaction of what they tell of; they are sent afterwards, once. One of
 * that kind that still waits is enough: what it says is put into words when it goes.
 */
export async function writeLettersWithin(
  tx: Tx,
  ctx: RequestContext & { readonly actor: { readonly id: string } },
  kind: LetterKind,
  to: readonly Addressee[],
): Promise<Written> {
  if (to.length === 0) return { waiting: 0, noAddress: 0 };
  const ids = [...new Set(to.map(({ clientId }) => clientId))];
  const rows = await tx
    .select({ id: client.id, email: client.email })
    .from(client)
    .where(inArray(client.id, ids));
  const reached = new Set(rows.filter(({ email }) => email !== null).map(({ id }) => id));
  const waits = await waitingAlready(tx, kind, to);
  const fresh = to.filter(({ attendanceId }) => !waits.has(attendanceId));
  if (fresh.length > 0)
    await tx.insert(letter).values(
      fresh.map(({ attendanceId, sessionId, clientId }) => ({
        id: ctx.newId(),
        kind,
        attendanceId,
        sessionId,
        clientId,
        state: reached.has(clientId) ? ('waiting' as const) : ('no_address' as const),
        nextTryAt: ctx.now,
        createdAt: ctx.now,
        createdBy: ctx.actor.id,
      })),
    );
  const waiting = to.filter(({ clientId }) => reached.has(clientId)).length;
  return { waiting, noAddress: to.length - waiting };
}

async function waitingAlready(
  db: Reader,
  kind: LetterKind,
  to: readonly Addressee[],
): Promise<ReadonlySet<string>> {
  const ids = to.map(({ attendanceId }) => attendanceId);
  const rows = await db
    .select({ id: letter.attendanceId })
    .from(letter)
    .where(
      and(inArray(letter.attendanceId, ids), eq(letter.kind, kind), eq(letter.state, 'waiting')),
    );
  return new Set(rows.map(({ id }) => id));
}
