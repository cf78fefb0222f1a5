import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { addDays, dayOf, parseIso, weekdayOf, type Day } from '@tremplin/shared/day.ts';
import { firstOfMonth, lastOfMonth, monthOf, type Month } from '@tremplin/shared/period.ts';
import { useOffice } from '../frame/Office.tsx';
import { useFormats } from '../parts/useFormats.ts';
import type { SessionRow } from './useMissing.ts';
import { useSessionTitle } from '../parts/useSessionTitle.ts';
import { useWhen } from '../parts/useWhen.ts';

interface Props {
  month: Month;
  rows: readonly SessionRow[];
}

/** The weeks of a month; where there is no room for seven columns, its days one under the other. */
export function SessionCalendar({ month, rows }: Props): ReactNode {
  const byDay = groupedByDay(rows);
  return (
    <>
      <div className="max-md:hidden">
        <Weeks month={month} byDay={byDay} />
      </div>
      <div className="md:hidden">
        <Agenda month={month} byDay={byDay} />
      </div>
    </>
  );
}

interface Inner {
  month: Month;
  byDay: ReadonlyMap<Day, readonly SessionRow[]>;
}

function Weeks({ month, byDay }: Inner): ReactNode {
  const t = useTranslations('sessions.calendar');
  const formats = useFormats();
  const weeks = weeksOf(month);
  return (
    <table className="w-full table-fixed border-collapse text-13">
      <caption className="sr-only">
        {t('caption', { month: formats.month(firstOfMonth(month)) })}
      </caption>
      <thead>
        <tr>
          {weeks[0]?.map((day) => (
            <th
              key={day}
              scope="col"
              className="px-2 py-1.5 text-start text-12 font-medium text-soft"
            >
              {formats.weekday(day)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <td
                key={day}
                className={`h-24 border border-line p-1 align-top ${monthOf(day) === month ? '' : 'bg-rail'}`}
              >
                {monthOf(day) === month && <DayCell day={day} rows={byDay.get(day) ?? []} />}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function DayCell({ day, rows }: { day: Day; rows: readonly SessionRow[] }): ReactNode {
  const t = useTranslations('sessions.calendar');
  const { today } = useOffice();
  return (
    <>
      <p className="mb-1 flex items-center gap-1 text-12 text-soft">
        <time
          dateTime={day}
          aria-current={day === today ? 'date' : undefined}
          className="min-w-6 rounded-round px-1 text-center leading-6 aria-[current]:bg-accent aria-[current]:font-semibold aria-[current]:text-on-accent"
        >
          {Number(day.slice(8))}
        </time>
        {day === today && <span className="text-accent-text">{t('today')}</span>}
      </p>
      {rows.length > 0 && (
        <ul className="flex flex-col gap-1">
          {rows.map((row) => (
            <li key={row.id}>
              <Entry row={row} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** What is off is crossed out, and says so. */
function Entry({ row }: { row: SessionRow }): ReactNode {
  const t = useTranslations('sessions.calendar');
  const formats = useFormats();
  const title = useSessionTitle();
  const off = row.status === 'cancelled';
  const tentative = row.status === 'draft';
  const look = off
    ? 'border-line text-faint'
    : tentative
      ? 'border-dashed border-edge text-soft'
      : 'border-transparent bg-accent-tint text-ink';
  return (
    <Link
      to={`/sessions/${row.id}`}
      className={`block min-h-6 rounded-control border px-1.5 py-0.5 text-12 leading-[1.3] hover:underline ${look}`}
    >
      <span className={off ? 'line-through' : ''}>
        <span className="font-medium">{formats.time(row.startsAt)}</span> {title(row)}
      </span>
      {(off || tentative) && ` (${t(off ? 'cancelled' : 'draft')})`}
    </Link>
  );
}

function Agenda({ month, byDay }: Inner): ReactNode {
  const t = useTranslations('sessions.calendar');
  const formats = useFormats();
  const { today } = useOffice();
  if (byDay.size === 0) {
    return (
      <p className="text-14 text-soft">
        {t('empty', { month: formats.month(firstOfMonth(month)) })}
      </p>
    );
  }
  return (
    <ol className="flex flex-col gap-4">
      {[...byDay].map(([day, rows]) => (
        <li key={day}>
          <h3 className="mb-1 text-13 font-semibold first-letter:uppercase">
            {formats.dayLong(day)}
            {day === today && <span className="text-accent-text"> – {t('today')}</span>}
          </h3>
          <ul className="flex flex-col gap-1">
            {rows.map((row) => (
              <li key={row.id}>
                <AgendaLine row={row} />
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

function AgendaLine({ row }: { row: SessionRow }): ReactNode {
  const t = useTranslations('sessions.calendar');
  const title = useSessionTitle();
  const { times } = useWhen()(row);
  const off = row.status === 'cancelled';
  return (
    <Link
      to={`/sessions/${row.id}`}
      className="card flex min-h-11 flex-col justify-center rounded-card border border-line px-3 py-2 hover:bg-hover"
    >
      <span className="text-13 text-soft">{times}</span>
      <span className={`text-14 font-medium ${off ? 'line-through' : ''}`}>{title(row)}</span>
      {(off || row.status === 'draft') && (
        <span className="text-13 text-faint">{t(off ? 'cancelled' : 'draft')}</span>
      )}
    </Link>
  );
}

function groupedByDay(rows: readonly SessionRow[]): Map<Day, SessionRow[]> {
  const days = new Map<Day, SessionRow[]>();
  for (const row of rows) {
    const day = dayOf(parseIso(row.startsAt));
    days.set(day, [...(days.get(day) ?? []), row]);
  }
  return days;
}

/** Whole weeks around the month; they begin on Sunday. */
function weeksOf(month: Month): Day[][] {
  const first = firstOfMonth(month);
  const start = addDays(first, -(weekdayOf(first) % 7));
  const weeks: Day[][] = [];
  for (let sunday = start; sunday <= lastOfMonth(month); sunday = addDays(sunday, 7))
    weeks.push(Array.from({ length: 7 }, (_, at) => addDays(sunday, at)));
  return weeks;
}
