import type { ReactNode } from 'react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { cancelSession } from '@tremplin/shared/sessions.ts';
import { useTRPC } from '../api.ts';
import { NoMail, useGoingOut } from '../frame/NoMail.tsx';
import { Button } from '../parts/Button.tsx';
import { CheckField } from '../parts/ChoiceFields.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { ErrorSummary } from '../parts/ErrorSummary.tsx';
import { TextArea } from '../parts/TextField.tsx';
import { useVoice } from '../parts/Toaster.tsx';
import { useSchemaForm } from '../parts/useSchemaForm.ts';
import type { Session } from './useSession.ts';

interface Props {
  session: Session;
  open: boolean;
  close: () => void;
}

/** Says who is on the list and offers to write to them before anything is cancelled. */
export function CancelDialog(props: Props): ReactNode {
  const t = useTranslations('sessions.closing.cancel');
  return (
    <Dialog open={props.open} close={props.close} title={t('title')} lead={t('lead')}>
      <CancelForm {...props} />
    </Dialog>
  );
}

function CancelForm({ session, close }: Props): ReactNode {
  const t = useTranslations('sessions');
  const trpc = useTRPC();
  const { toast } = useVoice();
  const goingOut = useGoingOut();
  const { id, version, numbers } = session;
  const expected = numbers.registered + numbers.waitlisted + numbers.invited;
  const cancel = useMutation(trpc.sessions.cancel.mutationOptions());
  const form = useSchemaForm({
    schema: cancelSession,
    defaults: { id, version, reason: null, tell: expected > 0 },
    save: cancel.mutateAsync,
    then: ({ waiting, noAddress }) => {
      toast({ text: t('actions.cancelled', { waiting: goingOut(waiting) }), tone: 'good' });
      if (noAddress > 0)
        toast({ text: t('actions.cancelled_call', { count: noAddress }), tone: 'late' });
      close();
    },
  });
  return (
    <form noValidate onSubmit={form.submit} className="flex flex-col gap-4">
      <ErrorSummary form={form} />
      {expected === 0 ? (
        <p className="text-14 text-soft">{t('closing.cancel.nobody')}</p>
      ) : (
        <>
          <Expected session={session} count={expected} />
          <CheckField
            {...form.field('tell')}
            label={t('closing.cancel.tell')}
            hint={t('closing.cancel.tell_hint')}
          />
          <NoMail />
        </>
      )}
      <TextArea
        {...form.field('reason', 'text or null')}
        label={t('closing.cancel.reason')}
        optional
        rows={2}
      />
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={close}>{t('closing.keep')}</Button>
        <Button tone="danger" type="submit" busy={form.busy}>
          {t('closing.cancel.submit')}
        </Button>
      </div>
    </form>
  );
}

/** Their names to whoever runs it, their number to everybody else. */
function Expected({ session, count }: { session: Session; count: number }): ReactNode {
  const t = useTranslations('sessions.closing.cancel');
  const trpc = useTRPC();
  const roster = useQuery(
    trpc.attendance.roster.queryOptions({ sessionId: session.id }, { enabled: session.runs }),
  );
  const rows = (roster.data?.rows ?? []).filter(
    ({ status }) => status === 'registered' || status === 'waitlisted' || status === 'invited',
  );
  if (rows.length === 0) return <p className="text-14">{t('who', { count })}</p>;
  return (
    <details className="text-14" open={rows.length <= 6}>
      <summary>{t('who', { count })}</summary>
      <ul className="mt-1 max-h-40 overflow-y-auto ps-4 text-13">
        {rows.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
    </details>
  );
}
