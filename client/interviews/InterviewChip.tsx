import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { InterviewStage } from '@tremplin/shared/interviews.ts';
import { Chip, type Tone } from '../parts/Chip.tsx';
import type { InterviewRow } from './shapes.ts';
import { useInterviewWords } from './useInterviewWords.ts';

export function StageChip({ stage }: { stage: InterviewStage }): ReactNode {
  const t = useTranslations('interviews.stages');
  return <Chip tone={toneOf[stage]}>{t(stage)}</Chip>;
}

/** Nothing where nothing presses. */
export function PressChip({
  row,
}: {
  row: Pick<InterviewRow, 'due' | 'lastOutreachOn' | 'scheduledAt'>;
}): ReactNode {
  const pressing = useInterviewWords().press(row);
  return pressing && <Chip tone={pressing.tone}>{pressing.text}</Chip>;
}

const toneOf: Readonly<Record<InterviewStage, Tone>> = {
  planned: 'neutral',
  contacted: 'neutral',
  replied: 'information',
  scheduled: 'information',
  completed: 'good',
  thanked: 'good',
  no_response: 'neutral',
  declined: 'neutral',
  bounced: 'neutral',
  cancelled: 'neutral',
  no_show: 'neutral',
  closed: 'neutral',
};
