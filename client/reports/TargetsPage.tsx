import { useState, type ReactNode } from 'react';
import ChevronLeft from 'lucide-react/icons/chevron-left';
import ChevronRight from 'lucide-react/icons/chevron-right';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link, useSearchParams } from 'react-router';
import { useTranslations } from 'use-intl';
import { fiscalYear, fiscalYearFrom } from '@tremplin/shared/period.ts';
import { targetKpis } from '@tremplin/shared/targets.ts';
import { useTRPC } from '../api.ts';
import { Broken } from '../frame/Broken.tsx';
import { useOffice } from '../frame/Office.tsx';
import { Page } from '../frame/Page.tsx';
import { IconButton } from '../parts/Button.tsx';
import { SaveState, type Saving } from '../parts/SaveState.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { Table, type Column } from '../parts/Table.tsx';
import { TargetCell } from './TargetCell.tsx';

/** What the office aims at in a fiscal year: a number per programme and figure, kept as it is left. */
export function Component(): ReactNode {
  const t = useTranslations('targets');
  const { can } = useOffice();
  const [year, turnTo] = useYear();
  const [saving, setSaving] = useState<Saving>({ state: 'idle' });
  const { label } = fiscalYearFrom(year);
  return (
    <Page
      title={t('title')}
      lead={
        <>
          {can('update', 'target') ? t('lead') : t('lead_reading')}{' '}
          <Link className="text-accent-text underline underline-offset-2" to="/outcomes">
            {t('back')}
          </Link>
        </>
      }
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <div role="group" aria-label={t('year')} className="flex items-center gap-1">
          <IconButton
            label={t('earlier')}
            icon={<ChevronLeft size={18} aria-hidden />}
            onClick={() => turnTo(year - 1)}
          />
          <span role="status" className="text-14 font-medium">
            {t('of_year', { year: label })}
          </span>
          <IconButton
            label={t('later')}
            icon={<ChevronRight size={18} aria-hidden />}
            onClick={() => turnTo(year + 1)}
          />
        </div>
        <SaveState saving={saving} />
      </div>
      <Grid key={year} year={year} onSaving={setSaving} />
    </Page>
  );
}

function Grid({ year, onSaving }: { year: number; onSaving: (saving: Saving) => void }): ReactNode {
  const t = useTranslations('targets');
  const trpc = useTRPC();
  const { can } = useOffice();
  const targets = useQuery(
    trpc.targets.list.queryOptions({ fiscalYear: year }, { placeholderData: keepPreviousData }),
  );
  const programmes = useQuery(trpc.programmes.list.queryOptions({ activeOnly: false }));
  const failed = targets.error ?? programmes.error;
  if (failed) return <Broken error={failed} retry={() => void targets.refetch()} />;
  if (!targets.data || !programmes.data) return <Skeleton rows={6} />;
  const set = targets.data;
  const listed = programmes.data.filter(
    ({ id, active }) => active || set.some(({ programmeId }) => programmeId === id),
  );
  const rows = [
    { id: null, name: t('office') },
    ...listed.map(({ id, code }) => ({ id, name: code })),
  ];
  const columns: readonly Column<(typeof rows)[number]>[] = [
    { key: 'programme', head: t('programme'), rowHead: true, cell: ({ name }) => name },
    ...targetKpis.map((kpi) => ({
      key: kpi,
      head: t(`kpis.${kpi}`),
      align: 'end' as const,
      cell: ({ id, name }: (typeof rows)[number]) => (
        <TargetCell
          label={t('cell', { programme: name, figure: t(`kpis.${kpi}`) })}
          of={{ programmeId: id, fiscalYear: year, kpi }}
          stands={set.find((one) => one.programmeId === id && one.kpi === kpi)}
          changes={can('update', 'target')}
          onSaving={onSaving}
        />
      ),
    })),
  ];
  return (
    <Table caption={t('title')} columns={columns} rows={rows} rowKey={({ id }) => id ?? 'office'} />
  );
}

function useYear(): readonly [number, (year: number) => void] {
  const { today } = useOffice();
  const [search, setSearch] = useSearchParams();
  const asked = search.get('year') ?? '';
  const year = /^(?:19|20|21)\d{2}$/.test(asked) ? Number(asked) : fiscalYear(today).startYear;
  return [year, (chosen) => setSearch({ year: String(chosen) }, { replace: true })];
}
