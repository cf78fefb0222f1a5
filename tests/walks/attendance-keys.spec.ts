import { expect } from '@playwright/test';
import { settled, signIn, test } from '../support/browser.ts';
import { marksIn } from '../support/room-truth.ts';
import { runSession } from '../support/running-session.ts';
import { tabOn, typistAt } from '../support/typist.ts';

test('twenty people with four exceptions are marked by keys alone, in twenty-five seconds', async ({
  page,
  office,
}) => {
  await signIn(page, 'facilitator');
  const session = await runSession(page, office);
  await page.goto(`/sessions/${session.id}/attendance`);
  await expect(page.locator('[data-row]')).toHaveCount(20);
  const typist = typistAt(page);
  typist.decide();
  await typist.press('a');
  for (const key of ['Space', 'l', 't', 'e']) {
    typist.decide();
    await typist.press('j', 'j', 'j', 'j', key);
  }
  expect(typist.seconds()).toBeLessThanOrEqual(25);
  const marked = { 3: 'absent', 7: 'late', 11: 'left_early', 15: 'excused' } as const;
  const rows = session.listed.map(({ rowId }, at) => [rowId, markAt(marked, at)]);
  await expect.poll(() => marksIn({ session, office })).toEqual(Object.fromEntries(rows));
});

test('Tab goes through the list on a laptop and on a telephone, and nothing hides what has the focus', async ({
  page,
  office,
}) => {
  await signIn(page, 'facilitator');
  const session = await runSession(page, office, 12);
  for (const size of [
    { width: 1366, height: 768 },
    { width: 390, height: 844 },
  ]) {
    await page.setViewportSize(size);
    await page.goto(`/sessions/${session.id}/attendance`);
    await settled(page);
    const marks = new Set<string>();
    const wrong: string[] = [];
    for (let stop = await tabOn(page); stop; stop = await tabOn(page)) {
      if (marks.has(stop.mark)) break;
      marks.add(stop.mark);
      if (!stop.outlined) wrong.push(`no outline: ${stop.told}`);
      if (!stop.seen) wrong.push(`hidden: ${stop.told}`);
    }
    expect(wrong, String(size.width)).toEqual([]);
    expect(marks.size).toBeGreaterThan(60);
  }
});

function markAt(marked: Readonly<Record<number, string>>, at: number): string {
  return marked[at] ?? 'present';
}
