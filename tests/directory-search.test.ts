import { beforeEach, describe, expect, test } from 'vitest';
import type { LookUp } from '@tremplin/shared/directory.ts';
import { addContact, addUnit, openDirectory } from './support/directory.ts';
import type { Directory } from './support/directory.ts';
import { knownTo } from './support/directory-crowd.ts';

let directory: Directory;
beforeEach(async () => {
  directory = await openDirectory();
});

const nothing = { region: null, managersOnly: false, within: null } as const;

async function look(typed: string, over: Partial<LookUp> = {}) {
  return directory.anna.call.directory.lookUp({ ...nothing, typed, ...over });
}
async function names(typed: string, over: Partial<LookUp> = {}): Promise<string[]> {
  const { people } = await look(typed, over);
  return people.map((one) => `${one.givenName} ${one.familyName}`);
}

/** Somebody of a name, with nothing else in common with the others. */
async function person(given: string, family: string, over: Parameters<typeof addContact>[2] = {}) {
  const bare = { titleEn: 'Analyst', email: null, phone: null, city: null };
  return addContact(directory.farid, over.organizationId ?? directory.unitId, {
    ...bare,
    givenName: given,
    familyName: family,
    ...over,
  });
}

describe('Anna looks somebody up', () => {
  beforeEach(async () => {
    await person('Élodie', 'Œuvrard-Tremblay', {
      titleEn: 'Director, Workforce Strategies',
      titleFr: 'Directrice, Stratégies de l’emploi',
      email: 'e.oeuvrard@example.org',
      phone: '613-555-0142 ext. 7',
      city: 'Sault Ste. Marie',
    });
    await person('Sinéad', 'D’Souza', { titleEn: 'Inspector', city: 'Hawkesbury' });
  });

  test.each([
    'elodie',
    'ÉLODIE',
    'œuvrard',
    'oeuv',
    'tremblay elodie',
    'elodie trem',
    'director workforce',
    'workforce strategies director',
    'directrice',
    'stratégies de l’emploi',
    'emploi',
    'sault',
    'sault ste marie',
    'e.oeuvrard',
    'e.oeuvrard@example.org',
    '613-555-0142',
    '(613) 555 0142',
    '+1 613 555-0142',
    '6135550142',
    '613-555',
    '555-0142',
    '5550142',
    '0142',
    'tremblay 555-0142',
    'director of the workforce',
  ])('by typing “%s”', async (typed) => {
    expect(await names(typed)).toEqual(['Élodie Œuvrard-Tremblay']);
  });

  test.each(['dsouza', "D'Souza", 'd’souza', 'souza', 'sinead', 'hawkesbury inspector'])(
    'by typing “%s”, whatever becomes of the apostrophe',
    async (typed) => {
      expect(await names(typed)).toEqual(['Sinéad D’Souza']);
    },
  );

  test('by the ministry, the acronym and the French name of what the unit stands in', async () => {
    for (const typed of ['northern orchards', 'MNO', 'vergers du nord', 'mno ottawa unit'])
      expect(await names(typed)).toHaveLength(2);
  });

  test('and sees where they work, from the ministry down, and how to reach them', async () => {
    const [found] = (await look('oeuvrard')).people;
    expect(found).toMatchObject({
      titleEn: 'Director, Workforce Strategies',
      phone: '+16135550142',
      ext: '7',
      city: 'Sault Ste. Marie',
      isManager: true,
      knownSince: null,
      status: 'active',
      stale: false,
      posts: 1,
    });
    expect(found?.path.map(({ nameEn }) => nameEn)).toEqual([
      'Ministry of Northern Orchards',
      'Field Services Division',
      'East Branch',
      'Ottawa Unit',
    ]);
  });

  test('what nobody is called finds nobody, and marks of the index find nobody either', async () => {
    for (const typed of ['zzz', 'mgr', 'rgnorth', '"* NEAR(', 'name:', '%', 'tremblay zzz'])
      expect([typed, await names(typed)]).toEqual([typed, []]);
  });

  test('before anything is typed there are the people we know, and nobody else', async () => {
    expect(await names('')).toEqual([]);
    await knownTo(directory, 'Sinéad', 'D’Souza');
    expect(await names('  ')).toEqual(['Sinéad D’Souza']);
    expect(await names('of the')).toEqual([]);
  });
});

describe('a slip in a longer word', () => {
  beforeEach(async () => {
    await person('Élodie', 'Tremblay', { titleEn: 'Coordinator' });
    await person('Marc', 'Desrosiers', { titleEn: 'Coordinator' });
  });

  test.each([
    ['trembly', 'Tremblay'],
    ['tremblai', 'Tremblay'],
    ['trmblay', 'Tremblay'],
    ['rtemblay', 'Tremblay'],
    ['tremlbay', 'Tremblay'],
    ['xremblay', 'Tremblay'],
    ['trembblay', 'Tremblay'],
    ['treemb', 'Tremblay'],
    ['tremblay elodei', 'tremblay Élodie'],
    ['elodie tremblya', 'elodie Tremblay'],
  ])('“%s” finds Élodie, and the answer says for what', async (typed, corrected) => {
    const answer = await look(typed);
    expect(answer.people.map(({ familyName }) => familyName)).toEqual(['Tremblay']);
    expect(answer).toMatchObject({ corrected, exact: 0 });
  });

  test('two slips are one too many, unless the word is long', async () => {
    expect(await names('trmbly')).toEqual([]);
    expect(await names('desroseris')).toEqual(['Marc Desrosiers']);
  });

  test('a short word is taken as it is typed', async () => {
    expect(await names('mrac')).toEqual([]);
  });

  test('whoever is spelt as typed comes first, and those nearly so after them', async () => {
    await person('Ana', 'Trembley');
    const answer = await look('trembley');
    expect(answer.people.map(({ familyName }) => familyName)).toEqual(['Trembley', 'Tremblay']);
    expect(answer).toMatchObject({ corrected: 'Tremblay', exact: 1 });
  });

  test('a word that is right costs nobody their place', async () => {
    const answer = await look('tremblay');
    expect(answer).toMatchObject({ corrected: null, exact: 1 });
  });
});

