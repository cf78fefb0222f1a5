import { acceptInvitation, locales, signIn } from '@tremplin/shared/people.ts';
import * as z from 'zod/mini';
import { allowed, open, router } from '../trpc.ts';
import * as commands from './commands.ts';
import * as queries from './queries.ts';

export const sessionRouter = router({
  me: open.query(({ ctx }) => queries.me(ctx)),
  doors: open.query(({ ctx }) => queries.doors(ctx)),
  signIn: open.input(signIn).mutation(({ ctx, input }) => commands.signIn(ctx, input)),
  signInDemo: open
    .input(z.object({ personId: z.uuid() }))
    .mutation(({ ctx, input }) => commands.signInDemo(ctx, input.personId)),
  signOut: open.mutation(({ ctx }) => commands.signOut(ctx)),
  setLocale: allowed('update', 'account')
    .input(z.object({ locale: z.enum(locales) }))
    .mutation(({ ctx, input }) => commands.setLocale(ctx, input.locale)),
  invitation: open
    .input(z.pick(acceptInvitation, { token: true }))
    .query(({ ctx, input }) => queries.invitedBy(ctx, input.token)),
  acceptInvitation: open
    .input(acceptInvitation)
    .mutation(({ ctx, input }) => commands.acceptInvitation(ctx, input)),
});
