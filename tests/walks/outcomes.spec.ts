import { expect, type Page } from '@playwright/test';
import { locales } from '@tremplin/shared/people.ts';
import { expectAccessible, settled, signIn, signInAs, test } from '../support/browser.ts';
import { look } from '../support/store-file.ts';
import { wordsIn } from '../support/words.ts';

const pages = ['/outcomes', '/outcomes/pipeline', '/outcomes/retention'] as const;

for (const locale of locales) {
  test(`arrows go through the charts of the pipeline and of retention, and each part says itself (${locale})`, async ({
    page,
  }) => {
    const say = wordsIn(locale);
    await signIn(page, 'manager', locale);
    await page.goto('/outcomes/pipeline');
    await settled(page);
    await walkThrough(
      page,
      page.getByRole('group', { name: say('reports.pipeline.cohorts.chart') }),
    );
    await walkThrough(
      page,
      page.getByRole('group', { name: say('reports.pipeline.silence.chart') }),
    );
    await page.goto('/outcomes/retention');
    await settled(page);
    const grid = page.getByRole('group', { name: say('reports.retention.grid.chart') });
    await walkThrough(page, grid);
    // What the chart shows stands in the table too.
    const figure = page.getByRole('figure', { name: say('reports.retention.grid.title') });
    await figure.getByRole('button', { name: say('chart.table'), exact: true }).click();
    await expect(
      figure.getByRole('columnheader', { name: say('reports.retention.classes.unreached') }),
    ).toBeVisible();
  });
}

test('a manager who sees names opens the list behind a part by keyboard, and comes back', async ({
  page,
  office,
}) => {
  const say = wordsIn('en');
  await signInAs(page, managerOf(office.folder));
  await page.goto('/outcomes/pipeline');
  await settled(page);
  const chart = page.getByRole('group', { name: say('reports.pipeline.cohorts.chart') });
  await chart.locator('[data-point]').first().focus();
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => url.pathname === '/outcomes/list');
  await settled(page);
  await expect(page.getByRole('rowheader').first()).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/\/outcomes\/pipeline$/);
});

test('a manager who may not see names gets every figure, and no list', async ({
  page,
  another,
  office,
}) => {
  const say = wordsIn('en');
  const manager = managerOf(office.folder);
  await takeNamesAway(await another(), manager);
  await signInAs(page, manager);
  for (const path of pages) {
    await page.goto(path);
    await settled(page);
    await expect(page.getByRole('figure').first()).toBeVisible();
    expect(await page.locator('main a[href^="/outcomes/list"]').count(), path).toBe(0);
  }
  await expectNoNames(page, office.folder);
  const tile = page.getByRole('button', {
    name: new RegExp(`^${say('definitions.proof_missing.title')}`),
  });
  await tile.click();
  await expect(page.getByText(say('reports.frame.closed')).last()).toBeVisible();
  await page.goto('/outcomes/list?kind=silent');
  await settled(page);
  await expectNoNames(page, office.folder);
});

test('while others look at the screen nobody is named, by page, filter or table, and no list opens', async ({
  page,
  office,
}) => {
  const say = wordsIn('en');
  await signInAs(page, managerOf(office.folder));
  const staff = look<{ name: string }>(
    office.folder,
    `select name from person where roles like '%counsellor%' or roles like '%facilitator%'`,
  );
  await page.goto('/outcomes');
  await settled(page);
  await page.getByRole('button', { name: say('reports.frame.present') }).click();
  for (const tab of [
    'overview',
    'pipeline',
    'retention',
    'sessions',
    'equity',
    'directory',
  ] as const) {
    const tabs = page.getByRole('navigation', { name: say('reports.frame.pages') });
    await tabs.getByRole('link', { name: say(`reports.frame.tabs.${tab}`) }).click();
    await settled(page);
    await expect(page.getByText(say('reports.frame.showing'))).toBeVisible();
    await expectNoNames(page, office.folder);
    const shown = await page.getByRole('main').innerHTML();
    expect(staff.filter(({ name }) => shown.includes(name))).toEqual([]);
    const doors = page.locator('main figure a[href], main dd a[href], main li span a[href]');
    for (const door of await doors.all())
      expect(await door.getAttribute('href')).toMatch(/^\/outcomes(?!\/list)/);
  }
});

test('a counsellor sees figures of their own clients, and their own names behind them', async ({
  page,
}) => {
  const say = wordsIn('en');
  await signIn(page, 'counsellor');
  for (const path of pages) {
    await page.goto(path);
    await settled(page);
    await expect(page.getByText(say('reports.frame.own'))).toBeVisible();
    await expect(page.getByLabel(say('reports.frame.filters.counsellor'))).toHaveCount(0);
  }
  await page.goto('/outcomes/sessions');
  await settled(page);
  await expect(page.getByRole('figure')).toHaveCount(0);
});

