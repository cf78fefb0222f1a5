import type { ReactNode } from 'react';

/** What the colours stand for, in the order in which they are stacked. */
export function Legend({
  entries,
}: {
  entries: readonly { key: string; word: string; colour: string }[];
}): ReactNode {
  return (
    <ul className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-12 text-soft">
      {entries.map(({ key, word, colour }) => (
        <li key={key} className="flex items-center gap-1.5">
          <svg width={12} height={12} aria-hidden>
            <rect width={12} height={12} rx={2} fill={colour} stroke="var(--color-edge)" />
          </svg>
          {word}
        </li>
      ))}
    </ul>
  );
}
