import { auditEvent } from '@tremplin/db/schema/audit.ts';
import { desc } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { addClient, openCaseload } from './support/clients.ts';
import type { Caseload } from './support/clients.ts';

let caseload: Caseload;
beforeEach(async () => {
  caseload = await openCaseload();
});

describe('Anna looks for a client', () => {
  beforeEach(async () => {
    const { anna } = caseload;
    await addClient(caseload, anna, {
      givenName: 'Élodie',
      familyName: 'Œuvrard',
      email: 'e.oeuvrard@example.org',
      phone: '613-555-0142',
    });
    await addClient(caseload, anna, {
      givenName: 'Jean-Baptiste',
      familyName: 'N’Diaye O’Neil',
      email: null,
      phone: '+33 1 23 45 67 89',
    });
    await addClient(caseload, anna, {
      givenName: '',
      familyName: 'Suharto',
      email: 'one.name@example.org',
    });
  });

  test.each([
    ['elodie', 'Élodie Œuvrard'],
    ['Élodie', 'Élodie Œuvrard'],
    ['ELODIE', 'Élodie Œuvrard'],
    ['oeuvrard', 'Élodie Œuvrard'],
    ['œuv', 'Élodie Œuvrard'],
    ['oeuvrard elodie', 'Élodie Œuvrard'],
    ['elo oeu', 'Élodie Œuvrard'],
    ['e.oeuvrard@example.org', 'Élodie Œuvrard'],
    ['613-555-0142', 'Élodie Œuvrard'],
    ['(613) 555 0142', 'Élodie Œuvrard'],
    ['+1 613 555 0142', 'Élodie Œuvrard'],
    ['555-0142', 'Élodie Œuvrard'],
    ['1001', 'Élodie Œuvrard'],
    ['ndiaye', 'Jean-Baptiste N’Diaye O’Neil'],
    ["N'Diaye", 'Jean-Baptiste N’Diaye O’Neil'],
    ['oneil jean', 'Jean-Baptiste N’Diaye O’Neil'],
    ['baptiste', 'Jean-Baptiste N’Diaye O’Neil'],
    ['+33 1 23 45 67 89', 'Jean-Baptiste N’Diaye O’Neil'],
    ['suharto', 'Suharto'],
  ])('by typing “%s”', async (typed, name) => {
    const { rows, counts } = await caseload.anna.call.clients.list({ typed });
    expect(rows.map((row) => row.name)).toEqual([name]);
    expect(counts?.total).toBe(1);
    expect((await caseload.anna.call.clients.suggest({ typed })).map((one) => one.name)).toEqual([
      name,
    ]);
  });

  test.each([
    '"',
    "'",
    '*',
    'AND',
    'OR NOT',
    'a"b*c',
    '(((',
    ':*',
    '&|!',
    '\\',
    '%_',
    '-',
    '  ',
    '\u0000x',
    '🙂',
    'x'.repeat(200),
    'NEAR(a b)',
  ])('and “%s” breaks nothing', async (typed) => {
    const { rows } = await caseload.anna.call.clients.list({ typed });
    expect(rows.length).toBeLessThanOrEqual(3);
    await expect(caseload.anna.call.clients.suggest({ typed })).resolves.toBeDefined();
    await expect(
      caseload.boris.call.clients.cards({ typed, counsellorId: caseload.anna.id }),
    ).resolves.toBeDefined();
  });

  test('a renamed client is found by the new name and no longer by the old', async () => {
    const { anna } = caseload;
    const [row] = (await anna.call.clients.list({ typed: 'suharto' })).rows;
    const id = row?.id ?? '';
    const { profile } = await anna.call.clients.file({ id });
    await anna.call.clients.saveProfile({
      id,
      version: 1,
      ...profile,
      familyName: 'Soekarno',
      preferredName: 'Karno',
    });
    const found = async (typed: string) => (await anna.call.clients.list({ typed })).rows.length;
    expect([await found('suharto'), await found('soekarno'), await found('karno')]).toEqual([
      0, 1, 1,
    ]);
  });

  test('each search leaves a line in the audit log, with a stand-in for what was typed', async () => {
    const { anna, office } = caseload;
    await anna.call.clients.list({ typed: 'elodie' });
    await anna.call.clients.list({ typed: 'elodie' });
    const lines = await office.store.read((db) =>
      db.select().from(auditEvent).orderBy(desc(auditEvent.seq)).limit(2),
    );
    expect(lines.map(({ action, resource }) => [action, resource])).toEqual([
      ['search', 'client'],
      ['search', 'client'],
    ]);
    expect(lines[0]?.fields).toMatch(/^\{"typed":"[\w-]{16}"\}$/);
    expect(lines[0]?.fields).toBe(lines[1]?.fields);
  });
});

