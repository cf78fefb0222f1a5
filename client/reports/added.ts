import type { EmployerCounts, PlacementsMonth } from '@tremplin/shared/outcomes.ts';
import type { Month } from '@tremplin/shared/period.ts';
import { employerKinds } from '@tremplin/shared/placements.ts';

/** Each month with those before it, up to the month that is going by; later ones are left empty. */
export function addedUp(months: readonly PlacementsMonth[], last: Month): PlacementsMonth[] {
  let sum: PlacementsMonth | null = null;
  return months.map((one) => {
    if (one.month > last) return { month: one.month, total: 0, kinds: nobody };
    sum = {
      month: one.month,
      total: one.total + (sum?.total ?? 0),
      kinds: sum === null ? one.kinds : plus(sum.kinds, one.kinds),
    };
    return sum;
  });
}

/** What a target asks of each month: an even share, or what should have added up by then. */
export function aims(target: number, months: number, adding: boolean): number[] {
  return Array.from({ length: months }, (_, at) => (target / months) * (adding ? at + 1 : 1));
}

const nobody: EmployerCounts = {
  OPS: 0,
  federal: 0,
  municipal: 0,
  broader_public: 0,
  private: 0,
  non_profit: 0,
  self: 0,
};

function plus(some: EmployerCounts, more: EmployerCounts): EmployerCounts {
  const both = { ...some };
  for (const kind of employerKinds) both[kind] += more[kind];
  return both;
}
