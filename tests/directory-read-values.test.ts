import { csvOf } from '@tremplin/client/parts/csv.ts';
import { describe, expect, test } from 'vitest';
import { aFolder, readAll } from './support/directory-reading.ts';

const folder = aFolder();
const names =
  'last_name,first_name,title_en,title_fr,ministry,division,branch,unit,email,phone,city,source_url';

/** One row of a list of our own, by its columns. */
async function rowWith(values: Readonly<Record<string, string>>) {
  const filled: Readonly<Record<string, string>> = {
    last_name: 'Roy',
    ministry: 'Labour',
    ...values,
  };
  const line = names
    .split(',')
    .map((column) => `"${(filled[column] ?? '').replaceAll('"', '""')}"`);
  const { rows, broken } = await readAll(folder.of(`${names}\n${line.join(',')}\n`));
  return rows[0] ?? broken[0];
}

describe('values are cleaned as a counsellor would', () => {
  const phones: readonly [string, string | null, string | null][] = [
    ['613-555-0101', '+16135550101', null],
    ['(613) 555-0101 ext. 42', '+16135550101', '42'],
    ['613 555 0101, poste 7', '+16135550101', '7'],
    ['613.555.0101x12345', '+16135550101', '12345'],
    ['613-555-0101; 416-555-0102', '+16135550101', null],
    ['call the desk, 613-555-0102', '+16135550102', null],
    ['+33 1 23 45 67 89', '+33123456789', null],
    ['ask at the desk', 'ask at the desk', null],
    ['="613-555-0101"', '+16135550101', null],
    ['', null, null],
  ];
  test.each(phones)('telephone %s', async (phone, number, ext) => {
    expect(await rowWith({ phone })).toMatchObject({ phone: number, ext });
  });

  const emails: readonly [string, string | null][] = [
    [' Anna.ROY@Example.ORG ', 'anna.roy@example.org'],
    ['mailto:anna@example.org', 'anna@example.org'],
    ['Anna Roy <anna@example.org>', 'anna@example.org'],
    ['nowhere; anna@example.org', 'anna@example.org'],
    // The person is kept: whoever looks for them still finds name, title and telephone.
    ['anna at example.org', null],
    ['anna@example', null],
  ];
  test.each(emails)('e-mail %s', async (email, kept) => {
    expect(await rowWith({ email })).toMatchObject({ familyName: 'Roy', email: kept });
  });

  test('what a database writes for nothing is nothing in every column', async () => {
    const blank = { title_en: 'NULL', branch: 'N/A', unit: 'NULL', phone: 'NULL', city: 'n/a' };
    expect(await rowWith(blank)).toMatchObject({
      titleEn: null,
      path: [{ en: 'Labour' }],
      phone: null,
      city: null,
    });
    expect(await rowWith({ ...blank, last_name: 'NULL' })).toMatchObject({ reason: 'no_name' });
    expect(await rowWith({ ministry: 'NULL' })).toMatchObject({ reason: 'no_organization' });
  });

  const people: readonly [string, string | null][] = [
    ['  de   la\u00a0Tour ', 'de la Tour'],
    ['Be\u0301langer', 'Bélanger'],
    ['O\u200bNeil\u0007', 'ONeil'],
    ['Na', 'Na'],
    ['So', 'So'],
    ['Null', 'Null'],
    ['N/A', null],
    ['NULL', null],
    ['-', null],
    ['(Vacant)', null],
    ['Poste vacant', null],
  ];
  test.each(people)('name %s', async (last_name, familyName) => {
    expect(await rowWith({ last_name, title_en: 'Clerk' })).toMatchObject({
      familyName,
      titleEn: 'Clerk',
    });
  });

  test('only an address that can be opened is kept as the source', async () => {
    expect(await rowWith({ source_url: 'https://example.org/1' })).toMatchObject({
      sourceUrl: 'https://example.org/1',
    });
    expect(await rowWith({ source_url: 'javascript:alert(1)' })).toMatchObject({ sourceUrl: null });
  });
});

describe('lists of our own', () => {
  test('what our export guards against spreadsheets comes back as it was', async () => {
    const titles = ['=1+1', '+Plus', '-Minus', '@at', "'quoted", 'Clerk, "front"', '＝wide'];
    const lines = titles.map((title, at) => [
      `Roy ${at}`,
      'Anna',
      title,
      '',
      'Labour',
      '',
      '',
      '',
      '',
      '',
      '',
      '',
    ]);
    const { facts, rows } = await readAll(folder.of(csvOf(names.split(','), lines)));
    expect(facts).toMatchObject({ format: 'own', encoding: 'utf-8-bom' });
    expect(rows.map(({ titleEn }) => titleEn)).toEqual(titles);
  });

  const headers: readonly string[] = [
    'Nom;Prénom;Titre;Ministère;Direction;Unité;Courriel;Téléphone;Ville',
    'NOM;PRÉNOM;TITRE;MINISTÈRE;DIRECTION;UNITÉ;ADRESSE COURRIEL;NUMÉRO DE TÉLÉPHONE;VILLE',
    'Nom de famille;Prénoms;Titre du poste;Ministère / organisme;Direction générale;Équipe;Courriel;Nº de téléphone;Ville',
  ];
  test.each(headers)('a list with French headings: %s', async (header) => {
    const { rows } = await readAll(
      folder.of(
        `${header};Remarques\r\nRoy;Zoë;Gestionnaire;Travail;Est;Accueil;z@example.org;613-555-0101;Ottawa;x\r\n`,
      ),
    );
    expect(rows).toEqual([
      expect.objectContaining({
        givenName: 'Zoë',
        familyName: 'Roy',
        titleFr: 'Gestionnaire',
        email: 'z@example.org',
        phone: '+16135550101',
        city: 'Ottawa',
      }),
    ]);
    expect(rows[0]?.path.map(({ en }) => en)).toEqual(['Travail', 'Est', 'Accueil']);
  });

  test('a list with whole names', async () => {
    const { rows } = await readAll(
      folder.of('Name,Ministry\nAnna Maria Roy,Labour\n"Roy, Léa",Labour\nCher,Labour\n'),
    );
    expect(rows.map(({ givenName, familyName }) => [givenName, familyName])).toEqual([
      ['Anna Maria', 'Roy'],
      ['Léa', 'Roy'],
      [null, 'Cher'],
    ]);
  });
});

