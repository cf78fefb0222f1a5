import { application } from '@tremplin/db/schema/applications.ts';
import { person } from '@tremplin/db/schema/people.ts';
import { posting, postingStatusEvent } from '@tremplin/db/schema/postings.ts';
import { wordsBegin } from '@tremplin/db/search.ts';
import type { Reader } from '@tremplin/db/store.ts';
import {
  canExternalApply,
  closing,
  effectiveStatus,
  isOpen,
  restrictedHint,
} from '@tremplin/shared/competitions.ts';
import { clockOf, isIso, parseIso } from '@tremplin/shared/day.ts';
import { postingUrl } from '@tremplin/shared/postings.ts';
import type { PostingFilter } from '@tremplin/shared/postings.ts';
import { annualSalary, salaryFlag } from '@tremplin/shared/salary.ts';
import {
  and,
  asc,
  count,
  desc,
  eq,
  gt,
  gte,
  inArray,
  isNotNull,
  isNull,
  lt,
  or,
  sql,
} from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { Ctx } from '../context.ts';
import { diffPosting } from './parse-diff.ts';
import { parsePosting } from './parse.ts';
import { isRefusal } from './parsed.ts';
import { countsOnly, oursSeenBy, requirePosting } from './policy.ts';
import type { PostingRow } from './policy.ts';

const pageSize = 50;

/** Fifty postings of a tab: what closes next first, what closed last first, or by title where nobody knows. */
export async function list(ctx: Ctx, filter: PostingFilter) {
  return ctx.store.read(async (db) => {
    const kept = filtered(ctx, filter);
    const rows = await db
      .select(briefly)
      .from(posting)
      .where(and(inTab(ctx, filter.tab), kept, after(filter)))
      .orderBy(...orderOf(filter.tab))
      .limit(pageSize + 1);
    const page = rows.slice(0, pageSize);
    const ids = page.map((row) => row.id);
    const onIt = await countOn(db, ids);
    const mine = await countOn(db, ids, oursSeenBy(ctx));
    const last = rows.length > pageSize ? page.at(-1) : undefined;
    return {
      rows: page.map((row) => ({
        ...brief(ctx, row),
        onIt: onIt.get(row.id) ?? 0,
        mine: countsOnly(ctx) ? null : (mine.get(row.id) ?? 0),
      })),
      next: last ? { key: keyOf(last, filter.tab), id: last.id } : null,
      counts: {
        open: await db.$count(posting, and(inTab(ctx, 'open'), kept)),
        unknown: await db.$count(posting, and(inTab(ctx, 'unknown'), kept)),
        closed: await db.$count(posting, and(inTab(ctx, 'closed'), kept)),
      },
      categories: await categoriesSeen(db),
    };
  });
}

/** Everything printed, what follows from it, and how many of ours are on it. */
export async function byId(ctx: Ctx, id: string) {
  return ctx.store.read(async (db) => {
    const row = await requirePosting(db, id);
    const text = [row.titleEn, row.titleFr, row.rawText].join('\n');
    return {
      ...brief(ctx, row),
      titleEn: row.titleEn,
      titleFr: row.titleFr,
      division: row.division,
      terms: row.terms,
      jobCode: row.jobCode,
      jobCodeName: row.jobCodeName,
      salary: salaryOf(row),
      postingStatus: row.postingStatus,
      closingRaw: row.closingRaw,
      closingTime: row.closingAt === null ? null : clockOf(row.closingAt),
      postedOn: row.postedOn,
      storedStatus: row.competitionStatus,
      competitionStatusRaw: row.competitionStatusRaw,
      compensationGroup: row.compensationGroup,
      workHours: row.workHours,
      category: row.category,
      positionDetails: row.positionDetails,
      noteCode: row.noteCode,
      sourceUrl: row.sourceUrl,
      publicUrl:
        row.sourceUrl ?? (row.jobId === null ? null : postingUrl(row.jobId, ctx.visitor.locale)),
      virtualInfoSession: row.virtualInfoSession,
      workArrangement: row.workArrangement,
      rawText: row.rawText,
      canExternalApply: canExternalApply(row),
      restriction: restrictedHint(text),
      asksCanadianExperience:
        /canadian (?:work )?experience|expérience (?:de travail )?(?:au canada|canadienne)/i.test(
          text,
        ),
      onIt: (await countOn(db, [id])).get(id) ?? 0,
      mine: countsOnly(ctx) ? null : ((await countOn(db, [id], oursSeenBy(ctx))).get(id) ?? 0),
      statusHistory: await statusHistory(db, id),
    };
  });
}

function salaryOf(row: PostingRow) {
  const flag = row.salaryConfirmed ? null : salaryFlag(row);
  return {
    minCents: row.salaryMinCents,
    maxCents: row.salaryMaxCents,
    unit: row.salaryUnit,
    raw: row.salaryRaw,
    starred: row.salaryStarred,
    flag,
    confirmed: row.salaryConfirmed,
    annual: annualSalary({ ...row, salaryFlag: flag }),
  };
}

/** What was pasted, read; and where its Job ID is known already, what would change. */
export async function parse(ctx: Ctx, source: string) {
  const read = parsePosting(source);
  if (isRefusal(read)) return { refused: read.refused, posting: null, existing: null };
  const jobId = read.jobId ?? read.jobIdSuggested;
  const existing = await ctx.store.read(async (db) => {
    if (jobId === null) return null;
    const [row] = await db.select().from(posting).where(eq(posting.jobId, jobId)).limit(1);
    if (!row) return null;
    return { ...brief(ctx, row), differences: diffPosting(row, read) };
  });
  return { refused: null, posting: read, existing };
}

