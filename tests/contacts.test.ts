import { auditEvent } from '@tremplin/db/schema/audit.ts';
import { contact, directoryState } from '@tremplin/db/schema/directory.ts';
import { v7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { refusalOf, wrongFields } from './support/clients.ts';
import {
  addContact,
  addUnit,
  changeInput,
  contactInput,
  openDirectory,
} from './support/directory.ts';

describe('writing somebody down', () => {
  test('Farid adds Léa, and her page says where she works, that she manages, and since when it is known', async () => {
    const { farid, unitId, ...directory } = await openDirectory();
    const id = await addContact(farid, unitId);
    const shown = await farid.call.directory.contact({ id });
    expect(shown).toMatchObject({
      name: 'Léa Brisebois',
      titleEn: 'Manager, Client Services',
      isManager: true,
      managerByHand: false,
      phone: '+16135550142',
      ext: '7',
      region: 'east',
      source: 'manual',
      verifiedOn: '2026-11-22',
      unverifiedDays: null,
      status: 'active',
    });
    expect(shown.path.map(({ nameEn }) => nameEn)).toEqual([
      'Ministry of Northern Orchards',
      'Field Services Division',
      'East Branch',
      'Ottawa Unit',
    ]);
    expect(shown.posts).toMatchObject([{ endedOn: null, organizationId: unitId }]);
    const [row] = await directory.office.store.read((db) => db.select().from(contact));
    expect(row?.branchId).toBe(directory.branchId);
  });

  test('a form that is sent twice makes one contact', async () => {
    const { farid, unitId, office } = await openDirectory();
    const input = contactInput(unitId);
    await farid.call.directory.addContact(input);
    expect(await farid.call.directory.addContact(input)).toEqual({ id: input.id });
    expect(await office.store.read((db) => db.$count(contact))).toBe(1);
  });

  test('a counsellor whose title says otherwise decides who is a manager, and a later title does not undo it', async () => {
    const { anna, unitId } = await openDirectory();
    const id = await addContact(anna, unitId, { titleEn: 'Senior Advisor', isManager: true });
    const shown = await anna.call.directory.contact({ id });
    expect(shown).toMatchObject({ isManager: true, managerByHand: true });
    await anna.call.directory.changeContact(changeInput(shown, { titleEn: 'Advisor' }));
    expect(await anna.call.directory.contact({ id })).toMatchObject({ isManager: true });
  });

  test('somebody without any name, or without a unit, is refused beside the field', async () => {
    const { farid, unitId } = await openDirectory();
    const nameless = contactInput(unitId, { givenName: ' ', familyName: '' });
    expect(wrongFields(await refusalOf(farid.call.directory.addContact(nameless)))).toEqual({
      familyName: 'errors.name_needed',
    });
    const nowhere = { ...contactInput(unitId), organizationId: null };
    expect(wrongFields(await refusalOf(farid.call.directory.addContact(nowhere)))).toEqual({
      organizationId: 'errors.choose',
    });
    const elsewhere = contactInput(v7());
    expect(wrongFields(await refusalOf(farid.call.directory.addContact(elsewhere)))).toEqual({
      organizationId: 'errors.choose',
    });
  });

  test('units that are not in the tree yet are added with the person, each below the last, and found again the next time', async () => {
    const { farid, branchId } = await openDirectory();
    const newUnits = [
      { nameEn: 'Client Office', nameFr: 'Bureau de la clientèle', acronym: null, kind: 'unit' },
      { nameEn: 'Counter Team', nameFr: null, acronym: null, kind: 'unit' },
    ] as const;
    const id = await addContact(farid, branchId, { newUnits: [...newUnits] });
    const other = await addContact(farid, branchId, {
      newUnits: [...newUnits],
      givenName: 'Ngozi',
      familyName: 'Obi',
      email: null,
    });
    const [lea, ngozi] = [
      await farid.call.directory.contact({ id }),
      await farid.call.directory.contact({ id: other }),
    ];
    expect(lea.path.map(({ nameEn }) => nameEn).slice(2)).toEqual([
      'East Branch',
      'Client Office',
      'Counter Team',
    ]);
    expect(ngozi.organizationId).toBe(lea.organizationId);
  });

  test('a ninth level is refused', async () => {
    const { farid, unitId } = await openDirectory();
    const newUnits = ['A', 'B', 'C', 'D', 'E'].map((nameEn) => ({
      nameEn,
      nameFr: null,
      acronym: null,
      kind: 'unit' as const,
    }));
    const refusal = await refusalOf(
      farid.call.directory.addContact(contactInput(unitId, { newUnits })),
    );
    expect(refusal.key).toBe('directory.too_deep');
  });

  test('a preview of an import knows that the directory changed: every write raises its revision', async () => {
    const { farid, unitId, office } = await openDirectory();
    const revision = async (): Promise<number> => {
      const [row] = await office.store.read((db) => db.select().from(directoryState));
      return row?.revision ?? 0;
    };
    const before = await revision();
    const id = await addContact(farid, unitId);
    const added = await revision();
    expect(added).toBeGreaterThan(before);
    await farid.call.directory.verify({ id, version: 1 });
    expect(await revision()).toBeGreaterThan(added);
  });
});

describe('what is known of somebody', () => {
  test('nobody has looked for 120 days: the page says how long, until somebody has', async () => {
    const { anna, unitId, office } = await openDirectory();
    const id = await addContact(anna, unitId);
    office.at('2027-02-20T15:00:00.000Z');
    expect((await anna.call.directory.contact({ id })).unverifiedDays).toBeNull();
    office.at('2027-03-22T15:00:00.000Z');
    expect((await anna.call.directory.contact({ id })).unverifiedDays).toBe(120);
    await anna.call.directory.verify({ id, version: 1 });
    expect(await anna.call.directory.contact({ id })).toMatchObject({
      verifiedOn: '2027-03-22',
      unverifiedDays: null,
    });
  });

  test('who is not to be written to is marked with the reason, and the mark can be lifted', async () => {
    const { anna, unitId } = await openDirectory();
    const id = await addContact(anna, unitId);
    const silent = anna.call.directory.setDoNotContact({ id, version: 1, on: true, reason: ' ' });
    expect(wrongFields(await refusalOf(silent))).toEqual({ reason: 'errors.required' });
    const reason = 'Asked us to write to her deputy instead.';
    await anna.call.directory.setDoNotContact({ id, version: 1, on: true, reason });
    expect(await anna.call.directory.contact({ id })).toMatchObject({
      status: 'do_not_contact',
      doNotContactOn: '2026-11-22',
      doNotContactReason: reason,
    });
    await anna.call.directory.setDoNotContact({ id, version: 2, on: false, reason: null });
    expect(await anna.call.directory.contact({ id })).toMatchObject({
      status: 'active',
      doNotContactReason: null,
    });
  });

  test('a manager of the office sees nobody of the directory', async () => {
    const { farid, manager, unitId } = await openDirectory();
    const id = await addContact(farid, unitId);
    expect((await refusalOf(manager.call.directory.contact({ id }))).kind).toBe('forbidden');
  });

  test('the audit log says what was changed, and never a name, an address or a number', async () => {
    const { farid, unitId, office } = await openDirectory();
    const id = await addContact(farid, unitId);
    const shown = await farid.call.directory.contact({ id });
    await farid.call.directory.changeContact(changeInput(shown, { city: 'Kingston' }));
    const lines = (await office.store.read((db) => db.select().from(auditEvent))).filter(
      ({ resourceId }) => resourceId === id,
    );
    expect(lines.map(({ action }) => action)).toEqual(['create', 'update']);
    expect(JSON.stringify(lines)).toContain('city');
    expect(JSON.stringify(lines)).not.toMatch(/Brisebois|example\.org|5550142|Kingston/);
  });
});

test('a unit can be added below another for the next person', async () => {
  const { farid, branchId } = await openDirectory();
  const id = await addUnit(farid, 'Kingston Unit', 'unit', branchId);
  const contactId = await addContact(farid, id);
  expect((await farid.call.directory.contact({ id: contactId })).path).toHaveLength(4);
});
