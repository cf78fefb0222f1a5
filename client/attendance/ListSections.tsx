import type { ReactNode } from 'react';
import Ellipsis from 'lucide-react/icons/ellipsis';
import { useTranslations } from 'use-intl';
import { Link } from 'react-router';
import type { AttendanceStatus } from '@tremplin/shared/attendance.ts';
import { useOffice } from '../frame/Office.tsx';
import { Chip, type Tone } from '../parts/Chip.tsx';
import { Menu } from '../parts/Menu.tsx';
import { Table, type Column } from '../parts/Table.tsx';
import { useFormats } from '../parts/useFormats.ts';
import type { Roster, RosterRow } from './list.ts';
import type { ListMoves } from './useListMoves.ts';

interface Props {
  roster: Roster;
  /** Rows may still be moved: the session has not taken place. */
  open: boolean;
  moves: ListMoves;
}

const sections = [
  { key: 'seats', holds: ['registered', 'attended', 'no_show'] },
  { key: 'waiting', holds: ['waitlisted'] },
  { key: 'invited', holds: ['invited'] },
  { key: 'cancelled', holds: ['cancelled'] },
] as const satisfies readonly { key: string; holds: readonly AttendanceStatus[] }[];
type SectionKey = (typeof sections)[number]['key'];

/** The list in its parts: who has a seat, who waits and in what order, who was invited, who cancelled. */
export function ListSections({ roster, open, moves }: Props): ReactNode {
  const t = useTranslations('attendance.list');
  const parts = sections.map(({ key, holds }) => ({
    key,
    rows: ordered(
      key,
      roster.rows.filter(({ status }) => holds.some((one) => one === status)),
    ),
  }));
  return parts
    .filter(({ rows }) => rows.length > 0)
    .map(({ key, rows }) => (
      <div key={key} className="flex min-w-0 flex-col gap-2">
        <h2 className="flex flex-wrap items-baseline gap-x-3 text-16 font-semibold">
          {t(key)}
          <span className="text-13 font-normal text-soft">
            {key === 'seats' ? <Seats roster={roster} /> : rows.length}
          </span>
        </h2>
        <Rows section={key} rows={rows} roster={roster} open={open} moves={moves} />
      </div>
    ));
}

function Seats({ roster: { counts, session } }: { roster: Roster }): ReactNode {
  const t = useTranslations('attendance.list');
  const taken = counts.registered + counts.attended;
  const { capacity } = session;
  return capacity === null ? t('seats_taken', { taken }) : t('seats_of', { taken, capacity });
}

function Rows({
  section,
  rows,
  roster,
  open,
  moves,
}: Props & { section: SectionKey; rows: readonly RosterRow[] }): ReactNode {
  const t = useTranslations('attendance.list');
  const settled = roster.session.status === 'closed' || roster.session.status === 'cancelled';
  const all: readonly (Column<RosterRow> & { readonly in?: readonly SectionKey[] })[] = [
    {
      key: 'name',
      head: t('name'),
      rowHead: true,
      half: true,
      cell: (row) => <Name row={row} />,
    },
    { key: 'programme', head: t('programme'), cell: (row) => row.programme },
    { key: 'status', head: t('status'), cell: (row) => <Status row={row} />, in: ['seats'] },
    {
      key: 'actions',
      head: t('actions'),
      quietHead: true,
      align: 'end',
      cell: (row) => {
        const groups = moves.menu(row, open, settled);
        return groups.length === 0 ? null : (
          <Menu
            label={t('actions_of', { name: row.name })}
            button={<Ellipsis size={16} aria-hidden />}
            look="plain"
            groups={groups}
          />
        );
      },
    },
  ];
  // A column of nothing but "Registered" says what the heading says.
  const plain = rows.every((row) => row.status === 'registered' && !row.walkIn);
  const columns = all.filter(
    (column) =>
      (column.in === undefined || column.in.includes(section)) &&
      !(plain && column.key === 'status'),
  );
  return <Table caption={t(section)} columns={columns} rows={rows} rowKey={({ id }) => id} />;
}

/** May break on a telephone, so that what can be done stays in sight beside it. */
function Name({ row }: { row: RosterRow }): ReactNode {
  return (
    <span className="block min-w-32 whitespace-normal">
      {row.status === 'waitlisted' && row.waitNo !== null && <Order no={row.waitNo} />}
      <NameOrLink row={row} />
      <Needs row={row} />
    </span>
  );
}

function Order({ no }: { no: number }): ReactNode {
  const t = useTranslations('attendance.list');
  return <span className="text-soft">{t('order', { no })} </span>;
}

function NameOrLink({ row }: { row: RosterRow }): ReactNode {
  const { can, person } = useOffice();
  // A facilitator sees the name and no file.
  const opens = can('read', 'client') && !person.roles.includes('facilitator');
  if (!opens) return row.name;
  return (
    <Link to={`/clients/${row.clientId}`} className="font-medium hover:underline">
      {row.name}
    </Link>
  );
}

function Status({ row }: { row: RosterRow }): ReactNode {
  const t = useTranslations('attendance');
  const marked = row.status === 'attended' || row.status === 'no_show';
  return (
    <span className="inline-flex flex-wrap gap-1">
      <Chip tone={tones[row.status]}>
        <span className="inline-block first-letter:uppercase">
          {marked ? t(`room.states.${row.mark}`) : t(`statuses.${row.status}`)}
        </span>
      </Chip>
      {row.walkIn && <Chip>{t('list.walk_in')}</Chip>}
    </span>
  );
}

function Needs({ row }: { row: RosterRow }): ReactNode {
  const t = useTranslations('attendance');
  const formats = useFormats();
  const said = row.supports.map((one) => t(`supports.${one}`));
  if (row.minutes !== null) said.push(t('list.minutes', { count: row.minutes }));
  if (said.length === 0) return null;
  return <span className="block text-12 font-normal text-soft">{formats.list(said)}</span>;
}

function ordered(section: SectionKey, rows: readonly RosterRow[]): readonly RosterRow[] {
  if (section !== 'waiting') return rows;
  return rows.toSorted((a, b) => (a.waitNo ?? Infinity) - (b.waitNo ?? Infinity));
}

const tones: Record<AttendanceStatus, Tone> = {
  invited: 'neutral',
  registered: 'information',
  waitlisted: 'attention',
  attended: 'good',
  no_show: 'neutral',
  cancelled: 'neutral',
};
