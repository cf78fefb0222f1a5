import type { Formats } from '@tremplin/shared/format.ts';

/** Below this many, a share of the year before says nothing. */
const fewestForShare = 10;

/** How far a figure is from the year before, without its sign: a share, or the number itself where a share would mislead. */
export function changeFrom(
  before: number,
  count: number,
  formats: Pick<Formats, 'number' | 'percent'>,
): string {
  const difference = Math.abs(count - before);
  const share = before >= fewestForShare && difference <= before;
  return share ? formats.percent(difference / before) : formats.number(difference);
}
