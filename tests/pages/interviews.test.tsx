import { fireEvent, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { ask, askAgain, onDay, openAsking, planInput, type Asking } from '../support/interviews.ts';
import { addContact } from '../support/directory.ts';
import { visit } from '../support/page.tsx';

const see = ({ office, anna }: Asking, path: string, locale: 'en' | 'fr' = 'en') =>
  visit(path, () => office.contextOf({ ...anna.visitor, locale }), locale);

/** Amira was sent to Léa in October; on the 23rd the answer is overdue. */
async function asked() {
  const room = await openAsking();
  const pair = { contactId: room.leaId, clientId: room.amiraId };
  onDay(room, '2026-11-09');
  const { id } = await ask(room.anna, pair, '2026-11-09');
  onDay(room, '2026-11-23');
  return { room, pair, id };
}

describe('the interviews of a counsellor', () => {
  test('stand by whose turn it is, and an unanswered request is due to be followed up', async () => {
    const { room, id } = await asked();
    await see(room, '/interviews');
    const us = await screen.findByRole('region', { name: 'Our turn: one interview' });
    const card = within(us).getByRole('link', { name: 'Amira Haddad with Léa Brisebois' });
    expect(card.getAttribute('href')).toBe(`/interviews/${id}`);
    expect(within(us).getByText('Follow up: no answer since Nov 9, 2026')).toBeDefined();
    expect(within(us).getByText('Due')).toBeDefined();
    expect(screen.getByRole('region', { name: 'The contact’s turn: no interviews' })).toBeDefined();
    expect(await screen.findByText(/^One interview under way, one due now\./)).toBeDefined();
  });

  test('are gone through by keyboard', async () => {
    const { room, pair } = await asked();
    const other = await addContact(room.farid, room.unitId, {
      givenName: 'Paul',
      familyName: 'Séguin',
      email: 'paul.seguin@example.org',
      phone: null,
    });
    await ask(room.anna, { ...pair, contactId: other }, '2026-11-23');
    const { user } = await see(room, '/interviews');
    const [lea, paul] = [/with Léa Brisebois/, /with Paul Séguin/];
    await screen.findByRole('link', { name: lea });
    await user.keyboard('j');
    expect(document.activeElement).toBe(screen.getByRole('link', { name: lea }));
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement).toBe(screen.getByRole('link', { name: paul }));
    await user.keyboard('{ArrowLeft}');
    expect(document.activeElement).toBe(screen.getByRole('link', { name: lea }));
  });

  test('are a list too, narrowed to one turn by the address', async () => {
    const { room } = await asked();
    await see(room, '/interviews?view=list&turn=us');
    const table = await screen.findByRole('table', { name: /Informational interviews/ });
    const row = within(table).getByRole('row', { name: /Amira Haddad/ });
    expect(within(row).getByText('Ottawa Unit')).toBeDefined();
    expect(screen.getByRole('link', { name: /^Finished ?0$/ })).toBeDefined();
  });

  test('say in one line what belongs there while there is none', async () => {
    const room = await openAsking();
    await see(room, '/interviews', 'fr');
    expect(
      await screen.findByText(/^Aucune rencontre d’information pour l’instant\./),
    ).toBeDefined();
  });
});

