import {
  applyImport,
  decideMatch,
  importChanges,
  importRows,
  oneImport,
  seenImport,
} from '@tremplin/shared/directory.ts';
import { allowed, router } from '../trpc.ts';
import * as commands from './commands.ts';
import { effects } from './effects.ts';
import * as queries from './queries.ts';
import { wake } from './workshop.ts';

/** What is asked for here is done in the background, and at once. */
const asked = allowed('update', 'contact_import').use(async ({ ctx, next }) => {
  const answer = await next();
  wake(ctx.office);
  return answer;
});

export const importsRouter = router({
  list: allowed('read', 'contact_import').query(({ ctx }) => queries.list(ctx)),
  byId: allowed('read', 'contact_import')
    .input(oneImport)
    .query(({ ctx, input }) => queries.byId(ctx, input.id)),
  rows: allowed('read', 'contact_import')
    .input(importRows)
    .query(({ ctx, input }) => queries.rows(ctx, input)),
  changes: allowed('read', 'contact_import')
    .input(importChanges)
    .query(({ ctx, input }) => queries.changes(ctx, input)),
  effects: allowed('read', 'contact_import')
    .input(oneImport)
    .query(({ ctx, input }) => effects(ctx, input.id)),
  decide: asked.input(decideMatch).mutation(({ ctx, input }) => commands.decide(ctx, input)),
  pause: asked.input(seenImport).mutation(({ ctx, input }) => commands.pause(ctx, input)),
  resume: asked.input(seenImport).mutation(({ ctx, input }) => commands.resume(ctx, input)),
  // Not `apply`: a caller is a function, and every function has one.
  applyFile: asked.input(applyImport).mutation(({ ctx, input }) => commands.apply(ctx, input)),
  undo: asked.input(seenImport).mutation(({ ctx, input }) => commands.undo(ctx, input)),
  discard: asked.input(seenImport).mutation(({ ctx, input }) => commands.discard(ctx, input)),
});
