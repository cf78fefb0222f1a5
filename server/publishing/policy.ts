import { canonical } from '@tremplin/db/audit.ts';
import { auditEvent } from '@tremplin/db/schema/audit.ts';
import { publishedReport } from '@tremplin/db/schema/outcomes.ts';
import { programme } from '@tremplin/db/schema/settings.ts';
import type { Reader } from '@tremplin/db/store.ts';
import { notFound } from '@tremplin/shared/faults.ts';
import { kpis } from '@tremplin/shared/outcomes.ts';
import { definitions as english } from '@tremplin/shared/messages/en/definitions.ts';
import { definitions as french } from '@tremplin/shared/messages/fr/definitions.ts';
import type { PreviewReport, ReportContent } from '@tremplin/shared/publishing.ts';
import { and, asc, eq, max } from 'drizzle-orm';
import type { Ctx } from '../context.ts';
import { scopeOf } from '../reports/scope.ts';
import { thresholdsOf } from '../settings/policy.ts';
import { checkpointsIn, freeze } from './content.ts';
import type { Behind } from './content.ts';
import { wholeOffice } from './rules.ts';
import { countAll } from './tables.ts';

export type ReportRow = typeof publishedReport.$inferSelect;

/** Everybody who may read published reports may read all of them. */
export async function requireReport(db: Reader, id: string): Promise<ReportRow> {
  const [row] = await db.select().from(publishedReport).where(eq(publishedReport.id, id));
  if (!row) throw notFound();
  return row;
}

/** Every report of whatever scope, as far as the next one must keep out of its way. */
export async function publishedSoFar(db: Reader) {
  return db
    .select({
      scope: publishedReport.scope,
      periodKind: publishedReport.periodKind,
      fromDay: publishedReport.fromDay,
    })
    .from(publishedReport)
    .groupBy(publishedReport.scope, publishedReport.periodKind, publishedReport.fromDay);
}

/** The versions of one report, first to last. */
export async function versionsOf(
  db: Reader,
  of: Pick<ReportRow, 'scope' | 'periodKind' | 'fromDay'>,
): Promise<ReportRow[]> {
  return db
    .select()
    .from(publishedReport)
    .where(
      and(
        eq(publishedReport.scope, of.scope),
        eq(publishedReport.periodKind, of.periodKind),
        eq(publishedReport.fromDay, of.fromDay),
      ),
    )
    .orderBy(asc(publishedReport.version));
}

export interface Drafted {
  readonly content: ReportContent;
  readonly behind: Behind;
}

/** Counts, hides and words a report as it would be published now. */
export async function draft(
  db: Reader,
  ctx: Ctx,
  asked: PreviewReport,
  earlier: readonly ReportRow[],
): Promise<Drafted> {
  const scope = reportScope(ctx, asked);
  const programmeOf = await requireProgramme(db, asked.programmeId);
  const { officeName, smallCell } = await thresholdsOf(db);
  // Hidden under 2 could only be one: a setting below three would say what it hides.
  const least = Math.max(3, smallCell);
  const before = earlier.map(({ behind }) => asBehind(JSON.parse(behind)));
  const all = await countAll(db, scope, checkpointsIn(before));
  const { figures, tables, behind } = freeze(all, least, before);
  const [head] = await db.select({ seq: max(auditEvent.seq) }).from(auditEvent);
  const used = new Set([...figures, ...tables].map(({ kpi }) => kpi));
  const content: ReportContent = {
    format: 1,
    officeName,
    programme: programmeOf,
    periodKind: asked.period,
    period: scope.asked.period,
    asOf: ctx.now.toISOString(),
    dataCut: head?.seq ?? 0,
    smallCell: least,
    figures,
    tables,
    definitions: Object.fromEntries(
      kpis
        .filter((kpi) => used.has(kpi))
        .map((kpi) => [kpi, { en: english[kpi], fr: french[kpi] }]),
    ),
  };
  return { content, behind };
}

/** A period and a programme; refused where no period of the kind begins. */
export function reportScope(ctx: Ctx, { period, from, programmeId }: PreviewReport) {
  return scopeOf(ctx, {
    period,
    from,
    programmeId,
    counsellorId: null,
    stream: null,
    ministryId: null,
  });
}

export function scopeName({ programmeId }: PreviewReport): string {
  return programmeId ?? wholeOffice;
}

/** What is hashed and kept. */
export function asText(value: ReportContent | Behind): string {
  return canonical(value);
}

/** Guarantee: the text was written by `asText`, and its seal was checked. */
export function asContent(text: string): ReportContent {
  return JSON.parse(text) as ReportContent;
}

/** Guarantee: as of `asContent`. */
function asBehind(value: unknown): Behind {
  return value as Behind;
}

async function requireProgramme(
  db: Reader,
  programmeId: string | null,
): Promise<ReportContent['programme']> {
  if (programmeId === null) return null;
  const { code, nameEn, nameFr } = programme;
  const [row] = await db
    .select({ code, nameEn, nameFr })
    .from(programme)
    .where(eq(programme.id, programmeId));
  if (!row) throw notFound();
  return row;
}
