import { useRef, type ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { sessionModes, type SessionMode } from '@tremplin/shared/sessions.ts';
import { RadioGroup } from '../parts/ChoiceFields.tsx';
import { TextField } from '../parts/TextField.tsx';
import type { SessionFormState } from './draft.ts';
import { Group } from './Group.tsx';

export function WhereFields({ form }: { form: SessionFormState }): ReactNode {
  const t = useTranslations('sessions');
  const mode = useWatch({ control: form.rhf.control, name: 'mode' });
  const choose = useModes(form);
  return (
    <Group title={t('form.where')}>
      <RadioGroup
        label={t('form.mode')}
        id={form.idOf('mode')}
        name={form.idOf('mode')}
        inline
        value={mode}
        onChange={(chosen) => choose(chosen.target.value)}
        choices={sessionModes.map((value) => ({ value, label: t(`modes.${value}`) }))}
      />
      {mode !== 'online' && (
        <TextField
          {...form.field('location', 'text or null')}
          label={t('form.location')}
          hint={t('form.location_hint')}
          autoComplete="off"
          optional
        />
      )}
      {mode !== 'in_person' && (
        <TextField
          {...form.field('joinUrl', 'text or null')}
          label={t('form.join')}
          type="url"
          autoComplete="off"
          optional
        />
      )}
    </Group>
  );
}

/** A box that goes out of sight is empty for the save, and has its text again when it comes back. */
function useModes({ rhf }: SessionFormState): (chosen: string) => void {
  const kept = useRef<{ location: string | null; joinUrl: string | null }>({
    location: null,
    joinUrl: null,
  });
  const dirty = { shouldDirty: true } as const;
  const place = (name: 'location' | 'joinUrl', shown: boolean): void => {
    const now = rhf.getValues(name);
    if (now !== null) kept.current[name] = now;
    rhf.clearErrors(name);
    rhf.setValue(name, shown ? kept.current[name] : null, dirty);
  };
  return (chosen) => {
    const mode: SessionMode | undefined = sessionModes.find((one) => one === chosen);
    if (!mode) return;
    rhf.setValue('mode', mode, dirty);
    place('location', mode !== 'online');
    place('joinUrl', mode !== 'in_person');
  };
}
