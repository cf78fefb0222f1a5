import type { ReactNode } from 'react';

/** The key that does the same, printed small. */
export function KeyHint({ keys }: { keys: string }): ReactNode {
  return (
    <kbd className="rounded-control border border-line bg-hover px-1 font-sans text-12 text-soft">
      {keys}
    </kbd>
  );
}
