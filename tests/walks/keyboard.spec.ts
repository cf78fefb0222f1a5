import { expect, type Page } from '@playwright/test';
import type { Stage } from '@tremplin/shared/applications.ts';
import { dayOf } from '@tremplin/shared/day.ts';
import { settled, signIn, test } from '../support/browser.ts';
import { look } from '../support/store-file.ts';
import { tabOn, typistAt } from '../support/typist.ts';
import { wordsIn } from '../support/words.ts';
import { addressOf, routes, type Route } from './routes.ts';

const say = wordsIn('en');
const today = dayOf(new Date());

test('Anna signs in and writes a note without a mouse', async ({ page, office }) => {
  await page.goto('/sign-in');
  const anna = page.getByRole('button').filter({ hasText: 'Anna Nguyen' });
  await tabTo(page, 'Anna Nguyen');
  await expect(anna).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('frame.pages.today'));
  await tabTo(page, say('frame.pages.clients'));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('frame.pages.clients'));
  const name = (await page.getByRole('rowheader').getByRole('link').first().textContent()) ?? '';
  await tabTo(page, name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await tabTo(page, say('clients.page.add_note'));
  await page.keyboard.press('Enter');
  const box = page.getByLabel(say('clients.note.label'));
  await expect(box).toBeFocused();
  await page.keyboard.type('Brings her second letter on Monday; wants to talk about Sudbury.');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(page.getByRole('listitem').filter({ hasText: 'Sudbury' })).toHaveCount(1);
  await expect(box).toHaveValue('');
  await expect(box).toBeFocused();
  const kept = look(office.folder, "select id from note where body like '%about Sudbury.'");
  expect(kept).toHaveLength(1);
});

const counsellors = routes.filter(({ roles }) => roles.includes('counsellor'));
const perWalk = 8;

// Not all in one walk, which would take longer than any other.
for (let first = 0; first < counsellors.length; first += perWalk)
  test(`Tab goes once through each of a counsellor’s pages from number ${first + 1} on, never hidden and never caught`, async ({
    page,
  }) => {
    await signIn(page, 'counsellor');
    for (const route of counsellors.slice(first, first + perWalk)) await tabThrough(page, route);
  });

async function tabThrough(page: Page, route: Route): Promise<void> {
  await page.goto((await addressOf(page, route)) ?? '/');
  await settled(page);
  await fromTheTop(page);
  const marks = new Set<string>();
  const wrong: string[] = [];
  let last = '';
  for (let stop = await tabOn(page); stop; stop = await tabOn(page)) {
    // A day or a time has several stops of its own: year, month, day and calendar.
    if (stop.hasParts && stop.mark === last) continue;
    if (marks.has(stop.mark)) break;
    marks.add(stop.mark);
    last = stop.mark;
    if (!stop.outlined) wrong.push(`no outline: ${stop.told}`);
    if (!stop.seen) wrong.push(`hidden: ${stop.told}`);
  }
  expect(wrong, route.path).toEqual([]);
  // The first stop comes round again only after every other one.
  const focused = page.locator(':focus');
  if ((await focused.count()) > 0) await expect(focused).toHaveAttribute('data-mark', '1');
  expect(marks.size, route.path).toBeGreaterThan(5);
}

test('the status checks go by from key to key', async ({ page, office }) => {
  const events = 'select count(*) as n from application_event';
  const before = look(office.folder, events);
  await signIn(page, 'counsellor');
  await page.goto('/postings/checks');
  await expect(page.getByRole('progressbar')).toBeVisible();
  const total = await page.getByRole('progressbar').getAttribute('max');
  const reached = (at: number): Promise<void> => {
    const progress = say('postings.queue.progress', { at, total: Number(total) });
    return expect(page.locator('main').getByText(progress, { exact: true })).toBeVisible();
  };
  let at = 1;
  await reached(at);
  while (!waitedOnBySilence(office.folder, await checked(page))) {
    await page.keyboard.press('n');
    await reached((at += 1));
  }
  const first = await checked(page);
  await page.keyboard.press('7');
  await expect(
    page.getByRole('radio', { name: say('postings.competition.position_filled') }),
  ).toBeChecked();
  await page.keyboard.press('Enter');
  await expect(page.getByText(say('postings.proposals.title'))).toBeVisible();
  await page.keyboard.press('Enter');
  await reached(at + 1);
  const second = await checked(page);
  await page.keyboard.press('n');
  await reached(at + 2);
  const status =
    'select competition_status as s, competition_status_seen_on as d from posting where id = ?';
  expect(look(office.folder, status, first)).toEqual([{ s: 'position_filled', d: today }]);
  expect(look(office.folder, status, second)).not.toEqual([expect.objectContaining({ d: today })]);
  expect(look(office.folder, events), 'a proposal moves nobody by itself').toEqual(before);
});

