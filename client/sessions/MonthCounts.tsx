import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { firstOfMonth } from '@tremplin/shared/period.ts';
import type { Outputs } from '../api.ts';
import { Table, type Column } from '../parts/Table.tsx';
import { useVoice } from '../parts/Toaster.tsx';
import { useFormats } from '../parts/useFormats.ts';
import { useSessionTitle } from '../parts/useSessionTitle.ts';

type Answer = Outputs['sessions']['monthCounts'];
type Counted = Answer['sessions'][number];

const columns = ['sessions', 'named', 'anonymous', 'total'] as const;

/** Large figures, to be typed from the screen; a press copies one. */
export function MonthCounts({ answer }: { answer: Answer }): ReactNode {
  const t = useTranslations('sessions.months');
  const audience = useTranslations('sessions.audiences');
  const formats = useFormats();
  const empty = answer.rows.every((row) => row.sessions === 0);
  return (
    <section className="flex min-w-0 flex-col gap-2">
      <Table
        caption={t('caption', { month: formats.month(firstOfMonth(answer.month)) })}
        rows={answer.rows}
        rowKey={(row) => row.audience}
        columns={[
          {
            key: 'audience',
            head: t('audience'),
            rowHead: true,
            wrap: true,
            cell: (row) => <span className="text-14">{audience(row.audience)}</span>,
          },
          ...columns.map((column): Column<Answer['rows'][number]> => ({
            key: column,
            head: t(column),
            align: 'end',
            cell: (row) => (
              <CopyFigure
                value={row[column]}
                label={t('copy', {
                  value: row[column],
                  audience: audience(row.audience),
                  column: t(column),
                })}
              />
            ),
          })),
        ]}
      />
      <p className="no-print text-13 text-soft">{t(empty ? 'none' : 'hint')}</p>
    </section>
  );
}

function CopyFigure({ value, label }: { value: number; label: string }): ReactNode {
  const t = useTranslations('sessions.months');
  const { toast } = useVoice();
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(String(value));
      toast({ text: t('copied', { value }), tone: 'good' });
    } catch {
      toast({ text: t('not_copied', { value }), tone: 'late' });
    }
  };
  return (
    <button
      type="button"
      aria-label={label}
      onClick={() => void copy()}
      className={`figures min-h-9 min-w-11 rounded-control px-2 text-end text-20 hover:bg-hover ${value === 0 ? 'text-soft' : 'font-semibold'}`}
    >
      {value}
    </button>
  );
}

/** The sessions that the counts are made of. */
export function MonthSessions({ answer }: { answer: Answer }): ReactNode {
  const t = useTranslations('sessions.months');
  const audience = useTranslations('sessions.audiences');
  const formats = useFormats();
  const title = useSessionTitle();
  const shown: readonly Column<Counted>[] = [
    {
      key: 'session',
      head: t('session'),
      rowHead: true,
      wrap: true,
      cell: (one) => (
        <Link className="font-medium hover:underline" to={`/sessions/${one.id}`}>
          {title(one)}
        </Link>
      ),
    },
    { key: 'day', head: t('day'), cell: (one) => <time>{formats.dayShort(one.startDay)}</time> },
    { key: 'audience', head: t('audience'), cell: (one) => audience(one.audience) },
    { key: 'named', head: t('named'), align: 'end', cell: (one) => formats.number(one.named) },
    {
      key: 'anonymous',
      head: t('anonymous'),
      align: 'end',
      cell: (one) => formats.number(one.anonymous),
    },
  ];
  return (
    <section className="flex min-w-0 flex-col gap-2">
      <h2 className="text-16 font-semibold">{t('counted')}</h2>
      <Table
        caption={t('counted_caption', { month: formats.month(firstOfMonth(answer.month)) })}
        columns={shown}
        rows={answer.sessions}
        rowKey={(one) => one.id}
      />
    </section>
  );
}
