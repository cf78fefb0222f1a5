import {
  contact,
  directoryState,
  organization,
  organizationName,
} from '@tremplin/db/schema/directory.ts';
import type { Tx } from '@tremplin/db/store.ts';
import type { Day } from '@tremplin/shared/day.ts';
import { searchNoOf, standingOf } from '@tremplin/shared/directory-search.ts';
import { deepest } from '@tremplin/shared/directory.ts';
import type { ContactSource, OrganizationKind } from '@tremplin/shared/directory.ts';
import { notFound, refuse } from '@tremplin/shared/faults.ts';
import { fold } from '@tremplin/shared/fold.ts';
import { eq, inArray, max, sql } from 'drizzle-orm';
import type { Ctx, RequestContext } from '../context.ts';
import type { RecordLine } from '../write.ts';
import { presenterAsContact } from './presenters.ts';
import type { Presenter } from './presenters.ts';
import { keepWords, rewriteRows } from './reindex.ts';

export interface NewOrganization {
  readonly nameEn: string;
  readonly nameFr: string | null;
  readonly acronym: string | null;
  readonly kind: OrganizationKind;
  readonly parentId: string | null;
  readonly source: ContactSource;
}

/** Adds a unit to the tree with all that follows from its place, and the name it bears from now on. */
export async function foundOrganizationWithin(
  tx: Tx,
  ctx: RequestContext,
  given: NewOrganization,
): Promise<string> {
  const id = ctx.newId();
  const above = given.parentId === null ? [] : await pathOf(tx, given.parentId);
  if (above.length >= deepest) throw refuse('directory.too_deep', { deepest });
  const [last] = await tx.select({ no: max(organization.orgNo) }).from(organization);
  const own = { id, ...given };
  const [top = own, ...below] = above;
  await tx.insert(organization).values({
    id,
    ...given,
    ...standingOf(above.length === 0 ? [own] : [top, ...below, own]),
    orgNo: (last?.no ?? 0) + 1,
    createdAt: ctx.now,
    createdBy: ctx.visitor?.actor.id ?? 'office',
    updatedAt: ctx.now,
  });
  await tx.insert(organizationName).values({
    id: ctx.newId(),
    organizationId: id,
    nameEn: given.nameEn,
    nameFr: given.nameFr,
    foldedEn: fold(given.nameEn),
    foldedFr: given.nameFr === null ? null : fold(given.nameFr),
  });
  await keepWords(tx, [given.nameEn, given.nameFr, given.acronym]);
  await touchDirectoryWithin(tx);
  return id;
}

/** The directory is another than it was: a preview that was found against it is old. */
export async function touchDirectoryWithin(tx: Tx): Promise<void> {
  const [risen] = await tx
    .update(directoryState)
    .set({ revision: sql`${directoryState.revision} + 1` })
    .where(eq(directoryState.id, 'directory'))
    .returning({ revision: directoryState.revision });
  if (!risen) await tx.insert(directoryState).values({ id: 'directory', revision: 1 });
}

/** We have hosted or met them, on that day or before; who is known stands first when looked for. */
export async function knowContactWithin(
  tx: Tx,
  ctx: RequestContext,
  contactId: string,
  since: Day,
): Promise<void> {
  const [seen] = await tx.select().from(contact).where(eq(contact.id, contactId)).limit(1);
  if (!seen || seen.status === 'erased') return;
  if (seen.knownSince !== null && seen.knownSince <= since) return;
  const searchNo = searchNoOf({ isKnown: true, isManager: seen.isManager }, seen.contactNo);
  await tx
    .update(contact)
    .set({ knownSince: since, searchNo, updatedAt: ctx.now })
    .where(eq(contact.id, contactId));
}

/** Writes anew what these contacts' rows repeat of their posts and of the tree; versions stay. */
export async function reindexContactsWithin(tx: Tx, contactIds: readonly string[]): Promise<void> {
  await rewriteRows(tx, contactIds);
}

/** Remembers the words of these texts, so that they are found although they are mistyped. */
export async function keepWordsWithin(tx: Tx, texts: readonly (string | null)[]): Promise<void> {
  await keepWords(tx, texts);
}

/**
 * The contact of somebody who presents at a session: the one that was chosen, else the only one of
 * that name in that ministry, else a new one. Null where no ministry is named, where several bear
 * the name, or where they asked to be removed.
 */
export async function contactForPresenterWithin(
  tx: Tx,
  ctx: Ctx,
  record: RecordLine,
  presenter: Presenter,
): Promise<string | null> {
  const found = await presenterAsContact(tx, ctx, record, presenter);
  if (found === null) return null;
  await knowContactWithin(tx, ctx, found.id, presenter.on);
  if (found.isNew) await touchDirectoryWithin(tx);
  return found.id;
}

/** The units from the top down to that one; refused where there is none. */
async function pathOf(tx: Tx, id: string) {
  const [own] = await tx
    .select({ pathIds: organization.pathIds })
    .from(organization)
    .where(eq(organization.id, id))
    .limit(1);
  if (!own) throw notFound();
  const levels = await tx
    .select({
      id: organization.id,
      kind: organization.kind,
      nameEn: organization.nameEn,
      nameFr: organization.nameFr,
      acronym: organization.acronym,
    })
    .from(organization)
    .where(inArray(organization.id, [...own.pathIds]));
  return own.pathIds.flatMap((one) => levels.find((level) => level.id === one) ?? []);
}
