import { useSearchParams } from 'react-router';
import { streams } from '@tremplin/shared/clients.ts';
import { periodKinds } from '@tremplin/shared/outcomes.ts';
import type { OutcomeFilter, PeriodKind } from '@tremplin/shared/outcomes.ts';
import { firstMonthOf, inPeriod, periodFrom } from '@tremplin/shared/period.ts';
import type { Month, Period } from '@tremplin/shared/period.ts';
import type { Day } from '@tremplin/shared/day.ts';
import { useOffice } from '../frame/Office.tsx';

export const filterNames = ['programme', 'counsellor', 'stream', 'ministry'] as const;
export type FilterName = (typeof filterNames)[number];
const kept = ['period', 'from', ...filterNames, 'show'];

export interface OutcomeAddress {
  /** What every procedure of /outcomes is asked with. */
  readonly filter: OutcomeFilter;
  readonly period: Period;
  readonly narrowed: boolean;
  /** Somebody else looks at the screen: no names, no lists. */
  readonly presenting: boolean;
  /** Period, filters and presentation, for links to the other pages of /outcomes. */
  readonly search: string;
  readonly set: (name: FilterName, value: string) => void;
  readonly clear: () => void;
  readonly turnTo: (kind: PeriodKind, from: Month) => void;
  readonly present: (on: boolean) => void;
}

/** Period, filters and presentation stand in the address: ids, months and enumerations only. */
export function useOutcomeFilter(): OutcomeAddress {
  const { today } = useOffice();
  const [search, setSearch] = useSearchParams();
  const { filter, period } = readFilter(search, today);
  const write = (change: (next: URLSearchParams) => void): void => {
    const next = new URLSearchParams(search);
    change(next);
    setSearch(next, { replace: true, preventScrollReset: true });
  };
  return {
    filter,
    period,
    narrowed: filterNames.some((name) => search.get(name)),
    presenting: search.get('show') === '1',
    search: new URLSearchParams([...search].filter(([name]) => kept.includes(name))).toString(),
    set: (name, value) =>
      write((next) => (value === '' ? next.delete(name) : next.set(name, value))),
    clear: () => write((next) => filterNames.forEach((name) => next.delete(name))),
    turnTo: (kind, from) =>
      write((next) => {
        next.set('period', kind);
        next.set('from', from);
      }),
    present: (on) => write((next) => (on ? next.set('show', '1') : next.delete('show'))),
  };
}

/** What the address asks for; the fiscal year of today where it names no period that exists. */
export function readFilter(
  search: URLSearchParams,
  today: Day,
): { filter: OutcomeFilter; period: Period } {
  const kind = periodKinds.find((one) => one === search.get('period')) ?? 'year';
  const from = search.get('from') ?? '';
  const asked = /^(?:19|20|21)\d{2}-(?:0[1-9]|1[0-2])$/.test(from) && periodFrom(kind, from);
  const first = asked ? from : firstMonthOf(kind, today);
  const period = asked || periodFrom(kind, first) || { from: today, to: today };
  const id = (name: FilterName): string | null => {
    const value = search.get(name);
    return value !== null && /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value)
      ? value
      : null;
  };
  return {
    filter: {
      period: kind,
      from: first,
      programmeId: id('programme'),
      counsellorId: id('counsellor'),
      stream: streams.find((one) => one === search.get('stream')) ?? null,
      ministryId: id('ministry'),
    },
    period,
  };
}

/** First month of the period of another kind that holds today, or else the end of the one that was shown. */
export function sameTime(kind: PeriodKind, shown: Period, today: Day): Month {
  return firstMonthOf(kind, inPeriod(today, shown) ? today : shown.to);
}
