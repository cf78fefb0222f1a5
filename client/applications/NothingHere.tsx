import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button, ButtonLink } from '../parts/Button.tsx';
import { Empty } from '../parts/Empty.tsx';
import type { FilterInAddress } from './useFilter.ts';

export function NothingHere({ at }: { at: FilterInAddress }): ReactNode {
  const t = useTranslations('applications.page');
  if (at.narrowed) {
    return (
      <Empty action={<Button onClick={at.clear}>{t('clear')}</Button>}>{t('empty_filtered')}</Empty>
    );
  }
  return (
    <Empty action={<ButtonLink to="/postings">{t('to_postings')}</ButtonLink>}>{t('empty')}</Empty>
  );
}
