import type { Outputs } from '../api.ts';

export type Interview = Outputs['interviews']['byId'];
export type InterviewRow = Outputs['interviews']['list']['rows'][number];
export type BeforeFacts = Outputs['interviews']['before'];
export type OfContact = Outputs['interviews']['ofContact'];
export type FiguresData = Outputs['interviews']['counts'];
