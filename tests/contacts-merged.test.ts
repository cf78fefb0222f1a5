import { auditEvent } from '@tremplin/db/schema/audit.ts';
import { contact } from '@tremplin/db/schema/directory.ts';
import { interview } from '@tremplin/db/schema/interviews.ts';
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { refusalOf, wrongFields } from './support/clients.ts';
import { addContact } from './support/directory.ts';
import {
  ask,
  askAgain,
  decline,
  meet,
  onDay,
  openAsking,
  planInput,
} from './support/interviews.ts';
import { seenOf } from './support/interviews.ts';
import type { Asking } from './support/interviews.ts';
import { mergeInput, mergeTwo } from './support/merging.ts';
import { openSession, presenter } from './support/sessions.ts';

/** Lea Brisbois, whom Boris wrote down without looking: the same person as Léa. */
async function openTwice(): Promise<Asking & { readonly twinId: string }> {
  const asking = await openAsking();
  const twinId = await addContact(asking.boris, asking.unitId, twin);
  return { ...asking, twinId };
}
const twin = {
  givenName: 'Lea',
  familyName: 'Brisbois',
  email: 'l.brisbois@example.org',
  phone: '613-555-0188',
  titleEn: 'Acting Director',
  city: null,
  languages: ['en' as const],
  tags: ['panel'],
  note: 'Likes short letters.',
};

test('Anna finds that Léa is in the directory twice: what she keeps is kept, the rest comes along, and the second leads to the first', async () => {
  const { anna, leaId, twinId, office } = await openTwice();
  const seen = await anna.call.directory.compare({ id: leaId, otherId: twinId });
  expect(seen.differ).toEqual(['name', 'post', 'email', 'phone', 'city']);
  expect(seen.keep).toMatchObject({ name: 'own', city: 'own' });
  expect(seen.along).toMatchObject({ posts: 1, interviews: 0, tags: 1, notes: 1 });
  await mergeTwo(anna, leaId, twinId, { email: 'other', post: 'other' });
  const lea = await anna.call.directory.contact({ id: leaId });
  expect(lea).toMatchObject({
    name: 'Léa Brisebois',
    email: 'l.brisbois@example.org',
    phone: '+16135550142',
    ext: '7',
    city: 'Ottawa',
    titleEn: 'Acting Director',
    languages: ['en', 'fr'],
    tags: ['panel'],
    note: 'Likes short letters.',
  });
  expect(lea.posts.map(({ titleEn, phone }) => [titleEn, phone])).toEqual([
    ['Acting Director', '+16135550188'],
    ['Manager, Client Services', null],
  ]);
  const led = await anna.call.directory.contact({ id: twinId });
  expect(led.id).toBe(leaId);
  const found = await anna.call.directory.lookUp({
    typed: 'brisbois',
    region: null,
    managersOnly: false,
    within: null,
  });
  expect(found.people.map(({ id }) => id)).toEqual([leaId]);
  const [left] = await office.store.read((db) =>
    db.select().from(contact).where(eq(contact.id, twinId)),
  );
  expect(left).toMatchObject({ givenName: '', familyName: '', searchName: '', note: null });
});

test('Anna picks somebody who has nothing in common with Léa: that is said before anything is merged', async () => {
  const { anna, unitId, leaId, twinId } = await openTwice();
  const unlike = async (otherId: string): Promise<boolean> =>
    (await anna.call.directory.compare({ id: leaId, otherId })).unlike;
  const ngozi = { givenName: 'Ngozi', familyName: 'Obi', email: null, phone: null };
  expect(await unlike(await addContact(anna, unitId, ngozi))).toBe(true);
  const sameLine = { ...ngozi, familyName: 'Okafor', phone: '613-555-0142' };
  expect(await unlike(await addContact(anna, unitId, sameLine))).toBe(false);
  expect(await unlike(twinId)).toBe(false);
});

test('Boris and Anna each asked her by another record: together they are two approaches, and a third is the last', async () => {
  const office = await openTwice();
  const { anna, boris, leaId, twinId, amiraId, tadeoId } = office;
  const first = await ask(boris, { clientId: tadeoId, contactId: twinId }, '2026-11-23');
  await decline(boris, first, '2026-11-23');
  const second = await ask(anna, { clientId: amiraId, contactId: leaId }, '2026-11-23');
  await decline(anna, second, '2026-11-23');
  await mergeTwo(anna, leaId, twinId);
  const before = await anna.call.interviews.before({ contactId: leaId, clientId: null });
  expect(before.window).toMatchObject({ count: 2, ownCount: 1, colleagues: 1 });
  const stale = await anna.call.interviews.before({ contactId: twinId, clientId: null });
  expect(stale).toEqual(before);
  onDay(office, '2026-12-14');
  const third = await ask(boris, { clientId: tadeoId, contactId: twinId }, '2026-12-14');
  const [row] = await office.office.store.read((db) =>
    db.select().from(interview).where(eq(interview.id, third.id)),
  );
  expect(row?.contactId).toBe(leaId);
  await decline(boris, third, '2026-12-14');
  const fourth = ask(anna, { clientId: amiraId, contactId: leaId }, '2026-12-14');
  expect((await refusalOf(fourth)).key).toBe('interviews.contact_budget');
});

