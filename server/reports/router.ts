import {
  readListBehind,
  readRequestList,
  readSessionList,
} from '@tremplin/shared/outcome-lists.ts';
import { outcomeFilter } from '@tremplin/shared/outcomes.ts';
import * as z from 'zod/mini';
import { allowed, router } from '../trpc.ts';
import { checks } from './checks.ts';
import { choices } from './choices.ts';
import { equity } from './equity.ts';
import { funnel } from './funnel.ts';
import { interviews } from './interview-figures.ts';
import { requestList } from './list-requests.ts';
import { sessionList } from './list-sessions.ts';
import { listBehind } from './lists.ts';
import { overview } from './overview.ts';
import { pipeline } from './pipeline.ts';
import { retention } from './retention.ts';
import { sessions } from './session-figures.ts';
import { silenceOf } from './silence.ts';

const read = allowed('read', 'outcome');

export const reportsRouter = router({
  choices: read.query(({ ctx }) => choices(ctx)),
  overview: read.input(outcomeFilter).query(({ ctx, input }) => overview(ctx, input)),
  funnel: read.input(outcomeFilter).query(({ ctx, input }) => funnel(ctx, input)),
  pipeline: read.input(outcomeFilter).query(({ ctx, input }) => pipeline(ctx, input)),
  retention: read.input(outcomeFilter).query(({ ctx, input }) => retention(ctx, input)),
  sessions: allowed('read', 'session_figures')
    .input(outcomeFilter)
    .query(({ ctx, input }) => sessions(ctx, input)),
  interviews: allowed('read', 'interview_count')
    .input(outcomeFilter)
    .query(({ ctx, input }) => interviews(ctx, input)),
  equity: allowed('read', 'equity')
    .input(outcomeFilter)
    .query(({ ctx, input }) => equity(ctx, input)),
  checks: read.query(({ ctx }) => checks(ctx)),
  silenceOf: allowed('read', 'application')
    .input(z.object({ clientId: z.uuid() }))
    .query(({ ctx, input }) => silenceOf(ctx, input.clientId)),
  listBehind: allowed('read', 'outcome_list')
    .input(readListBehind)
    .query(({ ctx, input }) => listBehind(ctx, input)),
  sessionList: allowed('read', 'session_list')
    .input(readSessionList)
    .query(({ ctx, input }) => sessionList(ctx, input)),
  requestList: allowed('read', 'interview')
    .input(readRequestList)
    .query(({ ctx, input }) => requestList(ctx, input)),
});
