import { mkdirSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { engine } from '@tremplin/db/kit.ts';
import { contact } from '@tremplin/db/schema/directory.ts';
import { undo } from '@tremplin/server/imports/commands.ts';
import { putAwayOld } from '@tremplin/server/imports/put-away.ts';
import { and, eq, ne } from 'drizzle-orm';
import { expect, test } from 'vitest';
import {
  applyCut,
  bringInOwn,
  carry,
  contextFor,
  importOf,
  openCutOffice,
  previewCut,
  rowsOf,
  undoCut,
  type CutOffice,
  type OwnLine,
} from './support/cuts.ts';
import { changeInput } from './support/directory.ts';
import { bytesOf } from './support/store-file.ts';
import { everything } from './support/tables.ts';

const lea: OwnLine = {
  family: 'Brisebois',
  given: 'Léa',
  title: 'Manager',
  email: 'lea@example.org',
  phone: '613-555-0142',
};
const paul: OwnLine = { family: 'Roy', given: 'Paul', title: 'Clerk', email: 'paul@example.org' };
const traces = /brisebois|lea@|5550142|555-0142/i;

async function named(office: CutOffice, familyName: string) {
  const [one] = await office.store.read((db) =>
    db
      .select()
      .from(contact)
      .where(and(eq(contact.familyName, familyName), ne(contact.status, 'erased'))),
  );
  return one;
}

async function erase(office: CutOffice, familyName: string, name: string): Promise<void> {
  const { id = '', version = 0 } = (await named(office, familyName)) ?? {};
  await office.fatima.call.directory.erase({ id, version, name });
}

/** An answer of INFO-GO, where units bear numbers. */
async function bringInAnswer(office: CutOffice, ...individuals: object[]): Promise<string> {
  const name = randomUUID();
  mkdirSync(office.office.filesDir, { recursive: true });
  writeFileSync(join(office.office.filesDir, name), JSON.stringify({ individuals }));
  const id = await previewCut(office, name);
  await applyCut(office, id);
  return id;
}

const assigned = (firstName: string, lastName: string, positionTitle: string) => ({
  firstName,
  lastName,
  assignments: [
    { positionTitle, orgName: 'Records Branch', orgId: 77, topOrgName: 'Ministry of Health' },
  ],
});

test('Léa came by a file, is erased, and the next one in capitals and without accents brings nobody back', async () => {
  const office = await openCutOffice();
  const first = await bringInOwn(office, lea, paul);
  await erase(office, 'Brisebois', 'Léa Brisebois');
  expect(JSON.stringify(await everything(office.store))).not.toMatch(traces);
  office.at('2026-11-25T15:00:00Z');
  const shouted = { ...lea, family: 'BRISEBOIS', given: 'LEA', email: 'LEA@EXAMPLE.ORG' };
  const second = await bringInOwn(office, shouted, { ...paul, title: 'Lead' });
  expect((await importOf(office, second)).counts).toMatchObject({ kept_away: 1 });
  expect(JSON.stringify(await everything(office.store))).not.toMatch(traces);
  await undoCut(office, second);
  await undoCut(office, first);
  expect(JSON.stringify(await everything(office.store))).not.toMatch(traces);
});

test('whoever reads the bytes of the store finds nothing of Léa, not in what search is made of either', async () => {
  const office = await openCutOffice();
  const bytes = async (): Promise<string> =>
    engine === 'sqlite'
      ? bytesOf(office.url)
      : JSON.stringify(Object.values(await everything(office.store)));
  await bringInOwn(office, lea, paul);
  expect(await bytes()).toMatch(/brisebois/i);
  await erase(office, 'Brisebois', 'Léa Brisebois');
  expect(await bytes()).not.toMatch(/briseb|lea@|5550142/i);
  expect(await bytes()).toMatch(/paul@example/);
  const asked = { typed: 'roy', region: null, managersOnly: false, within: null };
  const { people } = await office.fatima.call.directory.lookUp(asked);
  expect(people.map(({ familyName }) => familyName)).toEqual(['Roy']);
});

test('of Léa, who had neither address nor number in an answer of INFO-GO, no row of it keeps the name', async () => {
  const office = await openCutOffice();
  const them = [assigned('Léa', 'Brisebois', 'Manager'), assigned('Paul', 'Roy', 'Clerk')];
  const first = await bringInAnswer(office, ...them);
  await undoCut(office, first);
  office.at('2026-11-23T15:00:00Z');
  await bringInAnswer(office, ...them, assigned('Ngozi', 'Obi', 'Clerk'));
  await erase(office, 'Brisebois', 'Léa Brisebois');
  expect(JSON.stringify(await everything(office.store))).not.toMatch(traces);
});

test('while the later of two files is being taken back, Fatima cannot take back the earlier one', async () => {
  const office = await openCutOffice();
  const first = await bringInOwn(office, lea, paul);
  office.at('2026-11-23T15:00:00Z');
  const second = await bringInOwn(office, { ...lea, title: 'Director' }, paul);
  const ctx = contextFor(office, office.fatima);
  await undo(ctx, { id: second, version: (await importOf(office, second)).version });
  const { version } = await importOf(office, first);
  await expect(undo(ctx, { id: first, version })).rejects.toThrow('imports.later_first');
  await carry(office, second);
  await undoCut(office, first);
  expect(await named(office, 'Brisebois')).toBeUndefined();
});

/** By hand, and through the form: name, address and number. */
async function correct(office: CutOffice, familyName: string): Promise<void> {
  const { directory } = office.fatima.call;
  const { id = '' } = (await named(office, familyName)) ?? {};
  const corrected = {
    givenName: 'Hélène',
    familyName: 'Vaillancourt',
    email: 'helene@example.org',
    phone: '613-555-0188',
  };
  await directory.changeContact(changeInput(await directory.contact({ id }), corrected));
}

const comesBack = [
  { told: 'without her address', line: { ...lea, email: '' } },
  { told: 'without her number', line: { ...lea, phone: '' } },
  { told: 'with her name alone', line: { ...lea, email: '', phone: '' } },
  { told: 'in her second post', line: { ...lea, branch: 'Audit Branch', phone: '' } },
];

test.each(comesBack)(
  'Léa is corrected by hand in everything, then erased: no file names her $told',
  async ({ line }) => {
    const office = await openCutOffice();
    await bringInOwn(office, lea, { ...lea, branch: 'Audit Branch', title: 'Lead' }, paul);
    await correct(office, 'Brisebois');
    await erase(office, 'Vaillancourt', 'Hélène Vaillancourt');
    const nothing = /brisebois|lea@|5550142|555-0142|vaillancourt|helene/i;
    expect(nothing.exec(JSON.stringify(await everything(office.store)))).toBeNull();
    office.at('2026-12-01T15:00:00Z');
    const again = await bringInOwn(office, line, paul);
    expect((await importOf(office, again)).counts).toMatchObject({ kept_away: 1, new: 0 });
    expect(nothing.exec(JSON.stringify(await everything(office.store)))).toBeNull();
  },
);

test.each(comesBack)(
  'and the same after the first file was put away: no file names her $told',
  async ({ line }) => {
    const office = await openCutOffice();
    await bringInOwn(office, lea, { ...lea, branch: 'Audit Branch', title: 'Lead' }, paul);
    office.at('2026-11-30T15:00:00Z');
    await putAwayOld(office.contextOf(null));
    expect(await rowsOf(office, 'past')).toHaveLength(3);
    await correct(office, 'Brisebois');
    await erase(office, 'Vaillancourt', 'Hélène Vaillancourt');
    expect(await rowsOf(office, 'past')).toHaveLength(1);
    office.at('2026-12-01T15:00:00Z');
    const again = await bringInOwn(office, line, paul);
    expect((await importOf(office, again)).counts).toMatchObject({ kept_away: 1, new: 0 });
  },
);
