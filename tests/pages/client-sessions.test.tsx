import { screen, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { addClient } from '../support/clients.ts';
import { visit } from '../support/page.tsx';
import { openRoom, openSession, putOnList } from '../support/sessions.ts';

async function withSessions(locale: 'en' | 'fr') {
  const room = await openRoom();
  const { office, anna, farid } = room;
  const { id: clientId } = await addClient(room, anna);
  const by = { createdBy: farid.id };
  const past = await openSession(room, farid);
  const ahead = await openSession(room, farid, { on: '2026-11-27', titleFr: null });
  await putOnList(office, past.id, clientId, 'attended', { ...by, leftEarly: true, walkIn: true });
  await putOnList(office, ahead.id, clientId, 'registered', by);
  office.at('2026-11-25T15:00:00.000Z');
  await visit(`/clients/${clientId}`, () => office.contextOf({ ...anna.visitor, locale }), locale);
  return ahead.id;
}

test('Anna reads on a file which sessions the client came to, and which is next', async () => {
  const ahead = await withSessions('en');
  const title = 'Working for the Ontario Public Service';
  const entry = await screen.findByText(`${title}, Nov 24, 2026: left early`);
  const item = entry.closest('li');
  if (!item) throw new Error('the entry stands in no list');
  expect(within(item).getByText('Session · Farid Aziz')).toBeDefined();
  expect(within(item).getByText('Walked in')).toBeDefined();
  expect(screen.getByText(`${title}, Nov 27, 2026: registered`)).toBeDefined();
  const next = await screen.findByRole('link', { name: title });
  expect(next.getAttribute('href')).toBe(`/sessions/${ahead}`);
  expect(screen.getByText('Registered for this session')).toBeDefined();
});

test('in French the file speaks French, also of a session that has only an English title', async () => {
  await withSessions('fr');
  expect(
    await screen.findByText(/^Travailler pour la fonction publique de l’Ontario, 24 nov\. 2026/),
  ).toBeDefined();
  expect(screen.getByText(/: départ hâtif$/)).toBeDefined();
  expect(
    await screen.findByRole('link', { name: 'Working for the Ontario Public Service' }),
  ).toBeDefined();
});
