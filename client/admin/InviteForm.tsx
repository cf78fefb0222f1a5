import type { ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import { invitePerson, locales, type InvitePerson } from '@tremplin/shared/people.ts';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../api.ts';
import { Button } from '../parts/Button.tsx';
import { RadioGroup } from '../parts/ChoiceFields.tsx';
import { ErrorSummary } from '../parts/ErrorSummary.tsx';
import { TextField } from '../parts/TextField.tsx';
import { useSchemaForm } from '../parts/useSchemaForm.ts';
import { useLanguage } from '../words.tsx';
import type { GivenLink } from './OneTimeLink.tsx';
import { RightsFields } from './RightsFields.tsx';

/** Who is invited, as what; the answer is a link to hand over. */
export function InviteForm({ then }: { then: (link: GivenLink) => void }): ReactNode {
  const t = useTranslations('people');
  const trpc = useTRPC();
  const { locale } = useLanguage();
  const invite = useMutation(trpc.people.invite.mutationOptions());
  const form = useSchemaForm({
    schema: invitePerson,
    defaults: { name: '', email: '', roles: [], seesNames: false, locale },
    save: async (typed: InvitePerson) => ({
      ...(await invite.mutateAsync(typed)),
      name: typed.name,
    }),
    then,
  });
  return (
    <form onSubmit={form.submit} noValidate className="flex flex-col gap-4">
      <ErrorSummary form={form} />
      <TextField {...form.field('name')} label={t('name')} autoComplete="off" />
      <TextField {...form.field('email')} type="email" label={t('email')} autoComplete="off" />
      <RightsFields
        roles={form.field('roles')}
        seesNames={form.field('seesNames')}
        held={form.rhf.watch('roles')}
        dropNames={() => form.rhf.setValue('seesNames', false)}
      />
      <RadioGroup
        {...form.field('locale')}
        inline
        label={t('form.locale')}
        choices={locales.map((value) => ({ value, label: t(`locales.${value}`) }))}
      />
      <div>
        <Button type="submit" tone="primary" busy={form.busy}>
          {t('form.submit_invite')}
        </Button>
      </div>
    </form>
  );
}
