import { contact, organization, organizationName, post } from '@tremplin/db/schema/directory.ts';
import type { Tx } from '@tremplin/db/store.ts';
import { standingOf } from '@tremplin/shared/directory-search.ts';
import { deepest } from '@tremplin/shared/directory.ts';
import type {
  addOrganization as adding,
  changeOrganization as changing,
} from '@tremplin/shared/directory.ts';
import { notFound, refuse, staleVersion } from '@tremplin/shared/faults.ts';
import { fold } from '@tremplin/shared/fold.ts';
import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import type * as z from 'zod/mini';
import type { Ctx } from '../context.ts';
import { write } from '../write.ts';
import {
  foundOrganizationWithin,
  keepWordsWithin,
  reindexContactsWithin,
  touchDirectoryWithin,
} from './commands.ts';

type Unit = typeof organization.$inferSelect;
type Change = z.infer<typeof changing>;

/** Adds a unit by hand, at the top or below another. */
export async function addOrganization(
  ctx: Ctx,
  given: z.infer<typeof adding>,
): Promise<{ id: string; version: number }> {
  return write(ctx, async (tx, record) => {
    const id = await foundOrganizationWithin(tx, ctx, { ...given, source: 'manual' });
    await keepWordsWithin(tx, [given.nameEn, given.nameFr]);
    await touchDirectoryWithin(tx);
    await record({
      action: 'create',
      resource: 'contact',
      resourceId: id,
      fields: { organization: given.nameEn, kind: given.kind, parentId: given.parentId },
    });
    return { id, version: 1 };
  });
}

/**
 * Renames a unit, moves it, or says what kind it is. Everything below it and everybody in it is
 * found by the new names; the old name is kept with the day until which it held.
 */
export async function changeOrganization(ctx: Ctx, given: Change): Promise<{ version: number }> {
  return write(ctx, async (tx, record) => {
    const before = await unitAsSeen(tx, given);
    const above = await pathAbove(tx, before, given.parentId);
    const { nameEn, nameFr, acronym, kind, parentId } = given;
    const [changed] = await tx
      .update(organization)
      .set({
        nameEn,
        nameFr,
        acronym,
        kind,
        parentId,
        updatedAt: ctx.now,
        version: given.version + 1,
      })
      .where(and(eq(organization.id, given.id), eq(organization.version, given.version)))
      .returning({ version: organization.version });
    if (!changed) throw staleVersion(before.version);
    if (nameEn !== before.nameEn || nameFr !== before.nameFr) await nameAnew(tx, ctx, given);
    await standAnew(tx, before, { ...before, nameEn, nameFr, acronym, kind, parentId }, above);
    await touchDirectoryWithin(tx);
    await record({
      action: 'update',
      resource: 'contact',
      resourceId: given.id,
      fields: {
        organization: nameEn,
        was: before.nameEn,
        parentId,
        ...(parentId !== before.parentId && { parentWas: before.parentId }),
      },
    });
    return changed;
  });
}

async function unitAsSeen(tx: Tx, given: Change): Promise<Unit> {
  const [before] = await tx
    .select()
    .from(organization)
    .where(eq(organization.id, given.id))
    .limit(1);
  if (!before) throw notFound();
  if (before.version !== given.version) throw staleVersion(before.version);
  return before;
}

/** Where it is to stand, from the top down; never in itself nor in what is below it. */
async function pathAbove(tx: Tx, unit: Unit, parentId: string | null): Promise<readonly Unit[]> {
  if (parentId === null) return [];
  const [parent] = await tx
    .select()
    .from(organization)
    .where(eq(organization.id, parentId))
    .limit(1);
  if (!parent) throw notFound();
  if (parent.pathIds.includes(unit.id)) throw refuse('directory.in_itself');
  const levels = await tx
    .select()
    .from(organization)
    .where(inArray(organization.id, [...parent.pathIds]));
  return parent.pathIds.flatMap((id) => levels.find((level) => level.id === id) ?? []);
}

/** Writes anew what follows from names and places: of the unit, of those below, of their people. */
async function standAnew(tx: Tx, before: Unit, after: Unit, above: readonly Unit[]): Promise<void> {
  const together = await tx
    .select()
    .from(organization)
    .where(eq(organization.topId, before.topId ?? before.id));
  const own = together.filter(({ pathIds, id }) => id !== after.id && pathIds.includes(after.id));
  const below = own.toSorted((one, other) => one.depth - other.depth);
  const paths = new Map<string, readonly Unit[]>([[after.id, [...above, after]]]);
  for (const unit of [after, ...below]) {
    const path = paths.get(unit.id) ?? [...(paths.get(unit.parentId ?? '') ?? []), unit];
    if (path.length > deepest) throw refuse('directory.too_deep', { deepest });
    paths.set(unit.id, path);
    const [top = unit, ...rest] = path;
    await tx
      .update(organization)
      .set(standingOf([top, ...rest]))
      .where(eq(organization.id, unit.id));
  }
  await keepWordsWithin(tx, [after.nameEn, after.nameFr]);
  await reindexContactsWithin(tx, await peopleIn(tx, [...paths.keys()]));
}

async function peopleIn(tx: Tx, unitIds: readonly string[]): Promise<string[]> {
  const people = new Set<string>();
  for (let from = 0; from < unitIds.length; from += 400) {
    const some = unitIds.slice(from, from + 400);
    const held = await tx
      .select({ id: contact.id })
      .from(post)
      .innerJoin(contact, eq(contact.id, post.contactId))
      .where(and(inArray(post.organizationId, some), isNull(post.endedOn)))
      .orderBy(asc(contact.id));
    for (const { id } of held) people.add(id);
  }
  return [...people];
}

/** The name borne so far ends today; a unit renamed twice in a day keeps the first and the last. */
async function nameAnew(tx: Tx, ctx: Ctx, { id, nameEn, nameFr }: Change): Promise<void> {
  await tx
    .update(organizationName)
    .set({ toDay: ctx.today })
    .where(and(eq(organizationName.organizationId, id), isNull(organizationName.toDay)));
  await tx.insert(organizationName).values({
    id: ctx.newId(),
    organizationId: id,
    nameEn,
    nameFr,
    foldedEn: fold(nameEn),
    foldedFr: nameFr === null ? null : fold(nameFr),
    fromDay: ctx.today,
  });
}
