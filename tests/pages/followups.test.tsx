import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { anApplication, aPosting } from '../support/applications.ts';
import { openCaseload, type Caseload } from '../support/clients.ts';
import { visit } from '../support/page.tsx';
import { atWork, lifeOf, paid } from '../support/placements.ts';

/** On 22 November 2026 the check after one month of this job is due, and the others are to come. */
const dueNow = '2026-10-20';
/** Of this one, the check after one month is overdue. */
const overdue = '2026-09-15';

const see = ({ office, anna }: Caseload, path: string, locale: 'en' | 'fr' = 'en') =>
  visit(path, () => office.contextOf({ ...anna.visitor, locale }), locale);

describe('the follow-ups of a counsellor', () => {
  test('open with the most pressing ones, say how late, and the cheapest next contact', async () => {
    const caseload = await openCaseload();
    await atWork(caseload, { startOn: overdue, scope: { contactEmployerForProof: true } });
    await see(caseload, '/followups');
    const row = await screen.findByRole('row', { name: /Amira Haddad/ });
    expect(within(row).getByText('38 days late')).toBeDefined();
    const mail = within(row).getByRole<HTMLAnchorElement>('link', { name: 'Write an e-mail' });
    expect(mail.href).toMatch(/^mailto:amira\.haddad@example\.org\?subject=Comment%20va/);
    expect(screen.getByText('One follow-up is overdue, due or without proof.')).toBeDefined();
    expect(screen.getByRole('link', { name: /^Overdue ?1$/ }).getAttribute('aria-current')).toBe(
      'page',
    );
  });

  test('are gone through by keyboard: R records, L logs', async () => {
    const caseload = await openCaseload();
    const { id, clientId, at } = await atWork(caseload, { startOn: overdue });
    const { user } = await see(caseload, '/followups');
    const link = await screen.findByRole('link', { name: 'Amira Haddad' });
    await user.keyboard('j');
    expect(document.activeElement).toBe(link);
    await user.keyboard('l');
    const attempt = await screen.findByRole('dialog', { name: 'Log an attempt: Amira Haddad' });
    expect(within(attempt).getByRole<HTMLInputElement>('radio', { name: 'E-mail' }).checked).toBe(
      true,
    );
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByText('Attempt saved: Amira Haddad.')).toBeDefined();
    expect(await screen.findByText('One attempt')).toBeDefined();
    link.focus();
    await user.keyboard('r');
    const dialog = await screen.findByRole('dialog', {
      name: 'Follow-up after 1 month: Amira Haddad',
    });
    await user.click(within(dialog).getByRole('radio', { name: 'Could not be reached' }));
    await user.keyboard('{Control>}{Enter}{/Control}');
    expect(await screen.findByText('Amira Haddad, after 1 month: not reached.')).toBeDefined();
    const { status } = (await lifeOf(caseload.office, clientId, id)).at(1);
    expect(status).toBe('unreachable');
    expect(at(1).status).toBe('scheduled');
    expect(await screen.findByText('No follow-up in this group.')).toBeDefined();
    expect(screen.getByRole('link', { name: /^Soon ?1$/ })).toBeDefined();
  });

  test('hear no single key where they are switched off', async () => {
    const caseload = await openCaseload();
    await atWork(caseload, { startOn: overdue });
    const { user } = await see(caseload, '/followups');
    await user.click(await screen.findByRole('button', { name: 'Shortcuts' }));
    await user.click(
      await screen.findByRole('menuitem', { name: /^Turn single-key shortcuts off/ }),
    );
    screen.getByRole('link', { name: 'Amira Haddad' }).focus();
    await user.keyboard('r');
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('say in one line what belongs there while there is none', async () => {
    await see(await openCaseload(), '/followups', 'fr');
    expect(await screen.findByText(/^Personne n’est à suivre/)).toBeDefined();
  });
});

describe('recording a result', () => {
  test('says what an answer will count as before it is saved', async () => {
    const caseload = await openCaseload();
    await atWork(caseload, { startOn: dueNow });
    const { user } = await see(caseload, '/followups');
    await user.click(await screen.findByRole('button', { name: /^Record the result:/ }));
    const dialog = await screen.findByRole('dialog');
    const yes = within(dialog).getByRole('radio', { name: 'Yes' });
    await waitFor(() => expect(document.activeElement).toBe(yes));
    await user.click(within(dialog).getByRole('radio', { name: 'Yes' }));
    const hours = within(dialog).getByLabelText<HTMLInputElement>('Hours per week');
    const wage = within(dialog).getByLabelText<HTMLInputElement>('Hourly wage');
    expect([hours.value, wage.value]).toEqual(['36.25', '39.08']);
    const proof = within(dialog).getByLabelText('Proof');
    await user.selectOptions(proof, 'The client’s word');
    expect(within(dialog).getByRole('status').textContent).toMatch(
      /^Reported, not verified: a pay/,
    );
    await user.selectOptions(proof, 'Pay stub');
    for (const box of within(dialog).getAllByRole('checkbox', { name: /name|date|period|Hours/ }))
      await user.click(box);
    expect(within(dialog).getByRole('status').textContent).toMatch(
      /^Verified: this follow-up counts/,
    );
    await user.click(within(dialog).getByRole('button', { name: 'Save the result' }));
    expect(await screen.findByText('Amira Haddad, after 1 month: verified.')).toBeDefined();
  });

  test('with a no offers to end the job in the same dialog', async () => {
    const caseload = await openCaseload();
    const { id, clientId } = await atWork(caseload, { startOn: dueNow });
    const { user } = await see(caseload, '/followups');
    await user.click(await screen.findByRole('button', { name: /^Record the result:/ }));
    await user.click(await screen.findByRole('radio', { name: 'No' }));
    await user.click(screen.getByRole('button', { name: 'Save the result' }));
    expect(await screen.findByText('The result is saved. Has this job ended?')).toBeDefined();
    expect(document.activeElement).toBe(screen.getByLabelText('Last day of work'));
    await user.selectOptions(screen.getByLabelText('Why it ended'), 'Laid off');
    await user.click(screen.getByRole('button', { name: 'End the job' }));
    expect(
      await screen.findByText(/^The job has ended\. 3 follow-ups are no longer due\./),
    ).toBeDefined();
    const { job } = await lifeOf(caseload.office, clientId, id);
    expect(job).toMatchObject({ endOn: '2026-11-22', endedReason: 'laid_off' });
  });

  test('keeps what was typed when a proof is too old, and says since when it may be', async () => {
    const caseload = await openCaseload();
    await atWork(caseload, { startOn: dueNow });
    const { user } = await see(caseload, '/followups');
    await user.click(await screen.findByRole('button', { name: /^Record the result:/ }));
    await user.click(await screen.findByRole('radio', { name: 'Yes' }));
    await user.selectOptions(screen.getByLabelText('Proof'), 'Pay stub');
    const day = screen.getByLabelText('Proof received on');
    await user.clear(day);
    await user.type(day, '2026-11-01');
    await user.type(screen.getByLabelText(/^Note/), 'Sent by e-mail');
    await user.keyboard('{Control>}{Enter}{/Control}');
    const said = 'This proof is too old for this follow-up. It must be from Nov 13, 2026 or later.';
    expect((await screen.findAllByText(said)).length).toBeGreaterThan(0);
    expect(screen.getByLabelText<HTMLTextAreaElement>(/^Note/).value).toBe('Sent by e-mail');
  });
});

describe('the jobs on a client’s page', () => {
  test('show each test of a funded outcome with its verdict, its number and its source', async () => {
    const caseload = await openCaseload();
    const { clientId } = await atWork(caseload, { startOn: dueNow, hoursPerWeek: 12 });
    const { user } = await see(caseload, `/clients/${clientId}?tab=applications`);
    const job = await screen.findByRole('article', { name: 'Policy Advisor, Boulangerie Rideau' });
    expect(within(job).getByText('Does not count as funded')).toBeDefined();
    const hours = within(job)
      .getByText(/^12 h a week; at least 20 h/)
      .closest('li');
    expect(hours?.textContent).toMatch(/^Not met.*outcome guideline, from Jan\s1,\s2000$/);
    const wage = within(job)
      .getByText(/^\$39\.08 an hour; at least \$17\.60/)
      .closest('li');
    expect(wage?.textContent).toMatch(/^Met.*from Oct\s1,\s2025$/);
    await user.click(within(job).getByRole('button', { name: 'Record proof of start' }));
    await user.click(await screen.findByRole('radio', { name: 'Offer letter' }));
    await user.click(screen.getByRole('button', { name: 'Save the proof' }));
    expect(await screen.findByText('Offer letter, received Nov 22, 2026')).toBeDefined();
  });

  test('mark a check that was done before the start was corrected, and move the others', async () => {
    const caseload = await openCaseload();
    const { office, anna } = caseload;
    const { clientId, at } = await atWork(caseload, { startOn: overdue });
    await anna.call.placements.record({ id: at(1).id, version: 1, ...paid('2026-10-20') });
    const { user } = await see(caseload, `/clients/${clientId}?tab=applications`);
    await user.click(await screen.findByRole('button', { name: /^Actions for this job/ }));
    await user.click(await screen.findByRole('menuitem', { name: 'Correct the facts' }));
    const start = await screen.findByLabelText('First day of work');
    await user.clear(start);
    await user.type(start, '2026-09-16');
    await user.click(screen.getByRole('button', { name: 'Save the facts' }));
    expect(
      await screen.findByText(/3 follow-ups moved\. One done follow-up is marked/),
    ).toBeDefined();
    expect(
      await screen.findByText(/^Done for Oct 15, 2026; the start was corrected/),
    ).toBeDefined();
    const { followups } = await lifeOf(office, clientId, at(1).placementId);
    expect(followups.map(({ dueOn }) => dueOn)).toContain('2026-12-16');
  });

  test('name the follow-up that says somebody worked after the last day, and what one can do', async () => {
    const caseload = await openCaseload();
    const { clientId, at } = await atWork(caseload, { startOn: overdue });
    const { record } = caseload.anna.call.placements;
    await record({ id: at(1).id, version: 1, ...paid('2026-10-20') });
    const { user } = await see(caseload, `/clients/${clientId}?tab=applications`);
    await user.click(await screen.findByRole('button', { name: /^Actions for this job/ }));
    await user.click(await screen.findByRole('menuitem', { name: 'End the job' }));
    const last = await screen.findByLabelText('Last day of work');
    await user.clear(last);
    await user.type(last, '2026-10-01');
    await user.selectOptions(screen.getByLabelText('Why it ended'), 'Laid off');
    await user.click(screen.getByRole('button', { name: 'End the job' }));
    await waitFor(() => expect(last.getAttribute('aria-invalid')).toBe('true'));
    const said = document.getElementById(last.getAttribute('aria-describedby') ?? '');
    expect(said?.textContent).toMatch(
      /^The follow-up after 1 month says they were working there on Oct\s15,\s2026\. Choose/,
    );
  });

  test('offer the other open applications for closing in one press, and rare facts behind a word', async () => {
    const caseload = await openCaseload();
    const { office, anna } = caseload;
    const { clientId } = await atWork(caseload, { startOn: dueNow });
    for (const titleFr of ['Commis', 'Analyste'])
      await anApplication(office, anna, {
        clientId,
        postingId: await aPosting(office, { titleFr }),
      });
    const { user } = await see(caseload, `/clients/${clientId}?tab=applications`, 'fr');
    await user.click(await screen.findByRole('button', { name: 'Consigner un autre emploi' }));
    const dialog = await screen.findByRole('dialog', { name: 'Consigner un placement' });
    await user.click(within(dialog).getByRole('checkbox', { name: 'Toutes (2)' }));
    const ticked = within(dialog).getAllByRole('checkbox', { name: /^(Commis|Analyste)/ });
    expect(ticked.map((box) => box.matches(':checked'))).toEqual([true, true]);
    const more = within(dialog).getByText('Province, CNP, subvention');
    expect(more.closest('details')?.open).toBe(false);
    await user.click(more);
    const province = within(dialog).getByLabelText<HTMLSelectElement>('Province ou territoire');
    expect(province.value).toBe('ON');
    const main = within(dialog).getByRole('checkbox', { name: /emploi principal/ });
    expect(main.matches(':checked'), 'a main job is held already').toBe(false);
  });
});

describe('the rules of funded outcomes', () => {
  test('warn when the newest minimum wage is a year old, and take a new one from a day on', async () => {
    const { office } = await openCaseload();
    const admin = await office.hire('administrator');
    const { user } = await visit('/admin/rules', () => office.contextOf(admin.visitor));
    expect(await screen.findByText(/^The newest minimum wage is from Oct 1, 2025/)).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Add a number: Minimum wage' }));
    const from = await screen.findByLabelText('From');
    await user.clear(from);
    await user.type(from, '2026-10-01');
    await user.type(screen.getByLabelText('Number'), '17.95');
    await user.type(screen.getByLabelText('Where it comes from'), 'O. Reg. 285/01');
    await user.click(screen.getByRole('button', { name: 'Save the number' }));
    expect(await screen.findByText('$17.95 an hour')).toBeDefined();
    expect(screen.queryByText(/^The newest minimum wage is from/)).toBeNull();
  });

  test('are read by counsellors, who cannot change them', async () => {
    await see(await openCaseload(), '/admin/rules', 'fr');
    expect(await screen.findByRole('heading', { name: 'Salaire minimum' })).toBeDefined();
    expect(screen.queryByRole('button', { name: /^Ajouter un chiffre/ })).toBeNull();
  });
});
