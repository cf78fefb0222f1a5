import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Note } from '../parts/Chip.tsx';
import { useVoice } from '../parts/Toaster.tsx';
import { useOffice } from './Office.tsx';

/** Beside every offer to write to somebody, where the office cannot send anything. */
export function NoMail(): ReactNode {
  const t = useTranslations('frame.mail');
  const { office } = useOffice();
  return office.sendsMail ? null : <Note tone="attention">{t('none')}</Note>;
}

/** Of the letters just written, how many go out; says it when they only wait. */
export function useGoingOut(): (waiting: number) => number {
  const t = useTranslations('frame.mail');
  const { office } = useOffice();
  const { toast } = useVoice();
  return (waiting) => {
    if (office.sendsMail || waiting === 0) return waiting;
    toast({ text: t('waits', { count: waiting }), tone: 'late' });
    return 0;
  };
}
