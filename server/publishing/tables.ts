import type { Reader } from '@tremplin/db/store.ts';
import { funnelSteps } from '@tremplin/shared/applications.ts';
import { clientStatuses } from '@tremplin/shared/clients.ts';
import { monthFromIndex } from '@tremplin/shared/period.ts';
import type { Kpi } from '@tremplin/shared/outcomes.ts';
import { employerKinds, relatedToField } from '@tremplin/shared/placements.ts';
import type { Label, TableKey } from '@tremplin/shared/publishing.ts';
import type { Scope } from '../reports/scope.ts';
import { aloneCell, gridCells, keyOf, listCells } from './flows.ts';
import type { Cell, Onward } from './flows.ts';
import { tallySessions } from './sessions.ts';
import {
  tallyApplications,
  tallyFollowups,
  tallyOverdue,
  tallyPlacements,
  tallyReached,
  tallyStatuses,
} from './tally.ts';
import type { Tally } from './tally.ts';

/** A row or column as the store and the reader know it; key null is the total. */
export interface Line {
  readonly key: string | null;
  readonly label: Label;
}

export interface CountedTable {
  readonly key: Exclude<TableKey, 'reached'>;
  readonly kpi: Kpi;
  readonly rows: readonly Line[];
  readonly columns: readonly Line[];
  /** Cells that add up among themselves; no sum reaches from one part to the other. */
  readonly parts: readonly (readonly Cell[])[];
  /** Its grand total stands in other tables too. */
  readonly shared: boolean;
}

export interface CountedAll {
  readonly tables: readonly CountedTable[];
  /** Numbers that stand by themselves: all placements, and follow-ups overdue. */
  readonly alone: readonly Cell[];
  /** People behind the checkpoints that are past, by checkpoint and together, for rates. */
  readonly past: Tally;
}

/** What is counted of a period, before it is laid out. */
export interface Tallies {
  readonly placements: Tally;
  readonly funded: Tally;
  readonly related: Tally;
  readonly applications: Tally;
  /** Different people whose applications reached the step. */
  readonly reached: (step: number) => number;
  readonly followups: Tally;
  readonly past: Tally;
  readonly known: Tally;
  readonly sessions: Tally;
  readonly statuses: Tally;
  readonly overdue: Tally;
}

/** Everything that a report prints, unhidden. `checkpoints` are those that an earlier version had. */
export async function countAll(
  db: Reader,
  scope: Scope,
  checkpoints: readonly number[],
): Promise<CountedAll> {
  const tallies = {
    placements: await tallyPlacements(db, scope, 'month'),
    funded: await tallyPlacements(db, scope, 'funded'),
    related: await tallyPlacements(db, scope, 'related'),
    applications: await tallyApplications(db, scope),
    reached: await tallyReached(db, scope),
    followups: await tallyFollowups(db, scope, 'class'),
    past: await tallyFollowups(db, scope, 'past'),
    known: await tallyFollowups(db, scope, 'known'),
    sessions: await tallySessions(db, scope),
    statuses: await tallyStatuses(db, scope),
    overdue: await tallyOverdue(db, scope),
  };
  return layOut(tallies, scope.months, checkpoints);
}

export function layOut(
  tallies: Tallies,
  { first, last }: Scope['months'],
  checkpoints: readonly number[],
): CountedAll {
  const { placements, applications, followups } = tallies;
  const months: Line[] = [];
  for (let index = first; index <= last; index += 1)
    months.push({ key: String(index), label: { month: monthFromIndex(index) } });
  const seen = Array.from({ length: longestCheckpoint }, (_, at) => at + 1).filter(
    (month) => checkpoints.includes(month) || followups(String(month), null).count > 0,
  );
  const across = months.length === 1 ? ofRows : grid;
  return {
    tables: [
      across('placements', 'placements', months, kinds, placements, { printed: true }),
      list('funded', 'funded', funded, tallies.funded, { printed: true }),
      list('related', 'placements', related, tallies.related, { printed: true }),
      across('funnel', 'ops_funnel', months, steps, applications, {
        onward: () => reachedOnward(tallies),
      }),
      ofRows('retention', 'retention', seen.map(checkpoint), classes, followups, {
        onward: (row) => knownOnward(tallies, row),
      }),
      ofColumns('sessions', 'sessions', months, events, tallies.sessions),
      list('statuses', 'active_caseload', statuses, tallies.statuses),
    ],
    alone: [
      aloneCell('placements', placements(null, null)),
      aloneCell('overdue', tallies.overdue(null, null)),
    ],
    past: tallies.past,
  };
}

