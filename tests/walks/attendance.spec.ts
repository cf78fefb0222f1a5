import { expect, type Locator, type Page } from '@playwright/test';
import { fold } from '@tremplin/shared/fold.ts';
import { locales, type Locale } from '@tremplin/shared/people.ts';
import type { Mark } from '@tremplin/shared/attendance.ts';
import type { MarkButton } from '@tremplin/shared/session-rules.ts';
import { expectAccessible, settled, signIn, speak, test } from '../support/browser.ts';
import type { BuiltServer } from '../support/built-server.ts';
import { expectNarrow, expectTargets } from '../support/page-checks.ts';
import { hireFacilitator, runSession, type RunningSession } from '../support/running-session.ts';
import { headsIn, keptIn, marksIn, tapsIn } from '../support/room-truth.ts';
import { look } from '../support/store-file.ts';
import { thumbAt } from '../support/thumb.ts';
import { wordsIn, type Say } from '../support/words.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

const titles: Readonly<Record<Locale, string>> = {
  en: 'Karim takes attendance of twenty with one hand, two walk in, the network goes, and nothing is lost',
  fr: 'the same in French: twenty people, two who walk in, a network that goes and comes back',
};

const newcomer = { given: 'Oumar', family: 'Diallo-Sagno' };

for (const locale of locales) {
  test(titles[locale], async ({ page, another, office }) => {
    const say = wordsIn(locale);
    await signIn(page, 'facilitator', locale);
    const session = await runSession(page, office);
    const room = { session, say, office };
    await markTwenty(page, room);
    await twoWalkIn(page, room);

    const colleague = await another();
    await hireFacilitator(colleague, office, 'Gisèle Fortin');
    await speak(colleague, locale);
    await helpWith(colleague, room);
    await goOnWithoutNetwork(page, colleague, room);

    const reopened = await closeAndOpenAgain(page, room);
    await reloadOnceItIsBack(reopened, room);
    await expectTruth(colleague, room);
  });
}

test('two tabs of one telephone send each tap once', async ({ page, office }) => {
  const say = wordsIn('en');
  await signIn(page, 'facilitator');
  const session = await runSession(page, office, 6);
  const room = { session, say, office };
  const telephone = page.context();
  const other = await telephone.newPage();
  for (const tab of [page, other]) {
    await tab.goto(`/sessions/${session.id}/attendance`);
    await expect(tab.locator('[data-row]')).toHaveCount(6);
  }
  const answered = [page, other].map((tab) => tapsAnsweredTo(tab));
  await telephone.setOffline(true);
  await page.getByRole('button', { name: say('attendance.room.head_more') }).tap();
  await page.getByRole('button', { name: say('attendance.room.all_present') }).tap();
  await buttonOf(other, room, 2, 'late').tap();
  await other.getByRole('button', { name: say('attendance.room.head_more') }).tap();
  await expect.poll(async () => (await keptIn(page)).taps).toHaveLength(4);
  expect(answered.flat(), 'answered without a network').toEqual([]);
  await telephone.setOffline(false);
  await expect.poll(async () => (await keptIn(page)).taps).toEqual([]);
  const ids = answered.flat();
  expect(ids).toHaveLength(4);
  expect(new Set(ids).size).toBe(4);
  expect(headsIn(room)).toBe(2);
  expect(tapsIn(room)).toBe(4);
  expect(marksIn(room)).toEqual(expected(room, [[2, 'late']]));
  for (const tab of [page, other]) await expectSaved(tab);
});

/** The ids of the taps in every request of this page that the office answers from now on. */
function tapsAnsweredTo(page: Page): string[] {
  const ids: string[] = [];
  page.on('response', (response) => {
    const request = response.request();
    const body = request.url().includes('attendance.mark') ? (request.postData() ?? '') : '';
    ids.push(...[...body.matchAll(/"id":"([0-9a-f-]{36})","kind"/g)].map(([, id = '']) => id));
  });
  return ids;
}

interface Room {
  readonly session: RunningSession;
  readonly say: Say;
  readonly office: BuiltServer;
}

