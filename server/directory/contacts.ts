import { contact, post } from '@tremplin/db/schema/directory.ts';
import type { Reader, Tx } from '@tremplin/db/store.ts';
import { dayOf } from '@tremplin/shared/day.ts';
import { nameKeyOf } from '@tremplin/shared/directory-search.ts';
import { contactLanguages } from '@tremplin/shared/directory.ts';
import type { AddContact, ChangeContact, ContactForm } from '@tremplin/shared/contacts.ts';
import { invalidFields, notFound, refuse } from '@tremplin/shared/faults.ts';
import { and, asc, eq, isNull, ne } from 'drizzle-orm';
import type { Ctx } from '../context.ts';
import { write } from '../write.ts';
import { reindexContactsWithin, touchDirectoryWithin } from './commands.ts';
import { foundUnits } from './found.ts';
import {
  isKeptAwayNow,
  isPersonOf,
  orgKeysAlong,
  person,
  requireContactToChange,
  requireUnit,
} from './policy.ts';
import type { ContactRow, PostRow } from './policy.ts';
import { closePost, insertContact, insertPost, postColumns, saveContact } from './rows.ts';
import type { NewPost } from './rows.ts';
import { unitsWithPaths } from './units.ts';

/** The same form sent again (its answer was lost) is answered with the contact it made. */
export async function add(ctx: Ctx, input: AddContact): Promise<{ id: string }> {
  return write(ctx, async (tx, record) => {
    const { id } = input;
    const again = await madeBefore(tx, ctx, id);
    if (!again) {
      await requireOwnEmail(tx, input, null);
      const organizationId = await unitOf(tx, ctx, input);
      await requireNotRemoved(tx, ctx, input, organizationId);
      const { titleEn, titleFr } = input;
      const first = { organizationId, titleEn, titleFr };
      const kept = { verifiedOn: ctx.today, source: input.source, isManager: input.isManager };
      await insertContact(tx, ctx, { ...columnsOf(input), ...kept, id }, first);
      await touchDirectoryWithin(tx);
    }
    await record({
      action: 'create',
      resource: 'contact',
      resourceId: id,
      fields: { source: input.source, newUnits: input.newUnits.length, ...(again && { again }) },
    });
    return { id };
  });
}

/** Another title or unit ends the post and begins a new one, unless it was only written down today. */
export async function change(ctx: Ctx, input: ChangeContact): Promise<{ version: number }> {
  return write(ctx, async (tx, record) => {
    const seen = await requireContactToChange(tx, input.id, input.version);
    await requireOwnEmail(tx, input, seen.id);
    const organizationId = await unitOf(tx, ctx, input, seen.organizationId);
    await requireNotRemoved(tx, ctx, input, organizationId);
    const byHand = input.isManager !== null;
    const next = {
      ...columnsOf(input),
      managerByHand: byHand,
      isManager: input.isManager ?? seen.isManager,
    };
    const moved = await placeInPost(tx, ctx, seen, { ...input, organizationId });
    const back = moved ? ({ status: 'active', leftOn: null } as const) : {};
    const version = await saveContact(tx, ctx, seen, { ...next, ...back });
    await reindexContactsWithin(tx, [seen.id]);
    await touchDirectoryWithin(tx);
    await record({
      action: 'update',
      resource: 'contact',
      resourceId: seen.id,
      fields: { changed: changedFields(seen, next), moved, newUnits: input.newUnits.length },
    });
    return { version };
  });
}

/** The columns that the form fills as they are; the rest of the row follows from posts and tree. */
function columnsOf(form: ContactForm) {
  const [phone = null, ext = null] = form.phone?.split(';ext=') ?? [];
  return {
    givenName: form.givenName,
    familyName: form.familyName,
    email: form.email,
    phone,
    ext,
    city: form.city,
    languages: contactLanguages.filter((language) => form.languages.includes(language)),
    sourceUrl: form.sourceUrl,
    tags: [...new Set(form.tags.filter((tag) => tag !== ''))],
    note: form.note,
  };
}

