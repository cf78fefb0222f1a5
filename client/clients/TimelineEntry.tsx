import type { ReactNode } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { scopesIn } from '@tremplin/shared/client-rules.ts';
import { isCloseReason } from '@tremplin/shared/clients.ts';
import { useFormats } from '../parts/useFormats.ts';
import { usePostingTitle } from '../parts/usePostingTitle.ts';
import { useSessionTitle } from '../parts/useSessionTitle.ts';
import { useJobLines } from './jobLines.ts';
import type { TimelineEntry } from './Timeline.tsx';

/** What one entry says, without who and when. */
export function Entry({ entry }: { entry: TimelineEntry }): ReactNode {
  if (entry.what === 'note') return <p className="whitespace-pre-wrap break-words">{entry.body}</p>;
  return <Fact entry={entry} />;
}

export function useEntryWords() {
  const t = useTranslations('clients');
  const job = useTranslations('placementEntries');
  return {
    correct: t('note.correct'),
    kindOf: (entry: TimelineEntry): string => {
      if (entry.what === 'note') {
        const kind = t(`noteKinds.${entry.kind}`);
        return entry.corrected ? `${kind}, ${t('note.corrected')}` : kind;
      }
      if (isAboutJob(entry)) return job('what');
      return t(`timeline.${kindWords[entry.what]}`);
    },
  };
}

const kindWords = {
  stage: 'stage_what',
  status: 'status_what',
  consent_given: 'consent_what',
  consent_withdrawn: 'consent_what',
  counsellor: 'counsellor_what',
  handover: 'counsellor_what',
  session: 'session_what',
  interview: 'interview_what',
} as const;

type FactEntry = Exclude<TimelineEntry, { what: 'note' }>;
type JobEntry = Extract<TimelineEntry, { placementId: string }>;

function isAboutJob(entry: TimelineEntry): entry is JobEntry {
  return 'placementId' in entry;
}

function Fact({ entry }: { entry: FactEntry }): ReactNode {
  return isAboutJob(entry) ? <JobFact entry={entry} /> : <OtherFact entry={entry} />;
}

function JobFact({ entry }: { entry: JobEntry }): ReactNode {
  return <Lines lines={useJobLines(entry)} />;
}

function OtherFact({ entry }: { entry: Exclude<FactEntry, JobEntry> }): ReactNode {
  return <Lines lines={useFactLines(entry)} />;
}

function Lines({ lines }: { lines: readonly string[] }): ReactNode {
  return (
    <div>
      {lines.map((line, at) => (
        <p
          key={line}
          className={at === 0 ? '' : 'text-13 whitespace-pre-wrap break-words text-soft'}
        >
          {line}
        </p>
      ))}
    </div>
  );
}

/** The sentence first, then what was said with it. */
function useFactLines(entry: Exclude<FactEntry, JobEntry>): readonly string[] {
  const t = useTranslations('clients');
  const stage = useTranslations('applications.stages');
  const formats = useFormats();
  const title = usePostingTitle();
  const session = useSessionTitle();
  const handover = useTranslations('handovers.entries');
  const french = useLocale() === 'fr';
  const said = (text: string | null): string[] => (text === null || text === '' ? [] : [text]);
  switch (entry.what) {
    case 'stage': {
      const posting = title(entry.posting);
      const to = stage(entry.to);
      const on = t('timeline.effective', { day: formats.day(entry.on) });
      if (entry.kind === 'reopen')
        return [t('timeline.reopened', { posting, to }), ...said(entry.note)];
      if (entry.from === null)
        return [t('timeline.added', { posting, stage: to }), ...said(entry.note)];
      return [
        `${t('timeline.moved', { posting, from: stage(entry.from), to })}, ${on}`,
        ...said(entry.note),
      ];
    }
    case 'status': {
      const to = t(`statuses.${entry.to}`);
      const reason = isCloseReason(entry.reason) ? t(`closeReasons.${entry.reason}`) : entry.reason;
      if (entry.from === null) return [t('timeline.status_first', { to })];
      return [t('timeline.status', { from: t(`statuses.${entry.from}`), to }), ...said(reason)];
    }
    case 'consent_given':
      return [
        t('timeline.consent_given', {
          method: t(`methods.${entry.method}`).toLowerCase(),
          version: entry.noticeVersion,
          lang: t(`langsRead.${entry.lang}`),
        }),
        t('aside.agreed', {
          scopes: scopesIn(entry.scope)
            .map((one) => t(`scopes.${one}`).toLowerCase())
            .join(', '),
        }),
      ];
    case 'consent_withdrawn':
      return [t('timeline.consent_withdrawn', { day: formats.day(entry.on) })];
    case 'session': {
      const named = { title: session(entry.session), day: formats.day(entry.on) };
      if (entry.session.cancelled) return [t('timeline.session_called_off', named)];
      const { status, mark } = entry;
      const state = t(`timeline.seats.${isMarked(mark) ? mark : seatOf(status)}`);
      return [
        t('timeline.session', { ...named, state }),
        ...(entry.walkIn ? [t('timeline.walk_in')] : []),
      ];
    }
    case 'interview': {
      const { contact, unit } = entry;
      const reached = t(`timeline.interview_stages.${entry.to}`);
      const when = { stage: reached, day: formats.day(entry.on) };
      if (contact.name === '') return [t('timeline.interview_gone', when), ...said(entry.note)];
      const where = french ? (unit?.nameFr ?? unit?.nameEn) : unit?.nameEn;
      const whom = where === undefined ? contact.name : `${contact.name}, ${where}`;
      return [t('timeline.interview', { ...when, contact: whom }), ...said(entry.note)];
    }
    case 'handover': {
      const { kind, from, to, until } = entry;
      const day = until === null ? '' : formats.day(until);
      return [handover(kind, { from, to, day }), ...said(entry.note)];
    }
    case 'counsellor': {
      const span =
        entry.to === null
          ? t('timeline.from', { day: formats.day(entry.from) })
          : t('timeline.from_to', { from: formats.day(entry.from), to: formats.day(entry.to) });
      return [`${t(`timeline.${entry.kind}`, { name: entry.name })}, ${span}`];
    }
  }
}

type Seat = Extract<TimelineEntry, { what: 'session' }>;

function isMarked(mark: Seat['mark']): mark is Exclude<Seat['mark'], 'unmarked'> {
  return mark !== 'unmarked';
}

/** Where somebody stands on whom no mark was made; the marked say it better. */
function seatOf(status: Seat['status']) {
  if (status === 'attended') return 'present';
  return status === 'no_show' ? 'absent' : status;
}
