import { useState, type ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { jobAlertUntil } from '@tremplin/shared/client-rules.ts';
import type { Day } from '@tremplin/shared/day.ts';
import { useTRPC } from '../api.ts';
import { useOffice } from '../frame/Office.tsx';
import { useFaultText } from '../frame/Refusals.tsx';
import { Button } from '../parts/Button.tsx';
import { Note } from '../parts/Chip.tsx';
import { DayField } from '../parts/TextField.tsx';
import { useVoice } from '../parts/Toaster.tsx';
import { useFormats } from '../parts/useFormats.ts';
import type { ClientFile } from './ClientPage.tsx';

/** The e-mail alert of the careers site lives nine months; one press renews it. */
export function JobAlert({
  file,
  saved,
}: {
  file: ClientFile;
  saved: (version: number) => void;
}): ReactNode {
  const t = useTranslations('clients.alert');
  const formats = useFormats();
  const { today } = useOffice();
  const { toast } = useVoice();
  const faultText = useFaultText();
  const trpc = useTRPC();
  const [other, setOther] = useState<Day>(today);
  const set = useMutation(trpc.clients.setJobAlert.mutationOptions());
  const { jobAlertOn: on, jobAlertExpiresOn: until } = file;
  const save = (day: Day | null): void =>
    set.mutate(
      { id: file.id, version: file.version, on: day },
      {
        onSuccess: ({ version }) => {
          saved(version);
          const text =
            day === null ? t('stopped') : t('saved', { until: formats.day(jobAlertUntil(day)) });
          toast({ text, tone: 'good' });
        },
      },
    );
  const said = (): string => {
    if (on === null || until === null) return t('off');
    const days = { on: formats.day(on), until: formats.day(until) };
    return until < today ? t('ended', days) : t('until', days);
  };
  return (
    <section className="card flex flex-col gap-3 rounded-card border border-line p-4">
      <h2 className="text-16 font-semibold">{t('title')}</h2>
      <p>{said()}</p>
      {set.isError && (
        <div role="alert">
          <Note tone="late">{faultText(set.error)}</Note>
        </div>
      )}
      <div className="flex flex-wrap gap-2">
        <Button busy={set.isPending} onClick={() => save(today)}>
          {t(on === null ? 'set' : 'renew')}
        </Button>
        {on !== null && (
          <Button tone="quiet" busy={set.isPending} onClick={() => save(null)}>
            {t('stop')}
          </Button>
        )}
      </div>
      <details>
        <summary className="w-fit text-13 text-soft">{t('other_day')}</summary>
        <div className="mt-2 flex flex-wrap items-end gap-2">
          <DayField
            label={t('day')}
            max={today}
            value={other}
            onChange={(event) => setOther(event.target.value)}
          />
          <Button busy={set.isPending} disabled={other === ''} onClick={() => save(other)}>
            {t('other_day')}
          </Button>
        </div>
      </details>
    </section>
  );
}
