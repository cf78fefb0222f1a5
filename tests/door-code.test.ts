import { doorFailure } from '@tremplin/db/schema/people.ts';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { httpServer } from '@tremplin/server/http.ts';
import type { SignInAtDoor } from '@tremplin/shared/attendance.ts';
import { describe, expect, onTestFinished, test } from 'vitest';
import { refusalOf } from './support/clients.ts';
import { arrive, atDoor, byName, list, notFound, openDoorway, phoneIn } from './support/door.ts';
import type { Doorway } from './support/door.ts';
import type { Call } from './support/office.ts';

const spent = { kind: 'refused', key: 'door.code_spent', values: {}, fields: [] };
const late = { kind: 'refused', key: 'door.ticket_spent' };
const tired = { kind: 'too_many', key: 'door.wait' };

describe('the code on the wall', () => {
  test('changes every half minute, and the one before it is still good: a minute and it is gone', async () => {
    const door = await openDoorway('2026-11-24T14:50:00.000Z');
    const { office } = door.room;
    const phone = phoneIn(office);
    const first = await atDoor(door);
    expect(first.expiresAt).toBe('2026-11-24T14:50:30.000Z');
    office.at('2026-11-24T14:50:30.000Z');
    const second = await atDoor(door);
    expect(second.code).not.toBe(first.code);
    office.at('2026-11-24T14:50:59.999Z');
    expect(await phone.door.page({ code: first.code })).toMatchObject({ office: 'Tremplin' });
    office.at('2026-11-24T14:51:00.000Z');
    expect(await refusalOf(phone.door.page({ code: first.code }))).toMatchObject(spent);
    expect(await phone.door.page({ code: second.code })).toMatchObject({ office: 'Tremplin' });
  });

  test('an old one, one that never was and garbage are answered alike', async () => {
    const door = await openDoorway();
    const phone = phoneIn(door.room.office);
    const { code } = await atDoor(door);
    door.room.office.at('2026-11-24T14:55:00.000Z');
    const answers = [];
    for (const sent of [code, '0000000000', '', '\u202e💣', code.slice(0, 9)])
      answers.push(await refusalOf(phone.door.page({ code: sent })));
    expect(answers).toEqual(Array.from({ length: 5 }, () => spent));
  });

  test('a ticket is good for five minutes, and cannot be made up or altered', async () => {
    const door = await openDoorway();
    const { office } = door.room;
    const amal = { givenName: 'Amal', familyName: 'Haddad', phone: '613-555-0142' };
    await list(door, amal);
    const phone = phoneIn(office);
    const { ticket } = await phone.door.page(await atDoor(door));
    const by = byName('Amal', 'H', '0142');
    const altered = `${ticket.slice(0, -2)}${ticket.endsWith('AA') ? 'BB' : 'AA'}`;
    for (const made of ['', 'x', altered, ticket.slice(0, 30)])
      expect(await refusalOf(phone.door.signIn({ ticket: made, by }))).toMatchObject(late);
    office.at('2026-11-24T15:05:00.001Z');
    expect(await refusalOf(phone.door.signIn({ ticket, by }))).toMatchObject(late);
    office.at('2026-11-24T15:05:00.000Z');
    expect(await phone.door.signIn({ ticket, by })).toMatchObject({ ok: true });
  });

  test('Gisèle closes the door, and codes and tickets end at once; opening it anew brings none of them back', async () => {
    const door = await openDoorway();
    const { farid, room, id: sessionId } = door;
    await list(door, { givenName: 'Amal', familyName: 'Haddad', phone: '613-555-0142' });
    const phone = phoneIn(room.office);
    const { code } = await atDoor(door);
    const { ticket } = await phone.door.page({ code });
    const by = byName('Amal', 'H', '0142');
    expect(await refusalOf(room.gisele.call.door.close({ sessionId }))).toMatchObject({
      kind: 'forbidden',
    });
    await room.gisele.call.sessions.help({ id: sessionId });
    await room.gisele.call.door.close({ sessionId });
    expect((await farid.call.door.code({ sessionId })).shown).toBeNull();
    expect(await refusalOf(phone.door.page({ code }))).toMatchObject(spent);
    expect(await refusalOf(phone.door.signIn({ ticket, by }))).toMatchObject(late);
    room.office.at('2026-11-24T15:00:01.000Z');
    await farid.call.door.open({ sessionId });
    expect(await refusalOf(phone.door.page({ code }))).toMatchObject(spent);
    expect(await refusalOf(phone.door.signIn({ ticket, by }))).toMatchObject(late);
    const again = await phone.door.page(await atDoor(door));
    expect(await phone.door.signIn({ ticket: again.ticket, by })).toMatchObject({ ok: true });
  });

  test('the door of a draft stays shut, that of a session long over shuts by itself, and both say why', async () => {
    const door = await openDoorway();
    const { farid, room, id: sessionId } = door;
    const { code } = await atDoor(door);
    room.office.at('2026-11-24T18:00:00.001Z');
    expect((await farid.call.door.code({ sessionId })).shown).toBeNull();
    expect(await refusalOf(phoneIn(room.office).door.page({ code }))).toMatchObject(spent);
    expect(await refusalOf(farid.call.door.open({ sessionId }))).toMatchObject({
      key: 'door.over',
    });
    const { id: draft } = await farid.call.sessions.add(door.draft);
    expect(await refusalOf(farid.call.door.open({ sessionId: draft }))).toMatchObject({
      key: 'door.not_on',
      values: { status: 'sessions.statuses.draft' },
    });
  });

  test('the wall says how many of how many are here, and no name', async () => {
    const door = await openDoorway();
    await list(door, { givenName: 'Amal', familyName: 'Haddad', phone: '613-555-0142' });
    await list(door, { givenName: 'Bruno', familyName: 'Roy' });
    await list(door, { givenName: 'Chloé', familyName: 'Diallo' }, 'invited');
    await list(door, { givenName: 'Denis', familyName: 'Kovač' }, 'cancelled');
    await arrive(door, byName('Amal', 'H', '0142'));
    const wall = await door.farid.call.door.code({ sessionId: door.id });
    expect(wall).toMatchObject({ arrived: 1, expected: 2 });
    expect(JSON.stringify(wall)).not.toMatch(/Haddad|Amal|Roy|Diallo/);
  });
});

