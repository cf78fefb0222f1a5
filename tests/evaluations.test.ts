import { letter } from '@tremplin/db/schema/letters.ts';
import { auditEvent } from '@tremplin/db/schema/audit.ts';
import { attendance } from '@tremplin/db/schema/sessions.ts';
import type { AttendanceStatus } from '@tremplin/shared/attendance.ts';
import { evaluationToken } from '@tremplin/server/evaluation-link.ts';
import { keysFrom } from '@tremplin/server/key.ts';
import { eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import { beforeEach, describe, expect, test } from 'vitest';
import { addClient, refusalOf, wrongFields } from './support/clients.ts';
import { openList, openRoom, openSession, putOnList } from './support/sessions.ts';
import type { Listed, Opened, Room } from './support/sessions.ts';

let room: Room;
let session: Opened;
let listed: Listed[];
beforeEach(async () => {
  room = await openRoom();
  session = await openSession(room, room.farid);
  listed = await openList(room, session.id, ['attended', 'attended', 'no_show']);
  room.office.at('2026-11-24T18:00:00.000Z');
  await room.farid.call.sessions.hold({ id: session.id, version: session.version });
});

const spent = { kind: 'refused', key: 'door.evaluation_spent' };
const row = (at: number): Listed => {
  const one = listed[at];
  if (!one) throw new Error(`nobody is at ${at}`);
  return one;
};
const tokenOf = (id: string): string => evaluationToken(room.office.office.keys, id);
const evaluations = (who = room.farid) =>
  who.call.attendance.evaluations({ sessionId: session.id });
const audited = async () => room.office.store.read((db) => db.select().from(auditEvent));
const close = async () => {
  const { id } = session;
  const { version } = await room.farid.call.sessions.byId({ id });
  await room.farid.call.sessions.close({ id, version });
};

describe('typed in by staff', () => {
  test('Farid records a score and a comment, corrects them and takes them away', async () => {
    const { recordEvaluation } = room.farid.call.attendance;
    const { rowId: id, clientId } = row(0);
    expect(await recordEvaluation({ id, version: 1, score: 5, comment: ' Très utile ' })).toEqual({
      version: 2,
    });
    expect(await evaluations()).toEqual({
      rows: [
        {
          id,
          clientId,
          name: 'Mélodie 1 Tran',
          programme: 'ENW',
          score: 5,
          comment: 'Très utile',
          at: '2026-11-24T18:00:00.000Z',
          version: 2,
        },
        expect.objectContaining({ name: 'Mélodie 2 Tran', score: null, comment: '', at: null }),
      ],
      unasked: 1,
    });
    await recordEvaluation({ id, version: 2, score: 3, comment: '' });
    expect((await evaluations()).rows[0]).toMatchObject({ score: 3, comment: '' });
    await recordEvaluation({ id, version: 3, score: null, comment: '' });
    expect((await evaluations()).rows[0]).toMatchObject({ score: null, at: null });
    expect(JSON.stringify(await audited())).not.toContain('utile');
  });

  test('a score counts as long as its mark says that the person came', async () => {
    const { rowId: id } = row(0);
    await room.farid.call.attendance.recordEvaluation({ id, version: 1, score: 5, comment: '' });
    const figure = async () =>
      (await room.farid.call.sessions.byId({ id: session.id })).satisfaction;
    expect(await figure()).toEqual({ answered: 1, satisfied: 1 });
    await room.farid.call.attendance.mark({
      sessionId: session.id,
      taps: [{ id: v7(), kind: 'mark', ago: 0, mark: 'absent', rowIds: [id] }],
    });
    expect(await figure()).toEqual({ answered: 0, satisfied: 0 });
  });

  test('two who type at once: the second is told', async () => {
    const { rowId: id } = row(0);
    await room.anna.call.attendance.recordEvaluation({ id, version: 1, score: 4, comment: '' });
    const late = room.farid.call.attendance.recordEvaluation({
      id,
      version: 1,
      score: 1,
      comment: '',
    });
    expect(await refusalOf(late)).toMatchObject({ kind: 'conflict', values: { current: 2 } });
    expect((await evaluations()).rows[0]).toMatchObject({ score: 4 });
  });

  test('nobody who did not come has anything to say of it', async () => {
    const { rowId: id } = row(2);
    const record = room.farid.call.attendance.recordEvaluation({
      id,
      version: 1,
      score: 4,
      comment: '',
    });
    expect(await refusalOf(record)).toMatchObject({ key: 'feedback.did_not_attend' });
  });

  test.each([
    [{ score: 0 }, { score: 'errors.too_small' }],
    [{ score: 6 }, { score: 'errors.too_large' }],
    [{ score: 3.5 }, { score: 'errors.whole_number' }],
    [{ comment: 'NAS 046 454 286' }, { comment: 'errors.sin' }],
    [{ comment: 'a'.repeat(2001) }, { comment: 'errors.too_long' }],
  ])('is not kept with %o', async (over, wrong) => {
    const input = { id: row(0).rowId, version: 1, score: 4, comment: '', ...over };
    const refusal = await refusalOf(room.farid.call.attendance.recordEvaluation(input));
    expect(wrongFields(refusal)).toEqual(wrong);
  });

  test('a counsellor sees and records those of her own clients, another facilitator none', async () => {
    const { id: clientId } = await addClient(room, room.boris, {
      givenName: 'Zoé',
      familyName: 'Œuvrard',
      email: 'zoe@example.org',
    });
    const id = await putOnList(room.office, session.id, clientId, 'attended');
    expect((await evaluations(room.boris)).rows.map(({ name }) => name)).toEqual(['Zoé Œuvrard']);
    expect((await evaluations(room.anna)).rows).toHaveLength(2);
    expect((await evaluations()).rows).toHaveLength(3);
    expect(await refusalOf(evaluations(room.gisele))).toMatchObject({ kind: 'forbidden' });
    const input = { id, version: 1, score: 4, comment: '' };
    expect(await refusalOf(room.anna.call.attendance.recordEvaluation(input))).toMatchObject({
      kind: 'not_found',
    });
    expect(await refusalOf(room.gisele.call.attendance.recordEvaluation(input))).toMatchObject({
      kind: 'not_found',
    });
    await room.boris.call.attendance.recordEvaluation(input);
    await room.gisele.call.sessions.help({ id: session.id });
    expect((await evaluations(room.gisele)).rows).toHaveLength(3);
  });
});

describe('by link', () => {
  const linksOf = async () => {
    const links = await room.farid.call.attendance.evaluationLinks({ sessionId: session.id });
    return new Map(links.map(({ id, link }) => [id, link]));
  };
  const send = (token: string, score: number, comment = '') =>
    room.office.stranger.door.sendEvaluation({ token, score, comment });
  const ask = (token: string) => room.office.stranger.door.evaluation({ token });

  test('Farid hands out one to each who came; it opens the questions and names nobody', async () => {
    const links = await linksOf();
    expect([...links.keys()].toSorted()).toEqual([row(0).rowId, row(1).rowId].toSorted());
    const link = links.get(row(0).rowId) ?? '';
    expect(link).toMatch(/^http:\/\/127\.0\.0\.1:4100\/e#[\w-]{43}$/);
    const token = link.split('#')[1] ?? '';
    expect(await ask(token)).toEqual({
      titleEn: 'Working for the Ontario Public Service',
      titleFr: 'Travailler pour la fonction publique de l’Ontario',
      startsAt: '2026-11-24T15:00:00.000Z',
      office: 'Tremplin',
      answered: false,
    });
    await send(token, 4, 'Merci!');
    expect(await ask(token)).toMatchObject({ answered: true });
    expect((await evaluations()).rows[0]).toMatchObject({ score: 4, comment: 'Merci!' });
  });

  test('an answer that is sent twice is one, and a corrected one takes its place', async () => {
    const token = tokenOf(row(0).rowId);
    await send(token, 2);
    const [first] = (await evaluations()).rows;
    room.office.at('2026-11-24T19:00:00.000Z');
    await send(token, 2);
    expect((await evaluations()).rows[0]).toEqual(first);
    await send(token, 5, 'Better than I thought');
    expect((await evaluations()).rows[0]).toMatchObject({
      score: 5,
      comment: 'Better than I thought',
      at: '2026-11-24T19:00:00.000Z',
    });
    expect(JSON.stringify(await audited())).not.toContain('Better');
  });

  test('stays open for thirty days after closing, without touching what was frozen', async () => {
    const token = tokenOf(row(0).rowId);
    await close();
    room.office.at('2026-12-24T18:00:00.000Z');
    await send(token, 4);
    expect(await room.farid.call.sessions.byId({ id: session.id })).toMatchObject({
      frozen: true,
      numbers: { answered: 0, satisfied: 0 },
      satisfaction: { answered: 1, satisfied: 1 },
    });
    room.office.at('2026-12-24T18:00:00.001Z');
    expect(await refusalOf(send(token, 1))).toMatchObject(spent);
    expect(await refusalOf(ask(token))).toMatchObject(spent);
    expect((await evaluations()).rows[0]).toMatchObject({ score: 4 });
    expect(await linksOf()).toEqual(new Map());
    expect((await evaluations()).unasked).toBe(0);
    const { askForEvaluations } = room.farid.call.attendance;
    expect(await askForEvaluations({ sessionId: session.id })).toEqual({
      waiting: 0,
      noAddress: 0,
    });
  });

  test.each<AttendanceStatus>(['invited', 'registered', 'waitlisted', 'no_show', 'cancelled'])(
    'somebody who is %s meets the words that meet a link nobody made',
    async (status) => {
      const { rowId } = row(0);
      const token = tokenOf(rowId);
      await room.office.store.tx(async (tx) => {
        await tx.update(attendance).set({ status }).where(eq(attendance.id, rowId));
      });
      expect(await refusalOf(ask(token))).toMatchObject(spent);
      expect(await refusalOf(send(token, 5))).toMatchObject(spent);
    },
  );

  test('a link that was changed, cut, or made by another office opens nothing', async () => {
    const token = tokenOf(row(0).rowId);
    const other = evaluationToken(keysFrom(Buffer.alloc(32, 8)), row(0).rowId);
    const flipped = `${token.startsWith('A') ? 'B' : 'A'}${token.slice(1)}`;
    const ofOther = tokenOf(row(1).rowId);
    const swapped = token.slice(0, 21) + ofOther.slice(21);
    for (const bad of [
      other,
      flipped,
      swapped,
      token.slice(1),
      `${token}A`,
      '',
      '%00',
      row(0).rowId,
    ]) {
      expect(await refusalOf(ask(bad)), bad).toMatchObject(spent);
      expect(await refusalOf(send(bad, 5)), bad).toMatchObject(spent);
    }
  });

  test('whoever guesses has to wait, and those with a link of theirs do not', async () => {
    const bad = 'A'.repeat(43);
    let refusal = await refusalOf(ask(bad));
    for (let tries = 0; tries < 60 && refusal.kind === 'refused'; tries += 1)
      refusal = await refusalOf(ask(bad));
    expect(refusal).toMatchObject({ kind: 'too_many', values: { seconds: expect.any(Number) } });
    await send(tokenOf(row(0).rowId), 5);
    room.office.at('2026-11-24T18:01:00.000Z');
    expect(await refusalOf(ask(bad))).toMatchObject(spent);
  });
});

describe('letters', () => {
  const askAll = (who = room.farid) =>
    who.call.attendance.askForEvaluations({ sessionId: session.id });
  const letters = async () =>
    room.office.store.read((db) => db.select().from(letter).where(eq(letter.kind, 'evaluation')));

  test('everybody who came and has not answered is written to, once', async () => {
    expect((await evaluations()).unasked).toBe(2);
    await room.farid.call.attendance.recordEvaluation({
      id: row(1).rowId,
      version: 1,
      score: 5,
      comment: '',
    });
    expect(await askAll()).toEqual({ waiting: 1, noAddress: 0 });
    expect((await letters()).map(({ attendanceId }) => attendanceId)).toEqual([row(0).rowId]);
    expect(await askAll()).toMatchObject({ waiting: 0 });
    expect(await letters()).toHaveLength(1);
    expect((await evaluations()).unasked).toBe(0);
  });

  test('two who press at the same moment write one letter to each', async () => {
    await room.gisele.call.sessions.help({ id: session.id });
    const both = await Promise.all([askAll(), askAll(room.gisele)]);
    expect(new Set(both.map(({ waiting }) => waiting))).toEqual(new Set([0, 2]));
    expect(await letters()).toHaveLength(2);
  });

  test('another facilitator and a counsellor ask nobody', async () => {
    for (const who of [room.gisele, room.anna])
      expect(await refusalOf(askAll(who))).toMatchObject({ kind: 'forbidden' });
    expect(await letters()).toEqual([]);
  });
});
