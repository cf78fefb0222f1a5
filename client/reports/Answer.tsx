import type { ReactNode } from 'react';
import type { UseQueryResult } from '@tanstack/react-query';
import { Skeleton } from '../parts/Skeleton.tsx';

interface Props<Figures> {
  asked: Pick<UseQueryResult<Figures, unknown>, 'data' | 'isPlaceholderData'>;
  children: (figures: Figures) => ReactNode;
}

/** What a page of figures shows once it is there; the last answer stays, paler, while the next is on its way. */
export function Answer<Figures>({ asked, children }: Props<Figures>): ReactNode {
  if (asked.data === undefined) return <Skeleton rows={6} tall />;
  return (
    <div
      aria-busy={asked.isPlaceholderData}
      className="flex min-w-0 flex-col gap-4 aria-busy:opacity-60"
    >
      {children(asked.data)}
    </div>
  );
}
