import {
  addCommitment,
  addQuote,
  addSession,
  cancelSession,
  changeCommitment,
  changeSession,
  keyMonth,
  listOutcome,
  listSessions,
  moveSession,
  oneSession,
  removeQuote,
  reopenSession,
  sessionMonth,
} from '@tremplin/shared/sessions.ts';
import { allowed, router } from '../trpc.ts';
import * as choices from './choices.ts';
import * as commands from './commands.ts';
import * as facts from './facts.ts';
import * as feedback from './feedback.ts';
import * as months from './months.ts';
import * as outcomes from './outcome.ts';
import * as page from './page.ts';
import * as queries from './queries.ts';

const read = allowed('read', 'info_session');
const update = allowed('update', 'info_session');

export const sessionsRouter = router({
  list: read.input(listSessions).query(({ ctx, input }) => queries.list(ctx, input)),
  month: read.input(sessionMonth).query(({ ctx, input }) => queries.month(ctx, input.month)),
  choices: update.query(({ ctx }) => choices.choices(ctx)),
  calendar: read.input(oneSession).query(({ ctx, input }) => page.calendar(ctx, input.id)),
  byId: read.input(oneSession).query(({ ctx, input }) => page.byId(ctx, input.id)),
  add: allowed('create', 'info_session')
    .input(addSession)
    .mutation(({ ctx, input }) => facts.add(ctx, input)),
  change: update.input(changeSession).mutation(({ ctx, input }) => facts.change(ctx, input)),
  schedule: update.input(moveSession).mutation(({ ctx, input }) => commands.schedule(ctx, input)),
  hold: update.input(moveSession).mutation(({ ctx, input }) => commands.hold(ctx, input)),
  close: update.input(moveSession).mutation(({ ctx, input }) => commands.close(ctx, input)),
  reopen: allowed('update', 'closed_session')
    .input(reopenSession)
    .mutation(({ ctx, input }) => commands.reopen(ctx, input)),
  cancel: update.input(cancelSession).mutation(({ ctx, input }) => commands.cancel(ctx, input)),
  help: update.input(oneSession).mutation(({ ctx, input }) => commands.help(ctx, input.id)),
  outcome: allowed('read', 'session_outcome')
    .input(oneSession)
    .query(({ ctx, input }) => outcomes.outcome(ctx, input.id)),
  outcomeList: allowed('read', 'session_outcome_list')
    .input(listOutcome)
    .query(({ ctx, input }) => outcomes.outcomeList(ctx, input)),
  monthCounts: allowed('read', 'monthly_count')
    .input(sessionMonth)
    .query(({ ctx, input }) => months.monthCounts(ctx, input.month)),
  keyMonth: allowed('update', 'monthly_count')
    .input(keyMonth)
    .mutation(({ ctx, input }) => months.keyMonth(ctx, input)),
  addCommitment: update
    .input(addCommitment)
    .mutation(({ ctx, input }) => feedback.addCommitment(ctx, input)),
  changeCommitment: update
    .input(changeCommitment)
    .mutation(({ ctx, input }) => feedback.changeCommitment(ctx, input)),
  addQuote: update.input(addQuote).mutation(({ ctx, input }) => feedback.addQuote(ctx, input)),
  removeQuote: update
    .input(removeQuote)
    .mutation(({ ctx, input }) => feedback.removeQuote(ctx, input)),
});
