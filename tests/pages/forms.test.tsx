import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { openOffice } from '../support/office.ts';
import { visit } from '../support/page.tsx';

const stranger = async (locale: 'en' | 'fr' = 'en') => {
  const office = await openOffice();
  const page = await visit('/sign-in', () => office.contextOf(null), locale);
  return { office, ...page };
};

describe('a form that cannot be sent', () => {
  test('says on top what is wrong, takes the focus there, and each line leads to its field', async () => {
    const { user } = await stranger();
    await user.type(await screen.findByLabelText('E-mail'), 'amira');
    await user.click(screen.getByRole('button', { name: 'Sign in' }));
    const summary = await screen.findByRole('alert');
    await waitFor(() => expect(document.activeElement).toBe(summary));
    expect(within(summary).getByText('2 fields need another look')).toBeTruthy();
    await user.click(within(summary).getByRole('link', { name: /^Password/ }));
    expect(document.activeElement).toBe(screen.getByLabelText('Password'));
  });

  test('ties the sentence to its field, for those who hear the page', async () => {
    const { user } = await stranger('fr');
    await user.click(await screen.findByRole('button', { name: 'Ouvrir la session' }));
    const email = await screen.findByLabelText('Courriel');
    await waitFor(() => expect(email.getAttribute('aria-invalid')).toBe('true'));
    const said = document.getElementById(email.getAttribute('aria-describedby') ?? '');
    expect(said?.textContent).toContain('adresse courriel');
  });

  test('keeps every letter when the office refuses, and says why', async () => {
    const { user } = await stranger();
    await user.type(await screen.findByLabelText('E-mail'), 'nobody@example.org');
    await user.type(screen.getByLabelText('Password'), 'four words of mine');
    await user.click(screen.getByRole('button', { name: 'Sign in' }));
    const summary = await screen.findByRole('alert');
    expect(summary.textContent).toContain('This e-mail and password do not go together.');
    expect(screen.getByLabelText('E-mail')).toHaveProperty('value', 'nobody@example.org');
    expect(screen.getByLabelText('Password')).toHaveProperty('value', 'four words of mine');
  });

  test('keeps every letter when the reader turns to the other language', async () => {
    const { user } = await stranger();
    await user.type(await screen.findByLabelText('E-mail'), 'amira@example.org');
    await user.click(screen.getByRole('button', { name: 'Français' }));
    expect(await screen.findByLabelText('Courriel')).toHaveProperty('value', 'amira@example.org');
    expect(document.title).toBe('Ouvrir une session – Tremplin');
  });
});

describe('a form that is being saved', () => {
  test('asks about what is typed meanwhile, and saves it the next time', async () => {
    const office = await openOffice();
    const admin = await office.hire('administrator');
    const { user, address } = await visit('/admin/settings', () =>
      office.contextOf({ ...admin.visitor, locale: 'en' }),
    );
    const name = await screen.findByRole('textbox', { name: /^Name of the office/ });
    await user.clear(name);
    await user.type(name, 'Vanier');
    let letIn = (): void => undefined;
    const busy = office.store.tx(async () => new Promise<void>((resolve) => (letIn = resolve)));
    await user.keyboard('{Enter}');
    await user.type(name, ' and Overbrook');
    letIn();
    await busy;
    expect(await screen.findByText('The settings are saved.')).toBeTruthy();
    expect((await admin.call.settings.read()).values.officeName).toBe('Vanier');
    expect(name).toHaveProperty('value', 'Vanier and Overbrook');
    await user.click(screen.getByRole('link', { name: 'Programmes' }));
    const asked = await screen.findByRole('dialog', { name: 'Leave without saving?' });
    await user.click(within(asked).getByRole('button', { name: 'Stay here' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await user.type(name, '{Enter}');
    await waitFor(async () =>
      expect((await admin.call.settings.read()).values.officeName).toBe('Vanier and Overbrook'),
    );
    await user.click(screen.getByRole('link', { name: 'Programmes' }));
    await waitFor(() => expect(address()).toBe('/admin/programmes'));
  });
});

test('what is changed back during a save is not what was saved, and is asked about', async () => {
  const office = await openOffice();
  const admin = await office.hire('administrator');
  const { user } = await visit('/admin/settings', () =>
    office.contextOf({ ...admin.visitor, locale: 'en' }),
  );
  const name = await screen.findByRole('textbox', { name: /^Name of the office/ });
  await user.type(name, ' East');
  let letIn = (): void => undefined;
  const busy = office.store.tx(async () => new Promise<void>((resolve) => (letIn = resolve)));
  await user.keyboard('{Enter}');
  await user.type(name, '{Backspace}{Backspace}{Backspace}{Backspace}{Backspace}');
  letIn();
  await busy;
  expect(await screen.findByText('The settings are saved.')).toBeTruthy();
  expect((await admin.call.settings.read()).values.officeName).toBe('Tremplin East');
  await user.click(screen.getByRole('link', { name: 'Programmes' }));
  expect(await screen.findByRole('dialog', { name: 'Leave without saving?' })).toBeTruthy();
});

describe('an invitation', () => {
  test('that is not whole says so and asks the office nothing', async () => {
    const office = await openOffice();
    await visit('/invitation', () => office.contextOf(null));
    expect(await screen.findByText(/This invitation has been used or is too old/)).toBeTruthy();
  });
});
