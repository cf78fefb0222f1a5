import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { useTranslations } from 'use-intl';
import { sessionTabs } from '@tremplin/shared/sessions.ts';
import { useOffice } from '../frame/Office.tsx';
import { Page } from '../frame/Page.tsx';
import { ButtonLink } from '../parts/Button.tsx';
import { Segmented, useTab } from '../parts/Tabs.tsx';
import { SessionMonth } from './SessionMonth.tsx';
import { SessionTable } from './SessionTable.tsx';
import { useSessionFilter } from './useSessionFilter.ts';

export function Component(): ReactNode {
  const t = useTranslations('sessions');
  const { can } = useOffice();
  const [search, setSearch] = useSearchParams();
  const view = useTab(['list', 'month'], 'view');
  const tab = useTab(sessionTabs);
  const filter = useSessionFilter();
  const show = (key: string): void => {
    const next = new URLSearchParams(search);
    next.set('view', key);
    if (key === 'list') next.delete('month');
    setSearch(next, { preventScrollReset: true });
  };
  return (
    <Page
      title={t('title')}
      beside={
        <Segmented
          label={t('list.views')}
          options={[
            { key: 'list', label: t('list.view_list') },
            { key: 'month', label: t('list.view_month') },
          ]}
          current={view}
          choose={show}
        />
      }
      actions={
        <>
          {can('read', 'monthly_count') && (
            <ButtonLink to="/sessions/months" tone="quiet">
              {t('list.months')}
            </ButtonLink>
          )}
          {can('create', 'info_session') && (
            <>
              <ButtonLink to="/sessions/new?from=last">{t('list.duplicate')}</ButtonLink>
              <ButtonLink to="/sessions/new" tone="primary">
                {t('list.new')}
              </ButtonLink>
            </>
          )}
        </>
      }
    >
      {view === 'month' ? (
        <SessionMonth filter={filter} />
      ) : (
        <SessionTable tab={tab} filter={filter} />
      )}
    </Page>
  );
}
