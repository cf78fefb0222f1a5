import { createContext, use, useEffect, useState, type ReactNode } from 'react';
import { LeaveGuard } from './LeaveGuard.tsx';

type Ask = () => boolean;
const Guarded = createContext<Set<Ask> | null>(null);

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

/** Asks with the others, where there is a `OneGuard` around them. */
export function useGuarded(unsaved: Ask): void {
  const asks = use(Guarded);
  useEffect(() => {
    asks?.add(unsaved);
    return () => void asks?.delete(unsaved);
  }, [asks, unsaved]);
}