/** From today's card: one tap opens it, one marks all, four mark the exceptions. */
async function markTwenty(page: Page, room: Room): Promise<void> {
  const { say, session } = room;
  await page.goto('/today');
  await settled(page);
  const clicks = await countClicks(page);
  const thumb = thumbAt(page);
  await thumb.tap(page.getByRole('link', { name: say('today.session.take') }));
  await thumb.tap(page.getByRole('button', { name: say('attendance.room.all_present') }));
  for (const [at, mark] of exceptions) await thumb.tap(buttonOf(page, room, at, mark));
  expect(thumb.taps()).toBeLessThanOrEqual(6);
  expect(await clicks(), 'clicks that the page heard').toBe(thumb.taps());
  expect(thumb.seconds()).toBeLessThanOrEqual(25);
  await expectSaved(page);
  await expect(page.locator('[data-present]')).toHaveText(
    say('attendance.room.present_of', { present: 18, listed: 20 }),
  );
  await expect.poll(() => marksIn(room)).toEqual(expected(room, exceptions));
  const lines = look<{ count: number }>(
    room.office.folder,
    "select count(*) as count from audit_event where action = 'mark' and resource_id = ?",
    session.id,
  );
  expect(lines).toEqual([{ count: 5 }]);
  await expectNarrow(page, 'a marked list');
  await expectTargets(page, 'a marked list');
}

const exceptions = [
  [2, 'late'],
  [6, 'left_early'],
  [11, 'absent'],
  [17, 'excused'],
] as const satisfies readonly (readonly [number, MarkButton])[];

/** Three letters without their accents bring up a client; a name that nobody has makes a new person. */
async function twoWalkIn(page: Page, { session, say }: Room): Promise<void> {
  const box = page.getByRole('textbox', { name: say('attendance.room.find') });
  const client =
    session.outside.find(({ name }) => fold(name) !== name.toLowerCase()) ?? session.outside[0];
  const name = client?.name ?? '';
  await box.fill(fold(name).slice(0, 5));
  await page
    .getByRole('button', { name: say('attendance.room.walk_ins.add_name', { name }) })
    .tap();
  await expect(box).toHaveValue('');
  await expect(rowOf(page, name)).toBeVisible();

  await box.fill(`${newcomer.given} ${newcomer.family}`);
  await page.getByRole('button', { name: say('attendance.room.walk_ins.new') }).tap();
  await expectAccessible(page, 'the form for a new person');
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: say('attendance.room.stub.submit') }).tap();
  await expect(rowOf(page, newcomer.family)).toBeVisible();
  await expect(page.locator('[data-present]')).toHaveText(
    say('attendance.room.present_of', { present: 20, listed: 22 }),
  );
}

async function helpWith(colleague: Page, { session, say }: Room): Promise<void> {
  await colleague.goto(`/sessions/${session.id}/attendance`);
  await colleague.getByRole('button', { name: say('attendance.room.help.join') }).click();
  await expect(colleague.locator('[data-row]')).toHaveCount(22);
}

/** Seven taps while nothing gets through, and a colleague who marks before and after one of them. */
async function goOnWithoutNetwork(page: Page, colleague: Page, room: Room): Promise<void> {
  const { say } = room;
  await page.context().setOffline(true);
  await buttonOf(colleague, room, 4, 'late').click();
  await expectSaved(colleague);
  await buttonOf(page, room, 0, 'late').tap();
  await buttonOf(page, room, 1, 'absent').tap();
  await page.getByRole('button', { name: say('common.undo') }).tap();
  await page.getByRole('button', { name: say('attendance.room.head_more') }).tap();
  await page.getByRole('button', { name: say('attendance.room.head_more') }).tap();
  await buttonOf(page, room, 3, 'excused').tap();
  await buttonOf(page, room, 4, 'excused').tap();
  await expect(page.locator('[data-save]')).toHaveText(
    say('attendance.room.save.network', { count: 7 }),
  );
  await buttonOf(colleague, room, 3, 'absent').click();
  await expectSaved(colleague);

  const box = page.getByRole('textbox', { name: say('attendance.room.find') });
  await box.fill('Ngu');
  await expect(page.getByText(say('attendance.room.walk_ins.network'))).toBeVisible();
  await expect(box).toHaveValue('Ngu');
  await box.fill('');
  // So tall that no row lies half under a bar: where the list is scrolled to is up to the thumb.
  await page.setViewportSize({ width: 390, height: 3000 });
  await expectAccessible(page, 'a list without a network');
  await page.setViewportSize({ width: 390, height: 844 });
  expect(tapsIn(room)).toBe(7);
  await expectNoNames(page, room);
}

