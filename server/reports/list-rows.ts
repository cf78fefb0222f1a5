import { client } from '@tremplin/db/schema/clients.ts';
import { person } from '@tremplin/db/schema/people.ts';
import { infoSession } from '@tremplin/db/schema/sessions.ts';
import { clientName } from '@tremplin/shared/client-rules.ts';
import type { ClientStatus } from '@tremplin/shared/clients.ts';
import type { Stage } from '@tremplin/shared/applications.ts';
import type {
  Beside,
  BehindRow,
  ListBehind,
  ReadListBehind,
} from '@tremplin/shared/outcome-lists.ts';
import type { EmployerKind } from '@tremplin/shared/placements.ts';
import { and, asc, desc, eq, gt, lt, or, sql } from 'drizzle-orm';
import type { AnyColumn, SQL, SQLWrapper } from 'drizzle-orm';
import { isOwnClient } from '../clients/policy.ts';
import type { Ctx } from '../context.ts';

export const pageSize = 50;
export type Cursor = ReadListBehind['cursor'];

/** As it is read: everything that may be shown, and whether it may. */
export interface FoundRow {
  readonly id: string;
  /** Null of a session. */
  readonly client: {
    readonly id: string;
    readonly givenName: string;
    readonly familyName: string;
    readonly counsellor: string | null;
    readonly status: ClientStatus;
    /** The client is the reader's own today. */
    readonly mine: boolean;
  } | null;
  readonly session?: {
    readonly id: string;
    readonly titleEn: string;
    readonly titleFr: string | null;
    readonly facilitator: string | null;
  };
  readonly heads?: BehindRow['heads'];
  readonly promise?: BehindRow['promise'];
  readonly days?: number;
  readonly stage?: Stage;
  readonly employerKind?: EmployerKind;
  readonly checkpoint?: number;
  /** Empty where there is no such day. */
  readonly on: string;
}

export interface Found {
  readonly rows: readonly FoundRow[];
  readonly total: number;
  readonly beside?: Beside | null;
}

/**
 * What of a client is shown who is not the reader's own today: that they counted and nothing else, their
 * name, or also who has their file.
 */
export type Shown = 'own' | 'name' | 'all';

/** One page; there is another where more rows were found than it holds. */
export function answered(shown: Shown, { rows, total, beside = null }: Found): ListBehind {
  const page = rows.slice(0, pageSize);
  const last = rows.length > pageSize ? page.at(-1) : undefined;
  return {
    rows: page.map((row) => asBehind(shown, row)),
    total,
    beside,
    next: last ? { on: last.on, id: last.id } : null,
  };
}

/** The client as far as they may be named. */
function namedIn(shown: Shown, { client: of }: FoundRow): FoundRow['client'] {
  return of !== null && (of.mine || shown !== 'own') ? of : null;
}

function asBehind(shown: Shown, row: FoundRow): BehindRow {
  const of = namedIn(shown, row);
  const file = of?.mine || shown === 'all' ? of : null;
  const { session, promise, heads, days } = row;
  return {
    id: row.id,
    clientId: of?.mine ? of.id : null,
    name: of ? clientName(of) : null,
    session: session
      ? { id: session.id, titleEn: session.titleEn, titleFr: session.titleFr }
      : null,
    counsellor: file?.counsellor ?? null,
    facilitator: session?.facilitator ?? null,
    clientStatus: file?.status ?? null,
    // Where it stands now is for those who have the client now.
    stage: row.client === of ? (row.stage ?? null) : null,
    employerKind: row.employerKind ?? null,
    checkpoint: row.checkpoint ?? null,
    heads: heads ?? null,
    promise: promise ?? null,
    days: days ?? null,
    on: row.on === '' ? null : row.on,
  };
}

/** What every list of clients reads of them; joined with `client` and `person`. */
export function clientColumns(ctx: Ctx) {
  return {
    id: client.id,
    givenName: client.givenName,
    familyName: client.familyName,
    counsellor: person.name,
    status: client.status,
    mine: sql`case when ${isOwnClient(ctx, client.id)} then 1 else 0 end`.mapWith(Boolean),
  };
}

/** What every list of sessions reads of them; joined with `person`. */
export const sessionColumns = {
  id: infoSession.id,
  titleEn: infoSession.titleEn,
  titleFr: infoSession.titleFr,
  facilitator: person.name,
};

/** A day to sort by; of what has none, the empty text, which comes last. */
export function dayOrNone(on: AnyColumn): SQL<string> {
  return sql<string>`coalesce(${on}, '')`;
}

/** One page of what was found in no order, and where more is: what the database cannot sort. */
export function pageOf<Row extends { readonly id: string; readonly on: string }>(
  all: readonly Row[],
  cursor: Cursor,
): Row[] {
  const down = (a: string, b: string): number => (a < b ? 1 : a > b ? -1 : 0);
  return all
    .filter(
      ({ id, on }) => cursor === null || on < cursor.on || (on === cursor.on && id < cursor.id),
    )
    .toSorted((a, b) => down(a.on, b.on) || down(a.id, b.id))
    .slice(0, pageSize + 1);
}

/** What was read of the rows of such a page, as they stand on it and with the days that it sorts by. */
export function inOrder<Row extends { readonly id: string }>(
  page: readonly { readonly id: string; readonly on: string }[],
  found: readonly Row[],
): (Row & { readonly on: string })[] {
  const rows = new Map(found.map((row) => [row.id, row]));
  return page.flatMap(({ id, on }) => {
    const row = rows.get(id);
    return row ? [{ ...row, on }] : [];
  });
}

/** What has been has its latest day first, what is to come its soonest; in both, what has no day is last. */
export type Order = 'latest' | 'soonest';

/** By a day that is never null: `dayOrNone` makes one of any. */
export function sortedBy(on: SQLWrapper, id: SQLWrapper, order: Order = 'latest'): SQL[] {
  if (order === 'latest') return [desc(on), desc(id)];
  return [sql`case when ${on} = '' then 1 else 0 end`, asc(on), asc(id)];
}

/** Further down a list so sorted. */
export function after(
  on: SQLWrapper,
  id: SQLWrapper,
  cursor: Cursor,
  order: Order = 'latest',
): SQL | undefined {
  if (cursor === null) return undefined;
  if (order === 'latest') return or(lt(on, cursor.on), and(eq(on, cursor.on), lt(id, cursor.id)));
  const later = cursor.on === '' ? undefined : or(gt(on, cursor.on), eq(on, ''));
  return or(later, and(eq(on, cursor.on), gt(id, cursor.id)));
}
