import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import { opens, type TodayRow as Row } from '@tremplin/shared/today.ts';
import { useOffice } from '../frame/Office.tsx';
import { Chip, type Tone } from '../parts/Chip.tsx';
import { useFormats } from '../parts/useFormats.ts';

/** One row: what it is, why it is here, and how pressing. The whole of it opens the thing. */
export function TodayRow({ row }: { row: Row }): ReactNode {
  return (
    <li className="relative flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-line px-4 py-2 first:border-t-0 hover:bg-hover">
      <div className="min-w-0 flex-1 basis-64">
        <Link
          data-row
          to={opens(row)}
          className="font-medium -outline-offset-2 after:absolute after:inset-0 hover:underline"
        >
          {'client' in row ? row.client.name : row.posting.title}
        </Link>
        <Beside row={row} />
      </div>
      <Why row={row} />
    </li>
  );
}

/** The second line: the posting of a person's application, the people of a posting. */
function Beside({ row }: { row: Row }): ReactNode {
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
  return null;
}

function NotApplied({ row }: { row: Extract<Row, { kind: 'closing' }> }): ReactNode {
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

function Why({ row }: { row: Row }): ReactNode {
  const t = useTranslations('today');
  const stageWord = useTranslations('applications.stages');
  const formats = useFormats();
  const { today } = useOffice();
  if (row.kind === 'closing')
    return (
      <Reason tone={row.days <= 1 ? 'late' : 'attention'} on={row.closesOn}>
        {t('closing.why', { days: row.days })}
      </Reason>
    );
  if (row.kind === 'checks') {
    const words =
      row.seenOn === null
        ? t('checks.never')
        : t('checks.seen', { when: formats.dayFrom(row.seenOn, today) });
    return <Reason on={row.seenOn}>{words}</Reason>;
  }
  if (row.kind === 'silent')
    return (
      <Reason on={row.since}>
        {t('silent.why', { stage: stageWord(row.stage), days: row.days })}
      </Reason>
    );
  if (row.kind === 'no_contact') {
    const words =
      row.since === null
        ? t('no_contact.never', { days: row.days })
        : t('no_contact.why', { days: row.days });
    return <Reason on={row.since}>{words}</Reason>;
  }
  const tone = row.days < 0 ? 'late' : row.days <= 7 ? 'attention' : 'neutral';
  const words =
    row.days < 0
      ? t(`${row.kind}.past`, { days: -row.days })
      : t(`${row.kind}.why`, { days: row.days });
  return (
    <Reason tone={tone} on={row.expiresOn}>
      {words}
    </Reason>
  );
}

function Reason({
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
