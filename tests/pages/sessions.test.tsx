import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { addClient } from '../support/clients.ts';
import { visit } from '../support/page.tsx';
import { openRoom, openSession, putOnList, sessionInput } from '../support/sessions.ts';

/** Of the month both shapes stand in the page, one for each width. */
const inWeeks = () => within(screen.getByRole('table'));

describe('the list of sessions', () => {
  test('Farid makes the next session from the last one in two clicks: same weekday, same time, same presenters', async () => {
    const room = await openRoom();
    const { office, farid } = room;
    await openSession(room, farid, { on: '2026-11-17', titleEn: 'Hiring, week one' });
    await openSession(room, farid, { on: '2026-11-24', titleEn: 'Hiring, week two' });
    const { user, address } = await visit('/sessions', () => office.contextOf(farid.visitor));
    await user.click(await screen.findByRole('link', { name: 'Duplicate last' }));
    await screen.findByText(/Copied from “Hiring, week two” of Tuesday, November 24, 2026/);
    await user.click(await screen.findByRole('button', { name: 'Save and schedule' }));
    await screen.findByRole('heading', { level: 1, name: 'Hiring, week two' });
    const id = address().split('/')[2] ?? '';
    const made = await farid.call.sessions.byId({ id });
    expect(made).toMatchObject({
      status: 'scheduled',
      startDay: '2026-12-01',
      startsAt: '2026-12-01T15:00:00.000Z',
      endsAt: '2026-12-01T17:00:00.000Z',
      location: 'Room 204, 219 Argyle Avenue',
      capacity: 20,
      presenters: [{ name: 'Léa Brisebois', role: 'presenter' }],
      topics: ['staffing_system', 'job_alert'],
    });
  });

  test('Where the last two are not a week apart, the next one is four weeks later', async () => {
    const room = await openRoom();
    const { office, farid } = room;
    await openSession(room, farid, { on: '2026-10-13' });
    await openSession(room, farid, { on: '2026-11-10' });
    await visit('/sessions/new?from=last', () => office.contextOf(farid.visitor));
    await screen.findByRole('button', { name: 'Save and schedule' });
    expect(screen.getByLabelText('Day')).toHaveProperty('value', '2026-12-08');
  });

  test('In a new office nothing is planned, and there is nothing to copy yet', async () => {
    const { office, farid } = await openRoom();
    const { user } = await visit('/sessions', () => office.contextOf(farid.visitor));
    await screen.findByText(/^No session is planned\./);
    await user.click(screen.getByRole('link', { name: 'Duplicate last' }));
    await screen.findByText('There is no earlier session to copy. Start here.');
    expect(await screen.findByLabelText('Title in English')).toHaveProperty('value', '');
  });

  test('Anna, a counsellor, sees seats and what is missing, and no way to make a session', async () => {
    const room = await openRoom();
    const { office, anna, farid } = room;
    const open = { titleEn: 'Panel', capacity: 2, location: null, presenters: [] };
    const { id } = await openSession(room, farid, open);
    const statuses = ['registered', 'waitlisted'] as const;
    for (const [at, status] of statuses.entries()) {
      const { id: clientId } = await addClient(room, anna, { email: `${at}@example.org` });
      await putOnList(office, id, clientId, status, { waitNo: at });
    }
    await visit('/sessions', () => office.contextOf(anna.visitor));
    const row = await screen.findByRole('row', { name: /^Panel/ });
    expect(row.textContent).toContain('1 of 2');
    expect(row.textContent).toContain('1 waiting');
    expect(row.textContent).toContain('room and presenter');
    expect(screen.queryByRole('link', { name: 'New session' })).toBeNull();
    expect(screen.queryByRole('link', { name: 'Duplicate last' })).toBeNull();
  });

  test('Farid narrows it to his own; the address says so by id, and the tabs count no more than that', async () => {
    const room = await openRoom();
    const { office, farid, gisele } = room;
    await openSession(room, farid, { titleEn: 'Farid’s panel' });
    await openSession(room, gisele, { titleEn: 'Gisèle’s tour' });
    const { user, address } = await visit('/sessions', () => office.contextOf(farid.visitor));
    await screen.findByRole('link', { name: 'Gisèle’s tour' });
    await screen.findByRole('option', { name: 'Farid Aziz (you)' });
    await user.selectOptions(screen.getByLabelText('Facilitator'), farid.id);
    await waitFor(() => expect(screen.queryByRole('link', { name: 'Gisèle’s tour' })).toBeNull());
    expect(address()).toBe(`/sessions?facilitator=${farid.id}`);
    expect(screen.getByRole('link', { name: /^Upcoming\s*1$/ })).toBeTruthy();
  });

  test('Past the first fifty, the rest comes when Farid asks for it', async () => {
    const room = await openRoom();
    const { office, farid, programmeId } = room;
    for (let at = 1; at <= 52; at += 1) {
      const over = { titleEn: `Session ${at}` };
      await farid.call.sessions.add(sessionInput({ programmeId, facilitatorId: farid.id }, over));
    }
    const { user } = await visit('/sessions?tab=draft', () => office.contextOf(farid.visitor));
    await screen.findByText('50 of 52');
    await user.click(screen.getByRole('button', { name: 'Show more' }));
    await screen.findByText('52 of 52');
    expect(screen.getAllByRole('link', { name: /^Session \d+$/ })).toHaveLength(52);
  });

  test('A month begins its weeks on Sunday, marks today, and crosses out what is off', async () => {
    const room = await openRoom();
    const { office, farid } = room;
    await openSession(room, farid, { titleEn: 'Tour' });
    const off = await openSession(room, farid, { on: '2026-11-26', titleEn: 'Panel' });
    await farid.call.sessions.cancel({
      id: off.id,
      version: off.version,
      reason: 'Snow',
      tell: false,
    });
    const { user, address } = await visit('/sessions?view=month', () =>
      office.contextOf(farid.visitor),
    );
    await screen.findByRole('table', { name: 'Sessions in November 2026' });
    const days = inWeeks().getAllByRole('columnheader');
    expect(days.map(({ textContent }) => textContent)).toEqual([
      'Sun',
      'Mon',
      'Tue',
      'Wed',
      'Thu',
      'Fri',
      'Sat',
    ]);
    expect(inWeeks().getByText('22').getAttribute('aria-current')).toBe('date');
    expect(inWeeks().getByRole('link', { name: /^10:00\sa\.m\. Tour$/ })).toBeTruthy();
    expect(inWeeks().getByRole('link', { name: /Panel \(cancelled\)$/ })).toBeTruthy();
    await user.click(screen.getByRole('link', { name: 'Next month' }));
    await screen.findByRole('heading', { level: 2, name: 'December 2026' });
    expect(address()).toBe('/sessions?view=month&month=2026-12');
    expect(screen.getByRole('link', { name: 'This month' })).toBeTruthy();
  });

  test('Farid reads it in French', async () => {
    const room = await openRoom();
    const { office, farid } = room;
    await openSession(room, farid);
    const french = { ...farid.visitor, locale: 'fr' } as const;
    await visit('/sessions', () => office.contextOf(french), 'fr');
    await screen.findByRole('heading', { level: 1, name: 'Séances' });
    const title = 'Travailler pour la fonction publique de l’Ontario';
    const row = await screen.findByRole('row', { name: new RegExp(`^${title}`) });
    expect(row.textContent).toContain('de 10\u00a0h\u00a000 à 12\u00a0h\u00a000');
    expect(screen.getByRole('link', { name: 'Nouvelle séance' })).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Dupliquer la dernière' })).toBeTruthy();
  });
});

