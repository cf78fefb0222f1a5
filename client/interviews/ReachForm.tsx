import type { FormEvent, ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { outreachChannels, reachOut, resultsOf } from '@tremplin/shared/interviews.ts';
import { useTRPC } from '../api.ts';
import { useOffice } from '../frame/Office.tsx';
import { RadioGroup } from '../parts/ChoiceFields.tsx';
import { ErrorSummary } from '../parts/ErrorSummary.tsx';
import { DayField } from '../parts/TextField.tsx';
import { useSchemaForm } from '../parts/useSchemaForm.ts';
import { Before } from './Before.tsx';
import { DialogFoot } from './DialogFoot.tsx';
import type { StepProps } from './stepProps.ts';

/** One more request, after what is to be known before it. */
export function ReachForm({ interview, close, done }: StepProps): ReactNode {
  const t = useTranslations('interviews');
  const trpc = useTRPC();
  const { today } = useOffice();
  const reach = useMutation(trpc.interviews.reachOut.mutationOptions());
  const { id, version, before } = interview;
  const barred = before.verdict.bar !== null;
  const form = useSchemaForm({
    schema: reachOut,
    defaults: { id, version, on: today, channel: 'email', result: 'sent', templateLang: null },
    save: reach.mutateAsync,
    then: done,
  });
  const channel = form.rhf.watch('channel');
  const chosen = form.field('channel');
  return (
    <form noValidate onSubmit={barred ? stay : form.submit} className="flex flex-col gap-4">
      <ErrorSummary form={form} />
      <Before before={before} />
      <RadioGroup
        {...chosen}
        onChange={(event) => {
          void chosen.onChange(event);
          const now = outreachChannels.find((one) => one === event.target.value);
          const [usual] = now ? resultsOf[now] : [];
          if (usual) form.rhf.setValue('result', usual);
        }}
        label={t('steps.channel')}
        inline
        choices={outreachChannels.map((value) => ({ value, label: t(`channels.${value}`) }))}
      />
      <RadioGroup
        key={channel}
        {...form.field('result')}
        label={t('steps.result')}
        inline
        choices={resultsOf[channel].map((value) => ({ value, label: t(`results.${value}`) }))}
      />
      <DayField {...form.field('on')} label={t('steps.on')} max={today} />
      <DialogFoot close={close} busy={form.busy} barred={barred} save={t('steps.save.reach')} />
    </form>
  );
}

/** The button says why; Enter in a field is not a way around it. */
function stay(event: FormEvent): void {
  event.preventDefault();
}
