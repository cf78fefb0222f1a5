import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import {
  button,
  counted,
  everyone,
  markAs,
  openAttendance,
  pressed,
  saveLine,
} from '../support/attendance-page.tsx';
import { addClient } from '../support/clients.ts';
import { putOnList } from '../support/sessions.ts';

describe('in the room', () => {
  test('Farid marks all present, then the exceptions, and each tap is saved', async () => {
    const list = await openAttendance();
    const { user } = await list.open();
    await user.click(await screen.findByRole('button', { name: 'All present' }));
    await user.click(button('Late: Amira Haddad'));
    await user.click(button('Left early: Amira Haddad'));
    await user.click(button('Absent: Zoé Œuvrard'));
    await user.click(button('Excused: Mikael Björk'));
    expect(counted()).toBe('2 of 4');
    await waitFor(() => expect(saveLine()).toBe('Saved 10:05\u00a0a.m.'));
    expect(await list.truth()).toEqual({
      'Zoé Œuvrard': 'absent',
      'Amira Haddad': 'late_and_left',
      'Étienne Lacroix': 'present',
      'Mikael Björk': 'excused',
    });
    expect(pressed('Late: Amira Haddad')).toBe(true);
    expect(pressed('Present: Amira Haddad')).toBe(false);
    expect(screen.getByRole('button', { name: 'All marked' })).toBeDefined();
  });

  test('undo takes back exactly what the last tap did, and then the one before', async () => {
    const list = await openAttendance();
    const { user } = await list.open();
    await user.click(await screen.findByRole('button', { name: 'Absent: Zoé Œuvrard' }));
    await user.click(button('All present'));
    expect(counted()).toBe('3 of 4');
    await user.click(button('Undo'));
    expect(counted()).toBe('0 of 4');
    expect(pressed('Absent: Zoé Œuvrard')).toBe(true);
    await user.keyboard('{Control>}z{/Control}');
    expect(pressed('Absent: Zoé Œuvrard')).toBe(false);
    await waitFor(() => expect(saveLine()).toMatch(/^Saved/));
    expect(new Set(Object.values(await list.truth()))).toEqual(new Set(['unmarked']));
  });

  test('whoever is added at the door is named at the foot, and undo takes them off again', async () => {
    const list = await openAttendance();
    await addClient(list, list.anna, { givenName: 'Oumar', familyName: 'Diallo' });
    const { user } = await list.open();
    await user.type(await screen.findByRole('textbox', { name: 'Find or add someone' }), 'diallo');
    await user.click(await screen.findByRole('button', { name: 'Add Oumar Diallo: present' }));
    const last = (): string => document.querySelector('[data-last]')?.textContent ?? '';
    await waitFor(() => expect(last()).toBe('Oumar Diallo is on the list, present.'));
    expect(await list.truth()).toMatchObject({ 'Oumar Diallo': 'present' });
    await user.click(button('Undo'));
    await waitFor(() =>
      expect(screen.queryByRole('button', { name: 'Late: Oumar Diallo' })).toBeNull(),
    );
    await waitFor(async () =>
      expect(await list.truth()).toMatchObject({ 'Oumar Diallo': 'unmarked' }),
    );
  });

  test('undoing “all present” leaves what a colleague has said since', async () => {
    const list = await openAttendance();
    const { user } = await list.open();
    await user.click(await screen.findByRole('button', { name: 'All present' }));
    await waitFor(() => expect(saveLine()).toMatch(/^Saved/));
    await list.farid.call.sessions.help({ id: list.session.id }).catch(() => undefined);
    await list.gisele.call.sessions.help({ id: list.session.id });
    await markAs(list, list.gisele, 'Amira Haddad', 'late');
    // The page looks again every three seconds.
    await waitFor(() => expect(pressed('Late: Amira Haddad')).toBe(true), { timeout: 10_000 });
    await user.click(button('Undo'));
    await waitFor(() => expect(saveLine()).toMatch(/^Saved/));
    await waitFor(async () =>
      expect(await list.truth()).toMatchObject({
        'Amira Haddad': 'late',
        'Zoé Œuvrard': 'unmarked',
      }),
    );
  });

  test('keys do it all: A, J, Space, L, Z; in the box they are letters', async () => {
    const list = await openAttendance();
    const { user } = await list.open();
    await screen.findByRole('button', { name: 'All present' });
    await user.keyboard('ajjl');
    expect(counted()).toBe('4 of 4');
    expect(pressed('Late: Amira Haddad')).toBe(true);
    await user.keyboard('k ');
    expect(counted()).toBe('3 of 4');
    await user.keyboard('z');
    expect(counted()).toBe('4 of 4');
    await user.type(screen.getByRole('textbox', { name: 'Find or add someone' }), 'az');
    expect(counted()).toBe('4 of 4');
    expect(screen.getByText('Nobody on the list has that name.')).toBeDefined();
  });

  test('heads without a name go up and down, and never below none', async () => {
    const list = await openAttendance();
    const { user } = await list.open();
    expect(
      await screen.findByRole('button', { name: 'Count one fewer person without a name' }),
    ).toHaveProperty('disabled', true);
    await user.click(button('Count one more person without a name'));
    await user.click(button('Count one more person without a name'));
    await user.click(button('Count one fewer person without a name'));
    await waitFor(() => expect(saveLine()).toMatch(/^Saved/));
    const { anonymous } = await list.farid.call.attendance.roster({ sessionId: list.session.id });
    expect(anonymous).toBe(1);
  });
});