test('Anna asked her twice for Amira, once by each record: those are the two attempts there are', async () => {
  const { anna, leaId, twinId, amiraId } = await openTwice();
  for (const contactId of [leaId, twinId]) {
    const asked = await ask(anna, { clientId: amiraId, contactId }, '2026-11-23');
    await decline(anna, asked, '2026-11-23');
  }
  await mergeTwo(anna, leaId, twinId);
  const { attempts } = await anna.call.interviews.before({ contactId: leaId, clientId: amiraId });
  expect(attempts).toMatchObject({ left: 0 });
  const { own } = await anna.call.interviews.ofContact({ contactId: leaId });
  expect(own).toHaveLength(2);
});

test('both records have an open request: they may be merged, and nobody opens another until both are over', async () => {
  const office = await openTwice();
  const { anna, boris, leaId, twinId, amiraId, tadeoId } = office;
  const mine = await ask(anna, { clientId: amiraId, contactId: leaId }, '2026-11-23');
  const his = await ask(boris, { clientId: tadeoId, contactId: twinId }, '2026-11-23');
  const planned = await boris.call.interviews.log(
    planInput({ clientId: tadeoId, contactId: twinId }),
  );
  expect(await anna.call.directory.compare({ id: leaId, otherId: twinId })).toMatchObject({
    twoOpen: true,
  });
  await mergeTwo(anna, leaId, twinId);
  onDay(office, '2026-12-14');
  const again = (of: typeof mine) => refusalOf(askAgain(anna, seenOf(of), '2026-12-14'));
  expect((await again(mine)).key).toBe('interviews.open_elsewhere');
  await decline(anna, mine, '2026-12-14');
  const open = () => refusalOf(askAgain(boris, seenOf(planned), '2026-12-14'));
  expect((await open()).key).toBe('interviews.open_elsewhere');
  await decline(boris, his, '2026-12-14');
  const { stage } = await askAgain(boris, seenOf(planned), '2026-12-14');
  expect(stage).toBe('contacted');
});

test('one record says that she is not to be contacted, and so is whoever they both are', async () => {
  const { anna, leaId, twinId, amiraId } = await openTwice();
  const asked = { id: twinId, version: 1, on: true, reason: 'Asked by phone.' };
  await anna.call.directory.setDoNotContact(asked);
  await mergeTwo(anna, leaId, twinId);
  expect(await anna.call.directory.contact({ id: leaId })).toMatchObject({
    status: 'do_not_contact',
    doNotContactReason: 'Asked by phone.',
  });
  const request = ask(anna, { clientId: amiraId, contactId: leaId }, '2026-11-23');
  expect((await refusalOf(request)).key).toBe('interviews.do_not_contact');
});

test('one record has left and the other is still there: she has not left, and her old position is history', async () => {
  const { anna, leaId, twinId } = await openTwice();
  await anna.call.directory.markLeft({ id: leaId, version: 1, on: '2026-11-20' });
  await mergeTwo(anna, leaId, twinId);
  const lea = await anna.call.directory.contact({ id: leaId });
  expect(lea).toMatchObject({ status: 'active', leftOn: null, titleEn: 'Acting Director' });
  expect(lea.posts.map(({ endedOn }) => endedOn)).toEqual([null, '2026-11-20']);
});

test('the same position on both is one position afterwards, with the French title of the other', async () => {
  const { anna, unitId, leaId } = await openTwice();
  const twinId = await addContact(anna, unitId, {
    ...twin,
    email: null,
    titleEn: 'Manager, Client Services',
    titleFr: 'Gestionnaire, Service à la clientèle',
  });
  await mergeTwo(anna, leaId, twinId);
  const { posts } = await anna.call.directory.contact({ id: leaId });
  expect(posts.map(({ titleEn, titleFr }) => [titleEn, titleFr])).toEqual([
    ['Manager, Client Services', 'Gestionnaire, Service à la clientèle'],
  ]);
});

test('the session she spoke at, the lesson, the hold and the day we know her since go along', async () => {
  const office = await openTwice();
  const { anna, farid, boris, leaId, twinId, tadeoId, amiraId } = office;
  const speaks = { ...presenter, name: 'Lea Brisbois', contactId: twinId };
  await openSession(office, farid, { on: '2026-11-30', presenters: [speaks] });
  await meet(boris, { clientId: tadeoId, contactId: twinId }, '2026-11-23');
  const until = { untilDay: '2026-12-01' };
  await boris.call.interviews.hold({ contactId: twinId, clientId: tadeoId, ...until });
  office.office.at('2026-11-23T15:01:00.000Z');
  await anna.call.interviews.hold({ contactId: leaId, clientId: amiraId, ...until });
  const seen = await anna.call.directory.compare({ id: leaId, otherId: twinId });
  expect(seen).toMatchObject({ twoHolds: true, along: { sessions: 1, interviews: 1, holds: 1 } });
  await mergeTwo(anna, leaId, twinId);
  const lea = await anna.call.directory.contact({ id: leaId });
  expect(lea).toMatchObject({ knownSince: '2026-11-23' });
  expect(lea.sessions).toHaveLength(1);
  const { hold } = await anna.call.interviews.before({ contactId: leaId, clientId: null });
  expect(hold).toMatchObject({ byName: boris.actor.name, own: false });
  await boris.call.interviews.release({ contactId: twinId });
  const after = await anna.call.interviews.before({ contactId: leaId, clientId: null });
  expect(after.hold).toBeNull();
});

