import { contact, organization, organizationName, post } from '@tremplin/db/schema/directory.ts';
import { peopleWithin } from '@tremplin/db/search-directory.ts';
import type { Reader } from '@tremplin/db/store.ts';
import { notFound } from '@tremplin/shared/faults.ts';
import { and, asc, desc, eq, inArray, isNotNull, isNull, ne, sql } from 'drizzle-orm';
import type { Ctx } from '../context.ts';
import { thresholdsOf } from '../settings/policy.ts';
import { hitColumns, hitOf, staleBefore } from './hits.ts';
import { pathsOf } from './paths.ts';

const mostPosts = 200;

/** One unit opened in the tree: what stands below it, and who holds its posts; null is the top. */
export async function browse(ctx: Ctx, organizationId: string | null) {
  return ctx.store.read(async (db) => ({
    unit: organizationId === null ? null : await unitOf(ctx, db, organizationId),
    units: await unitsBelow(db, organizationId),
    posts: organizationId === null ? [] : await postsOf(ctx, db, organizationId),
  }));
}

async function unitOf(ctx: Ctx, db: Reader, id: string) {
  const [unit] = await db
    .select({
      id: organization.id,
      version: organization.version,
      kind: organization.kind,
      nameEn: organization.nameEn,
      nameFr: organization.nameFr,
      acronym: organization.acronym,
      parentId: organization.parentId,
      closedOn: organization.closedOn,
      people: peopleWithin(),
    })
    .from(organization)
    .where(eq(organization.id, id))
    .limit(1);
  if (!unit) throw notFound();
  const pathOf = await pathsOf(ctx.store, db, [id]);
  const formerNames = await db
    .select({
      nameEn: organizationName.nameEn,
      nameFr: organizationName.nameFr,
      toDay: organizationName.toDay,
    })
    .from(organizationName)
    .where(and(eq(organizationName.organizationId, id), isNotNull(organizationName.toDay)))
    .orderBy(desc(organizationName.toDay), asc(organizationName.id))
    .limit(5);
  return { ...unit, path: pathOf(id).levels, formerNames };
}

async function unitsBelow(db: Reader, parentId: string | null) {
  return db
    .select({
      id: organization.id,
      kind: organization.kind,
      nameEn: organization.nameEn,
      nameFr: organization.nameFr,
      acronym: organization.acronym,
      closedOn: organization.closedOn,
      people: peopleWithin(),
      below: sql<number>`(select count(*) from ${organization} as lower_unit
        where lower_unit.parent_id = ${organization}.id)`.mapWith(Number),
    })
    .from(organization)
    .where(
      and(
        parentId === null ? isNull(organization.parentId) : eq(organization.parentId, parentId),
        isNull(organization.closedOn),
      ),
    )
    .orderBy(asc(organization.nameEn), asc(organization.id));
}

/** Its head first, then whoever leads, then the others by name; posts that nobody holds last. */
async function postsOf(ctx: Ctx, db: Reader, organizationId: string) {
  const rows = await db
    .select({
      id: post.id,
      titleEn: post.titleEn,
      titleFr: post.titleFr,
      isHead: post.isHead,
      contactId: post.contactId,
    })
    .from(post)
    .leftJoin(contact, eq(contact.id, post.contactId))
    .where(and(eq(post.organizationId, organizationId), isNull(post.endedOn)))
    .orderBy(desc(post.isHead), desc(post.rank), asc(contact.nameSort), asc(post.id))
    .limit(mostPosts);
  const held = rows.flatMap(({ contactId }) => contactId ?? []);
  const holders =
    held.length === 0
      ? []
      : await db
          .select(hitColumns)
          .from(contact)
          .where(and(inArray(contact.id, held), ne(contact.status, 'erased')));
  const { staleContactDays } = await thresholdsOf(db);
  const pathOf = await pathsOf(
    ctx.store,
    db,
    holders.flatMap((one) => one.organizationId ?? []),
  );
  const oldest = staleBefore(ctx.today, staleContactDays);
  const hits = new Map(
    holders.map((one) => [one.id, hitOf(one, pathOf(one.organizationId), oldest)]),
  );
  return rows
    .map(({ contactId, ...row }) => ({ ...row, holder: hits.get(contactId ?? '') ?? null }))
    .toSorted((one, other) => Number(one.holder === null) - Number(other.holder === null));
}
