import { note } from '@tremplin/db/schema/clients.ts';
import { noticeVersion } from '@tremplin/shared/clients.ts';
import { v7 } from 'uuid';
import { beforeEach, describe, expect, test } from 'vitest';
import { aPosting, moveThrough } from './support/applications.ts';
import {
  addClient,
  assign,
  openCaseload,
  recordOnly,
  refusalOf,
  wrongFields,
} from './support/clients.ts';
import type { Caseload } from './support/clients.ts';

let caseload: Caseload;
let id: string;
beforeEach(async () => {
  caseload = await openCaseload();
  ({ id } = await addClient(caseload, caseload.anna));
});

const write = (body: string, over: { id?: string; kind?: 'note' | 'call' } = {}) =>
  caseload.anna.call.clients.addNote({
    clientId: id,
    id: over.id ?? v7(),
    kind: over.kind ?? 'note',
    body,
  });
const notes = async () => {
  const { entries } = await caseload.anna.call.clients.timeline({ id });
  return entries.flatMap((entry) => (entry.what === 'note' ? [entry] : []));
};

describe('notes', () => {
  test('Anna writes a note: it stands with her name and the time, and counts as contact', async () => {
    const saved = await write('  Ready for the Service Canada interview. ', { kind: 'call' });
    expect(saved).toMatchObject({ at: '2026-11-22T15:00:00.000Z', version: 1 });
    expect(await notes()).toMatchObject([
      {
        id: saved.id,
        by: 'Anna Nguyen',
        kind: 'call',
        body: 'Ready for the Service Canada interview.',
        at: saved.at,
        mayCorrect: true,
        corrected: false,
      },
    ]);
    expect((await caseload.anna.call.clients.file({ id })).lastContactOn).toBe('2026-11-22');
  });

  test('the same note sent twice, because its answer was lost, is kept once', async () => {
    const draft = v7();
    const first = await write('Once.', { id: draft });
    caseload.office.at('2026-11-22T15:05:00Z');
    expect(await write('Once.', { id: draft })).toEqual(first);
    expect(await caseload.office.store.read((db) => db.$count(note))).toBe(1);
  });

  test('Anna corrects her note within 24 hours, and not a moment after', async () => {
    const { id: noteId } = await write('Met on Tusday.');
    const { changeNote } = caseload.anna.call.clients;
    caseload.office.at('2026-11-23T14:59:59.999Z');
    await changeNote({ id: noteId, version: 1, kind: 'note', body: 'Met on Tuesday.' });
    expect(await notes()).toMatchObject([
      { body: 'Met on Tuesday.', corrected: true, mayCorrect: true },
    ]);
    caseload.office.at('2026-11-23T15:00:00Z');
    const refusal = await refusalOf(
      changeNote({ id: noteId, version: 2, kind: 'note', body: 'Never met.' }),
    );
    expect(refusal).toMatchObject({ kind: 'refused', key: 'clients.note_settled' });
    expect(await notes()).toMatchObject([{ body: 'Met on Tuesday.', mayCorrect: false }]);
  });

  test('two windows correct the same note: the second is told, and nothing is lost', async () => {
    const { id: noteId } = await write('First.');
    const { changeNote } = caseload.anna.call.clients;
    await changeNote({ id: noteId, version: 1, kind: 'note', body: 'From one window.' });
    const refusal = await refusalOf(
      changeNote({ id: noteId, version: 1, kind: 'note', body: 'From the other.' }),
    );
    expect(refusal).toMatchObject({ kind: 'conflict', values: { current: 2 } });
    expect(await notes()).toMatchObject([{ body: 'From one window.' }]);
  });

  test('Boris, who covers, reads Anna’s note and adds his own, but cannot correct hers', async () => {
    const { boris, office } = caseload;
    const { id: noteId } = await write('Hers.');
    await assign(office, id, boris, { kind: 'cover', fromDay: '2026-11-22', toDay: null });
    const refusal = await refusalOf(
      boris.call.clients.changeNote({ id: noteId, version: 1, kind: 'note', body: 'His.' }),
    );
    expect(refusal.key).toBe('clients.note_of_another');
    await boris.call.clients.addNote({ clientId: id, id: v7(), kind: 'note', body: 'His own.' });
    expect(
      (await notes())
        .map(({ by, body }) => [by, body])
        .toSorted((a, b) => (String(a) < String(b) ? -1 : 1)),
    ).toEqual([
      ['Anna Nguyen', 'Hers.'],
      ['Boris Lévesque', 'His own.'],
    ]);
  });

  test.each([
    ['Her SIN is 046 454 286.', 'errors.sin'],
    ['NAS 046-454-286', 'errors.sin'],
    ['046454286', 'errors.sin'],
    ['   ', 'errors.required'],
    ['a'.repeat(10_001), 'errors.too_long'],
  ])('a note that says “%.30s” is stopped with an explanation', async (body, key) => {
    const refusal = await refusalOf(write(body));
    expect(wrongFields(refusal)).toEqual({ body: key });
    expect(await caseload.office.store.read((db) => db.$count(note))).toBe(0);
  });

  test('a note that holds a telephone number is welcome', async () => {
    await write('Call back at 613-555-0142 or +33 612 345 678.');
    expect(await notes()).toHaveLength(1);
  });
});

