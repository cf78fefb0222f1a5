import type { ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { clientTransitions, reasonFor } from '@tremplin/shared/client-rules.ts';
import { changeStatus, closeReasons } from '@tremplin/shared/clients.ts';
import { useTRPC } from '../api.ts';
import { Button } from '../parts/Button.tsx';
import { RadioGroup, SelectField } from '../parts/ChoiceFields.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { ErrorSummary } from '../parts/ErrorSummary.tsx';
import { TextArea } from '../parts/TextField.tsx';
import { useVoice } from '../parts/Toaster.tsx';
import { useSchemaForm } from '../parts/useSchemaForm.ts';
import type { ClientFile } from './ClientPage.tsx';

interface Props {
  file: ClientFile;
  open: boolean;
  close: () => void;
  saved: (version: number) => void;
}

/** Offers only where this client may go from here. */
export function StatusDialog(props: Props): ReactNode {
  const t = useTranslations('clients.status');
  return (
    <Dialog open={props.open} close={props.close} title={t('title')}>
      <StatusForm {...props} />
    </Dialog>
  );
}

function StatusForm({ file, close, saved }: Props): ReactNode {
  const t = useTranslations('clients');
  const trpc = useTRPC();
  const { toast } = useVoice();
  const change = useMutation(trpc.clients.changeStatus.mutationOptions());
  const allowed = clientTransitions[file.status];
  const form = useSchemaForm({
    schema: changeStatus,
    defaults: { id: file.id, version: file.version, to: allowed[0], reason: null },
    save: async (values) => ({ to: values.to, ...(await change.mutateAsync(values)) }),
    then: ({ to, version }) => {
      saved(version);
      toast({ text: t('status.changed', { status: t(`statuses.${to}`) }), tone: 'good' });
      close();
    },
  });
  const to = form.rhf.watch('to');
  const needs = reasonFor(file.status, to);
  return (
    <form noValidate onSubmit={form.submit} className="flex flex-col gap-4">
      <ErrorSummary form={form} />
      <RadioGroup
        {...form.field('to')}
        label={t('status.to')}
        choices={allowed.map((value) => ({
          value,
          label: t(`statuses.${value}`),
          ...(value === 'placed' && { hint: t('status.placed_hint') }),
        }))}
      />
      {needs === 'close' ? (
        <SelectField
          key="close"
          {...form.field('reason', 'text or null')}
          label={t('status.close_reason')}
          blank={t('list.choose')}
          choices={closeReasons.map((value) => ({ value, label: t(`closeReasons.${value}`) }))}
        />
      ) : (
        <TextArea
          key="words"
          {...form.field('reason', 'text or null')}
          label={t(needs === 'words' ? 'status.reopen_reason' : 'status.reason')}
          optional={needs === 'optional'}
          rows={2}
        />
      )}
      <Button type="submit" tone="primary" busy={form.busy}>
        {t('status.submit')}
      </Button>
    </form>
  );
}
