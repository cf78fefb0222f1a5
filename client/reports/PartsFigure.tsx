import { lazy, Suspense, type ReactNode } from 'react';
import type { Kpi } from '@tremplin/shared/outcomes.ts';
import { Legend } from '../parts/Legend.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import type { Fill } from '../parts/Texture.tsx';
import { useFormats } from '../parts/useFormats.ts';
import type { Series, Told } from './bars.ts';
import { useLists, type Behind } from './behind.ts';
import { KpiFigure } from './KpiFigure.tsx';
import { useNumberLink } from './NumberLink.tsx';

const RowBarsChart = lazy(() => import('./RowBarsChart.tsx'));

export interface Part {
  readonly key: string;
  readonly word: string;
  readonly fill: Fill;
  readonly count: number;
  readonly behind: Behind | null;
}

interface Props {
  kpi: Kpi;
  title?: string;
  name?: string;
  definition?: string;
  now?: boolean;
  finding: string;
  asOf: string;
  /** Of the table: what the parts are, how many, and what share. */
  head: readonly [string, string, string];
  all: { readonly word: string; readonly count: number; readonly behind: Behind | null };
  parts: readonly Part[];
  chart: string;
  said: (part: Part) => string;
  /** Each part is a bar of its own, since one may be in several. */
  apart?: boolean;
}

/** A whole and its parts, as one bar or as a bar each. */
export function PartsFigure(props: Props): ReactNode {
  const { kpi, finding, asOf, head, all, parts, chart, said, apart = false } = props;
  const { title, name, definition, now } = props;
  const formats = useFormats();
  const lists = useLists();
  const link = useNumberLink();
  const share = (count: number): string => formats.percent(all.count === 0 ? 0 : count / all.count);
  const lines = [...parts, all];
  const end = ({ count }: { count: number }): string =>
    `${formats.number(count)} · ${share(count)}`;
  const tell = ({ key }: Series): Told => {
    const part = parts.find((one) => one.key === key);
    if (!part) return { label: '', to: null, why: null };
    const to = part.behind ? lists.to(part.behind) : null;
    return {
      label: said(part),
      to,
      why: part.behind ? lists.why(part.behind.kind) : null,
    };
  };
  return (
    <KpiFigure
      {...{ kpi, title, name, definition, now, finding, asOf }}
      n={all.count}
      table={{
        head,
        rows: lines.map(({ word, count }) => [word, count, share(count)]),
        show: (row, column) => {
          const line = lines[row];
          return column === 1 && line ? link(line.count, line.behind) : undefined;
        },
      }}
    >
      {all.count > 0 && (
        <>
          <Suspense fallback={<Skeleton rows={2} />}>
            <RowBarsChart
              label={chart}
              rows={
                apart
                  ? parts.map((part) => ({ word: part.word, end: end(part) }))
                  : [{ word: all.word, end: formats.number(all.count) }]
              }
              series={parts.map(({ key, fill, count }, at) => ({
                key,
                fill,
                values: apart ? parts.map((_, row) => (row === at ? count : 0)) : [count],
              }))}
              whole={all.count}
              tell={tell}
            />
          </Suspense>
          {!apart && (
            <Legend
              entries={parts.map(({ key, word, fill, count }) => ({
                key,
                word: `${word} · ${end({ count })}`,
                fill,
              }))}
            />
          )}
        </>
      )}
    </KpiFigure>
  );
}
