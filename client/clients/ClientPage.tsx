import { lazy, Suspense, useRef, useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { useTranslations } from 'use-intl';
import { useTRPC, type Outputs } from '../api.ts';
import { Broken } from '../frame/Broken.tsx';
import { Page } from '../frame/Page.tsx';
import type { Option } from '../parts/Combobox.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { Tabs, useTab } from '../parts/Tabs.tsx';
import { ClientActions } from './ClientActions.tsx';
import { ClientAside } from './ClientAside.tsx';
import { ClientFacts, ClientFlags, ClientName } from './ClientHeader.tsx';
import { ConsentsTab } from './ConsentsTab.tsx';
import { JobAlert } from './JobAlert.tsx';
import { NoteBox } from './NoteBox.tsx';
import { ProfileForm } from './ProfileForm.tsx';
import { StatusDialog } from './StatusDialog.tsx';
import { Timeline } from './Timeline.tsx';
import { useNoteDraft } from './useNoteDraft.tsx';

const Demographics = lazy(async () => {
  const { Demographics: Loaded } = await import('./Demographics.tsx');
  return { default: Loaded };
});

export type ClientFile = Outputs['clients']['file'];

/** What other slices show on a client's page; routes.tsx puts it together. */
export interface ClientSlots {
  readonly applications: (clientId: string) => ReactNode;
  readonly placements: (client: Option) => ReactNode;
  readonly interviews: (client: Option) => ReactNode;
}

const tabs = ['timeline', 'applications', 'interviews', 'profile', 'consents'] as const;

export function ClientPage(slots: ClientSlots): ReactNode {
  const { id = '' } = useParams();
  const trpc = useTRPC();
  const title = useTranslations('frame.pages');
  const file = useQuery(trpc.clients.file.queryOptions({ id }));
  if (file.data) return <OpenFile key={id} file={file.data} slots={slots} />;
  if (file.isError) return <Broken error={file.error} retry={() => void file.refetch()} />;
  return (
    <Page title={title('client')}>
      <Skeleton rows={8} />
    </Page>
  );
}

/** The note that is being typed outlives a change of tab; the version read lies under the profile's form. */
function OpenFile({ file, slots }: { file: ClientFile; slots: ClientSlots }): ReactNode {
  const t = useTranslations('clients.page');
  const title = useTranslations('frame.pages');
  const tab = useTab(tabs);
  const noteBox = useRef<HTMLTextAreaElement>(null);
  const draft = useNoteDraft(file.id, noteBox);
  const [changing, setChanging] = useState(false);
  const [read, setRead] = useState(file.version);
  const own = (version: number): void =>
    setRead((before) => (before === version - 1 ? version : before));
  return (
    <Page
      title={<ClientName file={file} />}
      windowTitle={`${t('window', { fileNo: String(file.fileNo) })} – ${title('clients')}`}
      beside={<ClientFlags file={file} />}
    >
      <ClientFacts file={file} />
      <ClientActions note={draft.focus} changeStatus={() => setChanging(true)} />
      <Tabs
        label={t('tabs')}
        current={tab}
        tabs={tabs.map((key) => ({
          key,
          label: key === 'interviews' ? title(key) : t(key),
        }))}
      />
      {tab === 'timeline' && (
        <div className="grid items-start gap-6 lg:grid-cols-3">
          <div className="flex min-w-0 flex-col gap-4 lg:col-span-2">
            <NoteBox draft={draft} ref={noteBox} />
            <Timeline clientId={file.id} />
          </div>
          <ClientAside file={file} />
        </div>
      )}
      {tab === 'applications' && (
        <div className="flex flex-col gap-6">
          {slots.applications(file.id)}
          {slots.placements(asOption(file))}
        </div>
      )}
      {tab === 'interviews' && slots.interviews(asOption(file))}
      {tab === 'profile' && (
        <div className="flex max-w-xl flex-col gap-6">
          <JobAlert file={file} saved={own} />
          <ProfileForm file={file} read={read} adopt={setRead} />
          <Suspense fallback={<Skeleton rows={3} />}>
            <Demographics clientId={file.id} name={file.name} />
          </Suspense>
        </div>
      )}
      {tab === 'consents' && <ConsentsTab file={file} />}
      <StatusDialog file={file} open={changing} close={() => setChanging(false)} saved={own} />
      {draft.guard}
    </Page>
  );
}

function asOption(file: ClientFile): Option {
  return { value: file.id, label: file.name, detail: String(file.fileNo) };
}
