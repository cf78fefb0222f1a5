import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { tileKpis } from '@tremplin/shared/outcomes.ts';
import type { Figure, Kpi, Overview } from '@tremplin/shared/outcomes.ts';
import { useFormats } from '../parts/useFormats.ts';
import { useLists, type Behind } from './behind.ts';
import { Counted } from './Counted.tsx';
import { HowCounted } from './HowCounted.tsx';
import { TargetBar } from './TargetBar.tsx';
import { useFigureWords } from './useFigureWords.ts';

/** What is counted, what it was out of, how far from the target, and against a year earlier. */
export function Tiles({ overview }: { overview: Overview }): ReactNode {
  const t = useTranslations('reports.tiles');
  const lists = useLists();
  return (
    <section aria-label={t('title')} className="flex flex-col gap-2">
      <dl className="grid grid-cols-2 gap-3 md:grid-cols-3 xl:grid-cols-6">
        {overview.tiles.map((figure) => (
          <Tile key={figure.kpi} figure={figure} behind={behindTile[figure.kpi] ?? null} />
        ))}
      </dl>
      <HowCounted kpis={tileKpis} asOf={overview.asOf} closed={lists.why()} />
    </section>
  );
}

const behindTile: Readonly<Partial<Record<Kpi, Behind>>> = {
  placements: { kind: 'placements', begun: true },
  funded: { kind: 'placements', funded: 'proven' },
  retention: { kind: 'retention', checkpoint: 3, class: 'verified' },
  applications: { kind: 'funnel', step: 'applied' },
  attendance: { kind: 'attendance' },
  followups_overdue: { kind: 'followups', group: 'overdue' },
};

interface Props {
  figure: Figure;
  behind: Behind | null;
  /** What a share or a middle was counted out of; past checkpoints unless told. */
  outOf?: string | undefined;
}

/** One number with everything that it needs to be read. */
export function Tile({ figure, behind, outOf }: Props): ReactNode {
  const t = useTranslations('reports.tiles');
  const name = useTranslations('definitions');
  const formats = useFormats();
  const words = useFigureWords();
  const { kpi, unit, value, of, before, target } = figure;
  const title = kpi === 'retention' ? t('third_month') : name(`${kpi}.title`);
  return (
    <div className="card flex min-w-0 flex-col gap-0.5 rounded-card border border-line px-3 py-2">
      <dt className="text-13 text-soft">{title}</dt>
      <dd className="figures text-28 font-semibold">
        <Counted
          behind={value === null || value === 0 ? null : behind}
          label={`${title}: ${words.value(figure)}`}
        >
          {words.value(figure)}
        </Counted>
      </dd>
      {of !== null && value !== null && (unit === 'share' || outOf !== undefined) && (
        <dd className="text-12 text-soft">{outOf ?? t('out_of', { count: of })}</dd>
      )}
      {kpi === 'funded' && of !== null && (
        <dd className="text-12 text-soft">{t('counts', { count: of })}</dd>
      )}
      <dd className="text-12 text-soft">
        {value === null
          ? t('nothing_yet')
          : before === null
            ? t('now')
            : words.change(figure, before)}
      </dd>
      {target !== null && value !== null && (
        <dd className="mt-auto pt-1">
          <TargetBar
            share={value / target}
            words={
              unit === 'share'
                ? t('target_share', { target: formats.percent(target) })
                : t('target', { share: formats.percent(value / target), target })
            }
          />
        </dd>
      )}
    </div>
  );
}
