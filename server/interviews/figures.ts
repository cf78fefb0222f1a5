import type { Day } from '@tremplin/shared/day.ts';
import { ratesFrom } from '@tremplin/shared/interview-rates.ts';
import type { Rates, Request } from '@tremplin/shared/interview-rates.ts';
import { firstOfMonth, monthFromIndex, monthIndex, monthOf } from '@tremplin/shared/period.ts';
import type { Month } from '@tremplin/shared/period.ts';

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
  const ratesOf = ratesFrom(from, today);
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