describe('somebody who may be here already', () => {
  const nobody = { givenName: '', familyName: '', phone: '', email: '', birthYear: null };

  beforeEach(async () => {
    const { anna, boris } = caseload;
    await addClient(caseload, anna, {
      givenName: 'Thị Lan',
      familyName: 'Nguyễn',
      phone: '613-555-0150',
      email: 'lan@example.org',
      birthYear: 1988,
    });
    await addClient(caseload, boris, {
      givenName: 'Marie-Claude',
      familyName: 'Tremblay',
      phone: '613-555-0151',
      email: null,
      birthYear: 1990,
    });
  });

  test.each([
    [{ givenName: 'thi lan', familyName: 'NGUYEN' }, ['name']],
    [{ givenName: 'Nguyen', familyName: 'Thi Lan' }, ['name']],
    [{ phone: '+1 (613) 555-0150' }, ['phone']],
    [{ email: ' LAN@Example.org ' }, ['email']],
    [{ givenName: 'Lan', familyName: 'Nguyen', birthYear: 1988 }, ['similar_name', 'birth_year']],
    [
      { givenName: 'Thi Lan', familyName: 'Nguyen', phone: '613-555-0150', birthYear: 1990 },
      ['name', 'phone'],
    ],
  ])('Anna types %o and is warned of her own client', async (typed, reasons) => {
    const found = await caseload.anna.call.clients.duplicates({ ...nobody, ...typed });
    expect(found).toEqual([
      {
        name: 'Thị Lan Nguyễn',
        counsellor: 'Anna Nguyen',
        status: 'active',
        reasons,
        own: { id: expect.any(String), fileNo: 1001 },
      },
    ]);
  });

  test('of another’s client Anna sees the card and the reason, and no way in', async () => {
    const typed = { ...nobody, givenName: 'Marie', familyName: 'Tremblay', birthYear: 1990 };
    expect(await caseload.anna.call.clients.duplicates(typed)).toEqual([
      {
        name: 'Marie-Claude Tremblay',
        counsellor: 'Boris Lévesque',
        status: 'active',
        reasons: ['similar_name', 'birth_year'],
        own: null,
      },
    ]);
  });

  test.each([
    {},
    { givenName: 'T' },
    { givenName: 'Ti' },
    { birthYear: 1988 },
    { phone: '613-555' },
    { email: 'lan' },
  ])('with only %o typed nobody is named', async (typed) => {
    expect(await caseload.anna.call.clients.duplicates({ ...nobody, ...typed })).toEqual([]);
  });

  test('the likeliest comes first', async () => {
    await addClient(caseload, caseload.anna, {
      givenName: 'Lan',
      familyName: 'Nguyen',
      email: 'other@example.org',
    });
    const typed = { ...nobody, givenName: 'Lan', familyName: 'Nguyen', email: 'lan@example.org' };
    const found = await caseload.anna.call.clients.duplicates(typed);
    expect(found.map(({ name, reasons }) => [name, reasons])).toEqual([
      ['Lan Nguyen', ['name']],
      ['Thị Lan Nguyễn', ['email']],
    ]);
  });
});
