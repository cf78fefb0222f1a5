import { expect, type Locator, type Page } from '@playwright/test';
import type { Stage } from '@tremplin/shared/applications.ts';
import { clientName } from '@tremplin/shared/client-rules.ts';
import { dayOf } from '@tremplin/shared/day.ts';
import { locales, type Locale } from '@tremplin/shared/people.ts';
import { signIn, settled, test } from '../support/browser.ts';
import type { BuiltServer } from '../support/built-server.ts';
import { readFigure } from '../support/figures.ts';
import { printedPosting } from '../support/printed-posting.ts';
import { look } from '../support/store-file.ts';
import { wordsIn, type Say } from '../support/words.ts';

const jobId = '998877';
const organization = 'Ministry of Labour, Immigration, Training and Skills Development';
const job = 'Bilingual Programme Advisor: Northern Services';
const today = dayOf(new Date());

interface Put {
  readonly id: string;
  readonly clientId: string;
  readonly name: string;
}

const titles: Readonly<Record<Locale, string>> = {
  en: 'Anna pastes a competition and brings a client to a hire, and Patricia sees it in her figures',
  fr: 'the same in French: from the pasted posting to the hire, and to the figures of the manager',
};

for (const locale of locales) {
  test(titles[locale], async ({ page, another, office }) => {
    const say = wordsIn(locale);
    const manager = await another();
    await signIn(manager, 'manager', locale);
    const before = await readFigures(manager, say);

    await signIn(page, 'counsellor', locale);
    await pastePosting(page, say);
    const [byDrag, byMenu, byKeys] = await addThree(page, say, office);
    await openBoard(page, say, office);
    await moveByDrag(page, byDrag, 'preparing');
    await moveByMenu(page, say, byMenu, 'preparing');
    await moveByKeys(page, byKeys, 'P', 'preparing');
    await expectSameLines(office, [byDrag, byMenu, byKeys]);

    await bringToOffer(page, say, byKeys);
    await recordPlacement(page, say, byKeys);
    await expectPlaced(page, say, office, byKeys);

    const after = await readFigures(manager, say);
    expect(after.ops).toBe(before.ops + 1);
    expect(after.funnel).toEqual(before.funnel.map((count) => count + 1));
    await openListBehind(manager, say, byKeys);
  });
}

