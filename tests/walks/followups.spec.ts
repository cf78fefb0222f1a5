import { expect, type Locator, type Page } from '@playwright/test';
import { clientName } from '@tremplin/shared/client-rules.ts';
import { addDays, dayOf } from '@tremplin/shared/day.ts';
import { proofShows } from '@tremplin/shared/followups.ts';
import { formatsFor } from '@tremplin/shared/format.ts';
import { locales, type Locale } from '@tremplin/shared/people.ts';
import { firstMonthOf } from '@tremplin/shared/period.ts';
import { expectAccessible, settled, signIn, test } from '../support/browser.ts';
import type { BuiltServer } from '../support/built-server.ts';
import { readFigure } from '../support/figures.ts';
import { look } from '../support/store-file.ts';
import { wordsIn, type Say } from '../support/words.ts';

const today = dayOf(new Date());
/** A hundred days on, the check after one month is overdue, the one after three is due, the others are to come. */
const startOn = addDays(today, -100);
const employer = 'Boulangerie Rideau';

const titles: Readonly<Record<Locale, string>> = {
  en: 'Anna proves that a job began and follows it up: one check verified, one not reached, and Patricia’s retention says so',
  fr: 'the same in French: from the proof of start to the grid of retention',
};

for (const locale of locales) {
  test(titles[locale], async ({ page, another, office }) => {
    const say = wordsIn(locale);
    const manager = await another();
    await signIn(manager, 'manager', locale);
    const before = await readRetention(manager, say, locale);

    await signIn(page, 'counsellor', locale);
    const client = ownClient(office);
    await page.goto(`/clients/${client.id}?tab=applications`);
    await settled(page);
    await recordJob(page, say, client.name);
    await proveStart(page, say, locale);
    await verifyByPayStub(page, say, client.name);
    await reachNobody(page, say, client.name);
    await expectOnFile(page, say, client);

    const after = await readRetention(manager, say, locale);
    const change = (month: number, named: keyof typeof columns): number =>
      after.at(month, columns[named]) - before.at(month, columns[named]);
    expect(change(1, 'verified')).toBe(1);
    expect(change(3, 'verified')).toBe(0);
    expect(change(3, 'unreached')).toBe(1);
    expect(change(1, 'open') + change(3, 'open')).toBe(0);
    expect(change(6, 'notYet')).toBe(1);
    expect(after.known - before.known).toBe(1);
    expect(after.past - before.past).toBe(2);
  });
}

interface Own {
  readonly id: string;
  readonly name: string;
}

/** Somebody of Anna’s who looks for work and may be asked once they work. */
function ownClient(office: BuiltServer): Own {
  const [found] = look<{ id: string; givenName: string; familyName: string }>(
    office.folder,
    `select c.id, c.given_name as givenName, c.family_name as familyName from client c
       join consent k on k.client_id = c.id and k.withdrawn_on is null
      where c.status = 'active' and c.email is not null
        and json_extract(k.scope, '$.contactAfterPlacement')
        and c.counsellor_id = (select id from person where name = 'Anna Nguyen')
        and not exists (select 1 from placement p where p.client_id = c.id)
      order by c.id limit 1`,
  );
  if (!found) throw new Error('the counsellor has no client who looks for work');
  return { id: found.id, name: clientName(found) };
}

async function recordJob(page: Page, say: Say, name: string): Promise<void> {
  await page.getByRole('button', { name: say('placements.of_client.add') }).click();
  const dialog = page.getByRole('dialog', { name: say('placements.start.title') });
  const field = (key: 'start_on' | 'hours' | 'wage' | 'employer' | 'job') =>
    dialog.getByLabel(say(`placements.start.${key}`), { exact: true });
  const list = (key: 'term' | 'related' | 'kind' | 'programme') =>
    dialog.getByLabel(say(`placements.start.${key}`), { exact: true });
  await expect(field('start_on')).toBeFocused();
  await field('start_on').fill(startOn);
  await field('hours').fill('35');
  await field('wage').fill('24.50');
  await field('employer').fill(employer);
  await field('job').fill('Baker');
  await list('term').selectOption('permanent');
  await list('related').selectOption('yes');
  await list('kind').selectOption('private');
  await list('programme').selectOption('');
  await dialog.getByRole('button', { name: say('placements.start.save') }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(say('placements.start.done', { name, count: 4 }))).toBeVisible();
  await expect(job(page).getByText(say('followups.funded.unproven'))).toBeVisible();
  await expectAccessible(page, 'a job on a client’s page');
}

function job(page: Page): Locator {
  return page.getByRole('article', { name: `Baker, ${employer}` });
}

