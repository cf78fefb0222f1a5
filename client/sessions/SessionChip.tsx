import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { SessionStatus } from '@tremplin/shared/sessions.ts';
import { Chip, type Tone } from '../parts/Chip.tsx';

export function SessionChip({ status }: { status: SessionStatus }): ReactNode {
  const t = useTranslations('sessions.statuses');
  return <Chip tone={tones[status]}>{t(status)}</Chip>;
}

const tones: Record<SessionStatus, Tone> = {
  draft: 'neutral',
  scheduled: 'information',
  held: 'attention',
  closed: 'good',
  cancelled: 'neutral',
};
