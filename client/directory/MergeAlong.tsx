import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Note } from '../parts/Chip.tsx';
import { useFormats } from '../parts/useFormats.ts';
import type { Comparison } from './contactDraft.ts';

const kinds = [
  'posts',
  'interviews',
  'approaches',
  'holds',
  'sessions',
  'lessons',
  'tags',
  'notes',
] as const;

/** What the other record brings, in figures. */
export function MergeAlong({ two }: { two: Comparison }): ReactNode {
  const t = useTranslations('contacts.merging');
  const formats = useFormats();
  const brought = kinds.filter((kind) => two.along[kind] > 0);
  return (
    <div className="text-14">
      <h3 className="text-13 font-medium">{t('along')}</h3>
      <p>
        {brought.length === 0
          ? t('nothing')
          : formats.list(brought.map((kind) => t(`kinds.${kind}`, { count: two.along[kind] })))}
      </p>
      {two.along.approaches > 0 && <p className="mt-1 text-soft">{t('budget')}</p>}
      {two.differ.includes('post') && <p className="mt-1 text-soft">{t('positions')}</p>}
    </div>
  );
}

/** What merging these two means besides, and that there is no way back. */
export function MergeWarnings({ two }: { two: Comparison }): ReactNode {
  const t = useTranslations('contacts.merging');
  return (
    <>
      {two.unlike && <Note tone="attention">{t('unlike')}</Note>}
      {two.silenced && <Note tone="attention">{t('silenced')}</Note>}
      {two.twoOpen && <Note tone="attention">{t('two_open')}</Note>}
      {two.twoHolds && <Note tone="attention">{t('two_holds')}</Note>}
      <Note tone="late" title={t('for_good')}>
        {t('for_good_why')}
      </Note>
    </>
  );
}
