import type { ReactNode } from 'react';

/** How far to the target: a bar with a mark where the target is, and the same in words. */
export function TargetBar({ share, words }: { share: number; words: string }): ReactNode {
  const most = Math.max(1, share);
  return (
    <span className="flex flex-col gap-1 text-12 text-soft">
      <svg width="100%" height={10} aria-hidden>
        <rect y={2} width="100%" height={6} rx={3} fill="var(--color-pressed)" />
        <rect y={2} width={percent(share / most)} height={6} rx={3} fill="var(--color-accent)" />
        <svg x={percent(1 / most)} overflow="visible">
          <rect x={-2} width={2} height={10} fill="var(--color-ink)" />
        </svg>
      </svg>
      {words}
    </span>
  );
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)}%`;
}
