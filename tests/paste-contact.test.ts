import { readPaste } from '@tremplin/server/directory/paste.ts';
import type { Pasted } from '@tremplin/server/directory/pasted.ts';
import { describe, expect, test } from 'vitest';
import { pastedPage as english } from './support/pasted-page.ts';

function read(text: string): Pasted {
  const answer = readPaste(text);
  if (!answer.understood) throw new Error(`not understood: ${answer.why}`);
  return answer.contact;
}

function short(text: string) {
  const { givenName, familyName, titleEn, titleFr, path, email, phone, city } = read(text);
  return {
    name: `${givenName}|${familyName}`,
    title: titleEn ?? titleFr,
    path: path.map(({ en }) => en),
    email,
    phone,
    city,
  };
}

const lea = {
  name: 'Léa|Brisebois',
  title: 'Manager, Client Services',
  path: ['Ministry of Northern Orchards', 'Field Services Division', 'East Branch', 'Ottawa Unit'],
  email: 'lea.brisebois@example.org',
  phone: '+16135550142;ext=7',
  city: 'Ottawa',
};

describe('a page as a browser copies it', () => {
  test('Léa’s page in English is understood whole, each fact for what it is', () => {
    expect(short(english)).toEqual(lea);
    expect(read(english).marks).toEqual({
      name: 'found',
      title: 'found',
      unit: 'found',
      email: 'found',
      phone: 'found',
      city: 'found',
    });
  });

  test('the page in French: its own labels, no-break spaces before the colons, « poste » for the extension', () => {
    const french = `Léa Brisebois
Gestionnaire, services à la clientèle
Ministère des Vergers du Nord
Division des services régionaux
Direction de l’Est
Bureau d’Ottawa
Téléphone\u00a0: 613-555-0142, poste 7
Télécopieur\u00a0: 613-555-0199
Courriel\u00a0: lea.brisebois@example.org
Adresse\u00a0: 180, rue Elgin, Ottawa (Ontario)  K1P 1J1`;
    const one = read(french);
    expect(one).toMatchObject({
      givenName: 'Léa',
      familyName: 'Brisebois',
      titleEn: null,
      titleFr: 'Gestionnaire, services à la clientèle',
      email: 'lea.brisebois@example.org',
      phone: '+16135550142;ext=7',
      city: 'Ottawa',
    });
    expect(one.path.map(({ fr }) => fr)).toEqual([
      'Ministère des Vergers du Nord',
      'Division des services régionaux',
      'Direction de l’Est',
      'Bureau d’Ottawa',
    ]);
  });

  test.each([
    ['blank lines between all of it', english.replaceAll('\n', '\n\n \n')],
    ['Windows line ends', english.replaceAll('\n', '\r\n')],
    ['tabs where a table was', english.replaceAll('\n', '\t')],
    [
      'no-break and zero-width spaces',
      english.replaceAll(' ', '\u00a0').replace('Léa', '\u200bLéa'),
    ],
    ['letters and accents apart', english.normalize('NFD')],
    [
      'everything around a page',
      `Skip to main content\nINFO-GO\nFrançais\nSearch\n${english}\nPrint\n© King’s Printer for Ontario, 2026\nPrivacy\nAccessibility`,
    ],
    [
      'the reach before the person',
      `${english.split('\n').slice(6).join('\n')}\n${english.split('\n').slice(0, 6).join('\n')}`,
    ],
    ['the name turned round', english.replace('Léa Brisebois', 'Brisebois, Léa')],
    ['the name in capitals', english.replace('Léa Brisebois', 'BRISEBOIS, LÉA')],
    ['the name turned round without a comma', english.replace('Léa Brisebois', 'Brisebois Léa')],
    ['an honorific', english.replace('Léa Brisebois', 'Mme Léa Brisebois')],
    [
      'labels without colons, each above its value',
      english.replaceAll(': ', '\n').replace('Address:', 'Address'),
    ],
    [
      'labels for every fact',
      english.replace('Léa', 'Name: Léa').replace('Manager,', 'Title: Manager,'),
    ],
    [
      'the facts on one line',
      english.replace('ext. 7\nFax', 'ext. 7 Fax').replace('0199\nE-mail', '0199 E-mail'),
    ],
    ['the extension on a line of its own', english.replace(' ext. 7', '\nExtension: 7')],
    [
      'the path as crumbs',
      english.replace(/Ministry[^]*?Unit/, (path) => path.replaceAll('\n', ' > ')),
    ],
    [
      'the path from the unit up',
      english.replace(/Ministry[^]*?Unit/, (path) => path.split('\n').toReversed().join('\n')),
    ],
    [
      'links as mailto: and tel:',
      english.replace('lea.b', 'mailto:lea.b').replace('613-555-0142', 'tel:613-555-0142'),
    ],
    [
      'another order of title and units',
      english
        .replace('Manager, Client Services\n', '')
        .replace('Ottawa Unit', 'Ottawa Unit\nManager, Client Services'),
    ],
  ])('%s changes nothing', (_, text) => {
    expect(short(text)).toEqual(lea);
  });
});

