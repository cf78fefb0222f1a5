import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { sayWhetherSignedOut } from '@tremplin/client/frame/signedOut.ts';
import { expect, test } from 'vitest';
import {
  button,
  counted,
  everyone,
  keptOnDevice,
  leaveOnDevice,
  openAttendance,
  saveLine,
} from '../support/attendance-page.tsx';

test('taps wait on the device, in their order and without a name, and go when it is back', async () => {
  const list = await openAttendance();
  const { user } = await list.open();
  await screen.findByRole('button', { name: 'All present' });
  list.cut(true);
  await user.click(button('All present'));
  await user.click(button('Late: Amira Haddad'));
  await waitFor(() => expect(saveLine()).toBe('2 taps wait for the network'));
  expect(counted()).toBe('4 of 4');
  expect(localStorage.getItem('taps-waiting')).toBe('2');
  const kept = await keptOnDevice();
  expect(kept).toMatchObject([
    { kind: 'mark', mark: 'present' },
    { kind: 'mark', mark: 'late', rowIds: [list.rowOf('Amira Haddad')] },
  ]);
  expect(JSON.stringify([kept, Object.entries(localStorage)])).not.toMatch(
    /Amira|Haddad|Zoé|Œuvrard/,
  );
  list.cut(false);
  window.dispatchEvent(new Event('online'));
  await waitFor(() => expect(saveLine()).toMatch(/^Saved/));
  expect(await list.truth()).toEqual({ ...everyone, 'Amira Haddad': 'late' });
  expect(await keptOnDevice()).toEqual([]);
  expect(localStorage.getItem('taps-waiting')).toBeNull();
});

test('a page that was closed meanwhile finds its taps again', async () => {
  const list = await openAttendance();
  const first = await list.open();
  await screen.findByRole('button', { name: 'All present' });
  list.cut(true);
  await first.user.click(button('All present'));
  await first.user.click(button('Count one more person without a name'));
  await waitFor(async () => expect(await keptOnDevice()).toHaveLength(2));
  cleanup();
  list.cut(false);
  await list.open();
  await waitFor(async () => expect(await list.truth()).toEqual(everyone));
  await waitFor(() => expect(saveLine()).toMatch(/^Saved/));
  expect(document.querySelector('[data-heads]')?.textContent).toBe('1');
});

test('sixty taps go in two batches, and each counts once', async () => {
  const list = await openAttendance();
  const { user } = await list.open();
  await screen.findByRole('button', { name: 'All present' });
  list.cut(true);
  for (let at = 0; at < 60; at += 1)
    await user.click(button('Count one more person without a name'));
  list.cut(false);
  await user.click(button('Count one more person without a name'));
  await waitFor(() => expect(saveLine()).toMatch(/^Saved/), { timeout: 10_000 });
  const { anonymous } = await list.farid.call.attendance.roster({ sessionId: list.session.id });
  expect(anonymous).toBe(61);
});

test('what one facilitator tapped is not sent as another', async () => {
  const list = await openAttendance();
  const { user } = await list.open();
  await screen.findByRole('button', { name: 'All present' });
  list.cut(true);
  await user.click(button('All present'));
  await waitFor(async () => expect(await keptOnDevice()).toHaveLength(1));
  cleanup();
  list.cut(false);
  await list.gisele.call.sessions.help({ id: list.session.id });
  const her = await list.open(list.gisele);
  expect(await screen.findByText(/One tap of somebody else waits in this browser/)).toBeDefined();
  await her.user.click(button('Absent: Zoé Œuvrard'));
  await waitFor(() => expect(saveLine()).toMatch(/^Saved/));
  expect(await list.truth()).toMatchObject({
    'Amira Haddad': 'unmarked',
    'Zoé Œuvrard': 'absent',
  });
  cleanup();
  await list.open();
  await waitFor(async () =>
    expect(await list.truth()).toMatchObject({ 'Amira Haddad': 'present' }),
  );
});

test('where the browser keeps nothing, the page says so and goes on', async () => {
  const list = await openAttendance();
  globalThis.indexedDB.open = () => {
    throw new DOMException('shut', 'SecurityError');
  };
  const { user } = await list.open();
  await user.click(await screen.findByRole('button', { name: 'All present' }));
  expect(screen.getByText(/keeps nothing on the device/)).toBeDefined();
  await waitFor(() => expect(saveLine()).toMatch(/^Saved/));
  expect(await list.truth()).toEqual(everyone);
});

test('signing out asks when taps would be lost', async () => {
  const list = await openAttendance();
  const { user } = await list.open();
  await screen.findByRole('button', { name: 'All present' });
  list.cut(true);
  await user.click(button('All present'));
  await waitFor(() => expect(saveLine()).toMatch(/^One tap waits/));
  await user.click(screen.getByRole('button', { name: /^Account of Farid/ }));
  await user.click(await screen.findByRole('menuitem', { name: 'Sign out' }));
  const dialog = await screen.findByRole('dialog', { name: 'One tap is not saved yet' });
  await user.click(within(dialog).getByRole('button', { name: 'Stay signed in' }));
  list.cut(false);
  await waitFor(async () => expect(await list.truth()).toEqual(everyone));
});

test('one tap that the office cannot read falls alone; those around it are saved', async () => {
  const list = await openAttendance();
  const { user } = await list.open();
  await screen.findByRole('button', { name: 'All present' });
  list.cut(true);
  await user.click(button('Present: Zoé Œuvrard'));
  await waitFor(async () => expect(await keptOnDevice()).toHaveLength(1));
  const [kept] = await keptOnDevice();
  await leaveOnDevice({ ...asTap(kept), id: crypto.randomUUID(), rowIds: ['nobody'] });
  await user.click(button('Late: Amira Haddad'));
  await waitFor(async () => expect(await keptOnDevice()).toHaveLength(3));
  list.cut(false);
  window.dispatchEvent(new Event('online'));
  expect(await screen.findByText('One tap was not accepted')).toBeDefined();
  await waitFor(async () => expect(await keptOnDevice()).toEqual([]));
  expect(await list.truth()).toMatchObject({ 'Zoé Œuvrard': 'present', 'Amira Haddad': 'late' });
});

test('taps wait for whoever was signed out meanwhile, and go once they are back', async () => {
  const list = await openAttendance();
  const { user } = await list.open();
  await screen.findByRole('button', { name: 'All present' });
  list.signOut(true);
  await user.click(button('All present'));
  expect(await screen.findByText(/You were signed out/)).toBeDefined();
  await waitFor(() => expect(saveLine()).toBe('One tap waits until you sign in again'));
  expect(await keptOnDevice()).toHaveLength(1);
  list.signOut(false);
  sayWhetherSignedOut(false);
  await waitFor(async () => expect(await list.truth()).toEqual(everyone));
  expect(await keptOnDevice()).toEqual([]);
});

/** Guarantee: what the device keeps are objects. */
function asTap(kept: unknown): object {
  return kept as object;
}
