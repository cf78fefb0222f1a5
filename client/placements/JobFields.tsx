import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type * as z from 'zod/mini';
import {
  employerKinds,
  placementTerms,
  provinces,
  relatedToField,
  type startPlacement,
  type StartPlacement,
} from '@tremplin/shared/placements.ts';
import { CheckField, SelectField } from '../parts/ChoiceFields.tsx';
import { DayField, NumberField, TextField } from '../parts/TextField.tsx';
import type { SchemaForm } from '../parts/useSchemaForm.ts';
import { WageField } from './WageField.tsx';

export type JobDraft = z.input<typeof startPlacement>;
export type JobForm = SchemaForm<JobDraft, StartPlacement>;

interface Props {
  form: JobForm;
  programmes: readonly { readonly id: string; readonly code: string }[];
  /** What stands in the box of the wage at first. */
  cents: number | null;
  wageHint?: string | undefined;
}

/** The facts of a job, those that are asked of everyone first. */
export function JobFields({ form, programmes, cents, wageHint }: Props): ReactNode {
  const t = useTranslations('placements');
  const common = useTranslations('common');
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <DayField label={t('start.start_on')} {...form.field('startOn')} />
        <SelectField
          label={t('start.term')}
          blank={common('choose')}
          choices={choicesOf(placementTerms, (term) => t(`terms.${term}`))}
          {...form.field('term')}
        />
        <NumberField
          label={t('start.hours')}
          unit={t('start.hours_unit')}
          {...form.field('hoursPerWeek', 'number')}
        />
        <WageField
          id={form.idOf('hourlyWageCents')}
          error={form.errorOf('hourlyWageCents')}
          label={t('start.wage')}
          hint={wageHint}
          cents={cents}
          choose={(next) =>
            form.rhf.setValue('hourlyWageCents', next ?? Number.NaN, { shouldDirty: true })
          }
        />
        <DayField
          label={t('start.term_end')}
          optional
          {...form.field('termEndOn', 'text or null')}
        />
        <SelectField
          label={t('start.related')}
          blank={common('choose')}
          choices={choicesOf(relatedToField, (related) => t(`related.${related}`))}
          {...form.field('relatedToField')}
        />
        <TextField label={t('start.employer')} {...form.field('employerName')} />
        <TextField label={t('start.job')} {...form.field('jobTitle')} />
        <SelectField
          label={t('start.kind')}
          blank={common('choose')}
          choices={choicesOf(employerKinds, (kind) => t(`kinds.${kind}`))}
          {...form.field('employerKind')}
        />
        <TextField label={t('start.city')} optional {...form.field('city')} />
        <SelectField
          label={t('start.programme')}
          blank={t('start.no_programme')}
          choices={programmes.map(({ id, code }) => ({ value: id, label: code }))}
          {...form.field('programmeId', 'text or null')}
        />
      </div>
      <CheckField label={t('start.new_employer')} {...form.field('newEmployer')} />
      <CheckField label={t('start.primary')} {...form.field('primaryJob')} />
      <More form={form} />
    </>
  );
}

/** What is the same for nearly every job; open where it is not, or where something in it is wrong. */
function More({ form }: { form: JobForm }): ReactNode {
  const t = useTranslations('followups.form');
  const [open, setOpen] = useState(() => isUnusual(form.rhf.getValues()));
  const wrong = (['province', 'noc', 'subsidyEndsOn'] as const).some((name) => form.errorOf(name));
  const subsidised = form.field('subsidised');
  return (
    <details
      open={open || wrong}
      onToggle={(turned) => setOpen(turned.currentTarget.open)}
      className="rounded-card border border-line px-3 py-2"
    >
      <summary className="w-fit cursor-pointer text-13 font-medium">{t('more')}</summary>
      <div className="mt-3 grid gap-4 pb-1 sm:grid-cols-2">
        <SelectField
          label={t('province')}
          choices={choicesOf(provinces, (code) => t(`provinces.${code}`))}
          {...form.field('province')}
        />
        <TextField
          label={t('noc')}
          optional
          inputMode="numeric"
          autoComplete="off"
          {...form.field('noc', 'text or null')}
        />
        <CheckField
          label={t('subsidised')}
          {...subsidised}
          onChange={(change) => {
            void subsidised.onChange(change);
            if (!change.currentTarget.checked) form.rhf.setValue('subsidyEndsOn', null);
          }}
        />
        {form.rhf.watch('subsidised') === true && (
          <DayField
            label={t('subsidy_ends')}
            optional
            {...form.field('subsidyEndsOn', 'text or null')}
          />
        )}
      </div>
    </details>
  );
}

function isUnusual({ province, noc, subsidised }: JobDraft): boolean {
  return province !== 'ON' || Boolean(noc) || subsidised === true;
}

function choicesOf<Key extends string>(keys: readonly Key[], label: (key: Key) => string) {
  return keys.map((key) => ({ value: key, label: label(key) }));
}
