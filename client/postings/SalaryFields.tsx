import type { ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { salaryFlag, salaryUnits } from '@tremplin/shared/salary.ts';
import { CheckField, SelectField } from '../parts/ChoiceFields.tsx';
import { Note } from '../parts/Chip.tsx';
import { TextField } from '../parts/TextField.tsx';
import { MarkedGroup, MoneyField, type PostingForm } from './fields.tsx';

interface Props {
  form: PostingForm;
  /** Somebody looked at an odd figure and says that it stands. */
  stands: boolean;
  setStands: (stands: boolean) => void;
}

export function SalaryFields({ form, stands, setStands }: Props): ReactNode {
  const t = useTranslations('postings');
  const [salaryMinCents, salaryMaxCents, salaryUnit] = useWatch({
    control: form.rhf.control,
    name: ['salaryMinCents', 'salaryMaxCents', 'salaryUnit'],
  });
  const odd = salaryFlag({ salaryMinCents, salaryMaxCents, salaryUnit }) !== null;
  return (
    <MarkedGroup form={form} name="salaryMinCents" read="salary">
      <fieldset className="flex min-w-0 flex-col gap-3">
        <legend className="sr-only">{t('fact.salary')}</legend>
        <div className="grid gap-3 sm:grid-cols-3">
          <MoneyField form={form} name="salaryMinCents" label={t('fact.salaryMin')} />
          <MoneyField form={form} name="salaryMaxCents" label={t('fact.salaryMax')} />
          <SelectField
            {...form.field('salaryUnit', 'text or null')}
            label={t('fact.salaryUnit')}
            blank={t('applicants.none')}
            choices={salaryUnits.map((value) => ({ value, label: t(`unit.${value}`) }))}
          />
        </div>
        <TextField {...form.field('salaryRaw', 'text or null')} label={t('fact.salaryRaw')} />
        <CheckField {...form.field('salaryStarred')} label={t('fact.salaryStarred')} />
        {odd && (
          <Note tone="attention" title={t('form.confirm_salary')}>
            <CheckField
              label={t('fact.salaryStands')}
              checked={stands}
              onChange={(ticked) => setStands(ticked.target.checked)}
            />
          </Note>
        )}
      </fieldset>
    </MarkedGroup>
  );
}
