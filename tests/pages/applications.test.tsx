import { followup } from '@tremplin/db/schema/placements.ts';
import { configure, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  anApplication,
  aPosting,
  clientOf,
  linesOn,
  moveThrough,
  rowOf,
} from '../support/applications.ts';
import { openOffice } from '../support/office.ts';
import { visit } from '../support/page.tsx';

beforeAll(() => {
  // The first page of a run is put together from its sources.
  configure({ asyncUtilTimeout: 10_000 });
  // jsdom lays nothing out, so there is nothing to scroll to.
  Element.prototype.scrollIntoView = () => undefined;
});

/** An office with Anna, and her client Amira Haddad on one posting. */
async function withAmira() {
  const office = await openOffice();
  const anna = await office.hire('counsellor', { name: 'Anna Nguyen' });
  const clientId = await clientOf(office, anna, { givenName: 'Amira', familyName: 'Haddad' });
  const hers = await anApplication(office, anna, { clientId });
  const open = (path: string, locale: 'en' | 'fr' = 'en') =>
    visit(path, () => office.contextOf(anna.visitor), locale);
  return { office, anna, clientId, hers, open };
}

const card = () => screen.findByRole('button', { name: /Amira Haddad: Policy Advisor/ });
const column = (name: RegExp) => screen.findByRole('region', { name });

