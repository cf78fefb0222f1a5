import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Outputs } from '../api.ts';
import { useFormats } from '../parts/useFormats.ts';

interface Props {
  placements: Outputs['reports']['placements'];
  funnel: Outputs['reports']['funnel'];
}

/** Six figures of the year so far, each beside the same stretch of the year before. */
export function Tiles({ placements, funnel }: Props): ReactNode {
  const t = useTranslations('reports.tiles');
  const formats = useFormats();
  const { toDate, yearBefore } = placements;
  const now = funnel.toDate.reached;
  const then = funnel.yearBefore.reached;
  const shareOf = (part: number, whole: number): string =>
    t('share', { share: formats.percent(whole === 0 ? 0 : part / whole), count: whole });
  return (
    <section aria-label={t('title')} className="flex flex-col gap-2">
      <dl className="grid grid-cols-2 gap-3 md:grid-cols-3 xl:grid-cols-6">
        <Tile name={t('placements')} count={toDate.count} before={yearBefore.count} />
        <Tile
          name={t('ops')}
          count={toDate.ops}
          before={yearBefore.ops}
          share={shareOf(toDate.ops, toDate.count)}
        />
        <Tile name={t('applied')} count={now.applied} before={then.applied} />
        <Tile
          name={t('interview')}
          count={now.interview}
          cohort={then.interview}
          share={shareOf(now.interview, now.applied)}
        />
        <Tile
          name={t('offer')}
          count={now.offer}
          cohort={then.offer}
          share={shareOf(now.offer, now.applied)}
        />
        <Tile
          name={t('hired')}
          count={now.hired}
          cohort={then.hired}
          share={shareOf(now.hired, now.applied)}
        />
      </dl>
      <p className="text-12 text-faint">
        {t('until', { day: formats.day(toDate.until), before: formats.day(yearBefore.until) })}
      </p>
    </section>
  );
}

interface TileProps {
  name: string;
  count: number;
  /** A figure that may be compared as it stands. */
  before?: number;
  /** One whose cohort has had a year more to get there: shown, never subtracted. */
  cohort?: number;
  share?: string;
}

function Tile({ name, count, before, cohort, share }: TileProps): ReactNode {
  const t = useTranslations('reports.tiles');
  const formats = useFormats();
  return (
    <div className="card flex flex-col gap-0.5 rounded-card border border-line px-3 py-2">
      <dt className="text-13 text-soft">{name}</dt>
      <dd className="figures text-28 font-semibold">{formats.number(count)}</dd>
      {share !== undefined && <dd className="text-12 text-soft">{share}</dd>}
      {before !== undefined && (
        <dd className="text-12 text-soft">{changeWords(t, count, before)}</dd>
      )}
      {cohort !== undefined && (
        <dd className="text-12 text-faint">{t('before_cohort', { count: cohort })}</dd>
      )}
    </div>
  );
}

function changeWords(
  t: ReturnType<typeof useTranslations<'reports.tiles'>>,
  count: number,
  before: number,
): string {
  if (before === 0) return t('nothing_before');
  if (count === before) return t('same');
  return count > before
    ? t('more', { count: count - before })
    : t('fewer', { count: before - count });
}
