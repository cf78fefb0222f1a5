import { useRef, type ReactNode } from 'react';
import { useFieldArray } from 'react-hook-form';
import Plus from 'lucide-react/icons/plus';
import X from 'lucide-react/icons/x';
import { useLocale, useTranslations } from 'use-intl';
import { presenterRoles } from '@tremplin/shared/sessions.ts';
import { Button } from '../parts/Button.tsx';
import { SelectField, type Choice } from '../parts/ChoiceFields.tsx';
import { TextField } from '../parts/TextField.tsx';
import { PresenterKnown } from './PresenterKnown.tsx';
import type { SessionFormState } from './draft.ts';
import type { SessionChoices } from './useSessionForm.ts';

const nobody = {
  name: '',
  role: 'presenter',
  title: null,
  organization: null,
  organizationId: null,
  contactId: null,
} as const;

interface Props {
  form: SessionFormState;
  ministries: SessionChoices['ministries'];
}

export function PresenterRows({ form, ministries }: Props): ReactNode {
  const t = useTranslations('sessions.form');
  const french = useLocale() === 'fr';
  const list = useFieldArray({ control: form.rhf.control, name: 'presenters' });
  const choices = ministries.map(({ id, nameEn, nameFr }) => ({
    value: id,
    label: french ? (nameFr ?? nameEn) : nameEn,
  }));
  // What was pressed to remove a row goes with it.
  const addButton = useRef<HTMLButtonElement>(null);
  const remove = (at: number): void => {
    list.remove(at);
    addButton.current?.focus();
  };
  return (
    <div className="flex flex-col items-start gap-3">
      <h3 className="text-13 font-medium">{t('presenters')}</h3>
      {list.fields.length === 0 && <p className="text-13 text-faint">{t('presenters_none')}</p>}
      {list.fields.map((row, at) => (
        <PresenterRow
          key={row.id}
          form={form}
          at={at}
          ministries={ministries}
          choices={choices}
          remove={() => remove(at)}
        />
      ))}
      <Button
        ref={addButton}
        compact
        icon={<Plus size={14} aria-hidden />}
        disabled={list.fields.length >= 12}
        onClick={() => list.append(nobody)}
      >
        {t('presenter_add')}
      </Button>
    </div>
  );
}

interface RowProps {
  form: SessionFormState;
  at: number;
  ministries: SessionChoices['ministries'];
  choices: readonly Choice[];
  remove: () => void;
}

function PresenterRow({ form, at, ministries, choices, remove }: RowProps): ReactNode {
  const t = useTranslations('sessions');
  const name = form.field(`presenters.${at}.name`);
  return (
    <fieldset className="w-full min-w-0 rounded-card border border-line px-3 pt-1 pb-3">
      <legend className="px-1 text-12 text-soft">{t('form.presenter_nth', { at: at + 1 })}</legend>
      <div className="grid gap-3 sm:grid-cols-2">
        <div className="flex min-w-0 flex-col gap-1">
          <TextField
            {...name}
            onChange={(event) => {
              // Another name is another person until somebody is chosen again.
              form.rhf.setValue(`presenters.${at}.contactId`, null);
              void name.onChange(event);
            }}
            label={t('form.presenter_name')}
            autoComplete="off"
          />
          <PresenterKnown form={form} at={at} ministries={ministries} />
        </div>
        <SelectField
          {...form.field(`presenters.${at}.role`)}
          label={t('form.presenter_role')}
          choices={presenterRoles.map((value) => ({ value, label: t(`presenterRoles.${value}`) }))}
        />
        <TextField
          {...form.field(`presenters.${at}.title`, 'text or null')}
          label={t('form.presenter_title')}
          autoComplete="off"
          optional
        />
        <TextField
          {...form.field(`presenters.${at}.organization`, 'text or null')}
          label={t('form.presenter_organization')}
          autoComplete="off"
          optional
        />
        <div className="sm:col-span-2">
          <SelectField
            {...form.field(`presenters.${at}.organizationId`, 'text or null')}
            label={t('form.presenter_ministry')}
            hint={t('form.presenter_ministry_hint')}
            blank={t('form.presenter_ministry_blank')}
            choices={choices}
          />
        </div>
      </div>
      <div className="mt-2">
        <Button
          compact
          tone="quiet"
          icon={<X size={14} aria-hidden />}
          aria-label={t('form.presenter_remove', { at: at + 1 })}
          onClick={remove}
        >
          {t('form.remove')}
        </Button>
      </div>
    </fieldset>
  );
}
