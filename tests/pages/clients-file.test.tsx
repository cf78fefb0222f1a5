import { screen, waitFor, within } from '@testing-library/react';
import type { RequestContext } from '@tremplin/server/context.ts';
import { beforeEach, describe, expect, test } from 'vitest';
import { addClient, openCaseload } from '../support/clients.ts';
import type { Caseload } from '../support/clients.ts';
import { visit } from '../support/page.tsx';

let caseload: Caseload;
let id: string;
let context: () => RequestContext;
beforeEach(async () => {
  caseload = await openCaseload();
  ({ id } = await addClient(caseload, caseload.anna));
  context = () => caseload.office.contextOf(caseload.anna.visitor);
});

const kept = async () => {
  const { entries } = await caseload.anna.call.clients.timeline({ id });
  return entries.flatMap((entry) => (entry.what === 'note' ? [entry.body] : []));
};

describe('the note box', () => {
  test('Anna writes, presses Ctrl+Enter, and sees that it is saved and stands in the timeline', async () => {
    const { user } = await visit(`/clients/${id}`, context);
    const box = await screen.findByLabelText('Write a note');
    await user.type(box, 'Ready for the interview.{Control>}{Enter}{/Control}');
    await screen.findByText(/^Saved 10:00/);
    expect(await screen.findByText('Ready for the interview.', { selector: 'p' })).toBeTruthy();
    expect(box).toHaveProperty('value', '');
    expect(document.activeElement).toBe(box);
    expect(await kept()).toEqual(['Ready for the interview.']);
  });

  test('when the office does not answer, every letter stays, and trying again writes it once', async () => {
    let broken = false;
    const { user } = await visit(`/clients/${id}`, () => {
      if (broken) throw new Error('out of reach');
      return context();
    });
    const box = await screen.findByLabelText('Write a note');
    await screen.findByText('What happened');
    broken = true;
    await user.type(box, 'Do not lose me.');
    await user.click(screen.getByRole('button', { name: 'Save the note' }));
    await screen.findByText(/^Not saved/);
    expect(box).toHaveProperty('value', 'Do not lose me.');
    broken = false;
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByText(/^Saved/);
    expect(await kept()).toEqual(['Do not lose me.']);
  });

  test('a social insurance number is stopped beside the text, before it leaves the browser', async () => {
    const { user } = await visit(`/clients/${id}`, context);
    const box = await screen.findByLabelText('Write a note');
    await user.type(box, 'SIN 046 454 286');
    await user.click(screen.getByRole('button', { name: 'Save the note' }));
    await screen.findByText(
      'This looks like a social insurance number. We never keep one: take it out, then save.',
    );
    expect(box.getAttribute('aria-invalid')).toBe('true');
    expect(await kept()).toEqual([]);
  });

  test('Anna is asked before she leaves text behind, and a change of tab keeps it', async () => {
    const { user, address } = await visit(`/clients/${id}`, context);
    await user.type(await screen.findByLabelText('Write a note'), 'Half a thought');
    await user.click(screen.getByRole('link', { name: 'Consents' }));
    await screen.findByText(/Given on/);
    await user.click(screen.getByRole('link', { name: 'Timeline' }));
    expect(await screen.findByLabelText('Write a note')).toHaveProperty('value', 'Half a thought');
    await user.click(screen.getByRole('link', { name: 'Clients' }));
    await user.click(await screen.findByRole('button', { name: 'Stay here' }));
    expect(address()).toContain(`/clients/${id}`);
    await user.click(screen.getByRole('link', { name: 'Clients' }));
    await user.click(await screen.findByRole('button', { name: 'Leave' }));
    await waitFor(() => expect(address()).toBe('/clients'));
  });
});

