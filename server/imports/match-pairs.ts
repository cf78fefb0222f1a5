import { heap } from '@tremplin/db/bulk.ts';
import { contact } from '@tremplin/db/schema/directory.ts';
import { directoryRow, matchDecision } from '@tremplin/db/schema/imports.ts';
import type { Reader, Tx } from '@tremplin/db/store.ts';
import { and, eq, inArray, ne } from 'drizzle-orm';
import type { RequestContext } from '../context.ts';
import { matchHash } from '../directory/policy.ts';
import type { Pairing } from './match-rules.ts';
import { groupedBy, lastOf, lean, pageOf } from './match-rows.ts';
import type { Pass, Row } from './match-rows.ts';
import type { ImportRow } from './policy.ts';

export interface Candidate {
  readonly id: string;
  readonly key: string;
  readonly nameKey: string;
  readonly email: string | null;
  readonly ext: string | null;
  readonly titleEn: string | null;
  readonly titleFr: string | null;
}
export interface Sought extends Omit<Candidate, 'id'> {
  readonly personRow: number;
  readonly not: ReadonlySet<string>;
}

export interface Trait {
  readonly basis: 'email' | 'phone' | 'name';
  readonly keyOf: (row: Row) => string | null;
  /** Every row of the file with the trait of one of these. */
  readonly mates: (page: readonly Row[]) => Promise<Row[]>;
  readonly candidates: (page: readonly Row[]) => Promise<Candidate[]>;
  readonly pair: (
    rows: readonly Sought[],
    known: readonly Candidate[],
  ) => Pairing<Sought, Candidate>;
}

/**
 * Pairs those of a page, and everybody in the file who has the trait in common with one of them, with
 * the people of the directory who have it. Nobody is taken twice.
 */
export async function pairPage(
  tx: Tx,
  ctx: RequestContext,
  seen: ImportRow,
  page: readonly Row[],
  trait: Trait,
): Promise<void> {
  if (page.length === 0) return;
  const known = await trait.candidates(page);
  const keys = new Set<string | null>(known.map(({ key }) => key));
  const likely = page.filter((row) => keys.has(trait.keyOf(row)));
  if (likely.length === 0) return;
  const mates = (await trait.mates(likely)).filter((row) => keys.has(trait.keyOf(row)));
  const leaders = await leadersOf(tx, seen, mates);
  const taken = await takenBy(tx, seen, known);
  const free = groupedBy(
    known.filter(({ id }) => !taken.has(id)),
    ({ key }) => key,
  );
  const away = await decidedApart(tx, ctx, mates);
  const found = findings(tx, seen, leaders, taken);
  for (const [key, rows] of groupedBy(mates, (row) => trait.keyOf(row) ?? '')) {
    const each = new Map(rows.toReversed().map((row) => [row.personRow, row]));
    const open = [...each.values()].filter(
      ({ personRow }) => leaders.get(personRow)?.contactId === null,
    );
    const sought = open.map((row) => soughtOf(row, key, away.get(row.rowNo)));
    const { pairs, rivals } = trait.pair(sought, free.get(key) ?? []);
    for (const [{ personRow }, { id }] of pairs) found.match(personRow, id, trait.basis);
    for (const [{ personRow }, who] of rivals)
      found.doubt(
        personRow,
        who.map(({ id }) => id),
      );
  }
  await found.write();
}

/** What somebody decided of the same words in an earlier file comes before every rule. */
export const byDecision: Pass = async (tx, ctx, seen) => {
  if ((await tx.$count(matchDecision, eq(matchDecision.same, true))) === 0) return null;
  const page = await pageOf(tx, seen);
  const rows = page.filter((row) => row.nameKey !== null);
  const hashes = new Map(rows.map((row) => [matchHash(ctx.office.keys, row), row]));
  const decided = await tx
    .select({ hash: matchDecision.rowHash, id: matchDecision.contactId })
    .from(matchDecision)
    .innerJoin(contact, eq(contact.id, matchDecision.contactId))
    .where(
      and(
        inArray(matchDecision.rowHash, [...hashes.keys()]),
        eq(matchDecision.same, true),
        ne(contact.status, 'erased'),
      ),
    )
    .orderBy(matchDecision.at);
  const leaders = await leadersOf(tx, seen, rows);
  const found = findings(tx, seen, leaders, await takenBy(tx, seen, decided));
  for (const { hash, id } of decided) {
    const row = hashes.get(hash);
    if (row && leaders.get(row.personRow)?.contactId === null)
      found.match(row.personRow, id, 'decision');
  }
  await found.write();
  return lastOf(page);
};