describe('the timeline', () => {
  test('gathers notes, stage moves, consents, statuses and counsellors, the latest first, each with who and when', async () => {
    const { anna, office } = caseload;
    office.at('2026-11-22T15:10:00Z');
    const postingId = await aPosting(office, { titleEn: 'Exhibit Cleaner' });
    const { added } = await anna.call.applications.add({ postingId, clientIds: [id] });
    office.at('2026-11-22T15:20:00Z');
    await moveThrough(office, anna, { id: added[0]?.id ?? '', version: 1 }, ['preparing']);
    office.at('2026-11-22T15:30:00Z');
    await write('Cover letter is ready.');
    office.at('2026-11-22T15:40:00Z');
    await anna.call.clients.changeStatus({
      id,
      version: 1,
      to: 'on_hold',
      reason: 'Away until January',
    });
    office.at('2026-11-22T15:50:00Z');
    await anna.call.clients.withdrawConsent({ clientId: id, on: '2026-11-22' });
    const { entries, next } = await anna.call.clients.timeline({ id });
    expect(next).toBeNull();
    expect(new Set(entries.map(({ by }) => by))).toEqual(new Set(['Anna Nguyen']));
    expect(entries.slice(0, 5)).toMatchObject([
      { what: 'consent_withdrawn', at: '2026-11-22T15:50:00.000Z', on: '2026-11-22' },
      { what: 'status', from: 'active', to: 'on_hold', reason: 'Away until January' },
      { what: 'note', body: 'Cover letter is ready.' },
      {
        what: 'stage',
        from: 'identified',
        to: 'preparing',
        posting: { titleEn: 'Exhibit Cleaner', titleFr: null },
      },
      { what: 'stage', kind: 'add', from: null, to: 'identified', at: '2026-11-22T15:10:00.000Z' },
    ]);
    expect(
      entries
        .slice(5)
        .map(({ what }) => what)
        .toSorted(),
    ).toEqual(['consent_given', 'counsellor', 'status']);
  });

  test('comes in pages that meet every entry once, also those of one moment', async () => {
    const { anna, office } = caseload;
    for (let at = 0; at < 70; at += 1) {
      if (at % 7 === 0) office.at(`2026-11-22T16:${10 + at / 7}:00Z`);
      await write(`Note ${at}`);
    }
    const pages = [await anna.call.clients.timeline({ id })];
    for (let next = pages[0]?.next; next; next = pages.at(-1)?.next)
      pages.push(await anna.call.clients.timeline({ id, cursor: next }));
    expect(pages.map(({ entries }) => entries.length)).toEqual([30, 30, 13]);
    const all = pages.flatMap(({ entries }) => entries);
    expect(new Set(all.map((entry) => `${entry.what} ${entry.id}`)).size).toBe(73);
    const times = all.map(({ at }) => at);
    expect(times).toEqual(times.toSorted().toReversed());
  });
});

describe('consent', () => {
  const consent = { noticeVersion, lang: 'en', method: 'verbal' } as const;
  const scope = { ...recordOnly, shareWithFunder: true };

  test('Anna records a wider consent; it stands, and the earlier one stays in the list', async () => {
    const { clients } = caseload.anna.call;
    await clients.giveConsent({ clientId: id, givenOn: '2026-11-22', ...consent, scope });
    expect((await clients.file({ id })).consent).toMatchObject({
      method: 'verbal',
      scope,
      givenOn: '2026-11-22',
    });
    expect((await clients.consents({ id })).map(({ givenOn }) => givenOn)).toEqual([
      '2026-11-22',
      '2026-11-20',
    ]);
  });

  test('a withdrawal ends every consent, so that no older one comes back; a new one may be given', async () => {
    const { clients } = caseload.anna.call;
    await clients.giveConsent({ clientId: id, givenOn: '2026-11-21', ...consent, scope });
    expect(await clients.withdrawConsent({ clientId: id, on: '2026-11-22' })).toEqual({
      withdrawn: 2,
    });
    expect(await clients.file({ id })).toMatchObject({ consent: null, consented: false });
    const again = await refusalOf(clients.withdrawConsent({ clientId: id, on: '2026-11-22' }));
    expect(again.key).toBe('clients.no_consent');
    await clients.giveConsent({ clientId: id, givenOn: '2026-11-22', ...consent, scope });
    expect(await clients.file({ id })).toMatchObject({ consented: true, consent: { scope } });
  });

  test('neither is of a day that has not come', async () => {
    const { clients } = caseload.anna.call;
    const given = await refusalOf(
      clients.giveConsent({ clientId: id, givenOn: '2026-11-23', ...consent, scope }),
    );
    expect(wrongFields(given)).toEqual({ givenOn: 'errors.future_day' });
    const withdrawn = await refusalOf(clients.withdrawConsent({ clientId: id, on: '2026-11-23' }));
    expect(wrongFields(withdrawn)).toEqual({ on: 'errors.future_day' });
    const before = await refusalOf(clients.withdrawConsent({ clientId: id, on: '2026-11-01' }));
    expect(wrongFields(before)).toEqual({ on: 'errors.before_consent' });
  });
});
