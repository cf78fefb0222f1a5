import { directoryImport } from '@tremplin/db/schema/imports.ts';
import { and, asc, eq, inArray, isNotNull, notInArray, or } from 'drizzle-orm';
import { contextWithoutBrowser } from '../context.ts';
import type { Office } from '../context.ts';
import { unlessBusy } from './lease.ts';
import { putAwayOld } from './put-away.ts';
import { carryOn, working } from './runner.ts';

export interface Workshop {
  /** Ends after the step under way. */
  readonly stop: () => Promise<void>;
}

const doors = new WeakMap<Office, () => void>();
const roundMs = 10_000;

/** Something may be there to be worked on: looked at now rather than in the next round. */
export function wake(office: Office): void {
  doors.get(office)?.();
}

/** The server's own work on what came by the page: what a stop or a kill left, and what comes. */
export function openWorkshop(office: Office, say: (line: string) => void): Workshop {
  const leaving = new AbortController();
  const failures = new Map<string, number>();
  let round: Promise<void> | null = null;
  let again = false;
  const look = (): void => {
    if (leaving.signal.aborted) return;
    if (round) {
      again = true;
      return;
    }
    again = false;
    round = workOnAll(office, leaving.signal, failures)
      .then(async () => putAwayNowAndThen(office, leaving.signal))
      .catch((error: unknown) => {
        // What kind of failure it was, never what the file said.
        say(`a directory import waits: ${error instanceof Error ? error.name : 'unknown'}`);
      })
      .finally(() => {
        round = null;
        if (again) look();
      });
  };
  doors.set(office, look);
  const timer = setInterval(look, roundMs);
  look();
  return {
    stop: async () => {
      clearInterval(timer);
      doors.delete(office);
      leaving.abort();
      await round;
    },
  };
}

const putAwayMs = 3_600_000;
const putAway = new WeakMap<Office, number>();

/** Once an hour, and at the start: the files whose time for undoing is over. */
async function putAwayNowAndThen(office: Office, signal: AbortSignal): Promise<void> {
  const now = office.clock().getTime();
  if (signal.aborted || now - (putAway.get(office) ?? -Infinity) < putAwayMs) return;
  putAway.set(office, now);
  await unlessBusy(() => putAwayOld(contextWithoutBrowser(office), signal));
}

const mostFailures = 3;

/** One that fails again and again waits for the next start, so that the others have their turn. */
async function workOnAll(
  office: Office,
  signal: AbortSignal,
  failures: Map<string, number>,
): Promise<void> {
  const waiting = await office.store.read((db) =>
    db
      .select({ id: directoryImport.id })
      .from(directoryImport)
      .where(
        and(
          eq(directoryImport.origin, 'page'),
          or(
            and(inArray(directoryImport.state, [...working]), eq(directoryImport.paused, false)),
            // A file that nobody reads any more is put away as well.
            and(
              notInArray(directoryImport.state, [...working]),
              isNotNull(directoryImport.storedAs),
            ),
          ),
        ),
      )
      .orderBy(asc(directoryImport.createdAt), asc(directoryImport.id)),
  );
  for (const { id } of waiting) {
    if (signal.aborted) return;
    const failed = failures.get(id) ?? 0;
    if (failed >= mostFailures) continue;
    try {
      await carryOn(office, id, { signal });
    } catch (error) {
      failures.set(id, failed + 1);
      throw error;
    }
  }
}
