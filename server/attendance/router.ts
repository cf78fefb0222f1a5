import {
  addStub,
  addToList,
  addWalkIn,
  findInvitees,
  findWalkIn,
  moveOnList,
  ofSession,
  readRoster,
  recordEvaluation,
  setDetails,
  takeAttendance,
} from '@tremplin/shared/attendance.ts';
import { allowed, router } from '../trpc.ts';
import * as arrivals from './arrivals.ts';
import * as evaluations from './evaluations.ts';
import { categories, findInvitees as find } from './invitees.ts';
import * as list from './list.ts';
import { mark } from './marks.ts';
import { roster } from './queries.ts';
import { find as findAtTheDoor } from './walk-ins.ts';

const read = allowed('read', 'attendance');
const update = allowed('update', 'attendance');
const findAtDoor = allowed('read', 'door');
const addAtDoor = allowed('create', 'door');

export const attendanceRouter = router({
  roster: read.input(readRoster).query(({ ctx, input }) => roster(ctx, input)),
  mark: update.input(takeAttendance).mutation(({ ctx, input }) => mark(ctx, input)),
  findWalkIn: findAtDoor
    .input(findWalkIn)
    .query(({ ctx, input }) => findAtTheDoor(ctx, input.sessionId, input.typed)),
  addWalkIn: addAtDoor
    .input(addWalkIn)
    .mutation(({ ctx, input }) => arrivals.addWalkIn(ctx, input)),
  categories: read.input(ofSession).query(({ ctx, input }) => categories(ctx, input.sessionId)),
  findInvitees: read.input(findInvitees).query(({ ctx, input }) => find(ctx, input)),
  addToList: allowed('create', 'attendance')
    .input(addToList)
    .mutation(({ ctx, input }) => list.addToList(ctx, input)),
  moveOnList: update.input(moveOnList).mutation(({ ctx, input }) => list.moveOnList(ctx, input)),
  setDetails: update.input(setDetails).mutation(({ ctx, input }) => list.setDetails(ctx, input)),
  addStub: addAtDoor.input(addStub).mutation(({ ctx, input }) => arrivals.addStub(ctx, input)),
  evaluations: read
    .input(ofSession)
    .query(({ ctx, input }) => evaluations.evaluations(ctx, input.sessionId)),
  evaluationLinks: read
    .input(ofSession)
    .query(({ ctx, input }) => evaluations.evaluationLinks(ctx, input.sessionId)),
  askForEvaluations: update
    .input(ofSession)
    .mutation(({ ctx, input }) => evaluations.askForEvaluations(ctx, input.sessionId)),
  recordEvaluation: update
    .input(recordEvaluation)
    .mutation(({ ctx, input }) => evaluations.recordEvaluation(ctx, input)),
});
