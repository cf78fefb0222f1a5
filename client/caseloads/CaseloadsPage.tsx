import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Broken } from '../frame/Broken.tsx';
import { useOffice } from '../frame/Office.tsx';
import { Page } from '../frame/Page.tsx';
import { Empty } from '../parts/Empty.tsx';
import { SaveState, type Saving } from '../parts/SaveState.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { BalanceTable } from './BalanceTable.tsx';
import { Handovers } from './Handovers.tsx';
import { useBalance } from './useBalance.ts';

/** Who carries how much, and what was handed to whom. */
export function Component(): ReactNode {
  const t = useTranslations('caseloads');
  const { can } = useOffice();
  const balance = useBalance();
  const [saving, setSaving] = useState<Saving>({ state: 'idle' });
  if (balance.isError) return <Broken error={balance.error} retry={() => void balance.refetch()} />;
  return (
    <Page title={t('title')} lead={t('lead')}>
      {!balance.data && <Skeleton rows={8} />}
      {balance.data?.length === 0 && <Empty>{t('none')}</Empty>}
      {balance.data && balance.data.length > 0 && (
        <div className="flex min-w-0 flex-col gap-2">
          <BalanceTable lines={balance.data} onSaving={setSaving} />
          <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1">
            <p className="max-w-prose text-12 text-faint">
              {t('definition')} {t('mark')} {!can('read', 'outcome_list', 'other') && t('closed')}
            </p>
            <SaveState saving={saving} />
          </div>
        </div>
      )}
      <Handovers personId={null} />
    </Page>
  );
}
