import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { FileLine } from '@tremplin/shared/caseloads.ts';
import { daysBetween } from '@tremplin/shared/day.ts';
import { useOffice } from '../frame/Office.tsx';
import { KeyHint } from '../parts/KeyHint.tsx';
import { Table, type Column } from '../parts/Table.tsx';
import { useFormats } from '../parts/useFormats.ts';
import type { Chosen } from './useChosen.ts';

interface Props {
  caption: string;
  rows: readonly FileLine[];
  total: number;
  chosen: Chosen;
  foot: ReactNode;
}

/** Clients to choose from: what tells them apart, and what they need next. */
export function FilesTable({ caption, rows, total, chosen, foot }: Props): ReactNode {
  const t = useTranslations('caseloads.page');
  const columns = useColumns(
    chosen,
    rows.some(({ name }) => name !== null),
  );
  return (
    <>
      <Table
        compact
        caption={caption}
        columns={columns}
        rows={rows}
        rowKey={({ id }) => id}
        total={total}
        selected={({ id }) => chosen.has(id)}
        foot={foot}
      />
      <p className="no-print flex flex-wrap items-center gap-1 text-12 text-faint pointer-coarse:hidden">
        <KeyHint keys="X" /> {t('keys')} <KeyHint keys="J" /> <KeyHint keys="K" /> {t('keys_move')}
      </p>
    </>
  );
}

function useColumns(chosen: Chosen, named: boolean): readonly Column<FileLine>[] {
  const t = useTranslations('caseloads.page');
  const status = useTranslations('clients.statuses');
  return [
    {
      key: 'choose',
      head: t('column.choose'),
      quietHead: true,
      cell: ({ id, fileNo, name }) => (
        <label className="-mx-3 flex min-h-7 items-center px-3">
          <input
            type="checkbox"
            className="size-4 shrink-0"
            aria-label={
              name === null
                ? t('choose', { fileNo: String(fileNo) })
                : t('choose_named', { fileNo: String(fileNo), name })
            }
            checked={chosen.has(id)}
            onClick={(press) => chosen.press(id, press)}
            // The press decides: it knows of Shift.
            onChange={() => undefined}
            onKeyDown={(key) => chosen.key(id, key)}
          />
        </label>
      ),
    },
    { key: 'file', head: t('column.file'), rowHead: true, cell: ({ fileNo }) => fileNo },
    ...(named
      ? [
          {
            key: 'name',
            head: t('column.name'),
            wrap: true,
            cell: ({ name }: FileLine) => name,
          } as const,
        ]
      : []),
    { key: 'status', head: t('column.status'), cell: (row) => status(row.status) },
    {
      key: 'contact',
      head: t('column.contact'),
      cell: (row) => <Contact on={row.lastContactOn} />,
    },
    { key: 'programme', head: t('column.programme'), cell: ({ programme }) => programme },
    { key: 'followup', head: t('column.followup'), cell: (row) => <NextFollowup row={row} /> },
    { key: 'cover', head: t('column.cover'), cell: (row) => <Cover row={row} /> },
  ];
}

function Contact({ on }: { on: FileLine['lastContactOn'] }): ReactNode {
  const t = useTranslations('caseloads.page');
  const formats = useFormats();
  const { today } = useOffice();
  if (on === null) return <span className="text-faint">{t('never')}</span>;
  return (
    <time dateTime={on} title={formats.day(on)}>
      {t('days_ago', { days: daysBetween(on, today) })}
    </time>
  );
}

function NextFollowup({ row: { nextFollowup } }: { row: FileLine }): ReactNode {
  const t = useTranslations('caseloads.page');
  const formats = useFormats();
  if (nextFollowup === null) return null;
  const day = formats.dayShort(nextFollowup.dueOn);
  return nextFollowup.overdue ? <span className="text-late">{t('overdue', { day })}</span> : day;
}

function Cover({ row: { cover } }: { row: FileLine }): ReactNode {
  const t = useTranslations('caseloads.page');
  const formats = useFormats();
  if (cover === null) return null;
  const { name, untilDay } = cover;
  return untilDay === null ? name : t('covered', { name, day: formats.dayShort(untilDay) });
}
