import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useLocale, useTranslations } from 'use-intl';
import type { BehindRow, Workload } from '@tremplin/shared/outcome-lists.ts';
import { useOffice } from '../frame/Office.tsx';
import type { Column } from '../parts/Table.tsx';
import { useFormats } from '../parts/useFormats.ts';
import type { AskedList } from './listWords.ts';

/** What a line says of whatever the number counts, and the day by which the list is sorted. */
export function useListColumns(asked: AskedList): readonly Column<BehindRow>[] {
  const t = useTranslations('reports.list');
  const { can } = useOffice();
  const columns = useColumns();
  // Whoever runs a session knows who came, not whose client it is.
  const told = can('read', 'session_list', 'other');
  return [
    ...columnsOf(asked, told).map((key) => columns[key]),
    {
      key: 'on',
      head: t(`days.${dayOf(asked)}`),
      cell: (row) => (row.on === null ? '–' : <time dateTime={row.on}>{row.on}</time>),
    },
  ];
}

type ColumnKey = keyof ReturnType<typeof useColumns>;

function columnsOf(asked: AskedList, told: boolean): readonly ColumnKey[] {
  switch (asked.kind) {
    case 'sessions':
      return asked.state === 'held'
        ? ['session', 'facilitator', 'named', 'anonymous']
        : ['session', 'facilitator'];
    case 'commitments':
      return ['promise', 'owner', 'sessionOf', 'facilitator'];
    case 'attendees':
      return told ? ['name', 'counsellor', 'sessionOf'] : ['name', 'sessionOf'];
    case 'attendance':
    case 'followed':
      return ['name', 'counsellor', 'status', 'sessionOf'];
    case 'funnel':
    case 'silent':
    case 'silence':
      return ['name', 'counsellor', 'status', 'stage'];
    case 'times':
      return ['name', 'counsellor', 'status', 'stage', 'took'];
    case 'placements':
      return ['name', 'counsellor', 'status', 'employer'];
    case 'retention':
      return asked.checkpoint === null
        ? ['name', 'counsellor', 'status', 'employer', 'checkpoint']
        : ['name', 'counsellor', 'status', 'employer'];
    case 'followups':
      return ['name', 'counsellor', 'status', 'checkpoint'];
    case 'workload':
      return ['name', 'counsellor', 'status', ...besideStatus[asked.load]];
    case 'quality':
      if (asked.check === 'sessions_open') return ['session', 'facilitator'];
      return ['name', 'counsellor', 'status'];
    default:
      return ['name', 'counsellor', 'status'];
  }
}

const besideStatus: Readonly<Record<Workload, readonly ColumnKey[]>> = {
  active: [],
  intakes: [],
  covering: [],
  overdue: ['checkpoint'],
  followups: ['checkpoint'],
  interviews: ['stage'],
  closings: ['stage'],
};

const daysOfLoads = {
  active: 'active',
  intakes: 'intakes',
  covering: 'active',
  overdue: 'followups',
  followups: 'followups',
  interviews: 'interviews',
  closings: 'closings',
} as const satisfies Record<Workload, string>;

/** What the day of a line is. */
function dayOf(asked: AskedList) {
  if (asked.kind === 'followed') return asked.step === null ? 'followed' : 'followed_step';
  if (asked.kind === 'quality' && asked.check === 'sessions_open') return 'sessions';
  return asked.kind === 'workload' ? daysOfLoads[asked.load] : asked.kind;
}

function useColumns() {
  const t = useTranslations('reports.list');
  const statusWord = useTranslations('clients.statuses');
  const stageWord = useTranslations('applications.stages');
  const kindWord = useTranslations('placements.kinds');
  const formats = useFormats();
  const { can } = useOffice();
  const number = (of: number | undefined): string => (of === undefined ? '–' : formats.number(of));
  return {
    name: {
      key: 'name',
      head: t('name'),
      rowHead: true,
      cell: (row) => <Name row={row} opens={can('read', 'client')} />,
    },
    counsellor: { key: 'counsellor', head: t('counsellor'), cell: (row) => row.counsellor ?? '–' },
    status: {
      key: 'status',
      head: t('status'),
      cell: (row) => (row.clientStatus ? statusWord(row.clientStatus) : '–'),
    },
    stage: {
      key: 'stage',
      head: t('stage'),
      cell: (row) => (row.stage ? stageWord(row.stage) : '–'),
    },
    employer: {
      key: 'employer',
      head: t('employer'),
      cell: (row) => (row.employerKind ? kindWord(row.employerKind) : '–'),
    },
    checkpoint: {
      key: 'checkpoint',
      head: t('checkpoint'),
      cell: (row) => (row.checkpoint === null ? '–' : t('months', { count: row.checkpoint })),
    },
    took: {
      key: 'took',
      head: t('took'),
      align: 'end',
      cell: (row) => number(row.days ?? undefined),
    },
    session: {
      key: 'session',
      head: t('session'),
      rowHead: true,
      wrap: true,
      cell: (row) => <Session row={row} />,
    },
    sessionOf: {
      key: 'sessionOf',
      head: t('session'),
      wrap: true,
      cell: (row) => <Session row={row} />,
    },
    facilitator: {
      key: 'facilitator',
      head: t('facilitator'),
      cell: (row) => row.facilitator ?? '–',
    },
    named: {
      key: 'named',
      head: t('named'),
      align: 'end',
      cell: (row) => number(row.heads?.named),
    },
    anonymous: {
      key: 'anonymous',
      head: t('anonymous_head'),
      align: 'end',
      cell: (row) => number(row.heads?.anonymous),
    },
    promise: {
      key: 'promise',
      head: t('promise'),
      rowHead: true,
      wrap: true,
      cell: (row) => row.promise?.text,
    },
    owner: { key: 'owner', head: t('owner'), cell: (row) => row.promise?.owner },
  } satisfies Record<string, Column<BehindRow>>;
}

const look = 'font-medium hover:underline';

/** The door to the session, for what was promised there and who came. */
function Session({ row: { session } }: { row: BehindRow }): ReactNode {
  const french = useLocale() === 'fr';
  if (session === null) return '–';
  const { id, titleEn, titleFr } = session;
  return (
    <Link className={look} to={`/sessions/${id}`}>
      {french ? (titleFr ?? titleEn) : titleEn}
    </Link>
  );
}

/** The door to the file, for those whose client it is. */
function Name({ row, opens }: { row: BehindRow; opens: boolean }): ReactNode {
  const t = useTranslations('reports.list');
  if (row.name === null) return <span className="text-faint">{t('not_yours')}</span>;
  if (row.clientId === null || !opens) return row.name;
  return (
    <Link className={look} to={`/clients/${row.clientId}`}>
      {row.name}
    </Link>
  );
}
