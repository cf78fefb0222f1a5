import { client } from '@tremplin/db/schema/clients.ts';
import { person } from '@tremplin/db/schema/people.ts';
import { attendance } from '@tremplin/db/schema/sessions.ts';
import { clientNamed, wordsBegin } from '@tremplin/db/search.ts';
import type { Reader } from '@tremplin/db/store.ts';
import { clientName } from '@tremplin/shared/client-rules.ts';
import type { ClientStatus } from '@tremplin/shared/clients.ts';
import { searchWords } from '@tremplin/shared/fold.ts';
import { and, asc, eq, inArray, ne, or, sql } from 'drizzle-orm';
import type { Ctx } from '../context.ts';
import { requireRun } from '../sessions/policy.ts';
import type { SessionRow } from '../sessions/policy.ts';
import { view } from '../view.ts';
import { pseudonym } from '../write.ts';
import { nearBeginnings, nearness } from './near-names.ts';
import { programmeCodes } from './queries.ts';

/** Somebody who may be the person at the door: what a card shows, and what can be done with it. */
export interface WalkIn {
  readonly clientId: string;
  readonly name: string;
  readonly programme: string | null;
  readonly counsellor: string | null;
  readonly status: ClientStatus;
  /** Not what was typed, but close to it. */
  readonly near: boolean;
  readonly onList: boolean;
  /** They agreed to be recorded; otherwise they are one more head. */
  readonly recordable: boolean;
}

export interface WalkInsFound {
  readonly rows: readonly WalkIn[];
  /** More match than are shown: type another letter. */
  readonly more: boolean;
}

const fewestLetters = 3;
const shown = 8;
/** Names that are compared letter by letter. */
const mostCompared = 3000;

/** Clients by what is heard at the door, whoever's they are; closed files last. Each look is audited. */
export async function find(ctx: Ctx, sessionId: string, typed: string): Promise<WalkInsFound> {
  const session = await ctx.store.read((db) => requireRun(db, ctx, sessionId));
  const words = searchWords(typed);
  if (words.join('').length < fewestLetters) return { rows: [], more: false };
  const fields = { sessionId, typed: pseudonym(ctx, words.join(' ')) };
  const line = { resource: 'attendance', resourceId: null, action: 'search', fields } as const;
  return view(ctx, line, async (db) => {
    const exact = await named(db, typed);
    const first = exact.slice(0, shown);
    const near = await nearTo(db, words, first);
    return {
      rows: await cardsOf(db, ctx, session, first, near.slice(0, shown - first.length)),
      more: exact.length > shown,
    };
  });
}

async function named(db: Reader, typed: string): Promise<string[]> {
  const rows = await db
    .select({ id: client.id })
    .from(client)
    .where(clientNamed(typed) ?? sql`1 = 0`)
    .orderBy(
      asc(sql`case when ${client.status} = 'closed' then 1 else 0 end`),
      asc(client.nameSort),
      asc(client.id),
    )
    .limit(shown + 1);
  return rows.map(({ id }) => id);
}

/** Nearest first; those who were found as typed are not found again. */
async function nearTo(
  db: Reader,
  words: readonly string[],
  found: readonly string[],
): Promise<string[]> {
  const beginnings = nearBeginnings(words);
  if (beginnings.length === 0 || found.length === shown) return [];
  const rows = await db
    .select({ id: client.id, nameSort: client.nameSort })
    .from(client)
    .where(or(...beginnings.map((letters) => wordsBegin(client.nameSort, letters))))
    .orderBy(asc(client.nameSort), asc(client.id))
    .limit(mostCompared);
  const known = new Set(found);
  return rows
    .flatMap(({ id, nameSort }) => {
      const far = known.has(id) ? null : nearness(words, nameSort.split(' '));
      return far === null ? [] : [{ id, far }];
    })
    .toSorted((a, b) => a.far - b.far)
    .map(({ id }) => id);
}

async function cardsOf(
  db: Reader,
  ctx: Ctx,
  session: SessionRow,
  exact: readonly string[],
  near: readonly string[],
): Promise<WalkIn[]> {
  const ids = [...exact, ...near];
  if (ids.length === 0) return [];
  const rows = await db
    .select({
      id: client.id,
      givenName: client.givenName,
      familyName: client.familyName,
      status: client.status,
      consented: client.consented,
      counsellor: person.name,
    })
    .from(client)
    .leftJoin(person, eq(person.id, client.counsellorId))
    .where(inArray(client.id, ids));
  const codes = await programmeCodes(db, ctx.today, session, ids);
  const listed = await listedAmong(db, session.id, ids);
  return rows
    .toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
    .map((row) => ({
      clientId: row.id,
      name: clientName(row),
      programme: codes.get(row.id) ?? null,
      counsellor: row.counsellor,
      status: row.status,
      near: near.includes(row.id),
      onList: listed.has(row.id),
      recordable: row.consented,
    }));
}

async function listedAmong(
  db: Reader,
  sessionId: string,
  clientIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await db
    .select({ clientId: attendance.clientId })
    .from(attendance)
    .where(
      and(
        eq(attendance.sessionId, sessionId),
        inArray(attendance.clientId, [...clientIds]),
        ne(attendance.status, 'cancelled'),
      ),
    );
  return new Set(rows.map(({ clientId }) => clientId));
}
