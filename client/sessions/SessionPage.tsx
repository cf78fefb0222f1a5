import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { useTranslations } from 'use-intl';
import { Broken } from '../frame/Broken.tsx';
import { useOffice } from '../frame/Office.tsx';
import { Page } from '../frame/Page.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { Tabs, useTab } from '../parts/Tabs.tsx';
import { HelpBox } from './HelpBox.tsx';
import { SessionAbout } from './SessionAbout.tsx';
import { SessionActions } from './SessionActions.tsx';
import { SessionChip } from './SessionChip.tsx';
import { SessionClosing } from './SessionClosing.tsx';
import { SessionFacts } from './SessionFacts.tsx';
import { SessionHistory } from './SessionHistory.tsx';
import { SessionNumbers } from './SessionNumbers.tsx';
import { useSession, type Session } from './useSession.ts';
import { useSessionTitle } from '../parts/useSessionTitle.ts';

/** What other rooms show on a session's page; routes.tsx puts it together. */
export interface SessionSlots {
  /** Who is on it, by name, as far as the reader may know. */
  readonly list: (sessionId: string) => ReactNode;
  readonly feedback: (sessionId: string) => ReactNode;
}

export function SessionPage(slots: SessionSlots): ReactNode {
  const t = useTranslations('sessions.page');
  const { id = '' } = useParams();
  const session = useSession(id);
  if (session.data) return <Shown key={id} session={session.data} {...slots} />;
  if (session.isError) return <Broken error={session.error} retry={() => void session.refetch()} />;
  return (
    <Page title={t('one')}>
      <Skeleton rows={8} />
    </Page>
  );
}

function Shown({ session, list, feedback }: SessionSlots & { session: Session }): ReactNode {
  const t = useTranslations('sessions');
  const title = useSessionTitle()(session);
  const { can, person } = useOffice();
  const named = can('read', 'attendance');
  const tab = useTab(named ? ['list', 'about', 'feedback'] : ['about', 'feedback']);
  const tabs = (
    named ? (['list', 'about', 'feedback'] as const) : (['about', 'feedback'] as const)
  ).map((key) => ({ key, label: t(`page.tab.${key}`) }));
  const outside = can('update', 'info_session') && !session.runs;
  const counsels = person.roles.includes('counsellor');
  return (
    <Page
      title={title}
      windowTitle={`${title} – ${t('title')}`}
      beside={<SessionChip status={session.status} />}
      actions={<SessionActions session={session} />}
    >
      <SessionFacts session={session} />
      <SessionNumbers session={session} />
      <SessionClosing session={session} />
      <Tabs label={t('page.tabs')} tabs={tabs} current={tab} />
      {tab === 'list' && (
        <>
          {outside && <HelpBox session={session} />}
          {(session.runs || counsels) && list(session.id)}
        </>
      )}
      {tab === 'about' && (
        <div className="grid min-w-0 items-start gap-4 lg:grid-cols-3">
          <SessionAbout session={session} />
          <SessionHistory session={session} />
        </div>
      )}
      {tab === 'feedback' && feedback(session.id)}
    </Page>
  );
}
