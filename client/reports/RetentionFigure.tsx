import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { checkpointClasses } from '@tremplin/shared/followups.ts';
import type { ClassCounts, Retention } from '@tremplin/shared/outcomes.ts';
import { firstOfMonth } from '@tremplin/shared/period.ts';
import { Legend } from '../parts/Legend.tsx';
import { Segmented } from '../parts/Tabs.tsx';
import { useFormats } from '../parts/useFormats.ts';
import { KpiFigure } from './KpiFigure.tsx';
import { useNumberLink } from './NumberLink.tsx';
import { RetentionGrid } from './RetentionGrid.tsx';
import { standingFill, standings } from './series.ts';
import { outOf, unknownIn } from './standing.ts';

/** The third month stands for all, where there is one. */
const headline = 3;

/** Who still works, month by month; what is not known counts unless one leaves it out. */
export function RetentionFigure({ retention }: { retention: Retention }): ReactNode {
  const t = useTranslations('reports.retention');
  const [view, setView] = useState<'count' | 'leave'>('count');
  const unknownToo = view === 'count';
  const finding = useFinding(retention, unknownToo);
  const table = useRetentionTable(retention, unknownToo);
  const placements = retention.grid.reduce((sum, one) => sum + one.placements, 0);
  return (
    <KpiFigure
      kpi="retention"
      title={t('grid.title')}
      finding={finding}
      asOf={retention.asOf}
      n={placements}
      table={table}
      ways={
        placements > 0 && (
          <Segmented
            label={t('grid.unknown')}
            options={[
              { key: 'count', label: t('grid.count') },
              { key: 'leave', label: t('grid.leave') },
            ]}
            current={view}
            choose={setView}
          />
        )
      }
    >
      {placements > 0 && (
        <>
          <RetentionGrid retention={retention} unknownToo={unknownToo} />
          <Legend
            entries={standings.map((one) => ({
              key: one,
              word: t(`classes.${one}`),
              fill: standingFill[one],
            }))}
          />
        </>
      )}
    </KpiFigure>
  );
}

function useFinding({ grid, totals }: Retention, unknownToo: boolean): string {
  const t = useTranslations('reports.retention.grid');
  const formats = useFormats();
  const placements = grid.reduce((sum, one) => sum + one.placements, 0);
  if (placements === 0) return t('none');
  const past = totals.filter(({ classes }) => outOf(classes, true) > 0);
  const told = past.find(({ checkpoint }) => checkpoint === headline) ?? past[0];
  if (!told) return t('not_due', { placements });
  const { checkpoint: months, classes } = told;
  const of = outOf(classes, unknownToo);
  const unknown = unknownIn(classes);
  if (of === 0) return t('none_known', { months, unknown });
  const said = t('finding', {
    months,
    verified: classes.verified,
    of,
    share: formats.percent(classes.verified / of),
    reported: classes.reported,
  });
  return `${said} ${unknownToo ? t('counted', { unknown }) : t('left_out', { unknown })}`;
}

/** Every class by itself: for spreadsheets, and as doors to each list. */
function useRetentionTable({ grid, totals }: Retention, unknownToo: boolean) {
  const t = useTranslations('reports.retention');
  const formats = useFormats();
  const link = useNumberLink();
  const share = (classes: ClassCounts): string => {
    const of = outOf(classes, unknownToo);
    return of === 0 ? '–' : formats.percent(classes.verified / of);
  };
  const lines = [
    ...grid
      .filter(({ placements }) => placements > 0)
      .flatMap(({ month, cells }) => cells.map((cell) => ({ month, ...cell }))),
    ...totals.map((cell) => ({ month: null, ...cell })),
  ];
  return {
    head: [
      t('grid.began'),
      t('grid.checkpoint'),
      ...checkpointClasses.map((one) => t(`classes.${one}`)),
      t('grid.share'),
    ],
    rows: lines.map(({ month, checkpoint, classes }) => [
      month === null ? t('grid.total') : formats.month(firstOfMonth(month)),
      t('grid.after', { months: checkpoint }),
      ...checkpointClasses.map((one) => classes[one]),
      share(classes),
    ]),
    show: (row: number, column: number): ReactNode => {
      const [line, one] = [lines[row], checkpointClasses[column - 2]];
      if (!line || one === undefined) return undefined;
      const { month, checkpoint, classes } = line;
      return link(classes[one], { kind: 'retention', month, checkpoint, class: one });
    },
  };
}
