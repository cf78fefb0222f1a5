import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { posting } from '@tremplin/db/schema/postings.ts';
import { describe, expect, test } from 'vitest';
import { anApplication, clientOf, moveThrough } from '../support/applications.ts';
import { openOffice } from '../support/office.ts';
import { visit } from '../support/page.tsx';
import { addPosting } from '../support/postings.ts';

const source = [
  'Program Advisor',
  'Apply By: Friday, December 4, 2026 11:59 pm EST',
  'Job ID: 249100',
  'Organization: Ministry of Northern Orchards',
  'City: Ottawa',
  'Position(s) language: English',
  'Job term: 1 Permanent',
  'Salary: ask the manager',
].join('\n');

const paste = (text: string) =>
  fireEvent.change(screen.getByLabelText('Text of the posting'), { target: { value: text } });

describe('pasting a posting', () => {
  test('Anna pastes a posting, sees what was read beside it, saves, and is asked who could go for it', async () => {
    const office = await openOffice();
    const anna = await office.hire('counsellor');
    const { user, address } = await visit('/postings/new', () => office.contextOf(anna.visitor));
    await screen.findByRole('heading', { level: 1, name: 'Paste a posting' });
    paste(source);
    await waitFor(() => expect(screen.getByLabelText('Job ID')).toHaveProperty('value', '249100'));
    expect(screen.getByLabelText('Closing day')).toHaveProperty('value', '2026-12-04');
    expect(screen.getByLabelText('Closing time in Toronto')).toHaveProperty('value', '23:59');
    expect(screen.getAllByRole('img', { name: 'Read' }).length).toBeGreaterThan(5);
    expect(screen.getByText('It says: ask the manager')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Save posting' }));
    await screen.findByRole('heading', { level: 1, name: 'Program Advisor' });
    expect(address()).toMatch(/^\/postings\/[0-9a-f-]{36}$/);
    expect(screen.getByRole('button', { name: 'Add clients' })).toBeTruthy();
  });

  test('What Anna corrects stays when she pastes a fuller text', async () => {
    const office = await openOffice();
    const anna = await office.hire('counsellor');
    const { user } = await visit('/postings/new', () => office.contextOf(anna.visitor));
    await screen.findByRole('heading', { level: 1 });
    paste(source);
    await waitFor(() =>
      expect(screen.getByLabelText('Title')).toHaveProperty('value', 'Program Advisor'),
    );
    await user.clear(screen.getByLabelText('Title'));
    await user.type(screen.getByLabelText('Title'), 'Senior Program Advisor');
    paste(`${source}\nCategory: Student`);
    await waitFor(() =>
      expect(screen.getByLabelText('Category')).toHaveProperty('value', 'Student'),
    );
    expect(screen.getByLabelText('Title')).toHaveProperty('value', 'Senior Program Advisor');
  });

  test('A title and an organization, typed, are enough', async () => {
    const office = await openOffice();
    const anna = await office.hire('counsellor');
    const { user } = await visit('/postings/new', () => office.contextOf(anna.visitor));
    await user.click(await screen.findByRole('button', { name: 'Save posting' }));
    expect(await screen.findAllByText(/Enter a title or a Job ID\./)).toHaveLength(2);
    await user.type(screen.getByLabelText('Title'), 'Exhibit Cleaner');
    await user.type(screen.getByLabelText('Organization'), 'Museum of Skating');
    await user.click(screen.getByRole('button', { name: 'Save posting' }));
    await screen.findByRole('heading', { level: 1, name: 'Exhibit Cleaner' });
    expect(screen.getByRole('heading', { level: 2, name: 'Closing unknown' })).toBeTruthy();
  });

  test('A captcha page is refused with the way on', async () => {
    const office = await openOffice();
    const anna = await office.hire('counsellor');
    await visit('/postings/new', () => office.contextOf(anna.visitor));
    await screen.findByRole('heading', { level: 1 });
    paste('Radware Captcha Page\nPlease solve this');
    expect(await screen.findByText(/the page that checks for robots/)).toBeTruthy();
  });

  test('A Job ID that is known shows the differences, and saving updates that posting', async () => {
    const office = await openOffice();
    const anna = await office.hire('counsellor');
    await addPosting(anna, { cities: ['Kingston'], category: 'Student' });
    const { user } = await visit('/postings/new', () => office.contextOf(anna.visitor));
    await screen.findByRole('heading', { level: 1 });
    paste(source);
    const table = await screen.findByRole('table', { name: 'Differences' });
    expect(within(table).getByRole('row', { name: /Cities Kingston Ottawa/ })).toBeTruthy();
    await user.click(await screen.findByRole('button', { name: 'Update this posting' }));
    await screen.findByRole('heading', { level: 1, name: 'Program Advisor' });
    const rows = await office.store.read((db) => db.select().from(posting));
    expect(rows).toMatchObject([{ version: 2, cities: ['Ottawa'], category: 'Student' }]);
  });
});

describe('a posting', () => {
  test('Anna ticks two suggested clients with X and adds them in one action', async () => {
    const office = await openOffice();
    const anna = await office.hire('counsellor');
    const { id } = await addPosting(anna);
    for (const familyName of ['Abadi', 'Bélanger', 'Chan']) {
      await clientOf(office, anna, { givenName: 'Zoé', familyName, targetRegions: ['east'] });
    }
    const { user } = await visit(`/postings/${id}`, () => office.contextOf(anna.visitor));
    (await screen.findByRole('checkbox', { name: 'Choose Zoé Abadi' })).focus();
    await user.keyboard('xjx');
    await user.click(screen.getByRole('button', { name: 'Add 2 clients' }));
    await waitFor(() =>
      expect(screen.queryByRole('checkbox', { name: 'Choose Zoé Abadi' })).toBeNull(),
    );
    expect(screen.getByRole('checkbox', { name: 'Choose Zoé Chan' })).toBeTruthy();
    expect(
      await screen.findByRole('heading', { name: '2 clients of ours are on it' }),
    ).toBeTruthy();
  });

  test('Anna adds a client whom nothing suggests, by a few letters of the name', async () => {
    const office = await openOffice();
    const anna = await office.hire('counsellor');
    const { id } = await addPosting(anna);
    await clientOf(office, anna, { givenName: 'Ngawang', familyName: '' });
    const { user } = await visit(`/postings/${id}`, () => office.contextOf(anna.visitor));
    await user.type(await screen.findByRole('combobox', { name: /Another client/ }), 'ngaw');
    await user.click(await screen.findByRole('option', { name: /Ngawang/ }));
    await user.click(await screen.findByRole('button', { name: 'Add one client' }));
    const heading = { name: 'One client of ours is on it' };
    expect(await screen.findByRole('heading', heading)).toBeTruthy();
  });

  test('Setting the status proposes a move for each client, and only the chosen one is moved', async () => {
    const office = await openOffice();
    const anna = await office.hire('counsellor');
    const { id } = await addPosting(anna);
    for (const familyName of ['Abadi', 'Bélanger']) {
      const clientId = await clientOf(office, anna, { givenName: 'Zoé', familyName });
      await moveThrough(
        office,
        anna,
        await anApplication(office, anna, { clientId, postingId: id }),
        ['applied'],
      );
    }
    office.at('2026-12-10T15:00:00.000Z');
    const { user } = await visit(`/postings/${id}`, () => office.contextOf(anna.visitor));
    await user.click(await screen.findByRole('button', { name: 'Set status' }));
    await user.click(await screen.findByRole('radio', { name: 'Position filled' }));
    await user.click(screen.getByRole('button', { name: 'Save status' }));
    await user.click(await screen.findByRole('button', { name: /Move to .*: Zoé Abadi/ }));
    await user.click(screen.getByRole('button', { name: /Leave as it is: Zoé Bélanger/ }));
    await waitFor(() => expect(screen.getByText(/^Moved to/)).toBeTruthy());
    const { own } = await anna.call.applications.ofPosting({ postingId: id });
    expect(
      own
        .map((card) => [card.client.name, card.stage])
        .toSorted((a, b) => (String(a) < String(b) ? -1 : 1)),
    ).toEqual([
      ['Zoé Abadi', 'no_response'],
      ['Zoé Bélanger', 'applied'],
    ]);
  });

  test('Farid, the facilitator, sees how many are on it and no name', async () => {
    const office = await openOffice();
    const [anna, farid] = [await office.hire('counsellor'), await office.hire('facilitator')];
    const { id } = await addPosting(anna);
    await anApplication(office, anna, {
      postingId: id,
      clientId: await clientOf(office, anna, { familyName: 'Okafor' }),
    });
    await visit(`/postings/${id}`, () => office.contextOf(farid.visitor));
    expect(
      await screen.findByRole('heading', { name: 'One client of ours is on it' }),
    ).toBeTruthy();
    expect(screen.queryByText(/Okafor/)).toBeNull();
    expect(screen.queryByRole('button', { name: 'Add clients' })).toBeNull();
  });
});

describe('status checks', () => {
  test('Anna goes through the queue with digits and Enter', async () => {
    const office = await openOffice({ now: '2026-11-01T15:00:00.000Z' });
    const anna = await office.hire('counsellor');
    for (const jobId of ['250001', '250002']) {
      const { id } = await addPosting(anna, {
        jobId,
        titleEn: `Clerk ${jobId}`,
        closingDay: '2026-11-10',
      });
      await anApplication(office, anna, { postingId: id });
    }
    office.at('2026-12-01T15:00:00.000Z');
    const { user } = await visit('/postings/checks', () => office.contextOf(anna.visitor));
    await screen.findByText('1 of 2');
    await waitFor(() => expect(document.activeElement?.tagName).toBe('SECTION'));
    await user.keyboard('4');
    expect(screen.getByRole('radio', { name: /Evaluation/ })).toHaveProperty('checked', true);
    await user.keyboard('{Enter}');
    await screen.findAllByText('2 of 2');
    await waitFor(() => expect(document.activeElement?.tagName).toBe('SECTION'));
    await user.keyboard('n');
    expect(await screen.findByText('Done: one competition checked.')).toBeTruthy();
    const kept = await anna.call.postings.list({ tab: 'closed' });
    expect(kept.rows.map((row) => row.competitionStatus).toSorted()).toEqual([
      'closed_awaiting',
      'evaluation',
    ]);
  });
});

describe('the list of postings', () => {
  test('Anna narrows it by region, and the address says so without what she typed', async () => {
    const office = await openOffice();
    const anna = await office.hire('counsellor');
    await addPosting(anna, { jobId: '250001', titleEn: 'Ranger', regions: ['north'] });
    await addPosting(anna, { jobId: '250002', titleEn: 'Clerk' });
    const { user, address } = await visit('/postings', () => office.contextOf(anna.visitor));
    await screen.findByRole('link', { name: 'Ranger' });
    await user.selectOptions(screen.getByLabelText('Region'), 'north');
    await waitFor(() => expect(screen.queryByRole('link', { name: 'Clerk' })).toBeNull());
    await user.type(screen.getByLabelText('Search'), 'clerk');
    expect(await screen.findByText(/No posting matches/)).toBeTruthy();
    expect(address()).toBe('/postings?region=north');
    await user.click(screen.getByRole('button', { name: 'Show all' }));
    expect(await screen.findByRole('link', { name: 'Clerk' })).toBeTruthy();
  });
});
