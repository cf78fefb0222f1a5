import { useState, type ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import Ellipsis from 'lucide-react/icons/ellipsis';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../api.ts';
import { useOffice } from '../frame/Office.tsx';
import { useFaultText } from '../frame/Refusals.tsx';
import { Button, ButtonLink } from '../parts/Button.tsx';
import { Menu, type MenuItem } from '../parts/Menu.tsx';
import { useVoice } from '../parts/Toaster.tsx';
import { EraseDialog, LeftDialog, SilenceDialog } from './ContactDialogs.tsx';
import type { Contact } from './contactDraft.ts';
import { MergeDialog } from './MergeDialog.tsx';
import { AddPostDialog } from './PostDialogs.tsx';

type Asked = 'silence' | 'left' | 'post' | 'merge' | 'erase' | null;

/** What may be done with somebody of the directory; looking again is what most visits are for. */
export function ContactActions({ contact }: { contact: Contact }): ReactNode {
  const t = useTranslations('contacts.actions');
  const { can } = useOffice();
  const [asked, setAsked] = useState<Asked>(null);
  const { verify, lift, busy } = useMarks(contact);
  if (!can('update', 'contact')) return null;
  const { status, doNotContactOn } = contact;
  const close = (): void => setAsked(null);
  const ask = (which: Asked) => () => setAsked(which);
  const items: readonly (MenuItem | false)[] = [
    { key: 'post', label: t('add_post'), choose: ask('post') },
    status !== 'left' && { key: 'left', label: t('left'), choose: ask('left') },
    doNotContactOn === null
      ? { key: 'silence', label: t('silence'), choose: ask('silence') }
      : { key: 'lift', label: t('lift'), choose: lift },
    { key: 'merge', label: t('merge'), choose: ask('merge') },
  ];
  const erase: MenuItem = { key: 'erase', label: t('erase'), tone: 'danger', choose: ask('erase') };
  return (
    <>
      <Menu
        label={t('more')}
        look="secondary"
        button={<Ellipsis size={16} aria-hidden />}
        groups={[{ items: items.filter((item) => item !== false) }, { items: [erase] }]}
      />
      <ButtonLink to={`/directory/${contact.id}/edit`}>{t('edit')}</ButtonLink>
      <Button busy={busy} onClick={verify}>
        {t('verify')}
      </Button>
      <SilenceDialog contact={contact} open={asked === 'silence'} close={close} />
      <LeftDialog contact={contact} open={asked === 'left'} close={close} />
      <EraseDialog contact={contact} open={asked === 'erase'} close={close} />
      <AddPostDialog contact={contact} open={asked === 'post'} close={close} />
      <MergeDialog contact={contact} open={asked === 'merge'} close={close} />
    </>
  );
}

function useMarks({ id, version, name }: Contact) {
  const t = useTranslations('contacts.actions');
  const trpc = useTRPC();
  const faultText = useFaultText();
  const { toast } = useVoice();
  const verify = useMutation(trpc.directory.verify.mutationOptions());
  const silence = useMutation(trpc.directory.setDoNotContact.mutationOptions());
  const told = (text: string) => ({
    onSuccess: () => toast({ text, tone: 'good' }),
    onError: (error: unknown) => toast({ text: faultText(error), tone: 'late' }),
  });
  return {
    busy: verify.isPending || silence.isPending,
    verify: () => verify.mutate({ id, version }, told(t('verified', { name }))),
    lift: () =>
      silence.mutate({ id, version, on: false, reason: null }, told(t('lifted', { name }))),
  };
}