describe('one interview', () => {
  test('is followed up, answered and agreed from its page', async () => {
    const { room, id } = await asked();
    const { user } = await see(room, `/interviews/${id}`);
    const save = async (name: string) => {
      const dialog = await screen.findByRole('dialog');
      await user.click(within(dialog).getByRole('button', { name }));
    };
    await user.click(await screen.findByRole('button', { name: 'Log a second request' }));
    await save('Log the request');
    await screen.findByText('Answer awaited; follow up from Nov 30, 2026');
    expect(screen.queryByRole('button', { name: 'Log a second request' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Log a reply' }));
    await save('Save');
    await user.click(await screen.findByRole('button', { name: 'Agree on a time' }));
    await save('Save the time');
    expect(await screen.findByText('Meets Nov 26, 2026, 10:00 a.m.')).toBeDefined();
  });

  test('is told, thanked and closed once they have met', async () => {
    const { room, id } = await asked();
    const scheduledAt = '2026-11-26T15:00:00.000Z';
    const agreed = { id, version: 1, scheduledAt, mode: 'video', note: null } as const;
    await room.anna.call.interviews.schedule(agreed);
    onDay(room, '2026-11-27');
    const { user } = await see(room, `/interviews/${id}`);
    const save = async (name: string) => {
      const dialog = await screen.findByRole('dialog');
      await user.click(within(dialog).getByRole('button', { name }));
    };
    await user.click(await screen.findByRole('button', { name: 'Log the meeting' }));
    await save('Log the meeting');
    await screen.findByText('Thank by Nov 30, 2026');
    await user.click(screen.getByRole('button', { name: 'Log the thank-you' }));
    await save('Log the thank-you');
    await user.click(await screen.findByRole('button', { name: 'Close the interview' }));
    await save('Save');
    expect(await screen.findByText('Nothing more to do.')).toBeDefined();
  });

  test('asks before the note of a dialog is lost that is closed by mistake', async () => {
    const { room, id } = await asked();
    const { user } = await see(room, `/interviews/${id}`);
    await user.click(await screen.findByRole('button', { name: 'Log a refusal' }));
    await user.type(
      within(await screen.findByRole('dialog')).getByLabelText(/^Note/),
      'On leave until spring',
    );
    await user.keyboard('{Escape}');
    await user.click(await screen.findByRole('button', { name: 'Stay here' }));
    expect(await screen.findByDisplayValue('On leave until spring')).toBeDefined();
  });

  test('asks nothing in the next dialog when Escape came while the last was being saved', async () => {
    const { room, id } = await asked();
    const { user } = await see(room, `/interviews/${id}`);
    await user.click(await screen.findByRole('button', { name: 'Log a reply' }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText(/^Note/), 'Free on Thursday');
    fireEvent.click(dialog.getByRole('button', { name: 'Save' }));
    fireEvent.keyDown(dialog.getByLabelText(/^Note/), { key: 'Escape' });
    expect(await screen.findByRole('dialog', { name: 'Leave without saving?' })).toBeDefined();
    await user.click(await screen.findByRole('button', { name: 'Agree on a time' }));
    await screen.findByRole('button', { name: 'Save the time' });
    expect(screen.queryByRole('dialog', { name: 'Leave without saving?' })).toBeNull();
  });

  test('asks before what was typed is lost, also after a save that changed nothing', async () => {
    const { room, id } = await asked();
    const { user } = await see(room, `/interviews/${id}`);
    await user.click(await screen.findByRole('button', { name: 'Save the preparation' }));
    await screen.findByText('Saved.');
    await user.click(screen.getByRole('button', { name: 'Add a question' }));
    await user.type(screen.getByLabelText('Question 1'), 'What does a week look like?');
    await user.click(screen.getByRole('link', { name: 'Today' }));
    expect(await screen.findByRole('dialog', { name: 'Leave without saving?' })).toBeDefined();
  });

  test('is prepared with questions, which a step in between does not lose', async () => {
    const { room, id } = await asked();
    const { user } = await see(room, `/interviews/${id}`);
    await user.click(await screen.findByRole('button', { name: 'Add a question' }));
    await user.type(screen.getByLabelText('Question 1'), 'What does a week look like?');
    await user.click(screen.getByRole('button', { name: 'Log a reply' }));
    await user.click(
      within(await screen.findByRole('dialog')).getByRole('button', { name: 'Save' }),
    );
    await screen.findByText('Agree on a time', { selector: 'p, div' });
    await user.click(screen.getByRole('button', { name: 'Save the preparation' }));
    expect(await screen.findByText('Saved.')).toBeDefined();
    const read = await room.anna.call.interviews.byId({ id });
    expect(read.questions).toEqual(['What does a week look like?']);
  });

  test('has its texts in both languages', async () => {
    const { room, id } = await asked();
    const { user } = await see(room, `/interviews/${id}`);
    await user.click(await screen.findByRole('button', { name: 'Write the e-mail' }));
    expect(await screen.findByText('lea.brisebois@example.org', { selector: 'dd' })).toBeDefined();
    const link = await screen.findByRole('link', { name: 'Open in the mail program' });
    expect(link.getAttribute('href')).toMatch(/^mailto:lea\.brisebois/);
    await user.click(screen.getByRole('button', { name: 'French' }));
    expect(await screen.findByDisplayValue(/Bonjour/)).toBeDefined();
  });
});

describe('what was asked', () => {
  test('stands on the client’s page in its tab', async () => {
    const { room } = await asked();
    const { user } = await see(room, `/clients/${room.amiraId}`);
    const tabs = within(await screen.findByRole('navigation', { name: 'Parts of the file' }));
    await user.click(tabs.getByRole('link', { name: 'Interviews' }));
    expect(await screen.findByRole('link', { name: 'Léa Brisebois' })).toBeDefined();
    expect(screen.getByRole('link', { name: 'Find somebody' }).getAttribute('href')).toBe(
      '/directory',
    );
  });

  test('is figures only for the manager, who sees no name', async () => {
    const { room, id, pair } = await asked();
    await askAgain(room.anna, { id, version: 1 }, '2026-11-23');
    await room.anna.call.interviews.log(
      planInput({
        ...pair,
        contactId: await addContact(room.farid, room.unitId, {
          givenName: 'Nadia',
          email: null,
          phone: null,
        }),
      }),
    );
    const { office, manager } = room;
    await visit('/interviews', () => office.contextOf(manager.visitor));
    expect(await screen.findByText('One request in the last twelve months')).toBeDefined();
    expect(document.body.textContent).not.toMatch(/Haddad|Brisebois/);
    expect(screen.queryByRole('link', { name: /directory/i })).toBeNull();
  });
});
