import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { ButtonLink } from '../parts/Button.tsx';
import { Note } from '../parts/Chip.tsx';
import { useKeyWords } from '../parts/keyWords.ts';
import type { Import } from './ImportPage.tsx';
import { Rows } from './Rows.tsx';

/** Why the file was not taken, and what would be. */
export function Refused({ of }: { of: Import }): ReactNode {
  const t = useTranslations('imports.refused');
  const words = useKeyWords();
  const why = of.refusal && words(`imports.refusals.${of.refusal}`, of.refusalValues);
  return (
    <>
      <Note tone="late" title={t('title')}>
        <p>{why}</p>
        <p>{t('then')}</p>
      </Note>
      {of.refusal === 'every_row_broken' && <Rows of={of} tab="error" />}
      <div>
        <ButtonLink to="/imports" tone="primary">
          {t('again')}
        </ButtonLink>
      </div>
    </>
  );
}
