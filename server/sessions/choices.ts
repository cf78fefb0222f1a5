import { person } from '@tremplin/db/schema/people.ts';
import { organization } from '@tremplin/db/schema/directory.ts';
import { infoSession } from '@tremplin/db/schema/sessions.ts';
import { programme } from '@tremplin/db/schema/settings.ts';
import type { Reader } from '@tremplin/db/store.ts';
import type { Day } from '@tremplin/shared/day.ts';
import { and, asc, desc, eq, ne } from 'drizzle-orm';
import type { Ctx } from '../context.ts';
import { isRunByActor } from './policy.ts';

/** What the form of a session chooses from, and the session that *Duplicate last* takes. */
export async function choices(ctx: Ctx) {
  return ctx.store.read(async (db) => ({
    ministries: await db
      .select({ id: organization.id, nameEn: organization.nameEn, nameFr: organization.nameFr })
      .from(organization)
      .where(eq(organization.kind, 'ministry'))
      .orderBy(asc(organization.nameEn), asc(organization.id)),
    facilitators: await facilitators(db, ctx),
    programmes: await db
      .select({
        id: programme.id,
        code: programme.code,
        nameEn: programme.nameEn,
        nameFr: programme.nameFr,
      })
      .from(programme)
      .where(eq(programme.active, true))
      .orderBy(asc(programme.code)),
    ...(await lastOf(db, ctx)),
  }));
}

async function facilitators(db: Reader, { office }: Ctx) {
  const inside = office.mode === 'production' ? [eq(person.demo, false)] : [];
  const people = await db
    .select({ id: person.id, name: person.name, roles: person.roles })
    .from(person)
    .where(and(eq(person.state, 'active'), ...inside))
    .orderBy(asc(person.nameSort), asc(person.id));
  return people
    .filter(({ roles }) => roles.includes('facilitator'))
    .map(({ id, name }) => ({ id, name }));
}

/**
 * The actor's own that begins last, and the day of their one before it; where they run none,
 * anybody's. A draft is taken only where nothing was ever announced.
 */
async function lastOf(
  db: Reader,
  ctx: Ctx,
): Promise<{ lastId: string | null; beforeLast: Day | null }> {
  const announced = ne(infoSession.status, 'draft');
  for (const narrowed of [[announced, isRunByActor(ctx)], [announced], []]) {
    const [last, before] = await db
      .select({ id: infoSession.id, on: infoSession.startDay })
      .from(infoSession)
      .where(and(ne(infoSession.status, 'cancelled'), ...narrowed))
      .orderBy(desc(infoSession.startsAt), desc(infoSession.id))
      .limit(2);
    if (last) return { lastId: last.id, beforeLast: before?.on ?? null };
  }
  return { lastId: null, beforeLast: null };
}
