import type { LikeContact } from '@tremplin/shared/contacts.ts';
import { describe, expect, test } from 'vitest';
import { refusalOf } from './support/clients.ts';
import { addContact, contactInput, openDirectory } from './support/directory.ts';

describe('people who may be the same', () => {
  const nobody: LikeContact = {
    givenName: '',
    familyName: '',
    email: null,
    phone: null,
    organizationId: null,
    ownId: null,
  };

  test('while Anna types, she is shown who it may be, each with why', async () => {
    const { anna, unitId, branchId } = await openDirectory();
    const lea = await addContact(anna, unitId);
    const reasons = async (typed: Partial<LikeContact>) =>
      (await anna.call.directory.likenesses({ ...nobody, ...typed })).map((one) => [
        one.id,
        one.reasons,
      ]);
    expect(await reasons({ email: 'LEA.brisebois@example.org ' })).toEqual([[lea, ['email']]]);
    expect(
      await reasons({ givenName: 'lea', familyName: 'BRISEBOIS', phone: '(613) 555-0142' }),
    ).toEqual([[lea, ['phone_name', 'name']]]);
    expect(
      await reasons({ givenName: 'Brisebois', familyName: 'Léa', organizationId: unitId }),
    ).toEqual([[lea, ['name_unit']]]);
    expect(
      await reasons({ givenName: 'Léa', familyName: 'Brisbois', organizationId: branchId }),
    ).toEqual([[lea, ['near_name']]]);
    expect(await reasons({ givenName: 'Léo', familyName: 'Tremblay' })).toEqual([]);
    expect(await reasons({ phone: '613-555-0142' })).toEqual([]);
    expect(await reasons({ ...nobody })).toEqual([]);
  });

  test('nobody is like themselves while their own facts are changed', async () => {
    const { anna, unitId } = await openDirectory();
    const lea = await addContact(anna, unitId);
    const typed = { ...nobody, givenName: 'Léa', familyName: 'Brisebois', ownId: lea };
    expect(await anna.call.directory.likenesses(typed)).toEqual([]);
  });

  test('an address somebody has already is refused beside the field until Anna says that this is another person', async () => {
    const { anna, unitId } = await openDirectory();
    const lea = await addContact(anna, unitId);
    const twin = contactInput(unitId, { givenName: 'Léopold' });
    const refusal = await refusalOf(anna.call.directory.addContact(twin));
    expect(refusal.fields).toEqual([
      { path: 'email', key: 'errors.contact_email', values: { name: 'Léa Brisebois' } },
    ]);
    const herself = contactInput(unitId, { givenName: 'LEA', notSame: [lea] });
    expect((await refusalOf(anna.call.directory.addContact(herself))).fields).toEqual(
      refusal.fields,
    );
    await anna.call.directory.addContact({ ...twin, notSame: [lea] });
    const found = await anna.call.directory.likenesses({
      ...nobody,
      email: 'lea.brisebois@example.org',
    });
    expect(found.map(({ name }) => name)).toEqual(['Léa Brisebois', 'Léopold Brisebois']);
  });
});
