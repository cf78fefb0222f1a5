import { useId, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { jobFamilies, lessonForm, takeawayKinds } from '@tremplin/shared/interviews.ts';
import type { LessonForm } from '@tremplin/shared/interviews.ts';
import { Button } from '../parts/Button.tsx';
import { RadioGroup, SelectField } from '../parts/ChoiceFields.tsx';
import type { Option } from '../parts/Combobox.tsx';
import { ErrorSummary } from '../parts/ErrorSummary.tsx';
import { TextArea } from '../parts/TextField.tsx';
import { useVoice } from '../parts/Toaster.tsx';
import { useSchemaForm } from '../parts/useSchemaForm.ts';
import { PostingField, ReferralField, SkillsField } from './LessonFields.tsx';

interface Props {
  start: Partial<LessonForm>;
  /** What is chosen already, by name. */
  posting?: Option | null;
  referral?: Option | null;
  save: (facts: LessonForm) => Promise<unknown>;
  close: () => void;
}

/** What it is about decides what is asked; everything else stays out of the way. */
export function LessonEditor({ start, posting, referral, save, close }: Props): ReactNode {
  const t = useTranslations('takeaways');
  const { toast } = useVoice();
  const name = useId();
  const form = useSchemaForm<LessonForm, LessonForm, unknown>({
    schema: lessonForm,
    defaults: { ...nothing, ...start },
    save,
    then: () => {
      toast({ text: t('lessons.saved'), tone: 'good' });
      close();
    },
  });
  const kind = form.rhf.watch('kind');
  const alone = kind === 'tip' || kind === 'test_format';
  return (
    <form noValidate onSubmit={form.submit} className="flex max-w-2xl flex-col gap-3">
      <ErrorSummary form={form} />
      <RadioGroup
        {...form.field('kind')}
        inline
        label={t('lessons.kind')}
        choices={takeawayKinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
      />
      {kind === 'skills' && <SkillsField form={form} />}
      {kind === 'referral' && <ReferralField form={form} known={referral ?? null} />}
      {kind === 'lead' && <PostingField form={form} known={posting ?? null} />}
      <TextArea
        key={`${name}${alone ? ' alone' : ''}`}
        {...form.field('text')}
        label={t(alone ? 'lessons.text' : 'lessons.more')}
        optional={!alone}
        rows={2}
      />
      <div className="w-64 max-w-full">
        <SelectField
          {...form.field('family')}
          label={t('lessons.family')}
          blank={t('lessons.choose')}
          choices={jobFamilies.map((value) => ({ value, label: t(`families.${value}`) }))}
        />
      </div>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" tone="primary" busy={form.busy}>
          {t('lessons.save')}
        </Button>
        <Button onClick={close}>{t('lessons.discard')}</Button>
      </div>
    </form>
  );
}

/** The family is asked for: nobody should have to correct a guess. */
const nothing: Omit<LessonForm, 'family'> = {
  kind: 'tip',
  text: '',
  skills: [],
  postingId: null,
  referralContactId: null,
};
