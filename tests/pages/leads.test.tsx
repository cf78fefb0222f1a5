import { screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { openCaseload } from '../support/clients.ts';
import { visit } from '../support/page.tsx';

describe('a page of placements and figures says what it is for', () => {
  test.each([
    ['/outcomes', 'en', /^Who found work, .* Counted from/],
    ['/outcomes/pipeline', 'en', /^How far applications get, .* Counted from/],
    ['/outcomes/retention', 'fr', /^Qui travaille encore à chaque suivi .* Compté du/],
    ['/outcomes/sessions', 'en', /^Who came to information sessions, .* Counted from/],
    ['/outcomes/equity', 'en', /^Clients whose intake was from/],
    ['/outcomes/directory', 'fr', /^Rencontres d’information.* Compté du/],
    ['/outcomes/targets', 'en', /^What you aim at in a fiscal year/],
    ['/reports', 'en', /^Figures as they were frozen/],
    ['/caseloads', 'en', /^Who has how many clients/],
    ['/attestations', 'en', /^Nothing waits for approval/],
    ['/admin/rules', 'fr', /^Ce qu’un emploi doit être/],
  ] as const)('%s in %s', async (path, locale, said) => {
    const { office } = await openCaseload();
    const manager = await office.hire('manager');
    await visit(path, () => office.contextOf({ ...manager.visitor, locale }), locale);
    expect(
      await screen.findByText((_, element) => {
        const above = element?.parentElement?.querySelector(':scope > h1, :scope > * > h1');
        return (
          above instanceof Element && element?.tagName === 'DIV' && said.test(element.textContent)
        );
      }),
    ).toBeDefined();
  });
});
