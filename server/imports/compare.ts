import { heap } from '@tremplin/db/bulk.ts';
import { contact, post } from '@tremplin/db/schema/directory.ts';
import { directoryRow } from '@tremplin/db/schema/imports.ts';
import type { Reader, Tx } from '@tremplin/db/store.ts';
import type { Verdict } from '@tremplin/shared/directory.ts';
import { and, asc, eq, gt, inArray, isNull, ne, notInArray } from 'drizzle-orm';
import { columns, groupedBy, pageSize, present } from './match-rows.ts';
import type { Pass, Row } from './match-rows.ts';
import type { ImportRow } from './policy.ts';
import { personAfter } from './rules.ts';
import type { CutRow, PostFacts } from './rules.ts';
import { reshapedBy } from './tell-units.ts';
import type { UnitPlan } from './units.ts';

/** A person of the file with all their rows, the first one first. */
export interface PersonRows {
  readonly leader: Row;
  readonly rows: readonly Row[];
}

export interface KnownPerson {
  readonly contact: typeof contact.$inferSelect;
  /** Held now, in the order of their place. */
  readonly posts: readonly (typeof post.$inferSelect)[];
  /** Addresses, numbers and folded names of records that were merged into theirs. */
  readonly also: ReadonlySet<string>;
}

/** What each row is, held against the person whom it was found to name; person by person. */
export const compareRows: Pass = async (tx, _ctx, seen, plan) => {
  const leaders = await tx
    .select(columns)
    .from(directoryRow)
    .where(
      and(
        eq(directoryRow.importId, seen.id),
        gt(directoryRow.rowNo, seen.passRow),
        eq(directoryRow.personRow, directoryRow.rowNo),
        notInArray(directoryRow.verdict, ['error', 'kept_away']),
      ),
    )
    .orderBy(asc(directoryRow.rowNo))
    .limit(pageSize);
  const people = await withRows(tx, seen, leaders);
  const stays = plan && reshapedBy(plan, (key) => plan.unitOf.get(key) ?? key);
  const known = await knownPeople(tx, present(leaders.map(({ contactId }) => contactId)));
  const out = outcomes(tx, seen);
  for (const person of people) {
    if (person.leader.nameKey === null) continue;
    const match = known.get(person.leader.contactId ?? '');
    await comparePerson(person, match, { plan, stays }, out);
  }
  await compareVacant(tx, seen, leaders, plan, out);
  await out.flush();
  await settleRivals(tx, seen, leaders);
  return leaders.length < pageSize ? null : (leaders.at(-1)?.rowNo ?? null);
};

export async function withRows(
  db: Reader,
  seen: ImportRow,
  leaders: readonly Row[],
): Promise<PersonRows[]> {
  const numbers = leaders.map(({ rowNo }) => rowNo);
  if (numbers.length === 0) return [];
  const more = await db
    .select(columns)
    .from(directoryRow)
    .where(
      and(
        eq(directoryRow.importId, seen.id),
        inArray(directoryRow.personRow, numbers),
        ne(directoryRow.personRow, directoryRow.rowNo),
      ),
    );
  // Sorted here: asked for in order, SQLite would walk over every row of the file.
  more.sort((a, b) => a.rowNo - b.rowNo);
  const theirs = groupedBy(more, ({ personRow }) => personRow);
  return leaders.map((leader) => ({ leader, rows: [leader, ...(theirs.get(leader.rowNo) ?? [])] }));
}