test('a facilitator is led to the sessions, sees the directory, and nothing else of outcomes', async ({
  page,
}) => {
  const say = wordsIn('en');
  await signIn(page, 'facilitator');
  await page.getByRole('link', { name: say('frame.pages.outcomes'), exact: true }).click();
  await page.waitForURL((url) => url.pathname === '/outcomes/sessions');
  await settled(page);
  await expect(page.getByText(say('reports.frame.own_sessions'))).toBeVisible();
  const tabs = page.getByRole('navigation', { name: say('reports.frame.pages') });
  await expect(tabs.getByRole('link')).toHaveText([
    say('reports.frame.tabs.sessions'),
    say('reports.frame.tabs.directory'),
  ]);
  await tabs.getByRole('link', { name: say('reports.frame.tabs.directory') }).click();
  await settled(page);
  await expect(page.getByText(say('reports.directory_page.all_office'))).toBeVisible();
  await expect(page.getByRole('figure').first()).toBeVisible();
  await page.goto('/outcomes/retention');
  await settled(page);
  await expect(page.getByRole('figure')).toHaveCount(0);
});

test('the silence of an application says with the keyboard what it is held against', async ({
  page,
  office,
}) => {
  const [waiting] = look<{ id: string }>(
    office.folder,
    `select c.id from client c join person p on p.id = c.counsellor_id
       join application a on a.client_id = c.id
      where p.name = 'Anna Nguyen' and a.stage = 'applied' limit 1`,
  );
  if (!waiting) throw new Error('nobody of Anna’s waits');
  for (const locale of locales) {
    await signInAs(page, 'Anna Nguyen', locale);
    await page.goto(`/clients/${waiting.id}?tab=applications`);
    await settled(page);
    const chip = page.locator('main summary').first();
    await chip.focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('main details[open] p').first()).toBeVisible();
    await expectAccessible(page, `silence in ${locale}`);
  }
});

/** One stop for Tab; arrows, Home and End go from part to part, and the words beside it are its name. */
async function walkThrough(page: Page, chart: ReturnType<Page['getByRole']>): Promise<void> {
  await expect(chart.locator('[data-point]').first()).toBeVisible();
  await expect(chart.locator('[data-point][tabindex="0"]')).toHaveCount(1);
  await chart.locator('[data-point][tabindex="0"]').focus();
  const seen = new Set<string>();
  for (let step = 0; step < 3; step += 1) {
    const name =
      (await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))) ?? '';
    expect(name).toMatch(/\d|\S{3}/);
    seen.add(name);
    await expect(
      chart.locator('span[aria-hidden]').filter({ hasText: name }).first(),
    ).toBeVisible();
    await page.keyboard.press('ArrowRight');
  }
  expect(seen.size).toBe(3);
  await page.keyboard.press('Home');
  expect([...seen][0]).toBe(
    await page.evaluate(() => document.activeElement?.getAttribute('aria-label')),
  );
  await page.keyboard.press('Escape');
  await page.keyboard.press('Tab');
  await expect(chart.locator('[data-point]:focus')).toHaveCount(0);
}

/** The administrator takes from the manager the right to see the names behind figures. */
async function takeNamesAway(page: Page, manager: string): Promise<void> {
  const say = wordsIn('en');
  await signIn(page, 'administrator');
  await page.goto('/admin/people');
  await page.getByRole('button', { name: say('people.actions', { name: manager }) }).click();
  await page.getByRole('menuitem', { name: say('people.change') }).click();
  await page.getByLabel(say('people.form.sees_names')).uncheck();
  await page.getByRole('button', { name: say('people.form.submit_change') }).click();
  await expect(page.getByText(say('people.saved', { name: manager }))).toBeVisible();
}

function managerOf(folder: string): string {
  const [found] = look<{ name: string }>(
    folder,
    `select name from person where roles like '%manager%' order by name limit 1`,
  );
  if (!found) throw new Error('the demo office has no manager');
  return found.name;
}

/** Nobody's whole name stands on the page. */
async function expectNoNames(page: Page, folder: string): Promise<void> {
  const text = (await page.getByRole('main').textContent()) ?? '';
  const names = look<{ name: string }>(
    folder,
    `select trim(given_name || ' ' || family_name) as name from client`,
  );
  expect(names.filter(({ name }) => text.includes(name))).toEqual([]);
}
