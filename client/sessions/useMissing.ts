import { useTranslations } from 'use-intl';
import type { Outputs } from '../api.ts';

export type SessionRow = Outputs['sessions']['list']['rows'][number];

/** What somebody has still to see to, in words: before the day what people need, after it what closing needs. */
export function useMissing(): (row: SessionRow) => string[] {
  const t = useTranslations('sessions.list.gap');
  return (row) => {
    if (row.status === 'closed' || row.status === 'cancelled') return [];
    const lacks: readonly (readonly [boolean, string])[] = [
      [row.toClose && row.registered > 0, t('registered', { count: row.registered })],
      [!row.toClose && row.mode !== 'online' && row.location === null, t('room')],
      [!row.toClose && row.mode !== 'in_person' && !row.hasLink, t('link')],
      [row.presenters === 0, t('presenter')],
      [row.language === null, t('language')],
      [row.endsAt === null, t('end')],
    ];
    return lacks.flatMap(([missing, words]) => (missing ? [words] : []));
  };
}
