import { useEffect, useMemo, useState } from 'react';
import { skipToken, useQuery, type UseQueryResult } from '@tanstack/react-query';
import { parseIso } from '@tremplin/shared/day.ts';
import { faultOf, useTRPC, useTRPCClient } from '../api.ts';
import { useOffice } from '../frame/Office.tsx';
import { overlaid, type Roster, type Row, type Shown } from './overlay.ts';
import type { QueueState, TapQueue } from './queue.ts';

export interface Taps {
  readonly queue: TapQueue;
  readonly state: QueueState;
}

interface Read {
  readonly roster: Roster;
  /** How many answers there had been when it was asked for: those taps are in it. */
  readonly answers: number;
}

const everyMs = 3000;

/** The list as the office has it, asked for again every few seconds while somebody looks. */
export function useRoster(sessionId: string, taps: Taps | null): UseQueryResult<Read> {
  const trpc = useTRPC();
  const client = useTRPCClient();
  const queue = taps?.queue;
  const read = useQuery({
    // Apart from the plain list, which other pages keep by the first part.
    queryKey: [...trpc.attendance.roster.queryKey({ sessionId }), 'room'],
    queryFn: queue
      ? ({ signal }) =>
          readBetween(queue, () => client.attendance.roster.query({ sessionId }, { signal }))
      : skipToken,
    // Refused, or signed out: asking again every few seconds would not change that.
    refetchInterval: ({ state: { error } }) =>
      error === null || faultOf(error)?.kind === 'unavailable' ? everyMs : false,
    retry: false,
    staleTime: 0,
  });
  const seen = read.data?.answers;
  useEffect(() => {
    if (queue && seen !== undefined) queue.seen(seen);
  }, [queue, seen]);
  return read;
}

/** A head on its way is in that list or not, and nobody can tell: then it is read once more. */
async function readBetween(queue: TapQueue, ask: () => Promise<Roster>): Promise<Read> {
  for (let tries = 1; ; tries += 1) {
    const before = queue.state();
    const roster = await ask();
    const after = queue.state();
    const during = after.answered.filter(({ no }) => no > before.answers).map(({ tap }) => tap);
    const unsure = [...before.inFlight, ...after.inFlight, ...during];
    if (tries === mostTries || !unsure.some(({ kind }) => kind === 'head'))
      return { roster, answers: before.answers };
  }
}

const mostTries = 4;

export interface Room extends Shown {
  readonly session: Roster['session'];
  /** The actor runs it: everybody is on the list, and heads and walk-ins are theirs to add. */
  readonly whole: boolean;
  readonly doorsOpenAt: string;
  readonly asOf: string;
  /** Marks are taken at all; absences only from the start. */
  readonly open: boolean;
  readonly begun: boolean;
  readonly isWaiting: (row: Row) => boolean;
}

/** What the page shows: the office's list, this person's taps over it, and what the hour allows. */
export function useRoom(roster: Roster, state: QueueState): Room {
  const { person } = useOffice();
  const shown = useMemo(() => overlaid(roster, state, person.id), [roster, state, person.id]);
  const { session, doorsOpenAt, whole, asOf } = roster;
  const opened = useHasCome(doorsOpenAt, asOf);
  const begun = useHasCome(session.startsAt, asOf);
  const isWaiting = useWaitingGroup(shown.rows);
  const open = opened && (session.status === 'scheduled' || session.status === 'held');
  return { ...shown, session, whole, doorsOpenAt, asOf, open, begun, isWaiting };
}

/** By the office's clock; a timer knows it when the network has gone meanwhile. */
function useHasCome(instant: string, asOf: string): boolean {
  const left = parseIso(instant).getTime() - parseIso(asOf).getTime();
  const [come, setCome] = useState('');
  useEffect(() => {
    if (left <= 0 || left > longestTimerMs) return;
    const timer = setTimeout(() => setCome(instant), left);
    return () => clearTimeout(timer);
  }, [instant, left]);
  return left <= 0 || come === instant;
}

const longestTimerMs = 86_400_000;

/** Someone who was waiting stays in that group once marked: no row jumps away under a finger. */
function useWaitingGroup(rows: readonly Row[]): (row: Row) => boolean {
  const [first, setFirst] = useState<ReadonlyMap<string, boolean>>(new Map());
  const fresh = rows.filter((row) => !first.has(row.id));
  if (fresh.length > 0)
    setFirst(new Map([...first, ...fresh.map((row) => [row.id, waits(row)] as const)]));
  return (row) => row.status !== 'registered' && (first.get(row.id) ?? waits(row));
}

function waits({ status }: Row): boolean {
  return status === 'invited' || status === 'waitlisted';
}
