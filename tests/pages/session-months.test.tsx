import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { visit } from '../support/page.tsx';
import { openList, openRoom, openSession } from '../support/sessions.ts';
import type { Room } from '../support/sessions.ts';

/** On 2 December: one session of November closed with two who came, one held and not closed. */
async function afterNovember() {
  const room = await openRoom();
  const { office, farid } = room;
  const closed = await openSession(room, farid, { on: '2026-11-23' });
  await openList(room, closed.id, ['attended', 'attended', 'no_show']);
  const open = await openSession(room, farid, { on: '2026-11-24', titleEn: 'Still to close' });
  office.at('2026-11-25T15:00:00.000Z');
  const held = await farid.call.sessions.hold({ id: closed.id, version: closed.version });
  await farid.call.sessions.close({ id: closed.id, version: held.version });
  await farid.call.sessions.hold({ id: open.id, version: open.version });
  office.at('2026-12-02T15:00:00.000Z');
  return { room, closed: closed.id, open: open.id };
}

const see = ({ office, farid }: Room, path: string, locale: 'en' | 'fr' = 'en') =>
  visit(path, () => office.contextOf({ ...farid.visitor, locale }), locale);

describe('the monthly counts', () => {
  test('open on the month that is over, with what is not closed named', async () => {
    const { room, open } = await afterNovember();
    const page = await see(room, '/sessions/months');
    expect(await screen.findByRole('heading', { name: 'November 2026' })).toBeDefined();
    const table = await screen.findByRole('table', { name: 'Counts of November 2026' });
    const clients = within(table).getByRole('row', { name: /^Clients of the office/ });
    expect(
      within(clients)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['1', '2', '0', '2']);
    expect(screen.getByText('One session is not closed and so not counted')).toBeDefined();
    const link = screen.getByRole('link', { name: /^Still to close/ });
    expect(link.getAttribute('href')).toBe(`/sessions/${open}`);
    await page.user.click(screen.getByRole('link', { name: 'Next month' }));
    expect(await screen.findByText(/The month is not over: until Dec 31, 2026/)).toBeDefined();
    expect(page.address()).toBe('/sessions/months?month=2026-12');
  });

  test('copy a number at a press', async () => {
    const { room } = await afterNovember();
    const { user } = await see(room, '/sessions/months?month=2026-11');
    const name = 'Copy 2: Clients of the office, Attendance';
    await user.click(await screen.findByRole('button', { name }));
    expect(await screen.findByText('Copied: 2')).toBeDefined();
    expect(await navigator.clipboard.readText()).toBe('2');
  });

  test('are marked as typed in, and unmarked', async () => {
    const { room } = await afterNovember();
    const { user } = await see(room, '/sessions/months?month=2026-11');
    await user.click(await screen.findByRole('button', { name: 'Mark as typed in' }));
    expect(await screen.findByText('Typed in on Dec 2, 2026 by Farid Aziz.')).toBeDefined();
    expect(screen.queryByText(/changed after they were typed in/)).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Not typed in after all' }));
    expect(await screen.findByRole('button', { name: 'Mark as typed in' })).toBeDefined();
  });

  test('warn when a session changed since, say which, and are marked again', async () => {
    const { room, closed } = await afterNovember();
    const { farid, manager } = room;
    const { rows } = await farid.call.sessions.monthCounts({ month: '2026-11' });
    const keyed = { month: '2026-11', on: '2026-12-01', seen: [...rows] };
    await farid.call.sessions.keyMonth(keyed);
    const { version } = await manager.call.sessions.byId({ id: closed });
    const reason = 'One came late and was missed.';
    await manager.call.sessions.reopen({ id: closed, version, reason });
    const { user } = await see(room, '/sessions/months?month=2026-11');
    expect(await screen.findByText('The counts changed after they were typed in')).toBeDefined();
    const why = screen.getByRole('link', { name: /counted then, not counted now$/ });
    expect(why.getAttribute('href')).toBe(`/sessions/${closed}`);
    const lines = screen.getByRole('table', { name: 'Lines to correct in November 2026' });
    expect(
      within(lines).getByRole('row', { name: /^Clients of the office 1 → 0 2 → 0 0 2 → 0$/ }),
    ).toBeDefined();
    await user.clear(screen.getByLabelText('Typed in on'));
    await user.type(screen.getByLabelText('Typed in on'), '2026-12-03');
    await user.click(screen.getByRole('button', { name: 'Mark as typed in again' }));
    expect((await screen.findAllByText('This date is in the future.')).length).toBeGreaterThan(0);
    await user.clear(screen.getByLabelText('Typed in on'));
    await user.type(screen.getByLabelText('Typed in on'), '2026-12-02');
    await user.click(screen.getByRole('button', { name: 'Mark as typed in again' }));
    expect(await screen.findByText('Typed in on Dec 2, 2026 by Farid Aziz.')).toBeDefined();
    expect(screen.queryByText('The counts changed after they were typed in')).toBeNull();
  });

  test('speak French', async () => {
    const { room } = await afterNovember();
    await see(room, '/sessions/months?month=2026-11', 'fr');
    expect(await screen.findByRole('heading', { name: 'novembre 2026' })).toBeDefined();
    expect(await screen.findByRole('button', { name: 'Marquer comme saisi' })).toBeDefined();
  });
});
