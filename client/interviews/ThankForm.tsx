import type { ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { thankContact } from '@tremplin/shared/interviews.ts';
import { useTRPC } from '../api.ts';
import { useOffice } from '../frame/Office.tsx';
import { ErrorSummary } from '../parts/ErrorSummary.tsx';
import { DayField } from '../parts/TextField.tsx';
import { useSchemaForm } from '../parts/useSchemaForm.ts';
import { DialogFoot } from './DialogFoot.tsx';
import type { StepProps } from './stepProps.ts';

export function ThankForm({ interview, close, done }: StepProps): ReactNode {
  const t = useTranslations('interviews.steps');
  const trpc = useTRPC();
  const { today } = useOffice();
  const thank = useMutation(trpc.interviews.thank.mutationOptions());
  const { id, version } = interview;
  const form = useSchemaForm({
    schema: thankContact,
    defaults: { id, version, on: today },
    save: thank.mutateAsync,
    then: done,
  });
  return (
    <form noValidate onSubmit={form.submit} className="flex flex-col gap-4">
      <ErrorSummary form={form} />
      <DayField {...form.field('on')} label={t('on')} max={today} />
      <DialogFoot close={close} busy={form.busy} save={t('save.thank')} />
    </form>
  );
}