function soughtOf(row: Row, key: string, not: ReadonlySet<string> | undefined): Sought {
  return {
    key,
    personRow: row.personRow,
    nameKey: row.nameKey ?? '',
    email: row.emailKey,
    ext: row.row?.ext ?? null,
    titleEn: row.row?.titleEn ?? null,
    titleFr: row.row?.titleFr ?? null,
    not: not ?? new Set(),
  };
}

async function leadersOf(
  db: Reader,
  seen: ImportRow,
  rows: readonly Row[],
): Promise<ReadonlyMap<number, Row>> {
  const here = new Map(rows.map((row) => [row.rowNo, row]));
  const wanted = [...new Set(rows.map(({ personRow }) => personRow))];
  const missing = wanted.filter((rowNo) => !here.has(rowNo));
  const more =
    missing.length === 0
      ? []
      : await db
          .select(lean)
          .from(directoryRow)
          .where(and(eq(directoryRow.importId, seen.id), inArray(directoryRow.rowNo, missing)));
  for (const row of more) here.set(row.rowNo, row);
  return here;
}

/** Those of them whom another row of this file has been found to be. */
async function takenBy(
  db: Reader,
  seen: ImportRow,
  known: readonly { readonly id: string }[],
): Promise<Set<string>> {
  const ids = [...new Set(known.map(({ id }) => id))];
  if (ids.length === 0) return new Set();
  const rows = await db
    .select({ id: directoryRow.contactId })
    .from(directoryRow)
    .where(and(eq(directoryRow.importId, seen.id), inArray(directoryRow.contactId, ids)));
  return new Set(rows.flatMap(({ id }) => id ?? []));
}

/** Whom somebody looked at and said that it is not them, by row. */
async function decidedApart(
  db: Reader,
  ctx: RequestContext,
  rows: readonly Row[],
): Promise<ReadonlyMap<number, ReadonlySet<string>>> {
  if ((await db.$count(matchDecision, eq(matchDecision.same, false))) === 0) return new Map();
  const hashes = new Map(rows.map((row) => [row.rowNo, matchHash(ctx.office.keys, row)]));
  const apart = await db
    .select({ hash: matchDecision.rowHash, id: matchDecision.contactId })
    .from(matchDecision)
    .where(
      and(
        inArray(matchDecision.rowHash, [...new Set(hashes.values())]),
        eq(matchDecision.same, false),
      ),
    );
  const byHash = groupedBy(apart, ({ hash }) => hash);
  return new Map(
    [...hashes].map(([rowNo, hash]) => [
      rowNo,
      new Set((byHash.get(hash) ?? []).map(({ id }) => id)),
    ]),
  );
}

type Basis = NonNullable<Row['basis']>;

/** What a page finds, on the first row of each person; nobody of the directory is found twice. */
function findings(tx: Tx, seen: ImportRow, leaders: ReadonlyMap<number, Row>, taken: Set<string>) {
  const matches = new Map<number, { readonly contactId: string; readonly basis: Basis }>();
  const doubts = new Map<number, Set<string>>();
  const doubt = (personRow: number, who: readonly string[]): void => {
    const before = doubts.get(personRow) ?? new Set(leaders.get(personRow)?.rivals ?? []);
    doubts.set(personRow, new Set([...before, ...who]));
  };
  return {
    doubt,
    match: (personRow: number, contactId: string, basis: Basis): void => {
      if (matches.has(personRow)) return;
      if (taken.has(contactId)) {
        doubt(personRow, [contactId]);
        return;
      }
      taken.add(contactId);
      matches.set(personRow, { contactId, basis });
    },
    write: async (): Promise<void> => {
      const rows = heap(tx, directoryRow, {
        kind: 'replace',
        key: ['importId', 'rowNo'],
        take: ['contactId', 'basis', 'rivals'],
      });
      for (const rowNo of new Set([...matches.keys(), ...doubts.keys()])) {
        const { contactId = null, basis = null } = matches.get(rowNo) ?? {};
        const rivals = contactId === null ? [...(doubts.get(rowNo) ?? [])] : null;
        const line = leaders.get(rowNo)?.line ?? 0;
        const found = { contactId, basis, rivals };
        await rows.add({ importId: seen.id, rowNo, line, personRow: rowNo, ...found });
      }
      await rows.flush();
    },
  };
}
