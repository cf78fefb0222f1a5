import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { Hired, TestOffice } from '../support/office.ts';
import { visit } from '../support/page.tsx';
import {
  allCame,
  applies,
  atNoon,
  beforeSession,
  setsUpAlert,
  takenIn,
  takesPlace,
} from '../support/session-outcome.ts';
import { openSession } from '../support/sessions.ts';

/** Twelve came: five set up an alert, three applied; twelve others did not come, and six applied. */
async function afterSession() {
  const told = await beforeSession('2026-08-04');
  const { office, anna, there } = told;
  const people = await takenIn(told, anna, 24);
  const [came, others] = [people.slice(0, 12), people.slice(12)];
  await allCame(told, came);
  await takesPlace(told);
  for (const id of came.slice(0, 5)) await setsUpAlert(told, anna, id, 1);
  for (const id of [...came.slice(0, 3), ...others.slice(0, 6)])
    await applies(told, anna, id, { postingId: there, after: 2 });
  atNoon(office, '2026-11-22');
  return told;
}

const open = (office: TestOffice, who: Hired, path: string, locale: 'en' | 'fr' = 'en') =>
  visit(path, () => office.contextOf({ ...who.visitor, locale }), locale);

describe('what came of a session', () => {
  test('stands beside those who did not come, and never says why', async () => {
    const { office, farid, sessionId } = await afterSession();
    await open(office, farid, `/sessions/${sessionId}/outcome`);
    const figure = await screen.findByRole('figure', { name: 'What happened within 90 days' });
    expect(figure.textContent).toContain(
      '42% of the 12 who came set up a job alert within 90 days; of the 12 who did not come, 0% did.',
    );
    expect(screen.getByText(/nothing here shows a cause/)).toBeDefined();
    expect(screen.getByText('5 of 12').parentElement?.textContent).toContain(
      '42%, interval 19% to 68%',
    );
    // Three of those who came applied: that is hidden, and no three is on the page.
    const applied = within(figure).getByRole('heading', { name: 'Applied to the OPS' });
    const line = applied.parentElement?.textContent ?? '';
    expect(line).toContain('Not shown: too few people');
    expect(line).toContain('6 of 12');
    expect(line).not.toMatch(/\b3\b/);
    expect(within(figure).queryAllByRole('link')).toEqual([]);
    expect(screen.getByText(/open to managers who may see names/)).toBeDefined();
  });

  test('says until when a window still runs, and keeps the window in the address', async () => {
    const { office, farid, sessionId } = await afterSession();
    const page = await open(office, farid, `/sessions/${sessionId}/outcome`);
    expect(await screen.findByText('From Aug 4, 2026 to Nov 2, 2026: complete.')).toBeDefined();
    await page.user.click(screen.getByRole('button', { name: '180 days' }));
    expect(await screen.findByText(/^Until Jan 31, 2027: still running/)).toBeDefined();
    expect(page.address()).toBe(`/sessions/${sessionId}/outcome?within=180`);
  });

  test('opens the names behind a number, also behind a hidden one, to who may see them', async () => {
    const { office, ngozi, sessionId } = await afterSession();
    const page = await open(office, ngozi, `/sessions/${sessionId}/outcome`);
    const hidden = await screen.findByRole('link', {
      name: 'Applied to the OPS, Came: Not shown: too few people. Open the names',
    });
    await page.user.click(hidden);
    await screen.findByRole('heading', { level: 1, name: 'Applied to the OPS, within 90 days' });
    expect(
      await screen.findAllByRole('row', { name: /Diallo Anna Nguyen 2026-08-06/ }),
    ).toHaveLength(3);
    await page.user.click(screen.getByRole('link', { name: 'Back to the figures' }));
    const shown = await screen.findByRole('link', {
      name: 'Set up a job alert, Came: 5 of 12. Open the names',
    });
    await page.user.click(shown);
    expect(await screen.findAllByRole('row', { name: /Diallo/ })).toHaveLength(5);
    expect(page.address()).toBe(
      `/sessions/${sessionId}/outcome/list?group=attended&measure=job_alert&within=90`,
    );
  });

  test('has the same numbers as a table, hidden ones by a word', async () => {
    const { office, farid, sessionId } = await afterSession();
    const page = await open(office, farid, `/sessions/${sessionId}/outcome?within=30`);
    const figure = await screen.findByRole('figure', { name: 'What happened within 30 days' });
    await page.user.click(within(figure).getByRole('button', { name: 'Table' }));
    const cells = (name: string) =>
      within(within(figure).getByRole('row', { name: new RegExp(`^${name}`) }))
        .getAllByRole('cell')
        .map((cell) => cell.textContent);
    expect(cells('Set up a job alert: Came')).toEqual(['5', '12', '41.7', '19.3', '68']);
    expect(cells('Applied to the OPS: Came')).toEqual(['hidden', '12', '–', '–', '–']);
  });

  test('waits for a session that has not taken place', async () => {
    const told = await beforeSession('2026-08-04');
    const { id } = await openSession(told, told.farid, { on: '2026-09-01' });
    await open(told.office, told.farid, `/sessions/${id}/outcome`);
    expect(await screen.findByText(/has not taken place yet/)).toBeDefined();
  });

  test('speaks French', async () => {
    const { office, farid, sessionId } = await afterSession();
    await open(office, farid, `/sessions/${sessionId}/outcome`, 'fr');
    expect(
      await screen.findByText(
        /^42 % des 12 personnes venues ont créé une alerte-emploi dans les 90 jours; chez les 12 personnes qui ne sont pas venues, 0 %\.$/,
      ),
    ).toBeDefined();
  });
});
