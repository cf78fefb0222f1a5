import { useRef, useState, type ReactNode } from 'react';
import UserPlus from 'lucide-react/icons/user-plus';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../api.ts';
import { Broken } from '../frame/Broken.tsx';
import { Button } from '../parts/Button.tsx';
import { Empty } from '../parts/Empty.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { useFocusKept } from '../parts/useFocusKept.ts';
import { AddOne } from './AddOne.tsx';
import { DetailsDialog } from './DetailsDialog.tsx';
import { InviteDialog } from './InviteDialog.tsx';
import type { Roster, RosterRow, SessionFacts } from './list.ts';
import { ListSections } from './ListSections.tsx';
import { useListMoves } from './useListMoves.ts';

/** Who is invited, registered, waiting, cancelled; of other counsellors' clients only how many. */
export function SessionList({ sessionId }: { sessionId: string }): ReactNode {
  const trpc = useTRPC();
  const session = useQuery(trpc.sessions.byId.queryOptions({ id: sessionId }));
  if (session.isError) return <Broken error={session.error} />;
  return session.data ? <Names session={session.data} /> : <Skeleton rows={6} />;
}

function Names({ session }: { session: SessionFacts }): ReactNode {
  const t = useTranslations('attendance.list');
  const trpc = useTRPC();
  const [inviting, setInviting] = useState(false);
  const [detailed, setDetailed] = useState<RosterRow | null>(null);
  const roster = useQuery(trpc.attendance.roster.queryOptions({ sessionId: session.id }));
  const moves = useListMoves(session.id, setDetailed);
  // A row that moves takes its menu with it.
  const region = useRef<HTMLElement>(null);
  const kept = useFocusKept(region);
  if (roster.isError) return <Broken error={roster.error} retry={() => void roster.refetch()} />;
  if (!roster.data) return <Skeleton rows={6} />;
  const open = session.status === 'draft' || session.status === 'scheduled';
  const { rows, whole } = roster.data;
  return (
    <section
      {...kept}
      ref={region}
      tabIndex={-1}
      aria-label={t('title')}
      className="flex min-w-0 flex-col gap-4"
    >
      {!whole && (
        <p className="text-14 text-soft">{t('own_only', { count: hidden(roster.data) })}</p>
      )}
      {open && (
        <div className="flex flex-wrap items-end gap-x-4 gap-y-2">
          {!whole && <AddOne session={session} listed={rows} />}
          <Button
            tone={rows.length === 0 ? 'primary' : 'secondary'}
            icon={<UserPlus size={16} aria-hidden />}
            onClick={() => setInviting(true)}
          >
            {t('add')}
          </Button>
        </div>
      )}
      {rows.length === 0 ? (
        <Empty>{t(whole ? 'empty' : 'empty_own')}</Empty>
      ) : (
        <ListSections roster={roster.data} open={open} moves={moves} />
      )}
      <InviteDialog
        session={session}
        roster={roster.data}
        open={inviting}
        close={() => setInviting(false)}
      />
      <DetailsDialog row={detailed} close={() => setDetailed(null)} />
    </section>
  );
}

/** Rows of other counsellors' clients, of whom only the number is known. */
function hidden({ counts, rows }: Roster): number {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return all - rows.length;
}
