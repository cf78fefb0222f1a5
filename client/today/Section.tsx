import { useId, type ReactNode } from 'react';
import { useFormats } from '../parts/useFormats.ts';

interface Props {
  title: string;
  count: number;
  about: string;
  /** A quiet button in the heading's line. */
  beside?: ReactNode;
  /** The rows, each an `<li>`. */
  children: ReactNode;
  /** Under the list: what is not shown, and how to see it. */
  foot?: ReactNode;
}

/** One reason to act, how many there are of it, and the rows. */
export function Section({ title, count, about, beside, children, foot }: Props): ReactNode {
  const formats = useFormats();
  const id = useId();
  return (
    <section aria-labelledby={id} className="flex flex-col gap-2">
      <header className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5">
        <h2 id={id} className="text-16 font-semibold">
          {title} <span className="figures font-normal text-soft">{formats.number(count)}</span>
        </h2>
        <p className="text-13 text-faint">{about}</p>
        {beside}
      </header>
      <ul className="card overflow-hidden rounded-card border border-line">{children}</ul>
      {foot}
    </section>
  );
}
