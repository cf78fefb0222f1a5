import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { topics, type SessionDraft } from '@tremplin/shared/sessions.ts';
import { RadioGroup } from '../parts/ChoiceFields.tsx';
import { NumberField, TextArea } from '../parts/TextField.tsx';
import type { Session, SessionFormState } from './draft.ts';
import { Group } from './Group.tsx';
import { MaterialRows } from './MaterialRows.tsx';
import { PostingsMentioned } from './PostingsMentioned.tsx';
import type { SessionChoices } from './useSessionForm.ts';
import { WhatFields } from './WhatFields.tsx';
import { WhenFields } from './WhenFields.tsx';
import { WhereFields } from './WhereFields.tsx';
import { WhoFields } from './WhoFields.tsx';

interface Props {
  form: SessionFormState;
  choices: SessionChoices;
  scheduled: SessionDraft | null;
  postings: Session['postings'];
}

/** Everything one says of a session, for a new one and for a change. */
export function SessionFields({ form, choices, scheduled, postings }: Props): ReactNode {
  const t = useTranslations('sessions');
  return (
    <>
      <WhatFields form={form} choices={choices} />
      <WhenFields form={form} scheduled={scheduled} />
      <WhereFields form={form} />
      <WhoFields form={form} choices={choices} />
      <Group title={t('form.seats')}>
        <NumberField
          {...form.field('capacity', 'number or null')}
          label={t('form.capacity')}
          hint={t('form.capacity_hint')}
          unit={t('form.capacity_unit')}
          optional
        />
      </Group>
      <Group title={t('form.about')}>
        <RadioGroup
          {...form.field('topics')}
          label={t('form.topics')}
          several
          optional
          choices={topics.map((value) => ({ value, label: t(`topics.${value}`) }))}
        />
        <PostingsMentioned form={form} known={postings} />
        <MaterialRows form={form} />
        <TextArea
          {...form.field('notes')}
          label={t('form.notes')}
          hint={t('form.notes_hint')}
          optional
        />
      </Group>
    </>
  );
}
