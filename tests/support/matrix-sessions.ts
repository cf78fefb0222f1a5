import { attendanceMatrix } from './matrix-attendance.ts';
import { invitationCode } from '@tremplin/server/codes.ts';
import {
  aboutOneClient,
  anybody,
  facilitators,
  managers,
  ownList,
  runsIt,
  runsItOrOwn,
  sessionsRead,
} from './rights.ts';
import type { Row } from './rights.ts';
import { openSession, sessionInput } from './sessions.ts';
import type { World } from './world.ts';

const session = (world: World) => ({ id: world.sessionId });
const written = { audited: true } as const;

/** Where the session stands now, as whoever is about to change it has read it. */
async function read(world: World) {
  const { version } = await world.staff.facilitator.call.sessions.byId(session(world));
  return { id: world.sessionId, version };
}

/** The session as it has been, with everybody's mark, a few hours after it began. */
async function held(world: World) {
  world.office.at('2026-11-22T18:00:00.000Z');
  await world.markAll('attended');
  const { sessions } = world.staff.facilitator.call;
  const { status, version } = await sessions.byId(session(world));
  if (status !== 'scheduled') return { id: world.sessionId, version };
  return { id: world.sessionId, ...(await sessions.hold({ id: world.sessionId, version })) };
}

/** Another session, that morning and nobody on its list, so that it can be closed. */
async function earlier(world: World) {
  const { facilitator } = world.staff;
  const early = { on: '2026-11-22', from: '09:00', to: '10:00' };
  const { id, version } = await openSession(world.caseload, facilitator, early);
  return { id, version };
}

async function earlierHeld(world: World) {
  const seen = await earlier(world);
  const { version } = await world.staff.facilitator.call.sessions.hold(seen);
  return { id: seen.id, version };
}

/** Somebody's row once they have come, in a session that began. */
async function came(world: World) {
  await held(world);
  return { id: world.attendanceId, version: 1 };
}

const ofSession = async (world: World) => {
  await held(world);
  return { sessionId: world.sessionId };
};

async function evaluationToken(world: World): Promise<string> {
  await held(world);
  const { call } = world.staff.facilitator;
  const [row] = await call.attendance.evaluationLinks({ sessionId: world.sessionId });
  return row?.link.split('#')[1] ?? '';
}

/** A telephone in front of the open door, with a ticket for its form. */
async function ticketOf(world: World): Promise<string> {
  return (await world.office.stranger.door.page({ code: await codeOf(world) })).ticket;
}

async function codeOf(world: World): Promise<string> {
  const { sessionId, staff } = world;
  await staff.facilitator.call.door.open({ sessionId });
  return (await staff.facilitator.call.door.code({ sessionId })).shown?.code ?? '';
}

const invited = ({ office, attendanceId }: World) => ({
  kind: 'invitation' as const,
  invitation: invitationCode(office.office.keys, attendanceId),
});

const said = { text: 'I applied the same night.', saidBy: 'A participant', consentOk: true };
const promise = { text: 'Put the office on the partner list', owner: 'Léa Brisebois', dueOn: null };

/** Somebody nobody knew comes to the facilitator's session, and is nobody's client yet. */
async function walkIn({ office, staff, sessionId }: World): Promise<string> {
  const { newId } = office.contextOf(null);
  const person = { givenName: 'Thuy', familyName: 'Phan', phone: null, lang: 'en' } as const;
  const ids = { id: newId(), clientId: newId(), sessionId };
  const added = await staff.facilitator.call.attendance.addStub({
    ...ids,
    ...person,
    consent: true,
  });
  return added.clientId;
}

