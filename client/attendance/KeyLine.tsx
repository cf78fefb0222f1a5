import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { KeyHint } from '../parts/KeyHint.tsx';

/** On wide screens, where there is a keyboard: what its keys do here. */
export function KeyLine(): ReactNode {
  const t = useTranslations('attendance.room');
  const keys = [
    ['A', t('keys.all')],
    ['J K', t('keys.rows')],
    [t('keys.space'), t('buttons.absent')],
    ['P', t('buttons.present')],
    ['L', t('buttons.late')],
    ['T', t('buttons.left_early')],
    ['E', t('buttons.excused')],
    ['Z', t('keys.undo')],
  ] as const;
  return (
    <p className="-mt-1 mb-2 flex flex-wrap items-center gap-x-4 gap-y-1 text-13 text-soft max-lg:hidden">
      {keys.map(([key, word]) => (
        <span key={key} className="inline-flex items-center gap-1.5">
          <KeyHint keys={key} /> {word.toLowerCase()}
        </span>
      ))}
    </p>
  );
}
