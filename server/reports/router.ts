import { readFunnel, readListBehind, readPlacements } from '@tremplin/shared/reports.ts';
import { allowed, router } from '../trpc.ts';
import * as queries from './queries.ts';

export const reportsRouter = router({
  placements: allowed('read', 'outcome')
    .input(readPlacements)
    .query(({ ctx, input }) => queries.placements(ctx, input)),
  funnel: allowed('read', 'outcome')
    .input(readFunnel)
    .query(({ ctx, input }) => queries.funnel(ctx, input)),
  listBehind: allowed('read', 'outcome_list')
    .input(readListBehind)
    .query(({ ctx, input }) => queries.listBehind(ctx, input)),
});
