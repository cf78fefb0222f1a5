import {
  addTakeaway,
  changeTakeaway,
  findTakeaways,
  reviewTakeaway,
  takeawaysOfInterview,
  warmPaths as placeToEnter,
} from '@tremplin/shared/interviews.ts';
import { allowed, router } from '../trpc.ts';
import * as commands from './commands.ts';
import * as queries from './queries.ts';
import { warmPaths } from './warm.ts';

export const takeawaysRouter = router({
  find: allowed('read', 'takeaway')
    .input(findTakeaways)
    .query(({ ctx, input }) => queries.find(ctx, input)),
  ofInterview: allowed('create', 'takeaway')
    .input(takeawaysOfInterview)
    .query(({ ctx, input }) => queries.ofInterview(ctx, input.interviewId)),
  add: allowed('create', 'takeaway')
    .input(addTakeaway)
    .mutation(({ ctx, input }) => commands.add(ctx, input)),
  change: allowed('update', 'takeaway')
    .input(changeTakeaway)
    .mutation(({ ctx, input }) => commands.change(ctx, input)),
  review: allowed('update', 'takeaway')
    .input(reviewTakeaway)
    .mutation(({ ctx, input }) => commands.review(ctx, input)),
  warmPaths: allowed('read', 'contact')
    .input(placeToEnter)
    .query(({ ctx, input }) => warmPaths(ctx, input)),
});
