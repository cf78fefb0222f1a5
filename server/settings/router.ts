import { setRuleStep } from '@tremplin/shared/outcome-rules.ts';
import {
  addProgramme,
  changeProgramme,
  programmeFilter,
  saveThresholds,
} from '@tremplin/shared/settings.ts';
import { readTargets, setTarget } from '@tremplin/shared/targets.ts';
import { allowed, router } from '../trpc.ts';
import * as commands from './commands.ts';
import * as queries from './queries.ts';
import * as rules from './rules.ts';
import * as targets from './targets.ts';

export const settingsRouter = router({
  read: allowed('read', 'settings').query(({ ctx }) => queries.read(ctx)),
  save: allowed('update', 'settings')
    .input(saveThresholds)
    .mutation(({ ctx, input }) => commands.save(ctx, input)),
});

export const programmesRouter = router({
  list: allowed('read', 'programme')
    .input(programmeFilter)
    .query(({ ctx, input }) =>
      queries.listProgrammes(ctx, { activeOnly: input?.activeOnly ?? false }),
    ),
  add: allowed('create', 'programme')
    .input(addProgramme)
    .mutation(({ ctx, input }) => commands.addProgramme(ctx, input)),
  change: allowed('update', 'programme')
    .input(changeProgramme)
    .mutation(({ ctx, input }) => commands.changeProgramme(ctx, input)),
});

export const outcomeRulesRouter = router({
  list: allowed('read', 'outcome_rule').query(({ ctx }) => rules.listRules(ctx)),
  set: allowed('update', 'outcome_rule')
    .input(setRuleStep)
    .mutation(({ ctx, input }) => rules.setRule(ctx, input)),
});

export const targetsRouter = router({
  list: allowed('read', 'target')
    .input(readTargets)
    .query(({ ctx, input }) => targets.listTargets(ctx, input.fiscalYear)),
  set: allowed('update', 'target')
    .input(setTarget)
    .mutation(({ ctx, input }) => targets.setTarget(ctx, input)),
});
