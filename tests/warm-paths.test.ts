import { consent } from '@tremplin/db/schema/clients.ts';
import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { anApplication, moveThrough } from './support/applications.ts';
import { addClient, refusalOf } from './support/clients.ts';
import { addContact, addUnit, openDirectory } from './support/directory.ts';
import type { Directory } from './support/directory.ts';
import type { Hired } from './support/office.ts';
import { jobOf } from './support/placements.ts';
import { addPosting } from './support/postings.ts';
import { openSession, presenter } from './support/sessions.ts';
import { haveMet } from './support/takeaways.ts';

const into = (organizationId: string) => ({ organizationId, postingId: null });

/** Omar Said of the given unit. */
const omar = (dir: Directory, unitId: string) =>
  addContact(dir.farid, unitId, {
    givenName: 'Omar',
    familyName: 'Said',
    email: 'omar.said@example.org',
    phone: null,
  });

async function hosted(dir: Directory, contactId: string): Promise<void> {
  const who = { ...presenter, organization: null, organizationId: dir.unitId, contactId };
  const opened = await openSession(dir, dir.farid, { presenters: [who] });
  dir.office.at('2026-11-24T15:30:00.000Z');
  await dir.farid.call.sessions.hold(opened);
}

/** Somebody placed in the ministry by the application to a posting of it. */
async function placedThere(
  dir: Directory,
  counsellor: Hired,
  name: { givenName: string; familyName: string },
  helpOthers: boolean,
): Promise<string> {
  const email = `${name.familyName.toLowerCase()}@example.org`;
  const { id } = await addClient(dir, counsellor, { ...name, email, scope: { helpOthers } });
  const posting = await addPosting(counsellor, { jobId: null });
  const applied = await anApplication(dir.office, counsellor, {
    clientId: id,
    postingId: posting.id,
  });
  const path = ['applied', 'interview', 'offer'] as const;
  const offered = await moveThrough(dir.office, counsellor, applied, path);
  await counsellor.call.placements.start(
    jobOf(id, { applicationId: offered.id, version: offered.version }),
  );
  return id;
}

