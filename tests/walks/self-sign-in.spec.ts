import { randomUUID } from 'node:crypto';
import { expect, type Browser, type Page } from '@playwright/test';
import { clockOf, dayOf } from '@tremplin/shared/day.ts';
import { readPhone } from '@tremplin/shared/phone.ts';
import type { Locale } from '@tremplin/shared/people.ts';
import { expectAccessible, settled, signIn, speak, test } from '../support/browser.ts';
import type { BuiltServer } from '../support/built-server.ts';
import { expectNames, expectNarrow, expectTargets } from '../support/page-checks.ts';
import { look } from '../support/store-file.ts';
import { wordsIn } from '../support/words.ts';

const minute = 60_000;

interface Listed {
  readonly clientId: string;
  readonly given: string;
  readonly family: string;
  readonly phone: string;
}

test('someone scans the wall with a French telephone, signs in, and is seen and refused by the facilitator, and no name was ever sent to the telephone', async ({
  page,
  browser,
  office,
}) => {
  await signIn(page, 'facilitator');
  const { sessionId, listed } = await callSession(page, office);
  const [who] = listed;
  if (!who) throw new Error('nobody is on the list');
  await page.goto(`/sessions/${sessionId}/door`);
  const url = await openTheDoor(page);

  const telephone = await openTelephone(browser, office);
  const phone = telephone.page;
  await checkBoth(phone, () => phone.goto(url), telephone.say('door.phone.first_name'));
  await signInOn(phone, who);
  await expect(phone.getByRole('heading', { level: 1 })).toHaveText(
    telephone.say('door.phone.done_named', { name: who.given }),
  );
  await expectAccessible(phone);
  await expect(
    page.getByText(wordsIn('en')('door.wall.here', { arrived: 1, expected: listed.length })),
  ).toBeVisible();
  await expect(page.locator('main')).not.toContainText(who.family);
  await checkWall(page);

  await refuseInRoom(page, sessionId, who);
  await phone.getByRole('button', { name: telephone.say('door.phone.another') }).click();
  await signInOn(phone, who);
  await expect(phone.getByRole('alert')).toContainText(telephone.say('faults.door.not_found'));
  await expect(phone.getByLabel(telephone.say('door.phone.first_name'))).toHaveValue(who.given);
  await expectAccessible(phone);
  expect(new URL(phone.url()).pathname).toBe('/s');
  expect(await telephone.heard(listed)).toEqual([]);
  await phone.context().close();
});

/** A session that begins in ten minutes, run by whoever is signed in, with three clients who have a telephone. */
async function callSession(
  page: Page,
  office: BuiltServer,
): Promise<{ sessionId: string; listed: readonly Listed[] }> {
  const from = new Date(Date.now() + 10 * minute);
  const to = new Date(Date.now() + 70 * minute);
  const sessionId = randomUUID();
  const [me] = look<{ id: string }>(
    office.folder,
    `select person_id as id from session order by created_at desc limit 1`,
  );
  const [programme] = look<{ id: string }>(office.folder, 'select id from programme limit 1');
  await ask(page, 'sessions.add', {
    id: sessionId,
    titleEn: 'An afternoon with the OPS',
    titleFr: 'Un après-midi avec la FPO',
    kind: 'recruitment_info_session',
    programmeId: programme?.id,
    audience: 'clients',
    on: dayOf(from),
    from: clockOf(from),
    to: clockOf(to),
    pastMidnight: dayOf(to) !== dayOf(from),
    mode: 'in_person',
    location: '204',
    joinUrl: null,
    language: 'bilingual',
    capacity: 20,
    facilitatorId: me?.id,
    helperIds: [],
    presenters: [],
    topics: [],
    postingIds: [],
    materials: [],
    notes: '',
  });
  await ask(page, 'sessions.schedule', { id: sessionId, version: 1 });
  const listed = look<Listed>(
    office.folder,
    `select id as clientId, given_name as given, family_name as family, phone from client
      where consented = 1 and status = 'active' and phone like '+1613%' and length(family_name) > 4
        and given_name <> '' group by phone having count(*) = 1 order by id limit 3`,
  );
  const clientIds = listed.map(({ clientId }) => clientId);
  await ask(page, 'attendance.addToList', { sessionId, clientIds, as: 'registered', tell: false });
  return { sessionId, listed };
}

