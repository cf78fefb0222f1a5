import type { ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { dimensions, groupsOf, open, saveDemographics } from '@tremplin/shared/demographics.ts';
import { useTRPC } from '../api.ts';
import { Button } from '../parts/Button.tsx';
import { CheckField, SelectField } from '../parts/ChoiceFields.tsx';
import { ErrorSummary } from '../parts/ErrorSummary.tsx';
import { useVoice } from '../parts/Toaster.tsx';
import { useSchemaForm } from '../parts/useSchemaForm.ts';
import { useAnswerWords, type Said } from './useAnswerWords.ts';

interface Props {
  clientId: string;
  said: Said;
  close: () => void;
}

/** Each question may be answered, declined or left open; first of all they are told what it is for. */
export function DemographicsForm({ clientId, said, close }: Props): ReactNode {
  const t = useTranslations('demographics');
  const trpc = useTRPC();
  const { toast } = useVoice();
  const answer = useAnswerWords();
  const save = useMutation(trpc.clients.saveDemographics.mutationOptions());
  const form = useSchemaForm({
    schema: saveDemographics,
    defaults: { clientId, ...said },
    save: (values) => save.mutateAsync(values),
    then: () => {
      toast({ text: t('saved'), tone: 'good' });
      close();
    },
  });
  return (
    <form noValidate onSubmit={form.submit} className="flex flex-col gap-4">
      <ErrorSummary form={form} />
      <CheckField {...form.field('consented')} label={t('consent')} />
      <div className="grid gap-4 sm:grid-cols-2">
        {dimensions.map((one) => (
          <SelectField
            key={one}
            {...form.field(one, 'text or null')}
            label={t(`questions.${one}`)}
            blank={t('left_open')}
            choices={groupsOf(one)
              .filter((value) => value !== open)
              .map((value) => ({ value, label: answer(one, value) }))}
          />
        ))}
      </div>
      <div>
        <Button type="submit" tone="primary" busy={form.busy}>
          {t('save')}
        </Button>
      </div>
    </form>
  );
}
