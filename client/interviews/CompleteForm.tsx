import type { ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { dayOf, parseIso } from '@tremplin/shared/day.ts';
import { completeInterview, interviewModes } from '@tremplin/shared/interviews.ts';
import { useTRPC } from '../api.ts';
import { useOffice } from '../frame/Office.tsx';
import { RadioGroup } from '../parts/ChoiceFields.tsx';
import { ErrorSummary } from '../parts/ErrorSummary.tsx';
import { DayField, NumberField, TextArea } from '../parts/TextField.tsx';
import { useSchemaForm } from '../parts/useSchemaForm.ts';
import { DialogFoot } from './DialogFoot.tsx';
import type { StepProps } from './stepProps.ts';
import { ThankYouDue } from './WhatFollows.tsx';

/** They met: when, how, how long and what was said. */
export function CompleteForm({ interview, close, done }: StepProps): ReactNode {
  const t = useTranslations('interviews');
  const trpc = useTRPC();
  const { today } = useOffice();
  const complete = useMutation(trpc.interviews.complete.mutationOptions());
  const { id, version, scheduledAt, mode } = interview;
  const agreed = scheduledAt === null ? today : dayOf(parseIso(scheduledAt));
  const form = useSchemaForm({
    schema: completeInterview,
    defaults: {
      id,
      version,
      heldOn: agreed < today ? agreed : today,
      mode: mode ?? 'in_person',
      durationMin: null,
      notes: interview.notes ?? '',
    },
    save: complete.mutateAsync,
    then: done,
  });
  return (
    <form noValidate onSubmit={form.submit} className="flex flex-col gap-4">
      <ErrorSummary form={form} />
      <DayField {...form.field('heldOn')} label={t('steps.day')} max={today} />
      <RadioGroup
        {...form.field('mode')}
        label={t('steps.mode_met')}
        inline
        choices={interviewModes.map((value) => ({ value, label: t(`modes.${value}`) }))}
      />
      <NumberField
        {...form.field('durationMin', 'number or null')}
        label={t('steps.minutes')}
        unit={t('steps.minutes_unit')}
        optional
      />
      <TextArea {...form.field('notes')} label={t('steps.notes')} optional rows={4} />
      <ThankYouDue heldOn={form.rhf.watch('heldOn')} days={interview.before.limits.thankYouDays} />
      <DialogFoot close={close} busy={form.busy} save={t('steps.save.complete')} />
    </form>
  );
}
