import { publishedReport } from '@tremplin/db/schema/outcomes.ts';
import { person } from '@tremplin/db/schema/people.ts';
import { programme } from '@tremplin/db/schema/settings.ts';
import type { Reader } from '@tremplin/db/store.ts';
import { parseIso } from '@tremplin/shared/day.ts';
import type { FaultShape } from '@tremplin/shared/faults.ts';
import { notFound } from '@tremplin/shared/faults.ts';
import type { PeriodKind } from '@tremplin/shared/outcomes.ts';
import type {
  Difference,
  ListReports,
  PreviewReport,
  ReportContent,
} from '@tremplin/shared/publishing.ts';
import { and, desc, eq, lt, max, or } from 'drizzle-orm';
import type { Ctx } from '../context.ts';
import {
  asContent,
  draft,
  publishedSoFar,
  reportScope,
  requireReport,
  scopeName,
  versionsOf,
} from './policy.ts';
import type { ReportRow } from './policy.ts';
import { differencesBetween, refusalOf } from './rules.ts';
import { isGenuine } from './seal.ts';

export interface ReportPreview {
  /** Why it cannot be published; then there is no content. */
  readonly refusal: FaultShape | null;
  readonly content: ReportContent | null;
  /** The one that it would become; from the second on a reason is needed. */
  readonly version: number;
  /** What is not as it was in the version before. */
  readonly differences: readonly Difference[];
}

/** What would be frozen, before it is. */
export async function preview(ctx: Ctx, asked: PreviewReport): Promise<ReportPreview> {
  const { period } = reportScope(ctx, asked).asked;
  const scope = scopeName(asked);
  return ctx.store.read(async (db) => {
    const of = { scope, periodKind: asked.period, fromDay: period.from };
    const earlier = await versionsOf(db, of);
    const version = earlier.length + 1;
    const refusal = refusalOf(
      { scope, periodKind: asked.period, period },
      await publishedSoFar(db),
      ctx.today,
    );
    if (refusal) return { refusal: refusal.shape, content: null, version, differences: [] };
    const { content } = await draft(db, ctx, asked, earlier);
    const last = earlier.at(-1);
    const differences = last ? differencesBetween(asContent(last.content), content) : [];
    return { refusal: null, content, version, differences };
  });
}

interface ReportLine {
  readonly id: string;
  readonly programme: { readonly nameEn: string; readonly nameFr: string | null } | null;
  readonly periodKind: PeriodKind;
  readonly from: string;
  readonly to: string;
  readonly version: number;
  /** A later version has taken its place. */
  readonly replaced: boolean;
  readonly publishedAt: string;
  readonly publishedBy: string;
}

const pageSize = 50;

/** Published reports, the latest first, every version of its own. */
export async function list(ctx: Ctx, { cursor }: ListReports) {
  return ctx.store.read(async (db) => {
    const { id, publishedAt } = publishedReport;
    const at = cursor && parseIso(cursor.at);
    const found = await linesWhere(
      db,
      cursor && at
        ? or(lt(publishedAt, at), and(eq(publishedAt, at), lt(id, cursor.id)))
        : undefined,
    );
    const latest = await latestVersions(db);
    const rows = found.slice(0, pageSize).map(({ report, by, nameEn, nameFr }): ReportLine => ({
      id: report.id,
      programme: nameEn === null ? null : { nameEn, nameFr },
      periodKind: report.periodKind,
      from: report.fromDay,
      to: report.toDay,
      version: report.version,
      replaced: (latest.get(nameOf(report)) ?? 0) > report.version,
      publishedAt: report.publishedAt.toISOString(),
      publishedBy: by,
    }));
    const last = found.length > pageSize ? rows.at(-1) : undefined;
    return {
      rows,
      total: await db.$count(publishedReport),
      next: last ? { at: last.publishedAt, id: last.id } : null,
    };
  });
}

export interface ReportPage {
  readonly id: string;
  readonly content: ReportContent;
  readonly hash: string;
  /** The text is the one that was hashed, and the row the one that the office sealed. */
  readonly genuine: boolean;
  readonly version: number;
  readonly reason: string | null;
  readonly publishedAt: string;
  readonly publishedBy: string;
  /** Of the same scope and period, first to last. */
  readonly versions: readonly {
    readonly id: string;
    readonly version: number;
    readonly publishedAt: string;
    readonly reason: string | null;
  }[];
  /** From the version before this one. */
  readonly differences: readonly Difference[];
}

/** One frozen report, checked against its hash and seal as it is read. */
export async function byId(ctx: Ctx, asked: { readonly id: string }): Promise<ReportPage> {
  return ctx.store.read((db) => readReport(db, ctx, asked.id));
}

export async function readReport(db: Reader, ctx: Ctx, id: string): Promise<ReportPage> {
  const row = await requireReport(db, id);
  const versions = await versionsOf(db, row);
  const [by] = await db
    .select({ name: person.name })
    .from(person)
    .where(eq(person.id, row.publishedBy));
  if (!by) throw notFound();
  const content = asContent(row.content);
  const before = versions.find(({ version }) => version === row.version - 1);
  return {
    id: row.id,
    content,
    hash: row.hash,
    // What differs is read from the version before, which must be as it was too.
    genuine: [row, ...(before ? [before] : [])].every((one) =>
      isGenuine(ctx.office.keys.publish, one),
    ),
    version: row.version,
    reason: row.reason,
    publishedAt: row.publishedAt.toISOString(),
    publishedBy: by.name,
    versions: versions.map((one) => ({
      id: one.id,
      version: one.version,
      publishedAt: one.publishedAt.toISOString(),
      reason: one.reason,
    })),
    differences: before ? differencesBetween(asContent(before.content), content) : [],
  };
}

async function linesWhere(db: Reader, where: ReturnType<typeof and>) {
  return db
    .select({
      report: {
        id: publishedReport.id,
        scope: publishedReport.scope,
        periodKind: publishedReport.periodKind,
        fromDay: publishedReport.fromDay,
        toDay: publishedReport.toDay,
        version: publishedReport.version,
        publishedAt: publishedReport.publishedAt,
      },
      by: person.name,
      nameEn: programme.nameEn,
      nameFr: programme.nameFr,
    })
    .from(publishedReport)
    .innerJoin(person, eq(person.id, publishedReport.publishedBy))
    .leftJoin(programme, eq(programme.id, publishedReport.programmeId))
    .where(where)
    .orderBy(desc(publishedReport.publishedAt), desc(publishedReport.id))
    .limit(pageSize + 1);
}

async function latestVersions(db: Reader): Promise<ReadonlyMap<string, number>> {
  const { scope, periodKind, fromDay, version } = publishedReport;
  const rows = await db
    .select({ scope, periodKind, fromDay, version: max(version) })
    .from(publishedReport)
    .groupBy(scope, periodKind, fromDay);
  return new Map(rows.map((row) => [nameOf(row), row.version ?? 0]));
}

function nameOf(of: Pick<ReportRow, 'scope' | 'periodKind' | 'fromDay'>): string {
  return `${of.scope} ${of.periodKind} ${of.fromDay}`;
}