describe('what is not there, or only likely', () => {
  test('without an address the name is a guess by its place, and the address is marked as missing', () => {
    const one = read(english.replace(/E-mail.*\n/, ''));
    expect(one).toMatchObject({ givenName: 'Léa', familyName: 'Brisebois', email: null });
    expect(one.marks).toMatchObject({ name: 'guessed', email: 'missing', title: 'found' });
  });

  test('a number without a label is a guess; a fax is never taken for a telephone', () => {
    expect(read(english.replace('Telephone: ', '')).marks.phone).toBe('guessed');
    const one = read(english.replace(/Telephone.*\n/, ''));
    expect([one.phone, one.marks.phone]).toEqual([null, 'missing']);
  });

  test('a name that only the address tells is a guess', () => {
    const one = read('Manager, Client Services\nEast Branch\nlea.brisebois@example.org');
    expect(one).toMatchObject({ givenName: 'Lea', familyName: 'Brisebois' });
    expect(one.marks).toMatchObject({ name: 'guessed', unit: 'guessed' });
  });

  test('a title without any word that we know is a guess by its place', () => {
    const one = read(english.replace('Manager, Client Services', 'Pomology'));
    expect([one.titleEn, one.marks.title]).toEqual(['Pomology', 'guessed']);
  });

  test('units whose names tell nothing are believed between the ministry and the telephone', () => {
    const one = read(
      english.replace('East Branch', 'ServiceOntario').replace('Ottawa Unit', 'Pears and Plums'),
    );
    expect(one.path.map(({ en }) => en).slice(2)).toEqual(['ServiceOntario', 'Pears and Plums']);
  });

  test('a name of many parts keeps them', () => {
    const one = read(
      english
        .replace('Léa Brisebois', 'Marie-Ève de la Cruz')
        .replace('lea.brisebois', 'marie-eve.delacruz'),
    );
    expect([one.givenName, one.familyName]).toEqual(['Marie-Ève', 'de la Cruz']);
    expect(one.marks.name).toBe('found');
  });

  test('a path deeper than the tree allows is cut and marked', () => {
    const deep = Array.from('ABCDEF', (letter) => `${letter} Unit`).join('\n');
    const one = read(english.replace('Ottawa Unit', `Ottawa Unit\n${deep}`));
    expect(one.path).toHaveLength(8);
  });

  test('the short name in brackets is the acronym', () => {
    const [ministry] = read(english.replace('Orchards', 'Orchards (MNO)')).path;
    expect(ministry).toMatchObject({ en: 'Ministry of Northern Orchards', acronym: 'MNO' });
  });
});

