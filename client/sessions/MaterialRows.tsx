import { useRef, type ReactNode } from 'react';
import { useFieldArray } from 'react-hook-form';
import Plus from 'lucide-react/icons/plus';
import X from 'lucide-react/icons/x';
import { useTranslations } from 'use-intl';
import { Button } from '../parts/Button.tsx';
import { TextField } from '../parts/TextField.tsx';
import type { SessionFormState } from './draft.ts';

export function MaterialRows({ form }: { form: SessionFormState }): ReactNode {
  const t = useTranslations('sessions.form');
  const list = useFieldArray({ control: form.rhf.control, name: 'materials' });
  // What was pressed to remove a row goes with it.
  const addButton = useRef<HTMLButtonElement>(null);
  const remove = (at: number): void => {
    list.remove(at);
    addButton.current?.focus();
  };
  return (
    <div className="flex flex-col items-start gap-3">
      <div>
        <h3 className="text-13 font-medium">{t('materials')}</h3>
        <p className="text-13 text-faint">{t('materials_hint')}</p>
      </div>
      {list.fields.map((row, at) => (
        <fieldset
          key={row.id}
          className="w-full min-w-0 rounded-card border border-line px-3 pt-1 pb-3"
        >
          <legend className="px-1 text-12 text-soft">{t('material_nth', { at: at + 1 })}</legend>
          <div className="grid gap-3 sm:grid-cols-2">
            <TextField
              {...form.field(`materials.${at}.label`)}
              label={t('material_label')}
              autoComplete="off"
            />
            <TextField
              {...form.field(`materials.${at}.url`)}
              label={t('material_url')}
              type="url"
              autoComplete="off"
            />
          </div>
          <div className="mt-2">
            <Button
              compact
              tone="quiet"
              icon={<X size={14} aria-hidden />}
              aria-label={t('material_remove', { at: at + 1 })}
              onClick={() => remove(at)}
            >
              {t('remove')}
            </Button>
          </div>
        </fieldset>
      ))}
      <Button
        ref={addButton}
        compact
        icon={<Plus size={14} aria-hidden />}
        disabled={list.fields.length >= 20}
        onClick={() => list.append({ label: '', url: '' })}
      >
        {t('material_add')}
      </Button>
    </div>
  );
}
