import { useRef, useState, type ReactNode } from 'react';
import { useMutation, useQuery } from '@tanstack/react-query';
import UserPlus from 'lucide-react/icons/user-plus';
import { useTranslations } from 'use-intl';
import { faultOf, useTRPC, type Outputs } from '../api.ts';
import { useFaultText } from '../frame/Refusals.tsx';
import { Chip, Note } from '../parts/Chip.tsx';
import { Skeleton } from '../parts/Skeleton.tsx';
import { useSettled } from '../parts/useSettled.ts';
import { StubForm } from './StubForm.tsx';
import { TouchButton } from './TouchButton.tsx';
import type { Marks } from './useMarks.ts';
import type { Room } from './useRoom.ts';

interface Props {
  typed: string;
  room: Room;
  marks: Marks;
  /** Somebody was added: the box is emptied for the next one. */
  done: () => void;
}

type Arrived = (rowId: string, name: string) => void;
type Found = Outputs['attendance']['findWalkIn']['rows'][number];

/** Beyond the list: clients who walked in, people nobody knew, and heads without a name. */
export function WalkIns({ typed, room, marks, done }: Props): ReactNode {
  const t = useTranslations('attendance.room.walk_ins');
  const [isNew, setNew] = useState(false);
  const headed = (): void => {
    marks.head(1);
    done();
  };
  const arrived: Arrived = (rowId, name) => {
    marks.arrived(rowId, name);
    done();
  };
  if (typed.trim().length < 3)
    return <p className="px-4 py-3 text-13 text-faint lg:px-6">{t('three')}</p>;
  if (isNew) {
    return (
      <StubForm
        typed={typed}
        sessionId={room.session.id}
        close={() => setNew(false)}
        count={headed}
        arrived={arrived}
      />
    );
  }
  return (
    <section aria-labelledby="walk-ins" className="flex flex-col gap-1 py-3">
      <h2 id="walk-ins" className="px-4 text-16 font-semibold lg:px-6">
        {t('title')}
      </h2>
      <Results typed={typed} room={room} arrived={arrived} count={headed} />
      <div className="flex flex-wrap gap-2 px-4 pt-2 lg:px-6">
        <TouchButton
          icon={<UserPlus size={18} aria-hidden />}
          disabled={!room.open}
          onClick={() => setNew(true)}
        >
          {t('new')}
        </TouchButton>
        <TouchButton disabled={!room.open} onClick={headed}>
          {t('count_head')}
        </TouchButton>
      </div>
    </section>
  );
}

interface ResultsProps {
  typed: string;
  room: Room;
  arrived: Arrived;
  count: () => void;
}

function Results({ typed, room, arrived, count }: ResultsProps): ReactNode {
  const t = useTranslations('attendance.room.walk_ins');
  const trpc = useTRPC();
  const settled = useSettled(typed.trim());
  const found = useQuery(
    trpc.attendance.findWalkIn.queryOptions(
      { sessionId: room.session.id, typed: settled },
      // Each look leaves a line in the audit log: a tap is no reason to look again.
      { enabled: settled.length >= 3, meta: { steady: true }, retry: false },
    ),
  );
  const add = useAddWalkIn(room.session.id, arrived);
  if (found.error) return <Failed error={found.error} />;
  if (!found.data || settled !== typed.trim()) return <Skeleton rows={2} />;
  const visible = new Set(room.rows.map((row) => row.clientId));
  const rows = found.data.rows.filter((row) => !visible.has(row.clientId));
  return (
    <>
      {add.error && <Failed error={add.error} />}
      <ul>
        {rows.map((row) => (
          <Candidate
            key={row.clientId}
            row={row}
            open={room.open}
            busy={add.isPending}
            add={() => add.mutate(row)}
            count={count}
          />
        ))}
      </ul>
      {rows.length === 0 && (
        <p className="px-4 text-14 text-soft lg:px-6">
          {t(found.data.rows.length > 0 ? 'none_else' : 'none')}
        </p>
      )}
      {found.data.more && <p className="px-4 text-13 text-faint lg:px-6">{t('more')}</p>}
    </>
  );
}

/** What was typed stays; a head can be counted whatever the network does. */
function Failed({ error }: { error: unknown }): ReactNode {
  const t = useTranslations('attendance.room.walk_ins');
  const faultText = useFaultText();
  const cut = faultOf(error)?.key === 'unavailable';
  return (
    <div className="px-4 lg:px-6" role="alert">
      <Note tone={cut ? 'attention' : 'late'}>{cut ? t('network') : faultText(error)}</Note>
    </div>
  );
}

interface CandidateProps {
  row: Found;
  open: boolean;
  busy: boolean;
  add: () => void;
  count: () => void;
}

function Candidate({ row, open, busy, add, count }: CandidateProps): ReactNode {
  const t = useTranslations('attendance.room.walk_ins');
  return (
    <li className="flex min-h-14 items-center gap-3 border-b border-line px-4 py-2 lg:px-6">
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-x-2 text-16 font-medium">
          <span className="min-w-0 break-words">{row.name}</span>
          {row.programme !== null && (
            <span className="text-12 font-normal text-faint">{row.programme}</span>
          )}
          {row.near && <Chip tone="information">{t('near')}</Chip>}
        </p>
        <p className="text-13 text-soft">
          {row.recordable
            ? row.counsellor !== null && t('with', { name: row.counsellor })
            : t('cannot')}
        </p>
      </div>
      {row.recordable ? (
        <TouchButton
          aria-label={t('add_name', { name: row.name })}
          aria-disabled={busy || undefined}
          disabled={!open}
          onClick={busy ? undefined : add}
        >
          {t('add')}
        </TouchButton>
      ) : (
        <TouchButton disabled={!open} onClick={count}>
          {t('count_head')}
        </TouchButton>
      )}
    </li>
  );
}

/** The same person keeps the same id, so that a second try after a lost answer adds nobody twice. */
function useAddWalkIn(sessionId: string, arrived: Arrived) {
  const trpc = useTRPC();
  const ids = useRef(new Map<string, string>());
  const send = useMutation(trpc.attendance.addWalkIn.mutationOptions());
  return {
    isPending: send.isPending,
    error: send.error,
    mutate: ({ clientId, name }: Found): void => {
      const id = ids.current.get(clientId) ?? crypto.randomUUID();
      ids.current.set(clientId, id);
      const onSuccess = (row: { id: string }): void => arrived(row.id, name);
      send.mutate({ id, sessionId, clientId }, { onSuccess });
    },
  };
}