describe('over HTTP', () => {
  test('the page of a code is there for whoever scans it, and no line of the log holds the code', async () => {
    const door = await openDoorway();
    const { code } = await atDoor(door);
    const pages = mkdtempSync(join(tmpdir(), 'pages-'));
    onTestFinished(() => rmSync(pages, { recursive: true }));
    writeFileSync(join(pages, 'index.html'), '<!doctype html><title>Tremplin</title>');
    const lines: string[] = [];
    const log = { write: (line: string) => void lines.push(line) };
    const app = await httpServer(door.room.office.office, { pages, log });
    onTestFinished(async () => app.close());
    for (const url of [`/s/${code}`, `/s/${code}?from=wall`, `/S/${code}/`, `//s/${code}`]) {
      const answer = await app.inject({ method: 'GET', url });
      expect([url, answer.statusCode, answer.headers['cache-control']]).toEqual([
        url,
        200,
        'no-store',
      ]);
    }
    await app.inject({ method: 'POST', url: `/s/${code}` });
    await app.inject({ method: 'GET', url: '/sessions' });
    const logged = lines.join('');
    expect(logged).toContain('/s/:code');
    expect(logged).toContain('/sessions');
    expect(logged).not.toContain(code);
  });
});

describe('guessing at the door', () => {
  test('six wrong answers wear a ticket out, and a new scan is needed', async () => {
    const door = await openDoorway();
    await list(door, { givenName: 'Amal', familyName: 'Haddad', phone: '613-555-0142' });
    const phone = phoneIn(door.room.office);
    const { ticket } = await phone.door.page(await atDoor(door));
    const wrong = { ticket, by: byName('Amal', 'H', '9999') };
    const tries = Array.from({ length: 7 }, () => refusalOf(phone.door.signIn(wrong)));
    const faults = await Promise.all(tries);
    expect(faults.filter(({ key }) => key === 'door.not_found')).toHaveLength(6);
    const right = { ticket, by: byName('Amal', 'H', '0142') };
    expect(await refusalOf(phone.door.signIn(right))).toMatchObject({
      kind: 'too_many',
      key: 'door.ticket_worn',
    });
    expect(await arrive(door, right.by)).toMatchObject({ ok: true });
  });

  test(
    'a hundred guesses at once from one network are forty and no more, and a telephone elsewhere comes in',
    { timeout: 60_000 },
    async () => {
      const door = await openDoorway();
      await list(door, { givenName: 'Amal', familyName: 'Haddad', phone: '613-555-0142' });
      const phone = phoneIn(door.room.office, '203.0.113.0/24');
      const tickets = await ticketsFor(phone, door, 20);
      const guesses = Array.from({ length: 100 }, (_, at) =>
        refusalOf(
          phone.door.signIn({
            ticket: tickets[at % 20] ?? '',
            by: byName('Amal', 'H', String(1000 + at)),
          }),
        ),
      );
      const faults = await Promise.all(guesses);
      expect(faults.filter(({ key }) => key === 'door.not_found')).toHaveLength(40);
      expect(faults.filter((fault) => fault.kind === 'too_many')).toHaveLength(60);
      const right = byName('Amal', 'H', '0142');
      expect(await refusalOf(arrive(door, right, '203.0.113.0/24'))).toMatchObject({
        ...tired,
        values: { seconds: 15 },
      });
      expect(await arrive(door, right)).toMatchObject({ ok: true });
    },
  );

  test(
    'from many networks a session takes 120 wrong answers, and then one more every five seconds',
    { timeout: 60_000 },
    async () => {
      const door = await openDoorway();
      const by = byName('Amal', 'H', '9999');
      const tickets = await ticketsFor(phoneIn(door.room.office), door, 25);
      const guesses = Array.from({ length: 125 }, (_, at) => {
        const phone = phoneIn(door.room.office, `198.51.${at}.0/24`);
        return refusalOf(phone.door.signIn({ ticket: tickets[at % 25] ?? '', by }));
      });
      const faults = await Promise.all(guesses);
      expect(faults.filter(({ key }) => key === 'door.not_found')).toHaveLength(120);
      door.room.office.at('2026-11-24T15:00:05.000Z');
      expect(await refusalOf(arrive(door, by))).toEqual(notFound);
      expect(await refusalOf(arrive(door, by))).toMatchObject({ ...tired, values: { seconds: 5 } });
    },
  );

  test('thirty codes that never were, and the network waits; a whole class behind one address does not', async () => {
    const door = await openDoorway();
    const { code } = await atDoor(door);
    const class3 = phoneIn(door.room.office, '203.0.113.0/24');
    await Promise.all(Array.from({ length: 60 }, () => class3.door.page({ code })));
    const guesser = phoneIn(door.room.office, '198.51.100.0/24');
    const guess = (_: unknown, at: number) => refusalOf(guesser.door.page({ code: `GUESS${at}` }));
    const faults = await Promise.all(Array.from({ length: 100 }, guess));
    expect(faults.filter((fault) => fault.key === 'door.code_spent')).toHaveLength(30);
    expect(faults.filter((fault) => fault.kind === 'too_many')).toHaveLength(70);
    expect(await refusalOf(guesser.door.page({ code }))).toMatchObject(tired);
    expect(await class3.door.page({ code })).toMatchObject({ office: 'Tremplin' });
  });

  test('sixty people who come in behind one address use nothing up, and what is counted names no one', async () => {
    const door = await openDoorway();
    await list(door, { givenName: 'Amal', familyName: 'Haddad', phone: '613-555-0142' });
    const by = byName('Amal', 'H', '0142');
    const all = await Promise.all(Array.from({ length: 60 }, () => arrive(door, by)));
    expect(all.every(({ ok }) => ok)).toBe(true);
    await refusalOf(arrive(door, byName('Amal', 'H', '7777')));
    const counted = await door.room.office.store.read((db) => db.select().from(doorFailure));
    expect(counted).toHaveLength(3);
    expect(JSON.stringify(counted)).not.toMatch(/Amal|192\.0|7777/);
  });

  test('right, wrong and spent take the same time, and no answer names anybody on the list', async () => {
    const door = await openDoorway();
    const canary = 'Zéphyrine';
    const file = { givenName: canary, familyName: 'Canari', phone: '613-555-0142' };
    const row = await list(door, file);
    await list(door, { givenName: 'Bruno', familyName: 'Roy', phone: '613-555-0143' });
    const phone = phoneIn(door.room.office);
    const { ticket } = await phone.door.page(await atDoor(door));
    const sent: SignInAtDoor[] = [
      { ticket, by: byName('Zephyrine', 'C', '0142') },
      { ticket, by: byName('Zephyrine', 'C', '0143') },
      { ticket, by: byName('Nobody', 'N', '0000') },
      { ticket: 'none', by: byName('Zephyrine', 'C', '0142') },
    ];
    for (const one of sent) {
      const began = performance.now();
      const answer = await phone.door.signIn(one).catch((error: unknown) => String(error));
      expect(performance.now() - began).toBeGreaterThan(345);
      const said = JSON.stringify(answer);
      for (const secret of [canary, 'Canari', 'Bruno', '0142', row, door.id])
        expect(said).not.toContain(secret);
    }
  });
});

/** As many scans of the wall, each good for six wrong answers. */
async function ticketsFor(phone: Call, door: Doorway, many: number): Promise<string[]> {
  const { code } = await atDoor(door);
  const pages = Array.from({ length: many }, () => phone.door.page({ code }));
  return (await Promise.all(pages)).map(({ ticket }) => ticket);
}
