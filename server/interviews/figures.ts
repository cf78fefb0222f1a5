import type { Day } from '@tremplin/shared/day.ts';
import { addDays } from '@tremplin/shared/day.ts';
import type { InterviewStage } from '@tremplin/shared/interviews.ts';
import { firstOfMonth, monthFromIndex, monthIndex, monthOf } from '@tremplin/shared/period.ts';
import type { Month } from '@tremplin/shared/period.ts';
import { wilson } from '@tremplin/shared/session-rules.ts';
import type { Interval } from '@tremplin/shared/session-rules.ts';
import { isWorkingDay } from '@tremplin/shared/working-days.ts';

/** One request, as far as it is counted. */
export interface Request {
  readonly requestedOn: Day;
  readonly lastOutreachOn: Day | null;
  readonly reminderOn: Day | null;
  readonly repliedOn: Day | null;
  readonly heldOn: Day | null;
  readonly stage: InterviewStage;
  readonly scheduled: boolean;
  readonly declined: boolean;
  /** The message came back and nobody answered otherwise. */
  readonly bounced: boolean;
  readonly byId: string;
  readonly ministryId: string | null;
}

export interface Rates {
  readonly requests: number;
  readonly bounced: number;
  /** Not answered, and the time to follow up has not come. */
  readonly waiting: number;
  /** Old enough to tell: neither of the two. */
  readonly n: number;
  /** Of those, answered, with a yes or a no. */
  readonly replied: number;
  readonly scheduled: number;
  readonly met: number;
  readonly declined: number;
  readonly noAnswer: number;
  /** `replied` of `n`; null where there is none. */
  readonly rate: number | null;
  readonly interval: Interval | null;
  /** Working days from the last request to the answer; null where nobody answered. */
  readonly medianDays: number | null;
}

interface Named {
  readonly id: string;
  readonly nameEn: string;
  readonly nameFr: string | null;
}

export interface Figures {
  readonly all: Rates;
  /** Of the one who asks. */
  readonly own: Rates;
  readonly months: readonly ({ readonly month: Month } & Pick<
    Rates,
    'requests' | 'replied' | 'met'
  >)[];
  /** With at least `smallCell` requests old enough to tell, most asked first; name null: unknown. */
  readonly ministries: readonly ({ readonly ministry: Named | null } & Rates)[];
  /** All the others together; null where there is none. */
  readonly others: Rates | null;
  readonly smallCell: number;
}

export interface Given {
  readonly requests: readonly Request[];
  readonly months: readonly Month[];
  readonly ministries: readonly Named[];
  readonly smallCell: number;
  readonly today: Day;
  readonly actorId: string;
}

const monthsShown = 12;

/** The last twelve months, this one being the last. */
export function monthsUntil(today: Day): readonly Month[] {
  const last = monthIndex(today);
  return Array.from({ length: monthsShown }, (_, at) =>
    monthFromIndex(last - monthsShown + 1 + at),
  );
}

export function figuresOf(given: Given): Figures {
  const { requests, months, today, smallCell } = given;
  const from = firstOfMonth(months[0] ?? monthOf(today));
  const workingDay = workingDayNumbers(from, today);
  const ratesOf = (those: readonly Request[]): Rates => rates(those, today, workingDay);
  const byMonth = grouped(requests, ({ requestedOn }) => monthOf(requestedOn));
  return {
    all: ratesOf(requests),
    own: ratesOf(requests.filter(({ byId }) => byId === given.actorId)),
    months: months.map((month) => {
      const of = ratesOf(byMonth.get(month) ?? []);
      return { month, requests: of.requests, replied: of.replied, met: of.met };
    }),
    ...byMinistry(given, ratesOf),
    smallCell,
  };
}

/** Of few requests no ministry is told apart; so that nobody works it out, two are left together. */
function byMinistry(
  { requests, ministries, smallCell }: Given,
  ratesOf: (those: readonly Request[]) => Rates,
): Pick<Figures, 'ministries' | 'others'> {
  const groups = [...grouped(requests, ({ ministryId }) => ministryId)]
    .map(([id, those]) => ({ id, those, rates: ratesOf(those) }))
    .toSorted((a, b) => b.rates.n - a.rates.n || ((a.id ?? '') < (b.id ?? '') ? -1 : 1));
  const large = groups.filter(({ rates: { n } }) => n >= smallCell);
  const rest = groups.slice(large.length);
  const left = rest.reduce((sum, { rates: { n } }) => sum + n, 0);
  if (rest.length > 0 && left < smallCell) rest.push(...large.splice(-1));
  const others = rest.flatMap(({ those }) => those);
  return {
    ministries: large.map(({ id, rates: of }) => ({
      ministry: ministries.find((one) => one.id === id) ?? null,
      ...of,
    })),
    others: others.length === 0 ? null : ratesOf(others),
  };
}

function rates(those: readonly Request[], today: Day, workingDay: ReadonlyMap<Day, number>): Rates {
  const count = (is: (one: Request) => boolean): number => those.filter(is).length;
  const bounced = count((one) => one.bounced);
  const waiting = count((one) => isWaiting(one, today));
  const replied = count(({ repliedOn }) => repliedOn !== null);
  const n = those.length - bounced - waiting;
  const interval = wilson(replied, n);
  const days = those.flatMap(({ lastOutreachOn, repliedOn }) => {
    const from = workingDay.get(lastOutreachOn ?? '');
    const to = workingDay.get(repliedOn ?? '');
    return from === undefined || to === undefined ? [] : [to - from];
  });
  return {
    requests: those.length,
    bounced,
    waiting,
    n,
    replied,
    scheduled: count(({ scheduled }) => scheduled),
    met: count(({ heldOn }) => heldOn !== null),
    declined: count(({ declined }) => declined),
    noAnswer: n - replied,
    rate: n === 0 ? null : replied / n,
    interval,
    medianDays: median(days),
  };
}

function isWaiting({ stage, bounced, reminderOn }: Request, today: Day): boolean {
  return stage === 'contacted' && !bounced && reminderOn !== null && reminderOn > today;
}

/** Of every day the number of working days up to it, so that a difference counts those between. */
function workingDayNumbers(from: Day, to: Day): ReadonlyMap<Day, number> {
  const numbers = new Map<Day, number>();
  let number = 0;
  for (let on = from; on <= to; on = addDays(on, 1)) {
    if (isWorkingDay(on)) number += 1;
    numbers.set(on, number);
  }
  return numbers;
}

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor((sorted.length - 1) / 2);
  const [low, high] = [sorted[middle], sorted[sorted.length - 1 - middle]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

function grouped<Key>(
  those: readonly Request[],
  keyOf: (one: Request) => Key,
): ReadonlyMap<Key, Request[]> {
  const groups = new Map<Key, Request[]>();
  for (const one of those) {
    const known = groups.get(keyOf(one));
    if (known) known.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}
