import { describe, expect, test } from 'vitest';
import { openYear } from './support/golden-year.ts';
import { thisYear, valueOf } from './support/outcome-filter.ts';

describe('the year of three people, worked out by hand', () => {
  test('on the first page', async () => {
    const { manager } = await openYear();
    const seen = await manager.call.reports.overview(thisYear);
    const figures = { figures: seen.tiles };
    // 15 June, 31 July and 20 August; nobody the year before.
    expect(valueOf(figures, 'placements')).toEqual([1 + 1 + 1, null, 0, null]);
    // Amira counts and is proven; Cédric counts and is not; Bao is proven and earns a cent too little.
    expect(valueOf(figures, 'funded')).toEqual([1, 1 + 1, 0, 0]);
    // Third months: 15 September reported only, 31 October verified, 20 November not asked yet.
    expect(valueOf(figures, 'retention')).toEqual([1 / 3, 3, null, 0]);
    expect(valueOf(figures, 'applications')).toEqual([1 + 2 + 1, null, 0, null]);
    // Amira and Bao by name, four without.
    expect(valueOf(figures, 'attendance')).toEqual([2 + 4, null, 0, null]);
    // Bao's of 20 November may be asked about until 20 December.
    expect(valueOf(figures, 'followups_overdue')).toEqual([0, null, null, null]);
    expect(seen.placements.toDate).toEqual({ count: 3, ops: 1 });
    // Amira was interviewed, made an offer and hired; an assessment shows that Cédric was screened in.
    const reached = { applied: 4, screened_in: 1 + 1, interview: 1, offer: 1, hired: 1 };
    expect(seen.funnel.reached).toEqual(reached);
    const [april, may, june] = seen.funnel.months;
    // Sent in April: Amira and Bao. In May: Bao and Cédric, whose six months end with November.
    expect(april).toMatchObject({ maturing: false, reached: { applied: 2, hired: 1 } });
    expect(may).toMatchObject({
      maturing: true,
      reached: { applied: 2, screened_in: 1, hired: 0 },
    });
    expect(june?.reached.applied).toBe(0);
  });

  test('on their way', async () => {
    const { manager } = await openYear();
    const seen = await manager.call.reports.pipeline(thisYear);
    // One, two and one: the middle is one.
    expect(valueOf(seen, 'applications_per_client')).toEqual([1, 3, null, 0]);
    expect(valueOf(seen, 'interview_rate')).toEqual([2 / 4, 4, null, 0]);
    expect(valueOf(seen, 'offer_rate')).toEqual([1 / 1, 1, null, 0]);
    // From 1 to 21 May 20 days, from 20 May to 20 June 31: 25.5 in the middle, and a quarter of 11 either way.
    expect(seen.times.toInvitation).toEqual({
      median: (20 + 31) / 2,
      lower: 20 + 11 / 4,
      upper: 31 - 11 / 4,
      n: 2,
    });
    // Bao 28 April to 1 June 34, Cédric 18 May to 10 July 53, Amira 20 April to 15 June 56.
    expect(seen.times.toOutcome).toEqual({
      median: 53,
      lower: (34 + 53) / 2,
      upper: (53 + 56) / 2,
      n: 3,
    });
    // Bao's of 15 May: 191 days. Four stays in `applied` are too few to compare it with.
    expect(valueOf(seen, 'silent_90')[0]).toBe(1);
    expect(seen.silence[0]).toEqual({
      stage: 'applied',
      normal: 0,
      slow: 0,
      beyond: 0,
      not_enough: 1,
    });
    expect(valueOf(seen, 'intakes')).toEqual([2 + 1, null, 0, null]);
    expect(seen.intakes.slice(0, 3).map(({ count, cumulative }) => [count, cumulative])).toEqual([
      [2, 2],
      [1, 3],
      [0, 3],
    ]);
    // All three are placed; a year ago nobody was there.
    expect(valueOf(seen, 'active_caseload')).toEqual([3, null, 0, null]);
  });

  test('at their checkpoints', async () => {
    const { manager } = await openYear();
    const seen = await manager.call.reports.retention(thisYear);
    const none = {
      verified: 0,
      reported: 0,
      ended: 0,
      unreached: 0,
      waived: 0,
      open: 0,
      not_yet: 0,
    };
    expect(seen.totals).toEqual([
      { checkpoint: 1, classes: { ...none, verified: 2, waived: 1 } },
      { checkpoint: 3, classes: { ...none, verified: 1, reported: 1, open: 1 } },
      { checkpoint: 6, classes: { ...none, not_yet: 3 } },
      { checkpoint: 12, classes: { ...none, not_yet: 3 } },
    ]);
    // Of six past, three verified and one reported are known; the waived and the open one are not.
    expect(valueOf(seen, 'knowledge')).toEqual([(3 + 1) / 6, 6, null, 0]);
    // Of three whose plan began, Amira by her proven start, Cédric by his letters.
    expect(valueOf(seen, 'funded_rate')).toEqual([2 / 3, 3, null, 0]);
    // Bao's of 20 November; Amira's word of September.
    expect(valueOf(seen, 'followups_due')[0]).toBe(1);
    expect(valueOf(seen, 'proof_missing')[0]).toBe(1);
    expect(seen.funded).toEqual({ proven: 1, counts: 1, not: 1 });
    expect(seen.related).toEqual({ yes: 2, related: 0, no: 1, unknown: 0 });
  });

  test('at Farid’s session, and after it', async () => {
    const { manager, farid } = await openYear();
    const seen = await manager.call.reports.sessions(thisYear);
    expect(valueOf(seen, 'sessions')).toEqual([1, null, 0, null]);
    expect(valueOf(seen, 'attendance')).toEqual([2 + 4, null, 0, null]);
    // Two of the three by name who were expected.
    expect(valueOf(seen, 'show_rate')).toEqual([2 / 3, 3, null, 0]);
    // A five and a three.
    expect(valueOf(seen, 'satisfaction')).toEqual([1 / 2, 2, null, 0]);
    // By 31 August Amira had set up an alert; both had applied before it, which does not count.
    expect(valueOf(seen, 'session_action')).toEqual([1 / 2, 2, null, 0]);
    expect(seen.action).toEqual({ of: 2, any: 1, application: 0, jobAlert: 1, interview: 0 });
    expect({ ...(await farid.call.reports.sessions(thisYear)), own: false }).toEqual(seen);
  });

  test('by asking people of the directory', async () => {
    const { manager } = await openYear();
    const seen = await manager.call.reports.interviews(thisYear);
    expect(valueOf(seen, 'interviews')).toEqual([2, null, 0, null]);
    // The one of 20 November is not old enough to tell.
    expect(valueOf(seen, 'reply_rate')).toEqual([1 / 1, 2 - 1, null, 0]);
    expect(seen).toMatchObject({ requests: 2, replied: 1, completed: 0, applied: 0 });
  });

  test('in their files, and each counsellor’s part of it', async () => {
    const { manager, anna, boris } = await openYear();
    const { quality, monthEnd } = await manager.call.reports.checks();
    const count = (of: readonly { check: string; count: number }[]) =>
      Object.fromEntries(of.map((one) => [one.check, one.count]));
    expect(count(quality)).toEqual({
      no_consent: 0,
      no_language: 3,
      sessions_open: 1,
      // Amira and Bao share an address.
      duplicates: 2,
      no_programme: 0,
    });
    expect(count(monthEnd)).toEqual({
      followups_overdue: 0,
      proof_missing: 1,
      attestations: 0,
      sessions_open: 1,
      // No session took place in October.
      month_not_keyed: 0,
      unassigned: 0,
      commitments_overdue: 0,
    });
    const hers = await anna.call.reports.overview(thisYear);
    const his = await boris.call.reports.overview(thisYear);
    // Amira and Bao are Anna’s, neither verified at the third month; Cédric is Boris’s.
    expect(hers.tiles.map(({ value }) => value)).toEqual([2, 1, 0, 3, 2, 0]);
    expect(his.tiles.map(({ value }) => value)).toEqual([1, 0, 1, 1, 0, 0]);
  });
});
