import { useId, type ReactNode } from 'react';

/** One question of a long form, under its own heading. */
export function Group({ title, children }: { title: string; children: ReactNode }): ReactNode {
  const id = useId();
  return (
    <section
      aria-labelledby={id}
      className="flex flex-col gap-4 border-t border-line pt-4 first:border-t-0 first:pt-0"
    >
      <h2 id={id} className="text-16 font-semibold">
        {title}
      </h2>
      {children}
    </section>
  );
}
