import { useEffect, useState, type ReactNode } from 'react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import * as z from 'zod/mini';
import { acceptInvitation, newPassword } from '@tremplin/shared/people.ts';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../api.ts';
import { Button, ButtonLink } from '../parts/Button.tsx';
import { ErrorSummary } from '../parts/ErrorSummary.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { TextField } from '../parts/TextField.tsx';
import { useFormats } from '../parts/useFormats.ts';
import { useSchemaForm } from '../parts/useSchemaForm.ts';
import { Outside } from './Outside.tsx';
import { sayWhetherSignedOut } from './signedOut.ts';

/** `/invitation#TOKEN`: what follows the # is never sent with the address, so no log holds it. */
export function Component(): ReactNode {
  const t = useTranslations('frame.invitation');
  const people = useTranslations('people.roles');
  const formats = useFormats();
  const trpc = useTRPC();
  const token = useToken();
  const whole = acceptInvitation.shape.token.safeParse(token).success;
  const invited = useQuery(
    trpc.session.invitation.queryOptions({ token }, { enabled: whole, retry: false }),
  );
  if (whole && invited.isPending) {
    return (
      <Outside title={t('title_unknown')}>
        <Skeleton rows={3} />
      </Outside>
    );
  }
  if (!invited.data) {
    return (
      <Outside title={t('title_unknown')} lead={t('spent')}>
        <div>
          <ButtonLink to="/sign-in">{t('to_sign_in')}</ButtonLink>
        </div>
      </Outside>
    );
  }
  const roles = formats.list(invited.data.roles.map((role) => people(role)));
  return (
    <Outside title={t('title', { name: invited.data.name })} lead={t('lead', { roles })}>
      <ChoosePassword token={token} email={invited.data.email} />
    </Outside>
  );
}

const twice = z.object({ password: newPassword, again: z.string() }).check(
  z.refine((typed) => typed.password === typed.again, {
    error: 'errors.passwords_differ',
    path: ['again'],
  }),
);

function ChoosePassword({ token, email }: { token: string; email: string }): ReactNode {
  const t = useTranslations('frame.invitation');
  const trpc = useTRPC();
  const queries = useQueryClient();
  const go = useNavigate();
  const accept = useMutation(
    trpc.session.acceptInvitation.mutationOptions({ meta: { keepsLists: true } }),
  );
  const form = useSchemaForm({
    schema: twice,
    defaults: { password: '', again: '' },
    save: (typed) => accept.mutateAsync({ token, password: typed.password }),
    then: () => {
      sayWhetherSignedOut(false);
      queries.clear();
      void go('/', { replace: true });
    },
  });
  return (
    <form onSubmit={form.submit} noValidate className="flex flex-col gap-4">
      <ErrorSummary form={form} />
      <TextField label={t('email')} value={email} readOnly autoComplete="username" />
      <TextField
        {...form.field('password')}
        type="password"
        label={t('password')}
        hint={t('password_hint')}
        autoComplete="new-password"
      />
      <TextField
        {...form.field('again')}
        type="password"
        label={t('again')}
        autoComplete="new-password"
      />
      <div>
        <Button type="submit" tone="primary" busy={form.busy}>
          {t('submit')}
        </Button>
      </div>
    </form>
  );
}

/** Read once, then taken out of the address, so that the history does not keep it. */
function useToken(): string {
  const [token] = useState(() => window.location.hash.slice(1));
  useEffect(() => {
    window.history.replaceState(window.history.state, '', window.location.pathname);
  }, []);
  return token;
}
