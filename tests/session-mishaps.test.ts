import { auditEvent } from '@tremplin/db/schema/audit.ts';
import { letter } from '@tremplin/db/schema/letters.ts';
import { attendance, attendanceTap } from '@tremplin/db/schema/sessions.ts';
import { and, eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import { engine } from '@tremplin/db/kit.ts';
import { expect, test } from 'vitest';
import { needsServer } from './support/postgres.ts';
import {
  head,
  minutes,
  openAttendance,
  registered,
  send,
  standing,
  stub,
  tapped,
} from './support/attendance.ts';
import { addClient, refusalOf, wrongFields } from './support/clients.ts';
import { deliverWaiting } from '@tremplin/server/letters/deliver.ts';
import { openMailbox } from './support/mailbox.ts';
import {
  arrive,
  atDoor,
  byName,
  list,
  notFound,
  openDoorway,
  phoneIn,
  rowOf,
} from './support/door.ts';
import {
  changed,
  openHeld,
  openList,
  openRoom,
  openSession,
  sessionInput,
} from './support/sessions.ts';

/** Newer than anything is, and more than a database's small whole number holds. */
const farAhead = 2 ** 40;

test('a draft that Farid gives up was announced to nobody, so nobody is written to', async () => {
  const room = await openRoom();
  const { farid, office, programmeId } = room;
  const input = sessionInput({ programmeId, facilitatorId: farid.id });
  await farid.call.sessions.add(input);
  await openList(room, input.id, ['registered', 'invited']);
  const done = await farid.call.sessions.cancel({
    id: input.id,
    version: 1,
    reason: null,
    tell: true,
  });
  expect(done).toMatchObject({ status: 'cancelled', waiting: 0, noAddress: 0 });
  expect(await office.store.read((db) => db.$count(letter))).toBe(0);
});

test('two new times within the same minute are one letter to each, with the last of them', async () => {
  const room = await openRoom();
  const { farid, office } = room;
  const opened = await openSession(room, farid);
  await openList(room, opened.id, ['registered', 'waitlisted']);
  const first = changed(opened, { from: '11:00', to: '13:00', reason: 'Room' });
  const { version } = await farid.call.sessions.change(first);
  const last = changed({ ...opened, version }, { from: '13:00', to: '15:00', reason: 'Bus' });
  await farid.call.sessions.change(last);
  const { post, letters } = await openMailbox();
  expect(await deliverWaiting(office.office, post)).toBe(2);
  for (const { body } of letters) expect(body).toContain('Toronto:20261124T130000');
  await farid.call.sessions.change(
    changed({ ...opened, version: version + 1 }, { reason: 'Back' }),
  );
  expect(await deliverWaiting(office.office, post)).toBe(2);
});

test('nobody is said to have come to a session that was cancelled at its door', async () => {
  const room = await openAttendance(registered(8));
  const { farid, manager, sessionId, rowIds } = room;
  minutes(room, -10);
  await send(room, farid, tapped('present', rowIds));
  const { version } = await farid.call.sessions.byId({ id: sessionId });
  await farid.call.sessions.cancel({ id: sessionId, version, reason: 'Flood', tell: false });
  const { attended, others } = await manager.call.sessions.outcome({ id: sessionId });
  expect([attended.n, others.n]).toEqual([0, 0]);
});

test('a room that took more walk-ins than it has seats is still completed and closed', async () => {
  const room = await openRoom();
  const { farid } = room;
  const held = await openHeld(room, { capacity: 1, language: null });
  await openList(room, held.id, ['attended', 'attended', 'attended']);
  const { version } = await farid.call.sessions.change(changed(held, { language: 'fr' }));
  const lower = changed({ ...held, version }, { language: 'fr', capacity: 2 });
  expect(await refusalOf(farid.call.sessions.change(lower))).toMatchObject({
    fields: [{ path: 'capacity', key: 'errors.capacity_taken', values: { taken: 3 } }],
  });
  expect(await farid.call.sessions.close({ id: held.id, version })).toMatchObject({
    status: 'closed',
  });
});

test('a walk-in taken back and then put on the list is one who was expected', async () => {
  const room = await openAttendance([]);
  const { farid, anna, sessionId } = room;
  minutes(room, -20);
  const { id: clientId } = await addClient(room, anna, { givenName: 'Yasmine' });
  const { id: rowId } = await farid.call.attendance.addWalkIn({ id: v7(), sessionId, clientId });
  await send(room, farid, tapped('unmarked', [rowId]));
  const again = { ...room, rowIds: [rowId] };
  expect(await standing(again)).toEqual(['cancelled']);
  await farid.call.attendance.addToList({
    sessionId,
    clientIds: [clientId],
    as: 'registered',
    tell: false,
  });
  minutes(room, 5);
  await send(room, farid, tapped('present', [rowId]));
  const { numbers } = await farid.call.sessions.byId({ id: sessionId });
  expect(numbers).toMatchObject({ attended: 1, walkIns: 0 });
  await send(room, farid, tapped('unmarked', [rowId]));
  expect(await standing(again)).toEqual(['registered']);
});

test('a version that no row can have is out of date, and nothing breaks', async () => {
  const room = await openAttendance(registered(1));
  const { farid, sessionId, rowIds } = room;
  const [rowId = ''] = rowIds;
  await send(room, farid, tapped('present', [rowId]));
  const stale = { kind: 'conflict', key: 'stale_version' };
  const { call } = farid;
  const commitment = { id: v7(), sessionId, text: 'Call back', owner: 'Farid', dueOn: null };
  await call.sessions.addCommitment(commitment);
  const quote = { id: v7(), sessionId, text: 'Useful', saidBy: 'A participant', consentOk: true };
  await call.sessions.addQuote(quote);
  const { sessionId: _in, ...kept } = commitment;
  const version = farAhead;
  const tries = [
    () => call.attendance.recordEvaluation({ id: rowId, version, score: 4, comment: '' }),
    () => call.attendance.setDetails({ id: rowId, version, supports: [], minutes: null }),
    () => call.attendance.moveOnList({ id: rowId, version, to: 'cancelled' }),
    () => call.door.refuse({ id: rowId, version }),
    () => call.sessions.changeCommitment({ ...kept, version, doneOn: null }),
    () => call.sessions.removeQuote({ id: quote.id, version }),
    () => call.sessions.close({ id: sessionId, version }),
  ];
  for (const one of tries) expect(await refusalOf(one())).toMatchObject(stale);
});

test('a list is not asked to go on from an instant that no calendar has', async () => {
  const { farid } = await openRoom();
  const at = (key: string) => farid.call.sessions.list({ cursor: { key, id: v7() } });
  for (const key of ['9999-12-31T23:59:59-12:00', '0000-06-01T00:00:00Z', '0001-01-01T00:00+12:00'])
    expect(wrongFields(await refusalOf(at(key)))).toEqual({ 'cursor.key': 'errors.instant' });
  expect((await at('9999-12-31T23:59:59Z')).rows).toEqual([]);
});

test('whoever signs in once it has begun says that the session is held; before, it may still be called off', async () => {
  const door = await openDoorway('2026-11-24T14:45:00.000Z');
  const { farid, room, id } = door;
  await list(door, { givenName: 'Amal', familyName: 'Haddad', phone: '613-555-0142' });
  await list(door, { givenName: 'Bruno', familyName: 'Roy', phone: '613-555-0143' });
  await arrive(door, byName('Amal', 'H', '0142'));
  expect(await farid.call.sessions.byId({ id })).toMatchObject({ status: 'scheduled' });
  room.office.at('2026-11-24T15:00:00.000Z');
  await arrive(door, byName('Bruno', 'R', '0143'));
  const { status, version, events } = await farid.call.sessions.byId({ id });
  expect([status, events.at(-1)?.to, events.at(-1)?.byName]).toEqual([
    'held',
    'held',
    'Farid Aziz',
  ]);
  const off = farid.call.sessions.cancel({ id, version, reason: null, tell: true });
  expect(await refusalOf(off)).toMatchObject({ key: 'sessions.transition' });
});

test('whoever took back their consent to be recorded is not recorded by a telephone', async () => {
  const door = await openDoorway();
  const { anna } = door.room;
  const rowId = await list(door, {
    givenName: 'Amal',
    familyName: 'Haddad',
    phone: '613-555-0142',
  });
  const { clientId = '' } = (await rowOf(door, rowId)) ?? {};
  await anna.call.clients.withdrawConsent({ clientId, on: '2026-11-24' });
  for (const by of [
    byName('Amal', 'H', '0142'),
    { kind: 'invitation', invitation: await door.invitationOf(rowId) } as const,
  ])
    expect(await refusalOf(arrive(door, by))).toEqual(notFound);
  expect(await rowOf(door, rowId)).toMatchObject({ status: 'registered', version: 1 });
});

test('a worn-out ticket stays worn out, however it is spelled', async () => {
  const door = await openDoorway();
  await list(door, { givenName: 'Amal', familyName: 'Haddad', phone: '613-555-0142' });
  const phone = phoneIn(door.room.office);
  const { ticket } = await phone.door.page(await atDoor(door));
  const by = byName('Amal', 'H', '9999');
  const spellings = [
    ...['=', '==', '!', ' ', '.~', '\n'].map((more) => `${ticket}${more}`),
    `${ticket.slice(0, 8)}\t${ticket.slice(8)}`,
    ` ${ticket}`,
  ];
  const tries = spellings.map((spelled) => refusalOf(phone.door.signIn({ ticket: spelled, by })));
  const faults = await Promise.all(tries);
  expect(faults.map(({ key }) => key)).toEqual(spellings.map(() => 'door.ticket_spent'));
});

test('the log says at which session’s list somebody tried in vain', async () => {
  const { gisele, office, sessionId } = await openAttendance(registered(1));
  const { call } = gisele;
  for (const tried of [
    () => call.attendance.roster({ sessionId }),
    () => call.attendance.findWalkIn({ sessionId, typed: 'haddad' }),
    () => call.attendance.mark({ sessionId, taps: [tapped('present', [v7()])] }),
    () => call.door.code({ sessionId }),
  ])
    expect(await refusalOf(tried())).toMatchObject({ kind: 'forbidden' });
  const lines = await office.store.read((db) =>
    db
      .select({ id: auditEvent.resourceId })
      .from(auditEvent)
      .where(and(eq(auditEvent.outcome, 'denied'), eq(auditEvent.actorId, gisele.id))),
  );
  expect(lines.map((line) => line.id)).toEqual(Array(4).fill(sessionId));
});

test('a mark on a row that is not his to mark stands in the log as refused to Boris', async () => {
  const room = await openAttendance(registered(1));
  const { boris, sessionId, rowIds } = room;
  expect(await send(room, boris, tapped('present', rowIds), head(1))).toEqual([
    'not_found',
    'not_found',
  ]);
  const lines = await room.office.store.read((db) =>
    db
      .select({ id: auditEvent.resourceId, outcome: auditEvent.outcome })
      .from(auditEvent)
      .where(and(eq(auditEvent.action, 'mark'), eq(auditEvent.actorId, boris.id))),
  );
  expect(lines.map((line) => line.id)).toEqual([sessionId, sessionId]);
  expect(lines.map((line) => line.outcome)).toEqual(['denied', 'denied']);
});

test('taps that Farid made are not sent in the name of Gisèle, who signed in beside them', async () => {
  const room = await openAttendance(registered(1));
  const { farid, gisele, sessionId, rowIds } = room;
  await gisele.call.sessions.help({ id: sessionId });
  const taps = [tapped('present', rowIds)];
  const sent = { sessionId, personId: farid.id, taps };
  expect(await refusalOf(gisele.call.attendance.mark(sent))).toMatchObject({ kind: 'signed_out' });
  expect(await room.office.store.read((db) => db.$count(attendanceTap))).toBe(0);
  const { results } = await farid.call.attendance.mark(sent);
  expect(results).toMatchObject([{ outcome: 'done' }]);
});

test('whatever happens at the moment of closing, the frozen numbers are those of the list', async (context) => {
  if (engine === 'postgres') needsServer(context);
  const room = await openAttendance(registered(12));
  const { farid, gisele, sessionId, rowIds, office } = room;
  await gisele.call.sessions.help({ id: sessionId });
  await send(room, farid, tapped('present', rowIds));
  const { version } = await farid.call.sessions.byId({ id: sessionId });
  const mark = (at: number) =>
    send(room, gisele, tapped(at % 2 ? 'absent' : 'late', [rowIds[at]]), head(1));
  const walkIn = () => gisele.call.attendance.addStub(stub(sessionId));
  const closings = [farid, gisele].map(
    (who) => () => who.call.sessions.close({ id: sessionId, version }),
  );
  const jobs = [...rowIds.slice(0, 6).map((_, at) => () => mark(at)), walkIn, ...closings];
  const more = [...rowIds.slice(6).map((_, at) => () => mark(at + 6)), walkIn];
  const done = await Promise.allSettled([...jobs, ...more].map((job) => job()));
  const closed = done.slice(jobs.length - 2, jobs.length);
  expect(closed.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  const { numbers, frozen } = await farid.call.sessions.byId({ id: sessionId });
  const rows = await office.store.read((db) => db.select().from(attendance));
  const being = (status: string) => rows.filter((row) => row.status === status).length;
  expect(frozen).toBe(true);
  expect(numbers).toMatchObject({
    registered: 0,
    attended: being('attended'),
    noShow: being('no_show'),
    walkIns: rows.filter(({ walkIn: is }) => is).length,
  });
});
