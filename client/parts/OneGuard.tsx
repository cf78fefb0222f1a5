import { useState, type ReactNode } from 'react';
import { Guarded, type Ask } from './guarded.ts';
import { LeaveGuard } from './LeaveGuard.tsx';

/** Several forms on one page, and one question when any of them holds text that is not saved. */
export function OneGuard({ children }: { children: ReactNode }): ReactNode {
  const [asks] = useState(() => new Set<Ask>());
  return (
    <Guarded value={asks}>
      {children}
      <LeaveGuard unsaved={() => [...asks].some((ask) => ask())} />
    </Guarded>
  );
}
