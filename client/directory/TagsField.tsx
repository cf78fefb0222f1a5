import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { TextField } from '../parts/TextField.tsx';
import type { ContactFormState } from './contactDraft.ts';

/** Typed as one text; what stands between the commas are the tags. */
export function TagsField({ form }: { form: ContactFormState }): ReactNode {
  const t = useTranslations('contacts.form');
  const [text, setText] = useState(() => form.rhf.getValues('tags').join(', '));
  return (
    <TextField
      id={form.idOf('tags')}
      error={form.errorOf('tags')}
      label={t('tags')}
      hint={t('tags_hint')}
      autoComplete="off"
      optional
      value={text}
      onChange={(event) => {
        setText(event.target.value);
        const tags = event.target.value.split(',').map((tag) => tag.trim());
        form.rhf.setValue(
          'tags',
          tags.filter((tag) => tag !== ''),
          { shouldDirty: true },
        );
      }}
    />
  );
}
