import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { endOfDay } from '@tremplin/shared/day.ts';
import { v7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { aPosting, anApplication, clientOf } from '../support/applications.ts';
import { addClient } from '../support/clients.ts';
import { openDirectory } from '../support/directory.ts';
import { openOffice } from '../support/office.ts';
import type { Hired } from '../support/office.ts';
import { visit } from '../support/page.tsx';
import { openList, openRoom, openSession, putOnList } from '../support/sessions.ts';
import { openLessons } from '../support/takeaways.ts';

async function busyOffice() {
  const office = await openOffice();
  const anna = await office.hire('counsellor', { name: 'Anna Nguyen' });
  const clientId = await clientOf(office, anna, {
    givenName: 'Zoé',
    familyName: 'Œuvrard',
    lastContactOn: '2026-11-20',
    jobAlertExpiresOn: '2026-11-23',
  });
  const quiet = await clientOf(office, anna, {
    givenName: 'Suharto',
    familyName: '',
    lastContactOn: '2026-08-01',
  });
  const postingId = await aPosting(office, {
    closingDay: '2026-11-23',
    closingAt: endOfDay('2026-11-23'),
  });
  await anApplication(office, anna, { clientId, postingId });
  return {
    office,
    anna,
    postingId,
    quiet,
    open: (locale: 'en' | 'fr' = 'en') =>
      visit('/today', () => office.contextOf({ ...anna.visitor, locale }), locale),
  };
}

test('a counsellor sees who has not applied, why each row is there, and how many there are', async () => {
  const { open } = await busyOffice();
  await open();
  const closing = await screen.findByRole('region', { name: 'Closing soon, not applied 1' });
  expect(closing.textContent).toContain('Zoé Œuvrard has not applied');
  expect(closing.textContent).toContain('Closes tomorrow');
  expect(screen.getByRole('region', { name: 'Not in touch lately 1' }).textContent).toContain(
    '113 days without contact',
  );
  expect(screen.getByRole('region', { name: 'Job alert ends 1' }).textContent).toContain(
    'Ends tomorrow',
  );
  expect(screen.getByText(/3 things need you\./)).toBeDefined();
});

test('J and K move from row to row, and Enter opens the thing itself', async () => {
  const { open, postingId, quiet } = await busyOffice();
  const page = await open();
  const closing = await screen.findByRole('region', { name: /^Closing soon/ });
  screen.getByRole('heading', { level: 1 }).focus();
  await page.user.keyboard('j');
  expect(document.activeElement).toBe(
    within(closing).getByRole('link', { name: 'Policy Advisor' }),
  );
  await page.user.keyboard('j');
  expect(document.activeElement?.textContent).toBe('Suharto');
  expect(document.activeElement?.getAttribute('href')).toBe(`/clients/${quiet}`);
  await page.user.keyboard('k{Enter}');
  await waitFor(() => expect(page.address()).toBe(`/postings/${postingId}`));
});

test('letters typed elsewhere move nothing', async () => {
  const { open } = await busyOffice();
  const page = await open();
  await screen.findByRole('region', { name: /^Closing soon/ });
  const account = screen.getByRole('button', { name: /Anna Nguyen/ });
  account.focus();
  await page.user.keyboard('j');
  expect(document.activeElement).toBe(account);
});

test('a counsellor who is done is told so, in French too', async () => {
  const { open, office } = await busyOffice();
  const idle = await office.hire('counsellor');
  await visit('/today', () => office.contextOf(idle.visitor));
  expect(await screen.findByText(/Nothing closes, nobody waits for word/)).toBeDefined();
  expect(screen.getByRole('link', { name: 'Open my clients' }).getAttribute('href')).toBe(
    '/clients',
  );
  await open('fr');
  expect(await screen.findByRole('region', { name: /^Clôture prochaine/ })).toBeDefined();
  expect(screen.getByText(/Clôture demain/)).toBeDefined();
});

describe('a facilitator', () => {
  const title = 'Working for the Ontario Public Service';

  async function facilitate() {
    const room = await openRoom();
    const open = (who: Pick<Hired, 'visitor'> = room.farid, locale: 'en' | 'fr' = 'en') =>
      visit('/today', () => room.office.contextOf({ ...who.visitor, locale }), locale);
    return { ...room, open };
  }

  test('meets the next session with what it lacks, and opens it long before it begins', async () => {
    const room = await facilitate();
    const { id } = await openSession(room, room.farid, { presenters: [], location: null });
    await openList(room, id, ['registered', 'waitlisted']);
    const { id: clientId } = await addClient(room, room.anna, { givenName: 'Bao' });
    await putOnList(room.office, id, clientId, 'registered', { supports: ['captioning'] });
    await room.open();
    const card = within(await screen.findByRole('region', { name: title }));
    expect(card.getByText('2 of 20 seats taken · One person is waiting for a seat')).toBeDefined();
    expect(card.getByText('Asked for: captioning (1)')).toBeDefined();
    expect(card.getByText(/^Begins/)).toBeDefined();
    const chip = card.getByRole('link', { name: 'No presenter' });
    expect(chip.getAttribute('href')).toBe(`/sessions/${id}/edit`);
    expect(card.getByRole('link', { name: 'No room' })).toBeDefined();
    expect(card.getByRole('link', { name: 'Few have registered' }).getAttribute('href')).toBe(
      `/sessions/${id}`,
    );
    expect(card.getByRole('link', { name: 'Open the session' })).toBeDefined();
    expect(screen.getByText('Nothing needs you right now.')).toBeDefined();
  });

  test('takes attendance in one press from half an hour before', async () => {
    const room = await facilitate();
    const { id } = await openSession(room, room.farid);
    room.office.at('2026-11-24T14:30:00.000Z');
    await room.open();
    const take = await screen.findByRole('link', { name: 'Take attendance' });
    expect(take.getAttribute('href')).toBe(`/sessions/${id}/attendance`);
    expect(screen.queryByRole('link', { name: 'Open the session' })).toBeNull();
  });

  test('closes what is over, and says in one press that a promise was kept', async () => {
    const room = await facilitate();
    const { id } = await openSession(room, room.farid);
    await openList(room, id, ['registered']);
    room.office.at('2026-11-26T15:00:00.000Z');
    await room.farid.call.sessions.addCommitment({
      id: v7(),
      sessionId: id,
      text: 'Send the postings',
      owner: 'Léa Brisebois',
      dueOn: '2026-11-25',
    });
    const { user } = await room.open();
    const over = within(await screen.findByRole('region', { name: 'Sessions to close 1' }));
    expect(over.getByText('Ended 2 days ago')).toBeDefined();
    expect(over.getByRole('link', { name: 'Somebody not marked' }).getAttribute('href')).toBe(
      `/sessions/${id}/attendance`,
    );
    expect(screen.getByText(/^2 things need you\./)).toBeDefined();
    const due = within(screen.getByRole('region', { name: 'Commitments due 1' }));
    expect(due.getByText('Due yesterday')).toBeDefined();
    screen.getByRole('heading', { level: 1 }).focus();
    await user.keyboard('jj');
    expect(document.activeElement?.textContent).toBe('Send the postings');
    await user.click(due.getByRole('button', { name: 'Done: Send the postings' }));
    await waitFor(() => expect(screen.queryByRole('region', { name: /^Commitments/ })).toBeNull());
    expect(screen.getByText(/^One thing needs you\./)).toBeDefined();
  });

  test('who counsels too sees both parts, and one with nothing ahead may plan a session', async () => {
    const room = await facilitate();
    const both = await room.office.hire(['counsellor', 'facilitator'], { name: 'Océane Dubé' });
    await openSession(room, both);
    await clientOf(room.office, both, { lastContactOn: '2026-08-01' });
    await room.open(both, 'fr');
    expect(
      await screen.findByRole('region', { name: /^Travailler pour la fonction/ }),
    ).toBeDefined();
    expect(screen.getByRole('region', { name: 'Sans contact récent 1' })).toBeDefined();
    cleanup();
    await room.open(room.gisele);
    expect(await screen.findByText('You have no session ahead.')).toBeDefined();
    expect(screen.getByRole('link', { name: 'Plan a session' }).getAttribute('href')).toBe(
      '/sessions/new',
    );
  });
});

test('a counsellor calls whoever missed a session', async () => {
  const room = await openRoom();
  const { office, anna, farid } = room;
  const { id } = await openSession(room, farid);
  const away = await clientOf(office, anna, {
    givenName: 'Zoé',
    familyName: 'Œuvrard',
    lastContactOn: '2026-11-23',
  });
  await putOnList(office, id, away, 'no_show');
  office.at('2026-11-25T15:00:00.000Z');
  await visit('/today', () => office.contextOf(anna.visitor));
  const missed = within(await screen.findByRole('region', { name: 'Missed a session 1' }));
  expect(missed.getByRole('link', { name: 'Zoé Œuvrard' }).getAttribute('href')).toBe(
    `/clients/${away}`,
  );
  expect(missed.getByText('Did not come yesterday')).toBeDefined();
});

test('an informational interview that wants thanks says whom and since when, and opens itself', async () => {
  const { office, anna, interviewId } = await openLessons(await openDirectory());
  const { user, address } = await visit('/today', () => office.contextOf(anna.visitor));
  const due = await screen.findByRole('region', { name: 'Informational interviews 1' });
  expect(due.textContent).toContain('With Léa Brisebois · Ottawa Unit');
  expect(due.textContent).toContain('Thank-you 6 days late');
  await user.click(within(due).getByRole('link', { name: 'Amira Haddad' }));
  await waitFor(() => expect(address()).toBe(`/interviews/${interviewId}`));
});
