import {
  addNote,
  changeNote,
  changeStatus,
  clientTimeline,
  countClients,
  giveConsent,
  intake,
  listCards,
  listClients,
  saveProfile,
  setJobAlert,
  suggestClients,
  takeOn,
  typedSoFar,
  withdrawConsent,
} from '@tremplin/shared/clients.ts';
import { readDemographics, saveDemographics } from '@tremplin/shared/demographics.ts';
import * as z from 'zod/mini';
import { allowed, router } from '../trpc.ts';
import { cards, duplicates, suggest } from './cards.ts';
import * as commands from './commands.ts';
import { consentsOf, giveConsent as give, withdrawConsent as withdraw } from './consents.ts';
import { demographics, saveDemographics as saveAnswers } from './demographics.ts';
import { file } from './file.ts';
import { takeIn } from './intake.ts';
import * as notes from './notes.ts';
import * as queries from './queries.ts';
import { takeOn as take, unassigned } from './take-on.ts';
import { timeline } from './timeline.ts';

const read = allowed('read', 'client');
const readCard = allowed('read', 'card');
const update = allowed('update', 'client');
const one = z.object({ id: z.uuid() });

export const clientsRouter = router({
  list: read.input(listClients).query(({ ctx, input }) => queries.list(ctx, input)),
  counts: read.input(countClients).query(({ ctx, input }) => queries.counts(ctx, input)),
  cards: readCard.input(listCards).query(({ ctx, input }) => cards(ctx, input)),
  duplicates: readCard.input(typedSoFar).query(({ ctx, input }) => duplicates(ctx, input)),
  suggest: read.input(suggestClients).query(({ ctx, input }) => suggest(ctx, input.typed)),
  file: read.input(one).query(({ ctx, input }) => file(ctx, input.id)),
  timeline: read
    .input(clientTimeline)
    .query(({ ctx, input }) => timeline(ctx, input.id, input.cursor)),
  consents: read.input(one).query(({ ctx, input }) => consentsOf(ctx, input.id)),
  intake: allowed('create', 'client')
    .input(intake)
    .mutation(({ ctx, input }) => takeIn(ctx, input)),
  unassigned: allowed('read', 'unassigned').query(({ ctx }) => unassigned(ctx)),
  takeOn: allowed('update', 'unassigned')
    .input(takeOn)
    .mutation(({ ctx, input }) => take(ctx, input)),
  saveProfile: update
    .input(saveProfile)
    .mutation(({ ctx, input }) => commands.saveProfile(ctx, input)),
  changeStatus: update
    .input(changeStatus)
    .mutation(({ ctx, input }) => commands.changeStatus(ctx, input)),
  setJobAlert: update
    .input(setJobAlert)
    .mutation(({ ctx, input }) => commands.setJobAlert(ctx, input)),
  addNote: update.input(addNote).mutation(({ ctx, input }) => notes.addNote(ctx, input)),
  changeNote: update.input(changeNote).mutation(({ ctx, input }) => notes.changeNote(ctx, input)),
  giveConsent: update.input(giveConsent).mutation(({ ctx, input }) => give(ctx, input)),
  demographics: allowed('read', 'demographics')
    .input(readDemographics)
    .query(({ ctx, input }) => demographics(ctx, input.clientId)),
  saveDemographics: allowed('update', 'demographics')
    .input(saveDemographics)
    .mutation(({ ctx, input }) => saveAnswers(ctx, input)),
  withdrawConsent: update.input(withdrawConsent).mutation(({ ctx, input }) => withdraw(ctx, input)),
});
