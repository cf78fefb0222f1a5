import { heap } from '@tremplin/db/bulk.ts';
import type { Heap } from '@tremplin/db/bulk.ts';
import { directoryWord } from '@tremplin/db/schema/directory.ts';
import { directoryChange, directoryJournal } from '@tremplin/db/schema/imports.ts';
import type { Tx } from '@tremplin/db/store.ts';
import type { Day } from '@tremplin/shared/day.ts';
import { leastForTypos, shapesOf } from '@tremplin/shared/directory-search.ts';
import type { ChangeKind, CutFormat } from '@tremplin/shared/directory.ts';
import { fold } from '@tremplin/shared/fold.ts';
import type { RequestContext } from '../context.ts';
import type { ImportRow } from './policy.ts';

type JournalKind = (typeof directoryJournal.$inferSelect)['kind'];
type Words = Readonly<Record<string, string | null>>;

export interface Change {
  readonly kind: ChangeKind;
  readonly contactId?: string;
  readonly organizationId?: string;
  readonly organizationIds?: readonly string[];
  readonly before?: Words;
  readonly after?: Words;
}

/** One application of a file while it is being written: whatever it writes, it writes down. */
export interface Application {
  readonly tx: Tx;
  readonly ctx: RequestContext;
  readonly seen: ImportRow;
  readonly format: CutFormat;
  readonly today: Day;
  /** The directory knew people from this kind of file before; otherwise nothing is news. */
  readonly hadBefore: boolean;
  /** What stood there, or null for what is new, and the version that is left behind. */
  readonly journal: (
    kind: JournalKind,
    rowId: string,
    before: object | null,
    version: number,
  ) => Promise<void>;
  readonly change: (one: Change) => Promise<void>;
  /** Words by which people and units are found although they are mistyped. */
  readonly words: (...texts: readonly (string | null)[]) => Promise<void>;
  /** Stamps of a new row. */
  readonly stamps: {
    readonly createdAt: Date;
    readonly createdBy: string;
    readonly updatedAt: Date;
    readonly version: number;
  };
  readonly flush: () => Promise<void>;
}

/** Every row of a heap names the same columns. */
const noChange = {
  contactId: null,
  organizationId: null,
  before: null,
  after: null,
  organizationIds: null,
};

export function openApplication(
  tx: Tx,
  ctx: RequestContext,
  seen: ImportRow,
  hadBefore: boolean,
): Application {
  const journal = heap(tx, directoryJournal);
  const changes = heap(tx, directoryChange);
  const words = heap(tx, directoryWord, { kind: 'skip' });
  const by = seen.appliedBy ?? 'office';
  let journalled = 0;
  let changed = 0;
  return {
    tx,
    ctx,
    seen,
    format: seen.format ?? 'own',
    today: ctx.today,
    hadBefore,
    journal: async (kind, rowId, before, version) => {
      journalled += 1;
      const image = before && imageOf(before);
      await journal.add({
        importId: seen.id,
        place: journalled,
        kind,
        rowId,
        before: image,
        version,
      });
    },
    change: async (one) => {
      changed += 1;
      await changes.add({ ...noChange, ...one, importId: seen.id, place: changed });
    },
    words: wordKeeper(words),
    stamps: { createdAt: ctx.now, createdBy: by, updatedAt: ctx.now, version: 1 },
    flush: async () => {
      await journal.flush();
      await changes.flush();
      await words.flush();
    },
  };
}

/** Few words make up a whole directory; each is written once. */
function wordKeeper(into: Heap<typeof directoryWord.$inferInsert>) {
  const known = new Set<string>();
  const seen = new Set<string>();
  return async (...texts: readonly (string | null)[]): Promise<void> => {
    for (const text of texts) {
      if (text === null || seen.has(text)) continue;
      // Titles and units come again and again; names do not, and are not worth the room.
      if (seen.size < 50_000) seen.add(text);
      for (const word of fold(text).split(' ')) {
        if (word.length < leastForTypos || known.has(word)) continue;
        known.add(word);
        for (const shape of shapesOf(word)) await into.add({ shape, word });
      }
    }
  };
}

/** As text it can be stored as JSON; undo.ts makes instants of it again. */
function imageOf(row: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      value instanceof Date ? value.toISOString() : value,
    ]),
  );
}
