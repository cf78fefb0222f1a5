import { useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../api.ts';
import { Broken } from '../frame/Broken.tsx';
import { Page } from '../frame/Page.tsx';
import { Button } from '../parts/Button.tsx';
import { Dialog } from '../parts/Dialog.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { DisableDialog, NewLinkDialog } from './AccountDialogs.tsx';
import { ChangePersonForm } from './ChangePersonForm.tsx';
import { InviteForm } from './InviteForm.tsx';
import { OneTimeLinkDialog, type GivenLink } from './OneTimeLink.tsx';
import { PeopleTable, type Asked, type PersonLine } from './PeopleTable.tsx';
import { PolicyTable } from './PolicyTable.tsx';

export function Component(): ReactNode {
  const t = useTranslations('people');
  const pages = useTranslations('frame.pages');
  const trpc = useTRPC();
  const people = useQuery(trpc.people.list.queryOptions());
  const [inviting, setInviting] = useState(false);
  const [asked, setAsked] = useState<{ what: Asked; person: PersonLine } | null>(null);
  const [given, setGiven] = useState<GivenLink | null>(null);
  if (people.isError) return <Broken error={people.error} retry={() => void people.refetch()} />;
  const count = (state: PersonLine['state']): number =>
    people.data?.filter((one) => one.state === state).length ?? 0;
  const close = (): void => setAsked(null);
  const handOver = (link: GivenLink): void => {
    setInviting(false);
    setAsked(null);
    setGiven(link);
  };
  return (
    <Page
      title={pages('people')}
      lead={people.data && t('lead', { active: count('active'), invited: count('invited') })}
      actions={
        <Button tone="primary" onClick={() => setInviting(true)}>
          {t('form.invite')}
        </Button>
      }
    >
      {people.data ? (
        <PeopleTable people={people.data} ask={(what, person) => setAsked({ what, person })} />
      ) : (
        <Skeleton rows={6} />
      )}
      <PolicyTable />
      <Dialog
        open={inviting}
        close={() => setInviting(false)}
        title={t('form.invite')}
        lead={t('form.invite_lead')}
      >
        <InviteForm then={handOver} />
      </Dialog>
      <Dialog
        open={asked?.what === 'change'}
        close={close}
        title={t('form.change', { name: asked?.person.name ?? '' })}
      >
        {asked && <ChangePersonForm person={asked.person} close={close} />}
      </Dialog>
      <NewLinkDialog
        person={asked?.what === 'new_link' ? asked.person : null}
        close={close}
        then={handOver}
      />
      <DisableDialog person={asked?.what === 'disable' ? asked.person : null} close={close} />
      <OneTimeLinkDialog given={given} close={() => setGiven(null)} />
    </Page>
  );
}
