import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useVoice } from '../parts/Toaster.tsx';
import { closed, useLists, type Behind, type Door } from './behind.ts';

interface Props {
  /** The list that the number counts; null where it counts no people or nobody. */
  behind: Behind | null;
  /** A page that tells more of it, where there is no list. */
  door?: Door;
  /** The number does not heed the filters of the page. */
  whole?: boolean;
  /** What is counted, for those who hear only the link. */
  label?: string;
  children: ReactNode;
}

/** A number that opens the list behind it; whoever may not see that one is told for whom it is. */
export function Counted(props: Props): ReactNode {
  const { behind, door = closed, whole = false, label, children } = props;
  const lists = useLists();
  const { toast } = useVoice();
  if (behind === null && door.to === null && door.why === null) return children;
  const to = behind ? lists.to(behind, !whole) : lists.through(door);
  const look = 'underline decoration-1 underline-offset-3 decoration-edge hover:decoration-current';
  if (to !== null) {
    return (
      <Link to={to} aria-label={label} className={look}>
        {children}
      </Link>
    );
  }
  return (
    <button
      type="button"
      aria-label={label}
      className={`${look} decoration-dotted`}
      onClick={() => toast({ text: door.why ?? lists.why(behind?.kind) ?? '' })}
    >
      {children}
    </button>
  );
}