/** All but the texts, which may be long. */
export const briefly = {
  id: posting.id,
  version: posting.version,
  jobId: posting.jobId,
  titleEn: posting.titleEn,
  titleFr: posting.titleFr,
  titleSort: posting.titleSort,
  organization: posting.organization,
  cities: posting.cities,
  regions: posting.regions,
  language: posting.language,
  closingAt: posting.closingAt,
  closingDay: posting.closingDay,
  competitionStatus: posting.competitionStatus,
  competitionStatusSeenOn: posting.competitionStatusSeenOn,
  applicantCount: posting.applicantCount,
  applicantCountKind: posting.applicantCountKind,
  sourceUrl: posting.sourceUrl,
};
type BriefRow = Pick<PostingRow, keyof typeof briefly>;

/** What a list, a queue or a type-ahead says of a posting. */
export function brief(ctx: Ctx, row: BriefRow) {
  const titles =
    ctx.visitor.locale === 'fr' ? [row.titleFr, row.titleEn] : [row.titleEn, row.titleFr];
  return {
    id: row.id,
    version: row.version,
    jobId: row.jobId,
    title: titles[0] ?? titles[1] ?? null,
    organization: row.organization,
    cities: row.cities,
    regions: row.regions,
    language: row.language,
    closingAt: row.closingAt?.toISOString() ?? null,
    closingDay: row.closingDay,
    closing: closing(row, ctx.now),
    isOpen: isOpen(row, ctx.now),
    competitionStatus: effectiveStatus(row, ctx.now),
    competitionStatusSeenOn: row.competitionStatusSeenOn,
    applicantCount: row.applicantCount,
    applicantCountKind: row.applicantCountKind,
  };
}

async function statusHistory(db: Reader, postingId: string) {
  const rows = await db
    .select({
      id: postingStatusEvent.id,
      from: postingStatusEvent.fromStatus,
      to: postingStatusEvent.toStatus,
      seenOn: postingStatusEvent.seenOn,
      applicantCount: postingStatusEvent.applicantCount,
      applicantCountKind: postingStatusEvent.applicantCountKind,
      reason: postingStatusEvent.reason,
      at: postingStatusEvent.at,
      byName: person.name,
    })
    .from(postingStatusEvent)
    .leftJoin(person, eq(person.id, postingStatusEvent.byId))
    .where(eq(postingStatusEvent.postingId, postingId))
    .orderBy(desc(postingStatusEvent.at), desc(postingStatusEvent.id))
    .limit(100);
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

export async function countOn(
  db: Reader,
  ids: readonly string[],
  which?: SQL,
): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: application.postingId, count: count() })
    .from(application)
    .where(and(inArray(application.postingId, ids), which))
    .groupBy(application.postingId);
  return new Map(rows.map((row) => [row.id, row.count]));
}

async function categoriesSeen(db: Reader): Promise<string[]> {
  const rows = await db
    .selectDistinct({ category: posting.category })
    .from(posting)
    .where(isNotNull(posting.category))
    .orderBy(posting.category);
  return rows.flatMap((row) => row.category ?? []);
}

function inTab(ctx: Ctx, tab: PostingFilter['tab']): SQL | undefined {
  if (tab === 'unknown') return isNull(posting.closingAt);
  if (tab === 'open')
    return and(gte(posting.closingAt, ctx.now), eq(posting.competitionStatus, 'advertising'));
  return or(
    lt(posting.closingAt, ctx.now),
    and(isNotNull(posting.closingAt), sql`${posting.competitionStatus} <> 'advertising'`),
  );
}

function filtered(ctx: Ctx, filter: PostingFilter): SQL | undefined {
  const ours = sql`(select ${application.postingId} from ${application} where ${oursSeenBy(ctx)})`;
  return and(
    filter.region && sql`cast(${posting.regions} as text) like ${`%"${filter.region}"%`}`,
    filter.category ? eq(posting.category, filter.category) : undefined,
    filter.language && eq(posting.language, filter.language),
    filter.ours === 'on_it' ? sql`${posting.id} in ${ours}` : undefined,
    filter.ours === 'not_on_it' ? sql`${posting.id} not in ${ours}` : undefined,
    filter.words ? wordsBegin(posting.searchText, filter.words) : undefined,
  );
}

function orderOf(tab: PostingFilter['tab']): SQL[] {
  if (tab === 'open') return [asc(posting.closingAt), asc(posting.id)];
  if (tab === 'closed') return [desc(posting.closingAt), desc(posting.id)];
  return [asc(posting.titleSort), asc(posting.id)];
}

function keyOf(row: BriefRow, tab: PostingFilter['tab']): string {
  return tab === 'unknown' ? row.titleSort : (row.closingAt?.toISOString() ?? '');
}

function after({ tab, cursor }: PostingFilter): SQL | undefined {
  if (!cursor) return undefined;
  if (tab === 'unknown') {
    return or(
      gt(posting.titleSort, cursor.key),
      and(eq(posting.titleSort, cursor.key), gt(posting.id, cursor.id)),
    );
  }
  if (!isIso(cursor.key)) return sql`1 = 0`;
  const at = parseIso(cursor.key);
  const beyond = tab === 'open' ? gt : lt;
  return or(
    beyond(posting.closingAt, at),
    and(eq(posting.closingAt, at), beyond(posting.id, cursor.id)),
  );
}
