import { expect, type Page } from '@playwright/test';
import { locales, type Locale } from '@tremplin/shared/people.ts';
import { expectAccessible, settled, signIn, test } from '../support/browser.ts';
import { expectNarrow } from '../support/page-checks.ts';
import { look } from '../support/store-file.ts';
import { thumbAt } from '../support/thumb.ts';
import { wordsIn, type Say } from '../support/words.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

const closing: Readonly<Record<Locale, string>> = {
  en: 'Karim closes yesterday’s session on his phone once everybody has a mark, and Patricia reopens it',
  fr: 'the same in French: what is missing, the marks, the closing, and the reopening with its reason',
};

for (const locale of locales)
  test(closing[locale], async ({ page, another, office }) => {
    const say = wordsIn(locale);
    await signIn(page, 'facilitator', locale);
    await page.goto('/sessions?tab=to_close');
    await settled(page);
    const [id] = look<{ id: string }>(
      office.folder,
      "select id from info_session where status = 'held'",
    ).map((row) => row.id);
    await page.locator(`a[href="/sessions/${id}"]`).first().click();
    await settled(page);
    await expectAccessible(page);
    await expectNarrow(page, 'a session to close');
    const close = page.getByRole('button', { name: say('sessions.actions.close'), exact: true });
    await expect(close).toHaveCount(0);

    await page.goto(`/sessions/${id}/attendance`);
    await settled(page);
    await page.getByRole('button', { name: say('attendance.room.all_present') }).click();
    await expect(page.locator('[data-save="saved"]').first()).toBeVisible();
    await page.goto(`/sessions/${id}`);
    await settled(page);
    await close.click();
    const dialog = page.getByRole('dialog');
    await expectAccessible(page, 'the closing dialog');
    await dialog
      .getByRole('button', { name: say('sessions.closing.confirm.submit'), exact: true })
      .click();
    await expect(dialog).toHaveCount(0);
    await settled(page);
    await expect(page.getByText(say('sessions.statuses.closed'), { exact: true })).toBeVisible();
    const frozen = numbersOf(office.folder, id);
    expect(frozen?.registered).toBe(0);
    expect(frozen?.attended).toBeGreaterThan(5);

    const manager = await another();
    await signIn(manager, 'manager', locale);
    await reopen(manager, say, id);
    await page.reload();
    await settled(page);
    await expect(page.getByText(say('sessions.statuses.held'), { exact: true })).toBeVisible();
    expect(numbersOf(office.folder, id)).toBeNull();
  });

async function reopen(page: Page, say: Say, id: string | undefined): Promise<void> {
  await page.goto(`/sessions/${id}`);
  await settled(page);
  await page.getByRole('button', { name: say('sessions.actions.reopen') }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(say('sessions.closing.reopen.reason')).fill('Two people were mixed up.');
  await dialog.getByRole('button', { name: say('sessions.closing.reopen.submit') }).click();
  await expect(dialog).toHaveCount(0);
  await settled(page);
}

interface Frozen {
  readonly registered: number;
  readonly attended: number;
}

function numbersOf(folder: string, id: string | undefined): Frozen | null {
  const [row] = look<{ numbers: string | null }>(
    folder,
    'select numbers from info_session where id = ?',
    id ?? '',
  );
  return row?.numbers ? (JSON.parse(row.numbers) as Frozen) : null;
}

const planning: Readonly<Record<Locale, string>> = {
  en: 'Karim plans the next session from the last one and invites a group, in five touches and under a minute',
  fr: 'the same in French: two touches for the session, three for those who are invited',
};

for (const locale of locales)
  test(planning[locale], async ({ page, office }) => {
    const say = wordsIn(locale);
    await signIn(page, 'facilitator', locale);
    await page.goto('/sessions');
    await settled(page);
    const thumb = thumbAt(page);
    await thumb.tap(page.getByRole('link', { name: say('sessions.list.duplicate') }));
    await settled(page);
    await expectNarrow(page, 'the form of a session');
    await thumb.tap(page.getByRole('button', { name: say('sessions.form.save_schedule') }));
    await page.waitForURL(/\/sessions\/[0-9a-f-]{36}/);
    await settled(page);
    const id = new URL(page.url()).pathname.split('/')[2];
    await thumb.tap(page.getByRole('button', { name: say('attendance.list.add') }).first());
    await expect(page.getByRole('dialog')).toBeVisible();
    await settled(page);
    await expectAccessible(page, 'choosing whom to invite');
    const many = say('attendance.list.invite.submit.invited', { count: 99 });
    const submit = page
      .getByRole('dialog')
      .getByRole('button', { name: new RegExp(`^${many.replace('99', String.raw`\d+`)}$`) });
    await expect(submit).toBeEnabled();
    const chosen = Number((await submit.textContent())?.replace(/\D+/g, ''));
    await thumb.tap(submit);
    await expect(page.getByRole('dialog')).toHaveCount(0);
    expect(thumb.taps()).toBeLessThanOrEqual(5);
    expect(thumb.seconds()).toBeLessThanOrEqual(60);
    const list = look<{ status: string }>(
      office.folder,
      'select status from attendance where session_id = ?',
      id ?? '',
    );
    expect(chosen).toBeGreaterThan(1);
    expect(list).toHaveLength(chosen);
    const [made] = look<{ status: string; presenters: number }>(
      office.folder,
      `select status, (select count(*) from session_presenter where session_id = s.id) as presenters
       from info_session s where id = ?`,
      id ?? '',
    );
    expect(made).toEqual({ status: 'scheduled', presenters: 2 });
  });
