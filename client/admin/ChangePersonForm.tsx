import type { ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import { changePerson, type ChangePerson } from '@tremplin/shared/people.ts';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../api.ts';
import { Button } from '../parts/Button.tsx';
import { ErrorSummary } from '../parts/ErrorSummary.tsx';
import { TextField } from '../parts/TextField.tsx';
import { useVoice } from '../parts/Toaster.tsx';
import { useSchemaForm } from '../parts/useSchemaForm.ts';
import type { PersonLine } from './PeopleTable.tsx';
import { RightsFields } from './RightsFields.tsx';

export function ChangePersonForm(props: { person: PersonLine; close: () => void }): ReactNode {
  const t = useTranslations('people');
  const trpc = useTRPC();
  const { toast } = useVoice();
  const { id, version, name, roles, seesNames } = props.person;
  const change = useMutation(trpc.people.change.mutationOptions());
  const form = useSchemaForm({
    schema: changePerson,
    defaults: { id, version, name, roles: [...roles], seesNames },
    save: async (typed: ChangePerson) => {
      await change.mutateAsync(typed);
      return typed.name;
    },
    then: (saved) => {
      toast({ text: t('saved', { name: saved }), tone: 'good' });
      props.close();
    },
  });
  return (
    <form onSubmit={form.submit} noValidate className="flex flex-col gap-4">
      <ErrorSummary form={form} />
      <TextField {...form.field('name')} label={t('name')} autoComplete="off" />
      <RightsFields
        roles={form.field('roles')}
        seesNames={form.field('seesNames')}
        held={form.rhf.watch('roles')}
        dropNames={() => form.rhf.setValue('seesNames', false)}
      />
      <div>
        <Button type="submit" tone="primary" busy={form.busy}>
          {t('form.submit_change')}
        </Button>
      </div>
    </form>
  );
}