/** As one does it: the page copied from the careers site, pasted into the box, nothing corrected. */
async function pastePosting(page: Page, say: Say): Promise<void> {
  await page.getByRole('link', { name: say('frame.pages.postings'), exact: true }).click();
  await page.getByRole('link', { name: say('postings.paste') }).click();
  const box = page.getByLabel(say('postings.source.label'));
  await box.focus();
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate((text) => navigator.clipboard.writeText(text), printedPosting(jobId, today));
  await page.keyboard.press('ControlOrMeta+V');
  await expect(page.getByLabel(say('postings.fact.jobId'), { exact: true })).toHaveValue(jobId);
  await expect(page.getByLabel(say('postings.fact.organization'))).toHaveValue(organization);
  await page.getByRole('button', { name: say('postings.form.save') }).click();
  await expect(page).toHaveURL(/\/postings\/[0-9a-f-]{36}$/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(job);
}

/** The first three whom the office suggests, ticked by X, J and Shift+X, and put on it in one action. */
async function addThree(page: Page, say: Say, office: BuiltServer): Promise<[Put, Put, Put]> {
  const suggested = page.getByRole('checkbox');
  await suggested.first().focus();
  for (const key of ['x', 'j', 'j', 'Shift+X']) await page.keyboard.press(key);
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(3);
  await page.getByRole('button', { name: say('postings.suggested.add', { count: 3 }) }).click();
  await expect(page.getByText(say('postings.suggested.added', { count: 3 }))).toBeVisible();
  const put = look<{ id: string; clientId: string; givenName: string; familyName: string }>(
    office.folder,
    `select a.id, a.client_id as clientId, c.given_name as givenName, c.family_name as familyName
       from application a join client c on c.id = a.client_id join posting p on p.id = a.posting_id
      where p.job_id = ? order by a.id`,
    jobId,
  ).map((row) => ({ id: row.id, clientId: row.clientId, name: clientName(row) }));
  const [first, second, third, more] = put;
  if (!first || !second || !third || more) throw new Error(`${put.length} clients were put on it`);
  for (const { name } of put)
    await expect(page.getByRole('button', { name }).first()).toBeVisible();
  return [first, second, third];
}

async function openBoard(page: Page, say: Say, office: BuiltServer): Promise<void> {
  const [posting] = look<{ id: string }>(
    office.folder,
    'select id from posting where job_id = ?',
    jobId,
  );
  await page.goto(`/applications?posting=${posting?.id ?? ''}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(say('frame.pages.applications'));
  await expect(page.locator('[data-stage="identified"] [data-card]')).toHaveCount(3);
}

function cardIn(page: Page, stage: Stage, { id }: Put): Locator {
  return page.locator(`[data-stage="${stage}"] [data-card="${id}"]`);
}

async function moveByDrag(page: Page, put: Put, to: Stage): Promise<void> {
  const card = page.getByRole('listitem').filter({ has: page.locator(`[data-card="${put.id}"]`) });
  await card.dragTo(page.locator(`section[data-stage="${to}"]`));
  await expect(cardIn(page, to, put)).toBeVisible();
}

async function moveByMenu(page: Page, say: Say, put: Put, to: Stage): Promise<void> {
  await page
    .getByRole('button', { name: say('applications.move.label', { name: put.name }) })
    .click();
  await page.getByRole('menuitem', { name: say(`applications.stages.${to}`) }).click();
  await expect(cardIn(page, to, put)).toBeVisible();
}

/** S, then the letter, on the card that has the focus. */
async function moveByKeys(page: Page, put: Put, letter: string, to: Stage): Promise<void> {
  await page.locator(`[data-card="${put.id}"]`).focus();
  await page.keyboard.press('s');
  await page.keyboard.press(letter);
  await expect(cardIn(page, to, put)).toBeVisible();
}

/** Drag, menu and keys leave the same line: only whose application it is differs. */
async function expectSameLines(office: BuiltServer, three: readonly Put[]): Promise<void> {
  const linesOf = (put: Put): unknown[] =>
    look(
      office.folder,
      `select action, resource, outcome, actor_id, actor_roles, fields, reason_hash from audit_event
        where resource = 'application' and resource_id = ? and client_id = ? and action = 'move'`,
      put.id,
      put.clientId,
    );
  // The board shows a move before the office has written it.
  await expect.poll(() => three.flatMap(linesOf)).toHaveLength(3);
  const [first, ...others] = three.map(linesOf);
  const fields = JSON.stringify({ effectiveOn: today, from: 'identified', to: 'preparing' });
  expect(first).toEqual([expect.objectContaining({ outcome: 'done', fields })]);
  expect(others).toEqual([first, first]);
}

/** Each move that asks for a day opens its dialog, which Enter sends. */
async function bringToOffer(page: Page, say: Say, put: Put): Promise<void> {
  const steps = [
    ['a', 'applied'],
    ['e', 'interview'],
    ['o', 'offer'],
  ] as const;
  for (const [letter, to] of steps) {
    await page.locator(`[data-card="${put.id}"]`).focus();
    await page.keyboard.press('s');
    await page.keyboard.press(letter);
    const stage = say(`applications.stages.${to}`);
    const dialog = page.getByRole('dialog', { name: say('applications.move.title', { stage }) });
    await expect(dialog).toBeVisible();
    if (to === 'interview')
      await dialog.getByLabel(say('applications.move.interview_on')).fill(today);
    await dialog.getByLabel(say('applications.move.note')).focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(cardIn(page, to, put)).toBeVisible();
  }
}

async function recordPlacement(page: Page, say: Say, put: Put): Promise<void> {
  await page.locator(`[data-card="${put.id}"]`).focus();
  await page.keyboard.press('s');
  await page.keyboard.press('l');
  const dialog = page.getByRole('dialog', { name: say('placements.start.title') });
  const field = (
    key: 'employer' | 'kind' | 'start_on' | 'hours' | 'wage' | 'term' | 'related' | 'programme',
  ) => dialog.getByLabel(say(`placements.start.${key}`), { exact: true });
  await expect(field('employer')).toHaveValue(organization);
  await expect(field('kind')).toHaveValue('OPS');
  await field('start_on').fill(today);
  await field('hours').fill('36.25');
  await field('wage').fill('46.46');
  await field('term').selectOption('permanent');
  await field('related').selectOption('yes');
  // Of no programme: the office's usual four checkpoints.
  await field('programme').selectOption('');
  await dialog.getByRole('button', { name: say('placements.start.save') }).click();
  await expect(dialog).toBeHidden();
  await expect(
    page.getByText(say('placements.start.done', { name: put.name, count: 4 })),
  ).toBeVisible();
  await expect(page.locator(`[data-card="${put.id}"]`)).toHaveCount(0);
}

async function expectPlaced(page: Page, say: Say, office: BuiltServer, put: Put): Promise<void> {
  await page.goto(`/clients/${put.clientId}?tab=applications`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(put.name);
  await expect(page.getByText(say('clients.statuses.placed'), { exact: true })).toBeVisible();
  const followups = page.getByRole('list', { name: say('placements.of_client.followups') });
  await expect(followups.getByRole('listitem')).toHaveCount(4);
  const kept = look<{ stage: Stage; months: string }>(
    office.folder,
    `select a.stage, group_concat(f.month) as months from application a
       join placement p on p.application_id = a.id join followup f on f.placement_id = p.id
      where a.id = ? group by a.id`,
    put.id,
  );
  expect(kept).toEqual([{ stage: 'hired', months: '1,3,6,12' }]);
}

interface Figures {
  readonly ops: number;
  /** Of the whole year, from applied to hired. */
  readonly funnel: readonly number[];
}

async function readFigures(page: Page, say: Say): Promise<Figures> {
  await page.goto('/outcomes');
  await settled(page);
  const placements = await readFigure(page, say, say('reports.placements.title'));
  const funnel = await readFigure(page, say, say('definitions.ops_funnel.title'));
  const ops = placements.head.indexOf(say('placements.kinds.OPS'));
  return {
    ops: placements.rows.at(-1)?.at(ops) ?? 0,
    funnel: funnel.rows.at(-1)?.slice(1) ?? [],
  };
}

/** From the bar of the last step to the names behind it. */
async function openListBehind(page: Page, say: Say, { name }: Put): Promise<void> {
  const figure = page.getByRole('figure', { name: say('definitions.ops_funnel.title') });
  await figure.getByRole('button', { name: say('chart.chart'), exact: true }).click();
  await figure.locator('a[data-point^="hired"]').last().click();
  await expect(page).toHaveURL(/\/outcomes\/list\?.*step=hired/);
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) });
  await expect(row).toContainText(say('clients.statuses.placed'));
  await expect(row).toContainText(say('applications.stages.hired'));
}
