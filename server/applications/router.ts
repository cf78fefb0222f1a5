import {
  addApplications,
  applicationFilter,
  listApplications,
  moveApplication,
  reopenApplication,
  setNextAction,
} from '@tremplin/shared/applications.ts';
import * as z from 'zod/mini';
import { allowed, router } from '../trpc.ts';
import * as commands from './commands.ts';
import * as queries from './queries.ts';

const read = allowed('read', 'application');
const update = allowed('update', 'application');

export const applicationsRouter = router({
  add: allowed('create', 'application')
    .input(addApplications)
    .mutation(({ ctx, input }) => commands.add(ctx, input)),
  move: update.input(moveApplication).mutation(({ ctx, input }) => commands.move(ctx, input)),
  reopen: update.input(reopenApplication).mutation(({ ctx, input }) => commands.reopen(ctx, input)),
  setNextAction: update
    .input(setNextAction)
    .mutation(({ ctx, input }) => commands.setNextAction(ctx, input)),
  board: read.input(applicationFilter).query(({ ctx, input }) => queries.board(ctx, input)),
  list: read.input(listApplications).query(({ ctx, input }) => queries.list(ctx, input)),
  ofClient: read
    .input(z.object({ clientId: z.uuid() }))
    .query(({ ctx, input }) => queries.ofClient(ctx, input.clientId)),
  ofPosting: read
    .input(z.object({ postingId: z.uuid() }))
    .query(({ ctx, input }) => queries.ofPosting(ctx, input.postingId)),
  byId: read
    .input(z.object({ id: z.uuid() }))
    .query(({ ctx, input }) => queries.byId(ctx, input.id)),
});