/** Months. */
const longestCheckpoint = 60;

/** Numbers that reach from one part to the last: they are printed too, and must not give others away. */
interface Beside {
  readonly printed?: boolean;
  readonly onward?: (row: string | null) => readonly Onward[];
}

/** Applications that reached the second step and those after it; all of them reached the first. */
function reachedOnward({ applications, reached }: Tallies): Onward[] {
  const counts = keysOf(steps).map((step) => applications(null, step).count);
  return keysOf(steps)
    .slice(1)
    .map((from, at) => ({
      from,
      count: counts.slice(at + 1).reduce((sum, count) => sum + count, 0),
      people: reached(at + 2),
    }));
}

/** Checkpoints that are past, and of them those of which we know. */
function knownOnward({ past, known }: Tallies, row: string | null): Onward[] {
  return [
    { from: 'not_known', ...past(row, 'past') },
    { from: 'ended', ...known(row, 'known') },
  ];
}
const total: Line = { key: null, label: { key: 'publishing.total' } };
const counted: Line = { key: null, label: { key: 'publishing.count' } };
const lines = (names: readonly string[], under: string): Line[] =>
  names.map((key) => ({ key, label: { key: `${under}.${key}` } }));

const kinds = lines(employerKinds, 'placements.kinds');
const funded = lines(['proven', 'unproven', 'not'], 'publishing.funded');
const related = lines(relatedToField, 'placements.related');
/** 1 to 5: the furthest step that an application reached. */
const steps = funnelSteps.map((step, at): Line => ({
  key: String(at + 1),
  label: { key: `publishing.furthest.${step}` },
}));
const classes = lines(
  ['not_yet', 'not_known', 'ended', 'reported', 'verified'],
  'publishing.classes',
);
const events = lines(['held', 'cancelled', 'attendance'], 'publishing.events');
const statuses = lines(clientStatuses, 'clients.statuses');

function checkpoint(month: number): Line {
  return { key: String(month), label: { key: 'publishing.checkpoint', values: { month } } };
}

function keysOf(of: readonly Line[]): string[] {
  return of.flatMap(({ key }) => (key === null ? [] : [key]));
}

function grid(
  key: CountedTable['key'],
  kpi: Kpi,
  rows: readonly Line[],
  columns: readonly Line[],
  tally: Tally,
  { printed = false, onward = () => [] }: Beside = {},
): CountedTable {
  const around = { printed, onward: onward(null) };
  const parts = [gridCells(keysOf(rows), keysOf(columns), tally, around)];
  const shared = printed;
  return { key, kpi, rows: [...rows, total], columns: [...columns, total], parts, shared };
}

/** Each row adds up by itself, as one placement stands in several. */
function ofRows(
  key: CountedTable['key'],
  kpi: Kpi,
  rows: readonly Line[],
  columns: readonly Line[],
  tally: Tally,
  { printed = false, onward = () => [] }: Beside = {},
): CountedTable {
  const parts = keysOf(rows).map((row) =>
    listCells(
      keysOf(columns),
      (column) => keyOf(row, column),
      (column) => tally(row, column),
      { printed, onward: onward(row) },
    ),
  );
  const shared = printed;
  return { key, kpi, rows, columns: [...columns, total], parts, shared };
}

/** Each column adds up by itself; a single month needs no total. */
function ofColumns(
  key: CountedTable['key'],
  kpi: Kpi,
  rows: readonly Line[],
  columns: readonly Line[],
  tally: Tally,
): CountedTable {
  const single = rows.length === 1;
  const parts = keysOf(columns).map((column) => {
    const at = (row: string | null) => tally(row, column);
    const named = (row: string | null): string => keyOf(row, column);
    return single
      ? keysOf(rows).map((row) => aloneCell(named(row), at(row)))
      : listCells(keysOf(rows), named, at, { printed: false, onward: [] });
  });
  return { key, kpi, rows: single ? rows : [...rows, total], columns, parts, shared: false };
}

function list(
  key: CountedTable['key'],
  kpi: Kpi,
  rows: readonly Line[],
  tally: Tally,
  { printed = false }: Beside = {},
): CountedTable {
  const parts = [
    listCells(
      keysOf(rows),
      (part) => keyOf(part, null),
      (part) => tally(null, part),
      { printed, onward: [] },
    ),
  ];
  const shared = printed;
  return { key, kpi, rows: [...rows, total], columns: [counted], parts, shared };
}
