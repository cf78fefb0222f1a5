import { consent } from '@tremplin/db/schema/clients.ts';
import { followupAttempt } from '@tremplin/db/schema/placements.ts';
import { person } from '@tremplin/db/schema/people.ts';
import type { Reader } from '@tremplin/db/store.ts';
import type { ConsentScope } from '@tremplin/shared/clients.ts';
import { and, asc, eq, inArray, isNull } from 'drizzle-orm';

/** What each client agreed to last, among consents that stand; nothing of those who withdrew. */
export async function agreedScopes(
  db: Reader,
  clientIds: readonly string[],
): Promise<ReadonlyMap<string, ConsentScope>> {
  if (clientIds.length === 0) return new Map();
  const rows = await db
    .select({ clientId: consent.clientId, scope: consent.scope })
    .from(consent)
    .where(and(inArray(consent.clientId, [...clientIds]), isNull(consent.withdrawnOn)))
    .orderBy(asc(consent.givenOn), asc(consent.createdAt), asc(consent.id));
  return new Map(rows.map(({ clientId, scope }) => [clientId, scope]));
}

/** Tries of these follow-ups, the first one first. */
export async function attemptsOf(db: Reader, followupIds: readonly string[]) {
  if (followupIds.length === 0) return [];
  const rows = await db
    .select({
      id: followupAttempt.id,
      followupId: followupAttempt.followupId,
      onDay: followupAttempt.onDay,
      channel: followupAttempt.channel,
      result: followupAttempt.result,
      note: followupAttempt.note,
      by: person.name,
    })
    .from(followupAttempt)
    .leftJoin(person, eq(person.id, followupAttempt.byId))
    .where(inArray(followupAttempt.followupId, [...followupIds]))
    .orderBy(asc(followupAttempt.onDay), asc(followupAttempt.at), asc(followupAttempt.id));
  return rows;
}

export type Attempt = Awaited<ReturnType<typeof attemptsOf>>[number];
