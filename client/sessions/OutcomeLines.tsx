import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { outcomeGroups, outcomeMeasures } from '@tremplin/shared/sessions.ts';
import type { OutcomeGroup, OutcomeMeasure, OutcomeWindow } from '@tremplin/shared/sessions.ts';
import { useFormats } from '../parts/useFormats.ts';
import { OutcomeStrip } from './OutcomeStrip.tsx';
import { cellOf, namesBehind, type Answer } from './outcome.ts';

interface Props {
  answer: Answer;
  days: OutcomeWindow;
  /** The reader may open the names behind a figure. */
  opens: boolean;
}

/** One small picture for each thing that may have happened: both groups on the same scale. */
export function OutcomeLines({ answer, days, opens }: Props): ReactNode {
  const t = useTranslations('sessions.outcome');
  const formats = useFormats();
  return (
    <div className="flex flex-col gap-4">
      {outcomeMeasures.map((measure) => (
        <section key={measure} className="flex min-w-0 flex-col gap-1">
          <h3 className="text-14 font-semibold">{t(`measures.${measure}`)}</h3>
          {answer.attended.cells[measure] === null ? (
            <p className="text-13 text-soft">{t('unknown')}</p>
          ) : (
            outcomeGroups.map((group) => (
              <GroupLine key={group} {...{ answer, days, opens, measure, group }} />
            ))
          )}
        </section>
      ))}
      <div className={grid} aria-hidden>
        <span className="hidden sm:block" />
        <p className="figures col-span-2 grid grid-cols-3 text-12 text-faint sm:col-span-1">
          <span>{formats.percent(0)}</span>
          <span className="text-center">{formats.percent(0.5)}</span>
          <span className="text-end">{formats.percent(1)}</span>
        </p>
      </div>
    </div>
  );
}

const grid = 'grid grid-cols-[112px_1fr] items-center gap-x-3 sm:grid-cols-[132px_1fr_232px]';

function GroupLine({
  answer,
  days,
  opens,
  measure,
  group,
}: Props & { measure: OutcomeMeasure; group: OutcomeGroup }): ReactNode {
  const t = useTranslations('sessions.outcome');
  const formats = useFormats();
  const cell = cellOf(answer, group, measure, days);
  const to = namesBehind(answer.session.id, group, measure, days);
  const hidden = cell === null || cell.hidden;
  const value = hidden ? t('hidden') : t('value', { count: cell.count, n: answer[group].n });
  const label = t('names', {
    measure: t(`measures.${measure}`),
    group: t(`groups.${group}`),
    value,
  });
  const empty = answer[group].n === 0;
  return (
    <div className={grid}>
      <p className="text-13 text-soft">{t(`groups.${group}`)}</p>
      <div className="order-last col-span-2 px-1.5 sm:order-none sm:col-span-1">
        <OutcomeStrip cell={cell} group={group} />
      </div>
      <p className="figures text-13">
        {opens && !empty ? (
          <Link to={to} aria-label={label} className={hidden ? link : `${link} font-medium`}>
            {value}
          </Link>
        ) : (
          <span className={hidden ? 'text-soft' : 'font-medium'}>{value}</span>
        )}
        {!hidden && (
          <span className="block text-12 text-soft">
            {t('value_share', {
              share: formats.percent(cell.share),
              low: formats.percent(cell.interval.low),
              high: formats.percent(cell.interval.high),
            })}
          </span>
        )}
      </p>
    </div>
  );
}

const link = 'text-accent-text underline underline-offset-2';
