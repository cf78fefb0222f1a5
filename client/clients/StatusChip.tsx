import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { ClientStatus } from '@tremplin/shared/clients.ts';
import { Chip, type Tone } from '../parts/Chip.tsx';

export function StatusChip({ status }: { status: ClientStatus }): ReactNode {
  const t = useTranslations('clients.statuses');
  return <Chip tone={tones[status]}>{t(status)}</Chip>;
}

const tones: Record<ClientStatus, Tone> = {
  referral: 'information',
  active: 'neutral',
  on_hold: 'attention',
  placed: 'good',
  followup: 'good',
  closed: 'neutral',
};