export async function knownPeople(
  db: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, KnownPerson>> {
  if (ids.length === 0) return new Map();
  const people = await db
    .select()
    .from(contact)
    .where(inArray(contact.id, [...ids]));
  const posts = await db
    .select()
    .from(post)
    .where(and(inArray(post.contactId, [...ids]), isNull(post.endedOn)))
    .orderBy(asc(post.place), asc(post.id));
  const held = groupedBy(posts, ({ contactId }) => contactId);
  const merged = await db
    .select({
      into: contact.mergedIntoId,
      email: contact.email,
      phone: contact.phone,
      nameKey: contact.nameKey,
    })
    .from(contact)
    .where(inArray(contact.mergedIntoId, [...ids]));
  const theirs = groupedBy(merged, ({ into }) => into);
  return new Map(
    people.map((one) => {
      const also = (theirs.get(one.id) ?? []).flatMap(({ email, phone, nameKey }) => [
        email,
        phone,
        nameKey,
      ]);
      return [
        one.id,
        { contact: one, posts: held.get(one.id) ?? [], also: new Set(present(also)) },
      ];
    }),
  );
}

/** The rows as rules see them; a unit that is new stands as its path. */
export function cutRows(rows: readonly Row[], plan: UnitPlan | null): CutRow[] {
  return rows.flatMap(({ rowNo, row, orgKey }) =>
    row === null ? [] : [{ rowNo, row, unit: plan?.unitOf.get(orgKey ?? '') ?? orgKey ?? '' }],
  );
}

export function standing({ contact: one, posts, also }: KnownPerson) {
  const { givenName, familyName, email, phone, ext, city } = one;
  const facts = { givenName, familyName, email, phone, ext, city };
  return { facts, posts: posts.map(postFacts), also };
}

export function postFacts(one: typeof post.$inferSelect): PostFacts {
  const { id, organizationId, titleEn, titleFr, isHead, email, phone, ext, city, place } = one;
  return { id, organizationId, titleEn, titleFr, isHead, email, phone, ext, city, place };
}

interface Units {
  readonly plan: UnitPlan | null;
  /** Whether somebody is elsewhere only because their unit was merged or split. */
  readonly stays: ReturnType<typeof reshapedBy> | null;
}

async function comparePerson(
  { leader, rows }: PersonRows,
  known: KnownPerson | undefined,
  { plan, stays }: Units,
  out: Outcomes,
): Promise<void> {
  const contactId = known?.contact.id ?? null;
  const after = personAfter(known ? standing(known) : null, cutRows(rows, plan));
  const cameBack = known?.contact.status === 'left';
  const found = new Map(rows.map((row) => [row.rowNo, row]));
  const { basis } = leader;
  for (const one of after.posts) {
    const row = found.get(one.rowNo);
    if (!row) continue;
    const isTaken = one.was !== null && stays?.(one.was.organizationId, one.unit) === true;
    const isOther =
      (cameBack && one.verdict === 'unchanged') || (one.verdict === 'moved' && isTaken);
    const verdict = isOther ? 'updated' : one.verdict;
    const postId = one.was?.id ?? null;
    await out.say(row, {
      verdict,
      contactId,
      basis,
      postId,
      sameAs: null,
      organizationId: unitOf(row, plan),
    });
  }
  for (const { rowNo, sameAs } of after.again) {
    const row = found.get(rowNo);
    const same = { contactId, basis, sameAs, postId: null };
    if (row)
      await out.say(row, { verdict: 'duplicate', ...same, organizationId: unitOf(row, plan) });
  }
}

function unitOf({ orgKey }: Row, plan: UnitPlan | null): string | null {
  return plan?.unitOf.get(orgKey ?? '') ?? null;
}

/** Posts that nobody holds are known by unit and title alone; a second one in a file says the same. */
async function compareVacant(
  tx: Tx,
  seen: ImportRow,
  leaders: readonly Row[],
  plan: UnitPlan | null,
  out: Outcomes,
): Promise<void> {
  const vacant = leaders.filter(({ nameKey }) => nameKey === null);
  if (vacant.length === 0) return;
  const all = await tx
    .select({
      rowNo: directoryRow.rowNo,
      orgKey: directoryRow.orgKey,
      titleKey: directoryRow.titleKey,
    })
    .from(directoryRow)
    .where(
      and(
        eq(directoryRow.importId, seen.id),
        inArray(directoryRow.orgKey, present(vacant.map(({ orgKey }) => orgKey))),
        isNull(directoryRow.nameKey),
        notInArray(directoryRow.verdict, ['error', 'kept_away']),
      ),
    )
    .orderBy(asc(directoryRow.rowNo));
  const keyOf = (unit: string | null, title: string | null): string =>
    `${unit ?? ''}\n${title ?? ''}`;
  const first = new Map(
    all.toReversed().map((one) => [keyOf(one.orgKey, one.titleKey), one.rowNo]),
  );
  const posts = await vacantPosts(tx, present(vacant.map((row) => unitOf(row, plan))));
  const held = new Map(posts.map((one) => [keyOf(one.organizationId, one.titleKey), one.id]));
  for (const row of vacant) {
    const same = first.get(keyOf(row.orgKey, row.titleKey)) ?? row.rowNo;
    const unit = unitOf(row, plan);
    const postId = unit === null ? null : (held.get(keyOf(unit, row.titleKey)) ?? null);
    const again = same < row.rowNo;
    await out.say(row, {
      verdict: again ? 'duplicate' : postId === null ? 'new' : 'unchanged',
      sameAs: again ? same : null,
      postId: again ? null : postId,
      contactId: null,
      basis: null,
      organizationId: unit,
    });
  }
}

async function vacantPosts(db: Reader, unitIds: readonly string[]) {
  if (unitIds.length === 0) return [];
  return db
    .select({ id: post.id, organizationId: post.organizationId, titleKey: post.titleKey })
    .from(post)
    .where(
      and(inArray(post.organizationId, [...unitIds]), isNull(post.contactId), isNull(post.endedOn)),
    );
}

interface Outcome extends Pick<
  Row,
  'contactId' | 'basis' | 'postId' | 'sameAs' | 'organizationId'
> {
  readonly verdict: Verdict;
}

interface Outcomes {
  say(row: Row, outcome: Outcome): Promise<void>;
  flush(): Promise<void>;
}

/** Rows that are found to be what they are taken for already are not written again. */
function outcomes(tx: Tx, seen: ImportRow): Outcomes {
  const rows = heap(tx, directoryRow, {
    kind: 'replace',
    key: ['importId', 'rowNo'],
    take: ['verdict', 'contactId', 'basis', 'postId', 'sameAs', 'organizationId'],
  });
  return {
    say: async (row, outcome) => {
      const now = { ...row, ...outcome };
      const { verdict, contactId, basis, postId, sameAs, organizationId } = now;
      const next = { verdict, contactId, basis, postId, sameAs, organizationId };
      if (
        Object.entries(next).every(([name, value]) =>
          Object.entries(row).some(([of, was]) => of === name && was === value),
        )
      )
        return;
      const { rowNo, line, personRow } = row;
      await rows.add({ importId: seen.id, rowNo, line, personRow, ...next });
    },
    flush: () => rows.flush(),
  };
}

/** Whom another row has turned out to name is no longer in question. */
async function settleRivals(tx: Tx, seen: ImportRow, leaders: readonly Row[]): Promise<void> {
  const unsure = leaders.filter(({ rivals, contactId }) => rivals !== null && contactId === null);
  const ids = [...new Set(unsure.flatMap(({ rivals }) => rivals ?? []))];
  if (ids.length === 0) return;
  const found = await tx
    .selectDistinct({ id: directoryRow.contactId })
    .from(directoryRow)
    .where(and(eq(directoryRow.importId, seen.id), inArray(directoryRow.contactId, ids)));
  const settled = new Set(found.map(({ id }) => id));
  for (const { rowNo, rivals } of unsure) {
    const left = (rivals ?? []).filter((id) => !settled.has(id));
    if (left.length === rivals?.length) continue;
    await tx
      .update(directoryRow)
      .set({ rivals: left.length === 0 ? null : left })
      .where(and(eq(directoryRow.importId, seen.id), eq(directoryRow.rowNo, rowNo)));
  }
}
