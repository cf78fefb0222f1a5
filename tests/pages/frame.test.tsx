import { screen, waitFor, within } from '@testing-library/react';
import { person } from '@tremplin/db/schema/people.ts';
import type { RequestContext } from '@tremplin/server/context.ts';
import { describe, expect, test } from 'vitest';
import { openOffice } from '../support/office.ts';
import { visit } from '../support/page.tsx';

describe('the frame', () => {
  test('a stranger who opens a page is asked to sign in, and the place is kept', async () => {
    const office = await openOffice();
    const { address } = await visit('/postings?tab=open', () => office.contextOf(null));
    expect(await screen.findByRole('heading', { level: 1, name: 'Sign in' })).toBeTruthy();
    expect(address()).toBe(`/sign-in?next=${encodeURIComponent('/postings?tab=open')}`);
  });

  test('an administrator starts with the people and finds no client in the rail', async () => {
    const office = await openOffice();
    const zoe = await office.hire('administrator', { name: 'Zoé Lalonde' });
    const { address } = await visit('/', () => office.contextOf(zoe.visitor));
    const rail = await screen.findByRole('navigation', { name: 'Main navigation' });
    const places = within(rail)
      .getAllByRole('link')
      .map((link) => link.textContent);
    expect(places).toEqual(['People', 'Programmes', 'Settings']);
    await waitFor(() => expect(address()).toBe('/admin/people'));
  });

  test.each([
    ['counsellor', '/today'],
    ['facilitator', '/today'],
    ['manager', '/outcomes'],
  ] as const)('a %s starts at %s', async (role, first) => {
    const office = await openOffice();
    const hired = await office.hire(role);
    const { address } = await visit('/', () => office.contextOf(hired.visitor));
    await waitFor(() => expect(address()).toBe(first));
  });

  test('a manager who opens a page of the counsellors is told whose it is not', async () => {
    const office = await openOffice();
    const manager = await office.hire('manager');
    await visit('/clients/new', () => office.contextOf(manager.visitor));
    const heading = await screen.findByRole('heading', { level: 1 });
    expect(heading.textContent).toBe('This page is for another role');
  });

  test('an address that leads nowhere says so, and offers the first page', async () => {
    const office = await openOffice();
    const counsellor = await office.hire('counsellor');
    await visit('/nowhere', () => office.contextOf(counsellor.visitor));
    await screen.findByRole('heading', { level: 1, name: 'Page not found' });
    expect(screen.getByRole('link', { name: 'Go to the first page' }).getAttribute('href')).toBe(
      '/',
    );
  });

  test('a person who turns to French reads French, and the office remembers', async () => {
    const office = await openOffice();
    const counsellor = await office.hire('counsellor');
    const { user } = await visit('/nowhere', () => office.contextOf(counsellor.visitor));
    await user.click(await screen.findByRole('button', { name: 'Français' }));
    await screen.findByRole('heading', { level: 1, name: 'Page introuvable' });
    expect(document.documentElement.lang).toBe('fr-CA');
    await waitFor(async () => {
      const kept = await office.store.read((db) =>
        db.select({ locale: person.locale }).from(person),
      );
      expect(kept).toEqual([{ locale: 'fr' }]);
    });
  });

  test('someone whose session ends at work signs in over the page, which stays', async () => {
    const office = await openOffice();
    const counsellor = await office.hire('counsellor');
    let context: () => RequestContext = () => office.contextOf(counsellor.visitor);
    const { user } = await visit('/nowhere', () => context());
    await screen.findByRole('heading', { level: 1, name: 'Page not found' });
    context = () => office.contextOf(null);
    await user.click(screen.getByRole('button', { name: 'Français' }));
    await screen.findByText(
      'Votre session est terminée. Ouvrez-la de nouveau : votre page est conservée.',
    );
    const kept = screen.getByRole('heading', { level: 1, name: 'Page introuvable', hidden: true });
    expect(kept.closest('[inert]')).not.toBeNull();
  });
});
