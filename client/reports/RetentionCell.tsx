import { useId, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import type { ClassCounts } from '@tremplin/shared/outcomes.ts';
import type { Month } from '@tremplin/shared/period.ts';
import { ChartPoint } from '../parts/ChartPoints.tsx';
import { fillOf, Textures } from '../parts/Texture.tsx';
import { useFormats } from '../parts/useFormats.ts';
import { useLists } from './behind.ts';
import { standingFill, standings, type Standing } from './series.ts';
import { outOf, standingsOf, type Standings } from './standing.ts';

interface Props {
  id: string;
  /** Null of the whole period. */
  month: Month | null;
  checkpoint: number;
  /** Month and checkpoint in words. */
  where: (said: string) => string;
  classes: ClassCounts;
  unknownToo: boolean;
}

/** One month at one checkpoint: the share verified, everything as a small bar, and its numbers. */
export function RetentionCell(props: Props): ReactNode {
  const { id, month, checkpoint, where, classes, unknownToo } = props;
  const t = useTranslations('reports.retention.grid');
  const lists = useLists();
  const counts = standingsOf(classes);
  const all = standings.reduce((sum, one) => sum + counts[one], 0);
  const words = useShareWords(classes, unknownToo);
  const numbers = useNumberWords();
  if (all === 0) return <span className="text-faint">{t('empty')}</span>;
  const of = outOf(classes, unknownToo);
  const number = { kind: 'retention', month, checkpoint } as const;
  return (
    <div
      className="-mx-2 flex min-w-28 flex-col gap-1 rounded-control px-2 py-1"
      style={{ backgroundColor: warmth(of === 0 ? null : classes.verified / of) }}
    >
      <p className="text-13 whitespace-nowrap">{words.shown}</p>
      <svg width="100%" height={18} className="block">
        <ChartPoint
          id={id}
          label={where([words.said, ...numbers.list(counts)].join('; '))}
          to={lists.to({ ...number, class: null })}
          why={lists.why()}
        >
          <Stack counts={counts} all={all} />
        </ChartPoint>
      </svg>
      <ul className="flex flex-wrap gap-x-1 text-12">
        {standings
          .filter((one) => counts[one] > 0)
          .map((one) => (
            <li key={one}>
              <Number
                standing={one}
                count={counts[one]}
                label={numbers.one(one, counts[one])}
                to={lists.to({ ...number, class: one })}
              />
            </li>
          ))}
      </ul>
    </div>
  );
}

function useShareWords(classes: ClassCounts, unknownToo: boolean) {
  const t = useTranslations('reports.retention.grid');
  const formats = useFormats();
  const of = outOf(classes, unknownToo);
  if (of === 0) {
    const nothing = outOf(classes, true) === 0 ? t('not_yet') : t('nothing_known');
    return { said: nothing, shown: <span>{nothing}</span> };
  }
  const share = formats.percent(classes.verified / of);
  const given = { count: classes.verified, of };
  return {
    said: t('cell_share', { share, ...given }),
    shown: (
      <>
        <span className="font-semibold">{share}</span> <span>{t('of', given)}</span>
      </>
    ),
  };
}

function useNumberWords() {
  const t = useTranslations('reports.retention');
  const one = (standing: Standing, count: number): string =>
    t('grid.number', { class: t(`classes.${standing}`), count });
  return {
    one,
    list: (counts: Standings): string[] =>
      standings.filter((each) => counts[each] > 0).map((each) => one(each, counts[each])),
  };
}

interface NumberProps {
  standing: Standing;
  count: number;
  label: string;
  to: string | null;
}

/** The keyboard comes to the bar above, and to these numbers in the table of the figure. */
function Number({ standing, count, label, to }: NumberProps): ReactNode {
  const formats = useFormats();
  const look = 'inline-flex min-h-6 min-w-6 items-center gap-1 pe-1';
  const inside = (
    <>
      <Swatch standing={standing} />
      <span className="sr-only">{label}</span>
      <span aria-hidden>{formats.number(count)}</span>
    </>
  );
  if (to === null) return <span className={look}>{inside}</span>;
  return (
    <Link to={to} tabIndex={-1} className={`${look} hover:underline`}>
      {inside}
    </Link>
  );
}

function Swatch({ standing }: { standing: Standing }): ReactNode {
  const prefix = useId();
  return (
    <svg width={10} height={10} aria-hidden className="shrink-0">
      <Textures prefix={prefix} fills={{ [standing]: standingFill[standing] }} />
      <rect
        x={0.5}
        y={0.5}
        width={9}
        height={9}
        fill={fillOf(prefix, standing, standingFill[standing])}
        stroke="var(--color-edge)"
      />
    </svg>
  );
}

/** All of the cell side by side, as wide as there are many. */
function Stack({ counts, all }: { counts: Standings; all: number }): ReactNode {
  const prefix = useId();
  return (
    <>
      <Textures prefix={prefix} fills={standingFill} />
      {standings.map((one, at) => {
        const x = standings.slice(0, at).reduce((sum, each) => sum + counts[each], 0);
        if (counts[one] === 0) return null;
        return (
          <rect
            key={one}
            x={percent(x / all)}
            y={1}
            width={percent(counts[one] / all)}
            height={16}
            fill={fillOf(prefix, one, standingFill[one])}
            stroke="var(--color-edge)"
          />
        );
      })}
    </>
  );
}

/** From nothing to a tint that words can still be read on. */
function warmth(share: number | null): string {
  if (share === null) return 'transparent';
  return `color-mix(in oklab, var(--color-accent) ${Math.round(share * 22)}%, transparent)`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)}%`;
}
