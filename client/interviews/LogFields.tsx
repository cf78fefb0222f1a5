import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { interviewModes, purposes } from '@tremplin/shared/interviews.ts';
import { useOffice } from '../frame/Office.tsx';
import { RadioGroup, SelectField } from '../parts/ChoiceFields.tsx';
import { DayField, NumberField, TextArea } from '../parts/TextField.tsx';
import type { SchemaForm } from '../parts/useSchemaForm.ts';
import { resultsFor, whats, type LogDraft } from './logDraft.ts';

export type LogFormState = SchemaForm<LogDraft, LogDraft>;

/** What happened, with its result and day; for a meeting how it went. */
export function LogFields({ form }: { form: LogFormState }): ReactNode {
  const t = useTranslations('interviews');
  const { today } = useOffice();
  const what = form.rhf.watch('what');
  const chosen = form.field('what');
  const results = resultsFor(what);
  return (
    <>
      <RadioGroup
        {...chosen}
        onChange={(event) => {
          void chosen.onChange(event);
          const now = whats.find((one) => one === event.target.value);
          const [usual] = now ? resultsFor(now) : [];
          if (usual) form.rhf.setValue('result', usual);
        }}
        label={t('log.what')}
        inline
        choices={whats.map((value) => ({ value, label: t(`log.whats.${value}`) }))}
      />
      {results.length > 0 && (
        <RadioGroup
          key={what}
          {...form.field('result')}
          label={t('log.result')}
          inline
          choices={results.map((value) => ({ value, label: t(`results.${value}`) }))}
        />
      )}
      {what !== 'plan' && (
        <DayField
          {...form.field('on')}
          label={t(what === 'met' ? 'log.held_on' : 'log.on')}
          max={today}
        />
      )}
      <SelectField
        {...form.field('purpose')}
        label={t('log.purpose')}
        hint={t('log.purpose_hint')}
        choices={purposes.map((value) => ({ value, label: t(`purposes.${value}`) }))}
      />
      {what === 'met' && <MetFields form={form} />}
    </>
  );
}

function MetFields({ form }: { form: LogFormState }): ReactNode {
  const t = useTranslations('interviews');
  return (
    <>
      <RadioGroup
        {...form.field('mode')}
        label={t('log.mode')}
        inline
        choices={interviewModes.map((value) => ({ value, label: t(`modes.${value}`) }))}
      />
      <NumberField
        {...form.field('durationMin', 'number or null')}
        label={t('log.minutes')}
        unit={t('log.minutes_unit')}
        optional
      />
      <TextArea {...form.field('notes')} label={t('log.notes')} optional rows={3} />
    </>
  );
}