/** The tab is closed with taps in it; any page of the office sends them once there is a network. */
async function closeAndOpenAgain(page: Page, room: Room): Promise<Page> {
  const telephone = page.context();
  await page.close();
  const reopened = await telephone.newPage();
  await expect(reopened.goto('/today')).rejects.toThrow();
  await telephone.setOffline(false);
  await reopened.goto('/today');
  await expect.poll(() => marksIn(room)).toMatchObject({ ...offlineTruth(room) });
  await expect.poll(async () => (await keptIn(reopened)).taps).toEqual([]);
  expect(headsIn(room)).toBe(2);
  expect(tapsIn(room)).toBe(7 + 7);
  return reopened;
}

/** What stands after the colleague marked one row before, and another after the telephone did. */
function offlineTruth({ session }: Room): Record<string, Mark> {
  const id = (at: number): string => session.listed[at]?.rowId ?? '';
  return { [id(0)]: 'late', [id(1)]: 'present', [id(3)]: 'absent', [id(4)]: 'excused' };
}

async function reloadOnceItIsBack(page: Page, room: Room): Promise<void> {
  await page.goto(`/sessions/${room.session.id}/attendance`);
  await expect(page.locator('[data-heads]')).toHaveText('2');
  await page.context().setOffline(true);
  await buttonOf(page, room, 8, 'left_early').tap();
  await expect(page.locator('[data-save]')).toHaveText(
    room.say('attendance.room.save.network', { count: 1 }),
  );
  await page.context().setOffline(false);
  await page.reload();
  await expect.poll(async () => (await keptIn(page)).taps).toEqual([]);
  await expect(buttonOf(page, room, 8, 'left_early')).toHaveAttribute('aria-pressed', 'true');
}

/** Twenty-two rows, each as the last hand left it, every tap counted once; the colleague sees the same. */
async function expectTruth(colleague: Page, room: Room): Promise<void> {
  const marks = marksIn(room);
  const { listed } = room.session;
  expect(marks).toMatchObject({
    ...expected(room, [...exceptions, [8, 'left_early']]),
    ...offlineTruth(room),
  });
  const walkIns = Object.keys(marks).filter((id) => !listed.some(({ rowId }) => rowId === id));
  expect(walkIns.map((id) => marks[id])).toEqual(['present', 'present']);
  expect(headsIn(room)).toBe(2);
  expect(tapsIn(room)).toBe(7 + 7 + 1);
  await expect(buttonOf(colleague, room, 0, 'late')).toHaveAttribute('aria-pressed', 'true');
  await expect(buttonOf(colleague, room, 8, 'left_early')).toHaveAttribute('aria-pressed', 'true');
  await expect(colleague.locator('[data-heads]')).toHaveText('2');
}

function rowOf(page: Page, name: string): Locator {
  return page.locator('[data-row]').filter({ hasText: name });
}

function buttonOf(page: Page, { session, say }: Room, at: number, button: MarkButton): Locator {
  const name = session.listed[at]?.name ?? '';
  const mark = say(`attendance.room.buttons.${button}`);
  const named = say('attendance.room.button_of', { mark, name });
  return page.getByRole('button', { name: named, exact: true });
}

async function expectSaved(page: Page): Promise<void> {
  await expect(page.locator('[data-save]')).toHaveAttribute('data-save', 'saved');
}

/** Counts every click that the page hears from now on, across its own navigation. */
async function countClicks(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    document.body.dataset['clicks'] = '0';
    const count = (): void => {
      document.body.dataset['clicks'] = String(Number(document.body.dataset['clicks']) + 1);
    };
    document.addEventListener('click', count, { capture: true });
  });
  return () => page.evaluate(() => Number(document.body.dataset['clicks']));
}

function expected(
  { session }: Room,
  but: readonly (readonly [number, MarkButton])[],
): Record<string, Mark> {
  const marks = session.listed.map(({ rowId }, at) => {
    const exception = but.find(([place]) => place === at);
    return [rowId, exception?.[1] ?? 'present'] as const;
  });
  return Object.fromEntries(marks);
}

/** Ids and states are kept on the telephone; no part of anybody's name is. */
async function expectNoNames(page: Page, { session }: Room): Promise<void> {
  const kept = await keptIn(page);
  expect(kept.taps).toHaveLength(7);
  const text = fold(JSON.stringify(kept));
  const names = [...session.listed, ...session.outside].map(({ name }) => name);
  const parts = [...names, newcomer.given, newcomer.family].flatMap((name) =>
    fold(name).split(' '),
  );
  expect(parts.filter((part) => part.length > 2 && text.includes(part))).toEqual([]);
}
