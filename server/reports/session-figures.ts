import { attendance, commitment, infoSession } from '@tremplin/db/schema/sessions.ts';
import type { Reader } from '@tremplin/db/store.ts';
import type { Day } from '@tremplin/shared/day.ts';
import { stepOn } from '@tremplin/shared/outcome-rules.ts';
import type { RuleStep } from '@tremplin/shared/outcome-rules.ts';
import type { Figure, Kpi, OutcomeFilter, SessionFigures } from '@tremplin/shared/outcomes.ts';
import { monthsBetween } from '@tremplin/shared/period.ts';
import type { Month, Period } from '@tremplin/shared/period.ts';
import { and, count, eq, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { Ctx } from '../context.ts';
import { ruleStepsOf } from '../settings/policy.ts';
import { letOthersIn } from './pace.ts';
import { countFollowed, firstActs } from './session-action.ts';
import {
  headsOf,
  isDue,
  isIn,
  isOpenPromise,
  isWithin,
  peopleOf,
  sessionsAskedFor,
} from './session-scope.ts';
import type { SessionState, Sessions } from './session-scope.ts';
import { targetsFor } from './targets.ts';

/** What came of the sessions, and what of their promises is open. */
export async function sessions(ctx: Ctx, given: OutcomeFilter): Promise<SessionFigures> {
  const which = sessionsAskedFor(ctx, given, 'session_figures');
  const { scope } = which;
  const { asked, past } = scope;
  const months = await countedIn(ctx, which, past);
  const now = sumOf([...months.values()]);
  const before = sumOf([...(await countedIn(ctx, which, asked.before)).values()]);
  return ctx.store.read(async (db) => {
    const commitments = await commitmentsOf(db, ctx.today, which);
    const targetOf = asked.own ? () => null : await targetsFor(db, scope);
    const { held, cancelled, notClosed, attended, anonymous, noShow, action } = now;
    return {
      ...asked,
      figures: [
        ...figuresOf(now, before).map((one) => ({ ...one, target: targetOf(one.kpi) })),
        {
          kpi: 'commitments',
          unit: 'count',
          value: commitments.open,
          of: null,
          before: null,
          target: null,
        },
      ],
      held,
      cancelled,
      notClosed,
      named: attended,
      anonymous,
      attended,
      noShow,
      action,
      commitments,
      months: shownMonths(asked.period, months),
    };
  });
}

function shownMonths({ from, to }: Period, counted: ReadonlyMap<Month, Counted>) {
  return monthsBetween(from, to).map((month) => {
    const of = counted.get(month);
    return {
      month,
      held: of?.held ?? 0,
      named: of?.attended ?? 0,
      anonymous: of?.anonymous ?? 0,
    };
  });
}

/** Of one month, or of several together. */
interface Counted {
  readonly held: number;
  readonly cancelled: number;
  readonly notClosed: number;
  /** By name. */
  readonly attended: number;
  /** Without excuse. */
  readonly noShow: number;
  readonly anonymous: number;
  readonly answered: number;
  readonly satisfied: number;
  readonly action: SessionFigures['action'];
}

/** Month by month, so that others are answered in between. */
async function countedIn(
  ctx: Ctx,
  which: Sessions,
  period: Period,
): Promise<ReadonlyMap<Month, Counted>> {
  const counted = new Map<Month, Counted>();
  const steps = await ctx.store.read(ruleStepsOf);
  for (const month of monthsBetween(period.from, period.to)) {
    const then = isWithin(period, month);
    const given = { which, then, steps, today: ctx.today };
    counted.set(month, await ctx.store.read((db) => countedThen(db, given)));
    await letOthersIn();
  }
  return counted;
}

interface Given {
  readonly which: Sessions;
  /** The days that are counted. */
  readonly then: SQL | undefined;
  readonly steps: readonly RuleStep[];
  readonly today: Day;
}

/** Answers may come in after a session was closed, and count. */
async function countedThen(db: Reader, { which, then, steps, today }: Given): Promise<Counted> {
  const counted = async (state: SessionState) =>
    db.$count(infoSession, and(which.sessions, then, isIn(state)));
  const heads = await headsOf(db, which, then);
  const scores = await scoresWhere(db, and(peopleOf(which, 'answered'), then));
  const isSatisfied = ({ score, startDay }: (typeof scores)[number]): boolean =>
    score !== null && score >= stepOn(steps, 'satisfied_from', startDay).value;
  return {
    held: heads.length,
    cancelled: await counted('cancelled'),
    notClosed: await counted('open'),
    attended: add(heads, ({ came }) => came),
    noShow: add(heads, ({ away }) => away),
    anonymous: add(heads, ({ anonymous }) => anonymous),
    answered: add(scores, ({ those }) => those),
    satisfied: add(scores.filter(isSatisfied), ({ those }) => those),
    action: countFollowed(await firstActs(db, and(peopleOf(which, 'came'), then), today)),
  };
}

async function scoresWhere(db: Reader, where: SQL | undefined) {
  const { startDay } = infoSession;
  return db
    .select({ startDay, score: attendance.evaluationScore, those: count() })
    .from(attendance)
    .innerJoin(infoSession, eq(infoSession.id, attendance.sessionId))
    .where(where)
    .groupBy(startDay, attendance.evaluationScore);
}

function sumOf(months: readonly Counted[]): Counted {
  const sum = (of: (one: Counted) => number): number => add(months, of);
  return {
    held: sum((one) => one.held),
    cancelled: sum((one) => one.cancelled),
    notClosed: sum((one) => one.notClosed),
    attended: sum((one) => one.attended),
    noShow: sum((one) => one.noShow),
    anonymous: sum((one) => one.anonymous),
    answered: sum((one) => one.answered),
    satisfied: sum((one) => one.satisfied),
    action: {
      of: sum(({ action }) => action.of),
      any: sum(({ action }) => action.any),
      application: sum(({ action }) => action.application),
      jobAlert: sum(({ action }) => action.jobAlert),
      interview: sum(({ action }) => action.interview),
    },
  };
}

function figuresOf(now: Counted, before: Counted): Omit<Figure, 'target'>[] {
  const amount = (kpi: Kpi, of: (one: Counted) => number) =>
    ({
      kpi,
      unit: 'count',
      value: of(now),
      of: null,
      before: { value: of(before), of: null },
    }) as const;
  const share = (kpi: Kpi, of: (one: Counted) => readonly [number, number]) =>
    ({ kpi, unit: 'share', ...shareOf(of(now)), before: shareOf(of(before)) }) as const;
  return [
    amount('sessions', ({ held }) => held),
    amount('attendance', ({ attended, anonymous }) => attended + anonymous),
    share('show_rate', ({ attended, noShow }) => [attended, attended + noShow]),
    share('satisfaction', ({ satisfied, answered }) => [satisfied, answered]),
    share('session_action', ({ action }) => [action.any, action.of]),
  ];
}

function shareOf([those, of]: readonly [number, number]) {
  return { value: of === 0 ? null : those / of, of };
}

/** What was promised and is not done yet, and what of it should have been by now. */
async function commitmentsOf(db: Reader, today: Day, which: Sessions) {
  const late = sql<number>`sum(case when ${isDue('overdue', today)} then 1 else 0 end)`;
  const [row] = await db
    .select({ open: count(), overdue: late.mapWith(Number) })
    .from(commitment)
    .innerJoin(infoSession, eq(infoSession.id, commitment.sessionId))
    .where(and(isOpenPromise(), which.sessions));
  return { open: row?.open ?? 0, overdue: row?.overdue ?? 0 };
}

function add<Row>(rows: readonly Row[], of: (row: Row) => number): number {
  return rows.reduce((sum, row) => sum + of(row), 0);
}
