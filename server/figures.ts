import { rebuildCells } from '@tremplin/db/cells.ts';
import { contextWithoutBrowser } from './context.ts';
import type { Office } from './context.ts';
import { write } from './write.ts';

/** A large office counts for seconds. */
const limitMs = 120_000;

/** Counts anew what the figures are read from; answers with the number of sums. */
export async function rebuildFigures(office: Office): Promise<number> {
  return write(
    contextWithoutBrowser(office, 'office figures rebuild'),
    async (tx, record) => {
      const sums = await rebuildCells(tx);
      await record({ action: 'rebuild', resource: 'office', resourceId: null, fields: { sums } });
      return sums;
    },
    { limit: limitMs },
  );
}
