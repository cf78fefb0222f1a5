import type { ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import * as z from 'zod/mini';
import { setRuleStep } from '@tremplin/shared/outcome-rules.ts';
import { useTRPC } from '../api.ts';
import { useOffice } from '../frame/Office.tsx';
import { Button } from '../parts/Button.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { ErrorSummary } from '../parts/ErrorSummary.tsx';
import { DayField, NumberField, TextField } from '../parts/TextField.tsx';
import { useVoice } from '../parts/Toaster.tsx';
import { useFormats } from '../parts/useFormats.ts';
import { useSchemaForm } from '../parts/useSchemaForm.ts';
import type { Rule, Step } from './RulesPage.tsx';

export interface Asked {
  readonly key: Rule['key'];
  /** The step that is changed; null where one is added. */
  readonly step: Step | null;
}

interface Props {
  asked: Asked;
  close: () => void;
}

/** A number from a day on, and where it comes from. */
export function RuleDialog({ asked, close }: Props): ReactNode {
  const t = useTranslations('outcomeRules');
  const formats = useFormats();
  const { key, step } = asked;
  const rule = t(`names.${key}`);
  const title =
    step === null
      ? t('add_to', { rule })
      : t('change_of', { rule, day: formats.day(step.fromDay) });
  return (
    <Dialog open close={close} title={title} lead={t(`about.${key}`)}>
      <RuleForm asked={asked} close={close} />
    </Dialog>
  );
}

/** A wage is typed in dollars and kept in cents; the other numbers are kept as they are typed. */
const typedStep = z.extend(setRuleStep, { value: z.number('errors.number') });

function RuleForm({ asked: { key, step }, close }: Props): ReactNode {
  const t = useTranslations('outcomeRules');
  const common = useTranslations('common');
  const trpc = useTRPC();
  const { today } = useOffice();
  const { toast } = useVoice();
  const set = useMutation(trpc.outcomeRules.set.mutationOptions());
  const scale = key === 'wage' ? 100 : 1;
  const form = useSchemaForm({
    schema: typedStep,
    defaults: {
      key,
      fromDay: step?.fromDay ?? today,
      ...(step && { value: step.value / scale }),
      source: step?.source ?? '',
      version: step?.version ?? null,
    },
    save: ({ value, ...rest }) =>
      set.mutateAsync({ ...rest, value: scale === 1 ? value : Math.round(value * scale) }),
    then: () => {
      toast({ text: t('saved', { rule: t(`names.${key}`) }), tone: 'good' });
      close();
    },
  });
  return (
    <form noValidate onSubmit={form.submit} className="flex flex-col gap-4">
      <ErrorSummary form={form} />
      <DayField
        {...form.field('fromDay')}
        label={t('from')}
        hint={t('from_hint')}
        readOnly={step !== null}
      />
      <NumberField {...form.field('value', 'number')} label={t('value')} unit={t(`units.${key}`)} />
      <TextField {...form.field('source')} label={t('source')} hint={t('source_hint')} />
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={close}>{common('cancel')}</Button>
        <Button type="submit" tone="primary" busy={form.busy}>
          {t('save')}
        </Button>
      </div>
    </form>
  );
}