/** Info sessions, their lists, their door, and what came of them. */
export const sessionsMatrix: Readonly<Record<string, Row>> = {
  'sessions.list': sessionsRead({ input: () => ({ tab: 'upcoming' }) }),
  'sessions.month': sessionsRead({ input: () => ({ month: '2026-11' }) }),
  'sessions.byId': sessionsRead({ input: session }),
  'sessions.calendar': sessionsRead({ input: session }),
  'sessions.choices': facilitators({ input: () => undefined }),
  'sessions.add': facilitators({
    input: (world) =>
      sessionInput({
        programmeId: world.caseload.programmeId,
        facilitatorId: world.staff.facilitator.id,
      }),
    ...written,
  }),
  'sessions.change': facilitators({
    input: async (world) => ({
      ...world.sessionForm,
      ...(await read(world)),
      reason: null,
      notes: 'Bring the projector.',
    }),
    ...written,
  }),
  'sessions.schedule': facilitators({
    input: async (world) => {
      const { programmeId } = world.caseload;
      const { id: facilitatorId, call } = world.staff.facilitator;
      const { id } = await call.sessions.add(sessionInput({ programmeId, facilitatorId }));
      return { id, version: 1 };
    },
    ...written,
  }),
  'sessions.hold': facilitators({ input: earlier, ...written }),
  'sessions.close': facilitators({ input: earlierHeld, ...written }),
  'sessions.reopen': managers({
    input: async (world) => {
      const seen = await earlierHeld(world);
      const { version } = await world.staff.facilitator.call.sessions.close(seen);
      return { id: seen.id, version, reason: 'One mark was wrong.' };
    },
    ...written,
  }),
  'sessions.cancel': facilitators({
    input: async (world) => ({ ...(await read(world)), reason: 'Snow.', tell: true }),
    ...written,
  }),
  'sessions.help': facilitators({ input: session, ...written }),

  'sessions.outcome': runsIt({ input: held, manager: 'ok', namesManager: 'ok' }),
  'sessions.outcomeList': managers({
    manager: 'forbidden',
    input: async (world) => {
      const { id } = await held(world);
      const { clients } = world.staff.counsellor.call;
      const { version } = await clients.file({ id: world.clientId });
      await clients.setJobAlert({ id: world.clientId, version, on: '2026-11-22' });
      return { id, group: 'attended', measure: 'job_alert', within: 30 };
    },
    named: ['namesManager'],
    ...written,
  }),
  'sessions.monthCounts': facilitators({
    input: () => ({ month: '2026-11' }),
    manager: 'ok',
    namesManager: 'ok',
  }),
  'sessions.keyMonth': facilitators({
    input: async ({ staff }) => {
      const { month, rows } = await staff.facilitator.call.sessions.monthCounts({
        month: '2026-11',
      });
      return { month, on: '2026-11-22', seen: rows };
    },
    manager: 'ok',
    namesManager: 'ok',
    ...written,
  }),

  'sessions.addCommitment': facilitators({
    input: ({ sessionId, office }) => ({
      id: office.contextOf(null).newId(),
      sessionId,
      ...promise,
    }),
    ...written,
  }),
  'sessions.changeCommitment': facilitators({
    input: async ({ sessionId, office, staff }) => {
      const id = office.contextOf(null).newId();
      await staff.facilitator.call.sessions.addCommitment({ id, sessionId, ...promise });
      return { id, version: 1, ...promise, doneOn: '2026-11-22' };
    },
    ...written,
  }),
  'sessions.addQuote': facilitators({
    input: ({ sessionId, office }) => ({ id: office.contextOf(null).newId(), sessionId, ...said }),
    ...written,
  }),
  'sessions.removeQuote': facilitators({
    input: async ({ sessionId, office, staff }) => {
      const id = office.contextOf(null).newId();
      await staff.facilitator.call.sessions.addQuote({ id, sessionId, ...said });
      return { id, version: 1 };
    },
    ...written,
  }),
  ...attendanceMatrix,
  'attendance.evaluations': ownList({
    input: ofSession,
    facilitator: 'ok',
    named: ['facilitator'],
    ...written,
  }),
  'attendance.evaluationLinks': runsIt({ input: ofSession, ...written }),
  'attendance.askForEvaluations': runsIt({ input: ofSession, ...written }),
  'attendance.recordEvaluation': runsItOrOwn({
    input: async (world) => ({ ...(await came(world)), score: 5, comment: 'Merci!' }),
    otherFacilitator: 'not_found',
    ...written,
  }),
  'door.open': runsIt({ input: ({ sessionId }) => ({ sessionId }), ...written }),
  'door.close': runsIt({ input: ({ sessionId }) => ({ sessionId }), ...written }),
  'door.code': runsIt({ input: ({ sessionId }) => ({ sessionId }) }),
  'door.refuse': runsIt({
    input: async (world) => {
      await world.office.stranger.door.signIn({
        ticket: await ticketOf(world),
        by: invited(world),
      });
      return { id: world.attendanceId, version: 2 };
    },
    otherFacilitator: 'not_found',
    ...written,
  }),
  'door.page': anybody({ input: async (world) => ({ code: await codeOf(world) }) }),
  'door.signIn': anybody({
    input: async (world) => ({ ticket: await ticketOf(world), by: invited(world) }),
    ...written,
  }),
  'door.evaluation': anybody({ input: async (world) => ({ token: await evaluationToken(world) }) }),
  'door.sendEvaluation': anybody({
    input: async (world) => ({ token: await evaluationToken(world), score: 4, comment: '' }),
    ...written,
  }),

  'attendance.categories': ownList({
    input: ({ sessionId }) => ({ sessionId }),
    facilitator: 'ok',
  }),
  'attendance.findInvitees': ownList({
    input: async (world) => {
      await world.markAll('cancelled');
      return { sessionId: world.sessionId, eligibility: 'may_work' };
    },
    facilitator: 'ok',
    named: ['facilitator'],
    ...written,
  }),
  'attendance.addToList': aboutOneClient({
    input: async (world) => {
      await world.markAll('cancelled');
      const { sessionId, clientId } = world;
      return { sessionId, clientIds: [clientId], as: 'registered', tell: true };
    },
    facilitator: 'ok',
    ...written,
  }),
  'attendance.moveOnList': runsItOrOwn({
    input: ({ attendanceId: id }) => ({ id, version: 1, to: 'cancelled' }),
    otherFacilitator: 'not_found',
    ...written,
  }),
  'attendance.setDetails': runsItOrOwn({
    input: ({ attendanceId: id }) => ({ id, version: 1, supports: ['childcare'], minutes: 60 }),
    otherFacilitator: 'not_found',
    ...written,
  }),
  'clients.unassigned': ownList({
    input: async (world) => {
      await walkIn(world);
    },
    ...written,
  }),
  'clients.takeOn': ownList({
    input: async (world) => ({ id: await walkIn(world), entryEmployment: 'unemployed' }),
    ...written,
  }),
};
