import type { ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { changeCommitment } from '@tremplin/shared/sessions.ts';
import { useTRPC } from '../api.ts';
import { Button } from '../parts/Button.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { ErrorSummary } from '../parts/ErrorSummary.tsx';
import { DayField, TextArea, TextField } from '../parts/TextField.tsx';
import { useSchemaForm } from '../parts/useSchemaForm.ts';
import type { Commitment } from './Commitments.tsx';

/** Everything of one commitment, also the day on which it was kept. */
export function ChangeCommitment({
  commitment,
  close,
}: {
  commitment: Commitment | null;
  close: () => void;
}): ReactNode {
  const t = useTranslations('sessions.feedback');
  return (
    <Dialog open={commitment !== null} close={close} title={t('change_title')}>
      {commitment && <ChangeForm commitment={commitment} close={close} />}
    </Dialog>
  );
}

function ChangeForm({
  commitment,
  close,
}: {
  commitment: Commitment;
  close: () => void;
}): ReactNode {
  const t = useTranslations('sessions.feedback');
  const trpc = useTRPC();
  const change = useMutation(trpc.sessions.changeCommitment.mutationOptions());
  const form = useSchemaForm({
    schema: changeCommitment,
    defaults: commitment,
    save: change.mutateAsync,
    then: close,
  });
  return (
    <form noValidate onSubmit={form.submit} className="flex flex-col gap-4">
      <ErrorSummary form={form} />
      <TextArea {...form.field('text')} label={t('text')} rows={2} />
      <TextField {...form.field('owner')} label={t('owner')} />
      <div className="flex flex-wrap gap-4">
        <DayField {...form.field('dueOn', 'text or null')} label={t('due')} optional />
        <DayField {...form.field('doneOn', 'text or null')} label={t('done_when')} optional />
      </div>
      <Button type="submit" tone="primary" busy={form.busy}>
        {t('save')}
      </Button>
    </form>
  );
}
