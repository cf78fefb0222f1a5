import { screen, within } from '@testing-library/react';
import type { UserEvent } from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { ask, decline, onDay, openAsking, type Asking } from '../support/interviews.ts';
import type { Hired } from '../support/office.ts';
import { visit } from '../support/page.tsx';

const see = ({ office, leaId }: Asking, { visitor }: Hired, locale: 'en' | 'fr' = 'en') =>
  visit(`/directory/${leaId}`, () => office.contextOf({ ...visitor, locale }), locale);

async function openPanel(user: UserEvent) {
  await user.click(await screen.findByRole('button', { name: 'Log an interview' }));
  return within(await screen.findByRole('dialog'));
}

async function chooseAmira(user: UserEvent) {
  await user.type(await screen.findByLabelText('Client'), 'Had');
  await user.click(await screen.findByRole('option', { name: /Amira Haddad/ }));
}

/** Boris asked Léa for Tadeo early in November, and she declined. */
async function borisAsked() {
  const room = await openAsking();
  onDay(room, '2026-11-03');
  const made = await ask(
    room.boris,
    { contactId: room.leaId, clientId: room.tadeoId },
    '2026-11-03',
  );
  await decline(room.boris, made, '2026-11-03');
  onDay(room, '2026-11-23');
  return room;
}

describe('before Anna writes to somebody', () => {
  test('she reads who did this month, and how many are left, without whose client it was', async () => {
    const room = await borisAsked();
    const { user } = await see(room, room.anna);
    const panel = await openPanel(user);
    const said = 'One colleague approached this person this month; the last time on Nov 3, 2026.';
    expect(await panel.findByText(said)).toBeDefined();
    expect(panel.getByText('2 more approaches until the limit of 3 in 90 days.')).toBeDefined();
    expect(panel.getByText(/^Nov 3, 2026 · E-mail · Sent · Boris/)).toBeDefined();
    expect(document.body.textContent).not.toMatch(/Tadeo|Ruiz/);
  });

  test('in French the sentence speaks of the person without saying he or she', async () => {
    const room = await borisAsked();
    await see(room, room.anna, 'fr');
    const said =
      'Une ou un collègue a écrit ou téléphoné à cette personne ce mois-ci; la dernière fois le 3 nov. 2026.';
    expect(await screen.findByText(said)).toBeDefined();
  });

  test('somebody who asked to be left alone can neither be written to nor planned', async () => {
    const room = await openAsking();
    const { call } = room.farid;
    const { version } = await call.directory.contact({ id: room.leaId });
    await call.directory.setDoNotContact({
      id: room.leaId,
      version,
      reason: 'Asked by phone to be left alone.',
      on: true,
    });
    const { user } = await see(room, room.anna);
    const panel = await openPanel(user);
    await chooseAmira(user);
    const save = panel.getByRole('button', { name: 'Log the request' });
    expect(save.getAttribute('aria-disabled')).toBe('true');
    expect(panel.getByText(/^Not now: This person asked not to be contacted\.$/)).toBeDefined();
    await user.keyboard('{Control>}{Enter}{/Control}');
    const { own } = await room.anna.call.interviews.ofContact({ contactId: room.leaId });
    expect(own).toEqual([]);
  });
});

describe('the panel', () => {
  test('logs a call that left a message, and says from when to follow up', async () => {
    const room = await openAsking();
    const { user } = await see(room, room.anna);
    const panel = await openPanel(user);
    await chooseAmira(user);
    await user.click(panel.getByRole('radio', { name: 'Called' }));
    await user.click(panel.getByRole('radio', { name: 'Left a message' }));
    const next = /^You may follow up from Nov 30, 2026\./;
    expect(await panel.findByText(next)).toBeDefined();
    await user.click(panel.getByRole('button', { name: 'Log the request' }));
    expect(
      await screen.findByText(/^Logged for Amira Haddad\. You may follow up from/),
    ).toBeDefined();
    const { own } = await room.anna.call.interviews.ofContact({ contactId: room.leaId });
    const read = await room.anna.call.interviews.byId({ id: own[0]?.id ?? '' });
    expect(read.outreach).toMatchObject([{ channel: 'phone', result: 'message_left' }]);
  });

  test('logs as sent the French letter that Anna copied', async () => {
    const room = await openAsking();
    const { user } = await see(room, room.anna);
    const panel = await openPanel(user);
    await chooseAmira(user);
    await user.click(panel.getByRole('button', { name: 'Write the e-mail' }));
    await user.click(await panel.findByRole('button', { name: 'French' }));
    await panel.findByDisplayValue(/^Bonjour/);
    await user.click(panel.getByRole('button', { name: 'Copy the text' }));
    expect(await navigator.clipboard.readText()).toMatch(/^Bonjour/);
    await user.keyboard('{Control>}{Enter}{/Control}');
    await screen.findByText(/^Logged for Amira Haddad\./);
    const { own } = await room.anna.call.interviews.ofContact({ contactId: room.leaId });
    const read = await room.anna.call.interviews.byId({ id: own[0]?.id ?? '' });
    expect(read.outreach).toMatchObject([{ channel: 'email', templateLang: 'fr' }]);
  });

  test('keeps the notes of a meeting when it is closed by mistake', async () => {
    const room = await openAsking();
    const { user } = await see(room, room.anna);
    const panel = await openPanel(user);
    await user.click(panel.getByRole('radio', { name: 'Already met' }));
    await user.type(panel.getByLabelText(/^Notes/), 'Sends two job descriptions');
    await user.click(panel.getByRole('button', { name: 'Close' }));
    const again = await openPanel(user);
    expect(await again.findByDisplayValue('Sends two job descriptions')).toBeDefined();
  });

  test('plans for later somebody whom nobody may write to now', async () => {
    const room = await openAsking();
    await ask(room.boris, { contactId: room.leaId, clientId: room.tadeoId }, '2026-11-23');
    const { user } = await see(room, room.anna);
    const panel = await openPanel(user);
    await chooseAmira(user);
    expect(await panel.findByText(/You can still plan it for later\.$/)).toBeDefined();
    await user.click(panel.getByRole('radio', { name: 'Plan it for later' }));
    await user.click(panel.getByRole('button', { name: 'Plan the interview' }));
    await screen.findByText('Logged for Amira Haddad.');
    const { own } = await room.anna.call.interviews.ofContact({ contactId: room.leaId });
    expect(own).toMatchObject([{ stage: 'planned' }]);
  });

  test('is not for the facilitator, who reads what is known and no client’s name', async () => {
    const room = await openAsking();
    await ask(room.anna, { contactId: room.leaId, clientId: room.amiraId }, '2026-11-23');
    await see(room, room.farid);
    expect(await screen.findAllByText('Nov 23, 2026 · E-mail · Sent · Anna Nguyen')).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Log an interview' })).toBeNull();
    expect(document.body.textContent).not.toMatch(/Amira|Haddad/);
  });
});

describe('a person of the directory', () => {
  test('is kept for a client until a day, and let go again', async () => {
    const room = await openAsking();
    const { user } = await see(room, room.anna);
    await user.click(await screen.findByRole('button', { name: 'Keep for a client' }));
    await chooseAmira(user);
    await user.click(screen.getByRole('button', { name: 'Keep for the client' }));
    const kept = 'Kept for your client Amira Haddad until Dec 7, 2026.';
    expect(await screen.findByText(kept)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Stop keeping for a client' }));
    expect(await screen.findByRole('button', { name: 'Keep for a client' })).toBeDefined();
    expect(screen.queryByText(kept)).toBeNull();
  });
});
