import {
  addProgramme,
  changeProgramme,
  programmeFilter,
  saveThresholds,
} from '@tremplin/shared/settings.ts';
import { allowed, router } from '../trpc.ts';
import * as commands from './commands.ts';
import * as queries from './queries.ts';

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
