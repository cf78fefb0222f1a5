import { ownList, runsIt } from './rights.ts';
import type { Row } from './rights.ts';

const written = { audited: true } as const;

/** The room: who is on the list, what is tapped, whoever walks in. */
export const attendanceMatrix: Readonly<Record<string, Row>> = {
  'attendance.roster': ownList({
    input: ({ sessionId }) => ({ sessionId }),
    facilitator: 'ok',
    named: ['facilitator'],
    ...written,
  }),
  // A counsellor's tap on a row that is not their client's is refused by itself, in the answer.
  'attendance.mark': ownList({
    input: ({ sessionId, attendanceId, office }) => {
      const id = office.contextOf(null).newId();
      const tap = { id, kind: 'mark', ago: 0, mark: 'late', rowIds: [attendanceId] };
      return { sessionId, taps: [tap] };
    },
    facilitator: 'ok',
    ...written,
  }),
  'attendance.findWalkIn': runsIt({
    input: ({ sessionId }) => ({ sessionId, typed: 'canari' }),
    named: ['facilitator'],
    ...written,
  }),
  'attendance.addWalkIn': runsIt({
    input: ({ sessionId, clientId, office }) => ({
      id: office.contextOf(null).newId(),
      sessionId,
      clientId,
    }),
    ...written,
  }),
  'attendance.addStub': runsIt({
    input: ({ sessionId, office }) => ({
      id: office.contextOf(null).newId(),
      clientId: office.contextOf(null).newId(),
      sessionId,
      givenName: 'Thandiwe',
      familyName: 'Dube',
      phone: null,
      lang: 'en',
      consent: true,
    }),
    ...written,
  }),
};
