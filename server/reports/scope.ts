import { assignment, client, enrolment } from '@tremplin/db/schema/clients.ts';
import type { Day } from '@tremplin/shared/day.ts';
import { invalidFields } from '@tremplin/shared/faults.ts';
import type { Asked, OutcomeFilter } from '@tremplin/shared/outcomes.ts';
import { monthIndex, periodFrom, stretchOf } from '@tremplin/shared/period.ts';
import type { MonthIndex, Period } from '@tremplin/shared/period.ts';
import { reach } from '@tremplin/shared/policy.ts';
import type { Resource } from '@tremplin/shared/policy.ts';
import { and, eq, sql } from 'drizzle-orm';
import type { AnyColumn, SQL } from 'drizzle-orm';
import type { Ctx } from '../context.ts';

/** What one answer counts: the period, and of whom. */
export interface Scope {
  readonly asked: Asked;
  readonly today: Day;
  /** From the period's first day to `until`; ends before it begins where nothing has gone by. */
  readonly past: Period;
  /** Months of the store from the period's first to its last, both inside. */
  readonly months: { readonly first: MonthIndex; readonly last: MonthIndex };
  /** Nothing narrows it down but the period: sums that are kept ready may be used. */
  readonly everybody: boolean;
}

/**
 * The period and the people that a person asks about; whoever sees only what is their own asks
 * about themselves, whatever the filter says. Refused where no period of the kind begins.
 */
export function scopeOf(
  ctx: Ctx,
  given: OutcomeFilter,
  resource:
    | 'outcome'
    | 'outcome_list'
    | 'session_figures'
    | 'session_list'
    | 'interview'
    | 'interview_count'
    | 'equity' = 'outcome',
  path = '',
): Scope {
  const period = periodFrom(given.period, given.from);
  if (!period) throw invalidFields({ path: `${path}from`, key: 'errors.choose' });
  const { until, before } = stretchOf(period, ctx.today);
  const own = reach(ctx.actor, 'read', resource) !== 'all';
  const forced = own && ofOwnClients.includes(resource);
  const filter = forced ? { ...given, counsellorId: ctx.actor.id } : given;
  const asked = { period, until, before, filter, asOf: ctx.now.toISOString(), own };
  const { programmeId, counsellorId, stream, ministryId } = filter;
  return {
    asked,
    today: ctx.today,
    past: { from: period.from, to: until },
    months: { first: monthIndex(period.from), last: monthIndex(period.to) },
    everybody: [programmeId, counsellorId, stream, ministryId].every((one) => one === null),
  };
}

/**
 * True for rows whose client was, on the day, in the programme and with the counsellor, and is in
 * the stream now; undefined where none of them is asked for. The ministry is `ofMinistry`.
 */
export function inScope(
  { asked: { filter } }: Scope,
  clientId: AnyColumn,
  on: AnyColumn | SQL | Day,
): SQL | undefined {
  const { programmeId, counsellorId, stream } = filter;
  return and(
    programmeId === null ? undefined : wasEnrolled(clientId, programmeId, on),
    counsellorId === null ? undefined : wasWith(clientId, counsellorId, on),
    stream === null
      ? undefined
      : sql`${clientId} in (select streamed.id from ${client} as streamed
          where streamed.stream = ${stream})`,
  );
}

/** True for clients whose file is today with the counsellor who is asked for, whatever was before. */
export function isWith({ asked: { filter } }: Scope): SQL | undefined {
  return filter.counsellorId === null ? undefined : eq(client.counsellorId, filter.counsellorId);
}

/** Whoever sees a part of these sees that of their own clients. */
const ofOwnClients: readonly Resource[] = ['outcome', 'outcome_list', 'interview'];

/** Rows of the ministry that is asked for; undefined where none is. */
export function ofMinistry({ asked: { filter } }: Scope, ministryId: AnyColumn): SQL | undefined {
  return filter.ministryId === null ? undefined : eq(ministryId, filter.ministryId);
}

function wasEnrolled(clientId: AnyColumn, programmeId: string, on: AnyColumn | SQL | Day): SQL {
  return sql`exists (select 1 from ${enrolment} as enrolled where enrolled.client_id = ${clientId}
    and enrolled.programme_id = ${programmeId} and enrolled.starts_on <= ${on}
    and (enrolled.ends_on is null or enrolled.ends_on >= ${on}))`;
}

/** The list first, which is short: the days are looked at only for the clients on it. */
function wasWith(clientId: AnyColumn, personId: string, on: AnyColumn | SQL | Day): SQL {
  return sql`${clientId} in (select listed.client_id from ${assignment} as listed
      where listed.person_id = ${personId} and listed.kind = 'primary')
    and exists (select 1 from ${assignment} as held where held.client_id = ${clientId}
      and held.person_id = ${personId} and held.kind = 'primary' and held.from_day <= ${on}
      and (held.to_day is null or held.to_day >= ${on}))`;
}
