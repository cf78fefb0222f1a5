import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Note } from '../parts/Chip.tsx';
import { TimeAgo } from '../parts/TimeAgo.tsx';
import { useFormats } from '../parts/useFormats.ts';
import type { Kept } from './draft.ts';

/** The countdown, in Toronto's time, with the exact moment. */
export function ClosingBox({ posting }: { posting: Kept }): ReactNode {
  const t = useTranslations('postings.closing');
  const formats = useFormats();
  const { closing, closingAt, closingRaw } = posting;
  return (
    <section className="card flex flex-col gap-1 rounded-card border border-line p-4">
      <h2 className="text-16 font-semibold">{t(closing)}</h2>
      {closingAt === null ? (
        <p className="text-14 text-soft">{t('hint_unknown')}</p>
      ) : (
        <>
          <p className="text-20 font-semibold first-letter:uppercase">
            <TimeAgo at={closingAt} focusable />
          </p>
          <p className="text-14">{t('exact', { moment: formats.dayTime(closingAt) })}</p>
        </>
      )}
      {closingRaw !== null && (
        <p className="text-13 text-soft">{t('printed', { text: closingRaw })}</p>
      )}
    </section>
  );
}

export function SalaryBox({ posting }: { posting: Kept }): ReactNode {
  const t = useTranslations('postings');
  const { salary } = posting;
  const range = useRange();
  const printed = range(salary.minCents, salary.maxCents);
  const yearly = salary.annual && range(salary.annual.minCents, salary.annual.maxCents);
  return (
    <section className="card flex flex-col gap-1 rounded-card border border-line p-4">
      <h2 className="text-16 font-semibold">{t('page.salary')}</h2>
      <p className="text-14 font-medium">
        {printed !== null && salary.unit !== null
          ? `${printed} ${t(`unit.${salary.unit}`)}`
          : (salary.raw ?? t('page.salary_none'))}
      </p>
      {yearly && salary.unit !== 'year' && (
        <p className="text-13 text-soft">{t('page.salary_year', { range: yearly })}</p>
      )}
      {salary.unit === 'hour' && !salary.annual && salary.flag === null && (
        <p className="text-13 text-soft">{t('page.salary_no_year')}</p>
      )}
      {salary.starred && <p className="text-13 text-soft">{t('page.salary_starred')}</p>}
      {salary.confirmed && <p className="text-13 text-soft">{t('page.salary_confirmed')}</p>}
      {salary.flag !== null && (
        <Note tone="attention">{t('page.salary_flag', { text: salary.raw ?? printed ?? '' })}</Note>
      )}
    </section>
  );
}

function useRange(): (min: number | null, max: number | null) => string | null {
  const t = useTranslations('postings.page');
  const formats = useFormats();
  return (min, max) => {
    const low = min ?? max;
    const high = max ?? min;
    if (low === null || high === null) return null;
    if (low === high) return formats.money(low);
    return t('range', { min: formats.money(low), max: formats.money(high) });
  };
}

/** What may keep somebody from applying; hints, never verdicts. */
export function WatchBox({ posting }: { posting: Kept }): ReactNode {
  const t = useTranslations('postings.page');
  const hints = [
    !posting.canExternalApply && t('staff_only'),
    posting.restriction !== null && t('restriction', { text: posting.restriction }),
    posting.asksCanadianExperience && t('canadian_experience'),
  ].filter((hint) => hint !== false);
  if (hints.length === 0) return null;
  return (
    <section className="card flex flex-col gap-2 rounded-card border border-line p-4">
      <h2 className="text-16 font-semibold">{t('warnings')}</h2>
      {hints.map((hint) => (
        <Note key={hint} tone="attention">
          {hint}
        </Note>
      ))}
    </section>
  );
}
