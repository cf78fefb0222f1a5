import { expect, type Locator } from '@playwright/test';
import { expectAccessible, settled, signIn, signInAs, test } from '../support/browser.ts';
import type { BuiltServer } from '../support/built-server.ts';
import { look } from '../support/store-file.ts';
import { typistAt } from '../support/typist.ts';
import { wordsIn } from '../support/words.ts';

const anna = 'Anna Nguyen';
const note = 'Two wait for a call.';

test('a leaver’s clients are handed on in four clicks and thirty seconds, and her next click finds none', async ({
  page,
  another,
  office,
}) => {
  const say = wordsIn('en');
  const leaving = await another();
  await signInAs(leaving, anna);
  await leaving.goto('/clients');
  await settled(leaving);
  const { open, receiver } = atWork(office);

  await signIn(page, 'manager');
  await page.goto('/caseloads');
  await settled(page);
  await expectAccessible(page, 'the caseloads');
  const hand = handAt();
  const keys = typistAt(page);
  await hand.click(page.getByRole('link', { name: anna }));
  await settled(page);
  await expectAccessible(page, 'one caseload');
  await hand.click(
    page.getByRole('button', { name: say('caseloads.page.select_all', { count: open }) }),
  );
  await hand.click(
    page.getByRole('button', { name: say('caseloads.reassign.button', { count: open }) }),
  );
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(page, 'to whom');
  keys.decide();
  await tabTo(keys, page.getByLabel(say('caseloads.reassign.to')));
  await keys.type(receiver.slice(0, 3));
  await tabTo(keys, page.getByLabel(say('caseloads.reassign.note')));
  keys.decide();
  await keys.type(note);
  await hand.click(
    page.getByRole('button', { name: say('caseloads.reassign.submit.permanent', { count: open }) }),
  );
  await expect(page.getByText(say('caseloads.page.none.open', { name: anna }))).toBeVisible();
  expect(hand.clicks()).toBe(4);
  expect(hand.seconds() + keys.seconds()).toBeLessThanOrEqual(30);
  await expectAccessible(page, 'nothing left to hand on');

  await leaving.locator('main a[href^="/clients/"]:not([href$="/new"])').first().click();
  await expect(leaving.getByRole('heading', { name: say('frame.not_found.title') })).toBeVisible();
  const told = await another();
  await signInAs(told, receiver);
  await expect(told.getByText(say('handovers.note', { note }))).toBeVisible();
  await expectAccessible(told, 'Today with clients that were handed over');
});

test('en français: a cover is set by keyboard, read by both, and taken back by the counsellor', async ({
  page,
  another,
  office,
}) => {
  const say = wordsIn('fr');
  const { receiver, until } = atWork(office);
  await signIn(page, 'manager', 'fr');
  await page.goto('/caseloads');
  await page.getByRole('link', { name: anna }).press('Enter');
  const box = page.getByRole('checkbox').first();
  await box.focus();
  for (const key of ['x', 'j', 'j', 'Shift+x']) await page.keyboard.press(key);
  const reassign = page.getByRole('button', {
    name: say('caseloads.reassign.button', { count: 3 }),
  });
  await reassign.press('Enter');
  await page.getByLabel(say('caseloads.reassign.to')).focus();
  await page.keyboard.type(receiver.slice(0, 3));
  await page.getByRole('radio', { name: say('caseloads.reassign.kinds.permanent') }).focus();
  await page.keyboard.press('ArrowDown');
  await page.getByLabel(say('caseloads.reassign.until')).fill(until);
  await page.getByLabel(say('caseloads.reassign.note')).fill(note);
  await expectAccessible(page, 'un remplacement');
  await page
    .getByRole('button', { name: say('caseloads.reassign.submit.cover', { count: 3 }) })
    .press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.goto('/caseloads');
  await settled(page);
  await expectAccessible(page, 'l’historique des transferts');

  const covering = await another();
  await signInAs(covering, receiver, 'fr');
  await expect(covering.getByText(say('handovers.note', { note }))).toBeVisible();
  const covered = await another();
  await signInAs(covered, anna, 'fr');
  await expectAccessible(covered, 'la page du jour avec un remplacement');
  await covered
    .getByRole('button', { name: say('handovers.take_back_from', { name: receiver }) })
    .press('Enter');
  await expect(
    covered.getByText(say('handovers.taken_back', { count: 3, name: receiver })),
  ).toBeVisible();
  await covering.reload();
  await settled(covering);
  await expect(covering.getByText(say('handovers.note', { note }))).toHaveCount(0);
});

/** How many open files Anna has, a colleague whose name begins like nobody else's, and a day to come. */
function atWork({ folder }: BuiltServer) {
  const [files] = look<{ open: number }>(
    folder,
    `select count(*) as open from client c join person p on p.id = c.counsellor_id
      where p.name = ? and c.status <> 'closed'`,
    anna,
  );
  const [other] = look<{ name: string }>(
    folder,
    `select name from person where roles like '%counsellor%' and name <> ? order by name limit 1`,
    anna,
  );
  const [day] = look<{ until: string }>(folder, `select date('now', '+20 days') as until`);
  if (!files || !other || !day) throw new Error('the demo office lacks its counsellors');
  return { open: files.open, receiver: other.name, until: day.until };
}

/** Seconds of the keystroke-level model for a mouse: finding the place, the press, the thought before it. */
const pointSeconds = 1.1;
const pressSeconds = 0.28;
const thoughtSeconds = 1.35;
const handSeconds = 0.4;

function handAt() {
  let clicks = 0;
  return {
    click: async (target: Locator): Promise<void> => {
      await target.click();
      clicks += 1;
    },
    clicks: () => clicks,
    // Twice the hand changes over: to the keys in the dialog and back.
    seconds: () => clicks * (pointSeconds + pressSeconds + thoughtSeconds) + 2 * handSeconds,
  };
}

async function tabTo(keys: ReturnType<typeof typistAt>, target: Locator): Promise<void> {
  for (let tries = 0; tries < 6; tries += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await keys.press('Tab');
  }
  await expect(target).toBeFocused();
}
