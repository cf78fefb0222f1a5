import { useQuery } from '@tanstack/react-query';
import type { CaseloadLine } from '@tremplin/shared/caseloads.ts';
import type { Workload } from '@tremplin/shared/outcome-lists.ts';
import { useTRPC } from '../api.ts';

export function useBalance() {
  return useQuery(useTRPC().caseloads.balance.queryOptions());
}

/** Each number of a line; the list behind it has its name. */
export const loads: Readonly<Record<Workload, (line: CaseloadLine) => number>> = {
  active: ({ active }) => active,
  overdue: ({ overdue }) => overdue,
  intakes: ({ intakes }) => intakes,
  followups: ({ ahead }) => ahead.followups,
  interviews: ({ ahead }) => ahead.interviews,
  closings: ({ ahead }) => ahead.closings,
  covering: ({ covering }) => covering,
};

/** What the longest bars of a set of caseloads stand for. */
export function mostOf(lines: readonly CaseloadLine[]) {
  const most = (of: (line: CaseloadLine) => number): number => Math.max(0, ...lines.map(of));
  return {
    active: most(({ active, target }) => Math.max(active, target ?? 0)),
    overdue: most(({ overdue }) => overdue),
    intakes: most(({ intakes }) => intakes),
  };
}
