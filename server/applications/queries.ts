import { application, applicationEvent } from '@tremplin/db/schema/applications.ts';
import { client, enrolment } from '@tremplin/db/schema/clients.ts';
import { person } from '@tremplin/db/schema/people.ts';
import { posting } from '@tremplin/db/schema/postings.ts';
import type { Reader } from '@tremplin/db/store.ts';
import {
  isLate,
  isTerminal,
  openStages,
  suggestionFor,
  terminalStages,
} from '@tremplin/shared/applications.ts';
import type {
  ApplicationFilter,
  ListApplications,
  OpenStage,
  Stage,
} from '@tremplin/shared/applications.ts';
import { clientName } from '@tremplin/shared/client-rules.ts';
import { effectiveStatus } from '@tremplin/shared/competitions.ts';
import { elapsedDays, isIso, parseIso } from '@tremplin/shared/day.ts';
import type { Thresholds } from '@tremplin/shared/settings.ts';
import { and, asc, desc, eq, gte, inArray, isNull, lt, lte, not, or, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { requireClient } from '../clients/policy.ts';
import type { Ctx } from '../context.ts';
import { thresholdsOf } from '../settings/policy.ts';
import { view } from '../view.ts';
import { isOwnApplication, requireApplication } from './policy.ts';

/** Cards a column of the board shows at most; its count is always of all. */
export const columnCards = 200;
const page = 50;

/** Open stages with their cards, longest waiting first, and of finished ones the numbers. */
export async function board(ctx: Ctx, filter: ApplicationFilter) {
  return ctx.store.read(async (db) => {
    const within = scope(ctx, filter);
    const counts = await countByStage(db, within);
    const crowded = openStages.some((stage) => (counts.get(stage) ?? 0) > columnCards);
    const shown = crowded ? firstOfEach(db, within) : and(within, isOpenStage());
    const cards = await cardsWhere(db, ctx, shown, await thresholdsOf(db));
    const column = (stage: OpenStage) => ({
      stage,
      count: counts.get(stage) ?? 0,
      cards: cards.filter((card) => card.stage === stage),
    });
    return {
      columns: openStages.map(column),
      finished: terminalStages.map((stage) => ({ stage, count: counts.get(stage) ?? 0 })),
    };
  });
}

/** The same filter as the board, 50 a page: what moved last comes first. */
export async function list(ctx: Ctx, { cursor, ...filter }: ListApplications) {
  return ctx.store.read(async (db) => {
    const within = scope(ctx, filter);
    const rows = await selectCards(db)
      .where(and(within, after(cursor ?? null)))
      .orderBy(desc(application.stageSince), desc(application.id))
      .limit(page + 1);
    const limits = await thresholdsOf(db);
    const shown = rows.slice(0, page);
    const last = shown.at(-1);
    return {
      rows: shown.map((row) => toCard(ctx, row, limits)),
      total: await db.$count(application, within),
      cursor: rows.length > page && last ? `${last.stageSince.toISOString()} ${last.id}` : null,
    };
  });
}

/** All applications of one own client, open ones first. */
export async function ofClient(ctx: Ctx, clientId: string) {
  await ctx.store.read((db) => requireClient(db, ctx, clientId));
  return view(ctx, { resource: 'client', resourceId: clientId, clientId }, async (db) => {
    const limits = await thresholdsOf(db);
    const rows = await selectCards(db)
      .where(and(eq(application.clientId, clientId), isOwnApplication(ctx)))
      .orderBy(desc(application.stageSince), desc(application.id));
    return rows
      .map((row) => toCard(ctx, row, limits))
      .toSorted((a, b) => Number(a.finished) - Number(b.finished));
  });
}

/** Own clients on a posting, and of other people's how many each counsellor has: never who, never how far. */
export async function ofPosting(ctx: Ctx, postingId: string) {
  return ctx.store.read(async (db) => {
    const on = eq(application.postingId, postingId);
    const limits = await thresholdsOf(db);
    const rows = await selectCards(db)
      .where(and(on, isOwnApplication(ctx)))
      .orderBy(asc(client.nameSort), asc(application.id));
    const others = await db
      .select({ counsellor: person.name, count: sql<number>`count(*)`.mapWith(Number) })
      .from(application)
      .innerJoin(client, eq(client.id, application.clientId))
      .leftJoin(person, eq(person.id, client.counsellorId))
      .where(and(on, not(isOwnApplication(ctx))))
      .groupBy(person.name)
      .orderBy(asc(person.name));
    return { own: rows.map((row) => toCard(ctx, row, limits)), others };
  });
}

/** One application with its whole history, oldest first. */
export async function byId(ctx: Ctx, id: string) {
  const seen = await ctx.store.read((db) => requireApplication(db, ctx, id));
  const line = { resource: 'application', resourceId: id, clientId: seen.clientId } as const;
  return view(ctx, line, async (db) => {
    const [row] = await selectCards(db).where(and(eq(application.id, id), isOwnApplication(ctx)));
    const events = await db
      .select({ event: applicationEvent, by: person.name })
      .from(applicationEvent)
      .leftJoin(person, eq(person.id, applicationEvent.byId))
      .where(eq(applicationEvent.applicationId, id))
      .orderBy(asc(applicationEvent.seq));
    return {
      card: row ? toCard(ctx, row, await thresholdsOf(db)) : null,
      events: events.map(({ event, by }) => ({
        seq: event.seq,
        kind: event.kind,
        from: event.fromStage,
        to: event.toStage,
        at: event.at.toISOString(),
        effectiveOn: event.effectiveOn,
        by,
        note: event.note,
      })),
    };
  });
}

function scope(ctx: Ctx, filter: ApplicationFilter): SQL | undefined {
  const { counsellorId, programmeId } = filter;
  return and(
    isOwnApplication(ctx),
    filter.postingId ? eq(application.postingId, filter.postingId) : undefined,
    filter.stage ? eq(application.stage, filter.stage) : undefined,
    counsellorId
      ? sql`${application.clientId} in (
          select ${client.id} from ${client} where ${client.counsellorId} = ${counsellorId})`
      : undefined,
    programmeId ? inProgramme(ctx, programmeId) : undefined,
  );
}

function inProgramme(ctx: Ctx, programmeId: string): SQL {
  const today = and(
    eq(enrolment.programmeId, programmeId),
    lte(enrolment.startsOn, ctx.today),
    or(isNull(enrolment.endsOn), gte(enrolment.endsOn, ctx.today)),
  );
  return sql`${application.clientId} in (select ${enrolment.clientId} from ${enrolment} where ${today})`;
}

async function countByStage(db: Reader, within: SQL | undefined): Promise<Map<Stage, number>> {
  const rows = await db
    .select({ stage: application.stage, count: sql<number>`count(*)`.mapWith(Number) })
    .from(application)
    .where(within)
    .groupBy(application.stage);
  return new Map(rows.map((row) => [row.stage, row.count]));
}

function isOpenStage(): SQL {
  return inArray(application.stage, [...openStages]);
}

/** Of each column no more than it shows; ranking costs a sort, so only a crowded board asks for it. */
function firstOfEach(db: Reader, within: SQL | undefined): SQL {
  const place = sql<number>`row_number() over (partition by ${application.stage}
    order by ${application.stageSince}, ${application.id})`.as('place');
  const ranked = db
    .select({ id: application.id, place })
    .from(application)
    .where(and(within, isOpenStage()))
    .as('ranked');
  const first = db.select({ id: ranked.id }).from(ranked).where(lte(ranked.place, columnCards));
  return inArray(application.id, first);
}

async function cardsWhere(db: Reader, ctx: Ctx, where: SQL | undefined, limits: Thresholds) {
  const rows = await selectCards(db)
    .where(where)
    .orderBy(asc(application.stageSince), asc(application.id));
  return rows.map((row) => toCard(ctx, row, limits));
}

function selectCards(db: Reader) {
  return db
    .select({
      id: application.id,
      version: application.version,
      stage: application.stage,
      stageSince: application.stageSince,
      appliedOn: application.appliedOn,
      interviewOn: application.interviewOn,
      outcomeReason: application.outcomeReason,
      nextAction: application.nextAction,
      nextActionOn: application.nextActionOn,
      clientId: application.clientId,
      familyName: client.familyName,
      givenName: client.givenName,
      fileNo: client.fileNo,
      clientStatus: client.status,
      postingId: application.postingId,
      jobId: posting.jobId,
      titleEn: posting.titleEn,
      titleFr: posting.titleFr,
      organization: posting.organization,
      closingAt: posting.closingAt,
      closingDay: posting.closingDay,
      competitionStatus: posting.competitionStatus,
    })
    .from(application)
    .innerJoin(client, eq(client.id, application.clientId))
    .innerJoin(posting, eq(posting.id, application.postingId));
}

type CardRow = Awaited<ReturnType<typeof selectCards>>[number];

function toCard(ctx: Ctx, row: CardRow, limits: Thresholds) {
  const competitionStatus = effectiveStatus(row, ctx.now);
  return {
    id: row.id,
    version: row.version,
    stage: row.stage,
    finished: isTerminal(row.stage),
    since: row.stageSince.toISOString(),
    daysInStage: elapsedDays(row.stageSince, ctx.now),
    appliedOn: row.appliedOn,
    late: isLate(row.appliedOn, row.closingDay),
    interviewOn: row.interviewOn,
    outcomeReason: row.outcomeReason,
    nextAction: row.nextAction,
    nextActionOn: row.nextActionOn,
    suggestion: suggestionFor({ ...row, competitionStatus }, ctx.today, limits),
    client: {
      id: row.clientId,
      name: clientName(row),
      fileNo: row.fileNo,
      status: row.clientStatus,
    },
    posting: {
      id: row.postingId,
      jobId: row.jobId,
      titleEn: row.titleEn,
      titleFr: row.titleFr,
      organization: row.organization,
      closingDay: row.closingDay,
      competitionStatus,
    },
  };
}

/** Rows that come after the last one of the page before; a cursor nobody made starts anew. */
function after(cursor: string | null): SQL | undefined {
  const [instant = '', id = ''] = cursor?.split(' ') ?? [];
  if (!isIso(instant) || id === '') return undefined;
  const since = parseIso(instant);
  return or(
    lt(application.stageSince, since),
    and(eq(application.stageSince, since), lt(application.id, id)),
  );
}
