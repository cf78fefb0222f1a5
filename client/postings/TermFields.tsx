import type { ReactNode } from 'react';
import { useFieldArray } from 'react-hook-form';
import Plus from 'lucide-react/icons/plus';
import { useTranslations } from 'use-intl';
import { termKinds } from '@tremplin/shared/postings.ts';
import { Button } from '../parts/Button.tsx';
import { CheckField, SelectField } from '../parts/ChoiceFields.tsx';
import { NumberField } from '../parts/TextField.tsx';
import { MarkedGroup, type PostingForm } from './fields.tsx';

const emptyTerm = {
  count: null,
  kind: 'permanent',
  maxMonths: null,
  extensionPossible: false,
  secondment: false,
  casual: false,
  raw: '',
} as const;

export function TermFields({ form }: { form: PostingForm }): ReactNode {
  const t = useTranslations('postings');
  const list = useFieldArray({ control: form.rhf.control, name: 'terms' });
  return (
    <MarkedGroup form={form} name="terms" read="terms">
      <div className="flex flex-col items-start gap-2">
        <p className="text-13 font-medium">{t('fact.terms')}</p>
        {list.fields.map((row, at) => (
          <fieldset key={row.id} className="w-full min-w-0 rounded-control border border-line p-3">
            <legend className="px-1 text-12 text-soft">{t('term.nth', { at: at + 1 })}</legend>
            {row.raw !== '' && (
              <p className="mb-2 text-13 text-soft">{t('read.says', { text: row.raw })}</p>
            )}
            <div className="grid gap-3 sm:grid-cols-3">
              <NumberField
                {...form.field(`terms.${at}.count`, 'number or null')}
                label={t('term.count')}
              />
              <SelectField
                {...form.field(`terms.${at}.kind`)}
                label={t('term.kind')}
                choices={termKinds.map((value) => ({ value, label: t(`term_kind.${value}`) }))}
              />
              <NumberField
                {...form.field(`terms.${at}.maxMonths`, 'number or null')}
                label={t('term.months')}
              />
            </div>
            <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1">
              <CheckField
                {...form.field(`terms.${at}.extensionPossible`)}
                label={t('term.extension')}
              />
              <CheckField {...form.field(`terms.${at}.secondment`)} label={t('term.secondment')} />
              <CheckField {...form.field(`terms.${at}.casual`)} label={t('term.casual')} />
              <Button compact tone="quiet" onClick={() => list.remove(at)}>
                {t('term.remove')}
              </Button>
            </div>
          </fieldset>
        ))}
        <Button
          compact
          icon={<Plus size={14} aria-hidden />}
          onClick={() => list.append(emptyTerm)}
        >
          {t('term.add')}
        </Button>
      </div>
    </MarkedGroup>
  );
}