/** What a page of the office does when somebody saves; the walk is not about that form. */
async function ask(page: Page, path: string, input: unknown): Promise<void> {
  const status = await page.evaluate(
    async ([to, body]) => {
      const headers = { 'content-type': 'application/json', 'x-office': '1' };
      return (await fetch(`/trpc/${to}`, { method: 'POST', headers, body })).status;
    },
    [path, JSON.stringify(input)] as const,
  );
  expect([path, status]).toEqual([path, 200]);
}

/** Answers with what the QR code says, as the link beside it does. */
async function openTheDoor(page: Page): Promise<string> {
  const say = wordsIn('en');
  await expect(page.getByText(say('door.wall.shut_title'))).toBeVisible();
  await page.getByRole('button', { name: say('door.wall.open') }).click();
  await expect(page.getByRole('img', { name: say('door.wall.qr') })).toBeVisible();
  const url = await page.locator('a[href*="/s/"]').getAttribute('href');
  if (url === null) throw new Error('the wall shows no address');
  return url;
}

async function openTelephone(browser: Browser, office: BuiltServer) {
  const context = await browser.newContext({
    baseURL: office.url,
    locale: 'fr-CA',
    viewport: { width: 390, height: 844 },
    hasTouch: true,
  });
  const page = await context.newPage();
  const answers: Promise<string>[] = [];
  page.on('response', (response) => {
    if (response.url().includes('/trpc/')) answers.push(response.text());
  });
  /** Whatever of the list came to the telephone by itself. */
  const heard = async (listed: readonly Listed[]): Promise<string[]> => {
    const all = (await Promise.all(answers)).join('\n');
    expect(answers.length).toBeGreaterThan(2);
    return listed
      .flatMap(({ clientId, family, phone }) => [clientId, family, phone, phone.slice(-4)])
      .filter((secret) => all.includes(secret));
  };
  return { page, heard, say: wordsIn('fr') };
}

async function signInOn(phone: Page, who: Listed): Promise<void> {
  const say = wordsIn('fr');
  await phone.getByLabel(say('door.phone.first_name')).fill(who.given);
  await phone.getByLabel(say('door.phone.initial')).fill(who.family.slice(0, 1));
  const digits = readPhone(who.phone).split(';')[0]?.slice(-4) ?? '';
  await phone.getByLabel(say('door.phone.last_four')).fill(digits);
  await phone.getByRole('button', { name: say('door.phone.submit') }).click();
}

/** The page on the telephone in French, as its browser speaks, and in English, down to 320 pixels. */
async function checkBoth(phone: Page, open: () => Promise<unknown>, field: string): Promise<void> {
  await open();
  await phone.getByLabel(field).waitFor();
  const both: readonly Locale[] = ['en', 'fr'];
  await expect(phone.locator('html')).toHaveAttribute('lang', 'fr-CA');
  for (const locale of both) {
    await speak(phone, locale);
    await settled(phone);
    await expectAccessible(phone, `the telephone (${locale})`);
    await expectNames(phone, `the telephone (${locale})`);
    await expectTargets(phone, `the telephone (${locale})`);
    await expectNarrow(phone, `the telephone (${locale})`);
  }
}

async function checkWall(page: Page): Promise<void> {
  const both: readonly Locale[] = ['fr', 'en'];
  for (const locale of both) {
    await speak(page, locale);
    await settled(page);
    await expectAccessible(page, `the wall (${locale})`);
    await expectNames(page, `the wall (${locale})`);
    await expectNarrow(page, `the wall (${locale})`);
  }
}

/** On the facilitator's own screen, beside the projector. */
async function refuseInRoom(page: Page, sessionId: string, who: Listed): Promise<void> {
  const say = wordsIn('en');
  const room = await page.context().newPage();
  await room.goto(`/sessions/${sessionId}/attendance`);
  const name = `${who.given} ${who.family}`;
  await expect(room.getByText(say('attendance.room.phone.arrived'))).toHaveCount(1);
  await room
    .getByRole('button', { name: say('attendance.room.phone.refuse_name', { name }) })
    .click();
  await expect(room.getByText(say('attendance.room.phone.arrived'))).toHaveCount(0);
  await room.close();
}
