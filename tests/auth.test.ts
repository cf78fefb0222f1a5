import { auditEvent } from '@tremplin/db/schema/audit.ts';
import { credential, person, session } from '@tremplin/db/schema/people.ts';
import { hashPassword } from '@tremplin/server/auth/password.ts';
import { resolveVisitor } from '@tremplin/server/auth/sessions.ts';
import { asc, eq } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { openOffice } from './support/office.ts';
import type { TestOffice } from './support/office.ts';
import { employ, faultOf, openBrowser, password } from './support/people.ts';

const wrong = 'not the password';

const logins = async (office: TestOffice) =>
  office.store.read((db) =>
    db
      .select()
      .from(auditEvent)
      .where(eq(auditEvent.resource, 'session'))
      .orderBy(asc(auditEvent.seq)),
  );
const openSessions = async (office: TestOffice, personId: string): Promise<number> =>
  office.store.read((db) => db.$count(session, eq(session.personId, personId)));

describe('signing in', () => {
  test('a counsellor signs in with e-mail and password, and is known on the next request', async () => {
    const office = await openOffice();
    const { email } = await employ(office, ['counsellor'], { name: 'Noémie Brisebois' });
    const browser = openBrowser(office);
    expect(await browser.call.session.me()).toBeNull();
    await browser.call.session.signIn({ email: ` ${email.toUpperCase()} `, password });
    expect(browser.token).toMatch(/^[\w-]{43}$/);
    expect(await browser.call.session.me()).toMatchObject({
      person: { name: 'Noémie Brisebois', email, roles: ['counsellor'] },
      office: { mode: 'production', today: '2026-11-22', idleMinutes: 30 },
    });
  });

  test('whoever steals the database finds neither a password nor a token in it', async () => {
    const office = await openOffice();
    const { id, email } = await employ(office, ['counsellor']);
    const browser = openBrowser(office);
    await browser.call.session.signIn({ email, password });
    const [kept] = await office.store.read((db) =>
      db.select().from(session).where(eq(session.personId, id)),
    );
    expect(JSON.stringify(kept)).not.toContain(browser.token);
    const [secret] = await office.store.read((db) => db.select().from(credential));
    expect(secret?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=65536,t=4,p=1\$/);
    expect(await resolveVisitor(office.office, kept?.tokenHash ?? null, office.now())).toBeNull();
  });

  test('a wrong password, an unknown e-mail and a disabled counsellor are refused alike', async () => {
    const office = await openOffice();
    const { email } = await employ(office, ['counsellor']);
    const left = await employ(office, ['counsellor'], { state: 'disabled' });
    const { call } = openBrowser(office);
    const answers = [
      await faultOf(call.session.signIn({ email, password: wrong })),
      await faultOf(call.session.signIn({ email: 'nobody@example.org', password })),
      await faultOf(call.session.signIn({ email: left.email, password })),
    ];
    const refused = { kind: 'refused', key: 'sign_in', values: {}, fields: [] };
    expect(answers).toEqual([refused, refused, refused]);
    expect(await office.store.read((db) => db.$count(session))).toBe(0);
  });

  test('sign-ins, failures and sign-outs leave a line, and the e-mail of a failure is not in it', async () => {
    const office = await openOffice();
    const { id, email } = await employ(office, ['counsellor']);
    const browser = openBrowser(office);
    await faultOf(browser.call.session.signIn({ email, password: wrong }));
    await browser.call.session.signIn({ email, password });
    await browser.call.session.signOut();
    const lines = await logins(office);
    expect(lines.map(({ action, outcome, actorId }) => [action, outcome, actorId])).toEqual([
      ['login', 'denied', null],
      ['login', 'done', id],
      ['logout', 'done', id],
    ]);
    expect(JSON.stringify(lines)).not.toContain(email);
  });

  test('a browser that signs in again gets another session, and the one before is over', async () => {
    const office = await openOffice();
    const { id, email } = await employ(office, ['counsellor']);
    const browser = openBrowser(office, { token: 'A'.repeat(43) });
    await browser.call.session.signIn({ email, password });
    const first = browser.token;
    expect(first).not.toBe('A'.repeat(43));
    await browser.call.session.signIn({ email, password });
    expect(browser.token).not.toBe(first);
    expect(await resolveVisitor(office.office, first, office.now())).toBeNull();
    expect(await openSessions(office, id)).toBe(1);
  });

  test('the sixth browser of one counsellor closes the oldest', async () => {
    const office = await openOffice();
    const { id, email } = await employ(office, ['counsellor']);
    const tokens: (string | null)[] = [];
    for (const minute of [0, 1, 2, 3, 4, 5]) {
      office.at(`2026-11-22T15:0${minute}:00.000Z`);
      const browser = openBrowser(office);
      await browser.call.session.signIn({ email, password });
      tokens.push(browser.token);
    }
    expect(await openSessions(office, id)).toBe(5);
    const still = await Promise.all(
      tokens.map(
        async (token) => (await resolveVisitor(office.office, token, office.now())) !== null,
      ),
    );
    expect(still).toEqual([false, true, true, true, true, true]);
  });

  test('thirty passwords at once: two are worked on, twenty wait, the rest are told to come back', async () => {
    const tries = await Promise.allSettled(
      Array.from({ length: 30 }, () => hashPassword(password)),
    );
    const refused = tries.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    expect(refused).toHaveLength(8);
    expect(refused[0]).toMatchObject({ shape: { kind: 'unavailable' } });
    await expect(hashPassword(password)).resolves.toMatch(/^\$argon2id/);
  });

  test('thirty people sign in at the same moment, and the office stays open', async () => {
    const office = await openOffice();
    const { email } = await employ(office, ['counsellor']);
    const tries = Array.from({ length: 30 }, (_, one) => {
      const { call } = openBrowser(office, { ipPrefix: `198.51.${one}.0/24` });
      return faultOf(call.session.signIn({ email: `${one}${email}`, password }));
    });
    const keys = (await Promise.all(tries)).map((fault) => fault?.key);
    expect(keys.filter((key) => key !== 'sign_in' && key !== 'unavailable')).toEqual([]);
    await openBrowser(office).call.session.signIn({ email, password });
  });
});

