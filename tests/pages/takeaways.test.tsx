import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { contactInput, openDirectory } from '../support/directory.ts';
import type { Hired } from '../support/office.ts';
import { visit } from '../support/page.tsx';
import { addPosting } from '../support/postings.ts';
import { lesson, openLessons } from '../support/takeaways.ts';

async function open() {
  const lessons = await openLessons(await openDirectory());
  const { office, anna, boris, interviewId } = lessons;
  const look = (person: Hired, path: string, locale: 'en' | 'fr' = 'en') =>
    visit(path, () => office.contextOf({ ...person.visitor, locale }), locale);
  const told = async (over: Parameters<typeof lesson>[1]) => {
    const saved = await anna.call.takeaways.add(lesson(interviewId, over));
    await boris.call.takeaways.review({ ...saved, to: 'reviewed' });
  };
  return { ...lessons, look, told };
}

describe('what we learned', () => {
  test('Farid finds a skill by a word of it, under its branch, without anybody’s client', async () => {
    const { farid, look, told } = await open();
    await told({ kind: 'skills', text: '', skills: ['Excel', 'Briefing notes'] });
    await told({ text: 'They ask for one example of calming somebody down.' });
    const { user } = await look(farid, '/takeaways');
    const branch = await screen.findByRole('region', { name: 'East Branch' });
    expect(within(branch).getAllByRole('listitem').length).toBeGreaterThan(1);
    expect(branch.textContent).toContain('Manager, Client Services');
    expect(document.body.textContent).not.toMatch(/Amira|Haddad/);
    expect(screen.queryByRole('link', { name: /To review/ })).toBeNull();
    await user.type(screen.getByLabelText('Search'), 'brief');
    await waitFor(() => expect(screen.queryByText(/calming/)).toBeNull());
    expect(screen.getByText('Briefing notes')).toBeDefined();
    await user.clear(screen.getByLabelText('Search'));
    await user.click(screen.getByRole('button', { name: 'Tip' }));
    await screen.findByText(/calming/);
    await waitFor(() => expect(screen.queryByText('Briefing notes')).toBeNull());
  });

  test('Boris reads what Anna wrote and approves it; Anna cannot', async () => {
    const { anna, boris, interviewId, look } = await open();
    await anna.call.takeaways.add(lesson(interviewId, { text: 'Bring two examples.' }));
    const { user } = await look(boris, '/takeaways');
    await user.click(await screen.findByRole('link', { name: /To review/ }));
    await user.click(await screen.findByRole('button', { name: 'Approve: Bring two examples.' }));
    await screen.findByText('Everybody can read it now.');
    const { rows } = await anna.call.takeaways.find({
      typed: '',
      family: null,
      kind: null,
      within: null,
      contactId: null,
      toReview: false,
    });
    expect(rows).toHaveLength(1);
  });

  test('Anna’s own draft waits for a colleague, and says so in French', async () => {
    const { anna, interviewId, look } = await open();
    await anna.call.takeaways.add(lesson(interviewId, { text: 'Deux exemples.' }));
    await look(anna, '/takeaways?tab=review', 'fr');
    await screen.findByText('Deux exemples.');
    expect(screen.getByText('Attend la lecture d’une ou d’un collègue')).toBeDefined();
    expect(screen.queryByRole('button', { name: /^Approuver/ })).toBeNull();
  });

  test('an office that has learned nothing yet is told where to begin', async () => {
    const { anna, look } = await open();
    await look(anna, '/takeaways');
    await screen.findByText(/Nothing has been reviewed yet/);
    expect(screen.getByRole('link', { name: 'Open the interviews' })).toBeDefined();
  });
});

describe('on the page of an interview', () => {
  test('after the meeting Anna notes a skill; a client’s name in it is refused beside the field', async () => {
    const { anna, interviewId, look } = await open();
    const { user } = await look(anna, `/interviews/${interviewId}`);
    await user.click(await screen.findByRole('button', { name: 'Note something learned' }));
    await user.click(screen.getByRole('radio', { name: 'Tip' }));
    await user.type(screen.getByLabelText('In a sentence or two'), 'Amira did well.');
    await user.selectOptions(screen.getByLabelText('Job family'), 'Finance');
    await user.click(screen.getByRole('button', { name: 'Save it for review' }));
    expect((await screen.findAllByText(/This contains the client’s name/)).length).toBeGreaterThan(
      0,
    );
    await user.click(screen.getByRole('radio', { name: 'Skills asked for' }));
    await user.clear(screen.getByRole('textbox', { name: /Anything to add/ }));
    await user.type(screen.getByLabelText('Skills'), 'Excel, briefing notes');
    await user.click(screen.getByRole('button', { name: 'Save it for review' }));
    await screen.findByText('Saved. A colleague reads it before others do.');
    const { rows } = await anna.call.takeaways.ofInterview({ interviewId });
    expect(rows).toMatchObject([{ skills: ['Excel', 'briefing notes'], family: 'finance' }]);
  });

  test('before the meeting Anna reads what others of that branch told us', async () => {
    const { anna, clientId, farid, branchId, look, told } = await open();
    await told({ text: 'The test takes an hour.' });
    const { id: contactId } = await farid.call.directory.addContact({
      ...contactInput(branchId),
      givenName: 'Omar',
      familyName: 'Said',
      email: 'omar.said@example.org',
      phone: null,
    });
    const planned = await anna.call.interviews.log({
      stage: 'planned',
      clientId,
      contactId,
      purpose: 'learn_the_work',
      questions: [],
      postingId: null,
    });
    await look(anna, `/interviews/${planned.id}`);
    await screen.findByRole('heading', { name: 'Prepare with what we learned' });
    expect(await screen.findByText('The test takes an hour.')).toBeDefined();
  });
});

describe('warm paths on a posting', () => {
  test('Anna sees whom we met in its division, and that they may be asked', async () => {
    const { anna, look } = await open();
    const posting = await addPosting(anna);
    await look(anna, `/postings/${posting.id}`);
    const warm = await screen.findByRole('region', { name: 'Warm paths' });
    await within(warm).findByRole('link', { name: 'Léa Brisebois' });
    expect(warm.textContent).toContain('East Branch');
    expect(warm.textContent).toMatch(/met a client on Nov.12,.2026/);
    expect(within(warm).getByText('May be asked')).toBeDefined();
  });

  test('a manager does not see them', async () => {
    const { anna, manager, look } = await open();
    const posting = await addPosting(anna);
    await look(manager, `/postings/${posting.id}`);
    await screen.findByRole('heading', { level: 1, name: 'Program Advisor' });
    expect(screen.queryByRole('region', { name: 'Warm paths' })).toBeNull();
  });
});
