import type { Outputs } from '../api.ts';

export type Roster = Outputs['attendance']['roster'];
export type RosterRow = Roster['rows'][number];
/** The session as its own page knows it. */
export type SessionFacts = Outputs['sessions']['byId'];
