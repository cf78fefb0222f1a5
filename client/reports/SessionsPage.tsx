import type { ReactNode } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { Kpi, SessionFigures } from '@tremplin/shared/outcomes.ts';
import { useTRPC } from '../api.ts';
import { Broken } from '../frame/Broken.tsx';
import { useOffice } from '../frame/Office.tsx';
import { Answer } from './Answer.tsx';
import { ActionFigure } from './ActionFigure.tsx';
import { AttendanceFigure } from './AttendanceFigure.tsx';
import type { Behind } from './behind.ts';
import { CommitmentsFigure } from './CommitmentsFigure.tsx';
import { Counted } from './Counted.tsx';
import { FigureTiles } from './FigureTiles.tsx';
import { OutcomesFrame } from './OutcomesFrame.tsx';
import { useOutcomeFilter } from './useOutcomeFilter.ts';

/** Who came to sessions, what they thought of them, and what followed. */
export function Component(): ReactNode {
  const trpc = useTRPC();
  const frame = useTranslations('reports.frame');
  const { filter } = useOutcomeFilter();
  // Whoever runs sessions is told of whole lists only.
  const everybody = useOffice().can('read', 'session_figures', 'other');
  const asked = useQuery(
    trpc.reports.sessions.queryOptions(filter, { placeholderData: keepPreviousData }),
  );
  if (asked.isError) return <Broken error={asked.error} retry={() => void asked.refetch()} />;
  return (
    <OutcomesFrame
      tab="sessions"
      filters={everybody ? ['programme', 'counsellor', 'stream'] : ['programme']}
      notByMinistry={[frame('tabs.sessions')]}
      own={asked.data?.own ?? false}
    >
      <Answer asked={asked}>{(sessions) => <Figures sessions={sessions} />}</Answer>
    </OutcomesFrame>
  );
}

const heldSessions = { kind: 'sessions', state: 'held' } as const;
const behindTile: Readonly<Partial<Record<Kpi, Behind>>> = {
  sessions: heldSessions,
  attendance: { kind: 'attendees', mark: 'came' },
  show_rate: { kind: 'attendees', mark: 'came' },
  satisfaction: { kind: 'attendees', mark: 'answered' },
  session_action: { kind: 'followed', step: 'any' },
  commitments: { kind: 'commitments' },
};

/** Makes a phrase with a number in it the door to its list. */
function opens(count: number, behind: Behind): (phrase: ReactNode) => ReactNode {
  return (phrase) => <Counted behind={count === 0 ? null : behind}>{phrase}</Counted>;
}

function Figures({ sessions }: { sessions: SessionFigures }): ReactNode {
  const t = useTranslations('reports.sessions_page');
  const { held, cancelled, notClosed, noShow, named } = sessions;
  // Of people without a name only the sessions can be told.
  const behind = named === 0 ? { ...behindTile, attendance: heldSessions } : behindTile;
  const outOf = (kpi: Kpi, count: number): string | undefined =>
    kpi === 'show_rate' || kpi === 'satisfaction' || kpi === 'session_action'
      ? t(`out_of.${kpi}`, { count })
      : undefined;
  return (
    <>
      <FigureTiles label={t('figures')} answer={sessions} behind={behind} outOf={outOf} />
      <p className="text-14">
        {t.rich('planned', {
          held,
          cancelled,
          open: notClosed,
          away: noShow,
          h: opens(held, heldSessions),
          c: opens(cancelled, { kind: 'sessions', state: 'cancelled' }),
          o: opens(notClosed, { kind: 'sessions', state: 'open' }),
          a: opens(noShow, { kind: 'attendees', mark: 'away' }),
        })}
      </p>
      <div className="grid min-w-0 items-start gap-4 xl:grid-cols-2">
        <AttendanceFigure sessions={sessions} />
        <ActionFigure sessions={sessions} />
        <CommitmentsFigure sessions={sessions} />
      </div>
    </>
  );
}
