import type { Stream } from '@tremplin/shared/clients.ts';
import type { Day } from '@tremplin/shared/day.ts';
import type { Asked, Figure, Kpi, OutcomeFilter } from '@tremplin/shared/outcomes.ts';
import type { Role } from '@tremplin/shared/people.ts';
import type { Period } from '@tremplin/shared/period.ts';
import { dayAt, lastOf, monthPlus, plusDays } from './oracle-days.ts';
import type { Meaning } from './oracle-meaning.ts';
import { groupedBy } from './oracle-rows.ts';
import type { Rows } from './oracle-rows.ts';

/** Somebody who asks, at some moment, what the figures are. */
export interface Question {
  readonly known: Known;
  readonly now: Date;
  readonly asker: { readonly id: string; readonly roles: readonly Role[] };
  readonly filter: OutcomeFilter;
  readonly mean: Meaning;
}

/** All rows, and those that are looked for again and again by what they belong to. */
export interface Known extends Rows {
  readonly enrolmentsOf: ReadonlyMap<string, Rows['enrolments']>;
  readonly assignmentsOf: ReadonlyMap<string, Rows['assignments']>;
  readonly followupsOf: ReadonlyMap<string, Rows['followups']>;
  readonly eventsOf: ReadonlyMap<string, Rows['applicationEvents']>;
  readonly clientOf: ReadonlyMap<string, Rows['clients'][number]>;
  readonly postingOf: ReadonlyMap<string, Rows['postings'][number]>;
  readonly sessionOf: ReadonlyMap<string, Rows['sessions'][number]>;
}

export function knownFrom(rows: Rows): Known {
  const byId = <Row extends { readonly id: string }>(all: readonly Row[]) =>
    new Map(all.map((row) => [row.id, row]));
  return {
    ...rows,
    enrolmentsOf: asMutable(groupedBy(rows.enrolments, ({ clientId }) => clientId)),
    assignmentsOf: asMutable(groupedBy(rows.assignments, ({ clientId }) => clientId)),
    followupsOf: asMutable(groupedBy(rows.followups, ({ placementId }) => placementId)),
    eventsOf: asMutable(
      groupedBy(
        rows.applicationEvents.toSorted((a, b) => a.seq - b.seq),
        ({ applicationId }) => applicationId,
      ),
    ),
    clientOf: byId(rows.clients),
    postingOf: byId(rows.postings),
    sessionOf: byId(rows.sessions),
  };
}

export interface Scope extends Question {
  readonly today: Day;
  readonly asked: Asked;
  /** The whole period, the part of it that has gone by, and the same part a year earlier. */
  readonly whole: Period;
  readonly past: Period;
  readonly before: Period;
}

/** `own` where somebody sees only what is their own; a counsellor's filter is then themselves. */
export function scopeOf(question: Question, filter: OutcomeFilter, own: boolean): Scope {
  const today = dayAt(question.now);
  const length = { month: 1, quarter: 3, year: 12 }[filter.period];
  const from = `${filter.from}-01`;
  const to = lastOf(monthPlus(filter.from, length - 1));
  const until = today < from ? plusDays(from, -1) : today < to ? today : to;
  const before = question.mean.yearBefore({ from, to }, until);
  const period = { from, to };
  const asOf = question.now.toISOString();
  return {
    ...question,
    today,
    filter,
    asked: { period, until, before, filter, asOf, own },
    whole: period,
    past: { from, to: until },
    before,
  };
}

/** Counsellors who are not managers as well see their own clients' figures. */
export function outcomeScope(question: Question): Scope {
  const { asker, filter } = question;
  const own = !asker.roles.includes('manager');
  return scopeOf(question, own ? { ...filter, counsellorId: asker.id } : filter, own);
}

export function within(on: Day, { from, to }: Period): boolean {
  return from <= on && on <= to;
}

/** On that day with that counsellor and in that programme; in that stream now. */
export function inScope(scope: Scope, clientId: string, on: Day): boolean {
  const { programmeId, counsellorId, stream } = scope.filter;
  return (
    (programmeId === null || wasEnrolled(scope, clientId, programmeId, on)) &&
    (counsellorId === null || wasWith(scope, clientId, counsellorId, on)) &&
    inStream(scope, clientId, stream)
  );
}

/** As inScope, of something that is past. */
export function inScopeThen(scope: Scope, clientId: string, on: Day): boolean {
  return inScope(scope, clientId, scope.mean.scopeDay(on, scope.today));
}

export function wasEnrolled(
  { known, mean }: Scope,
  clientId: string,
  programmeId: string | null,
  on: Day,
) {
  return (known.enrolmentsOf.get(clientId) ?? []).some(
    (one) =>
      (programmeId === null || one.programmeId === programmeId) &&
      mean.covers(on, one.startsOn, one.endsOn),
  );
}

function wasWith({ known, mean }: Scope, clientId: string, personId: string, on: Day): boolean {
  return (known.assignmentsOf.get(clientId) ?? []).some(
    (one) =>
      one.kind === 'primary' &&
      one.personId === personId &&
      mean.covers(on, one.fromDay, one.toDay),
  );
}

function inStream({ known }: Scope, clientId: string, stream: Stream | null): boolean {
  return stream === null || known.clientOf.get(clientId)?.stream === stream;
}

/** Own today: primary, secondary or cover; nobody's own who is not a counsellor. */
export function isOwn({ known, asker, mean, today }: Scope, clientId: string): boolean {
  if (!asker.roles.includes('counsellor')) return false;
  return (known.assignmentsOf.get(clientId) ?? []).some(
    (one) => one.personId === asker.id && mean.covers(today, one.fromDay, one.toDay),
  );
}

/** What a manager has set, of a whole fiscal year of a programme or the office. */
export function targetOf({ known, filter }: Scope, kpi: Kpi): number | null {
  if (filter.period !== 'year') return null;
  if (filter.counsellorId !== null || filter.stream !== null || filter.ministryId !== null)
    return null;
  const set = known.targets.find(
    (one) =>
      one.kpi === kpi &&
      one.programmeId === filter.programmeId &&
      one.fiscalYear === Number(filter.from.slice(0, 4)),
  );
  if (!set) return null;
  return kpi === 'retention' ? set.value / 100 : set.value;
}

interface Value {
  readonly value: number | null;
  readonly of: number | null;
}

export function shareOf(those: number, of: number): Value & { readonly of: number } {
  return { value: of === 0 ? null : those / of, of };
}

export function amount(value: number): Value {
  return { value, of: null };
}

export function figure(
  scope: Scope,
  kpi: Kpi,
  unit: Figure['unit'],
  now: Value,
  before: Value | null,
): Figure {
  return { kpi, unit, ...now, before, target: targetOf(scope, kpi) };
}

/** Guarantee: the arrays were made by groupedBy, which keeps none of them. */
function asMutable<Row>(groups: ReadonlyMap<string, readonly Row[]>): ReadonlyMap<string, Row[]> {
  return groups as ReadonlyMap<string, Row[]>;
}
