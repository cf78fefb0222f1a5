import {
  evaluationLink,
  ofSession,
  openDoorPage,
  refuseArrival,
  sendEvaluation,
  signInAtDoor,
} from '@tremplin/shared/attendance.ts';
import { allowed, open, router } from '../trpc.ts';
import * as commands from './commands.ts';
import * as evaluation from './evaluation.ts';
import * as queries from './queries.ts';

const read = allowed('read', 'door');
const update = allowed('update', 'door');

export const doorRouter = router({
  open: update
    .input(ofSession)
    .mutation(({ ctx, input }) => commands.openDoor(ctx, input.sessionId)),
  close: update
    .input(ofSession)
    .mutation(({ ctx, input }) => commands.closeDoor(ctx, input.sessionId)),
  code: read.input(ofSession).query(({ ctx, input }) => queries.code(ctx, input.sessionId)),
  refuse: update
    .input(refuseArrival)
    .mutation(({ ctx, input }) => commands.refuseArrival(ctx, input)),
  page: open.input(openDoorPage).query(({ ctx, input }) => commands.enter(ctx, input.code)),
  signIn: open.input(signInAtDoor).mutation(({ ctx, input }) => commands.signIn(ctx, input)),
  evaluation: open
    .input(evaluationLink)
    .query(({ ctx, input }) => evaluation.evaluation(ctx, input.token)),
  sendEvaluation: open
    .input(sendEvaluation)
    .mutation(({ ctx, input }) => evaluation.sendEvaluation(ctx, input)),
});
