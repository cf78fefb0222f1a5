import { post } from '@tremplin/db/schema/directory.ts';
import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { refusalOf, wrongFields } from './support/clients.ts';
import { addContact, changeInput, openDirectory } from './support/directory.ts';

describe('what changes, and what stays as history', () => {
  test('a new title next month ends the post and begins another; the page shows both', async () => {
    const { farid, unitId, office } = await openDirectory();
    const id = await addContact(farid, unitId);
    office.at('2026-12-15T15:00:00.000Z');
    const before = await farid.call.directory.contact({ id });
    await farid.call.directory.changeContact(changeInput(before, { titleEn: 'Director' }));
    const after = await farid.call.directory.contact({ id });
    expect(after).toMatchObject({ titleEn: 'Director', version: 2 });
    expect(after.posts.map((one) => [one.titleEn, one.startedOn, one.endedOn])).toEqual([
      ['Director', '2026-12-15', null],
      ['Manager, Client Services', null, '2026-12-15'],
    ]);
  });

  test('a slip that is mended on the same day is no history', async () => {
    const { farid, unitId } = await openDirectory();
    const id = await addContact(farid, unitId, { titleEn: 'Manger, Client Services' });
    const before = await farid.call.directory.contact({ id });
    expect(before.isManager).toBe(false);
    await farid.call.directory.changeContact(changeInput(before, { titleEn: 'Manager' }));
    const after = await farid.call.directory.contact({ id });
    expect(after).toMatchObject({ titleEn: 'Manager', isManager: true });
    expect(after.posts).toHaveLength(1);
  });

  test('another phone number is no other post', async () => {
    const { farid, unitId, office } = await openDirectory();
    const id = await addContact(farid, unitId);
    office.at('2026-12-15T15:00:00.000Z');
    const before = await farid.call.directory.contact({ id });
    await farid.call.directory.changeContact(changeInput(before, { phone: '613-555-0177' }));
    const after = await farid.call.directory.contact({ id });
    expect(after).toMatchObject({ phone: '+16135550177', ext: null });
    expect(after.posts).toHaveLength(1);
  });

  test('whoever changes what somebody else has changed since is told, and nothing is written over', async () => {
    const { farid, anna, unitId } = await openDirectory();
    const id = await addContact(farid, unitId);
    const seen = await anna.call.directory.contact({ id });
    await farid.call.directory.verify({ id, version: 1 });
    const refusal = await refusalOf(anna.call.directory.changeContact(changeInput(seen)));
    expect(refusal).toMatchObject({ key: 'stale_version', values: { current: 2 } });
  });

  test('Léa holds a second post and gives up the first, and the second leads', async () => {
    const { farid, unitId, branchId } = await openDirectory();
    const id = await addContact(farid, unitId);
    await farid.call.directory.addPost({
      contactId: id,
      organizationId: branchId,
      titleEn: 'Acting Advisor',
      titleFr: null,
    });
    const [first, second] = (await farid.call.directory.contact({ id })).posts;
    expect([first?.titleEn, second?.titleEn]).toEqual([
      'Manager, Client Services',
      'Acting Advisor',
    ]);
    const { id: postId = '', version = 0 } = first ?? {};
    await farid.call.directory.endPost({ id: postId, version, endedOn: '2026-11-22' });
    const after = await farid.call.directory.contact({ id });
    expect(after).toMatchObject({
      titleEn: 'Acting Advisor',
      organizationId: branchId,
      isManager: false,
    });
    const again = farid.call.directory.endPost({ id: postId, version, endedOn: '2026-11-22' });
    expect((await refusalOf(again)).kind).toBe('not_found');
  });

  test('a post cannot end tomorrow', async () => {
    const { farid, unitId } = await openDirectory();
    const id = await addContact(farid, unitId);
    const [held] = (await farid.call.directory.contact({ id })).posts;
    const ending = { id: held?.id ?? '', version: 1, endedOn: '2026-11-23' };
    expect(wrongFields(await refusalOf(farid.call.directory.endPost(ending)))).toEqual({
      endedOn: 'errors.future_day',
    });
  });

  test('a unit may have a vacant post', async () => {
    const { farid, unitId, office } = await openDirectory();
    const vacant = { contactId: null, organizationId: unitId, titleEn: 'Director', titleFr: null };
    await farid.call.directory.addPost(vacant);
    const [row] = await office.store.read((db) =>
      db.select().from(post).where(eq(post.organizationId, unitId)),
    );
    expect(row).toMatchObject({ contactId: null, isManager: true, endedOn: null });
  });

  test('Léa leaves: her posts end on that day, and her page says so; a new unit brings her back', async () => {
    const { farid, unitId, branchId, office } = await openDirectory();
    const id = await addContact(farid, unitId);
    office.at('2026-12-15T15:00:00.000Z');
    await farid.call.directory.markLeft({ id, version: 1, on: '2026-12-11' });
    const gone = await farid.call.directory.contact({ id });
    expect(gone).toMatchObject({ status: 'left', leftOn: '2026-12-11', organizationId: null });
    expect(gone.posts.map(({ endedOn }) => endedOn)).toEqual(['2026-12-11']);
    const back = changeInput(gone, { organizationId: branchId, titleEn: 'Director' });
    await farid.call.directory.changeContact(back);
    expect(await farid.call.directory.contact({ id })).toMatchObject({
      status: 'active',
      leftOn: null,
      organizationId: branchId,
    });
  });
});
