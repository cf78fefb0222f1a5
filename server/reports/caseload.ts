import { client, clientStatusEvent } from '@tremplin/db/schema/clients.ts';
import type { Reader } from '@tremplin/db/store.ts';
import type { ClientStatus } from '@tremplin/shared/clients.ts';
import { addDays, startOfDay } from '@tremplin/shared/day.ts';
import type { Day } from '@tremplin/shared/day.ts';
import {
  firstOfMonth,
  lastOfMonth,
  monthFromIndex,
  monthIndex,
  monthOf,
  monthsBetween,
} from '@tremplin/shared/period.ts';
import type { Month, Period } from '@tremplin/shared/period.ts';
import { and, between, count, desc, eq, inArray, isNull, lt, or, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { thresholdsOf } from '../settings/policy.ts';
import { inScope } from './scope.ts';
import type { Scope } from './scope.ts';

/** In these a client is somebody's work. */
const caseload: readonly ClientStatus[] = ['active', 'on_hold', 'placed'];

/** Clients who are somebody's work today. */
export function isOnCaseload(): SQL {
  return inArray(client.status, [...caseload]);
}

/** Clients who were so on the evening of that day; of today and later, those who are now. */
export function wasOnCaseload(db: Reader, on: Day, today: Day): SQL {
  if (on >= today) return isOnCaseload();
  const latest = db
    .select({ status: clientStatusEvent.toStatus })
    .from(clientStatusEvent)
    .where(
      and(
        eq(clientStatusEvent.clientId, client.id),
        lt(clientStatusEvent.at, startOfDay(addDays(on, 1))),
      ),
    )
    .orderBy(desc(clientStatusEvent.at), desc(clientStatusEvent.id))
    .limit(1);
  return inArray(sql`${latest}`, [...caseload]);
}

/** Nobody has been in touch with them for so many days. */
export function withoutContact(noContactDays: number, today: Day): SQL | undefined {
  return or(isNull(client.lastContactOn), lt(client.lastContactOn, addDays(today, -noContactDays)));
}

/** Clients who were somebody's work that day; of them, those with whom nobody has been in touch now. */
export async function caseloadOn(
  db: Reader,
  scope: Scope,
  day: Day,
): Promise<{ readonly count: number; readonly inactive: number }> {
  const on = day < scope.today ? day : scope.today;
  const { noContactDays } = await thresholdsOf(db);
  const silent = withoutContact(noContactDays, scope.today);
  const [row] = await db
    .select({
      count: count(),
      inactive: sql<number>`coalesce(sum(case when ${silent} then 1 else 0 end), 0)`.mapWith(
        Number,
      ),
    })
    .from(client)
    .where(and(wasOnCaseload(db, on, scope.today), inScope(scope, client.id, on)));
  return row ?? { count: 0, inactive: 0 };
}

/** Intakes of the period month by month, beside the same months a year earlier, which are whole. */
export async function intakesOf(db: Reader, scope: Scope) {
  const { period, before } = scope.asked;
  const months = monthsBetween(period.from, period.to);
  const yearBefore = (month: Month): Month => monthFromIndex(monthIndex(month) - 12);
  const now = await intakesByDay(db, scope, scope.past);
  const earlier = await intakesByDay(db, scope, {
    from: before.from,
    to: lastOfMonth(yearBefore(monthOf(period.to))),
  });
  const within = (days: typeof now, { from, to }: Period): number =>
    days.reduce((sum, { on, those }) => (on >= from && on <= to ? sum + those : sum), 0);
  const whole = (month: Month): Period => ({ from: firstOfMonth(month), to: lastOfMonth(month) });
  return {
    now: within(now, scope.past),
    before: within(earlier, before),
    months: months.map((month) => {
      const { from, to } = whole(month);
      return {
        month,
        count: within(now, { from, to }),
        cumulative: from > scope.today ? null : within(now, { from: period.from, to }),
        before: within(earlier, whole(yearBefore(month))),
      };
    }),
  };
}

async function intakesByDay(db: Reader, scope: Scope, { from, to }: Period) {
  return db
    .select({ on: client.intakeOn, those: count() })
    .from(client)
    .where(and(between(client.intakeOn, from, to), inScope(scope, client.id, client.intakeOn)))
    .groupBy(client.intakeOn);
}
