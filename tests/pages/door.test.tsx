import { screen, waitFor, within } from '@testing-library/react';
import { attendance } from '@tremplin/db/schema/sessions.ts';
import { eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { atDoor, list, openDoorway, type Doorway } from '../support/door.ts';
import { visit } from '../support/page.tsx';

const amal = { givenName: 'Amal', familyName: 'Haddad', phone: '613-555-0142' } as const;

async function scan(door: Doorway, locale: 'en' | 'fr' = 'en') {
  const { code } = await atDoor(door);
  return visit(`/s/${code}`, () => door.room.office.contextOf(null), locale);
}

describe('a client’s telephone at the door', () => {
  test('Amal scans, types three things, and is told that she is in; the code is gone from the address', async () => {
    const door = await openDoorway();
    const row = await list(door, amal);
    const { user, address } = await scan(door);
    await screen.findByRole('heading', {
      level: 1,
      name: 'Working for the Ontario Public Service',
    });
    expect(address()).toBe('/s');
    screen.getByText('Tremplin · Tue, Nov 24, 2026, 10:00 a.m. – 12:00 p.m.');
    const digits = screen.getByLabelText('Last four digits of your phone number');
    expect(digits.getAttribute('inputmode')).toBe('numeric');
    expect(digits.getAttribute('autocomplete')).toBe('off');
    await user.type(screen.getByLabelText('First name'), 'Amal');
    await user.type(screen.getByLabelText('First letter of your family name'), 'h');
    await user.type(digits, '0142');
    await user.click(screen.getByRole('button', { name: 'I am here' }));
    await screen.findByRole('heading', { level: 1, name: 'You are signed in, Amal.' });
    expect(document.activeElement?.textContent).toBe('You can put the phone away.');
    const [kept] = await door.room.office.store.read((db) =>
      db.select().from(attendance).where(eq(attendance.id, row)),
    );
    expect(kept).toMatchObject({ status: 'attended', byPhone: true });
  });

  test('who types a wrong digit reads so, finds everything still typed, and can turn to the invitation', async () => {
    const door = await openDoorway();
    const row = await list(door, amal);
    const { user } = await scan(door);
    await user.type(await screen.findByLabelText('First name'), 'Amal');
    await user.type(screen.getByLabelText('First letter of your family name'), 'H');
    await user.type(screen.getByLabelText('Last four digits of your phone number'), '0143');
    await user.keyboard('{Enter}');
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toContain('We could not find you.');
    expect(screen.getByLabelText('First name')).toHaveProperty('value', 'Amal');
    await user.click(screen.getByRole('button', { name: 'With my invitation' }));
    const code = (await door.invitationOf(row)).toLowerCase();
    await user.type(screen.getByLabelText('Code in your invitation'), `${code}{Enter}`);
    await screen.findByRole('heading', { level: 1, name: 'You are signed in.' });
    await user.click(screen.getByRole('button', { name: 'Sign in somebody else on this phone' }));
    expect(await screen.findByLabelText('First name')).toHaveProperty('value', '');
  });

  test('whoever takes longer than five minutes is asked for the new code, and types nothing twice', async () => {
    const door = await openDoorway();
    await list(door, amal);
    const { user } = await scan(door);
    await user.type(await screen.findByLabelText('First name'), 'Amal');
    await user.type(screen.getByLabelText('First letter of your family name'), 'H');
    await user.type(screen.getByLabelText('Last four digits of your phone number'), '0142');
    door.room.office.at('2026-11-24T15:06:00.000Z');
    await user.keyboard('{Enter}');
    expect((await screen.findByRole('alert')).textContent).toContain(
      'Scan the code on the wall again.',
    );
    const { code } = await atDoor(door);
    const box = await screen.findByLabelText('New code on the wall');
    await user.type(box, `${code.slice(0, 5).toLowerCase()} ${code.slice(5)}{Enter}`);
    await waitFor(() => expect(screen.queryByLabelText('New code on the wall')).toBeNull());
    expect(screen.getByLabelText('First name')).toHaveProperty('value', 'Amal');
    await user.click(screen.getByLabelText('Last four digits of your phone number'));
    await user.keyboard('{Enter}');
    await screen.findByRole('heading', { level: 1, name: 'You are signed in, Amal.' });
  });

  test('an old code says so in French, and the code can be typed instead', async () => {
    const door = await openDoorway();
    const { code } = await atDoor(door);
    door.room.office.at('2026-11-24T15:10:00.000Z');
    const { user } = await visit(`/s/${code}`, () => door.room.office.contextOf(null), 'fr');
    expect((await screen.findByRole('alert')).textContent).toContain('Ce code n’est plus valide.');
    await user.type(screen.getByLabelText('Code au mur'), `${(await atDoor(door)).code}{Enter}`);
    await screen.findByRole('heading', {
      level: 1,
      name: 'Travailler pour la fonction publique de l’Ontario',
    });
    await screen.findByLabelText('Prénom');
  });
});

describe('the wall of the room', () => {
  const wall = (door: Doorway) =>
    visit(`/sessions/${door.id}/door`, () => door.room.office.contextOf(door.farid.visitor));

  test('Farid opens the door and shows code, address and how many are here, in both languages, and no name', async () => {
    const door = await openDoorway();
    await list(door, amal);
    await list(door, { givenName: 'Bruno', familyName: 'Roy', phone: null }, 'attended');
    await door.farid.call.door.close({ sessionId: door.id });
    const { user } = await wall(door);
    await screen.findByRole('heading', { level: 2, name: 'Sign-in is closed' });
    await user.click(screen.getByRole('button', { name: 'Open sign-in' }));
    await screen.findByRole('img', { name: 'QR code that opens the sign-in page' });
    const { code, url } = await atDoor(door);
    const link = screen.getByRole('link', { name: '127.0.0.1:4100/s' });
    expect(link.getAttribute('href')).toBe(url);
    screen.getByText(`${code.slice(0, 5)} ${code.slice(5)}`);
    screen.getByText('1 of 2 is here');
    await screen.findByRole('heading', { level: 2, name: 'Sign in with your phone' });
    await screen.findByRole('heading', {
      level: 2,
      name: 'Signalez votre arrivée avec votre téléphone',
    });
    expect(document.body.textContent).not.toMatch(/Amal|Haddad|Bruno|Roy/);
    await user.click(screen.getByRole('button', { name: 'Close sign-in' }));
    await screen.findByRole('heading', { level: 2, name: 'Sign-in is closed' });
  });

  test('Gisèle, who does not run it, is told so', async () => {
    const door = await openDoorway();
    await visit(`/sessions/${door.id}/door`, () =>
      door.room.office.contextOf(door.room.gisele.visitor),
    );
    const main = await screen.findByRole('main');
    const heading = await within(main).findByRole('heading', { level: 1 });
    expect(heading.textContent).toBe('This page is for another role');
  });
});
