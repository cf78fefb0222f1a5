/** What an office's own file holds of a session's room, and what a browser keeps of it. */
import type { Page } from '@playwright/test';
import type { AttendanceStatus, Mark } from '@tremplin/shared/attendance.ts';
import { markOf } from '@tremplin/shared/session-rules.ts';
import type { BuiltServer } from './built-server.ts';
import { look } from './store-file.ts';

interface Place {
  readonly session: { readonly id: string };
  readonly office: BuiltServer;
}

interface Kept {
  readonly id: string;
  readonly status: AttendanceStatus;
  readonly late: number;
  readonly left: number;
  readonly excused: number;
}

/** Row → mark, as the office's own file has it. */
export function marksIn({ session, office }: Place): Record<string, Mark> {
  const rows = look<Kept>(
    office.folder,
    `select id, status, arrived_late as late, left_early as left, excused
       from attendance where session_id = ?`,
    session.id,
  );
  return Object.fromEntries(
    rows.map(({ id, status, late, left, excused }) => [
      id,
      markOf({
        status,
        arrivedLate: late === 1,
        leftEarly: left === 1,
        excused: excused === 1,
      }),
    ]),
  );
}

export function headsIn({ session, office }: Place): number {
  const rows = look<{ heads: number }>(
    office.folder,
    'select anonymous_count as heads from info_session where id = ?',
    session.id,
  );
  return rows[0]?.heads ?? -1;
}

export function tapsIn({ session, office }: Place): number {
  const rows = look<{ count: number }>(
    office.folder,
    'select count(*) as count from attendance_tap where session_id = ?',
    session.id,
  );
  return rows[0]?.count ?? -1;
}

/** All that this browser keeps for the office, in whatever it keeps it. */
export async function keptIn(page: Page): Promise<{ taps: unknown[]; others: unknown }> {
  return page.evaluate(async () => {
    const answer = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('unread')));
      });
    const taps: unknown[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await answer(indexedDB.open(name));
      for (const store of database.objectStoreNames)
        taps.push(...(await answer(database.transaction(store).objectStore(store).getAll())));
      database.close();
    }
    const others = [Object.entries(localStorage), Object.entries(sessionStorage)];
    return { taps, others };
  });
}
