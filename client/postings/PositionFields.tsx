import type { ReactNode } from 'react';
import { useFieldArray } from 'react-hook-form';
import Plus from 'lucide-react/icons/plus';
import { useTranslations } from 'use-intl';
import { postingLanguages, regions, termKinds } from '@tremplin/shared/postings.ts';
import { Button } from '../parts/Button.tsx';
import { SelectField } from '../parts/ChoiceFields.tsx';
import { NumberField, TextField } from '../parts/TextField.tsx';
import { ListField, MarkedGroup, type PostingForm } from './fields.tsx';

export function PositionFields({ form }: { form: PostingForm }): ReactNode {
  const t = useTranslations('postings');
  const list = useFieldArray({ control: form.rhf.control, name: 'positionDetails' });
  const add = (): void =>
    list.append({
      count: 1,
      language: form.rhf.getValues('language'),
      kind: 'permanent',
      address: null,
      city: form.rhf.getValues('cities')[0] ?? '',
      region: form.rhf.getValues('regions')[0] ?? 'east',
      checks: [],
    });
  return (
    <MarkedGroup form={form} name="positionDetails" read="positionDetails">
      <div className="flex flex-col items-start gap-2">
        <p className="text-13 font-medium">{t('fact.positionDetails')}</p>
        {list.fields.map((row, at) => (
          <fieldset key={row.id} className="w-full min-w-0 rounded-control border border-line p-3">
            <legend className="px-1 text-12 text-soft">{t('position.nth', { at: at + 1 })}</legend>
            <Position form={form} at={at} />
            <div className="mt-2">
              <Button compact tone="quiet" onClick={() => list.remove(at)}>
                {t('position.remove')}
              </Button>
            </div>
          </fieldset>
        ))}
        <Button compact icon={<Plus size={14} aria-hidden />} onClick={add}>
          {t('position.add')}
        </Button>
      </div>
    </MarkedGroup>
  );
}

function Position({ form, at }: { form: PostingForm; at: number }): ReactNode {
  const t = useTranslations('postings');
  const path = `positionDetails.${at}` as const;
  return (
    <div className="grid gap-3 sm:grid-cols-3">
      <NumberField {...form.field(`${path}.count`, 'number')} label={t('term.count')} />
      <SelectField
        {...form.field(`${path}.language`)}
        label={t('fact.language')}
        choices={postingLanguages.map((value) => ({ value, label: t(`language.${value}`) }))}
      />
      <SelectField
        {...form.field(`${path}.kind`)}
        label={t('term.kind')}
        choices={termKinds.map((value) => ({ value, label: t(`term_kind.${value}`) }))}
      />
      <TextField {...form.field(`${path}.address`, 'text or null')} label={t('position.address')} />
      <TextField {...form.field(`${path}.city`)} label={t('position.city')} />
      <SelectField
        {...form.field(`${path}.region`)}
        label={t('position.region')}
        choices={regions.map((value) => ({ value, label: t(`region.${value}`) }))}
      />
      <div className="sm:col-span-3">
        <ListField
          form={form}
          name={`${path}.checks`}
          label={t('position.checks')}
          hint={t('fact.cities_hint')}
        />
      </div>
    </div>
  );
}
