import type { ReactNode } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { audiences, sessionKinds, sessionLanguages } from '@tremplin/shared/sessions.ts';
import { SelectField } from '../parts/ChoiceFields.tsx';
import { TextField } from '../parts/TextField.tsx';
import type { SessionFormState } from './draft.ts';
import { Group } from './Group.tsx';
import type { SessionChoices } from './useSessionForm.ts';

interface Props {
  form: SessionFormState;
  choices: SessionChoices;
}

export function WhatFields({ form, choices }: Props): ReactNode {
  const t = useTranslations('sessions');
  const common = useTranslations('common');
  const french = useLocale() === 'fr';
  const programmes = choices.programmes.map(({ id, code, nameEn, nameFr }) => {
    const name = french ? (nameFr ?? nameEn) : nameEn;
    return { value: id, label: name === code ? code : `${code} – ${name}` };
  });
  return (
    <Group title={t('form.what')}>
      <TextField {...form.field('titleEn')} label={t('form.title_en')} autoComplete="off" />
      <TextField
        {...form.field('titleFr', 'text or null')}
        label={t('form.title_fr')}
        lang="fr"
        autoComplete="off"
        optional
      />
      <SelectField
        {...form.field('kind')}
        label={t('form.kind')}
        choices={sessionKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
      />
      <SelectField
        {...form.field('programmeId')}
        label={t('form.programme')}
        {...(programmes.length === 1 ? {} : { blank: common('choose') })}
        choices={programmes}
      />
      <SelectField
        {...form.field('audience')}
        label={t('form.audience')}
        hint={t('form.audience_hint')}
        choices={audiences.map((value) => ({ value, label: t(`audiences.${value}`) }))}
      />
      <SelectField
        {...form.field('language', 'text or null')}
        label={t('form.language')}
        hint={t('form.language_hint')}
        blank={t('form.language_blank')}
        choices={sessionLanguages.map((value) => ({ value, label: t(`languages.${value}`) }))}
      />
    </Group>
  );
}