describe('the header', () => {
  test('says who this is at a glance, and asks for attention to a permit that ends', async () => {
    const { profile, version } = await caseload.anna.call.clients.file({ id });
    await caseload.anna.call.clients.saveProfile({
      id,
      version,
      ...profile,
      preferredName: 'Mira',
      pronunciation: 'a-MEE-ra',
      pronouns: 'elle',
      languages: ['ar', 'fr'],
      phone: '613-555-0142 ext. 3',
      immigrationStatus: 'work_permit',
      workAuthExpiresOn: '2027-01-31',
    });
    await visit(`/clients/${id}`, context);
    const title = await screen.findByRole('heading', { level: 1, name: /Amira/ });
    expect(title.textContent).toBe('Amira Haddadcalled Mira · a-MEE-ra · elle');
    expect(
      screen.getByText(/^Right to work ends in 2 months$|^Right to work ends in 70 days$/),
    ).toBeTruthy();
    expect(screen.getByText('Arabic, French')).toBeTruthy();
    expect(screen.getByRole('link', { name: '613-555-0142 ext. 3' })).toBeTruthy();
    expect(document.title).toBe('File 1001 – Clients – Tremplin');
    expect(screen.queryByText('No consent in effect')).toBeNull();
  });

  test('Anna closes the file with a reason, and then may only reopen it', async () => {
    const { user } = await visit(`/clients/${id}`, context);
    await user.click(await screen.findByRole('button', { name: 'Change status' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('radio', { name: 'Closed' }));
    await user.click(within(dialog).getByRole('button', { name: 'Change status' }));
    await within(dialog).findAllByText(/Choose one/);
    await user.selectOptions(within(dialog).getByLabelText('Why the file closes'), 'Moved away');
    await user.click(within(dialog).getByRole('button', { name: 'Change status' }));
    await screen.findByText('Status is now Closed.');
    expect(await caseload.anna.call.clients.file({ id })).toMatchObject({ status: 'closed' });
    await user.click(screen.getByRole('button', { name: 'Change status' }));
    const again = await screen.findByRole('dialog');
    expect(within(again).getAllByRole('radio')).toHaveLength(1);
    expect(within(again).getByLabelText('Why it opens again')).toBeTruthy();
  });

  test('somebody else’s client is not here', async () => {
    const other = await addClient(caseload, caseload.boris);
    await visit(`/clients/${other.id}`, context);
    expect(await screen.findByText(/not yours to see/)).toBeTruthy();
    expect(screen.queryByText('Amira Haddad')).toBeNull();
  });
});

describe('the profile', () => {
  test('Anna renews the job alert in one press, then saves the profile, without being told off', async () => {
    const { user } = await visit(`/clients/${id}?tab=profile`, context);
    await user.click(await screen.findByRole('button', { name: 'Set today' }));
    await screen.findByText(/valid until Aug 22, 2027\.$/, { selector: 'p' });
    await user.type(screen.getByLabelText(/Preferred name/), 'Mira');
    await user.selectOptions(screen.getByLabelText('Languages spoken'), 'Arabic');
    await user.click(screen.getByRole('button', { name: 'Save profile' }));
    await screen.findByText('Profile saved.');
    expect((await caseload.anna.call.clients.file({ id })).profile).toMatchObject({
      preferredName: 'Mira',
      languages: ['ar'],
    });
  });

  test('what a colleague saved meanwhile is not written over, and what Anna typed stays', async () => {
    const { user } = await visit(`/clients/${id}?tab=profile`, context);
    const preferred = await screen.findByLabelText(/Preferred name/);
    await user.type(preferred, 'Mira');
    const { profile, version } = await caseload.anna.call.clients.file({ id });
    await caseload.anna.call.clients.saveProfile({ id, version, ...profile, pronouns: 'elle' });
    await user.click(screen.getByRole('button', { name: 'Save profile' }));
    await screen.findByText(/Somebody changed this while you were working/);
    expect(preferred).toHaveProperty('value', 'Mira');
    expect((await caseload.anna.call.clients.file({ id })).profile).toMatchObject({
      preferredName: null,
      pronouns: 'elle',
    });
  });
});

test('Anna withdraws a consent, and the file says so', async () => {
  const { user } = await visit(`/clients/${id}?tab=consents`, context);
  await user.click(await screen.findByRole('button', { name: 'Withdraw consent' }));
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: 'Withdraw consent' }));
  await screen.findByText('No consent in effect');
  expect(await caseload.anna.call.clients.file({ id })).toMatchObject({ consented: false });
});