describe('other people and other posts on the page', () => {
  test('whom Léa reports to is not Léa', () => {
    const text = `${english}\nReports to\nNgozi Obi\nDirector, Field Services\nngozi.obi@example.org`;
    expect(short(text)).toEqual(lea);
    expect(short(english.replace('Telephone', 'Reports to: Ngozi Obi\nTelephone'))).toEqual(lea);
  });

  test('her other post is told apart, to be added by hand', () => {
    const text = `${english}\nOther positions\nActing Director, West Branch\nWest Branch`;
    expect(short(text)).toEqual(lea);
    expect(read(text).otherPosts).toEqual(['Acting Director, West Branch', 'West Branch']);
  });

  test('a list of several people is refused as such', () => {
    const many = ['lea', 'ngozi', 'farid'].map((name) => `${name} obi\n${name}.obi@example.org`);
    expect(readPaste(many.join('\n'))).toEqual({ understood: false, why: 'several' });
  });
});

describe('an answer of the directory itself', () => {
  const assignment = {
    assignmentId: 1,
    assignmentName: null,
    displayEmail: 'Lea.Brisebois@example.org',
    displayPhone: '613-555-0142',
    emails: '',
    orgName: 'Ottawa Unit',
    phones: '',
    positionTitle: 'Manager, Client Services',
    topOrgName: 'Ministry of Northern Orchards',
  };
  const found = { firstName: 'Léa', lastName: 'Brisebois', honorifics: null, individualId: null };

  test('the search’s answer with one person becomes them, their second post told apart', () => {
    const second = { ...assignment, positionTitle: 'Acting Director', orgName: 'West Branch' };
    const text = JSON.stringify({ individuals: [{ ...found, assignments: [assignment, second] }] });
    expect(short(text)).toEqual({
      ...lea,
      path: ['Ministry of Northern Orchards', 'Ottawa Unit'],
      phone: '+16135550142',
      city: null,
    });
    expect(read(text).otherPosts).toEqual(['Acting Director', 'West Branch']);
  });

  test('a profile’s answer has both languages and the whole path', () => {
    const text = JSON.stringify({
      _id: 1,
      positionTitle: 'Manager',
      positionTitleFr: 'Gestionnaire',
      firstName: 'Léa',
      lastName: 'Brisebois',
      associatedOrg: {
        orgName: 'Ottawa Unit',
        orgNameFr: 'Unité d’Ottawa',
        orgAcronym: '',
        path: [
          { orgName: 'Ministry of Northern Orchards', orgNameFr: 'Ministère', orgAcronym: 'MNO' },
        ],
      },
      emails: [{ emailAddress: 'lea.brisebois@example.org', primary: true }],
      phones: [
        { phoneType: { code: 'FAX', label: 'Fax' }, phoneNumber: '613-555-0199' },
        { phoneType: { code: 'TEL', label: 'Telephone' }, phoneNumber: '613-555-0142' },
      ],
      addresses: [{ city: 'Ottawa' }],
    });
    expect(read(text)).toMatchObject({
      titleEn: 'Manager',
      titleFr: 'Gestionnaire',
      phone: '+16135550142',
      city: 'Ottawa',
      path: [
        { en: 'Ministry of Northern Orchards', acronym: 'MNO' },
        { en: 'Ottawa Unit', fr: 'Unité d’Ottawa', acronym: null },
      ],
    });
  });

  test('several people, nobody, or another kind of answer is refused', () => {
    const one = { ...found, assignments: [assignment] };
    expect(readPaste(JSON.stringify({ individuals: [one, one] }))).toEqual({
      understood: false,
      why: 'several',
    });
    for (const other of [{ individuals: [] }, { organizations: [] }, [], {}, [1, 2]])
      expect(readPaste(JSON.stringify(other))).toEqual({ understood: false, why: 'nothing' });
  });
});

test.each([
  ['a shopping list', 'milk\nbread\n12 eggs'],
  ['a letter', 'Hello,\nthank you for the meeting yesterday. I will write again.\nBye'],
  ['two words that might be a name', 'Good Morning'],
  ['blanks', ' \n\t\u00a0\n'],
  ['a broken answer', '{"individuals": [{"firstName": "Léa"'],
  ['only junk around a page', 'Home\nINFO-GO\nFrançais\nSearch\nPrivacy'],
  ['numbers', '613-555-0142\n180\n42'],
])('%s is not understood, and says so', (_, text) => {
  expect(readPaste(text)).toEqual({ understood: false, why: 'nothing' });
});
