import { lazy, Suspense, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Pipeline, SilenceCounts } from '@tremplin/shared/outcomes.ts';
import { silenceVerdicts } from '@tremplin/shared/silence.ts';
import { Legend } from '../parts/Legend.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { useFormats } from '../parts/useFormats.ts';
import type { Series, Told } from './bars.ts';
import { useLists } from './behind.ts';
import { KpiFigure } from './KpiFigure.tsx';
import { useNumberLink } from './NumberLink.tsx';
import { silenceFill } from './series.ts';

const RowBarsChart = lazy(() => import('./RowBarsChart.tsx'));

/** Stage by stage, how long those who wait have waited beside how long others did. */
export function SilenceFigure({ pipeline }: { pipeline: Pipeline }): ReactNode {
  const t = useTranslations('reports.pipeline.silence');
  const stageWord = useTranslations('applications.stages');
  const formats = useFormats();
  const lists = useLists();
  const link = useNumberLink();
  const { silence } = pipeline;
  const sum = (verdict: keyof SilenceCounts): number =>
    silence.reduce((total, one) => total + one[verdict], 0);
  const all = silence.reduce((total, one) => total + waitingIn(one), 0);
  const waited = silence.filter((one) => waitingIn(one) > 0);
  const series = silenceVerdicts.map((verdict) => ({
    key: verdict,
    fill: silenceFill[verdict],
    values: waited.map((one) => one[verdict]),
  }));
  const tell = ({ key, values }: Series, at: number): Told => {
    const [one, verdict] = [waited[at], silenceVerdicts.find((each) => each === key)];
    if (!one || !verdict) return { label: '', to: null, why: null };
    const label = t('part', {
      stage: stageWord(one.stage),
      verdict: t(`verdicts.${verdict}`),
      count: values[at] ?? 0,
      all: waitingIn(one),
    });
    return {
      label,
      to: lists.to({ kind: 'silence', stage: one.stage, verdict }),
      why: lists.why(),
    };
  };
  const show = (row: number, column: number): ReactNode => {
    const stage = silence[row]?.stage ?? null;
    const verdict = silenceVerdicts[column - 1] ?? null;
    const counted = silence.filter((one) => stage === null || one.stage === stage);
    const value = counted.reduce(
      (total, one) => total + (verdict === null ? waitingIn(one) : one[verdict]),
      0,
    );
    return column === 0 ? undefined : link(value, { kind: 'silence', stage, verdict });
  };
  return (
    <KpiFigure
      kpi="silence"
      now
      finding={
        all === 0
          ? t('none')
          : t('finding', {
              all,
              beyond: sum('beyond'),
              share: formats.percent(sum('beyond') / all),
              slow: sum('slow'),
            })
      }
      asOf={pipeline.asOf}
      n={all}
      table={{
        head: [t('stage'), ...silenceVerdicts.map((one) => t(`verdicts.${one}`)), t('all')],
        rows: [
          ...silence.map((one) => [
            stageWord(one.stage),
            ...silenceVerdicts.map((verdict) => one[verdict]),
            waitingIn(one),
          ]),
          [t('total'), ...silenceVerdicts.map(sum), all],
        ],
        show,
      }}
    >
      {all > 0 && (
        <>
          <Suspense fallback={<Skeleton rows={5} />}>
            <RowBarsChart
              label={t('chart')}
              rows={waited.map((one) => ({
                word: stageWord(one.stage),
                end: formats.number(waitingIn(one)),
              }))}
              series={series}
              tell={tell}
            />
          </Suspense>
          <Legend
            entries={silenceVerdicts.map((verdict) => ({
              key: verdict,
              word: t(`verdicts.${verdict}`),
              fill: silenceFill[verdict],
            }))}
          />
        </>
      )}
    </KpiFigure>
  );
}

function waitingIn({ normal, slow, beyond, not_enough }: SilenceCounts): number {
  return normal + slow + beyond + not_enough;
}
