import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { dayOf, parseIso } from '@tremplin/shared/day.ts';
import { showRate, totalAttendance } from '@tremplin/shared/session-rules.ts';
import { useOffice } from '../frame/Office.tsx';
import { Note } from '../parts/Chip.tsx';
import { useFormats } from '../parts/useFormats.ts';
import type { Session } from './useSession.ts';

/** Before it begins who has a seat; from then on who came. */
export function SessionNumbers({ session }: { session: Session }): ReactNode {
  const t = useTranslations('sessions.page');
  const formats = useFormats();
  const { frozen, closedAt, clock, numbers, status } = session;
  const after =
    (clock.begun || numbers.attended > 0) && status !== 'draft' && status !== 'cancelled';
  const before = useSeats(session);
  const came = useCame(session);
  const figures = after ? came : before;
  return (
    <section aria-label={t('counts')} className="flex flex-col gap-1">
      <dl className="flex flex-wrap gap-x-8 gap-y-3">
        {figures
          .filter(([, , always]) => always)
          .map(([name, value]) => (
            <div key={name} className="flex min-w-20 flex-col-reverse justify-end">
              <dt className="text-12 text-faint">{name}</dt>
              <dd className="figures text-20 font-semibold">{value}</dd>
            </div>
          ))}
      </dl>
      {frozen && closedAt !== null && (
        <p className="text-13 text-soft">
          {t('frozen', { day: formats.day(dayOf(parseIso(closedAt))) })}
        </p>
      )}
      <Keyed session={session} />
    </section>
  );
}

/** Its month was typed into the ministry's system, maybe with other numbers than these. */
function Keyed({ session: { keyed, startDay } }: { session: Session }): ReactNode {
  const t = useTranslations('sessions.page');
  const formats = useFormats();
  const { can } = useOffice();
  if (!keyed || !can('read', 'monthly_count')) return null;
  const words = t('keyed', { month: formats.month(startDay), day: formats.day(keyed.on) });
  if (!keyed.changed) return <p className="text-13 text-soft">{words}</p>;
  return (
    <Note tone="attention">
      {words}{' '}
      <Link to={`/sessions/months?month=${keyed.month}`} className="underline underline-offset-2">
        {t('keyed_changed')}
      </Link>
    </Note>
  );
}

type Figure = readonly [name: string, value: string, shown: boolean];

function useSeats({ numbers, capacity }: Session): readonly Figure[] {
  const t = useTranslations('sessions.page');
  const formats = useFormats();
  const taken = numbers.registered + numbers.attended;
  const seats = capacity === null ? formats.number(taken) : t('registered_of', { taken, capacity });
  return [
    [t('registered'), seats, true],
    [t('waiting'), formats.number(numbers.waitlisted), numbers.waitlisted > 0],
    [t('invited'), formats.number(numbers.invited), numbers.invited > 0],
  ];
}

function useCame({ numbers }: Session): readonly Figure[] {
  const t = useTranslations('sessions.page');
  const formats = useFormats();
  const rate = showRate(numbers);
  const expected = numbers.attended + numbers.noShow;
  const share =
    rate === null
      ? ''
      : t('show_rate_of', {
          rate: formats.percent(rate),
          attended: numbers.attended,
          expected,
        });
  return [
    [t('attended'), formats.number(numbers.attended), true],
    [t('anonymous'), formats.number(numbers.anonymous), true],
    [t('total'), formats.number(totalAttendance(numbers)), true],
    [t('unmarked'), formats.number(numbers.registered), numbers.registered > 0],
    [t('no_show'), formats.number(numbers.noShow), true],
    [t('excused'), formats.number(numbers.excused), numbers.excused > 0],
    [t('waiting'), formats.number(numbers.waitlisted), numbers.waitlisted > 0],
    // While marks are missing it would flatter.
    [t('show_rate'), share, rate !== null && numbers.registered === 0],
  ];
}