test('two keys move an application, in two seconds; switched off, they move nothing', async ({
  page,
  office,
}) => {
  await signIn(page, 'counsellor');
  await page.goto('/applications?stage=applied');
  const id = (await page.locator('[data-card]').first().getAttribute('data-card')) ?? '';
  await page.locator(`[data-card="${id}"]`).focus();
  const typist = typistAt(page);
  typist.decide();
  await typist.press('s', 'c');
  expect(typist.seconds()).toBeLessThanOrEqual(2);
  await expect.poll(() => stageOf(office.folder, id)).toBe('screened_in');
  await expect(page.locator(`[data-card="${id}"]`)).toHaveCount(0);

  await page.getByRole('button', { name: say('common.keys.menu') }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem', { name: say('common.keys.off') })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('menuitem')).toHaveCount(0);
  const other = page.locator('[data-card]').first();
  const still = (await other.getAttribute('data-card')) ?? '';
  await other.focus();
  for (const key of 'sjkscn') await page.keyboard.press(key);
  await expect(other).toBeFocused();
  await expect(page.locator(`[data-card="${still}"]`)).toBeVisible();
  expect(stageOf(office.folder, still)).toBe('applied');
});

test('quick hands move a card twice before the office has answered, and both moves stand', async ({
  page,
  office,
}) => {
  await signIn(page, 'counsellor');
  await page.goto('/applications');
  const card = page.locator('[data-stage="applied"] [data-card]').first();
  const id = (await card.getAttribute('data-card')) ?? '';
  await card.focus();
  for (const key of 'scst') await page.keyboard.press(key);
  await expect(page.locator(`[data-stage="assessment"] [data-card="${id}"]`)).toBeFocused();
  await expect.poll(() => stageOf(office.folder, id)).toBe('assessment');
  await settled(page);
  await expect(page.locator(`[data-stage="assessment"] [data-card="${id}"]`)).toBeVisible();
});

test('a placement is recorded by keys alone, in fifteen seconds', async ({ page, office }) => {
  await signIn(page, 'counsellor');
  await page.goto('/applications');
  const card = page.locator('[data-stage="offer"] [data-card]').first();
  const id = (await card.getAttribute('data-card')) ?? '';
  await card.focus();
  const typist = typistAt(page);
  typist.decide();
  await typist.press('s', 'l');
  const dialog = page.getByRole('dialog', { name: say('placements.start.title') });
  await expect(dialog.getByLabel(say('placements.start.start_on'))).toBeFocused();
  typist.decide();
  await typist.type(`${today.slice(5, 7)}${today.slice(8)}${today.slice(0, 4)}`);
  await expect(dialog.getByLabel(say('placements.start.start_on'))).toHaveValue(today);
  await fillRest(page, typist);
  await expect(dialog).toBeHidden();
  expect(typist.seconds()).toBeLessThanOrEqual(15);
  await expect.poll(() => stageOf(office.folder, id)).toBe('hired');
});

/** Term, hours, wage, and whether it is their field; then Enter in a text box. */
async function fillRest(page: Page, typist: ReturnType<typeof typistAt>): Promise<void> {
  const onTo = async (key: 'term' | 'hours' | 'wage' | 'related' | 'employer'): Promise<void> => {
    const box = page.getByLabel(say(`placements.start.${key}`), { exact: true });
    const isThere = (): Promise<boolean> => box.evaluate((one) => one === document.activeElement);
    for (let tabs = 0; tabs < 8 && !(await isThere()); tabs += 1) await typist.press('Tab');
    await expect(box).toBeFocused();
  };
  await onTo('term');
  await typist.type('p');
  await onTo('hours');
  await typist.type('36');
  await onTo('wage');
  await typist.type('45.50');
  typist.decide();
  await onTo('related');
  await typist.type('i');
  typist.decide();
  await onTo('employer');
  await typist.press('Enter');
}

/** Where the directory's box takes the focus on arrival, what stands above it is walked as well. */
async function fromTheTop(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.body.tabIndex = -1;
    document.body.focus({ preventScroll: true });
    document.body.removeAttribute('tabindex');
  });
}

/** Presses Tab until the link or button of that name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let tabs = 0; tabs < 80; tabs += 1) {
    await page.keyboard.press('Tab');
    const text = await page.evaluate(() => document.activeElement?.textContent ?? '');
    if (text.startsWith(name)) return;
  }
  throw new Error(`Tab never reached ${name}`);
}

async function checked(page: Page): Promise<string> {
  const link = page.locator('main section h2 a').first();
  return (await link.getAttribute('href'))?.split('/').at(-1) ?? '';
}

/** Whether one of Anna's clients sent an application to it and heard nothing: a filled position closes that. */
function waitedOnBySilence(folder: string, postingId: string): boolean {
  const rows = look(
    folder,
    `select a.id from application a join client c on c.id = a.client_id
      join person p on p.id = c.counsellor_id
      where a.posting_id = ? and a.stage in ('applied', 'screened_in') and p.name = 'Anna Nguyen'`,
    postingId,
  );
  return rows.length > 0;
}

function stageOf(folder: string, id: string): Stage | undefined {
  return look<{ stage: Stage }>(folder, 'select stage from application where id = ?', id)[0]?.stage;
}
