import { application } from '@tremplin/db/schema/applications.ts';
import { postingStatusEvent } from '@tremplin/db/schema/postings.ts';
import type { Stage } from '@tremplin/shared/applications.ts';
import { describe, expect, test } from 'vitest';
import { anApplication, clientOf, moveThrough, refusalOf } from './support/applications.ts';
import { openOffice } from './support/office.ts';
import { addPosting } from './support/postings.ts';

const later = (days: string) => `${days}T15:00:00.000Z`;

describe('our clients on a posting', () => {
  test('One status seen once shows on three clients’ applications', async () => {
    const office = await openOffice();
    const anna = await office.hire('counsellor');
    const { id, version } = await addPosting(anna);
    const trio = [
      await clientOf(office, anna),
      await clientOf(office, anna),
      await clientOf(office, anna),
    ];
    await anna.call.applications.add({ postingId: id, clientIds: trio });
    office.at(later('2026-12-10'));
    await anna.call.postings.setCompetitionStatus({
      id,
      version,
      status: 'evaluation',
      seenOn: '2026-12-10',
    });
    for (const clientId of trio) {
      const [one] = await anna.call.applications.ofClient({ clientId });
      expect(one?.posting.competitionStatus).toBe('evaluation');
    }
    const events = await office.store.read((db) => db.select().from(postingStatusEvent));
    expect(events).toHaveLength(1);
  });

  test('A filled position proposes an end for each of Anna’s applications and moves none of them', async () => {
    const office = await openOffice();
    const [anna, idris] = [await office.hire('counsellor'), await office.hire('counsellor')];
    const { id, version } = await addPosting(anna);
    const on = async (whose: typeof anna, familyName: string, path: readonly Stage[]) => {
      const clientId = await clientOf(office, whose, { givenName: 'Zoé', familyName });
      const added = await anApplication(office, whose, { clientId, postingId: id });
      return moveThrough(office, whose, added, path);
    };
    await on(anna, 'Adair', []);
    await on(anna, 'Benoît', ['preparing']);
    await on(anna, 'Chan', ['applied']);
    await on(anna, 'Diallo', ['applied', 'screened_in']);
    await on(anna, 'Eze', ['applied', 'interview']);
    await on(anna, 'Fall', ['applied', 'withdrawn']);
    await on(idris, 'Gagné', ['applied']);
    office.at(later('2026-12-10'));
    const news = { id, version, status: 'position_filled', seenOn: '2026-12-10' } as const;
    const { proposals } = await anna.call.postings.setCompetitionStatus(news);
    const cancelled = await anna.call.postings.setCompetitionStatus({
      ...news,
      version: version + 1,
      status: 'cancelled',
    });
    expect(cancelled.proposals.map((one) => one.propose)).toEqual(
      Array(5).fill('competition_cancelled'),
    );
    expect(proposals.map((one) => [one.clientName, one.stage, one.propose])).toEqual([
      ['Zoé Adair', 'identified', 'missed_deadline'],
      ['Zoé Benoît', 'preparing', 'missed_deadline'],
      ['Zoé Chan', 'applied', 'no_response'],
      ['Zoé Diallo', 'screened_in', 'no_response'],
      ['Zoé Eze', 'interview', null],
    ]);
    const rows = await office.store.read((db) =>
      db.select({ stage: application.stage }).from(application),
    );
    expect(rows.map((row) => row.stage).toSorted()).toEqual([
      'applied',
      'applied',
      'identified',
      'interview',
      'preparing',
      'screened_in',
      'withdrawn',
    ]);
  });

  test('Anna sees how many are on it and how many are hers; Farid and Mireille see only how many', async () => {
    const office = await openOffice();
    const [anna, idris] = [await office.hire('counsellor'), await office.hire('counsellor')];
    const [farid, mireille] = [
      await office.hire('facilitator'),
      await office.hire('manager', { seesNames: true }),
    ];
    const { id, version } = await addPosting(anna);
    await anna.call.applications.add({
      postingId: id,
      clientIds: [await clientOf(office, anna, { familyName: 'Okafor' })],
    });
    await idris.call.applications.add({
      postingId: id,
      clientIds: [await clientOf(office, idris, { familyName: 'Okafor' })],
    });
    expect(await anna.call.postings.byId({ id })).toMatchObject({ onIt: 2, mine: 1 });
    for (const colleague of [farid, mireille]) {
      const page = await colleague.call.postings.byId({ id });
      const list = await colleague.call.postings.list({ tab: 'open', ours: 'on_it' });
      expect(page).toMatchObject({ onIt: 2, mine: null });
      expect(list.rows).toMatchObject([{ onIt: 2, mine: null }]);
      expect(JSON.stringify([page, list])).not.toContain('Okafor');
    }
    const seen = await farid.call.postings.setCompetitionStatus({
      id,
      version,
      status: 'cancelled',
      seenOn: '2026-11-22',
    });
    expect(seen.proposals).toEqual([]);
  });

  test('“Ours” are Anna’s own clients, not her colleague’s', async () => {
    const office = await openOffice();
    const [anna, idris] = [await office.hire('counsellor'), await office.hire('counsellor')];
    const { id } = await addPosting(anna);
    await idris.call.applications.add({
      postingId: id,
      clientIds: [await clientOf(office, idris)],
    });
    const found = async (whose: typeof anna, ours: 'on_it' | 'not_on_it') =>
      (await whose.call.postings.list({ tab: 'open', ours })).rows.length;
    expect([await found(anna, 'on_it'), await found(anna, 'not_on_it')]).toEqual([0, 1]);
    expect([await found(idris, 'on_it'), await found(idris, 'not_on_it')]).toEqual([1, 0]);
  });

  test('A manager changes no posting, an administrator sees none, a stranger is sent to the door', async () => {
    const office = await openOffice();
    const anna = await office.hire('counsellor');
    const { id, version } = await addPosting(anna);
    const [mireille, admin] = [await office.hire('manager'), await office.hire('administrator')];
    const look = { id, version, status: 'cancelled', seenOn: '2026-11-22' } as const;
    expect((await refusalOf(mireille.call.postings.setCompetitionStatus(look))).kind).toBe(
      'forbidden',
    );
    expect((await refusalOf(mireille.call.postings.suggestedClients({ id }))).kind).toBe(
      'forbidden',
    );
    expect((await refusalOf(admin.call.postings.byId({ id }))).kind).toBe('forbidden');
    expect((await refusalOf(office.stranger.postings.byId({ id }))).kind).toBe('signed_out');
    expect((await anna.call.postings.byId({ id })).version).toBe(version);
  });
});