describe('who could open a door to a ministry', () => {
  test('Anna sees who presented first, then whom we met, each with the last contact', async () => {
    const dir = await openDirectory();
    const lea = await addContact(dir.farid, dir.unitId);
    const met = await omar(dir, dir.branchId);
    const { id: clientId } = await addClient(dir, dir.anna, { intakeOn: '2026-10-01' });
    await haveMet(dir.anna, { clientId, contactId: met, on: '2026-11-12' });
    await hosted(dir, lea);
    const { place, people } = await dir.anna.call.takeaways.warmPaths(into(dir.ministryId));
    expect(place).toMatchObject({ id: dir.ministryId });
    expect(people).toMatchObject([
      { id: lea, how: 'presented', presentedOn: '2026-11-24', lastOn: '2026-11-24', bar: null },
      { id: met, how: 'met', metOn: '2026-11-12', lastOn: '2026-11-12', bar: null },
    ]);
    expect(people[0]).toMatchObject({ givenName: 'Léa', unit: { nameEn: 'Ottawa Unit' } });
  });

  test('a session that is only planned, and a person of another ministry, open no door', async () => {
    const dir = await openDirectory();
    const elsewhere = await addUnit(dir.farid, 'Ministry of River Health', 'ministry', null);
    const lea = await addContact(dir.farid, dir.unitId);
    const who = { ...presenter, organizationId: dir.unitId, contactId: lea };
    await openSession(dir, dir.farid, { presenters: [who] });
    const met = await omar(dir, elsewhere);
    const { id: clientId } = await addClient(dir, dir.anna, { intakeOn: '2026-10-01' });
    await haveMet(dir.anna, { clientId, contactId: met, on: '2026-11-12' });
    const here = await dir.anna.call.takeaways.warmPaths(into(dir.ministryId));
    expect(here.people).toEqual([]);
    const there = await dir.anna.call.takeaways.warmPaths(into(elsewhere));
    expect(there.people.map(({ id }) => id)).toEqual([met]);
  });

  test('a person who must not be contacted stays on the list and says so', async () => {
    const dir = await openDirectory();
    const lea = await addContact(dir.farid, dir.unitId);
    const gone = await omar(dir, dir.unitId);
    const { id: clientId } = await addClient(dir, dir.anna, { intakeOn: '2026-10-01' });
    await haveMet(dir.anna, { clientId, contactId: lea, on: '2026-11-12' });
    await haveMet(dir.anna, { clientId, contactId: gone, on: '2026-11-11' });
    const read = async (id: string) => (await dir.anna.call.directory.contact({ id })).version;
    await dir.farid.call.directory.setDoNotContact({
      id: lea,
      version: await read(lea),
      reason: 'Asked not to be written to',
      on: true,
    });
    await dir.farid.call.directory.markLeft({
      id: gone,
      version: await read(gone),
      on: '2026-11-20',
    });
    const { people } = await dir.anna.call.takeaways.warmPaths(into(dir.branchId));
    expect(people.map(({ id, status, bar }) => [id, status, bar])).toEqual([
      [lea, 'do_not_contact', 'do_not_contact'],
      [gone, 'left', 'left'],
    ]);
  });

  test('an open request of a colleague says that this is not the moment, not for whom', async () => {
    const dir = await openDirectory();
    const lea = await addContact(dir.farid, dir.unitId);
    const { id: clientId } = await addClient(dir, dir.boris, { intakeOn: '2026-10-01' });
    await haveMet(dir.boris, { clientId, contactId: lea, on: '2026-10-12' });
    await dir.boris.call.interviews.log({
      stage: 'contacted',
      clientId,
      contactId: lea,
      purpose: 'learn_the_work',
      questions: [],
      postingId: null,
      on: '2026-11-20',
      channel: 'email',
      result: 'sent',
      templateLang: 'en',
    });
    const answer = await dir.anna.call.takeaways.warmPaths(into(dir.unitId));
    expect(answer.people).toMatchObject([{ id: lea, bar: 'open_elsewhere', lastOn: '2026-11-20' }]);
    expect(JSON.stringify(answer)).not.toContain(clientId);
    expect(JSON.stringify(answer)).not.toContain('Haddad');
  });
});

describe('a posting leads to the division it names', () => {
  const open = async (division: string | null) => {
    const dir = await openDirectory();
    const organization = 'Ministry of Northern Orchards';
    const posting = await addPosting(dir.anna, { organization, division });
    const asked = { organizationId: null, postingId: posting.id };
    return { dir, place: (await dir.anna.call.takeaways.warmPaths(asked)).place };
  };

  test.each([
    ['Field Services Division', 'divisionId'],
    ['FIELD SERVICES DIVISION, East Branch', 'branchId'],
    ['Field Services Division / Unheard-of Branch', 'divisionId'],
    ['Somewhere else', 'ministryId'],
    [null, 'ministryId'],
  ] as const)('“%s” is the %s', async (division, expected) => {
    const { dir, place } = await open(division);
    expect(place?.id).toBe(dir[expected]);
  });

  test('a posting of no ministry leads nowhere, and one that is not there is not found', async () => {
    const dir = await openDirectory();
    const posting = await addPosting(dir.anna, { organization: 'Rideau Data Works' });
    const answer = await dir.anna.call.takeaways.warmPaths({
      organizationId: null,
      postingId: posting.id,
    });
    expect(answer).toEqual({ place: null, people: [], alumni: [] });
    const lost = dir.anna.call.takeaways.warmPaths({
      organizationId: null,
      postingId: dir.ministryId,
    });
    expect((await refusalOf(lost)).key).toBe('not_found');
  });
});

