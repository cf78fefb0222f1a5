import { fireEvent, screen, waitFor } from '@testing-library/react';
import { Fault } from '@tremplin/shared/faults.ts';
import { describe, expect, test } from 'vitest';
import { addClient } from '../support/clients.ts';
import { visit } from '../support/page.tsx';
import { addPosting } from '../support/postings.ts';
import { openRoom, openSession, putOnList } from '../support/sessions.ts';

const valueOf = (label: string): unknown => screen.getByLabelText(label);
const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

describe('a new session', () => {
  test('Farid plans one from nothing, with a presenter, a posting and a link, and keeps it as a draft', async () => {
    const room = await openRoom();
    const { office, farid, anna } = room;
    const { id: postingId } = await addPosting(anna, { titleEn: 'Program Advisor' });
    const { user, address } = await visit('/sessions/new', () => office.contextOf(farid.visitor));
    await screen.findByLabelText('Title in English');
    expect(valueOf('Day')).toHaveProperty('value', '2026-11-30');
    await user.type(screen.getByLabelText('Title in English'), 'How hiring works');
    await user.click(screen.getByRole('radio', { name: 'Online' }));
    expect(screen.queryByLabelText(/Room and address/)).toBeNull();
    await user.type(screen.getByLabelText(/Link to join/), 'https://meet.example.org/42');
    await user.click(screen.getByRole('button', { name: 'Add a presenter' }));
    await user.type(screen.getByLabelText('Name'), 'Léa Brisebois');
    await user.click(screen.getByRole('checkbox', { name: 'Job alerts' }));
    await user.type(await screen.findByRole('combobox', { name: /Postings mentioned/ }), 'progr');
    await user.click(await screen.findByRole('option', { name: /Program Advisor/ }));
    expect(screen.getByRole('button', { name: 'Remove Program Advisor' })).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Save as draft' }));
    await screen.findByRole('heading', { level: 1, name: 'How hiring works' });
    const made = await farid.call.sessions.byId({ id: address().split('/')[2] ?? '' });
    expect(made).toMatchObject({
      status: 'draft',
      mode: 'online',
      location: null,
      joinUrl: 'https://meet.example.org/42',
      facilitator: { name: 'Farid Aziz' },
      presenters: [{ name: 'Léa Brisebois' }],
      postings: [{ id: postingId }],
      topics: ['job_alert'],
      programme: { code: 'ENW' },
    });
  });

  test('An end before the start is explained beside the box, a tick says that it is the next day, and nothing typed is lost', async () => {
    const room = await openRoom();
    const { office, farid } = room;
    const { user, address } = await visit('/sessions/new', () => office.contextOf(farid.visitor));
    await user.type(await screen.findByLabelText('Title in English'), 'Night shift panel');
    await user.type(screen.getByLabelText(/Notes for staff/), 'Bring the long cable');
    type('From', '22:00');
    type('To (optional)', '00:30');
    await user.click(screen.getByRole('button', { name: 'Save and schedule' }));
    const to = screen.getByLabelText('To (optional)');
    await waitFor(() => expect(to.getAttribute('aria-invalid')).toBe('true'));
    expect(await screen.findByRole('link', { name: /^To.* – / })).toBeTruthy();
    expect(valueOf('Title in English')).toHaveProperty('value', 'Night shift panel');
    expect(screen.getByLabelText(/Notes for staff/)).toHaveProperty(
      'value',
      'Bring the long cable',
    );
    await user.click(screen.getByRole('checkbox', { name: /It ends the next day, Tuesday/ }));
    await user.click(screen.getByRole('button', { name: 'Save and schedule' }));
    await screen.findByRole('heading', { level: 1, name: 'Night shift panel' });
    const made = await farid.call.sessions.byId({ id: address().split('/')[2] ?? '' });
    expect(made).toMatchObject({
      status: 'scheduled',
      startsAt: '2026-12-01T03:00:00.000Z',
      endsAt: '2026-12-01T05:30:00.000Z',
      notes: 'Bring the long cable',
    });
  });

  test('Farid tries again after the network failed between saving and scheduling: it is one session, as he left it', async () => {
    const room = await openRoom();
    const { office, farid } = room;
    let lets = Infinity;
    const { user } = await visit('/sessions/new', () => {
      lets -= 1;
      if (lets < 0) throw new Fault('unavailable', 'unavailable');
      return office.contextOf(farid.visitor);
    });
    await user.type(await screen.findByLabelText('Title in English'), 'Pannel');
    lets = 1;
    await user.click(screen.getByRole('button', { name: 'Save and schedule' }));
    await screen.findByText(/We could not reach the office/);
    const kept = await farid.call.sessions.list({ tab: 'draft' });
    expect(kept.rows.map(({ titleEn }) => titleEn)).toEqual(['Pannel']);
    lets = Infinity;
    type('Title in English', 'Panel');
    await user.click(screen.getByRole('button', { name: 'Save and schedule' }));
    await screen.findByRole('heading', { level: 1, name: 'Panel' });
    const { rows, counts } = await farid.call.sessions.list({});
    expect(rows.map(({ titleEn }) => titleEn)).toEqual(['Panel']);
    expect(counts.draft).toBe(0);
  });

  test('The hour that spring skips is named before anything is sent, and the office refuses it beside the box', async () => {
    const room = await openRoom();
    const { office, farid } = room;
    const { user } = await visit('/sessions/new', () => office.contextOf(farid.visitor));
    await user.type(await screen.findByLabelText('Title in English'), 'Early birds');
    type('Day', '2027-03-14');
    type('From', '02:30');
    type('To (optional)', '04:00');
    expect(await screen.findByText(/02:30 does not exist/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Save as draft' }));
    await waitFor(() =>
      expect(screen.getByLabelText('From').getAttribute('aria-invalid')).toBe('true'),
    );
    expect(valueOf('Title in English')).toHaveProperty('value', 'Early birds');
    type('Day', '2027-11-07');
    type('From', '01:30');
    expect(await screen.findByText(/01:30 comes twice/)).toBeTruthy();
  });
});

describe('changing a session', () => {
  test('Moving a scheduled session asks why, right there', async () => {
    const room = await openRoom();
    const { office, farid } = room;
    const { id } = await openSession(room, farid);
    const { user, address } = await visit(`/sessions/${id}/edit`, () =>
      office.contextOf(farid.visitor),
    );
    await screen.findByLabelText('Title in English');
    expect(screen.queryByLabelText(/Why is it moved/)).toBeNull();
    type('Day', '2026-11-26');
    const reason = await screen.findByLabelText(/Why is it moved/);
    await user.click(screen.getByRole('button', { name: 'Save the changes' }));
    await waitFor(() => expect(reason.getAttribute('aria-invalid')).toBe('true'));
    await user.type(reason, 'The presenter is away');
    await user.click(screen.getByRole('button', { name: 'Save the changes' }));
    await waitFor(() => expect(address()).toBe(`/sessions/${id}`));
    const { startDay, events } = await farid.call.sessions.byId({ id });
    expect(startDay).toBe('2026-11-26');
    expect(events.at(-1)).toMatchObject({ reason: 'The presenter is away' });
  });

  test('Fewer seats than people who have one are refused beside the box, with the number', async () => {
    const room = await openRoom();
    const { office, anna, farid } = room;
    const { id } = await openSession(room, farid);
    for (const at of [1, 2, 3]) {
      const { id: clientId } = await addClient(room, anna, { email: `${at}@example.org` });
      await putOnList(office, id, clientId);
    }
    const { user } = await visit(`/sessions/${id}/edit`, () => office.contextOf(farid.visitor));
    const seats = await screen.findByLabelText(/Number of seats/);
    await user.clear(seats);
    await user.type(seats, '2');
    await user.click(screen.getByRole('button', { name: 'Save the changes' }));
    await waitFor(() => expect(seats.getAttribute('aria-invalid')).toBe('true'));
    expect(screen.getAllByText(/\b3\b/).length).toBeGreaterThan(0);
    expect(seats).toHaveProperty('value', '2');
  });
});
