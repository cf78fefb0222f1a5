import { createContext, type ReactNode } from 'react';
import type { OutcomeFilter } from '@tremplin/shared/outcomes.ts';

/** What other rooms put on the pages of /outcomes; composed in slots.tsx. */
export interface Slots {
  /** The button that opens the dialog for freezing these figures; managers only. */
  readonly publish: (scope: Pick<OutcomeFilter, 'period' | 'from' | 'programmeId'>) => ReactNode;
  /** How many clients each counsellor has; without their names while others look on. Its lists lead back to the period. */
  readonly workload: (
    presenting: boolean,
    period: Pick<OutcomeFilter, 'period' | 'from'>,
  ) => ReactNode;
}

export const OutcomeSlots = createContext<Slots | null>(null);
