import { heap } from '@tremplin/db/bulk.ts';
import { contact } from '@tremplin/db/schema/directory.ts';
import { directoryImport, directoryJournal, directoryRow } from '@tremplin/db/schema/imports.ts';
import type { Reader, Tx } from '@tremplin/db/store.ts';
import { orgKeyOf } from '@tremplin/shared/directory-search.ts';
import { undoDays } from '@tremplin/shared/directory.ts';
import {
  and,
  asc,
  eq,
  exists,
  inArray,
  isNotNull,
  lt,
  lte,
  max,
  min,
  ne,
  or,
  sql,
} from 'drizzle-orm';
import type { RequestContext } from '../context.ts';
import { pastCuts, tombstoneHashes } from '../directory/policy.ts';
import { write } from '../write.ts';
import { breathe } from './lease.ts';

const dayMs = 86_400_000;
const atOnce = 1000;

/**
 * Files that can no longer be taken back lose what was kept of them row by row. What stays is what
 * changed, and hashes by which whoever asks to be removed later stays away from those files too.
 */
export async function putAwayOld(ctx: RequestContext, signal?: AbortSignal): Promise<void> {
  for (const id of await ctx.store.read((db) => overdue(db, ctx.now))) {
    for (;;) {
      if (signal?.aborted) return;
      const rows = await ctx.store.tx((tx) => putAwayRows(tx, ctx, id));
      const images = await ctx.store.tx((tx) => dropImages(tx, id));
      await breathe();
      if (rows + images === 0) break;
    }
    await write(ctx, async (_tx, record) => {
      await record({ action: 'put_away', resource: 'contact_import', resourceId: id });
    });
  }
}

async function overdue(db: Reader, now: Date): Promise<string[]> {
  const last = new Date(now.getTime() - undoDays * dayMs);
  const one = { one: sql`1` };
  const rows = db
    .select(one)
    .from(directoryRow)
    .where(eq(directoryRow.importId, directoryImport.id));
  const images = db
    .select(one)
    .from(directoryJournal)
    .where(eq(directoryJournal.importId, directoryImport.id));
  const found = await db
    .select({ id: directoryImport.id })
    .from(directoryImport)
    .where(
      and(
        or(
          and(eq(directoryImport.state, 'applied'), lt(directoryImport.appliedAt, last)),
          and(
            inArray(directoryImport.state, ['undone', 'refused']),
            lt(directoryImport.updatedAt, last),
          ),
        ),
        or(exists(rows), exists(images)),
      ),
    )
    .orderBy(asc(directoryImport.createdAt), asc(directoryImport.id));
  return found.map(({ id }) => id);
}

async function putAwayRows(tx: Tx, ctx: RequestContext, importId: string): Promise<number> {
  const rows = await tx
    .select({
      rowNo: directoryRow.rowNo,
      contactId: directoryRow.contactId,
      email: directoryRow.emailKey,
      phone: directoryRow.phone,
      nameKey: directoryRow.nameKey,
      row: directoryRow.row,
    })
    .from(directoryRow)
    .where(eq(directoryRow.importId, importId))
    .orderBy(asc(directoryRow.rowNo))
    .limit(atOnce);
  const last = rows.at(-1);
  if (!last) return 0;
  const ids = [...new Set(rows.flatMap(({ contactId }) => contactId ?? []))];
  const known = await knownBy(tx, ids);
  const [highest] = await tx
    .select({ no: max(directoryRow.rowNo) })
    .from(directoryRow)
    .where(eq(directoryRow.importId, pastCuts));
  let rowNo = highest?.no ?? 0;
  const kept = heap(tx, directoryRow);
  for (const { contactId, email, phone, nameKey, row } of rows) {
    const past = contactId === null ? undefined : known.get(contactId);
    if (!past || contactId === null) continue;
    const three = hashesOf(ctx, { email, phone, nameKey, row });
    if (past.has(JSON.stringify(three))) continue;
    past.add(JSON.stringify(three));
    rowNo += 1;
    await kept.add({ importId: pastCuts, rowNo, line: 0, personRow: rowNo, contactId, ...three });
  }
  await kept.flush();
  await tx
    .delete(directoryRow)
    .where(and(eq(directoryRow.importId, importId), lte(directoryRow.rowNo, last.rowNo)));
  return rows.length;
}

type Row = typeof directoryRow.$inferSelect;

function hashesOf(
  ctx: RequestContext,
  {
    email,
    phone,
    nameKey,
    row,
  }: Pick<Row, 'phone' | 'nameKey' | 'row'> & { email: Row['emailKey'] },
) {
  const orgKeys = row === null ? [] : [orgKeyOf(row.path)];
  const traits = { email, phone, nameKey: nameKey ?? '', orgKeys };
  const hashes = tombstoneHashes(ctx.office.keys, traits);
  const of = new Map(hashes.map(({ kind, hash }) => [kind, hash]));
  return {
    emailKey: of.get('email') ?? null,
    phone: of.get('phone_name') ?? null,
    orgKey: of.get('name_organization') ?? null,
  };
}

/** Those of them who are still there, with what is kept of them already. */
async function knownBy(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, Set<string>>> {
  if (ids.length === 0) return new Map();
  const people = await tx
    .select({ id: contact.id })
    .from(contact)
    .where(
      and(
        inArray(contact.id, [...ids]),
        or(ne(contact.status, 'erased'), isNotNull(contact.mergedIntoId)),
      ),
    );
  const known = new Map(people.map(({ id }) => [id, new Set<string>()]));
  const past = await tx
    .select({
      contactId: directoryRow.contactId,
      emailKey: directoryRow.emailKey,
      phone: directoryRow.phone,
      orgKey: directoryRow.orgKey,
    })
    .from(directoryRow)
    .where(and(eq(directoryRow.importId, pastCuts), inArray(directoryRow.contactId, [...ids])));
  for (const { contactId, ...three } of past)
    known.get(contactId ?? '')?.add(JSON.stringify(three));
  return known;
}

/** The way back, which is closed. */
async function dropImages(tx: Tx, importId: string): Promise<number> {
  const its = eq(directoryJournal.importId, importId);
  const [first] = await tx
    .select({ place: min(directoryJournal.place) })
    .from(directoryJournal)
    .where(its);
  const from = first?.place ?? null;
  if (from === null) return 0;
  await tx.delete(directoryJournal).where(and(its, lt(directoryJournal.place, from + atOnce)));
  return 1;
}
