import { deliverWaiting } from '@tremplin/server/letters/deliver.ts';
import { evaluationToken } from '@tremplin/server/evaluation-link.ts';
import ICAL from 'ical.js';
import { v7 } from 'uuid';
import { expect, test } from 'vitest';
import { openAttendance, registered, send, stub, tapped } from './support/attendance.ts';
import { addClient, refusalOf, wrongFields } from './support/clients.ts';
import { openMailbox } from './support/mailbox.ts';
import { changed, openRoom, openSession, sessionInput } from './support/sessions.ts';

const breaks = ['\r\n', '\n', '\r', '\u2028', '\u0085', '\v'];
const forged = 'Bcc: spy@example.org';
const event = 'END:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:Forged';

test.each(breaks)(
  'a title broken by %j is one header of a letter to one person',
  async (broken) => {
    const room = await openRoom();
    const { farid, anna, office } = room;
    const title = `Tour${broken}${forged}${broken}${broken}Body`;
    const { id } = await openSession(room, farid, { titleEn: title, titleFr: title });
    const { id: clientId } = await addClient(room, anna, { email: 'amira@example.org' });
    await farid.call.attendance.addToList({
      sessionId: id,
      clientIds: [clientId],
      as: 'invited',
      tell: true,
    });
    const { post, letters } = await openMailbox();
    expect(await deliverWaiting(office.office, post)).toBe(1);
    expect(letters.map(({ to }) => to)).toEqual(['amira@example.org']);
    expect(letters[0]?.subject).toContain('Tour');
    expect(letters[0]?.subject).toContain(forged);
  },
);

test.each(breaks)('a room broken by %j is one line of one event', async (broken) => {
  const room = await openRoom();
  const { id } = await openSession(room, room.farid, {
    location: `Room 2${broken}${event}${broken}ATTENDEE:mailto:spy@example.org`,
  });
  const { text } = await room.farid.call.sessions.calendar({ id });
  const calendar = new ICAL.Component(ICAL.parse(text));
  expect(calendar.getAllSubcomponents('vevent')).toHaveLength(1);
  expect(calendar.getFirstSubcomponent('vevent')?.getAllProperties('attendee')).toEqual([]);
  for (const line of text.split('\r\n')) expect(line).not.toMatch(/[\r\n]/);
});

const links = [
  'javascript:alert(1)//a.b',
  'data:text/html,<script>1</script>',
  'https://example.org/\r\nSet-Cookie: a=b',
  'https://example.org/ spy',
  'https://office@evil.example/',
  'https://example.org"onclick="x',
  ' \u0001javascript://example.org/%0aalert(1)',
  'http:\\\\example.org',
  'https://localhost',
  '//example.org',
];

test('what a browser would run, or read as another place, is no link of a session', async () => {
  const room = await openRoom();
  const { farid, programmeId } = room;
  for (const url of links) {
    const over = { joinUrl: url, materials: [{ label: 'Slides', url }] };
    const bad = sessionInput({ programmeId, facilitatorId: farid.id }, over);
    const fields = { joinUrl: 'errors.url', 'materials.0.url': 'errors.url' };
    expect([url, wrongFields(await refusalOf(farid.call.sessions.add(bad)))]).toEqual([
      url,
      fields,
    ]);
  }
});

const sin = '046 454 286';

test('a social insurance number is refused wherever words of a session are typed', async () => {
  const room = await openRoom();
  const { farid } = room;
  const opened = await openSession(room, farid);
  const [presenter] = opened.input.presenters;
  if (!presenter) throw new Error('somebody presents');
  const full = changed(opened, {
    titleEn: sin,
    titleFr: sin,
    location: sin,
    notes: `Call ${sin}`,
    reason: sin,
    materials: [{ label: sin, url: 'https://example.org/a' }],
    presenters: [{ ...presenter, name: sin, title: sin, organization: sin }],
  });
  expect(wrongFields(await refusalOf(farid.call.sessions.change(full)))).toEqual({
    titleEn: 'errors.sin',
    titleFr: 'errors.sin',
    location: 'errors.sin',
    notes: 'errors.sin',
    reason: 'errors.sin',
    'materials.0.label': 'errors.sin',
    'presenters.0.name': 'errors.sin',
    'presenters.0.title': 'errors.sin',
    'presenters.0.organization': 'errors.sin',
  });
});

test('nor is one kept of those who came, or of what they said and were promised', async () => {
  const room = await openAttendance(registered(1));
  const { farid, office, sessionId, rowIds } = room;
  const [id = ''] = rowIds;
  await send(room, farid, tapped('present', rowIds));
  const { call } = farid;
  const token = evaluationToken(office.office.keys, id);
  const named = stub(sessionId, { givenName: sin, familyName: sin });
  const refused = {
    comment: () => call.attendance.recordEvaluation({ id, version: 2, score: 4, comment: sin }),
    sent: () => office.stranger.door.sendEvaluation({ token, score: 4, comment: sin }),
    promise: () =>
      call.sessions.addCommitment({ id: v7(), sessionId, text: sin, owner: sin, dueOn: null }),
    quote: () =>
      call.sessions.addQuote({ id: v7(), sessionId, text: sin, saidBy: sin, consentOk: true }),
    name: () => call.attendance.addStub(named),
    cancel: () => call.sessions.cancel({ id: sessionId, version: 3, reason: sin, tell: false }),
    reopen: () => room.manager.call.sessions.reopen({ id: sessionId, version: 3, reason: sin }),
  };
  for (const [what, tried] of Object.entries(refused)) {
    const { fields } = await refusalOf(tried());
    expect([what, [...new Set(fields.map(({ key }) => key))]]).toEqual([what, ['errors.sin']]);
  }
});
