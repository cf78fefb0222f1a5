import { auditEvent } from '@tremplin/db/schema/audit.ts';
import { commitment, sessionQuote } from '@tremplin/db/schema/sessions.ts';
import { and, eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import { beforeEach, describe, expect, test } from 'vitest';
import { refusalOf, wrongFields } from './support/clients.ts';
import { openList, openRoom, openSession } from './support/sessions.ts';
import type { Opened, Room } from './support/sessions.ts';

let room: Room;
let session: Opened;
beforeEach(async () => {
  room = await openRoom();
  session = await openSession(room, room.farid);
});

const promise = { text: 'Put the office on the partner list', owner: 'Léa Brisebois' };
const said = { text: 'I applied the same night.', saidBy: 'A participant', consentOk: true };
const page = () => room.farid.call.sessions.byId({ id: session.id });
const fieldsSaid = async () => {
  const lines = await room.office.store.read((db) => db.select().from(auditEvent));
  return lines.map(({ fields }) => fields).join('\n');
};

async function close(): Promise<void> {
  const { call } = room.farid;
  room.office.at('2026-11-24T18:00:00.000Z');
  const held = await call.sessions.hold({ id: session.id, version: session.version });
  await call.sessions.close({ id: session.id, version: held.version });
}

describe('commitments', () => {
  test('Farid writes down what was promised, who keeps it and by when', async () => {
    const id = v7();
    await room.farid.call.sessions.addCommitment({
      id,
      sessionId: session.id,
      ...promise,
      dueOn: '2026-12-01',
    });
    expect((await page()).commitments).toEqual([
      { id, version: 1, ...promise, dueOn: '2026-12-01', doneOn: null },
    ]);
    expect(await fieldsSaid()).toContain(id);
    expect(await fieldsSaid()).not.toContain('partner list');
    expect(await fieldsSaid()).not.toContain('Brisebois');
  });

  test('the same promise sent twice is kept once, and nobody takes the id of another', async () => {
    const input = { id: v7(), sessionId: session.id, ...promise, dueOn: null };
    const first = await room.farid.call.sessions.addCommitment(input);
    expect(await room.farid.call.sessions.addCommitment(input)).toEqual(first);
    expect(await room.office.store.read((db) => db.$count(commitment))).toBe(1);
    expect(await refusalOf(room.gisele.call.sessions.addCommitment(input))).toMatchObject({
      kind: 'not_found',
    });
    const other = await openSession(room, room.farid, { on: '2026-11-25' });
    const moved = { ...input, sessionId: other.id };
    expect(await refusalOf(room.farid.call.sessions.addCommitment(moved))).toMatchObject({
      kind: 'not_found',
    });
  });

  test('any facilitator may change it or say that it is done, and whoever is late is told', async () => {
    const id = v7();
    const { addCommitment } = room.farid.call.sessions;
    await addCommitment({ id, sessionId: session.id, ...promise, dueOn: null });
    const { changeCommitment } = room.gisele.call.sessions;
    const done = { id, version: 1, ...promise, dueOn: '2026-12-04', doneOn: '2026-11-22' };
    expect(await changeCommitment(done)).toEqual({ id, version: 2 });
    expect((await page()).commitments).toMatchObject([
      { version: 2, dueOn: '2026-12-04', doneOn: '2026-11-22' },
    ]);
    expect(await refusalOf(changeCommitment(done))).toMatchObject({
      kind: 'conflict',
      values: { current: 2 },
    });
    expect(
      wrongFields(await refusalOf(changeCommitment({ ...done, version: 2, doneOn: '2026-11-23' }))),
    ).toEqual({ doneOn: 'errors.future_day' });
    await changeCommitment({ ...done, version: 2, doneOn: null });
    expect((await page()).commitments).toMatchObject([{ version: 3, doneOn: null }]);
  });

  test.each([
    [{ text: ' ' }, { text: 'errors.required' }],
    [{ owner: '' }, { owner: 'errors.required' }],
    [{ text: 'Call 046 454 286' }, { text: 'errors.sin' }],
    [{ dueOn: '2026-02-30' }, { dueOn: 'errors.day' }],
  ])('is not kept with %o', async (over, wrong) => {
    const input = { id: v7(), sessionId: session.id, ...promise, dueOn: null, ...over };
    expect(wrongFields(await refusalOf(room.farid.call.sessions.addCommitment(input)))).toEqual(
      wrong,
    );
  });

  test('a counsellor and a manager read it and change nothing', async () => {
    const input = { id: v7(), sessionId: session.id, ...promise, dueOn: null };
    for (const { call } of [room.anna, room.manager])
      expect(await refusalOf(call.sessions.addCommitment(input))).toMatchObject({
        kind: 'forbidden',
      });
    await room.farid.call.sessions.addCommitment(input);
    for (const { call } of [room.anna, room.manager])
      expect((await call.sessions.byId({ id: session.id })).commitments).toHaveLength(1);
  });
});

describe('quotes', () => {
  test('are kept only with the consent of whoever said it', async () => {
    const { addQuote } = room.farid.call.sessions;
    const quote = { id: v7(), sessionId: session.id, ...said };
    expect(wrongFields(await refusalOf(addQuote({ ...quote, consentOk: false })))).toEqual({
      consentOk: 'errors.quote_consent',
    });
    expect((await page()).quotes).toEqual([]);
    await addQuote(quote);
    await addQuote(quote);
    const { text, saidBy } = said;
    expect((await page()).quotes).toEqual([
      { id: quote.id, version: 1, text, saidBy, onFile: false },
    ]);
    expect(await fieldsSaid()).not.toContain('same night');
  });

  test('remember which attendee said it, if Farid says so, and tell no reader', async () => {
    const { addQuote } = room.farid.call.sessions;
    const [came, away] = await openList(room, session.id, ['attended', 'no_show']);
    const quote = (clientId: string | undefined) =>
      ({ id: v7(), sessionId: session.id, ...said, clientId: clientId ?? null }) as const;
    for (const clientId of [away?.clientId, v7()])
      expect(wrongFields(await refusalOf(addQuote(quote(clientId))))).toEqual({
        clientId: 'errors.choose',
      });
    const gisele = room.gisele.call.sessions.addQuote(quote(came?.clientId));
    expect(wrongFields(await refusalOf(gisele))).toEqual({ clientId: 'errors.choose' });
    await addQuote(quote(came?.clientId));
    await addQuote(quote(undefined));
    const rows = await room.office.store.read((db) => db.select().from(sessionQuote));
    expect(new Set(rows.map(({ clientId }) => clientId))).toEqual(new Set([came?.clientId, null]));
    const shown = await page();
    expect(new Set(shown.quotes.map(({ onFile }) => onFile))).toEqual(new Set([false, true]));
    expect(JSON.stringify(shown)).not.toContain(came?.clientId);
    const [line] = await room.office.store.read((db) =>
      db
        .select()
        .from(auditEvent)
        .where(
          and(eq(auditEvent.action, 'add_quote'), eq(auditEvent.clientId, came?.clientId ?? '')),
        ),
    );
    expect(line).toMatchObject({ actorId: room.farid.id });
  });

  test('go without a trace of their words when whoever said it changes their mind', async () => {
    const { addQuote, removeQuote } = room.farid.call.sessions;
    const id = v7();
    await addQuote({ id, sessionId: session.id, ...said });
    expect(await refusalOf(removeQuote({ id, version: 2 }))).toMatchObject({ kind: 'conflict' });
    await room.gisele.call.sessions.removeQuote({ id, version: 1 });
    expect(await room.office.store.read((db) => db.$count(sessionQuote))).toBe(0);
    expect(await refusalOf(removeQuote({ id, version: 1 }))).toMatchObject({ kind: 'not_found' });
    expect(await fieldsSaid()).not.toContain('same night');
  });
});

describe('once the session is over', () => {
  test('a closed one still takes commitments and quotes; its numbers stay as they were', async () => {
    await close();
    const { numbers, version } = await page();
    const { call } = room.farid;
    const id = v7();
    await call.sessions.addCommitment({ id, sessionId: session.id, ...promise, dueOn: null });
    await call.sessions.changeCommitment({
      id,
      version: 1,
      ...promise,
      dueOn: null,
      doneOn: '2026-11-24',
    });
    await call.sessions.addQuote({ id: v7(), sessionId: session.id, ...said });
    expect(await page()).toMatchObject({
      status: 'closed',
      version,
      numbers,
      commitments: [{ doneOn: '2026-11-24' }],
      quotes: [{ text: said.text }],
    });
  });

  test('a cancelled one takes neither', async () => {
    const { call } = room.farid;
    const id = v7();
    await call.sessions.addCommitment({ id, sessionId: session.id, ...promise, dueOn: null });
    const { version } = await page();
    await call.sessions.cancel({ id: session.id, version, reason: 'Snow', tell: false });
    const refused = { kind: 'refused', key: 'feedback.cancelled' };
    const ofIt = { id: v7(), sessionId: session.id };
    expect(
      await refusalOf(call.sessions.addCommitment({ ...ofIt, ...promise, dueOn: null })),
    ).toMatchObject(refused);
    expect(await refusalOf(call.sessions.addQuote({ ...ofIt, ...said }))).toMatchObject(refused);
    const done = { id, version: 1, ...promise, dueOn: null, doneOn: '2026-11-22' };
    expect(await refusalOf(call.sessions.changeCommitment(done))).toMatchObject(refused);
  });
});
