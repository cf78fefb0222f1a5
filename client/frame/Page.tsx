import { useEffect, useRef, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { useFocusKept } from '../parts/useFocusKept.ts';

interface Props {
  /** The heading; also the start of the window's title unless `windowTitle` says otherwise. */
  title: ReactNode;
  /** Words only, outermost last: "Amira Haddad – Clients". Needed where the title is not plain text. */
  windowTitle?: string;
  /** Beside the heading: chips for a state. */
  beside?: ReactNode;
  /** One sentence, or the figures that matter. */
  lead?: ReactNode;
  /** Secondary buttons first, the one primary button last. */
  actions?: ReactNode;
  children?: ReactNode;
}

/** A page of the office: its heading takes the focus when one arrives from another page. */
export function Page({ title, windowTitle, beside, lead, actions, children }: Props): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname, key } = useLocation();
  // The first page of a visit leaves the focus at the top, where the skip link is.
  const seen = useRef(key === 'default' ? pathname : null);
  useEffect(() => {
    if (seen.current !== pathname) heading.current?.focus({ preventScroll: true });
    seen.current = pathname;
  }, [pathname]);
  const kept = useFocusKept(heading);
  const named = windowTitle ?? (typeof title === 'string' ? title : null);
  useEffect(() => {
    document.title = named === null ? 'Tremplin' : `${named} – Tremplin`;
  }, [named]);
  return (
    <div {...kept} className="flex min-w-0 flex-col gap-4 p-4 lg:p-6">
      <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 flex-[1_1_24rem]">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h1 ref={heading} tabIndex={-1} className="min-w-0 text-28 font-semibold break-words">
              {title}
            </h1>
            {beside}
          </div>
          {lead && <div className="mt-1 text-14 text-soft">{lead}</div>}
        </div>
        {actions && <div className="no-print flex flex-wrap items-center gap-2">{actions}</div>}
      </header>
      {children}
    </div>
  );
}
