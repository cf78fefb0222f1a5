import { screen, waitFor, within } from '@testing-library/react';
import { evaluationToken } from '@tremplin/server/evaluation-link.ts';
import { onTestFinished, expect, test } from 'vitest';
import { openList, openRoom, openSession } from '../support/sessions.ts';
import { visit } from '../support/page.tsx';

async function cameToSession() {
  const room = await openRoom();
  const { office, farid } = room;
  const session = await openSession(room, farid);
  const [one] = await openList(room, session.id, ['attended', 'attended']);
  if (!one) throw new Error('nobody came');
  office.at('2026-11-24T18:00:00.000Z');
  await farid.call.sessions.hold({ id: session.id, version: session.version });
  const rows = async () =>
    (await farid.call.attendance.evaluations({ sessionId: session.id })).rows;
  return { ...room, session, rowId: one.rowId, rows };
}

/** Opens the page with the link's token in the address, as a telephone would. */
async function openLink(
  office: Awaited<ReturnType<typeof openRoom>>['office'],
  token: string,
  locale: 'en' | 'fr' = 'en',
) {
  window.location.hash = token;
  onTestFinished(() => {
    window.location.hash = '';
  });
  return visit('/e', () => office.contextOf(null), locale);
}

test('an attendee opens the link, chooses a word, writes a line and is thanked', async () => {
  const { office, rowId, rows } = await cameToSession();
  const { user } = await openLink(office, evaluationToken(office.office.keys, rowId));
  expect(
    await screen.findByRole('heading', { level: 1, name: 'How was the session?' }),
  ).toBeDefined();
  expect(screen.getByText(/Working for the Ontario Public Service, Nov 24, 2026/)).toBeDefined();
  expect(window.location.hash).toBe('');
  expect(document.body.textContent).not.toContain('Mélodie');
  await user.click(screen.getByRole('button', { name: 'Send my answer' }));
  expect((await screen.findAllByText('Choose one.')).length).toBeGreaterThan(0);
  await user.click(screen.getByRole('radio', { name: 'Useful' }));
  await user.type(screen.getByRole('textbox'), 'More time for questions');
  await user.click(screen.getByRole('button', { name: 'Send my answer' }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Thank you' })).toBeDefined();
  expect((await rows())[0]).toMatchObject({ score: 4, comment: 'More time for questions' });
  await user.click(screen.getByRole('button', { name: 'Change my answer' }));
  const chosen = await screen.findByRole('radio', { name: 'Useful' });
  expect(chosen).toHaveProperty('checked', true);
  await user.click(screen.getByRole('radio', { name: 'Very useful' }));
  await user.click(screen.getByRole('button', { name: 'Send my answer' }));
  await screen.findByRole('heading', { level: 1, name: 'Thank you' });
  expect((await rows())[0]).toMatchObject({ score: 5 });
});

test('a link that opens nothing says one sentence, in French too', async () => {
  const { office } = await cameToSession();
  await openLink(office, 'A'.repeat(43), 'fr');
  expect(await screen.findByText(/Ce lien n’est pas ouvert/)).toBeDefined();
  expect(screen.queryByRole('radio')).toBeNull();
});

test('Farid types in a sheet, sees how many were satisfied and who has not been asked', async () => {
  const { office, farid, session, rows } = await cameToSession();
  const page = `/sessions/${session.id}?tab=feedback`;
  const { user } = await visit(page, () => office.contextOf(farid.visitor));
  const list = await screen.findByRole('list', { name: 'Evaluations of those who came' });
  expect(within(list).getAllByRole('listitem')).toHaveLength(2);
  expect(screen.getByText('Nobody has answered yet.')).toBeDefined();
  const save = screen.getByRole('button', { name: 'Save the evaluation of Mélodie 1 Tran' });
  expect(save.getAttribute('aria-disabled')).toBe('true');
  await user.selectOptions(
    screen.getByRole('combobox', { name: 'Score of Mélodie 1 Tran' }),
    '5 – Very useful',
  );
  await user.type(
    screen.getByRole('textbox', { name: 'Comment of Mélodie 1 Tran' }),
    'Clear and kind',
  );
  await user.click(save);
  expect(await screen.findByText('100% satisfied')).toBeDefined();
  expect(screen.getByText('1 of 1 answer is 4 or 5')).toBeDefined();
  expect((await rows())[0]).toMatchObject({ score: 5, comment: 'Clear and kind' });
  expect(document.activeElement).toBe(save);
  await user.click(screen.getByRole('button', { name: 'Copy the link for Mélodie 2 Tran' }));
  expect(await navigator.clipboard.readText()).toContain('http://127.0.0.1:4100/e#');
  await user.click(screen.getByRole('button', { name: 'Ask for answers by e-mail' }));
  await user.click(await screen.findByRole('button', { name: 'Write to one person' }));
  expect(await screen.findByText('One e-mail is on its way.')).toBeDefined();
});

test('Farid writes down a promise and a quote, and says that the promise was kept', async () => {
  const { office, farid, session } = await cameToSession();
  const page = `/sessions/${session.id}?tab=feedback`;
  const { user } = await visit(page, () => office.contextOf(farid.visitor));
  const promised = within(await screen.findByRole('region', { name: 'Commitments' }));
  await user.type(promised.getByRole('textbox', { name: 'What' }), 'Send the postings');
  await user.type(promised.getByRole('textbox', { name: 'Who' }), 'Léa Brisebois');
  await user.click(promised.getByRole('button', { name: 'Add commitment' }));
  await user.click(await promised.findByRole('button', { name: 'Done: Send the postings' }));
  expect(await promised.findByText('Done Nov 24, 2026')).toBeDefined();
  const quotes = within(screen.getByRole('region', { name: 'Quotes' }));
  await user.type(quotes.getByRole('textbox', { name: 'What they said' }), 'I applied.');
  await user.type(quotes.getByRole('textbox', { name: 'Named as' }), 'A participant');
  await user.click(quotes.getByRole('button', { name: 'Add quote' }));
  expect((await quotes.findAllByText(/Without their consent/)).length).toBeGreaterThan(0);
  await user.selectOptions(
    quotes.getByRole('combobox', { name: /Who it was/ }),
    'Mélodie 1 Tran (ENW)',
  );
  await user.click(quotes.getByRole('checkbox'));
  await user.click(quotes.getByRole('button', { name: 'Add quote' }));
  expect(await quotes.findByText(/linked to an attendee/)).toBeDefined();
  await user.click(
    await quotes.findByRole('button', { name: 'Remove the quote of A participant' }),
  );
  await user.click(await screen.findByRole('button', { name: 'Remove quote' }));
  await waitFor(() => expect(quotes.getByText('No quote was kept.')).toBeDefined());
});

test('a manager sees the figure and no names', async () => {
  const { office, farid, manager, session, rowId } = await cameToSession();
  await farid.call.attendance.recordEvaluation({ id: rowId, version: 1, score: 2, comment: '' });
  const page = `/sessions/${session.id}?tab=feedback`;
  await visit(page, () => office.contextOf(manager.visitor));
  expect(await screen.findByText('0% satisfied')).toBeDefined();
  expect(document.body.textContent).not.toContain('Mélodie');
  expect(screen.queryByRole('button', { name: 'Add quote' })).toBeNull();
});

test('Farid who leaves with a sheet half typed in is asked first', async () => {
  const { office, farid, session } = await cameToSession();
  const page = `/sessions/${session.id}?tab=feedback`;
  const { user, address } = await visit(page, () => office.contextOf(farid.visitor));
  await user.type(
    await screen.findByRole('textbox', { name: 'Comment of Mélodie 1 Tran' }),
    'Half a sent',
  );
  await user.click(screen.getByRole('link', { name: 'Postings' }));
  expect(await screen.findByRole('dialog')).toBeDefined();
  expect(address()).toBe(page);
  await user.click(screen.getByRole('button', { name: 'Stay here' }));
  await user.clear(screen.getByRole('textbox', { name: 'What' }));
  expect(screen.getByDisplayValue('Half a sent')).toBeDefined();
});
