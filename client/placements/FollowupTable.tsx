import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { daysBetween } from '@tremplin/shared/day.ts';
import type { Outputs } from '../api.ts';
import { useOffice } from '../frame/Office.tsx';
import { Button } from '../parts/Button.tsx';
import { Chip } from '../parts/Chip.tsx';
import { Table, type Column } from '../parts/Table.tsx';
import { useFormats } from '../parts/useFormats.ts';
import type { Asked } from './FollowupDialog.tsx';
import { NextContact } from './NextContact.tsx';

export type WorkRow = Outputs['placements']['followups']['rows'][number];

interface Props {
  rows: readonly WorkRow[];
  total: number;
  ask: (asked: Asked) => void;
  foot: ReactNode;
}

/** Checks of one group: whom, about which job, how late, and the cheapest way to find out. */
export function FollowupTable({ rows, total, ask, foot }: Props): ReactNode {
  const t = useTranslations('followups.list');
  return (
    <Table
      caption={t('caption')}
      columns={useColumns(ask)}
      rows={rows}
      rowKey={({ id }) => id}
      total={total}
      foot={foot}
    />
  );
}

function useColumns(ask: Props['ask']): readonly Column<WorkRow>[] {
  const t = useTranslations('followups');
  const common = useTranslations('common');
  return [
    {
      key: 'client',
      head: t('list.client'),
      rowHead: true,
      cell: (row) => (
        <Link
          data-row={row.id}
          to={`/clients/${row.client.id}?tab=applications`}
          className="font-medium hover:underline"
        >
          {row.client.name}
        </Link>
      ),
    },
    {
      key: 'job',
      head: t('list.employer'),
      wrap: true,
      cell: (row) => <Job row={row} />,
    },
    { key: 'check', head: t('list.check'), cell: ({ month }) => t('month', { month }) },
    { key: 'due', head: t('list.due'), cell: (row) => <Due row={row} /> },
    {
      key: 'attempts',
      head: t('list.attempts'),
      wrap: true,
      cell: (row) => <Attempts row={row} />,
    },
    {
      key: 'next',
      head: t('list.next'),
      cell: (row) => (
        <NextContact row={row} tried={(channel) => ask({ id: row.id, what: 'attempt', channel })} />
      ),
    },
    {
      key: 'actions',
      head: common('table.actions'),
      quietHead: true,
      align: 'end',
      cell: (row) => <Actions row={row} ask={ask} />,
    },
  ];
}

/** Where they work, and why a manager did not take our attestation for proof. */
function Job({ row: { employerName, jobTitle, declined } }: { row: WorkRow }): ReactNode {
  const t = useTranslations('followups.row');
  const formats = useFormats();
  return (
    <>
      {employerName}
      <span className="block text-12 text-faint">{jobTitle}</span>
      {declined !== null && (
        <span className="block text-12 break-words text-attention">
          {t('declined', { day: formats.dayShort(declined.on), reason: declined.reason })}
        </span>
      )}
    </>
  );
}

function Due({ row }: { row: WorkRow }): ReactNode {
  const t = useTranslations('followups.list');
  const formats = useFormats();
  const { today } = useOffice();
  return (
    <span className="flex flex-wrap items-center gap-x-2 gap-y-1" title={formats.day(row.dueOn)}>
      {formats.dayShort(row.dueOn)}
      {row.group === 'overdue' && (
        <Chip tone="late">{t('late', { days: daysBetween(row.dueOn, today) })}</Chip>
      )}
      {row.group === 'due' && (
        <Chip tone="attention">{t('open_until', { day: formats.dayShort(row.windowTo) })}</Chip>
      )}
      {row.group === 'soon' && (
        <span className="text-12 text-faint">
          {t('opens', { day: formats.dayShort(row.windowFrom) })}
        </span>
      )}
    </span>
  );
}

function Attempts({ row: { attempts, last } }: { row: WorkRow }): ReactNode {
  const t = useTranslations('followups');
  const formats = useFormats();
  if (last === null) return <span className="text-faint">{t('list.none')}</span>;
  return (
    <>
      {t('row.attempts', { count: attempts })}
      <span className="block text-12 text-faint">
        {t('list.last', {
          day: formats.dayShort(last.onDay),
          channel: t(`attempt.channels.${last.channel}`),
          result: t(`attempt.results.${last.result}`),
        })}
      </span>
    </>
  );
}

function Actions({ row, ask }: { row: WorkRow; ask: Props['ask'] }): ReactNode {
  const t = useTranslations('followups');
  const about = { client: row.client.name, check: t('after', { month: row.month }) };
  return (
    <span className="inline-flex gap-1">
      <Button
        compact
        tone="quiet"
        aria-label={t('list.log_of', about)}
        onClick={() => ask({ id: row.id, what: 'attempt' })}
      >
        {t('list.log')}
      </Button>
      {row.group !== 'soon' && (
        <Button
          compact
          aria-label={t('list.record_of', about)}
          onClick={() => ask({ id: row.id, what: 'record' })}
        >
          {t('list.record')}
        </Button>
      )}
    </span>
  );
}
