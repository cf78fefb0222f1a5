import type { ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import * as z from 'zod/mini';
import {
  addDays,
  atTime,
  clock,
  clockOf,
  day,
  dayOf,
  isClock,
  isDay,
  parseIso,
  timesShown,
} from '@tremplin/shared/day.ts';
import { interviewModes } from '@tremplin/shared/interviews.ts';
import { nextWorkingDay } from '@tremplin/shared/working-days.ts';
import { useTRPC } from '../api.ts';
import { useOffice } from '../frame/Office.tsx';
import { Note } from '../parts/Chip.tsx';
import { RadioGroup } from '../parts/ChoiceFields.tsx';
import { ErrorSummary } from '../parts/ErrorSummary.tsx';
import { DayField, TextArea, TextField } from '../parts/TextField.tsx';
import { useFormats } from '../parts/useFormats.ts';
import { useSchemaForm } from '../parts/useSchemaForm.ts';
import { DialogFoot } from './DialogFoot.tsx';
import type { StepProps } from './stepProps.ts';

/** As it is typed: a day and a time on the office's clock. */
const agreedTime = z.object({
  on: day,
  at: clock,
  mode: z.enum(interviewModes, 'errors.choose'),
  note: z.string(),
});

export function ScheduleForm({ interview, close, done }: StepProps): ReactNode {
  const t = useTranslations('interviews');
  const trpc = useTRPC();
  const formats = useFormats();
  const { today } = useOffice();
  const schedule = useMutation(trpc.interviews.schedule.mutationOptions());
  const { id, version, scheduledAt, mode } = interview;
  const before = scheduledAt === null ? null : parseIso(scheduledAt);
  const form = useSchemaForm({
    schema: agreedTime,
    defaults: {
      on: before ? dayOf(before) : nextWorkingDay(addDays(today, 3)),
      at: before ? clockOf(before) : '10:00',
      mode: mode ?? 'video',
      note: '',
    },
    save: ({ on, at, ...rest }) =>
      schedule.mutateAsync({ id, version, scheduledAt: atTime(on, at).toISOString(), ...rest }),
    then: done,
  });
  const [on, at] = form.rhf.watch(['on', 'at']);
  return (
    <form noValidate onSubmit={form.submit} className="flex flex-col gap-4">
      <ErrorSummary form={form} />
      <DayField
        {...form.field('on')}
        label={t('steps.day')}
        hint={isDay(on) ? formats.dayWeek(on) : undefined}
      />
      <div className="w-40 max-w-full">
        <TextField {...form.field('at')} label={t('steps.at')} type="time" />
      </div>
      {isDay(on) && isClock(at) && <ClockNote on={on} at={at} />}
      <RadioGroup
        {...form.field('mode')}
        label={t('steps.mode')}
        inline
        choices={interviewModes.map((value) => ({ value, label: t(`modes.${value}`) }))}
      />
      <TextArea {...form.field('note')} label={t('steps.note')} optional rows={2} />
      <DialogFoot close={close} busy={form.busy} save={t('steps.save.schedule')} />
    </form>
  );
}

/** On two nights of the year the clock itself needs a word. */
function ClockNote({ on, at }: { on: string; at: string }): ReactNode {
  const t = useTranslations('interviews.steps');
  const shown = timesShown(on, at);
  if (shown === 1) return null;
  return <Note tone="attention">{t(shown === 0 ? 'skipped' : 'repeated', { time: at })}</Note>;
}
