import { expect, type Page } from '@playwright/test';
import { addDays, dayOf } from '@tremplin/shared/day.ts';
import { reminderDue, thankYouDue } from '@tremplin/shared/interview-rules.ts';
import { locales, type Locale } from '@tremplin/shared/people.ts';
import { defaultThresholds } from '@tremplin/shared/settings.ts';
import { expectAccessible, settled, signIn, test } from '../support/browser.ts';
import type { BuiltServer } from '../support/built-server.ts';
import { look } from '../support/store-file.ts';
import { typistAt } from '../support/typist.ts';
import { wordsIn, type Say } from '../support/words.ts';

const today = dayOf(new Date());

/** Seconds of the keystroke-level model that the three interactions may take, typing left out. */
const bound = 12;

const titles: Readonly<Record<Locale, string>> = {
  en: 'Anna logs a request from a hit of the directory in three interactions, and keeps the client for the next',
  fr: 'the same in French: a hit, a client, and it is logged',
};

for (const locale of locales) {
  test(titles[locale], async ({ page, office }) => {
    const say = wordsIn(locale);
    await signIn(page, 'counsellor', locale);
    const [first, second] = strangers(office);
    const client = ownClient(office);
    await page.goto('/directory');
    await settled(page);
    await findByKeyboard(page, first);
    const hands = typistAt(page);

    hands.decide();
    await hands.press('Enter');
    const box = page.getByRole('dialog').getByLabel(say('interviews.log.client'));
    await expect(box).toBeFocused();
    await expect(
      page.getByRole('button', { name: say('interviews.log.save') }),
      'what logs it is in sight without scrolling',
    ).toBeInViewport({ ratio: 1 });
    hands.decide();
    await page.keyboard.type(String(client.fileNo));
    await expect(page.getByRole('option', { name: String(client.fileNo) })).toBeVisible();
    await hands.press('Enter');
    hands.decide();
    await hands.press('ControlOrMeta+Enter');

    await expect(page.getByRole('dialog')).toHaveCount(0);
    expect(hands.seconds()).toBeLessThanOrEqual(bound);
    const [logged, ...more] = requestsTo(office, first.id);
    expect(more).toEqual([]);
    const { retryWorkingDays } = defaultThresholds;
    expect(logged).toEqual({
      client: client.id,
      ministry: first.ministry,
      stage: 'contacted',
      day: today,
      channel: 'email',
      result: 'sent',
      reminder: reminderDue(today, retryWorkingDays),
      events: 1,
      audits: 1,
    });

    // The next one is found from where the hands are, and the client is still there.
    await findByKeyboard(page, second);
    const again = typistAt(page);
    again.decide();
    await again.press('Enter');
    await expect(page.getByRole('dialog').getByLabel(say('interviews.log.client'))).toHaveValue(
      client.name,
    );
    again.decide();
    await again.press('ControlOrMeta+Enter');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    expect(again.seconds()).toBeLessThanOrEqual(bound);
    expect(requestsTo(office, second.id)).toHaveLength(1);
  });
}