async function proveStart(page: Page, say: Say, locale: Locale): Promise<void> {
  await job(page)
    .getByRole('button', { name: say('followups.start_proof.record') })
    .click();
  const dialog = page.getByRole('dialog', { name: say('followups.start_proof.title') });
  await dialog.getByRole('radio', { name: say('followups.proofs.pay_stub') }).check();
  await expectAccessible(page, 'the proof of a start');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(dialog).toBeHidden();
  const proof = say('followups.proofs.pay_stub');
  const day = formatsFor(locale).day(today);
  await expect(
    job(page).getByText(say('followups.start_proof.proven', { proof, day })),
  ).toBeVisible();
  await expect(job(page).getByText(say('followups.funded.counts'))).toBeVisible();
}

/** R on the row that has the focus, and no mouse until it is saved. */
async function verifyByPayStub(page: Page, say: Say, name: string): Promise<void> {
  const dialog = await openFromList(page, say, { name, group: 'overdue', month: 1 });
  await page.keyboard.press('Space');
  await dialog.getByLabel(say('followups.record.proof')).selectOption('pay_stub');
  for (const what of proofShows)
    await dialog.getByRole('checkbox', { name: say(`followups.shows.${what}`) }).check();
  await expect(dialog.getByText(say('followups.record.means.verified'))).toBeVisible();
  await expectAccessible(page, 'the result of a check');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(dialog).toBeHidden();
  const check = say('followups.after', { month: 1 });
  await expect(
    page.getByText(say('followups.record.done.verified', { client: name, check })),
  ).toBeVisible();
}

async function reachNobody(page: Page, say: Say, name: string): Promise<void> {
  const dialog = await openFromList(page, say, { name, group: 'due', month: 3 });
  await dialog.getByRole('radio', { name: say('followups.record.answers.unreached') }).check();
  await expect(dialog.getByText(say('followups.record.means.unreached'))).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('link', { name, exact: true })).toHaveCount(0);
}

interface Check {
  readonly name: string;
  readonly group: 'overdue' | 'due';
  readonly month: number;
}

async function openFromList(page: Page, say: Say, { name, group, month }: Check): Promise<Locator> {
  await page.goto(`/followups?group=${group}`);
  await settled(page);
  await expectAccessible(page, `follow-ups that are ${group}`);
  await page.getByRole('link', { name, exact: true }).focus();
  await page.keyboard.press('r');
  const check = say('followups.after', { month });
  const dialog = page.getByRole('dialog', {
    name: say('followups.record.title', { client: name, check }),
  });
  const yes = dialog.getByRole('radio', { name: say('followups.record.answers.yes') });
  await expect(yes).toBeFocused();
  return dialog;
}

async function expectOnFile(page: Page, say: Say, { id }: Own): Promise<void> {
  await page.goto(`/clients/${id}?tab=applications`);
  await settled(page);
  const rows = job(page).getByRole('list', { name: say('placements.of_client.followups') });
  const row = (month: number): Locator =>
    rows.getByRole('listitem').filter({ hasText: say('placements.of_client.month', { month }) });
  await expect(row(1)).toContainText(say('followups.standings.verified'));
  await expect(row(3)).toContainText(say('followups.standings.unreachable'));
  await expect(row(6)).toContainText(say('followups.standings.scheduled'));
}

/** Where the classes stand in the table under the grid. */
const columns = { verified: 2, reported: 3, ended: 4, unreached: 5, waived: 6, open: 7, notYet: 8 };

/** The whole period’s rows of the grid, and the knowledge rate, which must say the same. */
async function readRetention(page: Page, say: Say, locale: Locale) {
  const from = firstMonthOf('year', startOn);
  await page.goto(`/outcomes/retention?period=year&from=${from}`);
  await settled(page);
  const { rows } = await readFigure(page, say, say('reports.retention.grid.title'));
  const totals = [1, 3, 6, 12].map((month) => rows.findLast((row) => row[1] === month) ?? []);
  const at = (month: number, column: number): number =>
    totals.find((row) => row[1] === month)?.[column] ?? 0;
  const sum = (of: readonly number[]): number =>
    [1, 3, 6, 12].reduce(
      (all, month) => all + of.reduce((some, column) => some + at(month, column), 0),
      0,
    );
  const known = sum([columns.verified, columns.reported, columns.ended]);
  const past = known + sum([columns.unreached, columns.waived, columns.open]);
  const share = formatsFor(locale).percent(known / past);
  const sentence = say.markup('reports.retention.knowledge.sentence', {
    known,
    count: past,
    share,
    k: (number) => number,
  });
  await expect(page.getByText(sentence)).toBeVisible();
  return { at, known, past };
}
