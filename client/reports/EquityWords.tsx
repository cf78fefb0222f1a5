import { useId, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { fewestEitherWay, smallestGroup } from '@tremplin/shared/demographics.ts';
import type { Equity } from '@tremplin/shared/demographics.ts';
import { useFormats } from '../parts/useFormats.ts';

/** The first thing to know: of how many clients anything is known. */
export function WhoAnswered({ equity }: { equity: Equity }): ReactNode {
  const t = useTranslations('equity.knowledge');
  const chart = useTranslations('chart');
  const formats = useFormats();
  const id = useId();
  const { clients, answered, placed, sent, asOf, programmeId } = equity;
  const share = (count: number): string => formats.percent(count / clients);
  const few = { clients, smallest: smallestGroup };
  return (
    <section
      aria-labelledby={id}
      className="card flex min-w-0 flex-col gap-2 rounded-card border border-line p-4"
    >
      <h2 id={id} className="text-13 font-medium text-soft">
        {t('title')}
      </h2>
      <p className="text-20 font-semibold">
        {answered === null
          ? t(programmeId === null ? 'few' : 'few_here', few)
          : t('sentence', { clients, answered, share: share(answered) })}
      </p>
      {answered !== null && <p>{t('rest')}</p>}
      {placed !== null && <p>{t('placed', { clients, placed, share: share(placed) })}</p>}
      {sent !== null && <p>{t('sent', { clients, sent, share: share(sent) })}</p>}
      <p className="text-12 text-faint">
        {chart('as_of', { time: formats.dayTime(asOf), n: clients })}
      </p>
    </section>
  );
}

/** Why numbers are missing, in words that hold for the whole page. */
export function EquityRules(): ReactNode {
  const t = useTranslations('equity.rules');
  const id = useId();
  return (
    <section aria-labelledby={id} className="flex flex-col gap-2">
      <h2 id={id} className="text-16 font-semibold">
        {t('title')}
      </h2>
      <ul className="flex max-w-prose list-disc flex-col gap-1 ps-5 text-13 text-soft">
        <li>{t('small', { smallest: smallestGroup })}</li>
        <li>{t('more')}</li>
        <li>{t('either', { fewest: fewestEitherWay })}</li>
        <li>{t('month')}</li>
      </ul>
    </section>
  );
}
