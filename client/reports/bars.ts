import type { ReactElement } from 'react';
import type { Fill } from '../parts/Texture.tsx';

/** One kind of thing in a chart, and how many of it there are in each month or row. */
export interface Series {
  readonly key: string;
  readonly fill: Fill;
  readonly values: readonly number[];
}

/** What a part of a chart says, and the list behind it. */
export interface Told {
  readonly label: string;
  readonly to: string | null;
  readonly why: string | null;
}

/** Where recharts puts a part, and which one of its series it is. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly index: number;
}

export type Drawn = (place: Place) => ReactElement;

export function pointId(series: Series, at: number): string {
  return `${at} ${series.key}`;
}

/** Month by month or row by row, only what there is something of. */
export function pointIds(series: readonly Series[], length: number): string[] {
  return Array.from({ length }, (_, at) =>
    series.filter(({ values }) => (values[at] ?? 0) > 0).map((one) => pointId(one, at)),
  ).flat();
}

export function fillsOf(series: readonly Series[]): Readonly<Record<string, Fill>> {
  return Object.fromEntries(series.map(({ key, fill }) => [key, fill]));
}
