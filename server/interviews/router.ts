import {
  answerInterview,
  beforeContacting,
  changeInterview,
  completeInterview,
  failInterview,
  fillTemplate,
  holdContact,
  interviewsOfClient,
  interviewsOfContact,
  listInterviews,
  logInterview,
  oneInterview,
  reachOut,
  releaseHold,
  scheduleInterview,
  thankContact,
} from '@tremplin/shared/interviews.ts';
import { allowed, router } from '../trpc.ts';
import { before } from './before.ts';
import * as commands from './commands.ts';
import { counts } from './counts.ts';
import * as holds from './holds.ts';
import { list } from './list.ts';
import { log } from './log.ts';
import * as queries from './queries.ts';
import { template } from './templates.ts';

const read = allowed('read', 'interview');
const update = allowed('update', 'interview');

export const interviewsRouter = router({
  log: allowed('create', 'interview')
    .input(logInterview)
    .mutation(({ ctx, input }) => log(ctx, input)),
  reachOut: update.input(reachOut).mutation(({ ctx, input }) => commands.reachOut(ctx, input)),
  answer: update.input(answerInterview).mutation(({ ctx, input }) => commands.answer(ctx, input)),
  schedule: update
    .input(scheduleInterview)
    .mutation(({ ctx, input }) => commands.schedule(ctx, input)),
  fail: update.input(failInterview).mutation(({ ctx, input }) => commands.fail(ctx, input)),
  complete: update
    .input(completeInterview)
    .mutation(({ ctx, input }) => commands.complete(ctx, input)),
  thank: update.input(thankContact).mutation(({ ctx, input }) => commands.thank(ctx, input)),
  change: update.input(changeInterview).mutation(({ ctx, input }) => commands.change(ctx, input)),
  hold: update.input(holdContact).mutation(({ ctx, input }) => holds.hold(ctx, input)),
  release: update
    .input(releaseHold)
    .mutation(({ ctx, input }) => holds.release(ctx, input.contactId)),
  /** Public facts of a contact, and what everybody together has asked of them. */
  before: allowed('read', 'contact')
    .input(beforeContacting)
    .query(({ ctx, input }) => before(ctx, input)),
  ofContact: allowed('read', 'contact')
    .input(interviewsOfContact)
    .query(({ ctx, input }) => queries.ofContact(ctx, input.contactId)),
  list: read.input(listInterviews).query(({ ctx, input }) => list(ctx, input)),
  byId: read.input(oneInterview).query(({ ctx, input }) => queries.byId(ctx, input.id)),
  ofClient: read
    .input(interviewsOfClient)
    .query(({ ctx, input }) => queries.ofClient(ctx, input.clientId)),
  template: read.input(fillTemplate).query(({ ctx, input }) => template(ctx, input)),
  counts: allowed('read', 'interview_count').query(({ ctx }) => counts(ctx)),
});
