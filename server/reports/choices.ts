import { organization } from '@tremplin/db/schema/directory.ts';
import { person } from '@tremplin/db/schema/people.ts';
import { placement } from '@tremplin/db/schema/placements.ts';
import { posting } from '@tremplin/db/schema/postings.ts';
import { programme } from '@tremplin/db/schema/settings.ts';
import { reach } from '@tremplin/shared/policy.ts';
import { asc, inArray, or } from 'drizzle-orm';
import type { Ctx } from '../context.ts';

/** What the figures can be filtered by; a counsellor's are those of their own clients anyway. */
export async function choices(ctx: Ctx) {
  return ctx.store.read(async (db) => {
    const advertised = db.select({ id: posting.ministryId }).from(posting);
    const placedIn = db.select({ id: placement.organizationId }).from(placement);
    return {
      programmes: await db
        .select({
          id: programme.id,
          code: programme.code,
          nameEn: programme.nameEn,
          nameFr: programme.nameFr,
        })
        .from(programme)
        .orderBy(asc(programme.code)),
      counsellors:
        reach(ctx.actor, 'read', 'outcome') === 'all'
          ? (await db.select().from(person).orderBy(asc(person.nameSort), asc(person.id)))
              .filter(({ roles }) => roles.includes('counsellor'))
              .map(({ id, name }) => ({ id, name }))
          : [],
      ministries: await db
        .select({ id: organization.id, nameEn: organization.nameEn, nameFr: organization.nameFr })
        .from(organization)
        .where(or(inArray(organization.id, advertised), inArray(organization.id, placedIn)))
        .orderBy(asc(organization.nameEn), asc(organization.id)),
    };
  });
}
