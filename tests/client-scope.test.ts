import { auditEvent } from '@tremplin/db/schema/audit.ts';
import { noticeVersion } from '@tremplin/shared/clients.ts';
import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import {
  addClient,
  assign,
  intakeOf,
  openCaseload,
  recordOnly,
  refusalOf,
} from './support/clients.ts';
import type { Caseload } from './support/clients.ts';
import { everything } from './support/tables.ts';
import type { Hired } from './support/office.ts';

const noteId = '01981c5e-0000-7000-8000-00000000000a';
const otherNoteId = '01981c5e-0000-7000-8000-00000000000b';

async function profileOf(counsellor: Hired, id: string) {
  const { profile, version } = await counsellor.call.clients.file({ id });
  return { id, version, ...profile };
}

describe('a client of somebody else', () => {
  test('is not found by Boris, whatever he tries, and nothing is written', async () => {
    const caseload = await openCaseload();
    const { anna, boris, office } = caseload;
    const { id } = await addClient(caseload, anna);
    await anna.call.clients.addNote({ clientId: id, id: noteId, kind: 'note', body: 'Met today.' });
    const profile = await profileOf(anna, id);
    const before = await everything(office.store);
    const { clients } = boris.call;
    const consent = { noticeVersion, lang: 'fr', method: 'paper', scope: recordOnly } as const;
    const tries = [
      () => clients.file({ id }),
      () => clients.timeline({ id }),
      () => clients.consents({ id }),
      () => clients.saveProfile({ ...profile, givenName: 'Taken' }),
      () => clients.changeStatus({ id, version: 1, to: 'closed', reason: 'moved' }),
      () => clients.setJobAlert({ id, version: 1, on: '2026-11-22' }),
      () =>
        clients.addNote({
          clientId: id,
          id: otherNoteId,
          kind: 'call',
          body: 'x',
        }),
      () => clients.addNote({ clientId: id, id: noteId, kind: 'call', body: 'x' }),
      () => clients.changeNote({ id: noteId, version: 1, kind: 'note', body: 'x' }),
      () => clients.giveConsent({ clientId: id, givenOn: '2026-11-22', ...consent }),
      () => clients.withdrawConsent({ clientId: id, on: '2026-11-22' }),
    ];
    for (const attempt of tries) expect((await refusalOf(attempt())).kind).toBe('not_found');
    expect(await everything(office.store)).toEqual(before);
    const denied = await office.store.read((db) =>
      db.select().from(auditEvent).where(eq(auditEvent.outcome, 'denied')),
    );
    expect(denied).toHaveLength(tries.length);
    for (const line of denied) expect([id, noteId, otherNoteId]).toContain(line.resourceId);
    expect((await clients.list({ typed: 'Haddad', status: 'all' })).rows).toEqual([]);
    expect(await clients.suggest({ typed: 'Haddad' })).toEqual([]);
  });

  test('Boris cannot slip a note of his onto his own client under the number of another’s note', async () => {
    const caseload = await openCaseload();
    const { anna, boris } = caseload;
    const hers = await addClient(caseload, anna);
    const his = await addClient(caseload, boris);
    await anna.call.clients.addNote({
      clientId: hers.id,
      id: noteId,
      kind: 'note',
      body: 'Met today.',
    });
    const refusal = await refusalOf(
      boris.call.clients.addNote({ clientId: his.id, id: noteId, kind: 'note', body: 'Mine.' }),
    );
    expect(refusal.kind).toBe('not_found');
  });

  test('shows Boris a card: name, counsellor and status, and not one thing more', async () => {
    const caseload = await openCaseload();
    const { anna, boris } = caseload;
    await addClient(caseload, anna, { phone: '613-555-0142' });
    await addClient(caseload, boris, {
      givenName: 'Own',
      familyName: 'Haddad',
      email: 'own@example.org',
    });
    const card = { name: 'Amira Haddad', counsellor: 'Anna Nguyen', status: 'active' };
    for (const typed of ['haddad', 'HADDAD amira', 'àmira'])
      expect(await boris.call.clients.cards({ typed })).toEqual({ cards: [card], next: null });
    for (const typed of ['613-555-0142', 'amira.haddad@example.org', 'amira example', '1001'])
      expect((await boris.call.clients.cards({ typed })).cards).toEqual([]);
    expect((await boris.call.clients.cards({ counsellorId: anna.id })).cards).toEqual([card]);
    expect(
      (await boris.call.clients.cards({ counsellorId: anna.id, status: 'closed' })).cards,
    ).toEqual([]);
    expect((await refusalOf(boris.call.clients.cards({}))).kind).toBe('invalid');
  });

  test('the cards of a full caseload come a page at a time', async () => {
    const caseload = await openCaseload();
    for (let at = 0; at < 53; at += 1)
      await addClient(caseload, caseload.anna, { givenName: `Élie ${at}` });
    const ask = { counsellorId: caseload.anna.id };
    const first = await caseload.boris.call.clients.cards(ask);
    const second = await caseload.boris.call.clients.cards({ ...ask, cursor: first.next });
    expect([first.cards.length, second.cards.length, second.next]).toEqual([50, 3, null]);
    expect(new Set([...first.cards, ...second.cards].map(({ name }) => name)).size).toBe(53);
  });
});