describe('what may not be marked', () => {
  test('before the doors open nothing is, and the page says from when', async () => {
    const list = await openAttendance('2026-11-24T14:20:00.000Z');
    await list.open();
    expect(await screen.findByText(/Marks can be made from Nov 24, 2026, 9:30/)).toBeDefined();
    expect(button('All present')).toHaveProperty('disabled', true);
    expect(button('Present: Zoé Œuvrard')).toHaveProperty('disabled', true);
  });

  test('before the start somebody can have come, and nobody be absent', async () => {
    const list = await openAttendance('2026-11-24T14:40:00.000Z');
    const { user } = await list.open();
    await user.click(await screen.findByRole('button', { name: 'Present: Zoé Œuvrard' }));
    expect(button('Absent: Zoé Œuvrard')).toHaveProperty('disabled', true);
    await waitFor(() => expect(saveLine()).toMatch(/^Saved/));
    expect(await list.truth()).toMatchObject({ 'Zoé Œuvrard': 'present' });
  });

  test('a tap that the office does not accept is named, and the row is as it was', async () => {
    const list = await openAttendance();
    const { user } = await list.open();
    await screen.findByRole('button', { name: 'All present' });
    list.cut(true);
    await user.click(button('Present: Zoé Œuvrard'));
    await waitFor(() => expect(saveLine()).toMatch(/^One tap waits/));
    const { version } = await list.farid.call.sessions.byId({ id: list.session.id });
    await list.farid.call.sessions.cancel({
      id: list.session.id,
      version,
      reason: 'Storm',
      tell: false,
    });
    list.cut(false);
    window.dispatchEvent(new Event('online'));
    const told = await screen.findByText('One tap was not accepted');
    expect(told.parentElement?.textContent).toContain('Zoé Œuvrard (Present)');
    expect(await screen.findByText(/This session was cancelled/)).toBeDefined();
    expect(await list.truth()).toMatchObject({ 'Zoé Œuvrard': 'unmarked' });
  });

  test('a facilitator who does not run it is asked to help first', async () => {
    const list = await openAttendance();
    const { user } = await list.open(list.gisele);
    expect(screen.queryByText('Zoé Œuvrard')).toBeNull();
    await user.click(await screen.findByRole('button', { name: 'Help with this session' }));
    expect(await screen.findByText('Zoé Œuvrard')).toBeDefined();
  });
});

