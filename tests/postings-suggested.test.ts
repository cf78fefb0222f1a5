import { fit, type Seeker, type Sought } from '@tremplin/server/postings/rules.ts';
import { immigrationStatuses } from '@tremplin/shared/clients.ts';
import { describe, expect, test } from 'vitest';
import { clientOf } from './support/applications.ts';
import { openOffice } from './support/office.ts';
import { addPosting, checkedPosition } from './support/postings.ts';

describe('suggested clients', () => {
  const seeker: Seeker = {
    targetCategories: [],
    targetRegions: [],
    frenchForOps: null,
    clbEnglish: null,
    immigrationStatus: 'permanent_resident',
    workAuthExpiresOn: null,
    arrivalOn: null,
  };
  const sought: Sought = {
    category: 'Policy and Analysis',
    regions: ['east'],
    language: 'english',
    workArrangement: 'on_site',
    postingStatus: 'open',
    positionDetails: [],
    restriction: null,
  };
  const today = '2026-11-22';
  const east = { targetRegions: ['east'] };
  const warned = (who: Partial<Seeker>, what: Partial<Sought> = {}) =>
    fit({ ...seeker, ...east, ...who }, { ...sought, ...what }, today)?.warnings;

  test('Each reason is said: the category, the region, working from home, French for a bilingual posting, English', () => {
    const why = (who: Partial<Seeker>, what: Partial<Sought> = {}) =>
      fit({ ...seeker, ...who }, { ...sought, ...what }, today)?.reasons ?? null;
    expect(why({ targetCategories: ['policy and analysis'] })).toEqual([
      { kind: 'category', category: 'Policy and Analysis' },
    ]);
    expect(why({ targetRegions: ['north', 'east'] })).toEqual([
      { kind: 'region', regions: ['east'] },
    ]);
    expect(why({ targetRegions: ['north'] }, { workArrangement: 'remote' })).toEqual([
      { kind: 'remote' },
    ]);
    expect(why({ frenchForOps: 'superior' }, { language: 'bilingual' })).toEqual([
      { kind: 'french', level: 'superior' },
    ]);
    expect(why({ ...east, clbEnglish: 9 })).toEqual([
      { kind: 'region', regions: ['east'] },
      { kind: 'english', clb: 9 },
    ]);
    expect(why({ clbEnglish: 12 })).toBeNull();
    expect(why({})).toBeNull();
  });

  test('Who looks for another line of work is not suggested; a category that the board does not have proves nothing', () => {
    const found = (what: Partial<Sought>) =>
      fit(
        { ...seeker, ...east, targetCategories: ['Information Technology'] },
        { ...sought, ...what },
        today,
      );
    expect(found({})).toBeNull();
    expect(found({ category: 'Politiques et analyse' })?.reasons).toEqual([
      { kind: 'region', regions: ['east'] },
    ]);
    expect(found({ category: null })).not.toBeNull();
  });

  test('A bilingual gap, another region, a restriction and a posting for staff are warned of', () => {
    expect(warned({})).toEqual([]);
    expect(warned({ frenchForOps: 'intermediate' }, { language: 'bilingual' })).toEqual([
      { kind: 'bilingual_gap', level: 'intermediate' },
    ]);
    expect(warned({ targetRegions: ['north'], targetCategories: ['Policy and Analysis'] })).toEqual(
      [{ kind: 'other_region', regions: ['east'] }],
    );
    const restriction = 'Area of Search: within 125 km of Ottawa';
    expect(warned({}, { restriction })).toEqual([{ kind: 'restriction', text: restriction }]);
    expect(warned({}, { postingStatus: 'restricted' })).toEqual([{ kind: 'staff_only' }]);
  });

  test('A right to work that is missing, gone or going is warned of; who prefers not to say is left alone', () => {
    const permit = { immigrationStatus: 'work_permit' } as const;
    expect(warned(permit)).toEqual([{ kind: 'work_right_missing' }]);
    expect(warned({ immigrationStatus: null })).toEqual([{ kind: 'work_right_missing' }]);
    expect(warned({ ...permit, workAuthExpiresOn: '2026-11-21' })).toEqual([
      { kind: 'work_right_expired', on: '2026-11-21' },
    ]);
    expect(warned({ ...permit, workAuthExpiresOn: '2027-02-01' })).toEqual([
      { kind: 'work_right_expiring', on: '2027-02-01' },
    ]);
    expect(warned({ ...permit, workAuthExpiresOn: '2028-02-01' })).toEqual([]);
    expect(warned({ immigrationStatus: 'prefer_not_to_answer' })).toEqual([]);
  });

  test('A foreign police certificate takes long: warned of where there are checks and five years are not over', () => {
    const checked = { positionDetails: [checkedPosition] };
    expect(warned({ arrivalOn: '2021-11-23' }, checked)).toEqual([
      { kind: 'police_certificate', since: '2021-11-23' },
    ]);
    expect(warned({ arrivalOn: '2021-11-22' }, checked)).toEqual([]);
    expect(warned({ arrivalOn: '2024-05-01' })).toEqual([]);
  });

  test('Status, permit and arrival never change the order', () => {
    const score = (who: Partial<Seeker>) =>
      fit({ ...seeker, ...east, ...who }, { ...sought, positionDetails: [checkedPosition] }, today)
        ?.score;
    const plain = score({});
    for (const immigrationStatus of immigrationStatuses) {
      expect(
        score({ immigrationStatus, workAuthExpiresOn: '2026-01-01', arrivalOn: '2026-01-01' }),
      ).toBe(plain);
    }
  });

  test('Anna is offered her own active clients who are not on it, the best fit first, then by name', async () => {
    const office = await openOffice();
    const [anna, idris] = [await office.hire('counsellor'), await office.hire('counsellor')];
    const { id } = await addPosting(anna, { rawText: 'Area of Search: East Region' });
    const fits = { targetRegions: ['east'] };
    const both = { ...fits, targetCategories: ['Policy and Analysis'] };
    await clientOf(office, anna, { ...fits, givenName: 'Zoé', familyName: 'Abadi' });
    await clientOf(office, anna, {
      ...both,
      givenName: 'Émile',
      familyName: 'Zhang',
      immigrationStatus: 'citizen',
    });
    await clientOf(office, anna, {
      ...both,
      givenName: 'Halima',
      familyName: '',
      immigrationStatus: 'work_permit',
    });
    await clientOf(office, anna, { ...both, familyName: 'On hold', status: 'on_hold' });
    await clientOf(office, idris, { ...both, familyName: 'Another’s' });
    const already = await clientOf(office, anna, { ...both, familyName: 'Already' });
    await anna.call.applications.add({ postingId: id, clientIds: [already] });
    const offered = await anna.call.postings.suggestedClients({ id });
    expect(offered.map((one) => one.client.name)).toEqual(['Halima', 'Émile Zhang', 'Zoé Abadi']);
    expect(offered[0]?.warnings.map((one) => one.kind)).toEqual([
      'restriction',
      'work_right_missing',
    ]);
    await anna.call.applications.add({
      postingId: id,
      clientIds: offered.map((one) => one.client.id),
    });
    expect(await anna.call.postings.suggestedClients({ id })).toEqual([]);
  });
});
