import { lazy, Suspense, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { open, withheld } from '@tremplin/shared/demographics.ts';
import type { Dimension, Equity, EquityGroup, GroupKey } from '@tremplin/shared/demographics.ts';
import { useKeyWords } from '../parts/keyWords.ts';
import { Skeleton } from '../parts/Skeleton.tsx';
import { useFormats } from '../parts/useFormats.ts';
import { compare, scaleOf, shareOf } from './equity.ts';
import { KpiFigure } from './KpiFigure.tsx';

const IntervalChart = lazy(() => import('./IntervalChart.tsx'));

interface Props {
  dimension: Dimension;
  equity: Equity;
}

/** How many of each group started a job, as a dot and the range in which it may lie by chance. */
export function EquityFigure({ dimension, equity }: Props): ReactNode {
  const t = useTranslations('equity');
  const formats = useFormats();
  const groups = equity.dimensions.find((one) => one.dimension === dimension)?.groups ?? [];
  const word = useGroupWords(dimension);
  const finding = useFinding(groups, word, equity.programmeId);
  const title = t(`titles.${dimension}`);
  const rows = groups.flatMap((group) => {
    const share = shareOf(group);
    if (share === null) return [];
    const { low, high, placed, clients } = share;
    const percents = {
      share: formats.percent(share.share),
      low: formats.percent(low),
      high: formats.percent(high),
    };
    const label = t('point', { group: word(group.key), placed, clients, ...percents });
    return [{ ...share, word: word(group.key), label, said: aside(group.key) }];
  });
  return (
    <KpiFigure
      kpi="equity"
      title={title}
      name={`equity-${dimension}`}
      finding={finding}
      asOf={equity.asOf}
      n={equity.clients}
      table={useTable(groups, word)}
    >
      {rows.length > 0 && (
        <Suspense fallback={<Skeleton rows={3} />}>
          <IntervalChart
            label={t('chart', { title })}
            axis={t('axis')}
            most={scaleOf(equity)}
            rows={rows}
            percent={(share) => formats.percent(share)}
          />
        </Suspense>
      )}
      <Hidden groups={groups} word={word} />
    </KpiFigure>
  );
}

type Word = (group: GroupKey) => string;

/** Lines that are no group of people who named themselves. */
function aside(group: GroupKey): boolean {
  return group === withheld || group === open;
}

function useGroupWords(dimension: Dimension): Word {
  const words = useKeyWords();
  return (group) =>
    words(`equity.groups.${aside(group) ? group : `${dimension}.${group}`}`) ?? group;
}

function useFinding(
  groups: readonly EquityGroup[],
  word: Word,
  programmeId: string | null,
): string {
  const t = useTranslations('equity.finding');
  const formats = useFormats();
  if (groups.length === 0) return t(programmeId === null ? 'nothing' : 'nothing_here');
  const compared = compare(groups);
  if (compared.kind !== 'apart') return t(compared.kind);
  const { more, less } = compared;
  return t('apart', {
    more: word(more.key),
    less: word(less.key),
    more_share: formats.percent(more.share),
    less_share: formats.percent(less.share),
  });
}

function useTable(groups: readonly EquityGroup[], word: Word) {
  const t = useTranslations('equity');
  const formats = useFormats();
  const hidden = t('hidden');
  return {
    head: (['group', 'clients', 'placed', 'share', 'low', 'high', 'sent'] as const).map((one) =>
      t(`table.${one}`),
    ),
    rows: groups.map((group) => {
      const share = shareOf(group);
      const percent = (of: number | undefined): string =>
        of === undefined ? hidden : formats.percent(of);
      return [
        word(group.key),
        group.clients ?? hidden,
        group.placed ?? hidden,
        percent(share?.share),
        percent(share?.low),
        percent(share?.high),
        group.sent ?? hidden,
      ];
    }),
  };
}

/** Which groups are missing, and of which only the jobs are. */
function Hidden({ groups, word }: { groups: readonly EquityGroup[]; word: Word }): ReactNode {
  const t = useTranslations('equity');
  const formats = useFormats();
  const names = (some: readonly EquityGroup[]): string =>
    formats.list(
      some.map(({ key }) => word(key)),
      'and',
    );
  const people = groups.filter(({ clients }) => clients === null);
  const jobs = groups.filter(({ clients, placed }) => clients !== null && placed === null);
  return (
    <>
      {people.length > 0 && (
        <p className="text-12 text-soft">{t('hidden_groups', { groups: names(people) })}</p>
      )}
      {jobs.length > 0 && (
        <p className="text-12 text-soft">{t('hidden_numbers', { groups: names(jobs) })}</p>
      )}
    </>
  );
}
