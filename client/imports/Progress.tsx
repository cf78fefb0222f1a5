import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../api.ts';
import { useOffice } from '../frame/Office.tsx';
import { useFaultText } from '../frame/Refusals.tsx';
import { Button } from '../parts/Button.tsx';
import { useVoice } from '../parts/Toaster.tsx';
import { useFormats } from '../parts/useFormats.ts';
import type { Import } from './ImportPage.tsx';

/** What is being done to the file, how fast and for how much longer; pausing stops between two steps. */
export function Progress({ of }: { of: Import }): ReactNode {
  const t = useTranslations('imports.progress');
  const share = shareOf(of);
  const rate = useRate(of);
  useSayQuarters(of);
  const words = useWords(of);
  return (
    <section aria-label={t('label')} className="flex max-w-2xl flex-col gap-3">
      <p className="text-16">{words}</p>
      <progress
        max={1}
        {...(share !== null && { value: share })}
        aria-label={t('label')}
        className="h-2 w-full appearance-none overflow-hidden rounded-round bg-grey-5 [&::-webkit-progress-bar]:bg-grey-5 [&::-webkit-progress-value]:bg-accent [&::-moz-progress-bar]:bg-accent"
      />
      <p className="min-h-5 text-13 text-soft">
        {of.paused || !of.held ? null : <Pace of={of} rate={rate} share={share} />}
        {!of.paused && !of.held && t('waiting')}
      </p>
      <PauseButton of={of} />
      <p className="text-13 text-faint">{t('leave')}</p>
    </section>
  );
}

function useWords(of: Import): string {
  const t = useTranslations('imports.progress');
  if (of.paused) return t('paused', { rows: of.rowsRead });
  if (of.state === 'reading') return t('reading', { rows: of.rowsRead });
  if (of.state === 'matching')
    return t('matching', { step: Math.min(of.pass + 1, of.passes), steps: of.passes });
  return t(of.state === 'undoing' ? 'undoing' : 'applying');
}

function Pace({
  of,
  rate,
  share,
}: {
  of: Import;
  rate: number | null;
  share: number | null;
}): ReactNode {
  const t = useTranslations('imports.progress');
  if (rate === null || rate < 1) return null;
  const pace = t('rate', { rate: Math.round(rate) });
  const done = doneOf(of);
  if (of.state !== 'reading' || share === null || share < 0.05) return pace;
  const seconds = Math.ceil((done / share - done) / rate);
  const left =
    seconds < 90
      ? t('remaining_seconds', { seconds: Math.max(5, Math.ceil(seconds / 5) * 5) })
      : t('remaining_minutes', { minutes: Math.ceil(seconds / 60) });
  return `${pace} · ${left}`;
}

function PauseButton({ of }: { of: Import }): ReactNode {
  const t = useTranslations('imports.progress');
  const trpc = useTRPC();
  const { can } = useOffice();
  const { toast } = useVoice();
  const faultText = useFaultText();
  const onError = (error: unknown): void => toast({ text: faultText(error), tone: 'late' });
  const pause = useMutation(trpc.imports.pause.mutationOptions({ onError }));
  const resume = useMutation(trpc.imports.resume.mutationOptions({ onError }));
  const pausable = of.state === 'reading' || of.state === 'matching';
  if (!pausable || of.origin !== 'page' || !can('update', 'contact_import')) return null;
  const one = of.paused ? resume : pause;
  return (
    <div>
      <Button busy={one.isPending} onClick={() => one.mutate({ id: of.id, version: of.version })}>
        {t(of.paused ? 'resume' : 'pause')}
      </Button>
    </div>
  );
}

function doneOf(of: Import): number {
  return of.state === 'matching' ? of.passRow : of.rowsRead;
}

/** Null while nobody can say: writing is one piece. */
function shareOf(of: Import): number | null {
  if (of.state === 'reading') return of.bytes === 0 ? 0 : of.bytesRead / of.bytes;
  if (of.state === 'matching') return (of.pass + of.passRow / Math.max(1, of.rowsRead)) / of.passes;
  return null;
}

/** Rows a second, smoothed over what the last looks showed; null until there were two. */
function useRate(of: Import): number | null {
  const [rate, setRate] = useState<number | null>(null);
  const last = useRef<{ done: number; at: number; step: string } | null>(null);
  const done = doneOf(of);
  const step = `${of.state} ${of.pass}`;
  useEffect(() => {
    const at = performance.now();
    const before = last.current;
    last.current = { done, at, step };
    if (before === null || before.step !== step) return setRate(null);
    if (done <= before.done || at - before.at < 200) return undefined;
    const fresh = ((done - before.done) / (at - before.at)) * 1000;
    setRate((known) => (known === null ? fresh : known * 0.7 + fresh * 0.3));
    return undefined;
  }, [done, step]);
  return rate;
}

/** Every quarter is read out, not every row. */
function useSayQuarters(of: Import): void {
  const t = useTranslations('imports.progress');
  const formats = useFormats();
  const { announce } = useVoice();
  const quarter = of.state === 'reading' ? Math.floor((shareOf(of) ?? 0) * 4) : 0;
  const said = useRef(quarter);
  useEffect(() => {
    if (quarter > said.current && quarter < 4)
      announce(t('announce_reading', { percent: formats.percent(quarter / 4) }));
    said.current = quarter;
  }, [quarter, announce, formats, t]);
}
