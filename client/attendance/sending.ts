import type { TakeAttendance } from '@tremplin/shared/attendance.ts';
import type { KeptTap } from './kept.ts';

const patienceMs = 20_000;
const longestAgoMs = 7 * 86_400_000;

/** The oldest of this person's taps, all of one session. */
export function nextBatch(
  waiting: readonly KeptTap[],
  personId: string,
  most: number,
): readonly KeptTap[] {
  const own = waiting.filter((tap) => tap.personId === personId);
  const other = own.findIndex((tap) => tap.sessionId !== own[0]?.sessionId);
  return own.slice(0, other === -1 ? most : Math.min(other, most));
}

/** How long ago it was by this device's clock; a clock that was set back meanwhile counts as now. */
export function asSent(tap: KeptTap, now: number): TakeAttendance['taps'][number] {
  const ago = Math.min(Math.max(0, now - tap.tappedAt), longestAgoMs);
  if (tap.kind === 'head') return { id: tap.id, kind: 'head', ago, by: tap.by };
  const { mark, rowIds, tappedAt: clock } = tap;
  return { id: tap.id, kind: 'mark', ago, clock, mark, rowIds: [...rowIds] };
}

/** Two tabs do not send at once; the ids would make even that harmless. */
export async function inTurn(job: () => Promise<void>): Promise<void> {
  if ('locks' in navigator) await navigator.locks.request('attendance-taps', job);
  else await job();
}

/** A network that swallows a request without a word counts as none. */
export function inTime<T>(asked: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Silence()), patienceMs);
    void asked.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

export class Silence extends Error {}
