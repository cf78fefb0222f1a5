import { startPlacement } from '@tremplin/shared/placements.ts';
import * as z from 'zod/mini';
import { allowed, router } from '../trpc.ts';
import * as commands from './commands.ts';
import * as queries from './queries.ts';

const read = allowed('read', 'placement');
const ofOneClient = z.object({ clientId: z.uuid() });

export const placementsRouter = router({
  start: allowed('create', 'placement')
    .input(startPlacement)
    .mutation(({ ctx, input }) => commands.start(ctx, input)),
  draftFor: read
    .input(z.object({ applicationId: z.uuid() }))
    .query(({ ctx, input }) => queries.draftFor(ctx, input.applicationId)),
  draftForClient: read
    .input(ofOneClient)
    .query(({ ctx, input }) => queries.draftForClient(ctx, input.clientId)),
  ofClient: read
    .input(ofOneClient)
    .query(({ ctx, input }) => queries.ofClient(ctx, input.clientId)),
});
