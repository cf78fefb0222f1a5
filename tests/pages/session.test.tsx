import { screen, waitFor, within } from '@testing-library/react';
import { attendance } from '@tremplin/db/schema/sessions.ts';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { addPosting } from '../support/postings.ts';
import type { Hired } from '../support/office.ts';
import { visit } from '../support/page.tsx';
import { openHeld, openList, openRoom, openSession } from '../support/sessions.ts';
import type { Room } from '../support/sessions.ts';

const seen = (room: Room, who: Hired, id: string, rest = '') =>
  visit(`/sessions/${id}${rest}`, () => room.office.contextOf(who.visitor));

const statusOf = async ({ farid }: Room, id: string) =>
  (await farid.call.sessions.byId({ id })).status;

describe('the page of a session', () => {
  test('Farid sees when and where it is, how many seats are taken, and what it is about', async () => {
    const room = await openRoom();
    const posting = await addPosting(room.anna);
    const { id } = await openSession(room, room.farid, {
      postingIds: [posting.id],
      materials: [{ label: 'Slides', url: 'https://example.org/slides' }],
    });
    await openList(room, id, ['registered', 'registered', 'waitlisted']);
    await seen(room, room.farid, id, '?tab=about');
    const title = 'Working for the Ontario Public Service';
    await screen.findByRole('heading', { level: 1, name: title });
    const when = within(screen.getByLabelText('When and where'));
    expect(when.getByText(/^Tue, Nov 24, 2026, 10:00 a\.m\. – 12:00 p\.m\.$/)).toBeTruthy();
    expect(when.getByText('Room 204, 219 Argyle Avenue')).toBeTruthy();
    expect(within(screen.getByLabelText('How many')).getByText('2 of 20')).toBeTruthy();
    expect(screen.getByText('Léa Brisebois')).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Program Advisor' }).getAttribute('href')).toBe(
      `/postings/${posting.id}`,
    );
    const slides = screen.getByRole('link', { name: /^Slides/ });
    expect([slides.getAttribute('target'), slides.getAttribute('rel')]).toEqual([
      '_blank',
      'noopener noreferrer',
    ]);
  });

  test('A draft is scheduled with one press', async () => {
    const room = await openRoom();
    const { input } = await openSession(room, room.farid);
    const id = room.office.contextOf(null).newId();
    await room.farid.call.sessions.add({ ...input, id });
    const { user } = await seen(room, room.farid, id);
    await user.click(await screen.findByRole('button', { name: 'Schedule' }));
    await screen.findByText('The session is scheduled.');
    expect(await statusOf(room, id)).toBe('scheduled');
  });

  test.each([
    ['2026-11-24T14:29:59.000Z', false],
    ['2026-11-24T14:30:00.000Z', true],
    ['2026-11-25T15:00:00.000Z', true],
    ['2026-11-25T15:00:01.000Z', false],
  ])('At %s Take attendance is what the page offers first: %s', async (now, first) => {
    const room = await openRoom();
    const { id } = await openSession(room, room.farid);
    room.office.at(now);
    await seen(room, room.farid, id);
    const link = await screen.findByRole('link', { name: 'Take attendance' });
    expect(link.getAttribute('href')).toBe(`/sessions/${id}/attendance`);
    expect(link.className.includes('bg-accent')).toBe(first);
  });

  test('The calendar file is handed to the browser', async () => {
    const room = await openRoom();
    const { id } = await openSession(room, room.farid);
    const saved: Blob[] = [];
    // jsdom makes no such addresses.
    vi.stubGlobal(
      'URL',
      class extends URL {
        static override createObjectURL(blob: Blob): string {
          saved.push(blob);
          return 'blob:session';
        }
        static override revokeObjectURL(): void {}
      },
    );
    onTestFinished(() => void vi.unstubAllGlobals());
    const { user } = await seen(room, room.anna, id);
    await user.click(await screen.findByRole('button', { name: 'More' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Download for the calendar' }));
    await waitFor(() => expect(saved).toHaveLength(1));
    expect(saved[0]?.type).toBe('text/calendar;charset=utf-8');
  });
});

describe('closing on the page', () => {
  test('What is missing is listed, each with the way to see to it, and closing is not offered', async () => {
    const room = await openRoom();
    const { id } = await openHeld(room, { language: null });
    await openList(room, id, ['registered']);
    room.office.at('2026-11-24T17:30:00.000Z');
    await seen(room, room.farid, id);
    const marks = await screen.findByRole('link', {
      name: 'a mark for one person still registered',
    });
    expect(marks.getAttribute('href')).toBe(`/sessions/${id}/attendance`);
    expect(screen.getByRole('link', { name: 'the language' }).getAttribute('href')).toBe(
      `/sessions/${id}/edit`,
    );
    expect(screen.queryByRole('button', { name: 'Close the session' })).toBeNull();
  });

  test('While people are still in the room nobody is asked to close it', async () => {
    const room = await openRoom();
    const { id } = await openHeld(room);
    await openList(room, id, ['registered']);
    await seen(room, room.farid, id);
    await screen.findByText('Held');
    expect(screen.queryByText('To close this session')).toBeNull();
  });

  test('Farid is shown the sum before he closes', async () => {
    const room = await openRoom();
    const { id } = await openHeld(room);
    await openList(room, id, ['attended', 'attended', 'no_show']);
    const { user } = await seen(room, room.farid, id);
    await user.click(await screen.findByRole('button', { name: 'Close the session' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText('2 by name and 0 without: 2 in all.')).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Close the session' }));
    await screen.findByText('The session is closed and its numbers are frozen.');
    expect(await statusOf(room, id)).toBe('closed');
  });

  test('A manager is warned when the month is over, and gives a reason to reopen', async () => {
    const room = await openRoom();
    const { id, version } = await openHeld(room);
    await room.farid.call.sessions.close({ id, version });
    room.office.at('2026-12-03T15:00:00.000Z');
    const { user } = await seen(room, room.manager, id);
    await user.click(await screen.findByRole('button', { name: 'Reopen' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/^The month of November 2026 is over\./)).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Reopen the session' }));
    await dialog.findAllByText('Fill this in.');
    await user.type(dialog.getByLabelText('Why'), 'One mark was wrong');
    await user.click(dialog.getByRole('button', { name: 'Reopen the session' }));
    await screen.findByText('The session is open again.');
    expect(await statusOf(room, id)).toBe('held');
  });

  test('Who typed the month’s counts sees when a session has changed since', async () => {
    const room = await openRoom();
    const { sessions } = room.farid.call;
    const { id, version } = await openHeld(room);
    await openList(room, id, ['attended']);
    const closed = await sessions.close({ id, version });
    const { month, rows } = await sessions.monthCounts({ month: '2026-11' });
    await sessions.keyMonth({ month, on: '2026-11-24', seen: rows });
    const again = { id, version: closed.version, reason: 'One mark was wrong' };
    await room.manager.call.sessions.reopen(again);
    await seen(room, room.farid, id);
    const note = await screen.findByRole('link', { name: /^This session has changed since/ });
    expect(note.getAttribute('href')).toBe('/sessions/months?month=2026-11');
  });
});

describe('cancelling on the page', () => {
  test('Farid sees who is on the list, writes to them, and is told whom to call', async () => {
    const room = await openRoom();
    const { id } = await openSession(room, room.farid);
    await openList(room, id, ['registered', 'waitlisted']);
    const { user } = await seen(room, room.farid, id);
    await user.click(await screen.findByRole('button', { name: 'More' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Cancel the session' }));
    const dialog = within(await screen.findByRole('dialog'));
    await dialog.findByText(/^Mélodie 1 Tran/);
    expect(dialog.getByText('2 people are on its list')).toBeTruthy();
    expect(dialog.getByLabelText('Write to them')).toHaveProperty('checked', true);
    await user.click(dialog.getByRole('button', { name: 'Cancel the session' }));
    await screen.findByText('The session is cancelled; 2 e-mails go out.');
    expect(await statusOf(room, id)).toBe('cancelled');
    const rows = await room.office.store.read((db) => db.select().from(attendance));
    expect(rows.map(({ status }) => status).toSorted()).toEqual(['registered', 'waitlisted']);
  });
});

describe('an office without a mail server', () => {
  test('does not promise letters: they wait, the pages say so, and somebody has to call', async () => {
    const room = await openRoom();
    Object.assign(room.office.office, { sendsMail: false });
    const { id } = await openSession(room, room.farid);
    await openList(room, id, ['registered', 'waitlisted']);
    const { user } = await seen(room, room.farid, id);
    await user.click(await screen.findByRole('button', { name: 'Add clients' }));
    const invite = within(await screen.findByRole('dialog'));
    expect(await invite.findByText(/This office has no mail server yet/)).toBeTruthy();
    await user.keyboard('{Escape}');
    await user.click(await screen.findByRole('button', { name: 'More' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Cancel the session' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText(/This office has no mail server yet/)).toBeTruthy();
    await user.click(dialog.getByRole('button', { name: 'Cancel the session' }));
    await screen.findByText('The session is cancelled.');
    expect(screen.getByText('2 e-mails wait for a mail server: call people.')).toBeTruthy();
    await user.click(screen.getByRole('link', { name: 'About' }));
    expect(await screen.findByText(/This office has no mail server yet/)).toBeTruthy();
  });
});

describe('helping', () => {
  test('Gisèle sees no name until she says that she helps', async () => {
    const room = await openRoom();
    const { id } = await openSession(room, room.farid);
    await openList(room, id, ['registered']);
    const { user } = await seen(room, room.gisele, id);
    const help = await screen.findByRole('button', { name: 'Help with this session' });
    expect(screen.queryByText(/Mélodie/)).toBeNull();
    expect(screen.queryByRole('link', { name: 'Take attendance' })).toBeNull();
    await user.click(help);
    await user.click(await screen.findByRole('button', { name: 'Help with it' }));
    await screen.findByText(/Mélodie 1 Tran/);
    expect(screen.getByText('Farid Aziz, with Gisèle Fortin')).toBeTruthy();
  });

  test('A manager sees counts and history, and no list at all', async () => {
    const room = await openRoom();
    const { id } = await openSession(room, room.farid);
    await openList(room, id, ['registered']);
    await seen(room, room.manager, id);
    await screen.findByRole('heading', { level: 2, name: 'What it is about' });
    expect(screen.queryByRole('link', { name: 'Registration' })).toBeNull();
    expect(screen.queryByRole('link', { name: 'Edit' })).toBeNull();
    expect(within(screen.getByLabelText('How many')).getByText('1 of 20')).toBeTruthy();
  });
});
