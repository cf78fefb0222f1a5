import type { ReactElement } from 'react';
import { ChartPoint } from '../parts/ChartPoints.tsx';
import { fillOf } from '../parts/Texture.tsx';
import { pointId, type Drawn, type Place, type Series, type Told } from './bars.ts';

/** Draws the parts of one series; where there is nothing, there is nothing to stop at. */
export function partsOf(
  series: Series,
  prefix: string,
  tell: (series: Series, at: number) => Told,
): Drawn {
  return (place: Place): ReactElement => {
    if ((series.values[place.index] ?? 0) === 0) return <g />;
    const { x, y, width, height, index } = place;
    return (
      <ChartPoint id={pointId(series, index)} {...tell(series, index)}>
        <rect
          {...{ x, y, width, height }}
          fill={fillOf(prefix, series.key, series.fill)}
          stroke="var(--color-edge)"
          strokeWidth={1}
        />
      </ChartPoint>
    );
  };
}
