import { auditEvent } from '@tremplin/db/schema/audit.ts';
import { invitation } from '@tremplin/db/schema/people.ts';
import { createFirstAdministrator } from '@tremplin/server/people/commands.ts';
import type { Role } from '@tremplin/shared/people.ts';
import { describe, expect, test } from 'vitest';
import { openOffice } from './support/office.ts';
import { faultOf, openBrowser, password } from './support/people.ts';

const tokenOf = (link: string): string => link.split('#')[1] ?? '';
const newcomer = {
  name: 'Éloïse Gagné',
  email: 'eloise.gagne@example.org',
  roles: ['counsellor'] as Role[],
  seesNames: false,
  locale: 'fr' as const,
};

describe('inviting', () => {
  test('an administrator invites a counsellor, who opens the link, chooses a password and is in', async () => {
    const office = await openOffice();
    const admin = await office.hire('administrator');
    const { link, expiresAt } = await admin.call.people.invite(newcomer);
    expect(link).toMatch(/^http:\/\/127\.0\.0\.1:4100\/invitation#[\w-]{43}$/);
    expect(expiresAt).toBe('2026-11-29T15:00:00.000Z');
    const browser = openBrowser(office);
    expect(await browser.call.session.invitation({ token: tokenOf(link) })).toEqual({
      name: 'Éloïse Gagné',
      email: 'eloise.gagne@example.org',
      roles: ['counsellor'],
    });
    await browser.call.session.acceptInvitation({ token: tokenOf(link), password });
    expect(await browser.call.session.me()).toMatchObject({
      person: { name: 'Éloïse Gagné', locale: 'fr' },
    });
    const elsewhere = openBrowser(office);
    await elsewhere.call.session.signIn({ email: newcomer.email, password });
    expect(await elsewhere.call.session.me()).not.toBeNull();
  });

  test('whoever is invited cannot sign in before they have answered', async () => {
    const office = await openOffice();
    const admin = await office.hire('administrator');
    await admin.call.people.invite(newcomer);
    const { call } = openBrowser(office);
    expect(await faultOf(call.session.signIn({ email: newcomer.email, password }))).toMatchObject({
      key: 'sign_in',
    });
  });

  test('an invitation opens once, and not after a week', async () => {
    const office = await openOffice();
    const admin = await office.hire('administrator');
    const first = tokenOf((await admin.call.people.invite(newcomer)).link);
    await openBrowser(office).call.session.acceptInvitation({ token: first, password });
    const { call } = openBrowser(office);
    const spent = { kind: 'refused', key: 'invitation_spent' };
    expect(await faultOf(call.session.invitation({ token: first }))).toMatchObject(spent);
    expect(
      await faultOf(call.session.acceptInvitation({ token: first, password: 'another-password' })),
    ).toMatchObject(spent);
    const late = tokenOf(
      (await admin.call.people.invite({ ...newcomer, email: 'late@example.org' })).link,
    );
    office.at('2026-11-29T15:00:00.000Z');
    expect(await faultOf(call.session.acceptInvitation({ token: late, password }))).toMatchObject(
      spent,
    );
    expect(
      await faultOf(call.session.acceptInvitation({ token: 'B'.repeat(43), password })),
    ).toMatchObject(spent);
  });

  test('two browsers that answer one invitation at the same moment: one is in, the other is not', async () => {
    const office = await openOffice();
    const admin = await office.hire('administrator');
    const token = tokenOf((await admin.call.people.invite(newcomer)).link);
    const faults = await Promise.all(
      [1, 2].map(() =>
        faultOf(openBrowser(office).call.session.acceptInvitation({ token, password })),
      ),
    );
    expect(
      faults.map((fault) => fault?.key).toSorted((a, b) => (String(a) < String(b) ? -1 : 1)),
    ).toEqual(['invitation_spent', undefined]);
  });

  test('the link is in the answer and nowhere else: only its hash is kept, and the log has neither', async () => {
    const office = await openOffice();
    const admin = await office.hire('administrator');
    const { link } = await admin.call.people.invite(newcomer);
    const kept = await office.store.read((db) => db.select().from(invitation));
    const log = await office.store.read((db) => db.select().from(auditEvent));
    expect(kept).toHaveLength(1);
    expect(JSON.stringify([kept, log])).not.toContain(tokenOf(link));
    expect(JSON.stringify(log)).not.toMatch(/eloise|Gagné/);
  });

  test('an e-mail is one person’s, and a short password is nobody’s', async () => {
    const office = await openOffice();
    const admin = await office.hire('administrator');
    const { link } = await admin.call.people.invite(newcomer);
    const twin = { ...newcomer, email: 'Eloise.GAGNE@example.org' };
    expect(await faultOf(admin.call.people.invite(twin))).toMatchObject({
      kind: 'invalid',
      fields: [{ path: 'email', key: 'errors.email_taken' }],
    });
    const short = { token: tokenOf(link), password: 'too-short' };
    expect(await faultOf(openBrowser(office).call.session.acceptInvitation(short))).toMatchObject({
      fields: [{ path: 'password', key: 'errors.password_short' }],
    });
  });

  test('a new link kills the old one; for somebody at work it lasts half an hour and ends their sessions', async () => {
    const office = await openOffice();
    const admin = await office.hire('administrator');
    const { id, link } = await admin.call.people.invite(newcomer);
    const again = await admin.call.people.reinvite({ id });
    const { call } = openBrowser(office);
    expect(await faultOf(call.session.invitation({ token: tokenOf(link) }))).toMatchObject({
      key: 'invitation_spent',
    });
    const desk = openBrowser(office);
    await desk.call.session.acceptInvitation({ token: tokenOf(again.link), password });
    const forgotten = await admin.call.people.reinvite({ id });
    expect(forgotten.expiresAt).toBe('2026-11-22T15:30:00.000Z');
    expect(await desk.call.session.me()).not.toBeNull();
    const phone = openBrowser(office);
    await phone.call.session.acceptInvitation({
      token: tokenOf(forgotten.link),
      password: 'une-autre-tuque-bleue',
    });
    expect(await desk.call.session.me()).toBeNull();
    expect(
      await faultOf(desk.call.session.signIn({ email: newcomer.email, password })),
    ).toMatchObject({ key: 'sign_in' });
  });
});

describe('the first administrator', () => {
  const marie = { email: 'Marie.Roy@example.org', name: 'Marie Roy' };

  test('is made from the command line, opens the link and invites everyone else', async () => {
    const office = await openOffice();
    const { link } = await createFirstAdministrator(office.office, marie);
    const browser = openBrowser(office);
    await browser.call.session.acceptInvitation({ token: tokenOf(link), password });
    await browser.call.people.invite(newcomer);
    expect(await browser.call.people.list()).toMatchObject([
      { name: 'Éloïse Gagné', state: 'invited', linkUntil: '2026-11-29T15:00:00.000Z' },
      { name: 'Marie Roy', email: 'marie.roy@example.org', state: 'active', linkUntil: null },
    ]);
  });

  test('who lost the link gets another by asking again, and the first opens nothing', async () => {
    const office = await openOffice();
    const lost = await createFirstAdministrator(office.office, marie);
    const found = await createFirstAdministrator(office.office, marie);
    expect(found.id).toBe(lost.id);
    const { call } = openBrowser(office);
    expect(await faultOf(call.session.invitation({ token: tokenOf(lost.link) }))).toMatchObject({
      key: 'invitation_spent',
    });
    expect(await call.session.invitation({ token: tokenOf(found.link) })).toMatchObject({
      name: 'Marie Roy',
    });
  });

  test('is not made twice by accident, and a wrong e-mail is refused before anything is written', async () => {
    const office = await openOffice();
    await office.hire('administrator');
    await expect(createFirstAdministrator(office.office, marie)).rejects.toMatchObject({
      shape: { key: 'people.administrator_exists' },
    });
    await expect(
      createFirstAdministrator(office.office, { email: 'marie', name: 'Marie' }, { another: true }),
    ).rejects.toMatchObject({ shape: { fields: [{ path: 'email', key: 'errors.email' }] } });
    await createFirstAdministrator(office.office, marie, { another: true });
  });
});
