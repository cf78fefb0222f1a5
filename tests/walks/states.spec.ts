import { expect, type Page } from '@playwright/test';
import type { Role } from '@tremplin/shared/people.ts';
import { expectAccessible, light, settled, signIn, speak, test } from '../support/browser.ts';
import { expectNames, expectTargets } from '../support/page-checks.ts';
import { printedPosting } from '../support/printed-posting.ts';
import { wordsIn } from '../support/words.ts';
import { dayOf } from '@tremplin/shared/day.ts';

const say = wordsIn('en');

interface State {
  readonly name: string;
  readonly reach: (page: Page) => Promise<void>;
}

const opened = (page: Page): Promise<void> => expect(page.getByRole('dialog')).toBeVisible();

async function press(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).first().click();
}

/** Follows the first link of the page's table, and opens a tab of what it leads to. */
async function openFirst(page: Page, list: string, tab?: string): Promise<void> {
  await page.goto(list);
  await page.getByRole('rowheader').getByRole('link').first().click();
  await page.waitForURL(/\/[0-9a-f-]{36}$/);
  if (tab) await page.locator(`main nav a[href$="?tab=${tab}"]`).click();
}

const states: readonly (readonly [Role, readonly State[]])[] = [
  [
    'counsellor',
    [
      ...['applications', 'profile', 'consents'].map((tab) => ({
        name: `a client’s ${tab}`,
        reach: (page: Page) => openFirst(page, '/clients', tab),
      })),
      {
        name: 'a change of status',
        reach: async (page) => {
          await openFirst(page, '/clients');
          await press(page, say('clients.page.change_status'));
          await opened(page);
        },
      },
      {
        name: 'a form with something missing',
        reach: async (page) => {
          await page.goto('/clients/new');
          await press(page, say('clients.intake.submit'));
          await expect(page.getByRole('alert').first()).toBeVisible();
        },
      },
    ],
  ],
  [
    'counsellor',
    [
      {
        name: 'a posting that was read',
        reach: async (page) => {
          await page.goto('/postings/new');
          const text = printedPosting('998876', dayOf(new Date()));
          await page.getByLabel(say('postings.source.label')).fill(text);
          await expect(page.getByLabel(say('postings.fact.jobId'), { exact: true })).toHaveValue(
            '998876',
          );
          await press(page, say('postings.source.marked'));
        },
      },
      {
        name: 'a competition’s status',
        reach: async (page) => {
          await openFirst(page, '/postings');
          await press(page, say('postings.status.set'));
          await opened(page);
        },
      },
      { name: 'the list of applications', reach: (page) => goTo(page, '/applications?tab=list') },
      {
        name: 'one application beside the board',
        reach: async (page) => {
          await page.goto('/applications');
          await page.locator('[data-card]').first().click();
          await opened(page);
        },
      },
      { name: 'a move that asks for its day', reach: (page) => moveBy(page, 'preparing', 'a') },
      { name: 'a placement', reach: (page) => moveBy(page, 'offer', 'l') },
    ],
  ],
  [
    'counsellor',
    [
      { name: 'the result of a check', reach: (page) => openCheck(page, 'r') },
      {
        name: 'a result with its proof',
        reach: async (page) => {
          await openCheck(page, 'r');
          await page.getByRole('radio', { name: say('followups.record.answers.yes') }).check();
          await page.getByLabel(say('followups.record.proof')).selectOption('pay_stub');
        },
      },
      { name: 'an attempt', reach: (page) => openCheck(page, 'l') },
      { name: 'a job of a client', reach: openJob },
      {
        name: 'the facts of a job',
        reach: async (page) => {
          await openJob(page);
          await page.getByRole('article').first().locator('[aria-haspopup=menu]').first().click();
          await page.getByRole('menuitem', { name: say('followups.job.correct') }).click();
          await opened(page);
          await page.getByText(say('followups.form.more')).click();
        },
      },
    ],
  ],
  [
    'manager',
    [
      {
        name: 'figures as tables',
        reach: async (page) => {
          await page.goto('/outcomes');
          const tables = page.getByRole('button', { name: say('chart.table'), exact: true });
          await tables.first().click();
          await tables.last().click();
          await expect(page.getByRole('figure').getByRole('table')).toHaveCount(2);
        },
      },
    ],
  ],
  [
    'administrator',
    [
      {
        name: 'an invitation',
        reach: async (page) => {
          await page.goto('/admin/people');
          await press(page, say('people.form.invite'));
          await opened(page);
        },
      },
      {
        name: 'a new programme',
        reach: async (page) => {
          await page.goto('/admin/programmes');
          await press(page, say('programmes.add'));
          await opened(page);
        },
      },
      {
        name: 'a new step of a rule',
        reach: async (page) => {
          await page.goto('/admin/rules');
          const rule = say('outcomeRules.names.wage');
          await press(page, say('outcomeRules.add_to', { rule }));
          await opened(page);
        },
      },
    ],
  ],
];

for (const [role, those] of states) {
  test(`the ${role} can read ${those.map(({ name }) => name).join(', ')}`, async ({ page }) => {
    await signIn(page, role);
    for (const { name, reach } of those) {
      await test.step(name, async () => {
        await reach(page);
        await settled(page);
        await light(page, 'light');
        await checkState(page, name);
        await light(page, 'dark');
        await checkState(page, `${name}, dark`);
      });
    }
  });
}

async function checkState(page: Page, where: string): Promise<void> {
  await expectAccessible(page, where);
  await expectNames(page, where);
  await expectTargets(page, where);
}

async function goTo(page: Page, address: string): Promise<void> {
  await page.goto(address);
}

/** S and the letter on the first card of a column, up to the dialog that it opens. */
async function moveBy(page: Page, from: string, letter: string): Promise<void> {
  await page.goto('/applications');
  await page.locator(`[data-stage="${from}"] [data-card]`).first().focus();
  await page.keyboard.press('s');
  await page.keyboard.press(letter);
  await opened(page);
}

/** The letter on the first check without proof. */
async function openCheck(page: Page, letter: string): Promise<void> {
  await page.goto('/followups?group=proof_missing');
  await page.locator('a[data-row]').first().focus();
  await page.keyboard.press(letter);
  await opened(page);
}

async function openJob(page: Page): Promise<void> {
  await page.goto('/followups?group=proof_missing');
  await page.locator('a[data-row]').first().click();
  await expect(page.getByRole('article').first()).toBeVisible();
}

test('what is typed into a note stays while the language turns', async ({ page }) => {
  await signIn(page, 'counsellor');
  await openFirst(page, '/clients');
  const box = (locale: 'en' | 'fr') => page.getByLabel(wordsIn(locale)('clients.note.label'));
  await box('en').fill('Half a sentence');
  await speak(page, 'fr');
  await expect(box('fr')).toHaveValue('Half a sentence');
  await expect(page.locator('html')).toHaveAttribute('lang', 'fr-CA');
  await box('fr').fill('');
});
