import type { ReactNode } from 'react';

interface Props {
  value: number;
  /** What a full bar would be; the same down the column. */
  most: number;
  /** Where the mark stands; null for none. */
  target?: number | null;
  fill: string;
  children: ReactNode;
}

/** A number and, beside it for the eye, how it compares down the column. */
export function Bar({ value, most, target = null, fill, children }: Props): ReactNode {
  return (
    <span className="flex items-center gap-2">
      <span className="figures min-w-8 text-end">{children}</span>
      <svg width={64} height={12} aria-hidden className="shrink-0">
        <rect y={2} width={64} height={8} rx={2} fill="var(--color-hover)" />
        <rect
          y={2}
          width={along(value, most)}
          height={8}
          rx={2}
          fill={fill}
          stroke={value > 0 ? 'var(--color-edge)' : 'none'}
          strokeWidth={0.5}
        />
        {target !== null && (
          <rect x={along(target, most) - 1} width={2} height={12} fill="var(--color-ink)" />
        )}
      </svg>
    </span>
  );
}

function along(value: number, most: number): number {
  return most === 0 ? 0 : Math.min(63, (value / most) * 63);
}
