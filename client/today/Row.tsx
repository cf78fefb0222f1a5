import type { ReactNode } from 'react';
import { Link } from 'react-router';

interface Props {
  to: string;
  name: ReactNode;
  /** Under the name: what it belongs to. */
  detail?: ReactNode;
  /** At the end: why it is here, and what can be done at once. */
  children?: ReactNode;
}

/** The whole of a row opens the thing; J and K go from one to the next. */
export function Row({ to, name, detail, children }: Props): ReactNode {
  return (
    <li className="relative flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-line px-4 py-2 first:border-t-0 hover:bg-hover">
      <div className="min-w-0 flex-1 basis-64">
        <Link
          data-row
          to={to}
          className="font-medium break-words -outline-offset-2 after:absolute after:inset-0 hover:underline"
        >
          {name}
        </Link>
        {detail}
      </div>
      {children}
    </li>
  );
}
