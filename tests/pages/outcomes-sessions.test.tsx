import { configure, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { held } from '../support/november.ts';
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
import { openRoom } from '../support/sessions.ts';

configure({ asyncUtilTimeout: 8000 });

const opened =
  (office: TestOffice) =>
  (path: string, who: Hired, locale: 'en' | 'fr' = 'en') =>
    visit(path, () => office.contextOf({ ...who.visitor, locale }), locale);

/** Three of Anna's clients came to Farid's session of 7 July; one of them applied within ninety days. */
async function afterSession() {
  const told = await beforeSession('2026-07-07');
  const came = await takenIn(told, told.anna, 3);
  await allCame(told, came);
  await takesPlace(told);
  const [first = ''] = came;
  atNoon(told.office, '2026-07-20');
  await applies(told, told.anna, first, { postingId: told.there, after: 10 });
  told.office.at('2026-11-22T15:00:00.000Z');
  return { ...told, open: opened(told.office) };
}

describe('what came of sessions', () => {
  test('Marguerite reads who came and what followed, and that it need not be because of it', async () => {
    const { open, manager } = await afterSession();
    const page = await open('/outcomes/sessions', manager);
    const attendance = await screen.findByRole('figure', { name: 'Attendance by month' });
    expect(attendance.textContent).toContain('3 people came: 3 by name and 0 without.');
    expect(
      await within(attendance).findByRole('img', { name: 'July 2026, By name: 3' }),
    ).toBeDefined();
    const action = screen.getByRole('figure', { name: 'What came of them within 90 days' });
    expect(action.textContent).toContain(
      'Of 3 attendees whose 90 days are over, one has applied, set up a job alert or had an informational interview (33%). It came after the session; that does not mean because of it.',
    );
    await page.user.click(within(action).getByRole('button', { name: 'Table' }));
    expect(
      within(within(action).getByRole('row', { name: /^Sent an application/ }))
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['1', '33%']);
    const tiles = screen.getByRole('region', { name: 'Key figures of sessions' });
    expect(tiles.textContent).toContain('Show rate100%of 3 people expected by name');
    expect(tiles.textContent).toContain('Satisfaction–');
    expect(screen.getByRole('main').textContent).toContain(
      'One session was held, none was cancelled, and one waits to be closed. Nobody expected by name was absent without excuse.',
    );
  });

  test('Farid sees those of the sessions that he runs, Gisèle none of them', async () => {
    const { open, farid, gisele } = await afterSession();
    await open('/outcomes/sessions', farid);
    expect(await screen.findByText(/^3 people came/)).toBeDefined();
    expect(screen.getByText('These are figures of the sessions that you run.')).toBeDefined();
    expect(screen.queryByLabelText('Counsellor')).toBeNull();
    await open('/outcomes/sessions', gisele);
    expect(await screen.findByText('No session was held in this period yet.')).toBeDefined();
  });

  test('Ngozi clicks on those who applied and reads who it was and when, under the same filters', async () => {
    const { open, ngozi } = await afterSession();
    const page = await open('/outcomes/sessions?period=quarter&from=2026-07', ngozi);
    const action = await screen.findByRole('figure', { name: 'What came of them within 90 days' });
    await page.user.click(within(action).getByRole('button', { name: 'Table' }));
    const row = within(action).getByRole('row', { name: /^Sent an application/ });
    await page.user.click(within(row).getByRole('link', { name: '1' }));
    const heading = /^Attendees, within 90 days: Sent an application · Q2/;
    expect(await screen.findByRole('heading', { level: 1, name: heading })).toBeDefined();
    expect(page.address()).toBe(
      '/outcomes/list?kind=followed&step=application&period=quarter&from=2026-07',
    );
    const line = await screen.findByRole('row', { name: /^Noémie 1 Diallo/ });
    expect(line.textContent).toContain('2026-07-17');
  });

  test('Farid opens who came to what he runs, and is told for whom it is what they did later', async () => {
    const { open, farid } = await afterSession();
    const page = await open('/outcomes/sessions', farid);
    const action = await screen.findByRole('button', { name: /^What followed within 90 days: / });
    await page.user.click(action);
    expect(
      await screen.findByText(
        'Who did what after a session is for managers who may see names. You see the figures.',
      ),
    ).toBeDefined();
    await page.user.click(screen.getByRole('link', { name: 'Attendance: 3' }));
    const heading = /^People who came by name · /;
    expect(await screen.findByRole('heading', { level: 1, name: heading })).toBeDefined();
    expect(page.address()).toBe('/outcomes/sessions/list?kind=attendees&mark=came');
    await waitFor(() => expect(screen.getAllByText(/^Noémie \d Diallo$/)).toHaveLength(3));
    expect(screen.queryByRole('columnheader', { name: 'Counsellor' })).toBeNull();
    await open('/outcomes/sessions/list?kind=attendees&mark=came&show=1', farid);
    expect(await screen.findByText('Lists are closed while names are hidden.')).toBeDefined();
  });

  test('a manager who may not see names is told so by each number', async () => {
    const { open, manager } = await afterSession();
    const page = await open('/outcomes/sessions', manager);
    await page.user.click(await screen.findByRole('button', { name: 'One session was held' }));
    expect(
      (await screen.findAllByText(/^Lists of names are for managers who may see names\./)).length,
    ).toBeGreaterThan(0);
    expect(screen.queryAllByRole('link', { name: /3$/ })).toEqual([]);
  });

  test('a month in which nobody gave a name opens its sessions, and a list without names says who else counts', async () => {
    const room = await openRoom();
    const ngozi = await room.office.hire('manager', { seesNames: true });
    await held(room, room.farid, '2026-11-24', { unnamed: 12 });
    room.office.at('2026-11-30T17:00:00.000Z');
    const open = opened(room.office);
    const page = await open('/outcomes/sessions', ngozi);
    const attendance = await screen.findByRole('figure', { name: 'Attendance by month' });
    await page.user.click(within(attendance).getByRole('button', { name: 'Table' }));
    for (const name of [/^November 2026/, /^Whole period/]) {
      const row = within(attendance).getByRole('row', { name });
      const [last] = within(row).getAllByRole('link', { name: '12' }).slice(-1);
      expect(last?.getAttribute('href')).toMatch(/kind=sessions&state=held/);
    }
    await page.user.click(screen.getByRole('link', { name: 'Attendance: 12' }));
    const heading = /^Sessions held · /;
    expect(await screen.findByRole('heading', { level: 1, name: heading })).toBeDefined();
    await open('/outcomes/sessions/list?kind=attendees&mark=came', ngozi);
    expect(await screen.findByText(/^The number also counts 12 people who gave/)).toBeDefined();
    expect(screen.queryByText('There is nobody behind this number.')).toBeNull();
    await open('/outcomes/sessions/list?kind=attendees&mark=away', ngozi);
    expect(await screen.findByText('There is nobody behind this number.')).toBeDefined();
    await open('/outcomes/sessions/list?kind=commitments', ngozi);
    expect(await screen.findByText('Nothing is behind this number.')).toBeDefined();
    await open('/outcomes/sessions/list?kind=commitments', ngozi, 'fr');
    expect(await screen.findByText('Il n’y a rien derrière ce chiffre.')).toBeDefined();
  });

  test('the page speaks French', async () => {
    const { open, manager } = await afterSession();
    await open('/outcomes/sessions', manager, 'fr');
    expect(
      await screen.findByText(/cela ne veut pas dire à cause d’elle\.$/, { selector: 'p.text-16' }),
    ).toBeDefined();
  });
});

describe('what came of requests for interviews', () => {
  test('a manager, and a facilitator for the whole office, read how many were answered', async () => {
    const { office, anna, farid, amiraId, leaId } = await openAsking();
    const manager = await office.hire('manager');
    await ask(anna, { clientId: amiraId, contactId: leaId }, '2026-11-23');
    const open = opened(office);
    await open('/outcomes/directory', manager);
    const came = await screen.findByRole('figure', { name: 'What came of requests' });
    expect(came.textContent).toContain(
      'Of one request, none was answered and none led to a meeting',
    );
    const months = screen.getByRole('figure', { name: 'Requests by month' });
    expect(
      await within(months).findByRole('img', { name: 'November 2026, Requested: 1' }),
    ).toBeDefined();
    const page = await open('/outcomes/directory', anna);
    const tile = await screen.findByRole('link', { name: /^Informational interviews.*: 1$/ });
    await page.user.click(tile);
    const heading = /^Requests for informational interviews · /;
    expect(await screen.findByRole('heading', { level: 1, name: heading })).toBeDefined();
    expect(page.address()).toBe('/outcomes/list?kind=requests');
    await open('/outcomes/directory', farid);
    expect(await screen.findByText('These are figures of the whole office.')).toBeDefined();
    expect(await screen.findByText(/^Of one request, none was answered/)).toBeDefined();
  });
});
