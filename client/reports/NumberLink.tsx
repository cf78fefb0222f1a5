import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useFormats } from '../parts/useFormats.ts';
import { useLists, type Behind } from './behind.ts';

/** For the tables of figures: a number as the door to its list, for whoever may open it now. */
export function useNumberLink(): (value: number, behind: Behind | null) => ReactNode {
  const formats = useFormats();
  const lists = useLists();
  return (value, behind) => {
    const to = value === 0 || behind === null ? null : lists.to(behind);
    if (to === null) return undefined;
    return (
      <Link className="text-accent-text underline underline-offset-2" to={to}>
        {formats.number(value)}
      </Link>
    );
  };
}
