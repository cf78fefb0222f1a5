import { cleanup, configure, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { addClient } from '../support/clients.ts';
import { addContact } from '../support/directory.ts';
import { ask, openAsking } from '../support/interviews.ts';
import type { Hired, TestOffice } from '../support/office.ts';
import { visit } from '../support/page.tsx';
import {
  allCame,
  applies,
  atNoon,
  beforeSession,
  takenIn,
  takesPlace,
} from '../support/session-outcome.ts';

configure({ asyncUtilTimeout: 8000 });

/** One page after the other. */
const opener = (office: TestOffice, who: Hired) => async (path: string) => {
  cleanup();
  return visit(path, () => office.contextOf(who.visitor), 'en');
};

/** Two of Anna's clients and one of Dominique's came to Farid's session of 7 July; one of Anna's applied. */
async function afterSession(roles: Parameters<TestOffice['hire']>[0], seesNames = false) {
  const told = await beforeSession('2026-07-07');
  const { office, anna } = told;
  const dominique = await office.hire(roles, { name: 'Dominique Roy', seesNames });
  const annas = await takenIn(told, anna, 2);
  const theirs = dominique.actor.roles.includes('counsellor')
    ? await takenIn(told, dominique, 1)
    : await takenIn(told, anna, 1);
  await allCame(told, [...annas, ...theirs]);
  await takesPlace(told);
  atNoon(office, '2026-07-20');
  await applies(told, anna, annas[0] ?? '', { postingId: told.there, after: 10 });
  office.at('2026-11-22T15:00:00.000Z');
  return { ...told, dominique, open: opener(office, dominique) };
}

const forNames = 'Lists of names are for managers who may see names. You see the figures.';

function listLinks(): (string | null)[] {
  return [...screen.getByRole('main').querySelectorAll('a[href*="/list?"]')].map((link) =>
    link.getAttribute('href'),
  );
}

test('a counsellor who also runs sessions opens who came to those, and not what everybody there did later', async () => {
  const { open, dominique, sessionId } = await afterSession(['counsellor', 'facilitator']);
  await dominique.call.sessions.help({ id: sessionId });
  const page = await open('/outcomes/sessions');
  const action = await screen.findByRole('figure', { name: 'What came of them within 90 days' });
  expect(action.textContent).toContain('Of 3 attendees whose 90 days are over, one has applied');
  expect(within(action).queryAllByRole('link')).toEqual([]);
  await page.user.click(screen.getByRole('button', { name: /^What followed within 90 days: / }));
  const forManagers =
    'Who did what after a session is for managers who may see names. You see the figures.';
  expect(await screen.findByText(forManagers)).toBeDefined();
  await page.user.click(screen.getByRole('link', { name: 'Attendance: 3' }));
  await waitFor(() => expect(screen.getAllByText(/^Noémie \d Diallo$/)).toHaveLength(3));
  await open('/outcomes/list?kind=followed&step=any');
  expect(await screen.findByText(forManagers)).toBeDefined();
  expect(screen.queryByRole('table')).toBeNull();
});

test('a manager without names who also runs sessions counts all of them, and opens none of the lists', async () => {
  const { open } = await afterSession(['manager', 'facilitator']);
  const page = await open('/outcomes/sessions');
  await page.user.click(await screen.findByRole('button', { name: 'Attendance: 3' }));
  expect((await screen.findAllByText(forNames)).length).toBeGreaterThan(0);
  expect(listLinks()).toEqual([]);
  await open('/outcomes/sessions/list?kind=sessions&state=held');
  expect(await screen.findByText(forNames)).toBeDefined();
});

test('a manager with names who also runs sessions opens all that is counted', async () => {
  const { open } = await afterSession(['manager', 'facilitator'], true);
  const page = await open('/outcomes/sessions');
  await page.user.click(await screen.findByRole('link', { name: 'Attendance: 3' }));
  await waitFor(() => expect(screen.getAllByText(/^Noémie \d Diallo$/)).toHaveLength(3));
});

test('a manager without names who also has clients counts everybody’s, and opens none of the lists', async () => {
  const { open } = await afterSession(['manager', 'counsellor']);
  for (const path of ['/outcomes', '/outcomes/pipeline', '/outcomes/retention']) {
    await open(path);
    expect((await screen.findAllByRole('figure')).length).toBeGreaterThan(0);
    expect(listLinks()).toEqual([]);
  }
  await open('/outcomes/pipeline');
  expect(await screen.findByRole('button', { name: /^Active caseload: 3$/ })).toBeDefined();
  for (const which of ['active', 'attendance', 'active&contacted=true', 'times&which=to_outcome']) {
    await open(`/outcomes/list?kind=${which}`);
    expect(await screen.findByText(forNames)).toBeDefined();
  }
});

test('a manager with names who also has clients opens the lists of everybody', async () => {
  const { open } = await afterSession(['manager', 'counsellor'], true);
  const page = await open('/outcomes/pipeline');
  await page.user.click(await screen.findByRole('link', { name: 'Active caseload: 3' }));
  await waitFor(() => expect(screen.getAllByText(/^Noémie \d Diallo$/)).toHaveLength(3));
});

test('requests open for a counsellor who also runs sessions, and not for one who is also a manager', async () => {
  const asking = await openAsking();
  const { office, anna, amiraId, leaId } = asking;
  const theirs = await office.hire(['counsellor', 'facilitator']);
  const everybodys = await office.hire(['counsellor', 'manager'], { seesNames: true });
  const { id: clientId } = await addClient(asking, theirs, { email: 'theirs@example.org' });
  const contactId = await addContact(asking.farid, asking.unitId, { email: 'second@example.org' });
  await ask(anna, { clientId: amiraId, contactId: leaId }, '2026-11-23');
  const page = await opener(office, everybodys)('/outcomes/directory');
  await page.user.click(
    await screen.findByRole('button', { name: /^Informational interviews.*: 1$/ }),
  );
  const forMakers = 'Single requests are for the counsellors who made them. You see the figures.';
  expect((await screen.findAllByText(new RegExp(forMakers))).length).toBeGreaterThan(0);
  expect(listLinks()).toEqual([]);
  office.at('2026-12-10T15:00:00.000Z');
  await ask(theirs, { clientId, contactId }, '2026-12-10');
  const other = await opener(office, theirs)('/outcomes/directory');
  const own = await screen.findByRole('link', { name: /^Informational interviews.*: 1$/ });
  await other.user.click(own);
  expect(await screen.findAllByText('Amira Haddad')).toHaveLength(1);
});
