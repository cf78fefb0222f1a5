import { readPaste } from '@tremplin/server/directory/paste.ts';
import { describe, expect, test } from 'vitest';
import { contactInput, openDirectory } from './support/directory.ts';
import { pastedPage as english } from './support/pasted-page.ts';

describe('what was pasted, put into the tree', () => {
  test('levels the tree has are found under their old and French names; the rest is to be added, and is', async () => {
    const { farid, divisionId, branchId } = await openDirectory();
    await farid.call.directory.changeOrganization({
      id: branchId,
      version: 1,
      nameEn: 'Eastern Branch',
      nameFr: null,
      acronym: null,
      kind: 'branch',
      parentId: divisionId,
    });
    const text = english
      .replace('Ministry of Northern Orchards', 'Ministère des Vergers du Nord')
      .replace('Ottawa Unit', 'Kingston Unit\nCounter Team');
    const answer = await farid.call.directory.paste({ text });
    if (!answer.understood) throw new Error('not understood');
    const { organizationId, known, newUnits } = answer.placed;
    expect(organizationId).toBe(branchId);
    expect(known.map(({ nameEn }) => nameEn)).toEqual([
      'Ministry of Northern Orchards',
      'Field Services Division',
      'Eastern Branch',
    ]);
    expect(newUnits.map(({ nameEn, kind }) => [nameEn, kind])).toEqual([
      ['Kingston Unit', 'unit'],
      ['Counter Team', 'unit'],
    ]);
    const input = contactInput(branchId, { newUnits: [...newUnits], source: 'infogo' });
    const { id } = await farid.call.directory.addContact(input);
    const shown = await farid.call.directory.contact({ id });
    expect(shown).toMatchObject({ source: 'infogo' });
    expect(shown.path.map(({ nameEn }) => nameEn).slice(-2)).toEqual([
      'Kingston Unit',
      'Counter Team',
    ]);
    const again = await farid.call.directory.paste({ text });
    expect(again).toMatchObject({ placed: { organizationId: shown.organizationId, newUnits: [] } });
  });

  test('a ministry that nobody has heard of begins a tree of its own', async () => {
    const { anna } = await openDirectory();
    const text = english.replace('Northern Orchards', 'Tides');
    expect(await anna.call.directory.paste({ text })).toMatchObject({
      placed: {
        organizationId: null,
        newUnits: [
          { nameEn: 'Ministry of Tides', kind: 'ministry' },
          { nameEn: 'Field Services Division', kind: 'division' },
          { nameEn: 'East Branch', kind: 'branch' },
          { nameEn: 'Ottawa Unit', kind: 'unit' },
        ],
      },
    });
  });

  test('a page that begins at a branch is put where the only branch of that name stands', async () => {
    const { anna, unitId } = await openDirectory();
    const text = english.replace(/Ministry.*\nField.*\n/, '');
    expect(await anna.call.directory.paste({ text })).toMatchObject({
      placed: { organizationId: unitId, newUnits: [] },
    });
  });
});

test('twenty thousand characters of anything are read in a moment', () => {
  const hostile = [
    'a'.repeat(20_000),
    'A '.repeat(10_000),
    '1-'.repeat(10_000),
    ': '.repeat(10_000),
    `${'a.'.repeat(9_990)}@`,
    'Ottawa, '.repeat(2_500),
    'Ministry of X\n'.repeat(1_400),
    '('.repeat(20_000),
    'Tel: '.repeat(4_000),
    'x > '.repeat(5_000),
  ];
  for (const text of hostile) expect(() => readPaste(text)).not.toThrow();
}, 2_000);
