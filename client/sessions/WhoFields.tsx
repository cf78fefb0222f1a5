import type { ReactNode } from 'react';
import { useWatch } from 'react-hook-form';
import { useTranslations } from 'use-intl';
import { RadioGroup, SelectField } from '../parts/ChoiceFields.tsx';
import type { SessionFormState } from './draft.ts';
import { Group } from './Group.tsx';
import { PresenterRows } from './PresenterRows.tsx';
import type { SessionChoices } from './useSessionForm.ts';

interface Props {
  form: SessionFormState;
  choices: SessionChoices;
}

export function WhoFields({ form, choices }: Props): ReactNode {
  const t = useTranslations('sessions.form');
  const common = useTranslations('common');
  const facilitatorId = useWatch({ control: form.rhf.control, name: 'facilitatorId' });
  const people = choices.facilitators.map(({ id, name }) => ({ value: id, label: name }));
  const others = people.filter(({ value }) => value !== facilitatorId);
  return (
    <Group title={t('who')}>
      <SelectField
        {...form.field('facilitatorId')}
        label={t('facilitator')}
        blank={common('choose')}
        choices={people}
      />
      {others.length > 0 && (
        <RadioGroup
          {...form.field('helperIds')}
          label={t('helpers')}
          hint={t('helpers_hint')}
          several
          optional
          choices={others}
        />
      )}
      <PresenterRows form={form} ministries={choices.ministries} />
    </Group>
  );
}
