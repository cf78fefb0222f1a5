import { useLocale, useTranslations } from 'use-intl';
import type { Stage } from '@tremplin/shared/applications.ts';
import { dayOf, parseIso, type Day } from '@tremplin/shared/day.ts';
import type { Outputs } from '../api.ts';
import { useOffice } from '../frame/Office.tsx';
import type { Tone } from '../parts/Chip.tsx';
import { useFormats } from '../parts/useFormats.ts';

export type Card = Outputs['applications']['list']['rows'][number];
export type BoardData = Outputs['applications']['board'];

interface Titled {
  readonly titleEn: string | null;
  readonly titleFr: string | null;
  readonly jobId: string | null;
}

export interface CardWords {
  readonly stage: (stage: Stage) => string;
  /** The posting's title in the reader's language where it has one, otherwise in the other. */
  readonly title: (posting: Titled) => string;
  readonly jobId: (posting: Titled) => string | null;
  readonly closing: (day: Day | null) => string;
  /** Closing before somebody has applied, days in the stage after; null where the suggestion says it louder. */
  readonly waiting: (card: Card) => string | null;
  readonly competition: (card: Card) => string;
  readonly next: (card: Card) => string | null;
  readonly suggestion: (card: Card) => { readonly text: string; readonly tone: Tone } | null;
}

export function useCardWords(): CardWords {
  const t = useTranslations('applications');
  const competition = useTranslations('postings.competition');
  const locale = useLocale();
  const formats = useFormats();
  const { today } = useOffice();
  const closing = (day: Day | null): string => {
    if (day === null) return t('card.closing_unknown');
    const when = formats.dayFrom(day, today);
    return day >= today ? t('card.closes', { when }) : t('card.closed', { when });
  };
  return {
    stage: (stage) => t(`stages.${stage}`),
    title: ({ titleEn, titleFr }) =>
      (locale === 'fr' ? (titleFr ?? titleEn) : (titleEn ?? titleFr)) ?? t('card.no_title'),
    jobId: ({ jobId }) => (jobId === null ? null : t('card.job_id', { jobId })),
    closing,
    competition: (card) => competition(card.posting.competitionStatus),
    waiting: (card) => {
      if (card.suggestion?.kind === 'closing_soon') return null;
      if (card.finished)
        return t('card.ended', { when: formats.dayFrom(dayOf(parseIso(card.since)), today) });
      if (card.stage === 'identified' || card.stage === 'preparing')
        return closing(card.posting.closingDay);
      if (card.stage === 'interview' && card.interviewOn !== null)
        return t('card.interview', { when: formats.dayFrom(card.interviewOn, today) });
      return t('card.in_stage', { days: card.daysInStage });
    },
    next: ({ nextAction, nextActionOn }) => {
      if (nextAction === null) return null;
      const when = nextActionOn === null ? '' : `, ${formats.dayFrom(nextActionOn, today)}`;
      return `${t('card.next', { action: nextAction })}${when}`;
    },
    suggestion: ({ suggestion, posting }) => {
      if (suggestion === null) return null;
      if (suggestion.kind === 'propose') {
        const said = competition(posting.competitionStatus);
        const stage = t(`stages.${suggestion.to}`);
        return { text: t('suggestion.propose', { competition: said, stage }), tone: 'information' };
      }
      const text = t(`suggestion.${suggestion.kind}`, { days: suggestion.days });
      return { text, tone: suggestion.kind === 'closing_soon' ? 'late' : 'attention' };
    },
  };
}
