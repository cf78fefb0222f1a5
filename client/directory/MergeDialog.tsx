import { useState, type ReactNode } from 'react';
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { mergeContacts } from '@tremplin/shared/contacts.ts';
import { useTRPC } from '../api.ts';
import { Broken } from '../frame/Broken.tsx';
import { Combobox, type Option } from '../parts/Combobox.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { useVoice } from '../parts/Toaster.tsx';
import { useSchemaForm } from '../parts/useSchemaForm.ts';
import type { Comparison, Contact } from './contactDraft.ts';
import { DialogForm } from './DialogForm.tsx';
import { nameOf } from './HitRow.tsx';
import { MergeChoice, MergeSides } from './MergeChoice.tsx';
import { MergeAlong, MergeWarnings } from './MergeAlong.tsx';
import { useContactNames } from './useContactNames.ts';

interface Props {
  contact: Contact;
  open: boolean;
  close: () => void;
}

/** One person who is in the directory twice: the other record is chosen, looked at, and goes into this one. */
export function MergeDialog({ contact, open, close }: Props): ReactNode {
  const t = useTranslations('contacts.merging');
  const { name } = contact;
  return (
    <Dialog open={open} close={close} title={t('title', { name })} lead={t('lead')} wide>
      <Merging contact={contact} close={close} />
    </Dialog>
  );
}

function Merging({ contact, close }: Omit<Props, 'open'>): ReactNode {
  const t = useTranslations('contacts.merging');
  const people = useOthers(contact);
  const [other, setOther] = useState<Option | null>(null);
  return (
    <div className="flex flex-col gap-4">
      <Combobox
        label={t('other')}
        placeholder={t('other_placeholder')}
        value={other}
        items={people.items}
        busy={people.busy}
        onQuery={people.ask}
        onChange={setOther}
      />
      {other && <Beside key={other.value} contact={contact} otherId={other.value} close={close} />}
    </div>
  );
}

/** People of the directory by what is typed; before that, whoever is called alike. */
function useOthers({ id, name }: Contact) {
  const trpc = useTRPC();
  const names = useContactNames();
  const [typed, ask] = useState('');
  const sought = typed.trim() === '' ? name : typed;
  const found = useQuery(
    trpc.directory.lookUp.queryOptions(
      { typed: sought.slice(0, 200), region: null, managersOnly: false, within: null },
      { placeholderData: keepPreviousData },
    ),
  );
  const others = (found.data?.people ?? []).filter((hit) => hit.id !== id);
  const items = others.map((hit) => {
    const unit = hit.path.at(-1);
    const detail = [names.title(hit), unit && names.unit(unit), hit.email].filter(Boolean);
    return { value: hit.id, label: nameOf(hit), detail: detail.join(' · ') };
  });
  return { items, busy: found.isFetching, ask };
}

interface BesideProps {
  contact: Contact;
  otherId: string;
  close: () => void;
}

function Beside({ contact, otherId, close }: BesideProps): ReactNode {
  const trpc = useTRPC();
  const { id } = contact;
  const compared = useQuery(trpc.directory.compare.queryOptions({ id, otherId }));
  if (compared.isError && !compared.data)
    return <Broken error={compared.error} retry={() => void compared.refetch()} />;
  if (!compared.data) return <Skeleton rows={6} />;
  return <MergeForm two={compared.data} close={close} />;
}

/** What was read when the two were first shown is what is merged: nothing moves under the hands. */
function MergeForm({ two, close }: { two: Comparison; close: () => void }): ReactNode {
  const t = useTranslations('contacts.merging');
  const trpc = useTRPC();
  const { toast } = useVoice();
  const [opened] = useState(two);
  const { own, other, differ, keep } = opened;
  const merge = useMutation(trpc.directory.merge.mutationOptions());
  const form = useSchemaForm({
    schema: mergeContacts,
    defaults: {
      id: own.id,
      version: own.version,
      otherId: other.id,
      otherVersion: other.version,
      keep,
    },
    save: merge.mutateAsync,
    then: () => {
      toast({ text: t('done'), tone: 'good' });
      close();
    },
  });
  return (
    <DialogForm form={form} close={close} submit={t('submit')} tone="danger">
      <MergeSides two={opened} />
      {differ.length === 0 && <p className="text-14 text-soft">{t('same')}</p>}
      {differ.map((field) => (
        <MergeChoice
          key={field}
          field={field}
          two={opened}
          radio={{ ...form.rhf.register(`keep.${field}`) }}
        />
      ))}
      <MergeAlong two={opened} />
      <MergeWarnings two={opened} />
    </DialogForm>
  );
}
