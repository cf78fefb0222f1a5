import {
  correctPosting,
  parseSource,
  postingFilter,
  savePosting,
  setCompetitionStatus,
  typedWords,
} from '@tremplin/shared/postings.ts';
import * as z from 'zod/mini';
import { allowed, router } from '../trpc.ts';
import * as checks from './checks.ts';
import * as commands from './commands.ts';
import * as queries from './queries.ts';
import * as suggest from './suggest.ts';

const one = z.object({ id: z.uuid() });

export const postingsRouter = router({
  list: allowed('read', 'posting')
    .input(postingFilter)
    .query(({ ctx, input }) => queries.list(ctx, input)),
  byId: allowed('read', 'posting')
    .input(one)
    .query(({ ctx, input }) => queries.byId(ctx, input.id)),
  suggest: allowed('read', 'posting')
    .input(typedWords)
    .query(({ ctx, input }) => suggest.suggest(ctx, input.typed)),
  suggestedClients: allowed('create', 'application')
    .input(one)
    .query(({ ctx, input }) => suggest.suggestedClients(ctx, input.id)),
  checks: allowed('read', 'application').query(({ ctx }) => checks.checks(ctx)),
  parse: allowed('create', 'posting')
    .input(parseSource)
    .query(({ ctx, input }) => queries.parse(ctx, input.source)),
  save: allowed('create', 'posting')
    .input(savePosting)
    .mutation(({ ctx, input }) => commands.save(ctx, input)),
  change: allowed('update', 'posting')
    .input(correctPosting)
    .mutation(({ ctx, input }) => commands.change(ctx, input)),
  setCompetitionStatus: allowed('update', 'posting')
    .input(setCompetitionStatus)
    .mutation(({ ctx, input }) => commands.setCompetitionStatus(ctx, input)),
});
