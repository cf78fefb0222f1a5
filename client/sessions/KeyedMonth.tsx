import type { ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { day } from '@tremplin/shared/day.ts';
import * as z from 'zod/mini';
import { useTRPC, type Outputs } from '../api.ts';
import { useOffice } from '../frame/Office.tsx';
import { useFaultText } from '../frame/Refusals.tsx';
import { Button } from '../parts/Button.tsx';
import { Chip } from '../parts/Chip.tsx';
import { ErrorSummary } from '../parts/ErrorSummary.tsx';
import { DayField } from '../parts/TextField.tsx';
import { useVoice } from '../parts/Toaster.tsx';
import { useFormats } from '../parts/useFormats.ts';
import { useSchemaForm } from '../parts/useSchemaForm.ts';
import { ChangedMonth } from './ChangedMonth.tsx';

type Answer = Outputs['sessions']['monthCounts'];

/** Whether the month was typed into the ministry's system, and whether it still stands as typed. */
export function KeyedMonth({ answer }: { answer: Answer }): ReactNode {
  const t = useTranslations('sessions.months');
  const { can } = useOffice();
  const { keyed } = answer;
  const changed = keyed !== null && answer.changed.length > 0;
  return (
    <section className="card flex min-w-0 flex-col gap-3 rounded-card border border-line p-4">
      <h2 className="text-16 font-semibold">{t('keyed_title')}</h2>
      {keyed && <TypedIn keyed={keyed} changed={changed} />}
      {changed && <ChangedMonth answer={answer} keyed={keyed} />}
      {can('update', 'monthly_count') && (
        <div className="no-print flex flex-wrap items-end gap-3">
          {(keyed === null || changed) && <MarkTyped answer={answer} again={changed} />}
          {keyed && <TakeBack month={answer.month} />}
        </div>
      )}
    </section>
  );
}

function TypedIn({
  keyed,
  changed,
}: {
  keyed: NonNullable<Answer['keyed']>;
  changed: boolean;
}): ReactNode {
  const t = useTranslations('sessions.months');
  const formats = useFormats();
  return (
    <p>
      <Chip tone={changed ? 'neutral' : 'good'}>
        {t('keyed', { day: formats.day(keyed.on), name: keyed.by ?? t('somebody') })}
      </Chip>
    </p>
  );
}

const whenTyped = z.object({ on: day });

/** Goes with the figures on the page, so that nobody ticks others than those they typed. */
function MarkTyped({ answer, again }: { answer: Answer; again: boolean }): ReactNode {
  const t = useTranslations('sessions.months');
  const trpc = useTRPC();
  const { today } = useOffice();
  const { toast } = useVoice();
  const keyMonth = useMutation(trpc.sessions.keyMonth.mutationOptions());
  const { month, rows } = answer;
  const form = useSchemaForm({
    schema: whenTyped,
    defaults: { on: today },
    save: ({ on }) => keyMonth.mutateAsync({ month, on, seen: [...rows] }),
    then: () => toast({ text: t('marked'), tone: 'good' }),
  });
  return (
    <form onSubmit={form.submit} noValidate className="flex flex-col gap-3">
      <ErrorSummary form={form} />
      <div className="flex flex-wrap items-end gap-3">
        <DayField {...form.field('on')} label={t('on')} />
        <Button type="submit" tone="primary" busy={form.busy}>
          {t(again ? 'key_again' : 'key')}
        </Button>
      </div>
    </form>
  );
}

function TakeBack({ month }: { month: string }): ReactNode {
  const t = useTranslations('sessions.months');
  const trpc = useTRPC();
  const faultText = useFaultText();
  const { toast } = useVoice();
  const keyMonth = useMutation(
    trpc.sessions.keyMonth.mutationOptions({
      onSuccess: () => toast({ text: t('taken_back') }),
      onError: (error) => toast({ text: faultText(error), tone: 'late' }),
    }),
  );
  return (
    <Button
      tone="quiet"
      busy={keyMonth.isPending}
      onClick={() => keyMonth.mutate({ month, on: null, seen: [] })}
    >
      {t('take_back')}
    </Button>
  );
}
