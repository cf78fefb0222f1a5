import { publishedReport } from '@tremplin/db/schema/outcomes.ts';
import { funnelSteps } from '@tremplin/shared/applications.ts';
import type { EmployerKind } from '@tremplin/shared/placements.ts';
import type {
  Label,
  PublishedCell,
  PublishedTable,
  ReportContent,
  TableKey,
} from '@tremplin/shared/publishing.ts';
import { httpServer, sessionCookie } from '@tremplin/server/http.ts';
import { publishReport } from '@tremplin/shared/publishing.ts';
import type { PublishReport } from '@tremplin/shared/publishing.ts';
import { asc } from 'drizzle-orm';
import { onTestFinished } from 'vitest';
import { clientOf } from './applications.ts';
import type { SeenTable } from './attacker.ts';
import { cookieOf } from './http.ts';
import type { Hired, TestOffice } from './office.ts';
import { jobOf } from './placements.ts';

/** July to September 2026, the second quarter of the fiscal year. */
export const summer = { period: 'quarter', from: '2026-07', programmeId: null } as const;

/** How many people began a job, by day and kind of employer: some few, most many. */
export const summerJobs: readonly (readonly [day: string, kind: EmployerKind, people: number])[] = [
  ['2026-07-06', 'OPS', 9],
  ['2026-07-20', 'private', 6],
  ['2026-07-27', 'federal', 1],
  ['2026-08-03', 'OPS', 7],
  ['2026-08-17', 'private', 2],
  ['2026-08-31', 'federal', 8],
  ['2026-09-07', 'OPS', 10],
  ['2026-09-21', 'private', 5],
  ['2026-09-30', 'federal', 6],
];

export async function placePeople(
  office: TestOffice,
  counsellor: Hired,
  jobs: typeof summerJobs,
): Promise<string[]> {
  const clients: string[] = [];
  for (const [startOn, employerKind, people] of jobs)
    for (let one = 0; one < people; one += 1) {
      const clientId = await clientOf(office, counsellor);
      await counsellor.call.placements.start(jobOf(clientId, { startOn, employerKind }));
      clients.push(clientId);
    }
  return clients;
}

/** An office in October 2026, whose summer is ready to be published. */
export async function afterSummer(office: TestOffice): Promise<{
  readonly manager: Hired;
  readonly counsellor: Hired;
}> {
  office.at('2026-10-05T14:00:00Z');
  const counsellor = await office.hire('counsellor', { name: 'Anna Nguyen' });
  const manager = await office.hire('manager', { name: 'Rosalie Gagnon' });
  await placePeople(office, counsellor, summerJobs);
  return { manager, counsellor };
}

export function tableOf(content: ReportContent, key: TableKey) {
  const table = content.tables.find((one) => one.key === key);
  if (!table) throw new Error(`no table ${key}`);
  return table;
}

/** The cells of a table, line by line. */
export function cellsOf(content: ReportContent, key: TableKey): (readonly PublishedCell[])[] {
  return tableOf(content, key).rows.map(({ cells }) => cells);
}

export async function reportRows(office: TestOffice) {
  return office.store.read((db) =>
    db.select().from(publishedReport).orderBy(asc(publishedReport.version)),
  );
}

/** Fetches an address as a browser does that follows a link, with the person's cookie or with none. */
export async function openDownloads(office: TestOffice) {
  const app = await httpServer(office.office, { pages: null, log: false });
  onTestFinished(async () => app.close());
  return async (url: string, who: Hired | null, site: string | null = 'same-origin') => {
    const token = who && (await cookieOf(office, who));
    const answer = await app.inject({
      method: 'GET',
      url,
      headers: {
        ...(site !== null && { 'sec-fetch-site': site }),
        ...(token !== null && { cookie: `${sessionCookie}=${token}` }),
      },
    });
    return { status: answer.statusCode, headers: answer.headers, body: answer.rawPayload };
  };
}

/** A table as an attacker reads it: its numbers by row and column, and the lines that add up. */
export function seenIn(table: PublishedTable): SeenTable {
  const { key, rows, columns, totalled } = table;
  const total = ['placements', 'retention', 'funnel'].includes(key);
  const name = (at: number, column: number): string => {
    const row = totalled && at === rows.length - 1 ? '' : nameOf(rows[at]?.label);
    const last = columns.length === 1 || (total && column === columns.length - 1);
    return `${row}|${last ? '' : nameOf(columns[column])}`;
  };
  const numbers = rows.flatMap((row, at) =>
    row.cells.map(
      (cell, column) => [name(at, column), typeof cell === 'number' ? cell : null] as const,
    ),
  );
  const lastColumn = columns.length - 1;
  const across = rows.map((_, at) => ({
    total: name(at, lastColumn),
    parts: columns.slice(0, -1).map((__, column) => name(at, column)),
  }));
  const down = columns.map((_, column) => ({
    total: name(rows.length - 1, column),
    parts: rows.slice(0, -1).map((__, at) => name(at, column)),
  }));
  return {
    numbers: new Map(numbers),
    sums: [...(total ? across : []), ...(totalled ? down : [])],
  };
}

/** As the store names it: the month's number, or the last word of the key. */
function nameOf(label: Label | undefined): string {
  if (!label) return '';
  if ('month' in label) {
    const [year, month] = label.month.split('-');
    return String(Number(year) * 12 + Number(month) - 1);
  }
  if (label.values) return String(Object.values(label.values)[0]);
  const word = label.key.split('.').at(-1) ?? '';
  const step = funnelSteps.findIndex((one) => one === word);
  return label.key.startsWith('publishing.furthest.') ? String(step + 1) : word;
}

export const asked = (over: Partial<PublishReport> = {}) =>
  publishReport.parse({ ...summer, ...over });

export async function publishSummer(manager: Hired, over: Partial<PublishReport> = {}) {
  const { id } = await manager.call.publishing.publish(asked(over));
  return manager.call.publishing.byId({ id });
}

export async function refusalOf(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => null,
    (error: { cause?: { shape?: { key: string; fields: unknown } } }) => error.cause?.shape,
  );
}
