import { useId, type ReactNode } from 'react';
import Info from 'lucide-react/icons/info';
import { useTranslations } from 'use-intl';
import type { CheckpointClass } from '@tremplin/shared/followups.ts';
import type { Retention } from '@tremplin/shared/outcomes.ts';
import { useFormats } from '../parts/useFormats.ts';
import { Counted } from './Counted.tsx';
import { knownIn, outOf, together, unknownIn } from './standing.ts';
import { TargetBar } from './TargetBar.tsx';
import { useFigureWords } from './useFigureWords.ts';

/** Makes a number the door to the checkpoints that it counts. */
function opens(count: number, of: CheckpointClass | 'known'): (number: ReactNode) => ReactNode {
  const behind = count === 0 ? null : ({ kind: 'retention', class: of } as const);
  return (number) => <Counted behind={behind}>{number}</Counted>;
}

/** The first thing to know of retention: of how many we know anything at all. */
export function Knowledge({ retention }: { retention: Retention }): ReactNode {
  const t = useTranslations('reports');
  const chart = useTranslations('chart');
  const define = useTranslations('definitions.knowledge');
  const formats = useFormats();
  const words = useFigureWords();
  const id = useId();
  const classes = together(retention.totals);
  const count = outOf(classes, true);
  const known = knownIn(classes);
  const figure = retention.figures.find(({ kpi }) => kpi === 'knowledge');
  const { unreached, waived, open } = classes;
  const share = count === 0 ? 0 : known / count;
  return (
    <section
      aria-labelledby={id}
      className="card flex min-w-0 flex-col gap-2 rounded-card border border-line p-4"
    >
      <h2 id={id} className="text-13 font-medium text-soft">
        {t('retention.knowledge.title')}
      </h2>
      <p className="text-20 font-semibold">
        {count === 0
          ? t('retention.knowledge.none')
          : t.rich('retention.knowledge.sentence', {
              known,
              count,
              share: formats.percent(share),
              k: opens(known, 'known'),
            })}
      </p>
      {count > 0 && (
        <p className="text-14">
          {unknownIn(classes) === 0
            ? t('retention.knowledge.all_known')
            : t.rich('retention.knowledge.unknown', {
                unreached,
                waived,
                open,
                u: opens(unreached, 'unreached'),
                w: opens(waived, 'waived'),
                o: opens(open, 'open'),
              })}
        </p>
      )}
      {figure && figure.target !== null && count > 0 && (
        <div className="max-w-96">
          <TargetBar
            share={share / figure.target}
            words={t('tiles.target_share', { target: formats.percent(figure.target) })}
          />
        </div>
      )}
      <p className="text-12 text-faint">
        {figure?.before && count > 0 && `${words.change(figure, figure.before)} · `}
        {chart('as_of', { time: formats.dayTime(retention.asOf), n: count })}
      </p>
      <details className="text-13 text-soft">
        <summary className="flex min-h-6 w-fit items-center gap-1">
          <Info size={14} aria-hidden />
          {chart('definition')}
        </summary>
        <p className="mt-1 max-w-prose">{define('text')}</p>
      </details>
    </section>
  );
}
