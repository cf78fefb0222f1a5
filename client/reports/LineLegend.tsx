import type { ReactNode } from 'react';
import { lineLook } from './lines.ts';

interface Entry {
  readonly key: keyof typeof lineLook;
  readonly word: string;
}

/** What each line stands for, drawn as it is in the chart. */
export function LineLegend({ entries }: { entries: readonly Entry[] }): ReactNode {
  return (
    <ul className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-12 text-soft">
      {entries.map(({ key, word }) => (
        <li key={key} className="flex items-center gap-1.5">
          <svg width={24} height={12} aria-hidden>
            <line x1={0} y1={6} x2={24} y2={6} {...lineLook[key]} />
          </svg>
          {word}
        </li>
      ))}
    </ul>
  );
}