describe('cover', () => {
  test('Boris works with Anna’s client while he covers, to the last day, and not a day longer', async () => {
    const caseload = await openCaseload();
    const { anna, boris, office } = caseload;
    const { id } = await addClient(caseload, anna);
    await assign(office, id, boris, { kind: 'cover', fromDay: '2026-11-23', toDay: '2026-11-27' });
    const sees = async () => (await boris.call.clients.list({})).counts?.total ?? 0;
    expect(await sees()).toBe(0);
    office.at('2026-11-23T15:00:00Z');
    expect(await sees()).toBe(1);
    expect((await boris.call.clients.file({ id })).team).toEqual([
      { name: 'Anna Nguyen', kind: 'primary', until: null },
      { name: 'Boris Lévesque', kind: 'cover', until: '2026-11-27' },
    ]);
    // 23:30 in Ottawa is the next day in UTC.
    office.at('2026-11-28T04:30:00Z');
    expect(await sees()).toBe(1);
    office.at('2026-11-28T05:30:00Z');
    expect(await sees()).toBe(0);
    expect((await refusalOf(boris.call.clients.file({ id }))).kind).toBe('not_found');
  });
});

describe('what is told to nobody else', () => {
  const canaries = {
    pronunciation: 'CANARY-pron',
    pronouns: 'CANARY-they',
    camsReferenceNo: 'CANARY-cams',
    icareClientId: 'CANARY-icare',
    education: 'CANARY-school',
    experience: 'CANARY-work',
    targetCategories: ['CANARY-category'],
    immigrationStatus: 'protected_person',
    workAuthExpiresOn: '2027-01-31',
    arrivalOn: '2019-07-04',
    languages: ['zza'],
  } as const;

  async function marked(): Promise<Caseload & { id: string }> {
    const caseload = await openCaseload();
    const { id } = await addClient(caseload, caseload.anna, {
      phone: '613-555-0142',
      birthYear: 1947,
    });
    const { languages, targetCategories, ...rest } = canaries;
    await caseload.anna.call.clients.saveProfile({
      ...(await profileOf(caseload.anna, id)),
      ...rest,
      languages: [...languages],
      targetCategories: [...targetCategories],
    });
    await caseload.anna.call.clients.addNote({
      clientId: id,
      id: noteId,
      kind: 'note',
      body: 'CANARY-note',
    });
    await caseload.anna.call.clients.changeStatus({
      id,
      version: 2,
      to: 'on_hold',
      reason: 'CANARY-reason',
    });
    return { ...caseload, id };
  }

  test('nothing of Amira’s file but her card is in any answer to anyone else', async () => {
    const caseload = await marked();
    const { office, anna, boris, id } = caseload;
    const others = [
      boris,
      await office.hire('facilitator'),
      await office.hire('manager', { seesNames: true }),
      await office.hire('administrator'),
    ];
    const typed = {
      givenName: 'Amira',
      familyName: 'Haddad',
      phone: '613-555-0142',
      email: 'amira.haddad@example.org',
      birthYear: 1947,
    };
    const profile = await profileOf(anna, id);
    let answered = 0;
    for (const { call } of others) {
      const asks = [
        call.clients.list({ status: 'all' }),
        call.clients.list({ typed: 'haddad', status: 'all' }),
        call.clients.counts({ status: 'all' }),
        call.clients.cards({ typed: 'haddad', status: 'all' }),
        call.clients.cards({ counsellorId: anna.id, status: 'all' }),
        call.clients.duplicates(typed),
        call.clients.suggest({ typed: '' }),
        call.clients.file({ id }),
        call.clients.timeline({ id }),
        call.clients.consents({ id }),
        call.clients.saveProfile(profile),
        call.clients.intake(
          intakeOf(caseload, boris, { givenName: 'Léa', familyName: 'Roy', email: null }),
        ),
        call.applications.ofClient({ clientId: id }),
      ];
      for (const answer of await Promise.allSettled(asks)) {
        const told = JSON.stringify(
          answer.status === 'fulfilled' ? answer.value : String(answer.reason),
        );
        expect(told).not.toMatch(
          /CANARY|protected_person|2027-01-31|2019-07-04|zza|5550142|1947|amira\.haddad@/,
        );
        if (told.includes('Haddad')) answered += 1;
      }
    }
    expect(answered).toBe(3);
    const hers = JSON.stringify([
      await anna.call.clients.file({ id }),
      await anna.call.clients.timeline({ id }),
    ]);
    for (const secret of Object.values(canaries).flat()) expect(hers).toContain(secret);
    expect(hers).toContain('CANARY-reason');
  });

  test('nor does the audit log repeat what was typed', async () => {
    const { office, anna } = await marked();
    await anna.call.clients.list({ typed: 'haddad' });
    const lines = JSON.stringify(await office.store.read((db) => db.select().from(auditEvent)));
    expect(lines).not.toMatch(/CANARY|haddad|5550142|protected_person/i);
    expect(lines).toContain('immigrationStatus');
  });
});
