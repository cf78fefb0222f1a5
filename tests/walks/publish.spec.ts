import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { firstOfMonth, lastOfMonth } from '@tremplin/shared/period.ts';
import { locales, type Locale } from '@tremplin/shared/people.ts';
import { formatsFor } from '@tremplin/shared/format.ts';
import { expectAccessible, signIn, test } from '../support/browser.ts';
import { objectsOf, structureOf, textOf } from '../support/pdf.ts';
import { wordsIn } from '../support/words.ts';

const titles: Readonly<Record<Locale, string>> = {
  en: 'a manager publishes a quarter in three clicks, reads it, and has it as a tagged PDF',
  fr: 'the same in French: the report and its PDF speak French',
};

/** Long over, whatever day the walk is made on. */
const quarter = { from: '2026-04', to: '2026-06' };

for (const locale of locales) {
  test(titles[locale], async ({ page, another }) => {
    const say = wordsIn(locale);
    const formats = formatsFor(locale);
    await signIn(page, 'manager', locale);
    await page.goto(`/outcomes?period=quarter&from=${quarter.from}`);
    await page.getByRole('button', { name: say('publishing.publish'), exact: true }).click();
    const publish = page.getByRole('button', { name: say('publishing.dialog.publish') });
    await expect(publish).toBeVisible();
    await expectAccessible(page, 'the dialog that publishes');
    await publish.click();
    const link = page.getByRole('dialog').getByRole('link', { name: 'PDF', exact: true });
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect(download.suggestedFilename()).toBe(`tremplin-quarter-2026-04-v1-${locale}.pdf`);
    const pdf = readFileSync(await download.path());

    const period = say('publishing.periods.quarter', {
      from: formats.month(firstOfMonth(quarter.from)),
      to: formats.month(lastOfMonth(quarter.to)),
    });
    const title = say('publishing.report.title', { period });
    const catalog = objectsOf(pdf).find((one) => one.includes('/Type /Catalog')) ?? '';
    expect(catalog).toContain('/StructTreeRoot');
    expect(catalog).toContain(`/Lang (${locale}-CA)`);
    expect(pdf.toString('latin1')).toContain('/DisplayDocTitle true');
    expect(structureOf(pdf)).toContain('TH');
    expect(textOf(pdf)).toContain(say('publishing.report.figures'));

    await page.getByRole('link', { name: say('publishing.dialog.open') }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(page.getByText(say('publishing.report.genuine'))).toBeVisible();
    await expectAccessible(page, 'a published report');

    const counsellor = await another();
    await signIn(counsellor, 'counsellor', locale);
    await counsellor.goto('/reports');
    await counsellor.getByRole('link', { name: period }).first().click();
    await expect(counsellor.getByRole('heading', { level: 1 })).toHaveText(title);
    await expectAccessible(counsellor, 'a published report, read by a counsellor');
  });
}
