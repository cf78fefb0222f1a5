import { useId, type ReactNode } from 'react';
import { fillOf, Textures, type Fill } from './Texture.tsx';

interface Entry {
  readonly key: string;
  readonly word: string;
  readonly fill: Fill;
}

/** What the colours and textures stand for, in the order in which they are stacked. */
export function Legend({ entries }: { entries: readonly Entry[] }): ReactNode {
  const prefix = useId();
  return (
    <ul className="mt-2 flex flex-wrap gap-x-4 gap-y-1 text-12 text-soft">
      {entries.map(({ key, word, fill }) => (
        <li key={key} className="flex items-center gap-1.5">
          <svg width={16} height={12} aria-hidden>
            <Textures prefix={prefix} fills={{ [key]: fill }} />
            <rect
              width={16}
              height={12}
              rx={2}
              fill={fillOf(prefix, key, fill)}
              stroke="var(--color-edge)"
            />
          </svg>
          {word}
        </li>
      ))}
    </ul>
  );
}
