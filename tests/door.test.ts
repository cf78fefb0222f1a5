import { signInFailure } from '@tremplin/db/schema/people.ts';
import { httpServer } from '@tremplin/server/http.ts';
import { describe, expect, test } from 'vitest';
import { openOffice } from './support/office.ts';
import { employ, faultOf, openBrowser, password } from './support/people.ts';

const wrong = 'not the password';

describe('guessing', () => {
  test('after three failures an account waits 1, 2, 4 … seconds, at most five minutes, and then opens', async () => {
    const office = await openOffice({ now: '2026-11-22T15:00:00.000Z' });
    const { email } = await employ(office, ['counsellor']);
    const { call } = openBrowser(office);
    const waits: number[] = [];
    while (waits.length < 11) {
      const fault = await faultOf(
        call.session.signIn({ email: email.toUpperCase(), password: wrong }),
      );
      if (fault?.kind !== 'too_many') continue;
      const seconds = Number(fault.values['seconds']);
      waits.push(seconds);
      office.at(new Date(office.now().getTime() + seconds * 1000).toISOString());
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300]);
    await call.session.signIn({ email, password });
    expect(await faultOf(call.session.signIn({ email, password: wrong }))).toMatchObject({
      key: 'sign_in',
    });
  });

  test('a hundred guesses at the same moment are no more than three', async () => {
    const office = await openOffice();
    const { email } = await employ(office, ['counsellor']);
    const { call } = openBrowser(office);
    const faults = await Promise.all(
      Array.from({ length: 100 }, () => faultOf(call.session.signIn({ email, password: wrong }))),
    );
    expect(faults.filter((fault) => fault?.key === 'sign_in')).toHaveLength(3);
    expect(faults.filter((fault) => fault?.kind === 'too_many')).toHaveLength(97);
  });

  test('an e-mail that nobody here has waits just as long', async () => {
    const office = await openOffice();
    const { call } = openBrowser(office);
    const email = 'nobody@example.org';
    for (const _ of [1, 2, 3]) await faultOf(call.session.signIn({ email, password: wrong }));
    expect(await faultOf(call.session.signIn({ email, password: wrong }))).toMatchObject({
      kind: 'too_many',
      key: 'sign_in_wait',
      values: { seconds: 1 },
    });
  });

  test('one network that tries thirty accounts waits, and a colleague elsewhere does not', async () => {
    const office = await openOffice();
    const { email } = await employ(office, ['counsellor']);
    const guesser = openBrowser(office, { ipPrefix: '203.0.113.0/24' });
    for (let one = 0; one < 30; one += 1)
      await faultOf(guesser.call.session.signIn({ email: `${one}@example.org`, password: wrong }));
    const another = { email: 'thirty@example.org', password: wrong };
    expect(await faultOf(guesser.call.session.signIn(another))).toMatchObject({ kind: 'too_many' });
    await openBrowser(office, { ipPrefix: '198.51.100.0/24' }).call.session.signIn({
      email,
      password,
    });
    office.at('2026-11-22T15:00:30.000Z');
    expect(await faultOf(guesser.call.session.signIn(another))).toMatchObject({ key: 'sign_in' });
  });

  test('what slows guessing down names neither an account nor an address', async () => {
    const office = await openOffice();
    const { call } = openBrowser(office, { ipPrefix: '203.0.113.0/24' });
    await faultOf(call.session.signIn({ email: 'curious@example.org', password: wrong }));
    const rows = await office.store.read((db) => db.select().from(signInFailure));
    expect(rows).toHaveLength(3);
    expect(JSON.stringify(rows)).not.toMatch(/curious|203\.0/);
  });
});

describe('over HTTP', () => {
  test('none of the auth library’s own addresses is there', async () => {
    const office = await openOffice();
    const app = await httpServer(office.office, { pages: null, log: false });
    for (const url of [
      '/api/auth/sign-up/email',
      '/api/auth/sign-in/email',
      '/api/auth/get-session',
    ])
      expect((await app.inject({ method: 'POST', url, payload: {} })).statusCode).toBe(404);
    await app.close();
  });

  test('the cookie of a counsellor who signs in is locked to this host, to https and away from scripts', async () => {
    const office = await openOffice();
    const { email } = await employ(office, ['counsellor']);
    const app = await httpServer(office.office, { pages: null, log: false });
    const headers = {
      'content-type': 'application/json',
      'sec-fetch-site': 'same-origin',
      'x-office': '1',
    };
    const ask = (path: string, body: object, cookie = '') =>
      app.inject({
        method: 'POST',
        url: `/trpc/${path}`,
        headers: { ...headers, cookie },
        payload: JSON.stringify(body),
      });
    const entered = await ask('session.signIn', { email, password });
    const set = String(entered.headers['set-cookie']);
    expect(set).toMatch(/^__Host-office=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    const cookie = set.split(';')[0] ?? '';
    expect((await ask('session.me', {}, cookie)).json()).toMatchObject({
      result: { data: { person: { email } } },
    });
    const out = await ask('session.signOut', {}, cookie);
    expect(String(out.headers['set-cookie'])).toMatch(/^__Host-office=;/);
    expect((await ask('session.me', {}, cookie)).json()).toEqual({ result: { data: null } });
    expect((await ask('people.colleagues', {}, cookie)).statusCode).toBe(401);
    await app.close();
  });
});
