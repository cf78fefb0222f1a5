import { letter } from '@tremplin/db/schema/letters.ts';
import { auditEvent } from '@tremplin/db/schema/audit.ts';
import { attendance } from '@tremplin/db/schema/sessions.ts';
import { invitationCode } from '@tremplin/server/codes.ts';
import { deliverWaiting } from '@tremplin/server/letters/deliver.ts';
import { asc, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { addClient } from './support/clients.ts';
import { openMailbox } from './support/mailbox.ts';
import { changed, openRoom, openSession, putOnList } from './support/sessions.ts';
import type { Room } from './support/sessions.ts';

/** Farid's session with Amira, who reads English, Élodie, who reads French, and Sami, who has a telephone only. */
async function openTold() {
  const room = await openRoom();
  const session = await openSession(room, room.farid);
  const who = async (over: Parameters<typeof addClient>[2]): Promise<string> =>
    (await addClient(room, room.anna, over)).id;
  const amira = await who({ email: 'amira@example.org', correspondenceLang: 'en' });
  const elodie = await who({
    givenName: 'Élodie',
    email: 'elodie@example.org',
    correspondenceLang: 'fr',
  });
  const sami = await who({ givenName: 'Sami', email: null, phone: '613-555-0142' });
  const rows = { amira: '', elodie: '', sami: '' };
  for (const [name, id] of Object.entries({ amira, elodie, sami }))
    Object.assign(rows, { [name]: await putOnList(room.office, session.id, id) });
  return { room, session, rows, mailbox: await openMailbox() };
}

async function letters({ office }: Room) {
  return office.store.read((db) => db.select().from(letter).orderBy(asc(letter.id)));
}

async function cancelled({ room, session }: Awaited<ReturnType<typeof openTold>>): Promise<void> {
  const { id, version } = session;
  await room.farid.call.sessions.cancel({ id, version, reason: null, tell: true });
}

test('Farid cancels and has everybody told: each in their language, once, and whoever has no address is counted', async () => {
  const told = await openTold();
  const { room, mailbox } = told;
  await cancelled(told);
  expect((await letters(room)).map(({ state }) => state).toSorted()).toEqual([
    'no_address',
    'waiting',
    'waiting',
  ]);
  expect(await deliverWaiting(room.office.office, mailbox.post)).toBe(2);
  expect(await deliverWaiting(room.office.office, mailbox.post)).toBe(0);
  const [one, other] = mailbox.letters.toSorted((a, b) => (a.to < b.to ? -1 : 1));
  expect(one).toMatchObject({
    to: 'amira@example.org',
    subject: 'Cancelled: Working for the Ontario Public Service',
  });
  expect(other?.to).toBe('elodie@example.org');
  expect(other?.subject).toBe(
    'Séance annulée\u00a0: Travailler pour la fonction publique de l’Ontario',
  );
  expect(one?.body).toContain('will not take place');
  expect(one?.body).toMatch(/Tuesday, November 24, 2026, 10:00\s*a\.m\. – 12:00\s*p\.m\./u);
  expect(other?.body).toMatch(/mardi 24 novembre 2026, 10\s*h\s*00 – 12\s*h\s*00/u);
  for (const { body } of [one, other].flatMap((each) => each ?? [])) {
    expect(body).toContain('METHOD:CANCEL');
    expect(body).toContain('STATUS:CANCELLED');
    expect(body).not.toMatch(/Amira|Élodie|Haddad/u);
  }
});

test('an invitation carries the code for the door and the file for the calendar, and nobody’s name', async () => {
  const { room, session, rows, mailbox } = await openTold();
  const { input, id, version } = session;
  await room.farid.call.sessions.change({ ...input, id, version, from: '11:00', reason: 'Room' });
  await deliverWaiting(room.office.office, mailbox.post);
  const amira = mailbox.letters.find(({ to }) => to === 'amira@example.org');
  expect(amira?.subject).toBe('New time or place: Working for the Ontario Public Service');
  expect(amira?.body).toContain(invitationCode(room.office.office.keys, rows.amira));
  expect(amira?.body).toContain('DTSTART;TZID=America/Toronto:20261124T110000');
  expect(amira?.body).not.toMatch(/Amira|Haddad/u);
});

test('a new room is told to whoever has a seat, though the time stays', async () => {
  const { room, session, mailbox } = await openTold();
  const { input, id, version } = session;
  const next = { ...input, id, version, reason: null, location: 'Room 310' };
  const { version: later } = await room.farid.call.sessions.change(next);
  await room.farid.call.sessions.change({ ...next, version: later, notes: 'Bring cables.' });
  expect(await deliverWaiting(room.office.office, mailbox.post)).toBe(2);
  expect(mailbox.letters.every(({ body }) => body.includes('Room 310'))).toBe(true);
});

test('while the mail server is down letters wait, longer each time, and arrive when it is back', async () => {
  const told = await openTold();
  const { room, mailbox } = told;
  const { office } = room.office;
  await cancelled(told);
  mailbox.mood = 'refuses';
  expect(await deliverWaiting(office, mailbox.post)).toBe(0);
  expect(await deliverWaiting(office, mailbox.post)).toBe(0);
  expect((await letters(room)).filter(({ state }) => state === 'waiting')).toMatchObject([
    { tries: 1, nextTryAt: new Date('2026-11-22T15:01:00.000Z') },
    { tries: 1 },
  ]);
  mailbox.mood = 'takes';
  room.office.at('2026-11-22T15:01:00.000Z');
  expect(await deliverWaiting(office, mailbox.post)).toBe(2);
  expect(mailbox.letters).toHaveLength(2);
});

test('a mail server that takes a letter and hangs up gets it again under the same Message-ID', async () => {
  const told = await openTold();
  const { room, mailbox } = told;
  await cancelled(told);
  mailbox.mood = 'hangs_up';
  await deliverWaiting(room.office.office, mailbox.post);
  mailbox.mood = 'takes';
  room.office.at('2026-11-22T15:05:00.000Z');
  await deliverWaiting(room.office.office, mailbox.post);
  expect(mailbox.letters).toHaveLength(4);
  expect(new Set(mailbox.letters.map(({ messageId }) => messageId)).size).toBe(2);
});

test('after the last try a letter has failed, and Farid sees that somebody has to call', async () => {
  const told = await openTold();
  const { room, session, mailbox } = told;
  await cancelled(told);
  mailbox.mood = 'refuses';
  for (let day = 23; day < 30; day += 1) {
    room.office.at(`2026-11-${day}T15:00:00.000Z`);
    await deliverWaiting(room.office.office, mailbox.post);
  }
  expect((await letters(room)).map(({ state }) => state).toSorted()).toEqual([
    'failed',
    'failed',
    'no_address',
  ]);
  const page = await room.farid.call.sessions.byId({ id: session.id });
  expect(page.letters).toMatchObject({ failed: 2, noAddress: 1, waiting: 0, sent: 0 });
});

test('whoever gave up the seat before the letter went is not written to', async () => {
  const { room, session, rows, mailbox } = await openTold();
  const { input, id, version } = session;
  await room.farid.call.sessions.change({ ...input, id, version, from: '11:00', reason: 'Room' });
  await room.office.store.tx((tx) =>
    tx.update(attendance).set({ status: 'cancelled' }).where(eq(attendance.id, rows.amira)),
  );
  expect(await deliverWaiting(room.office.office, mailbox.post)).toBe(1);
  expect(mailbox.letters.map(({ to }) => to)).toEqual(['elodie@example.org']);
  expect((await letters(room)).map(({ state }) => state).toSorted()).toEqual([
    'dropped',
    'no_address',
    'sent',
  ]);
});

test('whoever was invited by letter hears of a new time, and of the others nobody does', async () => {
  const room = await openRoom();
  const { farid } = room;
  const session = await openSession(room, farid);
  const who = async (givenName: string): Promise<string> =>
    (await addClient(room, room.anna, { givenName, email: `${givenName}@example.org` })).id;
  const [written, silent] = [await who('amira'), await who('sami')];
  const add = (clientId: string, tell: boolean) =>
    farid.call.attendance.addToList({
      sessionId: session.id,
      clientIds: [clientId],
      as: 'invited',
      tell,
    });
  await add(written, true);
  await add(silent, false);
  await farid.call.sessions.change(changed(session, { from: '11:00', reason: 'Room' }));
  const told = await letters(room);
  expect(told.map(({ kind }) => kind).toSorted()).toEqual(['invited', 'moved']);
  expect(new Set(told.map(({ clientId }) => clientId))).toEqual(new Set([written]));
});

test('a letter that would come after the session began, or with a link that is spent, is not sent', async () => {
  const { room, session, rows, mailbox } = await openTold();
  const { farid } = room;
  const { office } = room.office;
  mailbox.mood = 'refuses';
  const moved = await farid.call.sessions.change(
    changed(session, { from: '11:00', reason: 'Room' }),
  );
  await deliverWaiting(office, mailbox.post);
  mailbox.mood = 'takes';
  room.office.at('2026-11-24T16:00:00.000Z');
  expect(await deliverWaiting(office, mailbox.post)).toBe(0);
  await farid.call.sessions.hold({ id: session.id, ...moved });
  await room.office.store.tx((tx) => tx.update(attendance).set({ status: 'attended' }));
  await farid.call.attendance.askForEvaluations({ sessionId: session.id });
  const held = await farid.call.sessions.byId({ id: session.id });
  await farid.call.sessions.close({ id: session.id, version: held.version });
  room.office.at('2026-12-25T16:00:00.000Z');
  expect(await deliverWaiting(office, mailbox.post)).toBe(0);
  expect(mailbox.letters).toEqual([]);
  const left = (await letters(room)).filter(({ attendanceId }) => attendanceId !== rows.sami);
  expect(left.map(({ kind, state }) => [kind, state])).toEqual([
    ['moved', 'dropped'],
    ['moved', 'dropped'],
    ['evaluation', 'dropped'],
    ['evaluation', 'dropped'],
  ]);
});

test('each letter that goes leaves a line in the audit log, without the address', async () => {
  const told = await openTold();
  const { room, mailbox } = told;
  await cancelled(told);
  await deliverWaiting(room.office.office, mailbox.post);
  const lines = await room.office.store.read((db) =>
    db.select().from(auditEvent).where(eq(auditEvent.action, 'letter')),
  );
  expect(lines).toHaveLength(2);
  expect(JSON.stringify(lines)).not.toContain('example.org');
});
