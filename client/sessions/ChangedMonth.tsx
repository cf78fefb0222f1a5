import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { firstOfMonth } from '@tremplin/shared/period.ts';
import type { Outputs } from '../api.ts';
import { Note } from '../parts/Chip.tsx';
import { Table } from '../parts/Table.tsx';
import { useFormats } from '../parts/useFormats.ts';
import { useSessionTitle } from '../parts/useSessionTitle.ts';

type Answer = Outputs['sessions']['monthCounts'];
type Keyed = NonNullable<Answer['keyed']>;
type Changed = Answer['changed'][number];

const columns = ['sessions', 'named', 'anonymous', 'total'] as const;

/** What has to be corrected in the ministry's system, and because of which sessions. */
export function ChangedMonth({ answer, keyed }: { answer: Answer; keyed: Keyed }): ReactNode {
  const t = useTranslations('sessions.months');
  const audience = useTranslations('sessions.audiences');
  const formats = useFormats();
  const lines = answer.rows.flatMap((now, at) => {
    const was = keyed.rows[at];
    return was && columns.some((column) => was[column] !== now[column]) ? [{ was, now }] : [];
  });
  return (
    <div className="flex min-w-0 flex-col gap-3">
      <Note tone="attention" title={t('changed')}>
        <p>{t('changed_lead')}</p>
        <ul className="mt-1 flex flex-col gap-1">
          {answer.changed.map((one) => (
            <li key={one.id}>
              <Why changed={one} />
            </li>
          ))}
        </ul>
      </Note>
      {lines.length > 0 && (
        <Table
          caption={t('changed_caption', { month: formats.month(firstOfMonth(answer.month)) })}
          rows={lines}
          rowKey={({ now }) => now.audience}
          columns={[
            {
              key: 'audience',
              head: t('audience'),
              rowHead: true as const,
              wrap: true as const,
              cell: ({ now }: (typeof lines)[number]) => audience(now.audience),
            },
            ...columns.map((column) => ({
              key: column,
              head: t(column),
              align: 'end' as const,
              cell: ({ was, now }: (typeof lines)[number]) =>
                was[column] === now[column] ? (
                  formats.number(now[column])
                ) : (
                  <strong className="font-semibold whitespace-nowrap">
                    {t('was_is', { was: was[column], is: now[column] })}
                  </strong>
                ),
            })),
          ]}
        />
      )}
    </div>
  );
}

function Why({ changed }: { changed: Changed }): ReactNode {
  const t = useTranslations('sessions.months');
  const audience = useTranslations('sessions.audiences');
  const formats = useFormats();
  const title = useSessionTitle();
  const { before, now } = changed;
  const named = { title: title(changed), day: formats.day(changed.startDay) };
  const total = (one: NonNullable<Changed['now']>): number => one.named + one.anonymous;
  const words = (): string => {
    if (now === null) return t('went_out', named);
    if (before === null) return t('came_in', named);
    if (before.audience !== now.audience)
      return t('other_audience', { ...named, audience: audience(now.audience) });
    return t('other_numbers', { ...named, was: total(before), is: total(now) });
  };
  return (
    <Link className="underline underline-offset-2" to={`/sessions/${changed.id}`}>
      {words()}
    </Link>
  );
}
