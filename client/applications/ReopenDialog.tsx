import type { ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { reopenApplication } from '@tremplin/shared/applications.ts';
import { useTRPC } from '../api.ts';
import { Button } from '../parts/Button.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { ErrorSummary } from '../parts/ErrorSummary.tsx';
import { TextArea } from '../parts/TextField.tsx';
import { useSchemaForm } from '../parts/useSchemaForm.ts';
import type { Card } from './card.ts';
import { Cancel } from './MoveDialog.tsx';

export function ReopenDialog({ card, close }: { card: Card; close: () => void }): ReactNode {
  const t = useTranslations('applications.reopen');
  const trpc = useTRPC();
  const reopen = useMutation(trpc.applications.reopen.mutationOptions());
  const form = useSchemaForm({
    schema: reopenApplication,
    defaults: { id: card.id, version: card.version, reason: '' },
    save: reopen.mutateAsync,
    then: close,
  });
  return (
    <Dialog open close={close} title={t('title')} lead={t('lead')}>
      <form
        noValidate
        onSubmit={(event) => void form.submit(event)}
        className="flex flex-col gap-4"
      >
        <ErrorSummary form={form} />
        <TextArea label={t('reason')} rows={3} {...form.field('reason')} />
        <div className="flex flex-wrap justify-end gap-2">
          <Cancel close={close} />
          <Button tone="primary" type="submit" busy={form.busy}>
            {t('save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
