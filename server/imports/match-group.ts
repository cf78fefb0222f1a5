import { heap } from '@tremplin/db/bulk.ts';
import { contact } from '@tremplin/db/schema/directory.ts';
import { directoryRow } from '@tremplin/db/schema/imports.ts';
import type { Tx } from '@tremplin/db/store.ts';
import { and, eq, inArray, isNotNull } from 'drizzle-orm';
import type { RequestContext } from '../context.ts';
import {
  isKeptAway,
  isPersonOf,
  orgKeysAlong,
  person,
  tombstonesLaid,
} from '../directory/policy.ts';
import { personInFile } from './match-rules.ts';
import {
  columns,
  groupedBy,
  lastOf,
  lean,
  pageOf,
  present,
  rowsWhere,
  sharedMails,
  sharedNames,
} from './match-rows.ts';
import type { Pass, Row } from './match-rows.ts';
import type { ImportRow } from './policy.ts';

/** Rows of one person are tied to the first of them, and people who asked to be removed fall away. */
export const groupRows: Pass = async (tx, ctx, seen) => {
  const laid = await tombstonesLaid(tx);
  const page = await pageOf(tx, seen, laid.size > 0 ? columns : lean);
  const [byName, byMail] = [directoryRow.nameKey, directoryRow.emailKey];
  const namesTwice = await sharedNames(tx, seen, present(page.map((row) => row.nameKey)));
  const mailsTwice = await sharedMails(tx, seen, present(page.map((row) => row.emailKey)));
  const names = await rowsWhere(tx, seen, byName, namesTwice, lean);
  const mails = await rowsWhere(tx, seen, byMail, mailsTwice, lean);
  const personOf = new Map<number, number>();
  const sameName = groupedBy(names, (row) => row.nameKey);
  const sameMail = groupedBy(mails, (row) => row.emailKey);
  const ties = heap(tx, directoryRow, {
    kind: 'replace',
    key: ['importId', 'rowNo'],
    take: ['personRow'],
  });
  for (const row of page) {
    if (row.nameKey === null) continue;
    const like = new Set([
      ...(sameName.get(row.nameKey) ?? []),
      ...((row.emailKey !== null && sameMail.get(row.emailKey)) || []),
    ]);
    const earlier = [...like]
      .filter(({ rowNo }) => rowNo < row.rowNo)
      .map((one) => ({ ...traitsOf(one), personRow: personOf.get(one.rowNo) ?? one.personRow }));
    const personRow = personInFile(traitsOf(row), earlier);
    if (personRow === undefined) continue;
    personOf.set(row.rowNo, personRow);
    await ties.add({ importId: seen.id, rowNo: row.rowNo, line: row.line, personRow });
  }
  await ties.flush();
  if (laid.size > 0) await keepAway(tx, ctx, seen, laid, page, personOf);
  const last = lastOf(page);
  if (last === null) await tieMerged(tx, seen);
  return last;
};

/** Rows by the different addresses of one person, of whom two records were merged, are one person's. */
async function tieMerged(tx: Tx, seen: ImportRow): Promise<void> {
  const records = await tx
    .select({
      id: person.id,
      email: contact.email,
      nameKey: contact.nameKey,
      ownEmail: person.email,
      ownNameKey: person.nameKey,
    })
    .from(contact)
    .innerJoin(person, isPersonOf)
    .where(isNotNull(contact.mergedIntoId));
  for (const [, some] of groupedBy(records, ({ id }) => id)) {
    const emails = present(some.flatMap(({ email, ownEmail }) => [email, ownEmail]));
    if (emails.length < 2) continue;
    const names = new Set<string | null>(
      some.flatMap(({ nameKey, ownNameKey }) => [nameKey, ownNameKey]),
    );
    const told = await rowsWhere(tx, seen, directoryRow.emailKey, emails, lean);
    const rows = told.filter(({ nameKey }) => names.has(nameKey));
    const [leader, ...others] = [...new Set(rows.map(({ personRow }) => personRow))];
    if (leader === undefined || others.length === 0) continue;
    await tx
      .update(directoryRow)
      .set({ personRow: Math.min(leader, ...others) })
      .where(
        and(
          eq(directoryRow.importId, seen.id),
          inArray(directoryRow.personRow, [leader, ...others]),
        ),
      );
  }
}

function traitsOf({ line, emailKey, phone, nameKey, orgKey }: Row) {
  return { line, email: emailKey, phone, nameKey: nameKey ?? '', orgKey: orgKey ?? '' };
}

/** Whoever asked to be removed: of their rows only the unit is kept, which is nobody's. */
async function keepAway(
  tx: Tx,
  ctx: RequestContext,
  seen: ImportRow,
  laid: ReadonlySet<string>,
  page: readonly Row[],
  personOf: ReadonlyMap<number, number>,
): Promise<void> {
  const [before] = await tx
    .select(columns)
    .from(directoryRow)
    .where(and(eq(directoryRow.importId, seen.id), eq(directoryRow.rowNo, seen.passRow)));
  const lines = new Set(before?.verdict === 'kept_away' ? [before.line] : []);
  const persons = new Set<number>();
  for (const row of page) {
    const { email, phone, nameKey } = traitsOf(row);
    const orgKeys = orgKeysAlong(row.row?.path ?? []);
    const away =
      row.nameKey !== null &&
      (lines.has(row.line) ||
        isKeptAway(laid, ctx.office.keys, { email, phone, nameKey, orgKeys }));
    if (away) persons.add(personOf.get(row.rowNo) ?? row.personRow);
  }
  if (persons.size === 0) return;
  const theirs = await tx
    .select(columns)
    .from(directoryRow)
    .where(and(eq(directoryRow.importId, seen.id), inArray(directoryRow.personRow, [...persons])));
  for (const one of theirs) await strip(tx, seen, one);
}

/** Of the row only its place in the file and its unit remain. */
async function strip(tx: Tx, seen: ImportRow, { rowNo, row }: Row): Promise<void> {
  const nobody = { givenName: null, familyName: null, email: null, phone: null, ext: null };
  const nothing = { titleEn: null, titleFr: null, city: null, isHead: null, sourceUrl: null };
  await tx
    .update(directoryRow)
    .set({
      verdict: 'kept_away',
      row: row && { ...row, ...nobody, ...nothing },
      emailKey: null,
      phone: null,
      nameKey: null,
      nameSort: '',
      titleKey: null,
      personRow: rowNo,
    })
    .where(and(eq(directoryRow.importId, seen.id), eq(directoryRow.rowNo, rowNo)));
}
