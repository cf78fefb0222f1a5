import { useEffect, useRef, useState, type ReactNode } from 'react';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import Plus from 'lucide-react/icons/plus';
import X from 'lucide-react/icons/x';
import { useController } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { changeInterview, purposes, type ChangeInterview } from '@tremplin/shared/interviews.ts';
import { useTRPC } from '../api.ts';
import { Button, IconButton } from '../parts/Button.tsx';
import { SelectField } from '../parts/ChoiceFields.tsx';
import { Combobox, type Option } from '../parts/Combobox.tsx';
import { ErrorSummary } from '../parts/ErrorSummary.tsx';
import { DayField, TextArea, TextField } from '../parts/TextField.tsx';
import { useVoice } from '../parts/Toaster.tsx';
import { useSchemaForm, type SchemaForm } from '../parts/useSchemaForm.ts';
import type { Interview } from './shapes.ts';
import { usePostingTitle } from '../parts/usePostingTitle.ts';

const mostQuestions = 12;

type FormState = SchemaForm<ChangeInterview, ChangeInterview>;

interface Props {
  interview: Interview;
  /** The version that a step of one's own on this page has led to. */
  ownVersion: number;
}

/** What it is for and what to ask; what was said goes into the notes. */
export function PrepareForm({ interview, ownVersion }: Props): ReactNode {
  const t = useTranslations('interviews');
  const trpc = useTRPC();
  const { toast } = useVoice();
  const change = useMutation(trpc.interviews.change.mutationOptions());
  const { posting } = interview;
  const read = useRef(interview.version);
  const form: FormState = useSchemaForm({
    schema: changeInterview,
    defaults: valuesOf(interview),
    save: (values) => change.mutateAsync({ ...values, version: read.current }),
    stays: true,
    then: ({ version }) => {
      read.current = version;
      toast({ text: t('file.saved'), tone: 'good' });
    },
  });
  const { reset } = form.rhf;
  const dirty = form.rhf.formState.isDirty;
  useEffect(() => {
    if (interview.version <= read.current) return;
    // A change by somebody else lies under what is typed here: the save is refused, and nothing is lost.
    if (dirty && interview.version !== ownVersion) return;
    reset(valuesOf(interview), { keepDirtyValues: true });
    read.current = interview.version;
  }, [interview, ownVersion, dirty, reset]);
  return (
    <form noValidate onSubmit={form.submit} className="flex max-w-xl flex-col gap-4">
      <ErrorSummary form={form} />
      <SelectField
        {...form.field('purpose')}
        label={t('file.facts.purpose')}
        hint={t('log.purpose_hint')}
        choices={purposes.map((value) => ({ value, label: t(`purposes.${value}`) }))}
      />
      <Questions form={form} />
      <PostingBox form={form} posting={posting} />
      <TextArea {...form.field('notes')} label={t('file.notes')} optional rows={5} />
      <DayField
        {...form.field('followUpOn', 'text or null')}
        label={t('file.follow_up_on')}
        optional
      />
      <div>
        <Button type="submit" busy={form.busy}>
          {t('file.save')}
        </Button>
      </div>
    </form>
  );
}

function valuesOf({ id, version, purpose, questions, notes, followUpOn, posting }: Interview) {
  const postingId = posting?.id ?? null;
  return {
    id,
    version,
    purpose,
    questions: [...questions],
    notes: notes ?? '',
    followUpOn,
    postingId,
  };
}

function Questions({ form }: { form: FormState }): ReactNode {
  const t = useTranslations('interviews.file');
  const { field } = useController({ control: form.rhf.control, name: 'questions' });
  const asked = field.value;
  const put = (next: string[]): void => field.onChange(next);
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 text-13 font-medium">{t('questions')}</legend>
      {asked.length === 0 && <p className="text-13 text-faint">{t('questions_none')}</p>}
      {asked.map((text, at) => (
        // Rows have no name but their place.
        <div key={at} className="flex items-end gap-1">
          <div className="min-w-0 flex-1">
            <TextField
              id={form.idOf(`questions.${at}`)}
              error={form.errorOf(`questions.${at}`)}
              label={t('question', { number: at + 1 })}
              value={text}
              onChange={(event) => put(asked.with(at, event.target.value))}
            />
          </div>
          <IconButton
            label={t('question_remove', { number: at + 1 })}
            icon={<X size={16} aria-hidden />}
            onClick={() => put(asked.toSpliced(at, 1))}
          />
        </div>
      ))}
      {asked.length < mostQuestions && (
        <div>
          <Button
            compact
            icon={<Plus size={14} aria-hidden />}
            onClick={() => {
              put([...asked, '']);
              const id = form.idOf(`questions.${asked.length}`);
              requestAnimationFrame(() => document.getElementById(id)?.focus());
            }}
          >
            {t('question_add')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}

function PostingBox({
  form,
  posting,
}: {
  form: FormState;
  posting: Interview['posting'];
}): ReactNode {
  const t = useTranslations('interviews.file');
  const trpc = useTRPC();
  const titleOf = usePostingTitle();
  const { field } = useController({ control: form.rhf.control, name: 'postingId' });
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<Option | null>(
    posting && { value: posting.id, label: titleOf(posting), detail: posting.jobId ?? undefined },
  );
  const found = useQuery(
    trpc.postings.suggest.queryOptions(
      { typed },
      { enabled: typed.trim() !== '', placeholderData: keepPreviousData },
    ),
  );
  const items = (typed.trim() === '' ? [] : (found.data ?? [])).map((one) => ({
    value: one.id,
    label: one.title ?? one.jobId ?? one.organization,
    detail: [one.organization, one.jobId].filter(Boolean).join(' · '),
  }));
  return (
    <Combobox
      id={form.idOf('postingId')}
      error={form.errorOf('postingId')}
      label={t('posting_choose')}
      hint={t('posting_hint')}
      optional
      value={chosen}
      onChange={(next) => {
        setChosen(next);
        field.onChange(next?.value ?? null);
      }}
      items={items}
      onQuery={setTyped}
      busy={found.isFetching}
    />
  );
}
