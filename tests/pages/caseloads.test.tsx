import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { annasClients, handOn } from '../support/caseloads.ts';
import { placeClient } from '../support/jobs.ts';
import type { Hired } from '../support/office.ts';
import { visit } from '../support/page.tsx';

async function office(many: number, seesNames = false) {
  const shared = await annasClients(many);
  const manager = await shared.office.hire('manager', { seesNames });
  const open = (path: string, who: Hired = manager, locale: 'en' | 'fr' = 'en') =>
    visit(path, () => shared.office.contextOf({ ...who.visitor, locale }), locale);
  return { ...shared, manager, open };
}

describe('the caseloads', () => {
  test('stand in one table, by what one wants to know, with a target to set', async () => {
    const { open } = await office(3);
    const { user } = await open('/caseloads');
    const anna = await screen.findByRole('row', { name: /Anna Nguyen/ });
    expect(
      within(anna)
        .getAllByRole('cell')
        .map(({ textContent }) => textContent),
    ).toEqual(['3', '', '0', '3', '0', '0', '0', '0']);
    await user.click(screen.getByRole('button', { name: 'Active clients' }));
    await user.click(screen.getByRole('button', { name: 'Active clients' }));
    const last = screen.getAllByRole('row').at(-1);
    expect(last?.textContent).toContain('Anna Nguyen');
    const target = screen.getByRole('textbox', { name: 'Target of Anna Nguyen, in clients' });
    await user.type(target, '2.5{Enter}');
    expect(target.getAttribute('aria-invalid')).toBe('true');
    await user.clear(target);
    await user.type(target, '2{Enter}');
    expect(await screen.findByText(/^Saved/)).toBeTruthy();
    expect(await screen.findByText('1 over the target')).toBeTruthy();
  });

  test('a target is saved once by Enter and the way on, and what is typed meanwhile after it', async () => {
    const { open, office: built, manager } = await office(1);
    const { user } = await open('/caseloads');
    const target = await screen.findByRole('textbox', {
      name: 'Target of Anna Nguyen, in clients',
    });
    let letIn = (): void => undefined;
    const busy = built.store.tx(async () => new Promise<void>((resolve) => (letIn = resolve)));
    await user.type(target, '6{Enter}');
    await user.tab();
    await user.type(target, '0');
    letIn();
    await busy;
    const kept = async () =>
      (await manager.call.caseloads.balance()).find(({ name }) => name === 'Anna Nguyen')?.target;
    await waitFor(async () => expect(await kept()).toBe(6));
    expect(await screen.findByText(/^Saved/)).toBeTruthy();
    expect(target).toHaveProperty('value', '60');
    await user.tab();
    await waitFor(async () => expect(await kept()).toBe(60));
    expect(screen.queryByText('Try again')).toBeNull();
  });

  test('each number opens whom it counts, for a manager who may see names', async () => {
    const { open, anna } = await office(3, true);
    const { user, address } = await open('/caseloads');
    const line = await screen.findByRole('row', { name: /Anna Nguyen/ });
    const [active] = within(line).getAllByRole('link', { name: '3' });
    if (!active) throw new Error('no number leads anywhere');
    await user.click(active);
    const heading = /^Active, on hold or placed clients/;
    expect(await screen.findByRole('heading', { level: 1, name: heading })).toBeDefined();
    expect(address()).toBe(`/outcomes/list?kind=workload&load=active&counsellor=${anna.id}`);
    expect(await screen.findByText('Counsellor: Anna Nguyen')).toBeDefined();
    await user.click(screen.getByRole('link', { name: 'Back to caseloads' }));
    expect(address()).toBe('/caseloads');
    expect(screen.queryByText(/each number opens the list of names/)).toBeNull();
  });

  test('a follow-up that is due opens from its number, with how long after the start it is', async () => {
    const { open, anna, clientIds } = await office(2, true);
    const [id = ''] = clientIds;
    await placeClient(anna, id, '2026-10-24');
    const { user, address } = await open('/caseloads');
    const line = await screen.findByRole('row', { name: /Anna Nguyen/ });
    await user.click(await within(line).findByRole('link', { name: '1' }));
    const heading = 'Follow-ups due in the next 14 days · today';
    expect(await screen.findByRole('heading', { level: 1, name: heading })).toBeDefined();
    expect(address()).toBe(`/outcomes/list?kind=workload&load=followups&counsellor=${anna.id}`);
    const cells = within(await screen.findByRole('row', { name: /Amira/ })).getAllByRole('cell');
    expect(cells.map(({ textContent }) => textContent)).toEqual([
      'Anna Nguyen',
      'Placed',
      '1 month',
      '2026-11-24',
    ]);
  });

  test('a manager who may not see names reads the numbers, and for whom the lists are', async () => {
    const { open } = await office(2);
    await open('/caseloads');
    const line = await screen.findByRole('row', { name: /Anna Nguyen/ });
    expect(within(line).queryByRole('link', { name: '2' })).toBeNull();
    expect(screen.getByText(/each number opens the list of names/)).toBeDefined();
  });

  test('from the overview they lead back to its period, of everybody', async () => {
    const { open } = await office(3, true);
    for (const period of ['', '?period=quarter&from=2026-07']) {
      const { user, address } = await open(`/outcomes${period}`);
      const line = await screen.findByRole('row', { name: /Anna Nguyen/ });
      const [active] = within(line).getAllByRole('link', { name: '3' });
      if (!active) throw new Error('no number leads anywhere');
      await user.click(active);
      await user.click(await screen.findByRole('link', { name: 'Back to outcomes' }));
      expect(address()).toBe(`/outcomes${period || '?period=year&from=2026-04'}`);
    }
  });

  test('a leaver’s clients are handed on in four clicks, and the page says what was done', async () => {
    const { office: built, open, boris, anna, chantal, manager, clientIds } = await office(3);
    await manager.call.caseloads.reassign(handOn(anna, chantal, clientIds.slice(0, 1)));
    const admin = await built.hire('administrator');
    await admin.call.people.disable({ id: anna.id });
    const { user, address } = await open('/caseloads');
    const leaver = await screen.findByRole('row', { name: /Anna Nguyen Clients to hand over/ });
    await user.click(within(leaver).getByRole('link', { name: 'Anna Nguyen' }));
    await user.click(await screen.findByRole('button', { name: 'Select all 2' }));
    expect(address()).toBe(`/caseloads/${anna.id}`);
    await user.click(screen.getByRole('button', { name: 'Reassign 2 clients' }));
    const dialog = await screen.findByRole('dialog');
    const whom = within(dialog).getByRole('combobox', { name: 'To whom' });
    // Whoever has least stands first.
    const choices = within(whom)
      .getAllByRole('option')
      .map(({ textContent }) => textContent);
    expect(choices).toEqual([
      'Choose a counsellor',
      'Boris Lévesque: no client',
      'Chantal Roy: one client',
    ]);
    await user.selectOptions(whom, boris.id);
    await user.click(within(dialog).getByRole('button', { name: 'Hand over 2 clients' }));
    const note = within(dialog).getByRole('textbox', { name: 'Hand-over note' });
    await waitFor(() => expect(note.getAttribute('aria-invalid')).toBe('true'));
    await user.type(note, 'Call Bao');
    await user.click(within(dialog).getByRole('button', { name: 'Hand over 2 clients' }));
    expect(
      await screen.findByText('Anna Nguyen has no open file. There is nobody to hand over.'),
    ).toBeTruthy();
    const history = screen.getByRole('region', { name: 'Hand-overs, the latest first' });
    expect(await within(history).findByText('Call Bao')).toBeTruthy();
    expect((await boris.call.caseloads.covers()).received).toMatchObject([{ clients: 2 }]);
  });

  test('Shift and X select from the last tick to here; names are there for whoever may see them', async () => {
    const { open, anna } = await office(5, true);
    const { user } = await open(`/caseloads/${anna.id}`);
    const boxes = await screen.findAllByRole('checkbox', { name: /^File \d+, \S+ Haddad-\d$/ });
    boxes[1]?.focus();
    await user.keyboard('xjj{Shift>}x{/Shift}');
    expect(boxes.map((box) => (box instanceof HTMLInputElement ? box.checked : null))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
    expect(screen.getByRole('button', { name: 'Reassign 3 clients' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Select none' }));
    expect(screen.getByText('Nobody selected')).toBeTruthy();
  });

  test('without the right to names there are file numbers, and a line that says why', async () => {
    const { open, anna } = await office(1);
    await open(`/caseloads/${anna.id}`);
    expect(await screen.findByText(/^Names are for managers/)).toBeTruthy();
    expect(document.body.textContent).not.toContain('Haddad');
  });

  test('a refusal is told where it happened, and what moved is no longer on the list', async () => {
    const { open, anna, boris, chantal, manager, clientIds } = await office(2);
    const { user } = await open(`/caseloads/${anna.id}`);
    await user.click(await screen.findByRole('button', { name: 'Select all 2' }));
    await user.click(screen.getByRole('button', { name: 'Reassign 2 clients' }));
    const dialog = await screen.findByRole('dialog');
    await manager.call.caseloads.reassign(handOn(anna, chantal, clientIds.slice(0, 1)));
    await user.selectOptions(within(dialog).getByRole('combobox', { name: 'To whom' }), boris.id);
    await user.type(within(dialog).getByRole('textbox', { name: 'Hand-over note' }), 'Call Bao');
    await user.click(within(dialog).getByRole('button', { name: 'Hand over 2 clients' }));
    expect(
      await screen.findByText(/One of these clients is no longer with Anna Nguyen/),
    ).toBeTruthy();
    await waitFor(() =>
      expect(
        screen.getByRole('dialog', { name: 'Reassign one client of Anna Nguyen' }),
      ).toBeTruthy(),
    );
  });
});

describe('what is told on the first page', () => {
  const cover = { kind: 'cover', untilDay: '2026-12-04', note: 'Call Bao.' } as const;

  test('Boris reads the note; Anna sees who has them, and takes them back', async () => {
    const { open, anna, boris, manager, clientIds } = await office(2);
    await manager.call.caseloads.reassign(handOn(anna, boris, clientIds, cover));
    await open('/today', boris);
    expect(await screen.findByText('Note: Call Bao.')).toBeTruthy();
    document.body.replaceChildren();
    const { user } = await open('/today', anna);
    expect(
      await screen.findByText('Boris Lévesque covers 2 of your clients until Dec 4, 2026.'),
    ).toBeTruthy();
    await user.click(
      screen.getByRole('button', { name: 'Take back my clients from Boris Lévesque' }),
    );
    expect(await screen.findByText(/2 clients are yours alone again/)).toBeTruthy();
    await waitFor(() => expect(screen.queryByText(/Boris Lévesque covers/)).toBeNull());
  });

  test('and in the timeline of each client, in the reader’s language', async () => {
    const { office: built, open, anna, boris, manager, clientIds } = await office(1);
    built.at('2026-11-23T15:00:00.000Z');
    await manager.call.caseloads.reassign(handOn(anna, boris, clientIds, cover));
    await open(`/clients/${clientIds[0]}`, anna, 'fr');
    expect(
      await screen.findByText(/Boris Lévesque remplace Anna Nguyen jusqu’au 4 déc\. 2026/),
    ).toBeTruthy();
    expect(screen.getByText('Call Bao.')).toBeTruthy();
  });
});

describe('the overview of outcomes', () => {
  test('shows the staff workload to managers, nameless while others look on, and to nobody else', async () => {
    const { open, anna } = await office(2);
    const { user } = await open('/outcomes');
    const workload = await screen.findByRole('region', { name: 'Caseloads of all counsellors' });
    expect(await within(workload).findByRole('link', { name: 'Anna Nguyen' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Hide names' }));
    expect(await within(workload).findByText('Counsellor 1')).toBeTruthy();
    expect(within(workload).queryByText('Anna Nguyen')).toBeNull();
    document.body.replaceChildren();
    await open('/outcomes', anna);
    await screen.findByRole('heading', { level: 1 });
    expect(screen.queryByText('Staff workload')).toBeNull();
  });
});
