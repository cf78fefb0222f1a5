import type { ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { contactLeft, doNotContact, eraseContact } from '@tremplin/shared/contacts.ts';
import { useTRPC } from '../api.ts';
import { useOffice } from '../frame/Office.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { DayField, TextArea, TextField } from '../parts/TextField.tsx';
import { useVoice } from '../parts/Toaster.tsx';
import { useSchemaForm } from '../parts/useSchemaForm.ts';
import type { Contact } from './contactDraft.ts';
import { DialogForm } from './DialogForm.tsx';

interface Props {
  contact: Contact;
  open: boolean;
  close: () => void;
}

export function SilenceDialog(props: Props): ReactNode {
  return <About {...props} what="silence" Form={SilenceForm} />;
}

export function LeftDialog(props: Props): ReactNode {
  return <About {...props} what="leaving" Form={LeftForm} />;
}

export function EraseDialog(props: Props): ReactNode {
  return <About {...props} what="erasing" Form={EraseForm} />;
}

interface AboutProps extends Props {
  what: 'silence' | 'leaving' | 'erasing';
  Form: (props: Props) => ReactNode;
}

/** One thing to be done with somebody, named and explained above its form. */
function About({ what, Form, ...props }: AboutProps): ReactNode {
  const t = useTranslations(`contacts.${what}`);
  const { contact, open, close } = props;
  return (
    <Dialog open={open} close={close} title={t('title', { name: contact.name })} lead={t('lead')}>
      <Form {...props} />
    </Dialog>
  );
}

/** What follows when the office has taken it: a word, and the dialog closes. */
function useDone(close: () => void): (text: string) => void {
  const { toast } = useVoice();
  return (text) => {
    toast({ text, tone: 'good' });
    close();
  };
}

function SilenceForm({ contact, close }: Props): ReactNode {
  const t = useTranslations('contacts.silence');
  const trpc = useTRPC();
  const done = useDone(close);
  const { id, version, name } = contact;
  const save = useMutation(trpc.directory.setDoNotContact.mutationOptions());
  const form = useSchemaForm({
    schema: doNotContact,
    defaults: { id, version, on: true, reason: null },
    save: save.mutateAsync,
    then: () => done(t('done', { name })),
  });
  return (
    <DialogForm form={form} close={close} submit={t('submit')}>
      <TextArea
        {...form.field('reason', 'text or null')}
        label={t('reason')}
        hint={t('reason_hint')}
        rows={2}
      />
    </DialogForm>
  );
}

function LeftForm({ contact, close }: Props): ReactNode {
  const t = useTranslations('contacts.leaving');
  const trpc = useTRPC();
  const { today } = useOffice();
  const done = useDone(close);
  const { id, version, name } = contact;
  const save = useMutation(trpc.directory.markLeft.mutationOptions());
  const form = useSchemaForm({
    schema: contactLeft,
    defaults: { id, version, on: today },
    save: save.mutateAsync,
    then: () => done(t('done', { name })),
  });
  return (
    <DialogForm form={form} close={close} submit={t('submit')}>
      <DayField {...form.field('on')} label={t('on')} max={today} />
    </DialogForm>
  );
}

function EraseForm({ contact, close }: Props): ReactNode {
  const t = useTranslations('contacts.erasing');
  const trpc = useTRPC();
  const done = useDone(close);
  const { id, version } = contact;
  const erase = useMutation(trpc.directory.erase.mutationOptions());
  const form = useSchemaForm({
    schema: eraseContact,
    defaults: { id, version, name: '' },
    save: erase.mutateAsync,
    then: () => done(t('done')),
  });
  return (
    <DialogForm form={form} close={close} submit={t('submit')} tone="danger">
      <TextField {...form.field('name')} label={t('name')} hint={contact.name} autoComplete="off" />
    </DialogForm>
  );
}
