import { useState, type ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { addPost, endPost } from '@tremplin/shared/contacts.ts';
import { useTRPC } from '../api.ts';
import { useOffice } from '../frame/Office.tsx';
import { Combobox, type Option } from '../parts/Combobox.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { DayField, TextField } from '../parts/TextField.tsx';
import { useVoice } from '../parts/Toaster.tsx';
import { useSchemaForm } from '../parts/useSchemaForm.ts';
import type { Contact } from './contactDraft.ts';
import { DialogForm } from './DialogForm.tsx';
import { useContactNames } from './useContactNames.ts';
import { useUnits } from './useUnits.ts';

interface AddProps {
  contact: Contact;
  open: boolean;
  close: () => void;
}

export function AddPostDialog(props: AddProps): ReactNode {
  const t = useTranslations('contacts.posting');
  const { name } = props.contact;
  return (
    <Dialog open={props.open} close={props.close} title={t('title', { name })} lead={t('lead')}>
      <AddPostForm {...props} />
    </Dialog>
  );
}

function AddPostForm({ contact, close }: AddProps): ReactNode {
  const t = useTranslations('contacts');
  const trpc = useTRPC();
  const { toast } = useVoice();
  const units = useUnits();
  const [unit, setUnit] = useState<Option | null>(null);
  const add = useMutation(trpc.directory.addPost.mutationOptions());
  const form = useSchemaForm({
    schema: addPost,
    defaults: { contactId: contact.id, organizationId: '', titleEn: null, titleFr: null },
    save: add.mutateAsync,
    then: () => {
      toast({ text: t('posting.done'), tone: 'good' });
      close();
    },
  });
  return (
    <DialogForm form={form} close={close} submit={t('posting.submit')}>
      <Combobox
        id={form.idOf('organizationId')}
        error={form.errorOf('organizationId')}
        label={t('form.unit')}
        placeholder={t('form.unit_placeholder')}
        value={unit}
        items={units.items}
        busy={units.busy}
        onQuery={units.ask}
        onChange={(chosen) => {
          setUnit(chosen);
          form.rhf.setValue('organizationId', chosen?.value ?? '', { shouldDirty: true });
        }}
      />
      <TextField
        {...form.field('titleEn', 'text or null')}
        label={t('form.title_en')}
        autoComplete="off"
        optional
      />
      <TextField
        {...form.field('titleFr', 'text or null')}
        label={t('form.title_fr')}
        autoComplete="off"
        optional
      />
    </DialogForm>
  );
}

interface EndProps {
  /** Open while there is one. */
  post: Contact['posts'][number] | null;
  close: () => void;
}

export function EndPostDialog({ post, close }: EndProps): ReactNode {
  const t = useTranslations('contacts');
  const names = useContactNames();
  const title = (post && names.title(post)) ?? t('page.untitled');
  return (
    <Dialog open={post !== null} close={close} title={t('ending.title', { post: title })}>
      {post && <EndPostForm post={post} close={close} />}
    </Dialog>
  );
}

function EndPostForm({ post, close }: EndProps & { post: Contact['posts'][number] }): ReactNode {
  const t = useTranslations('contacts.ending');
  const trpc = useTRPC();
  const { today } = useOffice();
  const { toast } = useVoice();
  const end = useMutation(trpc.directory.endPost.mutationOptions());
  const form = useSchemaForm({
    schema: endPost,
    defaults: { id: post.id, version: post.version, endedOn: today },
    save: end.mutateAsync,
    then: () => {
      toast({ text: t('done'), tone: 'good' });
      close();
    },
  });
  return (
    <DialogForm form={form} close={close} submit={t('submit')}>
      <DayField {...form.field('endedOn')} label={t('on')} max={today} />
    </DialogForm>
  );
}
