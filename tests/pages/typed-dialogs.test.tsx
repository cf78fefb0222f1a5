import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { openCaseload } from '../support/clients.ts';
import { visit } from '../support/page.tsx';
import { atWork } from '../support/placements.ts';

describe('a dialog with something typed in it', () => {
  const logging = async () => {
    const caseload = await openCaseload();
    await atWork(caseload, { startOn: '2026-10-20' });
    const page = await visit('/followups', () =>
      caseload.office.contextOf({ ...caseload.anna.visitor, locale: 'en' }),
    );
    const open = async () => {
      await page.user.click(await screen.findByRole('button', { name: /^Log an attempt:/ }));
      return within(await screen.findByRole('dialog', { name: 'Log an attempt: Amira Haddad' }));
    };
    return { ...page, open };
  };
  const question = { name: 'Leave without saving?' } as const;

  test('asks on Escape and on the way out, and whoever stays finds every letter', async () => {
    const { user, open } = await logging();
    const dialog = await open();
    await user.type(dialog.getByLabelText(/^Note/), 'She starts at eight');
    await user.keyboard('{Escape}');
    const asked = await screen.findByRole('dialog', question);
    await user.click(within(asked).getByRole('button', { name: 'Stay here' }));
    await waitFor(() => expect(screen.queryByRole('dialog', question)).toBeNull());
    expect(screen.getByDisplayValue('She starts at eight')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Close' }));
    await user.click(
      within(await screen.findByRole('dialog', question)).getByRole('button', { name: 'Leave' }),
    );
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  test('asks when the page is left by the way back, and of nothing typed asks nothing', async () => {
    const { user, open } = await logging();
    await open();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const dialog = await open();
    await user.type(dialog.getByLabelText(/^Note/), 'She starts at eight');
    const leaving = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(leaving);
    expect(leaving.defaultPrevented).toBe(true);
  });

  test('asks nothing once it is saved', async () => {
    const { user, open } = await logging();
    const dialog = await open();
    await user.type(dialog.getByLabelText(/^Note/), 'She starts at eight');
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByText('Attempt saved: Amira Haddad.')).toBeDefined();
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });
});
