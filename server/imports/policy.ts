import { directoryImport } from '@tremplin/db/schema/imports.ts';
import type { Reader } from '@tremplin/db/store.ts';
import type { ImportState } from '@tremplin/shared/directory.ts';
import { notFound, refuse } from '@tremplin/shared/faults.ts';
import { eq } from 'drizzle-orm';

export type ImportRow = typeof directoryImport.$inferSelect;

/** Directories are public: whoever may see one import may see them all. */
export async function requireImport(db: Reader, id: string): Promise<ImportRow> {
  const [row] = await db.select().from(directoryImport).where(eq(directoryImport.id, id)).limit(1);
  if (!row) throw notFound();
  return row;
}

/** The import where it is in one of these states; refused by name otherwise. */
export async function requireState(
  db: Reader,
  id: string,
  ...states: readonly ImportState[]
): Promise<ImportRow> {
  const row = await requireImport(db, id);
  if (!states.includes(row.state)) throw refuse('imports.wrong_state', { state: row.state });
  return row;
}
