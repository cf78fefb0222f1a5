import type { ReactNode } from 'react';
import { Controller } from 'react-hook-form';
import { useLocale, useTranslations } from 'use-intl';
import {
  entryEmployments,
  frenchLevels,
  immigrationStatuses,
  streams,
} from '@tremplin/shared/clients.ts';
import type { ProfileForm as Profile } from '@tremplin/shared/clients.ts';
import { locales } from '@tremplin/shared/people.ts';
import { regions, suggestedCategories } from '@tremplin/shared/postings.ts';
import { RadioGroup, SelectField } from '../parts/ChoiceFields.tsx';
import { DayField, NumberField, TextArea, TextField } from '../parts/TextField.tsx';
import type { SchemaForm } from '../parts/useSchemaForm.ts';
import { languageName, spokenLanguages } from './languages.ts';
import { ListField } from './ListField.tsx';

type Form = SchemaForm<Profile, Profile>;

function Section({ title, children }: { title: string; children: ReactNode }): ReactNode {
  return (
    <section className="flex flex-col gap-4 border-t border-line pt-4">
      <h2 className="text-16 font-semibold">{title}</h2>
      {children}
    </section>
  );
}

export function Identity({ form }: { form: Form }): ReactNode {
  const t = useTranslations('clients');
  return (
    <Section title={t('profile.identity')}>
      <TextField
        {...form.field('givenName')}
        label={t('intake.given')}
        hint={t('intake.one_name')}
      />
      <TextField {...form.field('familyName')} label={t('intake.family')} />
      <TextField
        {...form.field('preferredName', 'text or null')}
        label={t('profile.preferred')}
        optional
      />
      <TextField
        {...form.field('pronunciation', 'text or null')}
        label={t('profile.pronunciation')}
        optional
      />
      <TextField
        {...form.field('pronouns', 'text or null')}
        label={t('profile.pronouns')}
        optional
      />
      <TextField
        {...form.field('phone', 'text or null')}
        type="tel"
        label={t('intake.phone')}
        optional
      />
      <TextField
        {...form.field('email', 'text or null')}
        type="email"
        label={t('intake.email')}
        optional
      />
      <NumberField
        {...form.field('birthYear', 'number or null')}
        label={t('intake.birth_year')}
        hint={t('intake.birth_year_hint')}
        optional
      />
    </Section>
  );
}

export function Languages({ form }: { form: Form }): ReactNode {
  const t = useTranslations('clients');
  const locale = useLocale() === 'fr' ? 'fr' : 'en';
  const named = spokenLanguages.map((value) => ({ value, label: languageName(value, locale) }));
  const bothLanguages = locales.map((value) => ({ value, label: t(`langs.${value}`) }));
  return (
    <Section title={t('profile.languages_title')}>
      <Controller
        control={form.rhf.control}
        name="languages"
        render={({ field }) => (
          <ListField
            label={t('profile.languages')}
            add={t('profile.add_language')}
            error={form.errorOf('languages')}
            value={field.value}
            onChange={field.onChange}
            choices={[
              ...named.slice(0, 2),
              ...named.slice(2).toSorted((a, b) => a.label.localeCompare(b.label, locale)),
            ]}
          />
        )}
      />
      <RadioGroup
        {...form.field('correspondenceLang')}
        inline
        label={t('intake.lang')}
        choices={bothLanguages}
      />
      <SelectField
        {...form.field('serviceLang', 'text or null')}
        label={t('profile.service_lang')}
        blank={t('profile.either')}
        choices={bothLanguages}
      />
      <NumberField
        {...form.field('clbEnglish', 'number or null')}
        label={t('profile.clb_english')}
        hint={t('profile.clb_hint')}
        optional
      />
      <NumberField
        {...form.field('clbFrench', 'number or null')}
        label={t('profile.clb_french')}
        hint={t('profile.clb_hint')}
        optional
      />
      <SelectField
        {...form.field('frenchForOps', 'text or null')}
        label={t('profile.french_ops')}
        blank={t('profile.not_said')}
        choices={frenchLevels.map((value) => ({ value, label: t(`french.${value}`) }))}
      />
    </Section>
  );
}

export function RightToWork({ form }: { form: Form }): ReactNode {
  const t = useTranslations('clients');
  return (
    <Section title={t('profile.work')}>
      <SelectField
        {...form.field('immigrationStatus', 'text or null')}
        label={t('profile.immigration')}
        blank={t('profile.not_said')}
        choices={immigrationStatuses.map((value) => ({ value, label: t(`immigration.${value}`) }))}
      />
      <DayField
        {...form.field('workAuthExpiresOn', 'text or null')}
        label={t('profile.expires')}
        hint={t('profile.expires_hint')}
        optional
      />
      <DayField
        {...form.field('arrivalOn', 'text or null')}
        label={t('profile.arrival')}
        optional
      />
    </Section>
  );
}

export function Target({ form }: { form: Form }): ReactNode {
  const t = useTranslations('clients');
  const region = useTranslations('postings.region');
  return (
    <Section title={t('profile.target')}>
      <TextField
        {...form.field('targetNoc', 'text or null')}
        label={t('profile.noc')}
        inputMode="numeric"
        optional
      />
      <Controller
        control={form.rhf.control}
        name="targetCategories"
        render={({ field }) => (
          <ListField
            label={t('profile.categories')}
            add={t('profile.add_category')}
            error={form.errorOf('targetCategories')}
            value={field.value}
            onChange={field.onChange}
            choices={suggestedCategories.map((value) => ({ value, label: value }))}
          />
        )}
      />
      <RadioGroup
        {...form.field('targetRegions')}
        several
        inline
        label={t('profile.regions')}
        choices={regions.map((value) => ({ value, label: region(value) }))}
      />
    </Section>
  );
}

export function Background({ form }: { form: Form }): ReactNode {
  const t = useTranslations('clients.profile');
  return (
    <Section title={t('background')}>
      <TextArea {...form.field('education', 'text or null')} label={t('education')} optional />
      <TextArea {...form.field('experience', 'text or null')} label={t('experience')} optional />
    </Section>
  );
}

export function OfficeFacts({ form }: { form: Form }): ReactNode {
  const t = useTranslations('clients');
  return (
    <Section title={t('profile.office')}>
      <DayField {...form.field('intakeOn')} label={t('profile.intake_on')} />
      <SelectField
        {...form.field('entryEmployment')}
        label={t('profile.employment')}
        choices={entryEmployments.map((value) => ({ value, label: t(`employment.${value}`) }))}
      />
      <SelectField
        {...form.field('stream', 'text or null')}
        label={t('profile.stream')}
        blank={t('profile.not_said')}
        choices={streams.map((value) => ({
          value,
          label: t('profile.stream_of', { stream: value }),
        }))}
      />
      <TextField
        {...form.field('camsReferenceNo', 'text or null')}
        label={t('profile.cams')}
        optional
      />
      <TextField
        {...form.field('icareClientId', 'text or null')}
        label={t('profile.icare')}
        optional
      />
    </Section>
  );
}