describe('who comes first', () => {
  test('people we know, then managers of the region, then managers, then the rest', async () => {
    await person('Aline', 'Gagnon', { city: 'Ottawa' });
    await person('Bruno', 'Gagnon', { titleEn: 'Manager', city: 'Toronto' });
    await person('Chloé', 'Gagnon', { titleEn: 'Manager', city: 'Ottawa' });
    await person('Denis', 'Gagnon', { city: 'Toronto' });
    await person('Ève', 'Gagnon', { titleEn: 'Director', city: 'Sudbury' });
    await knownTo(directory, 'Denis', 'Gagnon');
    await knownTo(directory, 'Ève', 'Gagnon');
    const order = async (over: Partial<LookUp> = {}) =>
      (await look('gagnon', over)).people.map(({ givenName }) => givenName);
    expect(await order()).toEqual(['Ève', 'Denis', 'Chloé', 'Bruno', 'Aline']);
    expect(await order({ region: 'toronto' })).toEqual(['Ève', 'Denis', 'Bruno', 'Chloé', 'Aline']);
    expect((await look('gagnon')).region).toBe('east');
  });

  test('somebody of that name comes before somebody whose ministry bears it', async () => {
    const ministryId = await addUnit(directory.farid, 'Ministry of Labour', 'ministry', null);
    await person('Zoé', 'Manager', { organizationId: ministryId, titleEn: 'Manager' });
    await person('Ali', 'Labour');
    expect(await names('labour')).toEqual(['Ali Labour', 'Zoé Manager']);
  });

  test('a name in full comes before one that only begins so', async () => {
    await person('Abel', 'Linden');
    await person('Wei', 'Lin');
    expect(await names('lin')).toEqual(['Wei Lin', 'Abel Linden']);
  });

  test('only managers, only below one unit', async () => {
    const elsewhere = await addUnit(directory.farid, 'Ministry of Tides', 'ministry', null);
    await person('Aline', 'Gagnon');
    await person('Bruno', 'Gagnon', { titleEn: 'Manager' });
    await person('Chloé', 'Gagnon', { titleEn: 'Manager', organizationId: elsewhere });
    expect(await names('gagnon', { managersOnly: true })).toEqual(['Bruno Gagnon', 'Chloé Gagnon']);
    const { branchId } = directory;
    expect(await names('gagnon', { within: branchId })).toEqual(['Bruno Gagnon', 'Aline Gagnon']);
    expect(await names('gagnon', { managersOnly: true, within: elsewhere })).toEqual([
      'Chloé Gagnon',
    ]);
    expect(await names('', { within: branchId })).toEqual(['Bruno Gagnon', 'Aline Gagnon']);
    const unknown = '018f0000-0000-7000-8000-000000000000';
    await expect(look('gagnon', { within: unknown })).rejects.toThrow('not_found');
  });

  test('whoever has left stands last and is marked; whoever was erased is not there', async () => {
    const { farid } = directory;
    const gone = await person('Aline', 'Gagnon', { titleEn: 'Manager' });
    await person('Bruno', 'Gagnon');
    const erased = await person('Chloé', 'Gagnon');
    await farid.call.directory.markLeft({ id: gone, version: 1, on: '2026-11-20' });
    await farid.call.directory.erase({ id: erased, version: 1, name: 'Chloé Gagnon' });
    const { people } = await look('gagnon');
    expect(people.map(({ givenName, status }) => [givenName, status])).toEqual([
      ['Bruno', 'active'],
      ['Aline', 'left'],
    ]);
  });

  test('do not contact and not verified for long are said beside the name', async () => {
    const { farid, office } = directory;
    const id = await person('Aline', 'Gagnon');
    await farid.call.directory.setDoNotContact({ id, version: 1, reason: 'asked', on: true });
    office.at('2027-02-21T15:00:00Z');
    expect((await look('gagnon')).people).toMatchObject([
      { status: 'do_not_contact', stale: true },
    ]);
    office.at('2027-02-20T15:00:00Z');
    expect((await look('gagnon')).people).toMatchObject([{ stale: false }]);
  });
});

describe('units', () => {
  test('those that bear the words come before what stands below them', async () => {
    const { units } = await look('east');
    expect(units.map(({ path }) => path.at(-1)?.nameEn)).toEqual(['East Branch', 'Ottawa Unit']);
    expect(units[1]?.path.map(({ nameEn }) => nameEn)).toContain('East Branch');
  });

  test('are offered to a box that completes them, the top ones before anything is typed', async () => {
    const suggested = async (typed: string) =>
      (await directory.anna.call.directory.suggestOrganization({ typed })).map(
        ({ path }) => path.at(-1)?.nameEn,
      );
    expect(await suggested('')).toEqual(['Ministry of Northern Orchards']);
    expect((await suggested('orchards field'))[0]).toBe('Field Services Division');
    expect((await suggested('vergers'))[0]).toBe('Ministry of Northern Orchards');
    expect(await suggested('nothing like it')).toEqual([]);
  });
});
