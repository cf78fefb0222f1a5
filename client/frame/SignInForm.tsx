import type { ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import { signIn } from '@tremplin/shared/people.ts';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../api.ts';
import { Button } from '../parts/Button.tsx';
import { ErrorSummary } from '../parts/ErrorSummary.tsx';
import { TextField } from '../parts/TextField.tsx';
import { useSchemaForm } from '../parts/useSchemaForm.ts';

/** E-mail and password; paste and password managers are welcome. */
export function SignInForm({ then }: { then: () => void }): ReactNode {
  const t = useTranslations('frame.sign_in');
  const trpc = useTRPC();
  const enter = useMutation(trpc.session.signIn.mutationOptions({ meta: { keepsLists: true } }));
  const form = useSchemaForm({
    schema: signIn,
    defaults: { email: '', password: '' },
    save: enter.mutateAsync,
    then,
  });
  return (
    <form onSubmit={form.submit} noValidate className="flex flex-col gap-4">
      <ErrorSummary form={form} />
      <TextField {...form.field('email')} type="email" label={t('email')} autoComplete="username" />
      <TextField
        {...form.field('password')}
        type="password"
        label={t('password')}
        autoComplete="current-password"
      />
      <div>
        <Button type="submit" tone="primary" busy={form.busy}>
          {t('submit')}
        </Button>
      </div>
    </form>
  );
}
