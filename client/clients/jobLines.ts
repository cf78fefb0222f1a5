import { useTranslations } from 'use-intl';
import { useFormats } from '../parts/useFormats.ts';
import type { TimelineEntry } from './Timeline.tsx';

type JobEntry = Extract<TimelineEntry, { placementId: string }>;

/** What happened to a job or one of its checkpoints; what was said with it comes after. */
export function useJobLines(entry: JobEntry): readonly string[] {
  const t = useTranslations('placementEntries');
  const formats = useFormats();
  const job = t('job', { title: entry.jobTitle, employer: entry.employerName });
  if (entry.what === 'job_started') return [t('started', { day: formats.day(entry.on), job })];
  if (entry.what === 'job_attempt') {
    const said = t('attempt', {
      month: entry.month,
      day: formats.day(entry.on),
      channel: t(`channels.${entry.channel}`),
      result: t(`results.${entry.result}`),
    });
    return entry.note === '' ? [said] : [said, entry.note];
  }
  const line = t(`events.${entry.kind}`, {
    job,
    day: entry.on === null ? '' : formats.day(entry.on),
    from: entry.from === null ? '' : formats.day(entry.from),
    month: entry.month ?? 0,
    what: entry.code ?? '',
  });
  const why = entry.note === null ? [] : [entry.note];
  return entry.month === null ? [line, ...why] : [line, job, ...why];
}
