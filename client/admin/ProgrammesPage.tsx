import { useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../api.ts';
import { Broken } from '../frame/Broken.tsx';
import { useOffice } from '../frame/Office.tsx';
import { Page } from '../frame/Page.tsx';
import { Button } from '../parts/Button.tsx';
import { Chip } from '../parts/Chip.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { Empty } from '../parts/Empty.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { Table, type Column } from '../parts/Table.tsx';
import { useFormats } from '../parts/useFormats.ts';
import { useLanguage } from '../words.tsx';
import { ProgrammeForm, type ProgrammeLine } from './ProgrammeForm.tsx';

export function Component(): ReactNode {
  const t = useTranslations('programmes');
  const pages = useTranslations('frame.pages');
  const trpc = useTRPC();
  const { can } = useOffice();
  const programmes = useQuery(trpc.programmes.list.queryOptions());
  const [open, setOpen] = useState<ProgrammeLine | 'new' | null>(null);
  if (programmes.isError)
    return <Broken error={programmes.error} retry={() => void programmes.refetch()} />;
  const none = programmes.data?.length === 0;
  const add = can('create', 'programme') && (
    <Button tone="primary" onClick={() => setOpen('new')}>
      {t('add')}
    </Button>
  );
  const close = (): void => setOpen(null);
  const changed = open === 'new' ? null : open;
  return (
    <Page title={pages('programmes')} lead={t('lead')} actions={none ? null : add}>
      {programmes.isPending && <Skeleton rows={4} />}
      {none && <Empty action={add}>{t('empty')}</Empty>}
      {programmes.data && !none && <Programmes rows={programmes.data} change={setOpen} />}
      <Dialog
        open={open !== null}
        close={close}
        title={changed ? t('change_named', { code: changed.code }) : t('add')}
      >
        <ProgrammeForm programme={changed} then={close} />
      </Dialog>
    </Page>
  );
}

interface ListProps {
  rows: readonly ProgrammeLine[];
  change: (programme: ProgrammeLine) => void;
}

function Programmes({ rows, change }: ListProps): ReactNode {
  const t = useTranslations('programmes');
  const common = useTranslations('common');
  const { locale } = useLanguage();
  const { can } = useOffice();
  const columns: Column<ProgrammeLine>[] = [
    { key: 'code', head: t('code'), rowHead: true, cell: (one) => one.code },
    {
      key: 'name',
      head: t('name'),
      wrap: true,
      cell: (one) => (locale === 'fr' ? (one.nameFr ?? one.nameEn) : one.nameEn),
    },
    { key: 'funder', head: t('funder'), wrap: true, cell: (one) => t(`funders.${one.funder}`) },
    { key: 'period', head: t('period'), cell: (one) => <Period of={one} /> },
    {
      key: 'checkpoints',
      head: t('checkpoints'),
      cell: ({ checkpointMonths: months }) =>
        months.length === 1 && months[0] === 1
          ? t('one_month')
          : t('months', { list: months.join(', ') }),
    },
    {
      key: 'state',
      head: t('state'),
      cell: (one) => (
        <Chip tone={one.active ? 'good' : 'neutral'}>{t(one.active ? 'in_use' : 'over')}</Chip>
      ),
    },
  ];
  if (can('update', 'programme')) {
    columns.push({
      key: 'actions',
      head: common('table.actions'),
      quietHead: true,
      align: 'end',
      cell: (one) => (
        <Button
          tone="quiet"
          compact
          aria-label={t('change_named', { code: one.code })}
          onClick={() => change(one)}
        >
          {t('change')}
        </Button>
      ),
    });
  }
  return <Table caption={t('table')} columns={columns} rows={rows} rowKey={(one) => one.id} />;
}

function Period({ of: { startsOn, endsOn } }: { of: ProgrammeLine }): ReactNode {
  const t = useTranslations('programmes');
  const formats = useFormats();
  if (startsOn && endsOn)
    return t('between', { from: formats.day(startsOn), until: formats.day(endsOn) });
  if (startsOn) return t('from', { day: formats.day(startsOn) });
  if (endsOn) return t('until', { day: formats.day(endsOn) });
  return <span className="text-faint">{t('always')}</span>;
}