describe('clients placed there who agreed to be asked', () => {
  test('Anna sees hers by name; of Boris’s she learns that he may be asked, and nothing else', async () => {
    const dir = await openDirectory();
    const nadege = { givenName: 'Nadège', familyName: 'Pierre' };
    const yusuf = { givenName: 'Yusuf', familyName: 'Demir' };
    const shy = { givenName: 'Ottilie', familyName: 'Lang' };
    const own = await placedThere(dir, dir.anna, nadege, true);
    const other = await placedThere(dir, dir.boris, yusuf, true);
    await placedThere(dir, dir.anna, shy, false);
    const { alumni } = await dir.anna.call.takeaways.warmPaths(into(dir.unitId));
    expect(alumni).toEqual([
      {
        kind: 'own',
        clientId: own,
        name: 'Nadège Pierre',
        jobTitle: 'Policy Advisor',
        startOn: '2026-12-07',
        endOn: null,
      },
      { kind: 'colleague', colleague: 'Boris Lévesque', count: 1 },
    ]);
    expect(JSON.stringify(alumni)).not.toMatch(new RegExp(`Yusuf|Demir|Ottilie|Lang|${other}`));
  });

  test('to a facilitator they do not exist, and a manager may not look at all', async () => {
    const dir = await openDirectory();
    const nadege = { givenName: 'Nadège', familyName: 'Pierre' };
    await placedThere(dir, dir.anna, nadege, true);
    const seen = await dir.farid.call.takeaways.warmPaths(into(dir.ministryId));
    expect(seen.alumni).toEqual([]);
    expect(JSON.stringify(seen)).not.toMatch(/Nadège|Pierre|Anna/);
    const manager = await refusalOf(dir.manager.call.takeaways.warmPaths(into(dir.ministryId)));
    expect(manager.key).toBe('forbidden');
  });

  test('a job that came of no posting counts too, by the name of its ministry, in either language', async () => {
    const dir = await openDirectory();
    const work = { applicationId: null, employerName: 'ministère des vergers du Nord' };
    const { id } = await addClient(dir, dir.anna, { scope: { helpOthers: true } });
    await dir.anna.call.placements.start(jobOf(id, work));
    const { alumni } = await dir.anna.call.takeaways.warmPaths(into(dir.unitId));
    expect(alumni).toMatchObject([{ kind: 'own', clientId: id }]);
  });

  test('whoever withdraws, or agrees anew without it, is no longer asked', async () => {
    const dir = await openDirectory();
    const nadege = { givenName: 'Nadège', familyName: 'Pierre' };
    const clientId = await placedThere(dir, dir.anna, nadege, true);
    const ask = async () => (await dir.anna.call.takeaways.warmPaths(into(dir.ministryId))).alumni;
    const [first] = await dir.anna.call.clients.consents({ id: clientId });
    if (!first) throw new Error('no consent');
    const { noticeVersion: _, ...given } = first;
    const again = async (helpOthers: boolean) =>
      dir.anna.call.clients.giveConsent({
        clientId,
        givenOn: '2026-11-22',
        noticeVersion: '2026-11',
        lang: given.lang,
        method: given.method,
        scope: { ...given.scope, helpOthers },
      });
    await again(false);
    expect(await ask()).toEqual([]);
    dir.office.at('2026-11-22T15:20:00.000Z');
    await again(true);
    expect(await ask()).toHaveLength(1);
    await dir.anna.call.clients.withdrawConsent({ clientId, on: '2026-11-22' });
    expect(await ask()).toEqual([]);
  });

  test('a consent from before it was asked is not a yes', async () => {
    const dir = await openDirectory();
    const nadege = { givenName: 'Nadège', familyName: 'Pierre' };
    const clientId = await placedThere(dir, dir.anna, nadege, true);
    await dir.office.store.tx(async (tx) => {
      const [row] = await tx.select().from(consent).where(eq(consent.clientId, clientId));
      const { helpOthers: _, ...before } = row?.scope ?? {};
      await tx
        .update(consent)
        .set({ scope: JSON.parse(JSON.stringify(before)) })
        .where(eq(consent.clientId, clientId));
    });
    const { alumni } = await dir.anna.call.takeaways.warmPaths(into(dir.ministryId));
    expect(alumni).toEqual([]);
    expect((await dir.anna.call.clients.consents({ id: clientId }))[0]?.scope.record).toBe(true);
  });
});
