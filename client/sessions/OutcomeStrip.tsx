import { useId, type ReactNode } from 'react';
import type { OutcomeGroup } from '@tremplin/shared/sessions.ts';
import type { Cell } from './outcome.ts';

const middle = 12;

/**
 * A share from 0 to 100 % with its interval: a dot for those who came, a diamond for the others, so
 * that colour is not needed. What is hidden is hatched. The words beside it say the same.
 */
export function OutcomeStrip({
  cell,
  group,
}: {
  cell: Cell | null;
  group: OutcomeGroup;
}): ReactNode {
  const hatch = useId();
  return (
    <svg width="100%" height={24} aria-hidden className="block overflow-visible">
      <line x1="0" x2="100%" y1={middle} y2={middle} stroke="var(--color-line)" />
      {['0%', '50%', '100%'].map((x) => (
        <line key={x} x1={x} x2={x} y1={middle - 6} y2={middle + 6} stroke="var(--color-line)" />
      ))}
      {cell?.hidden === true && (
        <>
          <defs>
            <pattern
              id={hatch}
              width={6}
              height={6}
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <line x1={0} x2={0} y1={0} y2={6} stroke="var(--color-edge)" strokeWidth={1.5} />
            </pattern>
          </defs>
          <rect y={middle - 6} width="100%" height={12} rx={3} fill={`url(#${hatch})`} />
        </>
      )}
      {cell?.hidden === false && (
        <>
          <line
            x1={percent(cell.interval.low)}
            x2={percent(cell.interval.high)}
            y1={middle}
            y2={middle}
            stroke={colours[group]}
            strokeWidth={3}
            strokeLinecap="round"
          />
          <svg x={percent(cell.share)} y={middle} overflow="visible">
            {group === 'attended' ? (
              <circle r={6} fill={colours.attended} stroke="var(--color-page)" strokeWidth={1.5} />
            ) : (
              <rect
                x={-5}
                y={-5}
                width={10}
                height={10}
                transform="rotate(45)"
                fill="var(--color-page)"
                stroke={colours.others}
                strokeWidth={2.5}
              />
            )}
          </svg>
        </>
      )}
    </svg>
  );
}

const colours: Readonly<Record<OutcomeGroup, string>> = {
  attended: 'var(--color-accent)',
  others: 'var(--color-soft)',
};

function percent(share: number): string {
  return `${(share * 100).toFixed(2)}%`;
}
