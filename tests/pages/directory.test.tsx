import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { addContact, openDirectory } from '../support/directory.ts';
import type { Directory } from '../support/directory.ts';
import { knownTo } from '../support/directory-crowd.ts';
import { visit } from '../support/page.tsx';

let directory: Directory;
beforeEach(async () => {
  directory = await openDirectory();
  const { farid, unitId, branchId } = directory;
  await addContact(farid, unitId);
  await addContact(farid, unitId, {
    givenName: 'Omar',
    familyName: 'Brisson',
    titleEn: 'Analyst',
    email: null,
    phone: '613-555-0143',
  });
  await addContact(farid, branchId, {
    givenName: 'Zoé',
    familyName: 'Tremblay',
    titleEn: 'Director, East Branch',
    titleFr: 'Directrice, Direction de l’Est',
    email: null,
    phone: null,
  });
});

async function open(locale: 'en' | 'fr' = 'en', path = '/directory') {
  const { office, anna } = directory;
  return visit(path, () => office.contextOf({ ...anna.visitor, locale }), locale);
}
const box = (name = 'Look somebody up') => screen.findByRole('combobox', { name });
/** People in the list; a choice of a select is an option as well. */
const shown = () => [...document.querySelectorAll('a[role=option]')].map((one) => one.textContent);

describe('Anna looks somebody up', () => {
  test('the box has the focus, and each letter narrows the list', async () => {
    const { user } = await open();
    const input = await box();
    await waitFor(() => expect(document.activeElement).toBe(input));
    await user.keyboard('bris');
    const list = await screen.findByRole('listbox', { name: 'People found' });
    await waitFor(() => expect(within(list).getAllByRole('option')).toHaveLength(2));
    expect(shown()[0]).toContain('Léa Brisebois');
    expect(shown()[0]).toContain('Manager, Client Services · Ottawa Unit');
    expect(shown()[0]).toContain('613-555-0142 ext. 7');
    await user.keyboard('on');
    await waitFor(() => expect(shown()).toHaveLength(1));
    expect(shown()[0]).toContain('Omar Brisson');
  });

  test('the arrows point, Enter opens the panel, Escape closes it and the box has the focus again', async () => {
    const { user } = await open();
    const input = await box();
    await user.type(input, 'bris');
    await waitFor(() => expect(shown()).toHaveLength(2));
    const pointedAt = () =>
      document.getElementById(input.getAttribute('aria-activedescendant') ?? '')?.textContent;
    expect(pointedAt()).toContain('Brisebois');
    await user.keyboard('{ArrowDown}{ArrowDown}');
    expect(pointedAt()).toContain('Brisson');
    await user.keyboard('{ArrowUp}{Enter}');
    const panel = await screen.findByRole('dialog', { name: 'Léa Brisebois' });
    expect(within(panel).getByText('Manager, Client Services')).toBeDefined();
    expect(
      within(panel).getByText(
        'Ministry of Northern Orchards › Field Services Division › East Branch › Ottawa Unit',
      ),
    ).toBeDefined();
    const phone = within(panel).getByRole('link', { name: '613-555-0142 ext. 7' });
    expect(phone.getAttribute('href')).toBe('tel:+16135550142');
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await waitFor(() => expect(document.activeElement).toBe(input));
  });

  test('Enter pressed before the answer is there opens the one who was meant', async () => {
    const { user } = await open();
    await user.type(await box(), 'brisson{Enter}');
    expect(await screen.findByRole('dialog', { name: 'Omar Brisson' })).toBeDefined();
  });

  test('a slip is forgiven, and the page says so', async () => {
    const { user } = await open();
    await user.type(await box(), 'tremblya');
    expect(
      await screen.findByText(
        (_text, element) =>
          element?.tagName === 'P' &&
          element.textContent === 'Nobody found for “tremblya”. Showing results for Tremblay.',
      ),
    ).toBeDefined();
    expect(shown()[0]).toContain('Zoé Tremblay');
  });

  test('where nobody is found there is a next step, and what is typed stays out of the address', async () => {
    const { user, address } = await open();
    await user.type(await box(), 'zzzz');
    expect(
      await screen.findByText(
        'Nobody found for “zzzz”. Try fewer letters, or only the family name.',
      ),
    ).toBeDefined();
    expect(address()).toBe('/directory');
  });

  test('before a letter is typed those we know are there, and the page says how old it is', async () => {
    await knownTo(directory, 'Omar', 'Brisson');
    await open();
    const list = await screen.findByRole('listbox', { name: 'People we know' });
    expect(within(list).getAllByRole('option')).toHaveLength(1);
    expect(shown()[0]).toContain('Known to us');
    expect(
      screen.getByText('Kept by hand so far: no directory file has been imported.'),
    ).toBeDefined();
  });

  test('a region and managers only stand in the address', async () => {
    const { user, address } = await open();
    const region = await screen.findByRole('combobox', { name: 'Our region first' });
    await waitFor(() => expect(region).toHaveProperty('value', 'east'));
    await user.selectOptions(region, 'toronto');
    await user.click(screen.getByRole('checkbox', { name: 'Managers only' }));
    expect(address()).toBe('/directory?region=toronto&managers=only');
    await waitFor(() => expect(shown()).toHaveLength(2));
  });
});