function changedFields(before: ContactRow, now: Partial<ContactRow>): string[] {
  return Object.entries(now).flatMap(([name, value]) => {
    const was: unknown = Object.entries(before).find(([column]) => column === name)?.[1];
    return JSON.stringify(was) === JSON.stringify(value) ? [] : [name];
  });
}

/** Whether this person wrote it with the same form before; another's contact of that id is none of theirs. */
async function madeBefore(tx: Tx, ctx: Ctx, id: string): Promise<boolean> {
  const [row] = await tx
    .select({ createdBy: contact.createdBy })
    .from(contact)
    .where(eq(contact.id, id));
  if (row && row.createdBy !== ctx.actor.id) throw notFound();
  return row !== undefined;
}

/**
 * One address is one person's, unless somebody has looked and says that this is another. Of the same
 * name it is no other: added anew, they would have a budget of their own and no do-not-contact.
 */
async function requireOwnEmail(db: Reader, form: ContactForm, ownId: string | null): Promise<void> {
  if (form.email === null) return;
  const same = await db
    .select({
      id: person.id,
      givenName: person.givenName,
      familyName: person.familyName,
      nameKey: person.nameKey,
    })
    .from(contact)
    .innerJoin(person, isPersonOf)
    .where(and(eq(contact.email, form.email), ownId === null ? undefined : ne(person.id, ownId)))
    .limit(20);
  const nameKey = nameKeyOf(form.givenName, form.familyName);
  const other = same.find((one) => one.nameKey === nameKey || !form.notSame.includes(one.id));
  if (!other) return;
  const name = `${other.givenName} ${other.familyName}`.trim();
  throw invalidFields({ path: 'email', key: 'errors.contact_email', values: { name } });
}

async function requireNotRemoved(
  db: Reader,
  ctx: Ctx,
  form: ContactForm,
  organizationId: string,
): Promise<void> {
  const unit = (await unitsWithPaths(db, [organizationId])).get(organizationId);
  const path = (unit?.path ?? []).map(({ nameEn, nameFr }) => ({ en: nameEn, fr: nameFr }));
  const { email, phone } = columnsOf(form);
  const nameKey = nameKeyOf(form.givenName, form.familyName);
  const traits = { email, phone, nameKey, orgKeys: orgKeysAlong(path) };
  if (await isKeptAwayNow(db, ctx.office.keys, traits)) throw refuse('directory.kept_away');
}

/** The unit that the form names, with the levels below it that are new. */
async function unitOf(
  tx: Tx,
  ctx: Ctx,
  { organizationId, newUnits, source = 'manual' }: ContactForm & { source?: AddContact['source'] },
  before: string | null = null,
): Promise<string> {
  if (organizationId !== null && organizationId !== before) await requireUnit(tx, organizationId);
  const id = await foundUnits(tx, ctx, organizationId, newUnits, source);
  if (id === null) throw invalidFields({ path: 'organizationId', key: 'errors.choose' });
  return id;
}

/** Whether it is another post than before; a slip in one that was written down today is only mended. */
async function placeInPost(
  tx: Tx,
  ctx: Ctx,
  seen: ContactRow,
  { organizationId, titleEn, titleFr }: NewPost,
): Promise<boolean> {
  const main = await mainPost(tx, seen.id);
  const next = { organizationId, titleEn, titleFr };
  const same =
    main?.organizationId === organizationId && main.titleEn === titleEn && main.titleFr === titleFr;
  if (same) return false;
  if (main && dayOf(main.createdAt) === ctx.today && main.cutFormat === null) {
    await tx
      .update(post)
      .set({ ...next, ...postColumns(next), version: main.version + 1, updatedAt: ctx.now })
      .where(eq(post.id, main.id));
    return false;
  }
  if (main) await closePost(tx, ctx, main, ctx.today);
  await insertPost(tx, ctx, {
    ...next,
    contactId: seen.id,
    place: main?.place ?? 1,
    startedOn: ctx.today,
  });
  return true;
}

async function mainPost(db: Reader, contactId: string): Promise<PostRow | undefined> {
  const [row] = await db
    .select()
    .from(post)
    .where(and(eq(post.contactId, contactId), isNull(post.endedOn)))
    .orderBy(asc(post.place), asc(post.id))
    .limit(1);
  return row;
}
