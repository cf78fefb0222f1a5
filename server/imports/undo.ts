import { contact, organization, organizationName, post } from '@tremplin/db/schema/directory.ts';
import { directoryChange, directoryImport, directoryJournal } from '@tremplin/db/schema/imports.ts';
import type { Tx } from '@tremplin/db/store.ts';
import { and, desc, eq, inArray, isNull, lt } from 'drizzle-orm';
import type { RequestContext } from '../context.ts';
import { reindexContactsWithin, touchDirectoryWithin } from '../directory/commands.ts';
import { refuse } from '@tremplin/shared/faults.ts';
import { write } from '../write.ts';
import { longest } from './apply.ts';
import { requireImport } from './policy.ts';
import type { ImportRow } from './policy.ts';
import { referredPeople, referredUnits } from './refer.ts';
import { restored } from './restore.ts';

const atOnce = 400;

type Entry = typeof directoryJournal.$inferSelect;
type Post = typeof post.$inferSelect;

/**
 * Takes back what an import wrote, all of it or nothing: every row that nobody has touched since is
 * again what it was. A person whom somebody has changed, or for whom something was logged, stays
 * with their posts as they are now. Answers with how many stayed.
 */
export async function carryOutUndo(ctx: RequestContext, id: string): Promise<number | null> {
  const seen = await ctx.store.read((db) => requireImport(db, id));
  if (seen.state !== 'undoing') return null;
  return write(
    ctx,
    async (tx, record) => {
      const [claimed] = await tx
        .update(directoryImport)
        .set({ state: 'undone', undoneAt: ctx.now, version: seen.version + 1, updatedAt: ctx.now })
        .where(and(eq(directoryImport.id, id), eq(directoryImport.state, 'undoing')))
        .returning();
      if (!claimed) throw refuse('imports.wrong_state', { state: 'undone' });
      const kept = await restorePeople(tx, seen);
      await restoreVacancies(tx, id);
      const units = await restoreUnits(tx, id);
      await reindexContactsWithin(tx, kept);
      await tx.delete(directoryJournal).where(eq(directoryJournal.importId, id));
      await tx.delete(directoryChange).where(eq(directoryChange.importId, id));
      const keptRows = kept.length + units;
      await tx.update(directoryImport).set({ keptRows }).where(eq(directoryImport.id, id));
      await touchDirectoryWithin(tx);
      const fields = { state: 'undone', keptRows, by: seen.undoneBy };
      await record({ action: 'undo', resource: 'contact_import', resourceId: id, fields });
      return keptRows;
    },
    { limit: longest },
  );
}

/** Entries of these kinds, the last written first. */
async function* entriesOf(
  tx: Tx,
  importId: string,
  kinds: readonly Entry['kind'][],
): AsyncGenerator<Entry[]> {
  for (let before = Number.MAX_SAFE_INTEGER; ;) {
    const page = await tx
      .select()
      .from(directoryJournal)
      .where(
        and(
          eq(directoryJournal.importId, importId),
          inArray(directoryJournal.kind, [...kinds]),
          lt(directoryJournal.place, Math.min(before, 2_147_483_647)),
        ),
      )
      .orderBy(desc(directoryJournal.place))
      .limit(atOnce);
    const last = page.at(-1);
    if (!last) return;
    yield page;
    before = last.place;
    await new Promise((next) => setImmediate(next));
  }
}

/** The ids of those who stay as they are. */
async function restorePeople(tx: Tx, { id: importId, appliedAt }: ImportRow): Promise<string[]> {
  const kept: string[] = [];
  for await (const entries of entriesOf(tx, importId, ['contact'])) {
    const ids = entries.map(({ rowId }) => rowId);
    const people = await tx
      .select({ id: contact.id, version: contact.version, status: contact.status })
      .from(contact)
      .where(inArray(contact.id, ids));
    const now = new Map(people.map((one) => [one.id, one]));
    const posts = await tx.select().from(post).where(inArray(post.contactId, ids));
    const written = await entriesFor(
      tx,
      importId,
      'post',
      posts.map((one) => one.id),
    );
    const touched = touchedPeople(posts, written, appliedAt);
    const fresh = entries.filter(({ before }) => before === null).map(({ rowId }) => rowId);
    const referred = await referredPeople(tx, fresh);
    const isKept = ({ rowId, version, before }: Entry): boolean => {
      const one = now.get(rowId);
      if (!one || one.version !== version || one.status === 'erased') return true;
      return touched.has(rowId) || (before === null && referred.has(rowId));
    };
    const back = entries.filter((entry) => !isKept(entry));
    kept.push(
      ...entries
        .filter((entry) => isKept(entry) && now.has(entry.rowId))
        .map((entry) => entry.rowId),
    );
    const theirs = new Set(back.map(({ rowId }) => rowId));
    await restorePosts(
      tx,
      posts.filter((one) => one.contactId !== null && theirs.has(one.contactId)),
      written,
    );
    await restoreContacts(tx, back);
  }
  return kept;
}

