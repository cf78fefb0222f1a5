import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { CompetitionStatus } from '@tremplin/shared/competitions.ts';
import { Chip, type Tone } from '../parts/Chip.tsx';
import { TimeAgo } from '../parts/TimeAgo.tsx';
import { useFormats } from '../parts/useFormats.ts';

interface Closes {
  readonly closingAt: string | null;
  readonly closingDay: string | null;
  readonly closing: 'ahead' | 'past' | 'unknown';
}

/** For a line of a list: the day, and how far away it is. */
export function ClosingShort({ posting }: { posting: Closes }): ReactNode {
  const t = useTranslations('postings.closing');
  const formats = useFormats();
  if (posting.closingAt === null || posting.closingDay === null) return <Chip>{t('unknown')}</Chip>;
  return (
    <span className="inline-flex gap-2">
      {formats.dayShort(posting.closingDay)}
      <span className="text-soft">
        <TimeAgo at={posting.closingAt} />
      </span>
    </span>
  );
}

export function CompetitionChip({ status }: { status: CompetitionStatus }): ReactNode {
  const t = useTranslations('postings.competition');
  return <Chip tone={tones[status]}>{t(status)}</Chip>;
}

const tones: Record<CompetitionStatus, Tone> = {
  advertising: 'good',
  closed_awaiting: 'neutral',
  application_screening: 'information',
  evaluation: 'information',
  selection: 'information',
  offer: 'information',
  position_filled: 'neutral',
  cancelled: 'late',
  unknown: 'attention',
};

interface Applicants {
  readonly applicantCount: number | null;
  readonly applicantCountKind: 'approx' | 'fewer_than_30' | null;
}

/** "about 114", "fewer than 30"; null where the board did not say. */
export function useApplicantWords(): (seen: Applicants) => string | null {
  const t = useTranslations('postings.applicants');
  return ({ applicantCount: count, applicantCountKind: kind }) => {
    if (kind === 'fewer_than_30') return t('fewer_than_30');
    if (count === null) return null;
    return t(kind === 'approx' ? 'approx' : 'exact', { count });
  };
}

/** A posting may have no title; then its Job ID names it. */
export function useTitle(): (posting: { title: string | null; jobId: string | null }) => string {
  const t = useTranslations('postings');
  return (posting) => posting.title ?? t('untitled', { jobId: posting.jobId ?? '' });
}
