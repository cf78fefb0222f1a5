import type { ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { answerInterview, failInterview } from '@tremplin/shared/interviews.ts';
import { useTRPC } from '../api.ts';
import { useOffice } from '../frame/Office.tsx';
import { ErrorSummary } from '../parts/ErrorSummary.tsx';
import { DayField, TextArea } from '../parts/TextField.tsx';
import { useSchemaForm } from '../parts/useSchemaForm.ts';
import { DialogFoot } from './DialogFoot.tsx';
import type { StepProps } from './stepProps.ts';

type Answered = 'replied' | 'declined' | 'no_response' | 'bounced' | 'closed';
type Failed = 'cancelled' | 'no_show';

/** What came back, or that it is over. */
export function AnswerForm({ to, ...rest }: StepProps & { to: Answered | Failed }): ReactNode {
  return to === 'cancelled' || to === 'no_show' ? (
    <Fail to={to} {...rest} />
  ) : (
    <Answer to={to} {...rest} />
  );
}

function Answer({ interview, to, close, done }: StepProps & { to: Answered }): ReactNode {
  const t = useTranslations('interviews.steps');
  const trpc = useTRPC();
  const { today } = useOffice();
  const answer = useMutation(trpc.interviews.answer.mutationOptions());
  const { id, version } = interview;
  const form = useSchemaForm({
    schema: answerInterview,
    defaults: { id, version, to, on: today, note: '' },
    save: answer.mutateAsync,
    then: done,
  });
  return (
    <form noValidate onSubmit={form.submit} className="flex flex-col gap-4">
      <ErrorSummary form={form} />
      <DayField {...form.field('on')} label={t('on')} max={today} />
      <TextArea {...form.field('note')} label={t('note')} optional rows={2} />
      <DialogFoot close={close} busy={form.busy} save={t('save.answer')} />
    </form>
  );
}

function Fail({ interview, to, close, done }: StepProps & { to: Failed }): ReactNode {
  const t = useTranslations('interviews.steps');
  const trpc = useTRPC();
  const fail = useMutation(trpc.interviews.fail.mutationOptions());
  const { id, version } = interview;
  const form = useSchemaForm({
    schema: failInterview,
    defaults: { id, version, to, note: '' },
    save: fail.mutateAsync,
    then: done,
  });
  return (
    <form noValidate onSubmit={form.submit} className="flex flex-col gap-4">
      <ErrorSummary form={form} />
      <TextArea {...form.field('note')} label={t('note')} optional rows={2} />
      <DialogFoot close={close} busy={form.busy} save={t('save.fail')} />
    </form>
  );
}
