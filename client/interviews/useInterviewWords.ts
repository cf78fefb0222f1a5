import { useLocale, useTranslations } from 'use-intl';
import { useOffice } from '../frame/Office.tsx';
import type { Tone } from '../parts/Chip.tsx';
import { useFormats } from '../parts/useFormats.ts';
import type { InterviewRow } from './shapes.ts';

type Dated = Pick<InterviewRow, 'due' | 'lastOutreachOn' | 'scheduledAt'>;

interface InterviewWords {
  /** What is due and by when. */
  readonly due: (row: Dated) => string;
  /** A word for what presses; null where nothing does. */
  readonly press: (row: Dated) => { readonly text: string; readonly tone: Tone } | null;
  readonly unit: (contact: InterviewRow['contact']) => string | null;
  readonly title: (contact: InterviewRow['contact']) => string | null;
  readonly contact: (contact: InterviewRow['contact']) => string;
}

export function useInterviewWords(): InterviewWords {
  const t = useTranslations('interviews');
  const french = useLocale() === 'fr';
  const formats = useFormats();
  const { today } = useOffice();
  const inWords = (en: string | null, fr: string | null): string | null =>
    french ? (fr ?? en) : (en ?? fr);
  return {
    due: ({ due: { what, on }, lastOutreachOn, scheduledAt }) => {
      if (what === 'await' && on === null) return t('due.await_on');
      const when = scheduledAt === null ? '' : formats.dayTime(scheduledAt);
      const asked = lastOutreachOn === null ? '' : formats.day(lastOutreachOn);
      return t(`due.${what}`, { day: on === null ? '' : formats.day(on), when, asked });
    },
    press: ({ due: { what, on, overdue } }) => {
      if (!overdue) return null;
      const promised = what === 'thank' || what === 'follow_up';
      return promised && on !== null && on < today
        ? { text: t('due.overdue'), tone: 'late' }
        : { text: t('due.now'), tone: 'attention' };
    },
    unit: ({ unit }) => (unit === null ? null : inWords(unit.nameEn, unit.nameFr)),
    title: ({ titleEn, titleFr }) => inWords(titleEn, titleFr),
    contact: ({ name }) => (name === '' ? t('file.vacant') : name),
  };
}
