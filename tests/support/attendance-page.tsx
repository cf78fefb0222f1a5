import 'fake-indexeddb/auto';
import { screen } from '@testing-library/react';
import { IDBFactory } from 'fake-indexeddb';
import { Fault } from '@tremplin/shared/faults.ts';
import type { Locale } from '@tremplin/shared/people.ts';
import { expect } from 'vitest';
import { addClient } from './clients.ts';
import type { Hired } from './office.ts';
import { visit } from './page.tsx';
import { openRoom, openSession, putOnList, type Opened, type Room } from './sessions.ts';

const people = [
  ['Zoé', 'Œuvrard'],
  ['Amira', 'Haddad'],
  ['Étienne', 'Lacroix'],
  ['Mikael', 'Björk'],
] as const;

export interface Begun extends Room {
  readonly session: Opened;
  readonly rowOf: (name: string) => string;
  /** No request reaches the office while it is so. */
  readonly cut: (now: boolean) => void;
  /** The office no longer knows who is at the page, or knows again. */
  readonly signOut: (now: boolean) => void;
  readonly open: (who?: Hired, locale?: Locale) => ReturnType<typeof visit>;
  /** Name → mark, as the office has it. */
  readonly truth: () => Promise<Record<string, string>>;
}

/** Four people on a list on Tuesday, five minutes after the start unless told. */
export async function openAttendance(now = '2026-11-24T15:05:00.000Z'): Promise<Begun> {
  // A browser of its own, with nothing in it.
  globalThis.indexedDB = new IDBFactory();
  const room = await openRoom();
  const session = await openSession(room, room.farid);
  const ids = new Map<string, string>();
  for (const [givenName, familyName] of people) {
    const { id } = await addClient(room, room.anna, {
      givenName,
      familyName,
      email: `${ids.size}@example.org`,
    });
    ids.set(`${givenName} ${familyName}`, await putOnList(room.office, session.id, id));
  }
  room.office.at(now);
  let down = false;
  let out = false;
  return {
    ...room,
    session,
    rowOf: (name) => ids.get(name) ?? '',
    cut: (to) => {
      down = to;
    },
    signOut: (to) => {
      out = to;
    },
    open: (who = room.farid, locale = 'en') =>
      visit(
        `/sessions/${session.id}/attendance`,
        () => {
          if (down) throw new Fault('unavailable', 'unavailable');
          return room.office.contextOf(out ? null : { ...who.visitor, locale });
        },
        locale,
      ),
    truth: async () => {
      const { rows } = await room.farid.call.attendance.roster({ sessionId: session.id });
      return Object.fromEntries(rows.map(({ name, mark }) => [name, mark]));
    },
  };
}

export const button = (name: string): HTMLElement => screen.getByRole('button', { name });
export const pressed = (name: string): boolean =>
  button(name).getAttribute('aria-pressed') === 'true';
export const counted = (): string => document.querySelector('[data-present]')?.textContent ?? '';
export const saveLine = (): string => document.querySelector('[data-save]')?.textContent ?? '';
export const everyone = {
  'Zoé Œuvrard': 'present',
  'Amira Haddad': 'present',
  'Étienne Lacroix': 'present',
  'Mikael Björk': 'present',
};

export async function markAs(list: Begun, who: Hired, name: string, mark: 'late'): Promise<void> {
  const taps = [
    { id: crypto.randomUUID(), kind: 'mark' as const, ago: 0, mark, rowIds: [list.rowOf(name)] },
  ];
  const { results } = await who.call.attendance.mark({ sessionId: list.session.id, taps });
  expect(results).toMatchObject([{ outcome: 'done' }]);
}

/** Everything that any store of any database of this browser holds. */
export async function keptOnDevice(): Promise<unknown[]> {
  const all: unknown[] = [];
  for (const { name = '' } of await indexedDB.databases()) {
    const database = await asked(indexedDB.open(name));
    for (const store of database.objectStoreNames)
      all.push(...(await asked(database.transaction(store).objectStore(store).getAll())));
    database.close();
  }
  return all;
}

/** As if an older page had left it there: the queue's own store must be open already. */
export async function leaveOnDevice(tap: unknown): Promise<void> {
  const database = await asked(indexedDB.open('attendance'));
  await asked(database.transaction('taps', 'readwrite').objectStore('taps').put(tap));
  database.close();
}

function asked<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('unread')));
  });
}
