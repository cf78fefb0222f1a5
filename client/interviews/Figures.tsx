import { lazy, Suspense, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'use-intl';
import { firstOfMonth } from '@tremplin/shared/period.ts';
import { useTRPC } from '../api.ts';
import { Broken } from '../frame/Broken.tsx';
import { ChartFigure } from '../parts/ChartFigure.tsx';
import { Empty } from '../parts/Empty.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { useFormats } from '../parts/useFormats.ts';
import { MinistryBars, type MinistryBar } from './MinistryBars.tsx';
import type { FiguresData } from './shapes.ts';

const MonthsChart = lazy(() => import('./MonthsChart.tsx'));

/** How the whole agency's requests of twelve months fared; nobody is named. */
export function Figures(): ReactNode {
  const t = useTranslations('interviews.figures');
  const trpc = useTRPC();
  const counts = useQuery(trpc.interviews.counts.queryOptions());
  if (counts.isError) return <Broken error={counts.error} retry={() => void counts.refetch()} />;
  if (!counts.data) return <Skeleton rows={6} tall />;
  if (counts.data.all.requests === 0) return <Empty>{t('empty')}</Empty>;
  return (
    <>
      <Tiles figures={counts.data} />
      <div className="grid items-start gap-4 xl:grid-cols-2">
        <Months figures={counts.data} />
        <Ministries figures={counts.data} />
      </div>
    </>
  );
}

function Tiles({ figures: { all, met } }: { figures: FiguresData }): ReactNode {
  const t = useTranslations('interviews.figures');
  const formats = useFormats();
  const tiles = [
    { name: t('requests'), value: formats.number(all.requests) },
    { name: t('rate'), value: all.rate === null ? '–' : formats.percent(all.rate), n: all.n },
    { name: t('days'), value: all.medianDays === null ? '–' : formats.number(all.medianDays, 1) },
    { name: t('held'), value: formats.number(met) },
  ];
  return (
    <dl className="grid grid-cols-2 gap-3 lg:grid-cols-4">
      {tiles.map(({ name, value, n }) => (
        <div
          key={name}
          className="card flex flex-col gap-0.5 rounded-card border border-line px-3 py-2"
        >
          <dt className="text-13 text-soft">{name}</dt>
          <dd className="figures text-28 font-semibold">{value}</dd>
          {n !== undefined && <dd className="text-12 text-soft">{t('old_enough', { n })}</dd>}
        </div>
      ))}
    </dl>
  );
}

function Months({ figures }: { figures: FiguresData }): ReactNode {
  const t = useTranslations('interviews.figures');
  const formats = useFormats();
  const { months, all, asOf } = figures;
  return (
    <ChartFigure
      title={t('months')}
      finding={t('months_finding', { count: all.requests })}
      definition={t('months_definition')}
      asOf={asOf}
      n={all.requests}
      fileName={t('file_months')}
      table={{
        head: [t('month'), t('requests'), t('replied'), t('held')],
        rows: months.map(({ month, requests, replied, met }) => {
          return [formats.month(firstOfMonth(month)), requests, replied, met];
        }),
      }}
    >
      <Suspense fallback={<Skeleton rows={7} />}>
        <MonthsChart months={months} />
      </Suspense>
    </ChartFigure>
  );
}

function Ministries({ figures }: { figures: FiguresData }): ReactNode {
  const t = useTranslations('interviews.figures');
  const formats = useFormats();
  const french = useLocale() === 'fr';
  const { ministries, others, all, asOf, smallCell } = figures;
  const named = [
    ...ministries.map(({ ministry, ...rates }) => {
      const name = ministry && (french ? (ministry.nameFr ?? ministry.nameEn) : ministry.nameEn);
      return { name: name ?? t('unknown'), ...rates };
    }),
    ...(others ? [{ name: t('others'), ...others }] : []),
  ];
  const bars: MinistryBar[] = named.flatMap(({ name, rate, n, interval }) =>
    rate === null ? [] : [{ name, rate, n, interval }],
  );
  return (
    <ChartFigure
      title={t('ministries')}
      finding={t('ministries_finding', { replied: all.replied, asked: all.n })}
      definition={t('ministries_definition', { few: smallCell })}
      asOf={asOf}
      n={all.n}
      fileName={t('file_ministries')}
      table={{
        head: [t('ministry'), t('asked'), t('replied'), t('rate'), t('interval'), t('median')],
        rows: named.map(({ name, n, replied, rate, interval, medianDays }) => [
          name,
          n,
          replied,
          rate === null ? '–' : formats.percent(rate),
          interval === null
            ? '–'
            : t('between', {
                low: formats.percent(interval.low),
                high: formats.percent(interval.high),
              }),
          medianDays ?? '–',
        ]),
      }}
    >
      <MinistryBars bars={bars} />
    </ChartFigure>
  );
}
