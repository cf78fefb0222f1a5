import { cleanup, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { openCaseload } from '../support/clients.ts';
import { visit } from '../support/page.tsx';
import { atWork, lifeOf, paid } from '../support/placements.ts';

/** On 22 November 2026 the check after one month of this job is overdue. */
const overdue = '2026-09-15';

describe('attestations', () => {
  test('wait for a manager, who sees a name only where managers may', async () => {
    const caseload = await openCaseload();
    const { office, anna } = caseload;
    const { at } = await atWork(caseload, { startOn: overdue });
    const attested = paid('2026-10-20', { proofType: 'attestation' });
    await anna.call.placements.record({ id: at(1).id, version: 1, ...attested });
    const manager = await office.hire('manager');
    const { user } = await visit('/attestations', () => office.contextOf(manager.visitor));
    const row = await screen.findByRole('row', { name: /^File \d+/ });
    expect(row.textContent).not.toContain('Haddad');
    await user.click(within(row).getByRole('button', { name: /^Approve the attestation/ }));
    await user.click(await screen.findByRole('button', { name: 'Approve the attestation' }));
    expect(await screen.findByText(/^No attestation is waiting/)).toBeDefined();
    expect((await lifeOf(office, at(1).clientId, at(1).placementId)).at(1).verified).toBe(true);
  });

  test('are declined with a reason, which the counsellor reads beside the follow-up', async () => {
    const caseload = await openCaseload();
    const { office, anna } = caseload;
    const { at } = await atWork(caseload, { startOn: overdue });
    const attested = paid('2026-10-20', { proofType: 'attestation' });
    await anna.call.placements.record({ id: at(1).id, version: 1, ...attested });
    const manager = await office.hire('manager');
    const page = await visit('/attestations', () => office.contextOf(manager.visitor));
    await page.user.click(await screen.findByRole('button', { name: /^Decline the attestation:/ }));
    const dialog = within(await screen.findByRole('dialog'));
    await page.user.click(dialog.getByRole('button', { name: 'Decline the attestation' }));
    expect((await dialog.findByLabelText('Why')).getAttribute('aria-invalid')).toBe('true');
    await page.user.type(dialog.getByLabelText('Why'), 'No word on the hours.');
    await page.user.click(dialog.getByRole('button', { name: 'Decline the attestation' }));
    expect(await screen.findByText(/^Declined: File \d+, after 1 month\./)).toBeDefined();
    expect(await screen.findByText(/^No attestation is waiting/)).toBeDefined();
    cleanup();
    const { user } = await visit('/followups', () =>
      office.contextOf({ ...anna.visitor, locale: 'en' }),
    );
    const row = await screen.findByRole('row', { name: /Amira Haddad/ });
    expect(row.textContent).toMatch(/Attestation declined on .*22.*: No word on the hours\./);
    await user.click(within(row).getByRole('button', { name: /^Record the result:/ }));
    const record = within(await screen.findByRole('dialog'));
    expect(record.getByText(/No word on the hours\.$/)).toBeDefined();
    await user.selectOptions(record.getByLabelText('Proof'), 'Pay stub');
    await user.click(record.getByRole('button', { name: 'Save the result' }));
    expect(await screen.findByText('Amira Haddad, after 1 month: verified.')).toBeDefined();
  });
});
