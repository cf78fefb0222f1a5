import { application } from '@tremplin/db/schema/applications.ts';
import { client, enrolment } from '@tremplin/db/schema/clients.ts';
import { person } from '@tremplin/db/schema/people.ts';
import { clientMatches } from '@tremplin/db/search.ts';
import type { Reader } from '@tremplin/db/store.ts';
import { openStages } from '@tremplin/shared/applications.ts';
import type { OpenStage } from '@tremplin/shared/applications.ts';
import { clientName, silentSince } from '@tremplin/shared/client-rules.ts';
import { clientStatuses } from '@tremplin/shared/clients.ts';
import type {
  ClientSort,
  ClientStatus,
  CountClients,
  Cursor,
  ListClients,
  StatusFilter,
} from '@tremplin/shared/clients.ts';
import type { Day } from '@tremplin/shared/day.ts';
import { and, asc, desc, eq, gt, gte, inArray, isNull, lt, lte, ne, or, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { Ctx } from '../context.ts';
import { thresholdsOf } from '../settings/policy.ts';
import { view } from '../view.ts';
import { pseudonym } from '../write.ts';
import { isOwnClient } from './policy.ts';

export const pageSize = 50;

export interface NextAction {
  readonly text: string | null;
  readonly on: Day;
}

export interface CaseloadRow {
  readonly id: string;
  readonly fileNo: number;
  readonly name: string;
  readonly preferredName: string | null;
  readonly status: ClientStatus;
  readonly intakeOn: Day;
  readonly lastContactOn: Day | null;
  readonly counsellor: string | null;
  /** Open applications by stage, in the order of the stages. */
  readonly stages: readonly { readonly stage: OpenStage; readonly count: number }[];
  /** The earliest that is dated. */
  readonly next: NextAction | null;
}

export interface Caseload {
  readonly rows: readonly CaseloadRow[];
  readonly next: Cursor;
  /** On the first page only. */
  readonly counts: Counts | null;
}

export interface Counts {
  /** How many the whole filter lets through. */
  readonly total: number;
  /** How many there are of each status when the filter's own status is left out. */
  readonly byStatus: Readonly<Record<ClientStatus, number>>;
  /** The office's days without contact, where the filter asks for them. */
  readonly silentDays: number | null;
}

/** The actor's own caseload, a page at a time. What was typed is audited, as a stand-in. */
export async function list(ctx: Ctx, filter: ListClients): Promise<Caseload> {
  const read = (db: Reader): Promise<Caseload> => readPage(ctx, db, filter);
  if (filter.typed === '') return ctx.store.read(read);
  const line = { resource: 'client', resourceId: null, action: 'search' } as const;
  return view(ctx, { ...line, fields: { typed: pseudonym(ctx, filter.typed) } }, read);
}

export async function counts(ctx: Ctx, filter: CountClients): Promise<Counts> {
  return ctx.store.read(async (db) => {
    const { where, silentDays } = await caseloadWhere(ctx, db, filter);
    return { ...(await countRows(db, where, filter.status)), silentDays };
  });
}

/** Part of a where-clause: which statuses the filter lets through. */
export function hasStatus(status: StatusFilter): SQL | undefined {
  if (status === 'all') return undefined;
  return status === 'open' ? ne(client.status, 'closed') : eq(client.status, status);
}

async function readPage(ctx: Ctx, db: Reader, filter: ListClients): Promise<Caseload> {
  const { where, silentDays } = await caseloadWhere(ctx, db, filter);
  const key = sortKeys[filter.sort];
  const page = await db
    .select({
      id: client.id,
      fileNo: client.fileNo,
      givenName: client.givenName,
      familyName: client.familyName,
      preferredName: client.preferredName,
      status: client.status,
      intakeOn: client.intakeOn,
      lastContactOn: client.lastContactOn,
      counsellor: person.name,
      key,
    })
    .from(client)
    .leftJoin(person, eq(person.id, client.counsellorId))
    .where(and(where, hasStatus(filter.status), after(key, filter)))
    .orderBy(...(filter.descending ? [desc(key), desc(client.id)] : [asc(key), asc(client.id)]))
    .limit(pageSize + 1);
  const rows = page.slice(0, pageSize);
  const last = page.length > pageSize ? rows.at(-1) : undefined;
  const work = await openWork(
    db,
    rows.map(({ id }) => id),
  );
  return {
    rows: rows.map(({ givenName, familyName, key: _key, ...row }) => ({
      ...row,
      name: clientName({ givenName, familyName }),
      ...(work.get(row.id) ?? { stages: [], next: null }),
    })),
    next: last ? { key: last.key, id: last.id } : null,
    counts:
      filter.cursor === null
        ? { ...(await countRows(db, where, filter.status)), silentDays }
        : null,
  };
}

/** Everything the filter says but the status. */
async function caseloadWhere(ctx: Ctx, db: Reader, filter: CountClients) {
  const { programmeId, counsellorId, lang, silent, typed } = filter;
  const silentDays = silent ? (await thresholdsOf(db)).noContactDays : null;
  const silence = silentDays === null ? null : silentSince(ctx.today, silentDays);
  const where = and(
    isOwnClient(ctx),
    programmeId === null ? undefined : isEnrolled(ctx, programmeId),
    counsellorId === null ? undefined : eq(client.counsellorId, counsellorId),
    lang === null ? undefined : eq(client.correspondenceLang, lang),
    silence === null
      ? undefined
      : or(isNull(client.lastContactOn), lte(client.lastContactOn, silence)),
    typed === '' ? undefined : (clientMatches(typed) ?? sql`1 = 0`),
  );
  return { where, silentDays };
}

function isEnrolled(ctx: Ctx, programmeId: string): SQL {
  return sql`${client.id} in (
    select ${enrolment.clientId} from ${enrolment}
    where ${and(
      eq(enrolment.programmeId, programmeId),
      or(isNull(enrolment.endsOn), gte(enrolment.endsOn, ctx.today)),
    )})`;
}

// Whoever was never met comes before the one met longest ago.
const sortKeys: Record<ClientSort, SQL<string>> = {
  name: sql<string>`${client.nameSort}`,
  contact: sql<string>`coalesce(${client.lastContactOn}, '')`,
  intake: sql<string>`${client.intakeOn}`,
};

function after(key: SQL<string>, filter: ListClients): SQL | undefined {
  const { cursor, descending } = filter;
  if (cursor === null) return undefined;
  const past = descending ? lt : gt;
  return or(past(key, cursor.key), and(eq(key, cursor.key), past(client.id, cursor.id)));
}

async function countRows(
  db: Reader,
  where: SQL | undefined,
  status: StatusFilter,
): Promise<Omit<Counts, 'silentDays'>> {
  const found = await db
    .select({ status: client.status, count: sql<number>`count(*)`.mapWith(Number) })
    .from(client)
    .where(where)
    .groupBy(client.status);
  const byStatus = { referral: 0, active: 0, on_hold: 0, placed: 0, followup: 0, closed: 0 };
  for (const row of found) byStatus[row.status] = row.count;
  const counted = clientStatuses.filter(
    (one) => status === 'all' || (status === 'open' ? one !== 'closed' : one === status),
  );
  return { total: counted.reduce((sum, one) => sum + byStatus[one], 0), byStatus };
}

type Work = Pick<CaseloadRow, 'stages' | 'next'>;

/** Stages and the next dated step of those clients' open applications, in one statement. */
async function openWork(db: Reader, ids: readonly string[]): Promise<ReadonlyMap<string, Work>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({
      clientId: application.clientId,
      stage: application.stage,
      text: application.nextAction,
      on: application.nextActionOn,
    })
    .from(application)
    .where(
      and(inArray(application.clientId, [...ids]), inArray(application.stage, [...openStages])),
    )
    .orderBy(asc(application.nextActionOn), asc(application.id));
  const byClient = new Map<string, typeof rows>();
  for (const row of rows) byClient.set(row.clientId, [...(byClient.get(row.clientId) ?? []), row]);
  return new Map(
    [...byClient].map(([id, own]) => {
      const dated = own.find((row) => row.on !== null);
      const stages = openStages
        .map((stage) => ({ stage, count: own.filter((row) => row.stage === stage).length }))
        .filter(({ count }) => count > 0);
      return [id, { stages, next: dated?.on ? { text: dated.text, on: dated.on } : null }];
    }),
  );
}
