import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Link, Navigate, useParams } from 'react-router';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../api.ts';
import { Broken } from '../frame/Broken.tsx';
import { Page } from '../frame/Page.tsx';
import { Chip, Note } from '../parts/Chip.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { useFormats } from '../parts/useFormats.ts';
import { ContactActions } from './ContactActions.tsx';
import { ContactChanges, ContactNotes } from './ContactAside.tsx';
import { ContactFacts } from './ContactFacts.tsx';
import { ContactPosts } from './ContactPosts.tsx';
import { ContactSessions } from './ContactSessions.tsx';
import type { Contact } from './contactDraft.ts';
import { UnitPath } from './UnitPath.tsx';
import { useContactNames } from './useContactNames.ts';

interface Props {
  /** What we asked of them and when; composed in rooms.tsx. */
  interviews?: (contactId: string) => ReactNode;
  /** What interviews with them taught us; composed in rooms.tsx. */
  learned?: (contactId: string) => ReactNode;
}

export function ContactPage(props: Props): ReactNode {
  const t = useTranslations('contacts');
  const trpc = useTRPC();
  const { id = '' } = useParams();
  const contact = useQuery(trpc.directory.contact.queryOptions({ id }));
  if (contact.isError && !contact.data)
    return <Broken error={contact.error} retry={() => void contact.refetch()} />;
  if (!contact.data) {
    return (
      <Page title={t('one')}>
        <Skeleton rows={8} />
      </Page>
    );
  }
  // It was merged into another, which the old address leads to.
  if (contact.data.id !== id) return <Navigate replace to={`/directory/${contact.data.id}`} />;
  if (contact.data.status === 'erased') return <Removed id={id} {...props} />;
  return <Shown contact={contact.data} {...props} />;
}

function Shown({ contact, interviews, learned }: Props & { contact: Contact }): ReactNode {
  const t = useTranslations('contacts');
  const { name } = contact;
  return (
    <Page
      title={name}
      windowTitle={`${name} – ${t('list')}`}
      beside={<Standing contact={contact} />}
      lead={<Place contact={contact} />}
      actions={<ContactActions contact={contact} />}
    >
      <Warnings contact={contact} />
      <div className="grid min-w-0 items-start gap-4 lg:grid-cols-3">
        <div className="flex min-w-0 flex-col gap-4 lg:col-span-2">
          <ContactFacts contact={contact} />
          {interviews && (
            <section className="card min-w-0 rounded-card border border-line p-4">
              {interviews(contact.id)}
            </section>
          )}
          {learned?.(contact.id)}
          <ContactSessions sessions={contact.sessions} />
        </div>
        <div className="flex min-w-0 flex-col gap-4">
          <ContactPosts contact={contact} />
          <ContactChanges changes={contact.changes} />
          <ContactNotes contact={contact} />
        </div>
      </div>
    </Page>
  );
}

function Standing({ contact }: { contact: Contact }): ReactNode {
  const t = useTranslations('contacts');
  const { status, isManager, unverifiedDays } = contact;
  return (
    <>
      {status !== 'active' && (
        <Chip tone={status === 'do_not_contact' ? 'late' : 'attention'}>
          {t(`statuses.${status}`)}
        </Chip>
      )}
      {isManager && <Chip>{t('page.manager')}</Chip>}
      {unverifiedDays !== null && status !== 'left' && (
        <Chip tone="attention">{t('page.unverified', { days: unverifiedDays })}</Chip>
      )}
    </>
  );
}

function Place({ contact }: { contact: Contact }): ReactNode {
  const t = useTranslations('contacts.page');
  const names = useContactNames();
  const title = names.title(contact);
  return (
    <>
      {title !== null && <p className="text-16 text-ink">{title}</p>}
      {contact.path.length === 0 ? <p>{t('no_unit')}</p> : <UnitPath path={contact.path} />}
    </>
  );
}

function Warnings({ contact }: { contact: Contact }): ReactNode {
  const t = useTranslations('contacts.page');
  const formats = useFormats();
  const { doNotContactOn, doNotContactReason, leftOn } = contact;
  return (
    <>
      {doNotContactOn !== null && (
        <Note tone="late">
          {t('silent', { day: formats.day(doNotContactOn), reason: doNotContactReason ?? '' })}
        </Note>
      )}
      {contact.status === 'left' && leftOn !== null && (
        <Note tone="attention">
          <LastUnit contact={contact} text={t('left_on', { day: formats.day(leftOn) })} />
        </Note>
      )}
    </>
  );
}

function LastUnit({ contact, text }: { contact: Contact; text: string }): ReactNode {
  const names = useContactNames();
  const last = contact.posts.find(({ endedOn }) => endedOn !== null)?.path.at(-1);
  return (
    <p>
      {text}{' '}
      {last && (
        <Link to={`/directory?unit=${last.id}`} className="underline underline-offset-2">
          {names.unit(last)}
        </Link>
      )}
    </p>
  );
}

/** Somebody was here and asked to go: what refers to them is shown without them. */
function Removed({ id, interviews }: Props & { id: string }): ReactNode {
  const t = useTranslations('contacts');
  return (
    <Page title={t('statuses.erased')} windowTitle={`${t('statuses.erased')} – ${t('list')}`}>
      <Note>{t('page.erased')}</Note>
      {interviews?.(id)}
    </Page>
  );
}
