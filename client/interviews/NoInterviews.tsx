import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { ButtonLink } from '../parts/Button.tsx';
import { Empty } from '../parts/Empty.tsx';

export function NoInterviews(): ReactNode {
  const t = useTranslations('interviews.page');
  return <Empty action={<ButtonLink to="/directory">{t('find')}</ButtonLink>}>{t('empty')}</Empty>;
}
