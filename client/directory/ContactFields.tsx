import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { contactLanguages } from '@tremplin/shared/directory.ts';
import { isManagerTitle } from '@tremplin/shared/titles.ts';
import { CheckField, RadioGroup } from '../parts/ChoiceFields.tsx';
import { TextArea, TextField } from '../parts/TextField.tsx';
import type { ContactFormState, UnitOption } from './contactDraft.ts';
import { Likenesses } from './Likenesses.tsx';
import { Marked } from './ReadMarks.tsx';
import { TagsField } from './TagsField.tsx';
import { UnitField } from './UnitField.tsx';

interface Props {
  form: ContactFormState;
  unit: UnitOption | null;
  setUnit: (unit: UnitOption | null) => void;
  /** The contact itself, where one is being changed. */
  ownId: string | null;
}

/** What is known of somebody: a name and a unit are enough. */
export function ContactFields({ form, unit, setUnit, ownId }: Props): ReactNode {
  const t = useTranslations('contacts.form');
  return (
    <>
      <Marked field="name" values={['givenName', 'familyName']} form={form}>
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField {...form.field('givenName')} label={t('given')} autoComplete="off" />
          <TextField {...form.field('familyName')} label={t('family')} autoComplete="off" />
        </div>
      </Marked>
      <Marked field="title" values={['titleEn', 'titleFr']} form={form}>
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            {...form.field('titleEn', 'text or null')}
            label={t('title_en')}
            autoComplete="off"
            optional
          />
          <TextField
            {...form.field('titleFr', 'text or null')}
            label={t('title_fr')}
            autoComplete="off"
            optional
          />
        </div>
      </Marked>
      <Marked field="unit" values={['organizationId', 'newUnits']} form={form}>
        <UnitField form={form} unit={unit} setUnit={setUnit} />
      </Marked>
      <Marked field="email" values={['email']} form={form}>
        <TextField
          {...form.field('email', 'text or null')}
          type="email"
          label={t('email')}
          autoComplete="off"
          optional
        />
      </Marked>
      <Marked field="phone" values={['phone']} form={form}>
        <TextField
          {...form.field('phone', 'text or null')}
          type="tel"
          label={t('phone')}
          hint={t('phone_hint')}
          autoComplete="off"
          optional
        />
      </Marked>
      <Likenesses form={form} ownId={ownId} />
      <Marked field="city" values={['city']} form={form}>
        <TextField
          {...form.field('city', 'text or null')}
          label={t('city')}
          autoComplete="off"
          optional
        />
      </Marked>
      <Manages form={form} />
      <Further form={form} />
    </>
  );
}

/** The title says it until somebody says otherwise; ticked as the title would is as the title says. */
function Manages({ form }: { form: ContactFormState }): ReactNode {
  const t = useTranslations('contacts.form');
  const { watch, setValue } = form.rhf;
  const byTitle = isManagerTitle(watch('titleEn'), watch('titleFr'));
  const said = watch('isManager');
  return (
    <CheckField
      id={form.idOf('isManager')}
      label={t('manages')}
      hint={t('manages_hint')}
      checked={said ?? byTitle}
      onChange={(event) => {
        const { checked } = event.target;
        setValue('isManager', checked === byTitle ? null : checked, { shouldDirty: true });
      }}
    />
  );
}

function Further({ form }: { form: ContactFormState }): ReactNode {
  const t = useTranslations('contacts');
  const { errors } = form.rhf.formState;
  const wrong = ['sourceUrl', 'tags', 'note'].some((name) => name in errors);
  return (
    <details {...(wrong && { open: true })} className="rounded-card border border-line px-3 py-2">
      <summary className="text-14 font-medium">{t('form.more')}</summary>
      <div className="mt-3 flex flex-col gap-4">
        <RadioGroup
          {...form.field('languages')}
          several
          inline
          label={t('form.languages')}
          choices={contactLanguages.map((value) => ({ value, label: t(`languages.${value}`) }))}
        />
        <TextField
          {...form.field('sourceUrl', 'text or null')}
          type="url"
          label={t('form.source_url')}
          autoComplete="off"
          optional
        />
        <TagsField form={form} />
        <TextArea
          {...form.field('note', 'text or null')}
          label={t('form.note')}
          hint={t('form.note_hint')}
          rows={3}
          optional
        />
      </div>
    </details>
  );
}