test('Farid still has the form of a session open in which the second record speaks: saved, it is she', async () => {
  const office = await openTwice();
  const { anna, farid, leaId, twinId } = office;
  const speaks = { ...presenter, name: 'Lea Brisbois', contactId: twinId };
  const session = await openSession(office, farid, { on: '2026-11-30', presenters: [speaks] });
  await mergeTwo(anna, leaId, twinId);
  const { id, version, input } = session;
  const form = { ...input, presenters: [speaks], notes: 'Room changed.' };
  await farid.call.sessions.change({ ...form, id, version, reason: null });
  expect((await anna.call.directory.contact({ id: leaId })).sessions).toHaveLength(1);
});

test('Anna merges the one into the other while Boris merges the other into the one: one of them does it', async () => {
  const { anna, boris, leaId, twinId, office } = await openTwice();
  const tried = await Promise.allSettled([
    anna.call.directory.merge(mergeInput({ id: leaId, otherId: twinId })),
    boris.call.directory.merge(mergeInput({ id: twinId, otherId: leaId })),
    anna.call.directory.merge(mergeInput({ id: leaId, otherId: twinId })),
  ]);
  expect(tried.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const rows = await office.store.read((db) => db.select().from(contact));
  const led = rows.filter(({ mergedIntoId }) => mergedIntoId !== null);
  expect(led).toHaveLength(1);
  expect(rows.find(({ id }) => id === led[0]?.mergedIntoId)?.mergedIntoId).toBeNull();
});

test('three records of Léa, one after the other: every one of them leads to the last, at once', async () => {
  const { anna, unitId, leaId, twinId, amiraId, office } = await openTwice();
  const thirdId = await addContact(anna, unitId, { ...twin, email: 'lb@example.org' });
  const asked = await ask(anna, { clientId: amiraId, contactId: twinId }, '2026-11-23');
  await decline(anna, asked, '2026-11-23');
  await mergeTwo(anna, leaId, twinId);
  await mergeTwo(anna, thirdId, leaId);
  const rows = await office.store.read((db) => db.select().from(contact));
  const into = new Map(rows.map(({ id, mergedIntoId }) => [id, mergedIntoId]));
  expect([into.get(leaId), into.get(twinId), into.get(thirdId)]).toEqual([thirdId, thirdId, null]);
  const { window } = await anna.call.interviews.before({ contactId: twinId, clientId: null });
  expect(window.count).toBe(1);
});

test('somebody who still has the second record open changes nothing with it, and cannot merge it with itself', async () => {
  const { anna, boris, leaId, twinId } = await openTwice();
  const self = anna.call.directory.merge(mergeInput({ id: leaId, otherId: leaId }));
  expect(wrongFields(await refusalOf(self))).toEqual({ otherId: 'errors.same_contact' });
  const stale = anna.call.directory.merge(
    mergeInput({ id: leaId, otherId: twinId }, { otherVersion: 7 }),
  );
  expect((await refusalOf(stale)).key).toBe('stale_version');
  await mergeTwo(anna, leaId, twinId);
  const verify = boris.call.directory.verify({ id: twinId, version: 1 });
  expect((await refusalOf(verify)).key).toBe('directory.merged');
});

test('her other address is still hers: nobody adds her again by it, and Anna may take it back', async () => {
  const { anna, unitId, leaId, twinId } = await openTwice();
  await mergeTwo(anna, leaId, twinId);
  const again = addContact(anna, unitId, { ...twin, phone: null });
  expect(wrongFields(await refusalOf(again))).toEqual({ email: 'errors.contact_email' });
  const [like] = await anna.call.directory.likenesses({
    givenName: 'Lea',
    familyName: 'Brisbois',
    email: 'l.brisbois@example.org',
    phone: null,
    organizationId: null,
    ownId: null,
  });
  expect(like).toMatchObject({ id: leaId, name: 'Léa Brisebois' });
});

test('whoever read the two and merged them is in the log, without a word of who they are', async () => {
  const { anna, leaId, twinId, office } = await openTwice();
  await mergeTwo(anna, leaId, twinId);
  const [line] = await office.store.read((db) =>
    db.select().from(auditEvent).where(eq(auditEvent.action, 'merge')),
  );
  expect(line).toMatchObject({ actorId: anna.id, resource: 'contact', resourceId: leaId });
  expect(line?.fields).toContain(twinId);
  expect(line?.fields).not.toMatch(/bris|@|613-/i);
});