describe('how a session ends', () => {
  test('a token replayed after sign-out opens nothing', async () => {
    const office = await openOffice();
    const { email } = await employ(office, ['counsellor']);
    const browser = openBrowser(office);
    await browser.call.session.signIn({ email, password });
    const stolen = browser.token;
    await browser.call.session.signOut();
    expect(browser.token).toBeNull();
    const thief = openBrowser(office, { token: stolen });
    expect(await thief.call.session.me()).toBeNull();
    expect(await faultOf(thief.call.people.colleagues())).toMatchObject({ kind: 'signed_out' });
  });

  test('a counsellor who works stays signed in, and half an hour of silence signs them out', async () => {
    const office = await openOffice({ now: '2026-11-23T14:00:00.000Z' });
    const { email } = await employ(office, ['counsellor']);
    const browser = openBrowser(office);
    await browser.call.session.signIn({ email, password });
    for (const time of ['14:29:00', '14:58:00', '15:27:00', '15:56:59']) {
      office.at(`2026-11-23T${time}.000Z`);
      expect(await browser.call.session.me()).not.toBeNull();
    }
    office.at('2026-11-23T16:26:59.000Z');
    expect(await browser.call.session.me()).toBeNull();
  });

  test('the office may allow five minutes of silence only', async () => {
    const office = await openOffice({ now: '2026-11-23T14:00:00.000Z' });
    const admin = await office.hire('administrator');
    const { values } = await admin.call.settings.read();
    await admin.call.settings.save({ ...values, idleMinutes: 5, version: 0 });
    const { email } = await employ(office, ['counsellor']);
    const browser = openBrowser(office);
    await browser.call.session.signIn({ email, password });
    office.at('2026-11-23T14:05:00.000Z');
    expect(await browser.call.session.me()).toBeNull();
  });

  test('after twelve hours even a busy counsellor signs in again', async () => {
    const office = await openOffice({ now: '2026-11-23T10:00:00.000Z' });
    const { email } = await employ(office, ['counsellor']);
    const browser = openBrowser(office);
    await browser.call.session.signIn({ email, password });
    for (let hour = 10; hour < 22; hour += 1) {
      for (const minutes of ['20', '40', '59']) {
        office.at(`2026-11-23T${hour}:${minutes}:00.000Z`);
        expect(await browser.call.session.me()).not.toBeNull();
      }
    }
    office.at('2026-11-23T22:00:00.000Z');
    expect(await browser.call.session.me()).toBeNull();
  });

  test('rights are those of this request: a manager who loses the flag loses it now', async () => {
    const office = await openOffice();
    const { id, email } = await employ(office, ['manager'], { seesNames: true });
    const browser = openBrowser(office);
    await browser.call.session.signIn({ email, password });
    expect(await browser.call.session.me()).toMatchObject({ person: { seesNames: true } });
    await office.store.tx((tx) =>
      tx.update(person).set({ seesNames: false }).where(eq(person.id, id)),
    );
    expect(await browser.call.session.me()).toMatchObject({ person: { seesNames: false } });
  });
});

describe('the demo office', () => {
  test('its people are offered at the door and come in without a password', async () => {
    const office = await openOffice({ mode: 'demo' });
    const { id } = await employ(office, ['counsellor'], { demo: true, name: 'Zoé Lacasse' });
    await employ(office, ['counsellor'], { name: 'Somebody Real' });
    const browser = openBrowser(office);
    const { mode, people } = await browser.call.session.doors();
    expect({ mode, people }).toEqual({
      mode: 'demo',
      people: [{ id, name: 'Zoé Lacasse', roles: ['counsellor'] }],
    });
    await browser.call.session.signInDemo({ personId: id });
    expect(await browser.call.session.me()).toMatchObject({ person: { name: 'Zoé Lacasse' } });
  });

  test('a demo account cannot sign in to a production office, by no door', async () => {
    const office = await openOffice({ mode: 'production' });
    const { id, email } = await employ(office, ['counsellor'], { demo: true });
    const browser = openBrowser(office);
    expect(await browser.call.session.doors()).toEqual({ mode: 'production', people: [] });
    expect(await faultOf(browser.call.session.signInDemo({ personId: id }))).toMatchObject({
      kind: 'not_found',
    });
    expect(await faultOf(browser.call.session.signIn({ email, password }))).toMatchObject({
      key: 'sign_in',
    });
    expect(browser.token).toBeNull();
  });

  test('a session of a demo person is worth nothing once the office is real', async () => {
    const office = await openOffice({ mode: 'demo' });
    const { id } = await employ(office, ['counsellor'], { demo: true });
    const browser = openBrowser(office);
    await browser.call.session.signInDemo({ personId: id });
    const real = { ...office.office, mode: 'production' } as const;
    expect(await resolveVisitor(real, browser.token, office.now())).toBeNull();
  });
});