test('quick hands choose whom they typed, Escape closes the panel, and Back brings the list again', async ({
  page,
  office,
}) => {
  const say = wordsIn('en');
  await signIn(page, 'counsellor');
  const [first, second] = strangers(office);
  const client = ownClient(office);
  await page.goto('/directory');
  await settled(page);
  await findByKeyboard(page, first);
  await page.keyboard.press('Enter');
  const box = page.getByRole('dialog').getByLabel(say('interviews.log.client'));
  await expect(box).toBeFocused();
  // Enter comes before the answer: it waits for it, and nothing is sent.
  await page.keyboard.type(String(client.fileNo));
  await page.keyboard.press('Enter');
  await expect(box).toHaveValue(client.name);
  await expect(box).toBeFocused();
  expect(requestsTo(office, first.id)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await findByKeyboard(page, second);
  await page.keyboard.press('Enter');
  await expect(box).toBeFocused();
  await page.getByRole('link', { name: say('directory.lookup.open_page') }).click();
  await expect(page.getByRole('heading', { level: 1, name: second.name })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('combobox').first()).toHaveValue(second.name);
  await expect(page.getByRole('option', { name: second.name }).first()).toBeVisible();
});

test('a person who was written to cannot be written to again, and the panel says why in both languages', async ({
  page,
  office,
}) => {
  await signIn(page, 'counsellor', 'en');
  const [who] = strangers(office);
  const client = ownClient(office);
  await page.goto(`/directory/${who.id}`);
  for (const locale of locales) {
    const say = wordsIn(locale);
    if (locale === 'fr') await page.locator('button[lang="fr"]').click();
    await openLog(page, say);
    const box = page.getByRole('dialog').getByLabel(say('interviews.log.client'));
    if (locale === 'en') {
      await box.fill(String(client.fileNo));
      await page.getByRole('option', { name: String(client.fileNo) }).click();
      await page.getByRole('button', { name: say('interviews.log.save') }).click();
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await openLog(page, say);
    }
    const save = page.getByRole('button', { name: say('interviews.log.save') });
    await expect(save).toHaveAttribute('aria-disabled', 'true');
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(page.getByRole('dialog')).toHaveCount(1);
    await expectAccessible(page, `the panel in ${locale}`);
    await page
      .getByRole('dialog')
      .getByRole('button', { name: say('common.close') })
      .click();
    await expect(page.getByRole('dialog')).toHaveCount(0);
  }
  expect(requestsTo(office, who.id)).toHaveLength(1);
});

test('a meeting that has taken place is logged in one go, and the thank-you falls due in two days', async ({
  page,
  office,
}) => {
  const say = wordsIn('en');
  await signIn(page, 'counsellor', 'en');
  const [who] = strangers(office);
  const client = ownClient(office);
  const yesterday = addDays(today, -1);
  await page.goto(`/directory/${who.id}`);
  await openLog(page, say);
  const panel = page.getByRole('dialog');
  await panel.getByLabel(say('interviews.log.client')).fill(String(client.fileNo));
  await page.getByRole('option', { name: String(client.fileNo) }).click();
  await panel.getByRole('radio', { name: say('interviews.log.whats.met') }).check();
  await panel.getByLabel(say('interviews.log.held_on')).fill(yesterday);
  await panel.getByLabel(say('interviews.log.notes')).fill('Sends her two job descriptions.');
  await page.keyboard.press('ControlOrMeta+Enter');
  await expect(panel).toHaveCount(0);
  const rows = look<{ stage: string; held: string; thanks: string }>(
    office.folder,
    'select stage, held_on as held, thank_you_due_on as thanks from interview where contact_id = ?',
    who.id,
  );
  const thanks = thankYouDue(yesterday, defaultThresholds.thankYouDays);
  expect(rows).toEqual([{ stage: 'completed', held: yesterday, thanks }]);
  await page.goto('/interviews');
  await settled(page);
  const us = page.getByRole('region', { name: new RegExp(`^${say('interviews.turns.us')}:`) });
  await expect(
    us.getByRole('link', {
      name: say('interviews.board.open', { client: client.name, contact: who.name }),
    }),
  ).toBeVisible();
});

test('the pages of interviews have no fault that axe finds, in both languages and on a phone', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const locale of locales) {
    await signIn(page, 'counsellor', locale);
    for (const address of [
      '/interviews',
      '/interviews?view=list',
      '/interviews?view=list&turn=nobody',
      '/interviews?view=figures',
    ]) {
      await page.goto(address);
      await settled(page);
      await expectAccessible(page);
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
      );
      expect(wide, `${address} scrolls sideways`).toBe(false);
    }
  }
});

interface Known {
  readonly id: string;
  readonly name: string;
  readonly ministry: string;
}

/** People whom nobody has approached, each with a family name of their own, so that a search finds one. */
function strangers({ folder }: BuiltServer): [Known, Known] {
  const [first, second] = look<Known>(
    folder,
    `select c.id, trim(c.given_name || ' ' || c.family_name) as name, o.top_id as ministry
       from contact c join organization o on o.id = c.organization_id
      where c.status = 'active' and c.do_not_contact_on is null and c.family_name <> ''
        and not exists (select 1 from outreach a where a.contact_id = c.id)
        and not exists (select 1 from interview i where i.contact_id = c.id)
        and not exists (select 1 from contact_hold h where h.contact_id = c.id)
        and not exists (select 1 from contact d where d.id <> c.id
              and d.given_name = c.given_name and d.family_name = c.family_name)
        and c.branch_id not in (select a.branch_id from outreach a where a.branch_id is not null)
      order by c.id limit 2`,
  );
  if (!first || !second) throw new Error('everybody in the directory was approached');
  return [first, second];
}

function ownClient({ folder }: BuiltServer) {
  const [client] = look<{ id: string; name: string; fileNo: number }>(
    folder,
    `select c.id, trim(c.given_name || ' ' || c.family_name) as name, c.file_no as fileNo
       from client c join person p on p.id = c.counsellor_id
      where p.name = 'Anna Nguyen' and c.status = 'active' order by c.file_no desc limit 1`,
  );
  if (!client) throw new Error('Anna has no client');
  return client;
}

function requestsTo({ folder }: BuiltServer, contactId: string) {
  return look(
    folder,
    `select i.client_id as client, o.top_id as ministry, i.stage, a.on_day as day, a.channel,
            a.result, i.reminder_on as reminder,
            (select count(*) from interview_event e where e.interview_id = i.id) as events,
            (select count(*) from audit_event l where l.resource_id = i.id and l.action = 'create') as audits
       from interview i join outreach a on a.interview_id = i.id
       join organization o on o.id = i.organization_id
      where i.contact_id = ?`,
    contactId,
  );
}

/** Types a name into the box, which has the focus, until that person is the hit that Enter opens. */
async function findByKeyboard(page: Page, who: Known): Promise<void> {
  const box = page.getByRole('combobox').or(page.getByRole('searchbox')).first();
  await expect(box).toBeFocused();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(who.name);
  await expect(page.getByRole('option', { name: who.name }).first()).toBeVisible();
}

async function openLog(page: Page, say: Say): Promise<void> {
  await page.getByRole('button', { name: say('interviews.of_contact.log') }).click();
  await expect(page.getByRole('dialog').getByLabel(say('interviews.log.client'))).toBeFocused();
}
