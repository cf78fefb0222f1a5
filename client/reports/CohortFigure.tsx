import { lazy, Suspense, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { funnelSteps, type FunnelStep } from '@tremplin/shared/applications.ts';
import type { Funnel, Pipeline, Reached } from '@tremplin/shared/outcomes.ts';
import { firstOfMonth, monthOf } from '@tremplin/shared/period.ts';
import { Legend } from '../parts/Legend.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { useFormats } from '../parts/useFormats.ts';
import type { Series, Told } from './bars.ts';
import { useLists } from './behind.ts';
import { KpiFigure } from './KpiFigure.tsx';
import { useNumberLink } from './NumberLink.tsx';
import { stepFill } from './series.ts';

const MonthColumnsChart = lazy(() => import('./MonthColumnsChart.tsx'));

/** From the ground up: the top of each part is how many reached its step. */
const groundUp = funnelSteps.toReversed();

/** Month by month how far applications got; months too young to be judged stand apart. */
export function CohortFigure({ pipeline }: { pipeline: Pipeline }): ReactNode {
  const t = useTranslations('reports.pipeline.cohorts');
  const stepWord = useTranslations('reports.steps');
  const formats = useFormats();
  const lists = useLists();
  const finding = useFinding(pipeline.funnel);
  const table = useCohortTable(pipeline.funnel);
  const { reached, months } = pipeline.funnel;
  const gone = monthOf(pipeline.until);
  const named = ({ month, maturing }: Funnel['months'][number]): string => {
    const word = formats.month(firstOfMonth(month));
    return maturing ? t('month_maturing', { month: word }) : word;
  };
  const series = groundUp.map((step) => ({
    key: step,
    fill: stepFill[step],
    values: months.map((one) => noFurther(one.reached, step)),
  }));
  const tell = ({ key }: Series, at: number): Told => {
    const [one, step] = [months[at], funnelSteps.find((each) => each === key)];
    if (!one || !step) return { label: '', to: null, why: null };
    return {
      label: t('part', {
        month: named(one),
        step: stepWord(step),
        count: one.reached[step],
        applied: one.reached.applied,
      }),
      to: lists.to({ kind: 'funnel', month: one.month, step }),
      why: lists.why(),
    };
  };
  return (
    <KpiFigure
      kpi="ops_funnel"
      name="cohorts"
      title={t('title')}
      finding={finding}
      asOf={pipeline.asOf}
      n={reached.applied}
      table={table}
    >
      {reached.applied > 0 && (
        <>
          <Suspense fallback={<Skeleton rows={7} />}>
            <MonthColumnsChart
              label={t('chart')}
              months={months.map(({ month }) => month)}
              series={series}
              stacked
              young={{
                months: months
                  .filter(({ month, maturing }) => maturing && month <= gone)
                  .map(({ month }) => month),
                word: t('maturing'),
              }}
              tell={tell}
            />
          </Suspense>
          <Legend
            entries={funnelSteps.map((step) => ({
              key: step,
              word: t(`furthest.${step}`),
              fill: stepFill[step],
            }))}
          />
        </>
      )}
    </KpiFigure>
  );
}

function useCohortTable({ reached, months }: Funnel) {
  const t = useTranslations('reports.pipeline.cohorts');
  const stepWord = useTranslations('reports.steps');
  const formats = useFormats();
  const link = useNumberLink();
  const rate = (those: number, of: number): string =>
    of === 0 ? '–' : t('rate', { share: formats.percent(those / of), count: of });
  const line = (name: string, at: Reached): readonly (string | number)[] => [
    name,
    ...funnelSteps.map((step) => at[step]),
    rate(at.screened_in, at.applied),
    rate(at.offer, at.interview),
  ];
  const rows = [
    ...months.map((one) => {
      const month = formats.month(firstOfMonth(one.month));
      return line(one.maturing ? t('month_maturing', { month }) : month, one.reached);
    }),
    line(t('total'), reached),
  ];
  return {
    head: [
      t('month'),
      ...funnelSteps.map((step) => stepWord(step)),
      t('interview_rate'),
      t('offer_rate'),
    ],
    rows,
    show: (row: number, column: number): ReactNode => {
      const [value, step] = [rows[row]?.[column], funnelSteps[column - 1]];
      if (step === undefined || typeof value !== 'number') return undefined;
      return link(value, { kind: 'funnel', month: months[row]?.month ?? null, step });
    },
  };
}

/** What is old enough is judged; what is not is only counted. */
function useFinding({ reached, months }: Funnel): string {
  const t = useTranslations('reports.pipeline.cohorts');
  const formats = useFormats();
  if (reached.applied === 0) return t('none');
  const judged = (step: FunnelStep): number =>
    months.reduce((sum, one) => (one.maturing ? sum : sum + one.reached[step]), 0);
  const [applied, interview, hired] = [judged('applied'), judged('interview'), judged('hired')];
  if (applied === 0) return t('all_maturing', { applied: reached.applied });
  const young = reached.applied - applied;
  const said = t('finding', {
    applied,
    interview,
    hired,
    interview_share: formats.percent(interview / applied),
    hired_share: formats.percent(hired / applied),
  });
  return young === 0 ? said : `${said} ${t('more_maturing', { count: young })}`;
}

function noFurther(reached: Reached, step: FunnelStep): number {
  const next = funnelSteps[funnelSteps.indexOf(step) + 1];
  return reached[step] - (next === undefined ? 0 : reached[next]);
}
