import { useState, type ReactNode } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { LessonForm } from '@tremplin/shared/interviews.ts';
import { useTRPC } from '../api.ts';
import { Combobox, type Option } from '../parts/Combobox.tsx';
import { TextField } from '../parts/TextField.tsx';
import type { SchemaForm } from '../parts/useSchemaForm.ts';
import { nameOf, useNames } from './useNames.ts';

export type LessonFormState = SchemaForm<LessonForm, LessonForm>;

/** Typed with commas, kept as a list. */
export function SkillsField({ form }: { form: LessonFormState }): ReactNode {
  const t = useTranslations('takeaways.lessons');
  const [typed, setTyped] = useState(form.rhf.getValues('skills').join(', '));
  const wrong = form.rhf.getValues('skills').findIndex((_, at) => form.errorOf(`skills.${at}`));
  return (
    <TextField
      id={form.idOf('skills')}
      label={t('skills')}
      hint={t('skills_hint')}
      error={form.errorOf('skills') ?? (wrong < 0 ? undefined : form.errorOf(`skills.${wrong}`))}
      autoComplete="off"
      value={typed}
      onChange={(event) => {
        setTyped(event.target.value);
        form.rhf.setValue('skills', listed(event.target.value), { shouldDirty: true });
      }}
    />
  );
}

function listed(typed: string): string[] {
  return typed
    .split(/[,;\n]/)
    .map((one) => one.trim())
    .filter(Boolean);
}

/** A person of the directory whom they named. */
export function ReferralField({
  form,
  known,
}: {
  form: LessonFormState;
  known: Option | null;
}): ReactNode {
  const t = useTranslations('takeaways.lessons');
  const trpc = useTRPC();
  const names = useNames();
  const [typed, setTyped] = useState('');
  const found = useQuery(
    trpc.directory.lookUp.queryOptions(
      { typed, region: null, managersOnly: false, within: null },
      { enabled: typed.trim().length > 1, placeholderData: keepPreviousData },
    ),
  );
  const items = (typed.trim().length > 1 ? (found.data?.people ?? []) : []).map((one) => {
    const unit = one.path.at(-1);
    const detail = [names.title(one), unit && names.unit(unit)].filter(Boolean).join(' · ');
    return { value: one.id, label: nameOf(one), detail };
  });
  return (
    <ChosenBox
      form={form}
      name="referralContactId"
      known={known}
      label={t('referral')}
      hint={t('referral_hint')}
      items={items}
      onQuery={setTyped}
      busy={found.isFetching}
    />
  );
}

export function PostingField({
  form,
  known,
}: {
  form: LessonFormState;
  known: Option | null;
}): ReactNode {
  const t = useTranslations('takeaways.lessons');
  const trpc = useTRPC();
  const [typed, setTyped] = useState('');
  const found = useQuery(
    trpc.postings.suggest.queryOptions(
      { typed },
      { enabled: typed.trim() !== '', placeholderData: keepPreviousData },
    ),
  );
  const items = (typed.trim() === '' ? [] : (found.data ?? [])).map((one) => ({
    value: one.id,
    label: one.title ?? one.jobId ?? one.organization,
    detail: [one.jobId, one.organization].filter(Boolean).join(' · '),
  }));
  return (
    <ChosenBox
      form={form}
      name="postingId"
      known={known}
      label={t('posting')}
      hint={t('posting_hint')}
      items={items}
      onQuery={setTyped}
      busy={found.isFetching}
    />
  );
}

interface ChosenProps {
  form: LessonFormState;
  name: 'referralContactId' | 'postingId';
  known: Option | null;
  label: string;
  hint: string;
  items: readonly Option[];
  onQuery: (typed: string) => void;
  busy: boolean;
}

function ChosenBox({ form, name, known, ...box }: ChosenProps): ReactNode {
  const [chosen, setChosen] = useState(known);
  return (
    <Combobox
      {...box}
      id={form.idOf(name)}
      error={form.errorOf(name)}
      value={chosen}
      onChange={(one) => {
        setChosen(one);
        form.rhf.setValue(name, one?.value ?? null, { shouldDirty: true });
      }}
    />
  );
}
