import type { ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { contactLeft, doNotContact, eraseContact } from '@tremplin/shared/contacts.ts';
import { useTRPC } from '../api.ts';
import { useOffice } from '../frame/Office.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { ErrorSummary } from '../parts/ErrorSummary.tsx';
import { DayField, TextArea, TextField } from '../parts/TextField.tsx';
import { useVoice } from '../parts/Toaster.tsx';
import { useSchemaForm } from '../parts/useSchemaForm.ts';
import type { Contact } from './contactDraft.ts';
import { DialogFoot } from './DialogFoot.tsx';

interface Props {
  contact: Contact;
  open: boolean;
  close: () => void;
}

export function SilenceDialog(props: Props): ReactNode {
  const t = useTranslations('contacts.silence');
  const { name } = props.contact;
  return (
    <Dialog open={props.open} close={props.close} title={t('title', { name })} lead={t('lead')}>
      <SilenceForm {...props} />
    </Dialog>
  );
}

function SilenceForm({ contact, close }: Props): ReactNode {
  const t = useTranslations('contacts.silence');
  const trpc = useTRPC();
  const { toast } = useVoice();
  const { id, version, name } = contact;
  const save = useMutation(trpc.directory.setDoNotContact.mutationOptions());
  const form = useSchemaForm({
    schema: doNotContact,
    defaults: { id, version, on: true, reason: null },
    save: save.mutateAsync,
    then: () => {
      toast({ text: t('done', { name }), tone: 'good' });
      close();
    },
  });
  return (
    <form noValidate onSubmit={(event) => void form.submit(event)} className="flex flex-col gap-4">
      <ErrorSummary form={form} />
      <TextArea
        {...form.field('reason', 'text or null')}
        label={t('reason')}
        hint={t('reason_hint')}
        rows={2}
      />
      <DialogFoot close={close} busy={form.busy} submit={t('submit')} />
    </form>
  );
}

export function LeftDialog(props: Props): ReactNode {
  const t = useTranslations('contacts.leaving');
  const { name } = props.contact;
  return (
    <Dialog open={props.open} close={props.close} title={t('title', { name })} lead={t('lead')}>
      <LeftForm {...props} />
    </Dialog>
  );
}

function LeftForm({ contact, close }: Props): ReactNode {
  const t = useTranslations('contacts.leaving');
  const trpc = useTRPC();
  const { today } = useOffice();
  const { toast } = useVoice();
  const { id, version, name } = contact;
  const save = useMutation(trpc.directory.markLeft.mutationOptions());
  const form = useSchemaForm({
    schema: contactLeft,
    defaults: { id, version, on: today },
    save: save.mutateAsync,
    then: () => {
      toast({ text: t('done', { name }), tone: 'good' });
      close();
    },
  });
  return (
    <form noValidate onSubmit={(event) => void form.submit(event)} className="flex flex-col gap-4">
      <ErrorSummary form={form} />
      <DayField {...form.field('on')} label={t('on')} max={today} />
      <DialogFoot close={close} busy={form.busy} submit={t('submit')} />
    </form>
  );
}

export function EraseDialog(props: Props): ReactNode {
  const t = useTranslations('contacts.erasing');
  const { name } = props.contact;
  return (
    <Dialog open={props.open} close={props.close} title={t('title', { name })} lead={t('lead')}>
      <EraseForm {...props} />
    </Dialog>
  );
}

function EraseForm({ contact, close }: Props): ReactNode {
  const t = useTranslations('contacts.erasing');
  const trpc = useTRPC();
  const { toast } = useVoice();
  const { id, version } = contact;
  const erase = useMutation(trpc.directory.erase.mutationOptions());
  const form = useSchemaForm({
    schema: eraseContact,
    defaults: { id, version, name: '' },
    save: erase.mutateAsync,
    then: () => {
      toast({ text: t('done'), tone: 'good' });
      close();
    },
  });
  return (
    <form noValidate onSubmit={(event) => void form.submit(event)} className="flex flex-col gap-4">
      <ErrorSummary form={form} />
      <TextField {...form.field('name')} label={t('name')} hint={contact.name} autoComplete="off" />
      <DialogFoot close={close} busy={form.busy} submit={t('submit')} tone="danger" />
    </form>
  );
}
