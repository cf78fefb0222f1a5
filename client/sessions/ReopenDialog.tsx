import type { ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { monthIndex } from '@tremplin/shared/period.ts';
import { reopenSession } from '@tremplin/shared/sessions.ts';
import { useTRPC } from '../api.ts';
import { useOffice } from '../frame/Office.tsx';
import { Button } from '../parts/Button.tsx';
import { Note } from '../parts/Chip.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { ErrorSummary } from '../parts/ErrorSummary.tsx';
import { TextArea } from '../parts/TextField.tsx';
import { useVoice } from '../parts/Toaster.tsx';
import { useFormats } from '../parts/useFormats.ts';
import { useSchemaForm } from '../parts/useSchemaForm.ts';
import type { Session } from './useSession.ts';

interface Props {
  session: Session;
  open: boolean;
  close: () => void;
}

export function ReopenDialog(props: Props): ReactNode {
  const t = useTranslations('sessions.closing.reopen');
  return (
    <Dialog open={props.open} close={props.close} title={t('title')} lead={t('lead')}>
      <ReopenForm {...props} />
    </Dialog>
  );
}

function ReopenForm({ session, close }: Props): ReactNode {
  const t = useTranslations('sessions');
  const trpc = useTRPC();
  const formats = useFormats();
  const { today } = useOffice();
  const { toast } = useVoice();
  const { id, version, startDay } = session;
  const reopen = useMutation(trpc.sessions.reopen.mutationOptions());
  const form = useSchemaForm({
    schema: reopenSession,
    defaults: { id, version, reason: '' },
    save: reopen.mutateAsync,
    then: () => {
      toast({ text: t('actions.reopened'), tone: 'good' });
      close();
    },
  });
  return (
    <form noValidate onSubmit={form.submit} className="flex flex-col gap-4">
      <ErrorSummary form={form} />
      {monthIndex(today) > monthIndex(startDay) && (
        <Note tone="attention">{t('closing.reopen.late', { month: formats.month(startDay) })}</Note>
      )}
      <TextArea {...form.field('reason')} label={t('closing.reopen.reason')} rows={3} />
      <div className="flex flex-wrap justify-end gap-2">
        <Button onClick={close}>{t('closing.keep')}</Button>
        <Button tone="primary" type="submit" busy={form.busy}>
          {t('closing.reopen.submit')}
        </Button>
      </div>
    </form>
  );
}
