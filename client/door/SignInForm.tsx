import type { ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import { invitationAtDoor, nameAtDoor, type SignInAtDoor } from '@tremplin/shared/attendance.ts';
import { useTranslations } from 'use-intl';
import { faultOf, useTRPC, type Outputs } from '../api.ts';
import { Button } from '../parts/Button.tsx';
import { ErrorSummary } from '../parts/ErrorSummary.tsx';
import { TextField } from '../parts/TextField.tsx';
import { useSchemaForm } from '../parts/useSchemaForm.ts';

type By = SignInAtDoor['by'];
type SignedIn = Outputs['door']['signIn'];

interface Props {
  ticket: string;
  arrived: (answer: SignedIn) => void;
  /** The ticket is over: a new code from the wall is needed, and what was typed stays. */
  spent: () => void;
}

export function NameForm(props: Props): ReactNode {
  const t = useTranslations('door.phone');
  const form = useSchemaForm({
    schema: nameAtDoor,
    defaults: { kind: 'name', firstName: '', initial: '', lastFour: '' },
    save: useSend(props),
    then: props.arrived,
  });
  return (
    <form onSubmit={form.submit} noValidate autoComplete="off" className="flex flex-col gap-4">
      <ErrorSummary form={form} />
      <TextField {...form.field('firstName')} label={t('first_name')} {...untold} />
      <TextField
        {...form.field('initial')}
        label={t('initial')}
        hint={t('initial_hint')}
        maxLength={8}
        autoCapitalize="characters"
        {...untold}
      />
      <TextField
        {...form.field('lastFour')}
        label={t('last_four')}
        hint={t('last_four_hint')}
        inputMode="numeric"
        maxLength={4}
        {...untold}
      />
      <Send busy={form.busy} />
    </form>
  );
}

export function InvitationForm(props: Props): ReactNode {
  const t = useTranslations('door.phone');
  const form = useSchemaForm({
    schema: invitationAtDoor,
    defaults: { kind: 'invitation', invitation: '' },
    save: useSend(props),
    then: props.arrived,
  });
  return (
    <form onSubmit={form.submit} noValidate autoComplete="off" className="flex flex-col gap-4">
      <ErrorSummary form={form} />
      <TextField
        {...form.field('invitation')}
        label={t('invitation')}
        hint={t('invitation_hint')}
        autoCapitalize="characters"
        maxLength={40}
        {...untold}
      />
      <Send busy={form.busy} />
    </form>
  );
}

/** The telephone may be somebody else's: it keeps and proposes nothing. */
const untold = { autoComplete: 'off', autoCorrect: 'off', spellCheck: false } as const;

function Send({ busy }: { busy: boolean }): ReactNode {
  const t = useTranslations('door.phone');
  return (
    <Button type="submit" tone="primary" busy={busy}>
      {t('submit')}
    </Button>
  );
}

function useSend({ ticket, spent }: Props): (by: By) => Promise<SignedIn> {
  const trpc = useTRPC();
  const signIn = useMutation(
    trpc.door.signIn.mutationOptions({
      meta: { keepsLists: true },
      onError: (error) => {
        const key = faultOf(error)?.key;
        if (key === 'door.ticket_spent' || key === 'door.ticket_worn') spent();
      },
    }),
  );
  return (by) => signIn.mutateAsync({ ticket, by });
}