describe('who was not on the list', () => {
  test('three letters find a client without their accents, and one tap puts them on it', async () => {
    const list = await openAttendance();
    await addClient(list, list.boris, {
      givenName: 'Héloïse',
      familyName: 'Beauséjour',
      email: 'heloise@example.org',
    });
    const { user } = await list.open();
    const box = await screen.findByRole('textbox', { name: 'Find or add someone' });
    await user.type(box, 'helo');
    await user.click(
      await screen.findByRole('button', { name: 'Add Héloïse Beauséjour: present' }),
    );
    await waitFor(() => expect(counted()).toBe('1 of 5'));
    expect(box).toHaveProperty('value', '');
    expect(await list.truth()).toMatchObject({ 'Héloïse Beauséjour': 'present' });
  });

  test('a new person is added with their consent; without it, they are one more head', async () => {
    const list = await openAttendance();
    const { user } = await list.open();
    const box = await screen.findByRole('textbox', { name: 'Find or add someone' });
    await user.type(box, 'Oumar Diallo');
    await user.click(await screen.findByRole('button', { name: 'New person' }));
    expect(screen.getByLabelText('Given name')).toHaveProperty('value', 'Oumar');
    await user.click(button('Add and mark present'));
    expect(await list.truth()).not.toHaveProperty('Oumar Diallo');
    await user.click(screen.getByRole('checkbox', { name: /They agree/ }));
    await user.click(button('Add and mark present'));
    await waitFor(async () =>
      expect(await list.truth()).toMatchObject({ 'Oumar Diallo': 'present' }),
    );
    await user.type(box, 'Fatou');
    await user.click(await screen.findByRole('button', { name: 'New person' }));
    await user.click(button('Count without a name'));
    await waitFor(() => expect(document.querySelector('[data-heads]')?.textContent).toBe('1'));
  });

  test('without the network the search says so, keeps what was typed and offers the count', async () => {
    const list = await openAttendance();
    const { user } = await list.open();
    const box = await screen.findByRole('textbox', { name: 'Find or add someone' });
    list.cut(true);
    await user.type(box, 'Oumar');
    expect(await screen.findByText(/need the network/)).toBeDefined();
    expect(box).toHaveProperty('value', 'Oumar');
    await user.click(button('Count without a name'));
    list.cut(false);
    await waitFor(() => expect(saveLine()).toMatch(/^Saved/));
  });
});

describe('who else is on the list', () => {
  test('the invited and the waiting stand apart, are not “all”, and stay where they are once marked', async () => {
    const list = await openAttendance();
    const { id } = await addClient(list, list.anna, { givenName: 'Nour', familyName: 'Aziz' });
    await putOnList(list.office, list.session.id, id, 'waitlisted', { waitNo: 1 });
    const { user } = await list.open();
    const waiting = await screen.findByRole('region', { name: 'Invited or waiting' });
    expect(within(waiting).getByText('Waiting, number 1')).toBeDefined();
    await user.click(button('All present'));
    expect(counted()).toBe('4 of 4');
    await user.click(button('Present: Nour Aziz'));
    await waitFor(() => expect(saveLine()).toMatch(/^Saved/));
    expect(counted()).toBe('5 of 5');
    expect(within(waiting).getByText('Nour Aziz')).toBeDefined();
  });

  test('who signed in by telephone is marked so, and can be said not to be here', async () => {
    const list = await openAttendance();
    const { id } = await addClient(list, list.anna, { givenName: 'Nour', familyName: 'Aziz' });
    const now = list.office.now();
    await putOnList(list.office, list.session.id, id, 'attended', {
      statusBefore: 'registered',
      byPhone: true,
      checkedInAt: now,
      markedAt: now,
    });
    const { user } = await list.open();
    expect(await screen.findByText('Signed in by phone')).toBeDefined();
    expect(counted()).toBe('1 of 5');
    await user.click(button('Not here: Nour Aziz'));
    await waitFor(() => expect(counted()).toBe('0 of 5'));
    expect(await list.truth()).toMatchObject({ 'Nour Aziz': 'unmarked' });
  });

  test('a counsellor marks their own clients, and counts no heads', async () => {
    const list = await openAttendance();
    const { id } = await addClient(list, list.boris, {
      givenName: 'Nour',
      familyName: 'Aziz',
      email: 'nour@example.org',
    });
    await putOnList(list.office, list.session.id, id);
    const { user } = await list.open(list.boris);
    await user.click(await screen.findByRole('button', { name: 'Late: Nour Aziz' }));
    expect(screen.queryByText('Zoé Œuvrard')).toBeNull();
    expect(
      screen.queryByRole('button', { name: 'Count one more person without a name' }),
    ).toBeNull();
    await waitFor(() => expect(saveLine()).toMatch(/^Saved/));
    expect(await list.truth()).toMatchObject({ 'Nour Aziz': 'late', 'Zoé Œuvrard': 'unmarked' });
  });
});

test('the same in French', async () => {
  const list = await openAttendance();
  const { user } = await list.open(list.farid, 'fr');
  await user.click(await screen.findByRole('button', { name: 'Tout le monde est là' }));
  await user.click(button('Départ hâtif\u00a0: Zoé Œuvrard'));
  await waitFor(() => expect(saveLine()).toBe('Enregistré à 10\u00a0h\u00a005'));
  expect(await list.truth()).toEqual({ ...everyone, 'Zoé Œuvrard': 'left_early' });
});