async function entriesFor(
  tx: Tx,
  importId: string,
  kind: Entry['kind'],
  ids: readonly string[],
): Promise<ReadonlyMap<string, Entry>> {
  const found = new Map<string, Entry>();
  for (let from = 0; from < ids.length; from += atOnce) {
    const some = await tx
      .select()
      .from(directoryJournal)
      .where(
        and(
          eq(directoryJournal.importId, importId),
          eq(directoryJournal.kind, kind),
          inArray(directoryJournal.rowId, ids.slice(from, from + atOnce)),
        ),
      );
    for (const entry of some) found.set(entry.rowId, entry);
  }
  return found;
}

/** People one of whose posts is another than the import left it, or came after it. */
function touchedPeople(
  posts: readonly Post[],
  written: ReadonlyMap<string, Entry>,
  appliedAt: Date | null,
): ReadonlySet<string> {
  const people = posts
    .filter((one) => {
      const entry = written.get(one.id);
      if (entry) return entry.version !== one.version;
      return appliedAt !== null && one.createdAt > appliedAt;
    })
    .flatMap(({ contactId }) => contactId ?? []);
  return new Set(people);
}

async function restorePosts(
  tx: Tx,
  posts: readonly Post[],
  written: ReadonlyMap<string, Entry>,
): Promise<void> {
  const entries = posts.flatMap(({ id }) => written.get(id) ?? []);
  const fresh = entries.filter(({ before }) => before === null).map(({ rowId }) => rowId);
  for (let from = 0; from < fresh.length; from += atOnce)
    await tx.delete(post).where(inArray(post.id, fresh.slice(from, from + atOnce)));
  for (const { rowId, before } of entries)
    if (before) await tx.update(post).set(restored(post, before)).where(eq(post.id, rowId));
}

async function restoreContacts(tx: Tx, entries: readonly Entry[]): Promise<void> {
  const fresh = entries.filter(({ before }) => before === null).map(({ rowId }) => rowId);
  if (fresh.length > 0) await tx.delete(contact).where(inArray(contact.id, fresh));
  for (const { rowId, before } of entries)
    if (before)
      await tx.update(contact).set(restored(contact, before)).where(eq(contact.id, rowId));
}

/** Posts that nobody holds, neither before nor now. */
async function restoreVacancies(tx: Tx, importId: string): Promise<void> {
  for await (const entries of entriesOf(tx, importId, ['post'])) {
    const written = new Map(entries.map((entry) => [entry.rowId, entry]));
    const vacant = await tx
      .select()
      .from(post)
      .where(and(inArray(post.id, [...written.keys()]), isNull(post.contactId)));
    const untouched = vacant.filter(({ id, version }) => written.get(id)?.version === version);
    await restorePosts(tx, untouched, written);
  }
}

/** Units and their names, the last written first; answers how many units had to stay. */
async function restoreUnits(tx: Tx, importId: string): Promise<number> {
  const kept = new Set<string>();
  for await (const entries of entriesOf(tx, importId, ['organization', 'organization_name'])) {
    for (const { kind, rowId, before, version } of entries) {
      if (kind === 'organization_name') {
        await restoreName(tx, rowId, before, kept);
        continue;
      }
      const [now] = await tx.select().from(organization).where(eq(organization.id, rowId)).limit(1);
      if (!now || now.version !== version || kept.has(rowId)) kept.add(rowId);
      else if (before)
        await tx
          .update(organization)
          .set(restored(organization, before))
          .where(eq(organization.id, rowId));
      else if ((await referredUnits(tx, rowId)) > 0) kept.add(rowId);
      else {
        await tx.delete(organizationName).where(eq(organizationName.organizationId, rowId));
        await tx.delete(organization).where(eq(organization.id, rowId));
      }
    }
  }
  return kept.size;
}

/** A name goes with its unit: one of a unit that stays, stays too. */
async function restoreName(
  tx: Tx,
  rowId: string,
  before: Entry['before'],
  kept: ReadonlySet<string>,
): Promise<void> {
  const [now] = await tx
    .select({ unitId: organizationName.organizationId })
    .from(organizationName)
    .where(eq(organizationName.id, rowId))
    .limit(1);
  if (!now || kept.has(now.unitId)) return;
  const its = eq(organizationName.id, rowId);
  if (before) await tx.update(organizationName).set(restored(organizationName, before)).where(its);
  else await tx.delete(organizationName).where(its);
}
