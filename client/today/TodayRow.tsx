import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useLocale, useTranslations } from 'use-intl';
import { daysBetween } from '@tremplin/shared/day.ts';
import {
  opens,
  type FollowupDueRow,
  type InterviewDueRow,
  type TodayRow as Reason,
} from '@tremplin/shared/today.ts';
import { useOffice } from '../frame/Office.tsx';
import { Chip, type Tone } from '../parts/Chip.tsx';
import { useFormats } from '../parts/useFormats.ts';
import { Row } from './Row.tsx';

/** One row: what it is, why it is here, and how pressing. The whole of it opens the thing. */
export function TodayRow({ row }: { row: Reason }): ReactNode {
  const t = useTranslations('today');
  const name =
    row.kind === 'unassigned'
      ? t('unassigned.name', { count: row.count })
      : 'client' in row
        ? row.client.name
        : row.posting.title;
  return (
    <Row to={opens(row)} name={name} detail={<Beside row={row} />}>
      <Why row={row} />
    </Row>
  );
}

/** The second line: the posting of a person's application, the people of a posting. */
function Beside({ row }: { row: Reason }): ReactNode {
  const t = useTranslations('today');
  if (row.kind === 'closing') return <NotApplied row={row} />;
  if (row.kind === 'checks')
    return (
      <p className="text-13 text-soft">
        {placeOf(t, row.posting)} · {t('checks.waiting', { count: row.waiting })}
      </p>
    );
  if (row.kind === 'silent')
    return (
      <p className="text-13 text-soft">
        {row.posting.title} · {placeOf(t, row.posting)}
      </p>
    );
  if (row.kind === 'interview') return <With row={row} />;
  if (row.kind === 'followup') return <Checkpoint row={row} />;
  if (row.kind === 'no_show') return <p className="text-13 text-soft">{row.session.title}</p>;
  return null;
}

function NotApplied({ row }: { row: Extract<Reason, { kind: 'closing' }> }): ReactNode {
  const t = useTranslations('today.closing');
  const formats = useFormats();
  const names = row.clients.map(({ id, name }) => (
    <Link
      key={id}
      to={`/clients/${id}?tab=applications`}
      className="relative text-ink underline underline-offset-2"
    >
      {name}
    </Link>
  ));
  return (
    <p className="text-13 text-soft">
      {row.posting.organization} · {names.flatMap((name, at) => (at === 0 ? [name] : [', ', name]))}{' '}
      {t('not_applied', { count: row.clients.length })}
      {row.applied > 0 && ` · ${t('applied', { count: row.applied })}`}
      <span className="sr-only"> {formats.day(row.closesOn)}</span>
    </p>
  );
}

function With({ row: { contact, unit } }: { row: InterviewDueRow }): ReactNode {
  const t = useTranslations('today.interview');
  const french = useLocale() === 'fr';
  const place = unit && (french ? (unit.nameFr ?? unit.nameEn) : unit.nameEn);
  return (
    <p className="text-13 text-soft">
      {contact.name === '' ? t('with_removed') : t('with', { contact: contact.name })}
      {place && ` · ${place}`}
    </p>
  );
}

/** At which job, and how long after its start. */
function Checkpoint({ row: { employerName, month } }: { row: FollowupDueRow }): ReactNode {
  const t = useTranslations('today.followup');
  return (
    <p className="text-13 text-soft">
      {employerName} · {t('after', { month })}
    </p>
  );
}

function FollowupWhy({ row: { what, on, days } }: { row: FollowupDueRow }): ReactNode {
  const t = useTranslations('today');
  const formats = useFormats();
  if (what === 'proof_missing') return <Because on={on}>{t('followup.proof_missing')}</Because>;
  if (what === 'overdue')
    return (
      <Because tone="late" on={on}>
        {t('commitments.past', { days: -days })}
      </Because>
    );
  return (
    <Because tone="attention" on={on}>
      {days < 0 ? t('followup.since', { day: formats.day(on) }) : t('commitments.why', { days })}
    </Because>
  );
}

/** What an interview wants; only a thank-you and a meeting have a day that matters. */
function InterviewWhy({ row: { what, days, on, at } }: { row: InterviewDueRow }): ReactNode {
  const t = useTranslations('today.interview');
  const formats = useFormats();
  const { today } = useOffice();
  if (what === 'thank')
    return (
      <Because tone={days < 0 ? 'late' : 'attention'} on={on}>
        {days < 0 ? t('thank_late', { days: -days }) : t('thank', { days })}
      </Because>
    );
  if (what === 'meet')
    return (
      <Because tone="information" on={on}>
        {t('meet', {
          when: formats.dayFrom(on, today),
          time: at === null ? '' : formats.time(at),
        })}
      </Because>
    );
  return (
    <Because tone={what === 'gone' ? 'late' : 'neutral'} on={on}>
      {t(what)}
    </Because>
  );
}

function Why({ row }: { row: Reason }): ReactNode {
  const t = useTranslations('today');
  const stageWord = useTranslations('applications.stages');
  const formats = useFormats();
  const { today } = useOffice();
  if (row.kind === 'closing')
    return (
      <Because tone={row.days <= 1 ? 'late' : 'attention'} on={row.closesOn}>
        {t('closing.why', { days: row.days })}
      </Because>
    );
  if (row.kind === 'checks') {
    const words =
      row.seenOn === null
        ? t('checks.never')
        : t('checks.seen', { when: formats.dayFrom(row.seenOn, today) });
    return <Because on={row.seenOn}>{words}</Because>;
  }
  if (row.kind === 'silent')
    return (
      <Because on={row.since}>
        {t('silent.why', { stage: stageWord(row.stage), days: row.days })}
      </Because>
    );
  if (row.kind === 'interview') return <InterviewWhy row={row} />;
  if (row.kind === 'followup') return <FollowupWhy row={row} />;
  if (row.kind === 'no_show')
    return <Because on={row.on}>{t('no_show.why', { days: row.days })}</Because>;
  if (row.kind === 'unassigned')
    return (
      <Because on={row.since}>
        {t('unassigned.why', { days: daysBetween(row.since, today) })}
      </Because>
    );
  if (row.kind === 'no_contact') {
    const words =
      row.since === null
        ? t('no_contact.never', { days: row.days })
        : t('no_contact.why', { days: row.days });
    return <Because on={row.since}>{words}</Because>;
  }
  const tone = row.days < 0 ? 'late' : row.days <= 7 ? 'attention' : 'neutral';
  const words =
    row.days < 0
      ? t(`${row.kind}.past`, { days: -row.days })
      : t(`${row.kind}.why`, { days: row.days });
  return (
    <Because tone={tone} on={row.expiresOn}>
      {words}
    </Because>
  );
}

function Because({
  tone = 'neutral',
  on,
  children,
}: {
  tone?: Tone;
  on: string | null;
  children: ReactNode;
}): ReactNode {
  const formats = useFormats();
  return (
    <span
      className="flex flex-none items-center gap-3"
      title={on === null ? undefined : formats.day(on)}
    >
      <Chip tone={tone}>{children}</Chip>
    </span>
  );
}

function placeOf(
  t: ReturnType<typeof useTranslations<'today'>>,
  posting: { jobId: string | null; organization: string },
): string {
  return posting.jobId === null ? posting.organization : t('job_id', { jobId: posting.jobId });
}
