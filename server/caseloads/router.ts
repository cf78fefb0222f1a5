import {
  readClientsOf,
  readHandovers,
  reassign,
  setCaseloadTarget,
  takeBack,
} from '@tremplin/shared/caseloads.ts';
import { allowed, router } from '../trpc.ts';
import { balance } from './balance.ts';
import * as commands from './commands.ts';
import { covers, handovers } from './covers.ts';
import { clientsOf } from './queries.ts';

const read = allowed('read', 'caseload');
const update = allowed('update', 'caseload');

export const caseloadsRouter = router({
  balance: read.query(({ ctx }) => balance(ctx)),
  setTarget: update
    .input(setCaseloadTarget)
    .mutation(({ ctx, input }) => commands.setTarget(ctx, input)),
  clientsOf: read.input(readClientsOf).query(({ ctx, input }) => clientsOf(ctx, input)),
  reassign: update.input(reassign).mutation(({ ctx, input }) => commands.reassign(ctx, input)),
  handovers: read.input(readHandovers).query(({ ctx, input }) => handovers(ctx, input)),
  covers: allowed('read', 'cover').query(({ ctx }) => covers(ctx)),
  takeBack: allowed('update', 'cover')
    .input(takeBack)
    .mutation(({ ctx, input }) => commands.takeBack(ctx, input.handoverId)),
});
