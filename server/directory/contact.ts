import { post } from '@tremplin/db/schema/directory.ts';
import { directoryChange, directoryImport } from '@tremplin/db/schema/imports.ts';
import { infoSession, sessionPresenter } from '@tremplin/db/schema/sessions.ts';
import type { Reader } from '@tremplin/db/store.ts';
import { dayOf, daysBetween } from '@tremplin/shared/day.ts';
import { totalAttendance } from '@tremplin/shared/session-rules.ts';
import { and, asc, desc, eq } from 'drizzle-orm';
import type { Ctx } from '../context.ts';
import { thresholdsOf } from '../settings/policy.ts';
import { requireContact, shownStatus } from './policy.ts';
import type { ContactRow } from './policy.ts';
import { unitsWithPaths } from './units.ts';
import type { UnitNamed } from './units.ts';

const changesShown = 10;
const sessionsShown = 50;

/** A person of the directory with all we know of them. Of somebody erased, only that they were here. */
export async function byId(ctx: Ctx, id: string) {
  return ctx.store.read(async (db) => {
    const row = await requireContact(db, id);
    const { staleContactDays } = await thresholdsOf(db);
    const posts = await postsOf(db, id);
    const units = await unitsWithPaths(db, [
      ...posts.map(({ organizationId }) => organizationId),
      ...(row.organizationId === null ? [] : [row.organizationId]),
    ]);
    const pathOf = (unitId: string | null) => (units.get(unitId ?? '')?.path ?? []).map(levelShown);
    const age = daysBetween(row.verifiedOn, ctx.today);
    return {
      ...facts(row),
      path: pathOf(row.organizationId),
      /** Days since somebody looked, once they are too many; null before. */
      unverifiedDays: age > staleContactDays ? age : null,
      posts: posts.map(({ createdAt, ...one }) => ({
        ...one,
        knownOn: dayOf(createdAt),
        path: pathOf(one.organizationId),
      })),
      sessions: await sessionsOf(db, id),
      changes: await changesOf(db, id),
    };
  });
}

function facts(row: ContactRow) {
  return {
    id: row.id,
    version: row.version,
    status: shownStatus(row),
    givenName: row.givenName,
    familyName: row.familyName,
    name: `${row.givenName} ${row.familyName}`.trim(),
    titleEn: row.titleEn,
    titleFr: row.titleFr,
    organizationId: row.organizationId,
    email: row.email,
    phone: row.phone,
    ext: row.ext,
    city: row.city,
    region: row.region,
    languages: row.languages,
    isManager: row.isManager,
    managerByHand: row.managerByHand,
    source: row.source,
    sourceUrl: row.sourceUrl,
    verifiedOn: row.verifiedOn,
    leftOn: row.leftOn,
    doNotContactOn: row.doNotContactOn,
    doNotContactReason: row.doNotContactReason,
    knownSince: row.knownSince,
    tags: row.tags,
    note: row.note,
  };
}

function levelShown({ id, nameEn, nameFr, acronym }: UnitNamed) {
  return { id, nameEn, nameFr, acronym };
}

/** Those held now in their order, then what was held before, the latest first. */
async function postsOf(db: Reader, contactId: string) {
  const rows = await db
    .select({
      id: post.id,
      version: post.version,
      titleEn: post.titleEn,
      titleFr: post.titleFr,
      organizationId: post.organizationId,
      isManager: post.isManager,
      isHead: post.isHead,
      email: post.email,
      phone: post.phone,
      ext: post.ext,
      city: post.city,
      startedOn: post.startedOn,
      endedOn: post.endedOn,
      createdAt: post.createdAt,
    })
    .from(post)
    .where(eq(post.contactId, contactId))
    .orderBy(asc(post.place), asc(post.id));
  const ended = rows.filter(({ endedOn }) => endedOn !== null);
  return [
    ...rows.filter(({ endedOn }) => endedOn === null),
    ...ended.toSorted((a, b) => ((a.endedOn ?? '') < (b.endedOn ?? '') ? 1 : -1)),
  ];
}

/** Where they spoke: the session's own facts and heads, nobody's name. */
async function sessionsOf(db: Reader, contactId: string) {
  const rows = await db
    .select({
      id: infoSession.id,
      titleEn: infoSession.titleEn,
      titleFr: infoSession.titleFr,
      on: infoSession.startDay,
      status: infoSession.status,
      numbers: infoSession.numbers,
      role: sessionPresenter.role,
    })
    .from(sessionPresenter)
    .innerJoin(infoSession, eq(infoSession.id, sessionPresenter.sessionId))
    .where(eq(sessionPresenter.contactId, contactId))
    .orderBy(desc(infoSession.startsAt), desc(infoSession.id))
    .limit(sessionsShown);
  return rows.map(({ numbers, ...session }) => ({
    ...session,
    /** People who came; null until the session is closed. */
    heads: numbers === null ? null : totalAttendance(numbers),
  }));
}

/** What applied files found different about them, the latest first. */
async function changesOf(db: Reader, contactId: string) {
  const rows = await db
    .select({
      importId: directoryChange.importId,
      place: directoryChange.place,
      kind: directoryChange.kind,
      before: directoryChange.before,
      after: directoryChange.after,
      appliedAt: directoryImport.appliedAt,
    })
    .from(directoryChange)
    .innerJoin(directoryImport, eq(directoryImport.id, directoryChange.importId))
    .where(and(eq(directoryChange.contactId, contactId), eq(directoryImport.state, 'applied')))
    .orderBy(desc(directoryImport.appliedAt), desc(directoryChange.place))
    .limit(changesShown);
  return rows.map(({ appliedAt, ...change }) => ({
    ...change,
    on: appliedAt === null ? null : dayOf(appliedAt),
  }));
}