describe('the board', () => {
  test('Anna moves by drag, by menu and by keys, and each leaves the same line', async () => {
    const { office, anna, hers, open } = await withAmira();
    const others = [await anApplication(office, anna), await anApplication(office, anna)];
    const { user } = await open('/applications');
    const [byDrag, byMenu, byKeys] = [hers, ...others].map(({ id }) => id);
    const nameOf = (id: string | undefined) =>
      document.querySelector<HTMLElement>(`[data-card="${id}"]`);
    await card();

    const item = nameOf(byDrag)?.closest('li');
    const preparing = await column(/^Preparing/);
    expect(item).not.toBeNull();
    if (item) fireEvent.dragStart(item);
    fireEvent.dragOver(preparing);
    fireEvent.drop(preparing);
    await column(/^Preparing, 1/);

    const menu = nameOf(byMenu)?.closest('li')?.querySelector<HTMLElement>('[aria-haspopup]');
    if (menu) await user.click(menu);
    await user.click(await screen.findByRole('menuitem', { name: /Preparing/ }));
    await column(/^Preparing, 2/);

    nameOf(byKeys)?.focus();
    await user.keyboard('sp');
    await column(/^Preparing, 3/);
    await waitFor(async () => expect((await rowOf(office, byKeys ?? '')).stage).toBe('preparing'));

    const lines = await Promise.all(
      [byDrag, byMenu, byKeys].map(async (id) => (await linesOn(office, id ?? '')).at(-1)),
    );
    expect(lines.map((line) => [line?.action, line?.fields])).toEqual(
      lines.map(() => ['move', { from: 'identified', to: 'preparing', effectiveOn: '2026-11-22' }]),
    );
    expect(await screen.findByText(/^Moved .* to Preparing, 3 of 3$/)).toBeDefined();
  });

  test('a move that the table forbids rolls back and says where the card may go', async () => {
    const { office, hers, open } = await withAmira();
    const { user } = await open('/applications');
    (await card()).focus();
    await user.keyboard('sc');
    expect(await screen.findByText(/may go to Preparing, Applied, Dropped/)).toBeDefined();
    await column(/^Identified, 1/);
    expect((await rowOf(office, hers.id)).version).toBe(1);
  });

  test('a card that somebody changed meanwhile goes back to where the office has it', async () => {
    const { office, anna, hers, open } = await withAmira();
    const { user } = await open('/applications');
    (await card()).focus();
    await moveThrough(office, anna, hers, ['applied']);
    await user.keyboard('sd');
    await column(/^Applied, 1/);
    expect(
      await screen.findByText(/The application of Amira Haddad is back where it was/),
    ).toBeDefined();
  });

  test('single keys are silent in a box, and when they are switched off', async () => {
    const { office, hers, open } = await withAmira();
    const { user } = await open('/applications');
    await card();
    screen.getByLabelText('Programme').focus();
    await user.keyboard('sp');
    await user.click(screen.getByRole('button', { name: 'Shortcuts' }));
    await user.click(
      await screen.findByRole('menuitem', { name: /Turn single-key shortcuts off/ }),
    );
    (await card()).focus();
    await user.keyboard('jksp');
    expect(screen.queryByText(/press a letter/)).toBeNull();
    expect((await rowOf(office, hers.id)).stage).toBe('identified');
    expect(localStorage.getItem('single-keys')).toBe('off');
  });

  test('an interview asks for its day and keeps what was typed when it is missing', async () => {
    const { office, anna, hers, open } = await withAmira();
    await moveThrough(office, anna, hers, ['applied']);
    const { user } = await open('/applications');
    (await card()).focus();
    await user.keyboard('se');
    const dialog = await screen.findByRole('dialog', { name: 'Move to Interview' });
    await user.type(within(dialog).getByLabelText(/Note/), 'By video');
    await user.click(within(dialog).getByRole('button', { name: 'Move to Interview' }));
    expect((await within(dialog).findAllByText(/Enter the day of the interview/)).length).toBe(2);
    expect(within(dialog).getByDisplayValue('By video')).toBeDefined();
    fireEvent.change(within(dialog).getByLabelText('Day of the interview'), {
      target: { value: '2026-12-02' },
    });
    await user.click(within(dialog).getByRole('button', { name: 'Move to Interview' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(await rowOf(office, hers.id)).toMatchObject({
      stage: 'interview',
      interviewOn: '2026-12-02',
    });
  });

  test('hired opens the placement with the employer filled in, and saving it sets four follow-ups', async () => {
    const { office, anna, hers, open } = await withAmira();
    await moveThrough(office, anna, hers, ['applied', 'interview', 'offer']);
    const { user } = await open('/applications');
    (await card()).focus();
    await user.keyboard('sl');
    const dialog = await screen.findByRole('dialog', { name: 'Record a placement' });
    const box = within(dialog);
    expect(box.getByLabelText('Employer')).toHaveProperty('value', 'Ministry of Health');
    fireEvent.change(box.getByLabelText('First day of work'), { target: { value: '2026-12-07' } });
    await user.type(box.getByLabelText('Hours per week'), '36,25');
    await user.type(box.getByLabelText('Hourly wage'), '31.50');
    await user.selectOptions(box.getByLabelText('Term'), 'Permanent');
    await user.selectOptions(box.getByLabelText('Is it in their field?'), 'In their field');
    await user.click(box.getByRole('button', { name: 'Record the placement' }));
    expect(await screen.findByText('Amira Haddad is placed. 4 follow-ups are set.')).toBeDefined();
    expect(await office.store.read((db) => db.$count(followup))).toBe(4);
    expect(await anna.call.placements.ofClient({ clientId: hers.clientId })).toMatchObject([
      { hoursPerWeek: 36.25, hourlyWageCents: 31_50, startOn: '2026-12-07' },
    ]);
  });
});

describe('list and sheet', () => {
  test('the filter of the address serves board and list, and a card opens its history', async () => {
    const { office, anna, hers, open } = await withAmira();
    await moveThrough(office, anna, hers, ['dropped']);
    const { user, address } = await open('/applications?stage=dropped');
    await user.click(await screen.findByRole('link', { name: 'List' }));
    const row = await screen.findByRole('button', { name: 'Amira Haddad' });
    expect(address()).toBe('/applications?stage=dropped&tab=list');
    await user.click(row);
    const sheet = await screen.findByRole('dialog', { name: 'Amira Haddad' });
    expect(await within(sheet).findByText(/Identified → Dropped/)).toBeDefined();
    expect(address()).toContain(`open=${hers.id}`);
  });

  test('what is typed beside the board is asked for before the way back closes it', async () => {
    const { hers, open } = await withAmira();
    const { user, address, back } = await open('/applications');
    await user.click(await card());
    const sheet = await screen.findByRole('dialog', { name: 'Amira Haddad' });
    await user.type(await within(sheet).findByLabelText(/^What/), 'Call about the references');
    await back();
    await user.click(await screen.findByRole('button', { name: 'Stay here' }));
    expect(screen.getByDisplayValue('Call about the references')).toBeDefined();
    expect(address()).toContain(`open=${hers.id}`);
  });

  test('en français, le tableau parle français', async () => {
    const { office, anna } = await withAmira();
    const french = { ...anna.visitor, locale: 'fr' as const };
    await visit('/applications', () => office.contextOf(french), 'fr');
    expect(await screen.findByRole('region', { name: 'Repérée, 1' })).toBeDefined();
    expect(screen.getByText('Une candidature en cours')).toBeDefined();
  });
});

describe('on the page of a posting', () => {
  test('Anna sees her own clients with their stage, and of Ben’s only how many', async () => {
    const { office, hers, open } = await withAmira();
    const ben = await office.hire('counsellor', { name: 'Ben Okafor' });
    const his = await clientOf(office, ben, { givenName: 'Élodie', familyName: 'Œuvrard' });
    await anApplication(office, ben, { clientId: his, postingId: hers.postingId });
    await open(`/postings/${hers.postingId}`);
    const ours = within(await screen.findByRole('region', { name: 'Our clients on it' }));
    expect(ours.getByRole('button', { name: 'Amira Haddad' })).toBeDefined();
    expect(ours.getByText('Identified')).toBeDefined();
    expect(ours.getByText('Of other counsellors: Ben Okafor (1)')).toBeDefined();
    expect(screen.queryByText(/Œuvrard/)).toBeNull();
  });
});

describe('on the page of a client', () => {
  test('Anna finds a posting by typing and puts her client on it', async () => {
    const { office, anna, clientId, open } = await withAmira();
    const found = { titleEn: 'Élections Officer', searchText: 'elections officer' };
    const postingId = await aPosting(office, found);
    const { user } = await open(`/clients/${clientId}?tab=applications`);
    await user.type(await screen.findByRole('combobox', { name: 'Posting' }), 'elections');
    await user.click(await screen.findByRole('option', { name: /Élections Officer/ }));
    await user.click(await screen.findByRole('button', { name: 'Add the application' }));
    await screen.findByRole('button', { name: 'Élections Officer' });
    expect(await anna.call.applications.list({ postingId })).toMatchObject({ total: 1 });
  });
});
