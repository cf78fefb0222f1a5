import { expect } from '@playwright/test';
import { locales, type Locale } from '@tremplin/shared/people.ts';
import { expectAccessible, signIn, signInAs, test } from '../support/browser.ts';
import type { BuiltServer } from '../support/built-server.ts';
import { look } from '../support/store-file.ts';
import { wordsIn } from '../support/words.ts';

const titles: Readonly<Record<Locale, string>> = {
  en: 'Anna notes what an interview taught, a colleague reads it, and whoever prepares finds it',
  fr: 'the same in French: from the interview to the search of a colleague',
};
const skill = 'Plain radium bookkeeping';

for (const locale of locales) {
  test(titles[locale], async ({ page, another, office }) => {
    const say = wordsIn(locale);
    const met = metBy(office, 'Anna Nguyen');
    await signIn(page, 'counsellor', locale);
    await page.goto(`/interviews/${met.id}`);
    await page.getByRole('button', { name: say('takeaways.lessons.add') }).click();
    await page.getByRole('radio', { name: say('takeaways.kinds.skills') }).check();
    const skills = page.getByRole('textbox', { name: say('takeaways.lessons.skills') });
    await skills.fill(`${skill}, ${met.familyName}`);
    await page
      .getByLabel(say('takeaways.lessons.family'))
      .selectOption({ label: say('takeaways.families.finance') });
    const save = page.getByRole('button', { name: say('takeaways.lessons.save') });
    await save.click();
    // The client's own name is refused beside the field, and nothing else is lost.
    await expect(skills).toHaveAttribute('aria-invalid', 'true');
    await expectAccessible(page, 'a lesson that names the client');
    await skills.fill(skill);
    await save.click();
    await expect(page.getByText(say('takeaways.lessons.saved'))).toBeVisible();

    const colleague = await another();
    await signInAs(colleague, met.colleague, locale);
    await colleague.goto('/takeaways?tab=review');
    const text = { text: skill };
    await colleague
      .getByRole('button', { name: say('takeaways.review.let_through_of', text) })
      .click();
    await expect(colleague.getByText(say('takeaways.review.done_reviewed'))).toBeVisible();

    const facilitator = await another();
    await signIn(facilitator, 'facilitator', locale);
    await facilitator.goto('/takeaways');
    await facilitator.getByRole('searchbox', { name: say('takeaways.find.words') }).fill('radium');
    await expect(facilitator.getByText(skill)).toBeVisible();
    await expect(facilitator.getByText(met.familyName, { exact: true })).toHaveCount(0);
    await expectAccessible(facilitator, 'what we learned, searched');
  });
}

/** A meeting of one of her clients, and a colleague who did not have it. */
function metBy(office: BuiltServer, name: string) {
  const [met] = look<{ id: string; familyName: string; colleague: string }>(
    office.folder,
    `select i.id as id, c.family_name as familyName,
        (select name from person where roles like '%counsellor%' and name <> ? order by id) as colleague
      from interview i join client c on c.id = i.client_id join person p on p.id = c.counsellor_id
      where p.name = ? and i.held_on is not null and i.stage in ('completed', 'thanked', 'closed')
        and length(c.family_name) > 4 and c.family_name not like '% %' order by i.id limit 1`,
    name,
    name,
  );
  if (!met) throw new Error('Anna’s clients have met nobody yet');
  return met;
}
