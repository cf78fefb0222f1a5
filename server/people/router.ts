import { changePerson, invitePerson, onePerson } from '@tremplin/shared/people.ts';
import { allowed, router } from '../trpc.ts';
import * as commands from './commands.ts';
import * as queries from './queries.ts';

export const peopleRouter = router({
  list: allowed('read', 'person').query(({ ctx }) => queries.list(ctx)),
  colleagues: allowed('read', 'colleague').query(({ ctx }) => queries.colleagues(ctx)),
  invite: allowed('create', 'person')
    .input(invitePerson)
    .mutation(({ ctx, input }) => commands.invite(ctx, input)),
  change: allowed('update', 'person')
    .input(changePerson)
    .mutation(({ ctx, input }) => commands.change(ctx, input)),
  disable: allowed('update', 'person')
    .input(onePerson)
    .mutation(({ ctx, input }) => commands.disable(ctx, input.id)),
  enable: allowed('update', 'person')
    .input(onePerson)
    .mutation(({ ctx, input }) => commands.enable(ctx, input.id)),
  reinvite: allowed('update', 'person')
    .input(onePerson)
    .mutation(({ ctx, input }) => commands.reinvite(ctx, input.id)),
});
