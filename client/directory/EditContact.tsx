import { useState, type ReactNode } from 'react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Navigate, useNavigate, useParams } from 'react-router';
import { useTranslations } from 'use-intl';
import { contactForm } from '@tremplin/shared/contacts.ts';
import { useTRPC } from '../api.ts';
import { Broken } from '../frame/Broken.tsx';
import { Page } from '../frame/Page.tsx';
import { Button, ButtonLink } from '../parts/Button.tsx';
import { Note } from '../parts/Chip.tsx';
import { ErrorSummary } from '../parts/ErrorSummary.tsx';
import { LeaveGuard } from '../parts/LeaveGuard.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { useVoice } from '../parts/Toaster.tsx';
import { useSchemaForm } from '../parts/useSchemaForm.ts';
import { ContactFields } from './ContactFields.tsx';
import { draftOf, type Contact, type UnitOption } from './contactDraft.ts';
import { useContactNames } from './useContactNames.ts';

export function Component(): ReactNode {
  const t = useTranslations('contacts');
  const trpc = useTRPC();
  const { id = '' } = useParams();
  const contact = useQuery(trpc.directory.contact.queryOptions({ id }));
  if (contact.isError && !contact.data)
    return <Broken error={contact.error} retry={() => void contact.refetch()} />;
  if (contact.data && contact.data.id !== id)
    return <Navigate replace to={`/directory/${contact.data.id}/edit`} />;
  return (
    <Page
      title={t('form.title_edit')}
      lead={contact.data?.name}
      actions={<ButtonLink to={`/directory/${id}`}>{t('back')}</ButtonLink>}
    >
      {!contact.data && <Skeleton rows={10} />}
      {contact.data?.status === 'erased' && <Note>{t('page.erased')}</Note>}
      {contact.data && contact.data.status !== 'erased' && <ChangeForm contact={contact.data} />}
    </Page>
  );
}

/** What was read when the form opened is what is changed: a later reading does not move under the hands. */
function ChangeForm({ contact }: { contact: Contact }): ReactNode {
  const t = useTranslations('contacts.form');
  const names = useContactNames();
  const [opened] = useState(contact);
  const [unit, setUnit] = useState<UnitOption | null>(() => unitOf(opened, names.unit));
  const form = useChange(opened);
  return (
    <form
      noValidate
      onSubmit={(event) => void form.submit(event)}
      className="flex max-w-xl flex-col gap-4"
    >
      <ErrorSummary form={form} />
      <ContactFields form={form} unit={unit} setUnit={setUnit} ownId={opened.id} />
      <p className="text-13 text-soft">{t('history')}</p>
      <div>
        <Button type="submit" tone="primary" busy={form.busy}>
          {t('submit_edit')}
        </Button>
      </div>
      <LeaveGuard unsaved={form.unsaved} />
    </form>
  );
}

function useChange({ id, version, ...contact }: Contact) {
  const t = useTranslations('contacts.form');
  const trpc = useTRPC();
  const navigate = useNavigate();
  const { toast } = useVoice();
  const change = useMutation(trpc.directory.changeContact.mutationOptions());
  return useSchemaForm({
    schema: contactForm,
    defaults: draftOf({ id, version, ...contact }, t('ext')),
    save: (values) => change.mutateAsync({ ...values, id, version }),
    then: () => {
      toast({ text: t('saved'), tone: 'good' });
      void navigate(`/directory/${id}`);
    },
  });
}

function unitOf(
  { organizationId, path }: Contact,
  nameOf: ReturnType<typeof useContactNames>['unit'],
): UnitOption | null {
  const own = path.at(-1);
  if (organizationId === null || !own) return null;
  return { value: organizationId, label: nameOf(own), detail: path.map(nameOf).join(' › ') };
}
