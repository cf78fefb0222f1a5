import { Suspense, useRef, useState, type ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { rowKey, type FacilitatorToday, type TodayGroup } from '@tremplin/shared/today.ts';
import { useTRPC } from '../api.ts';
import { Broken } from '../frame/Broken.tsx';
import { useOffice } from '../frame/Office.tsx';
import { Page } from '../frame/Page.tsx';
import { Button, ButtonLink } from '../parts/Button.tsx';
import { Empty } from '../parts/Empty.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { CommitmentsDue } from './CommitmentsDue.tsx';
import { Section } from './Section.tsx';
import { SessionCard } from './SessionCard.tsx';
import { SessionsToClose } from './SessionsToClose.tsx';
import { TodayRow } from './TodayRow.tsx';
import { useRowKeys } from './useRowKeys.ts';

/**
 * What needs this person today, and why: a counsellor's clients, a facilitator's sessions, or both.
 * `covers` tells a counsellor whose clients are with whom.
 */
export function TodayPage({ covers }: { covers: ReactNode }): ReactNode {
  const t = useTranslations('today');
  const pages = useTranslations('frame.pages');
  const trpc = useTRPC();
  const { can, person } = useOffice();
  const counsels = can('read', 'client');
  const runs = person.roles.includes('facilitator');
  const clients = useQuery(trpc.today.counsellor.queryOptions(undefined, { enabled: counsels }));
  const sessions = useQuery(
    // Read again each minute: the button changes half an hour before people come.
    trpc.today.facilitator.queryOptions(undefined, { enabled: runs, refetchInterval: 60_000 }),
  );
  const list = useRef<HTMLDivElement>(null);
  useRowKeys(list);
  const broken = [clients, sessions].find(({ isError }) => isError);
  if (broken) return <Broken error={broken.error} retry={() => void broken.refetch()} />;
  const waiting = (counsels && !clients.data) || (runs && !sessions.data);
  const groups = clients.data?.groups ?? [];
  const count = groups.reduce((sum, group) => sum + group.count, 0) + dueIn(sessions.data);
  const idle = !waiting && count === 0 && !sessions.data?.next;
  return (
    <Page
      title={pages('today')}
      lead={
        !waiting &&
        (count > 0 || sessions.data?.next?.takesAttendance !== true) && (
          <>
            {t('lead', { count })}
            {count > 0 && <span className="pointer-coarse:hidden"> {t('keys')}.</span>}
          </>
        )
      }
    >
      {counsels && !waiting && <Suspense fallback={null}>{covers}</Suspense>}
      {waiting && <Skeleton rows={6} tall />}
      {idle && <Idle counsels={counsels} />}
      {!waiting && (
        <div ref={list} className="flex max-w-5xl flex-col gap-5">
          {sessions.data && <Sessions today={sessions.data} />}
          {groups.map((group) => (
            <Group key={group.key} group={group} />
          ))}
        </div>
      )}
    </Page>
  );
}

function dueIn(sessions: FacilitatorToday | undefined): number {
  return sessions ? sessions.toClose.length + sessions.commitments.length : 0;
}

function Idle({ counsels }: { counsels: boolean }): ReactNode {
  const t = useTranslations('today');
  if (!counsels)
    return (
      <Empty action={<ButtonLink to="/sessions/new">{t('session.plan')}</ButtonLink>}>
        {t('session.none')}
      </Empty>
    );
  return (
    <Empty action={<ButtonLink to="/clients">{t('to_clients')}</ButtonLink>}>{t('nothing')}</Empty>
  );
}

function Sessions({ today }: { today: FacilitatorToday }): ReactNode {
  return (
    <>
      {today.next && <SessionCard next={today.next} asOf={today.asOf} />}
      <SessionsToClose sessions={today.toClose} />
      <CommitmentsDue commitments={today.commitments} />
    </>
  );
}

function Group({ group }: { group: TodayGroup }): ReactNode {
  const t = useTranslations('today');
  const [whole, setWhole] = useState(false);
  const rows =
    whole || group.rows.length <= atFirst + 2 ? group.rows : group.rows.slice(0, atFirst);
  return (
    <Section
      title={t(`groups.${group.key}`)}
      count={group.count}
      about={t(`about.${group.key}`, { days: group.threshold })}
      beside={
        (group.key === 'checks' || group.key === 'followups') && (
          <ButtonLink
            compact
            tone="quiet"
            to={group.key === 'checks' ? '/postings/checks' : '/followups'}
          >
            {t(`all_${group.key}`)}
          </ButtonLink>
        )
      }
      foot={
        <>
          {rows.length < group.rows.length && (
            <div>
              <Button compact tone="quiet" onClick={() => setWhole(true)}>
                {t('show_all', { count: group.rows.length })}
              </Button>
            </div>
          )}
          {whole && group.count > group.rows.length && (
            <p className="text-12 text-faint">
              {t('shown', { shown: group.rows.length, count: group.count })}
            </p>
          )}
        </>
      }
    >
      {rows.map((row) => (
        <TodayRow key={rowKey(row)} row={row} />
      ))}
    </Section>
  );
}

/** Rows of a group before one asks for all of them: the page is read, not scrolled. */
const atFirst = 6;