describe('the sign-in sheet', () => {
  test('Farid prints names in order with blank rows, in the language of the session', async () => {
    const room = await openRoom();
    const { office, anna, farid } = room;
    const { id } = await openSession(room, farid, { language: 'bilingual' });
    const people = [
      ['Zoé', 'Œuvrard', 'registered'],
      ['Amira', 'Haddad', 'registered'],
      ['Ngawang', '', 'cancelled'],
    ] as const;
    for (const [at, [givenName, familyName, status]] of people.entries()) {
      const email = `${at}@example.org`;
      const { id: clientId } = await addClient(room, anna, { givenName, familyName, email });
      await putOnList(office, id, clientId, status);
    }
    const { user } = await visit(`/sessions/${id}/sheet`, () => office.contextOf(farid.visitor));
    await screen.findByRole('columnheader', { name: 'Name / Nom' });
    const names = () =>
      screen
        .getAllByRole('row')
        .slice(2)
        .map((row) => within(row).getAllByRole('cell')[1]?.textContent);
    expect(names()).toEqual(['Amira Haddad', 'Zoé Œuvrard', '', '', '', '', '']);
    await user.click(screen.getByRole('button', { name: '10' }));
    expect(names()).toHaveLength(12);
    await user.click(screen.getByRole('button', { name: 'French' }));
    expect(await screen.findByRole('columnheader', { name: 'Nom' })).toBeTruthy();
    expect(
      screen.getByText('Mardi 24 novembre 2026', { exact: false, ignore: false }),
    ).toBeTruthy();
  });

  test('Anna, who has only some of the names, does not print a sheet that lacks the others', async () => {
    const room = await openRoom();
    const { office, anna, farid } = room;
    const { id } = await openSession(room, farid);
    await visit(`/sessions/${id}/sheet`, () => office.contextOf(anna.visitor));
    expect(
      await screen.findByText(/only the people who run this session can print it/),
    ).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
  });
});