describe('paths of the federal directory', () => {
  const columns =
    'Surname,GivenName,Title (EN),Title (FR),Telephone Number,Email,Department Acronym,Department Name (EN),Department Name (FR),Organization Acronym,Organization Name (EN),Organization Name (FR),Organization Structure (EN),Organization Structure (FR)';
  async function pathWith(english: string, french: string) {
    const fields = [
      'Roy',
      'Anna',
      '',
      '',
      '',
      '',
      'ESDC-EDSC',
      'Employment',
      'Emploi',
      'U-U',
      'Unit',
      'Unité',
      english,
      french,
    ];
    const { rows } = await readAll(
      folder.of(`${columns}\n${fields.map((field) => `"${field}"`).join(',')}\n`),
    );
    return rows[0]?.path.map(({ en, fr, acronym }) => [en, fr, acronym]);
  }
  test('levels pair one by one, with their acronyms, and other brackets stay', async () => {
    expect(
      await pathWith(
        'Employment (ESDC-EDSC) : Audit: Internal, (East) (AI-VI) : Office (Ottawa)',
        'Emploi (ESDC-EDSC) : Vérification (AI-VI) : Bureau (Ottawa)',
      ),
    ).toEqual([
      ['Employment', 'Emploi', 'ESDC-EDSC'],
      ['Audit: Internal, (East)', 'Vérification', 'AI-VI'],
      ['Office (Ottawa)', 'Bureau (Ottawa)', null],
    ]);
  });
  test('where French has fewer levels, only what is plainly the same is paired', async () => {
    expect(
      await pathWith(
        'Employment (ESDC-EDSC) : Programs (PB-DGP) : East : Desk (D-D) : Team',
        'Emploi (ESDC-EDSC) : Guichet (D-D) : Équipe',
      ),
    ).toEqual([
      ['Employment', 'Emploi', 'ESDC-EDSC'],
      ['Programs', null, 'PB-DGP'],
      ['East', null, null],
      ['Desk', 'Guichet', 'D'],
      ['Team', 'Équipe', null],
    ]);
  });
  test('without a structure the department and the organization stand for it', async () => {
    expect(await pathWith('', '')).toEqual([
      ['Employment', 'Emploi', 'ESDC-EDSC'],
      ['Unit', 'Unité', 'U-U'],
    ]);
  });
});

describe('one person’s page of INFO-GO', () => {
  test('tells the whole path, the city, the head, and the other posts', async () => {
    const level = (orgId: number, orgName: string, orgNameFr: string) => ({
      orgId,
      orgName,
      orgNameFr,
      orgAcronym: '',
    });
    const page = {
      _id: 7,
      positionTitle: 'Director',
      positionTitleFr: 'Directrice',
      associatedOrg: {
        ...level(3, 'Unit', 'Unité'),
        path: [level(1, 'Labour', 'Travail'), level(2, 'East', 'Est')],
      },
      individualId: 'x9',
      firstName: 'Anna',
      lastName: 'Roy',
      head: true,
      active: true,
      emails: [
        { emailAddress: 'old@example.org', primary: false },
        { emailAddress: 'anna@example.org', primary: true },
      ],
      phones: [
        { phoneType: { label: 'Fax' }, phoneNumber: '613-555-0109', primary: true },
        { phoneNumber: '613-555-0101', primary: false },
      ],
      addresses: [{ city: 'Ottawa' }],
      otherPositionAssignments: [
        {
          positionTitle: 'Chair',
          associatedOrg: level(2, 'East', 'Est'),
          primaryEmail: 'chair@example.org',
          head: false,
        },
      ],
    };
    const { rows } = await readAll(
      folder.of(
        `${JSON.stringify(page)}\n${JSON.stringify({ ...page, otherPositionAssignments: [] })}\n`,
      ),
    );
    expect(rows).toHaveLength(3);
    expect(rows[0]).toMatchObject({
      givenName: 'Anna',
      titleFr: 'Directrice',
      email: 'anna@example.org',
      phone: '+16135550101',
      city: 'Ottawa',
      isHead: true,
      path: [
        { en: 'Labour', fr: 'Travail', sourceId: '1' },
        { en: 'East' },
        { en: 'Unit', fr: 'Unité', sourceId: '3' },
      ],
    });
    expect(rows[1]).toMatchObject({
      titleEn: 'Chair',
      email: 'chair@example.org',
      isHead: false,
      path: [{ en: 'Labour' }, { en: 'East' }],
    });
  });
});