describe('Anna walks the tree', () => {
  test('with the arrows down to a unit, whose people stand beside it, the director first', async () => {
    const { user, address } = await open();
    const ministry = await screen.findByRole('treeitem', {
      name: 'Ministry of Northern Orchards, 3 people',
    });
    ministry.focus();
    await user.keyboard('{ArrowRight}');
    await screen.findByRole('treeitem', { name: /^Field Services Division/ });
    await user.keyboard('{ArrowRight}{ArrowRight}');
    await screen.findByRole('treeitem', { name: /^East Branch/ });
    await user.keyboard('{End}{Enter}');
    expect(address()).toBe(`/directory?unit=${directory.branchId}`);
    const posts = await screen.findByRole('listbox', { name: 'Positions in this unit' });
    expect(within(posts).getByRole('option').textContent).toContain('Zoé Tremblay');
    expect(screen.getByRole('heading', { level: 2, name: 'East Branch' })).toBeDefined();
    await user.keyboard('{ArrowLeft}{ArrowLeft}');
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Field Services/);
  });

  test('renames a unit, and sees what it was called before', async () => {
    const { user } = await open('en', `/directory?unit=${directory.branchId}`);
    await user.click(await screen.findByRole('button', { name: 'Rename or move' }));
    const dialog = await screen.findByRole('dialog', { name: 'Rename or move East Branch' });
    const name = within(dialog).getByRole('textbox', { name: 'Name in English' });
    await user.clear(name);
    await user.type(name, 'Rideau Branch');
    await user.click(within(dialog).getByRole('button', { name: 'Save the unit' }));
    expect(await screen.findByRole('heading', { level: 2, name: 'Rideau Branch' })).toBeDefined();
    expect(await screen.findByText('Until Nov 22, 2026: East Branch')).toBeDefined();
  });

  test('adds a unit below the one she is in', async () => {
    const { user } = await open('en', `/directory?unit=${directory.branchId}`);
    await user.click(await screen.findByRole('button', { name: 'Add a unit below' }));
    const dialog = await screen.findByRole('dialog', { name: 'Add a unit' });
    await user.type(
      within(dialog).getByRole('textbox', { name: 'Name in English' }),
      'Hawkesbury Unit',
    );
    await user.click(within(dialog).getByRole('button', { name: 'Add the unit' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const branch = await screen.findByRole('treeitem', { name: /^East Branch/ });
    branch.focus();
    await user.keyboard('{ArrowRight}');
    expect(await screen.findByRole('treeitem', { name: 'Hawkesbury Unit, nobody' })).toBeDefined();
  });
});

test('in French the page speaks French, with the French title', async () => {
  const { user } = await open('fr');
  await user.type(await box('Trouver une personne'), 'tremblay');
  await waitFor(() => expect(shown()).toHaveLength(1));
  expect(shown()[0]).toContain('Directrice, Direction de l’Est');
  expect(screen.getByText('1 personne')).toBeDefined();
});
