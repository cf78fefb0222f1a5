import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { KeptTap } from './kept.ts';

/** Where taps lie until they are answered, in the order in which they were made. */
export interface Shelf {
  readonly kind: 'device' | 'memory';
  readonly all: () => Promise<readonly KeptTap[]>;
  readonly put: (tap: KeptTap) => Promise<void>;
  readonly drop: (ids: readonly string[]) => Promise<void>;
  readonly close: () => void;
}

interface Tables extends DBSchema {
  taps: { key: number; value: KeptTap; indexes: { id: string } };
}

/** In the browser's own database; in memory where that is shut, as in some private windows. */
export async function openShelf(): Promise<Shelf> {
  try {
    const first = await openTables();
    return deviceShelf(first);
  } catch {
    return memoryShelf([]);
  }
}

export function memoryShelf(first: readonly KeptTap[]): Shelf {
  let taps = first;
  return {
    kind: 'memory',
    all: async () => taps,
    put: async (tap) => {
      taps = [...taps, tap];
    },
    drop: async (ids) => {
      taps = taps.filter((tap) => !ids.includes(tap.id));
    },
    close: () => undefined,
  };
}

function openTables(): Promise<IDBPDatabase<Tables>> {
  return openDB<Tables>('attendance', 1, {
    // The key counts up by itself: that is the order of the taps, also between two tabs.
    upgrade: (database) =>
      void database.createObjectStore('taps', { autoIncrement: true }).createIndex('id', 'id', {
        unique: true,
      }),
  });
}

function deviceShelf(first: IDBPDatabase<Tables>): Shelf {
  let open = first;
  // A browser may close a database under one's feet; it opens again as it was.
  const withTaps = async <T>(job: (tables: IDBPDatabase<Tables>) => Promise<T>): Promise<T> => {
    try {
      return await job(open);
    } catch (error) {
      if (!(error instanceof DOMException) || error.name !== 'InvalidStateError') throw error;
      open = await openTables();
      return job(open);
    }
  };
  return {
    kind: 'device',
    all: () => withTaps((tables) => tables.getAll('taps')),
    put: (tap) =>
      withTaps(async (tables) => {
        const writing = tables.transaction('taps', 'readwrite', { durability: 'strict' });
        await Promise.all([writing.store.put(tap), writing.done]);
      }),
    drop: (ids) =>
      withTaps(async (tables) => {
        const writing = tables.transaction('taps', 'readwrite');
        for (const id of ids) {
          const key = await writing.store.index('id').getKey(id);
          if (key !== undefined) await writing.store.delete(key);
        }
        await writing.done;
      }),
    close: () => open.close(),
  };
}
