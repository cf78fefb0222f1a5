import { useId, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import type { NextSession, SessionGap } from '@tremplin/shared/today.ts';
import { ButtonLink } from '../parts/Button.tsx';
import { Chip } from '../parts/Chip.tsx';
import { TimeAgo } from '../parts/TimeAgo.tsx';
import { useFormats } from '../parts/useFormats.ts';
import { useSessionTitle } from '../parts/useSessionTitle.ts';
import { useWhen } from '../parts/useWhen.ts';

/** The session at hand: how long until it begins, what it still lacks, how full it is. */
export function SessionCard({ next, asOf }: { next: NextSession; asOf: string }): ReactNode {
  const t = useTranslations('today.session');
  const titleOf = useSessionTitle();
  const when = useWhen();
  const id = useId();
  const place = next.mode === 'online' ? t('online') : next.location;
  const home = `/sessions/${next.id}`;
  return (
    <section
      aria-labelledby={id}
      className="card flex flex-col gap-3 rounded-card border border-line p-4"
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <p className="text-13 text-soft">{t(next.takesAttendance ? 'title_now' : 'title')}</p>
        <Countdown next={next} asOf={asOf} />
      </div>
      <div>
        <h2 id={id} className="text-20 font-semibold break-words">
          <Link data-row to={home} className="hover:underline">
            {titleOf(next)}
          </Link>
        </h2>
        <p className="text-soft">
          {when(next).whole}
          {place !== null && ` · ${place}`}
        </p>
      </div>
      <div>
        <Seats next={next} />
        <Asked next={next} />
      </div>
      {next.gaps.length > 0 && (
        <ul className="flex flex-wrap gap-2">
          {next.gaps.map((gap) => (
            <li key={gap}>
              <Link to={mendedAt(next.id, gap)} className="rounded-round hover:underline">
                <Chip tone="attention">{t(`gap.${gap}`)}</Chip>
              </Link>
            </li>
          ))}
        </ul>
      )}
      <div className="flex flex-wrap gap-2">
        {next.takesAttendance ? (
          <ButtonLink tone="primary" to={`${home}/attendance`}>
            {t('take')}
          </ButtonLink>
        ) : (
          <ButtonLink tone="primary" to={home}>
            {t('open')}
          </ButtonLink>
        )}
      </div>
    </section>
  );
}

/** The office's clock decides whether it has begun; the wall's only counts the minutes. */
function Countdown({ next, asOf }: { next: NextSession; asOf: string }): ReactNode {
  const t = useTranslations('today.session');
  const formats = useFormats();
  const end = next.endsAt;
  if (asOf < next.startsAt)
    return (
      <p className="text-16 font-semibold">
        {t('begins')} <TimeAgo at={next.startsAt} />
      </p>
    );
  if (end === null || asOf < end)
    return (
      <p className="text-16 font-semibold">
        {t('under_way', { time: formats.time(next.startsAt) })}
      </p>
    );
  return (
    <p className="text-16 font-semibold">
      {t('over')} <TimeAgo at={end} />
    </p>
  );
}

function Seats({ next }: { next: NextSession }): ReactNode {
  const t = useTranslations('today.session');
  const { registered, capacity, waitlisted } = next;
  return (
    <p className="figures">
      {capacity === null ? t('registered', { registered }) : t('seats', { registered, capacity })}
      {waitlisted > 0 && ` · ${t('waiting', { count: waitlisted })}`}
    </p>
  );
}

/** What has to be booked for those who come. */
function Asked({ next: { supports } }: { next: NextSession }): ReactNode {
  const t = useTranslations('today.session');
  const formats = useFormats();
  if (supports.length === 0) return null;
  const said = supports.map((one) => t('asked_one', { ...one }));
  return <p className="text-13 text-soft">{t('asked', { list: formats.list(said) })}</p>;
}

/** Where somebody can do something about it: the list, or the form of the session. */
function mendedAt(id: string, gap: SessionGap): string {
  return gap === 'few_registered' ? `/sessions/${id}` : `/sessions/${id}/edit`;
}
