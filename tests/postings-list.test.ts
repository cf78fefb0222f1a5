import { describe, expect, test } from 'vitest';
import { openOffice } from './support/office.ts';
import { addPosting } from './support/postings.ts';

const later = (days: string) => `${days}T15:00:00.000Z`;

describe('closing', () => {
  test('11:59 p.m. in Toronto stays that day, though in UTC it is the next; then the competition is closed', async () => {
    const office = await openOffice({ now: '2026-12-05T04:59:00.000Z' });
    const anna = await office.hire('counsellor');
    const { id } = await addPosting(anna);
    const atTheMinute = await anna.call.postings.byId({ id });
    expect(atTheMinute).toMatchObject({
      closingAt: '2026-12-05T04:59:00.000Z',
      closingDay: '2026-12-04',
      closingTime: '23:59',
      isOpen: true,
      competitionStatus: 'advertising',
    });
    office.at('2026-12-05T04:59:00.001Z');
    const after = await anna.call.postings.byId({ id });
    expect(after).toMatchObject({
      isOpen: false,
      competitionStatus: 'closed_awaiting',
      closing: 'past',
    });
  });

  test('A closing in summer is kept by summer’s clock', async () => {
    const office = await openOffice();
    const anna = await office.hire('counsellor');
    const { id } = await addPosting(anna, { closingDay: '2027-07-15', closingTime: null });
    expect((await anna.call.postings.byId({ id })).closingAt).toBe('2027-07-16T03:59:00.000Z');
  });

  test('A posting without a closing date is “closing unknown”, never open', async () => {
    const office = await openOffice();
    const anna = await office.hire('counsellor');
    const { id } = await addPosting(anna, { closingDay: null, closingTime: null });
    expect(await anna.call.postings.byId({ id })).toMatchObject({
      isOpen: false,
      closing: 'unknown',
    });
    const counts = (await anna.call.postings.list({ tab: 'open' })).counts;
    expect(counts).toEqual({ open: 0, unknown: 1, closed: 0 });
  });

  test('“Open” on a filled competition does not make it open', async () => {
    const office = await openOffice();
    const anna = await office.hire('counsellor');
    const { id } = await addPosting(anna, {
      postingStatus: 'open',
      competitionStatus: 'position_filled',
    });
    expect((await anna.call.postings.byId({ id })).isOpen).toBe(false);
    expect((await anna.call.postings.list({ tab: 'closed' })).rows.map((row) => row.id)).toEqual([
      id,
    ]);
  });
});

describe('the list', () => {
  test('Open postings come with the next to close first, page after page, each once', async () => {
    const office = await openOffice();
    const anna = await office.hire('counsellor');
    for (let at = 0; at < 53; at += 1) {
      await addPosting(anna, {
        jobId: String(250_000 + at),
        closingDay: `2026-12-${String(1 + (at % 9)).padStart(2, '0')}`,
      });
    }
    const first = await anna.call.postings.list({ tab: 'open' });
    const second = await anna.call.postings.list({ tab: 'open', cursor: first.next });
    const all = [...first.rows, ...second.rows];
    expect([first.rows.length, second.rows.length, second.next]).toEqual([50, 3, null]);
    expect(new Set(all.map((row) => row.id)).size).toBe(53);
    const days = all.map((row) => row.closingDay ?? '');
    expect(days).toEqual(days.toSorted());
    expect(first.counts.open).toBe(53);
  });

  test('Closed postings come with the last to close first, and those without a date by title', async () => {
    const office = await openOffice({ now: later('2027-02-01') });
    const anna = await office.hire('counsellor');
    await addPosting(anna, { jobId: '250001', closingDay: '2026-12-01' });
    await addPosting(anna, { jobId: '250002', closingDay: '2027-01-10' });
    await addPosting(anna, {
      jobId: '250003',
      closingDay: null,
      closingTime: null,
      titleEn: 'Écologist',
    });
    await addPosting(anna, {
      jobId: '250004',
      closingDay: null,
      closingTime: null,
      titleEn: 'data analyst',
    });
    const ids = async (tab: 'closed' | 'unknown') =>
      (await anna.call.postings.list({ tab })).rows.map((row) => row.jobId);
    expect(await ids('closed')).toEqual(['250002', '250001']);
    expect(await ids('unknown')).toEqual(['250004', '250003']);
  });

  test('Anna narrows the list by region, category, language and words, without accents or order', async () => {
    const office = await openOffice();
    const anna = await office.hire('counsellor');
    await addPosting(anna, {
      jobId: '250001',
      titleEn: 'Élodie Lake Ranger',
      regions: ['north'],
      category: 'Student',
    });
    await addPosting(anna, { jobId: '250002', language: 'bilingual' });
    const found = async (over: object) =>
      (await anna.call.postings.list({ tab: 'open', ...over })).rows.map((row) => row.jobId);
    expect(await found({ region: 'north' })).toEqual(['250001']);
    expect(await found({ region: 'toronto' })).toEqual([]);
    expect(await found({ category: 'Student' })).toEqual(['250001']);
    expect(await found({ language: 'bilingual' })).toEqual(['250002']);
    expect(await found({ words: 'ranger elodie' })).toEqual(['250001']);
    expect(await found({ words: '25000' })).toHaveLength(2);
  });

  test('Typing a few letters or digits offers postings by Job ID, title or organization', async () => {
    const office = await openOffice();
    const anna = await office.hire('counsellor');
    await addPosting(anna, { jobId: '250001', titleEn: 'Ranger' });
    const offered = async (typed: string) =>
      (await anna.call.postings.suggest({ typed })).map((one) => one.jobId);
    expect(await offered('2500')).toEqual(['250001']);
    expect(await offered('rang')).toEqual(['250001']);
    expect(await offered('orchards')).toEqual(['250001']);
    expect(await offered('')).toEqual([]);
    expect(await offered('%')).toEqual([]);
  });
});
