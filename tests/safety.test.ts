import { auditEvent } from '@tremplin/db/schema/audit.ts';
import { note } from '@tremplin/db/schema/clients.ts';
import { resolveVisitor } from '@tremplin/server/auth/sessions.ts';
import { asc } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { addClient, openCaseload } from './support/clients.ts';
import { cookieOf, openFront } from './support/http.ts';
import { needsServer } from './support/postgres.ts';
import { addPosting, postingInput } from './support/postings.ts';
import { employ, faultOf, openBrowser, password } from './support/people.ts';
import { openOffice } from './support/office.ts';

const nobody = { givenName: '', familyName: '', email: '', phone: '', birthYear: null };

describe('what a card keeps to itself', () => {
  const secret = {
    givenName: 'Amira',
    familyName: 'Haddad',
    email: 'amira.haddad@example.org',
    phone: '613-555-0142',
  } as const;

  test.each(['613-555-0142', '6135550', '5550142', 'amira.haddad@example.org', 'example', '1001'])(
    'Boris types %s, and no card of Anna’s client answers',
    async (typed) => {
      const caseload = await openCaseload();
      const { anna, boris } = caseload;
      await addClient(caseload, anna, secret);
      expect((await boris.call.clients.cards({ typed })).cards).toEqual([]);
      expect((await boris.call.clients.cards({ typed: 'hadd amira' })).cards).toHaveLength(1);
      expect((await anna.call.clients.list({ typed })).rows).toHaveLength(1);
    },
  );

  test.each([
    { givenName: '613555', familyName: '5550142' },
    { givenName: 'example', familyName: 'org' },
    { givenName: 'Amira', familyName: '613' },
  ])('Boris types %o as a name, and nobody is like it', async (typed) => {
    const caseload = await openCaseload();
    await addClient(caseload, caseload.anna, secret);
    expect(await caseload.boris.call.clients.duplicates({ ...nobody, ...typed })).toEqual([]);
  });

  test('Boris asks who suits a posting, and a line says that his clients’ facts were read', async () => {
    const caseload = await openCaseload();
    const { office, boris } = caseload;
    await addClient(caseload, boris);
    const { id } = await addPosting(boris);
    await boris.call.postings.suggestedClients({ id });
    const lines = await office.store.read((db) =>
      db.select().from(auditEvent).orderBy(asc(auditEvent.seq)),
    );
    expect(lines.at(-1)).toMatchObject({
      action: 'suggest',
      resource: 'client',
      actorId: boris.id,
    });
  });
});

describe('what is typed never breaks the office', () => {
  test('Anna pastes a note out of a document that is full of NULs and broken characters', async () => {
    const caseload = await openCaseload();
    const { office, anna } = caseload;
    const { id: clientId } = await addClient(caseload, anna);
    const front = await openFront(office);
    const cookie = await cookieOf(office, anna);
    const id = office.contextOf(null).newId();
    const json = `{"clientId":"${clientId}","id":"${id}","kind":"note","body":"Rang\\u0000 back \\ud800!"}`;
    expect(await front.post('clients.addNote', json, cookie)).toMatchObject({ status: 200 });
    const [kept] = await office.store.read((db) => db.select().from(note));
    expect(kept?.body).toBe('Rang back \ufffd!');
    const posting = postingInput({ cities: ['Ott\u0000awa \ud800'] });
    const saved = await front.post('postings.save', JSON.stringify(posting), cookie);
    expect(saved).toMatchObject({ status: 200 });
  });

  test('a client’s timeline turned with a cursor that nobody made starts nowhere and breaks nothing', async () => {
    const caseload = await openCaseload();
    const { id } = await addClient(caseload, caseload.anna);
    const read = (key: string) => caseload.anna.call.clients.timeline({ id, cursor: { key, id } });
    for (const key of ['', 'yesterday', '-271821-04-20T00:00:00Z', '+275760-09-13T00:00:00Z'])
      expect((await read(key)).entries).toEqual([]);
  });

  test.each([
    ['a version that no row can have', { version: 2 ** 53 - 1 }],
    ['a version below nothing', { version: -5 }],
  ])('Anna saves with %s, and is told that the file has changed', async (_what, { version }) => {
    const caseload = await openCaseload();
    const { office, anna } = caseload;
    const { id } = await addClient(caseload, anna);
    const { profile } = await anna.call.clients.file({ id });
    const said = office.contextOf(null).newId();
    await anna.call.clients.addNote({ clientId: id, id: said, kind: 'note', body: 'Rang.' });
    const stale = { kind: 'conflict', key: 'stale_version' };
    const { clients } = anna.call;
    expect(await faultOf(clients.saveProfile({ ...profile, id, version }))).toMatchObject(stale);
    expect(await faultOf(clients.setJobAlert({ id, version, on: null }))).toMatchObject(stale);
    expect(
      await faultOf(clients.changeNote({ id: said, version, kind: 'note', body: 'Rang twice.' })),
    ).toMatchObject(stale);
  });

  test.each(['0000-01-01', '9999-12-31'])(
    'a job that begins on %s is not believed',
    async (startOn) => {
      const caseload = await openCaseload();
      const { id: clientId } = await addClient(caseload, caseload.anna);
      const job = { ...baker, alsoClose: [], clientId, startOn };
      expect(await faultOf(caseload.anna.call.placements.start(job))).toMatchObject({
        kind: 'invalid',
        fields: [{ path: 'startOn', key: 'errors.day' }],
      });
    },
  );

  test('a salary of more than a computer’s whole number is refused beside its field', async () => {
    const { anna } = await openCaseload();
    const input = postingInput({ salaryMinCents: 30_00, salaryMaxCents: 9_999_999_999 });
    expect(await faultOf(anna.call.postings.save(input))).toMatchObject({
      kind: 'invalid',
      fields: [{ path: 'salaryMaxCents' }],
    });
    const most = postingInput({ salaryMinCents: 30_00, salaryMaxCents: 20_000_000_00 });
    expect(await anna.call.postings.save(most)).toMatchObject({ version: 1 });
  });

  // A pattern that looks at every blank from every blank would take minutes, far beyond this test's time.
  test('a telephone number of four hundred thousand blanks is refused', async () => {
    const caseload = await openCaseload();
    const phone = `1${' '.repeat(400_000)}!`;
    expect(await faultOf(addClient(caseload, caseload.anna, { phone }))).toMatchObject({
      kind: 'invalid',
      fields: [{ path: 'phone' }, { path: 'phone' }],
    });
  });
});

const baker = {
  applicationId: null,
  version: null,
  hoursPerWeek: 36.25,
  hourlyWageCents: 31_50,
  term: 'permanent',
  termEndOn: null,
  employerKind: 'private',
  employerName: 'Boulangerie Rideau',
  jobTitle: 'Baker',
  relatedToField: 'no',
  newEmployer: true,
  primaryJob: true,
  city: 'Ottawa',
  programmeId: null,
} as const;

describe('two at the same moment', () => {
  test('the same note sent twice at once is kept once, and both tabs are told so', async (context) => {
    needsServer(context);
    const caseload = await openCaseload();
    const { office, anna } = caseload;
    const { id: clientId } = await addClient(caseload, anna);
    const words = {
      clientId,
      id: office.contextOf(null).newId(),
      kind: 'note',
      body: 'Rang.',
    } as const;
    const saved = await Promise.all([1, 2, 3, 4].map(() => anna.call.clients.addNote(words)));
    expect(new Set(saved.map(({ id, version }) => `${id} ${version}`)).size).toBe(1);
    expect(await office.store.read((db) => db.$count(note))).toBe(1);
  });

  test('ten clients taken in at once have ten file numbers', async (context) => {
    needsServer(context);
    const caseload = await openCaseload();
    const { anna } = caseload;
    const taken = await Promise.all(
      Array.from({ length: 10 }, (_, at) => addClient(caseload, anna, { givenName: `Lan ${at}` })),
    );
    expect(new Set(taken.map(({ fileNo }) => fileNo)).size).toBe(10);
  });

  test('forty requests of one page at once keep its session alive and fail nowhere', async (context) => {
    needsServer(context);
    const office = await openOffice();
    const anna = await office.hire('counsellor');
    const cookie = await cookieOf(office, anna);
    office.at('2026-11-22T15:05:00.000Z');
    const seen = await Promise.all(
      Array.from({ length: 40 }, () => resolveVisitor(office.office, cookie, office.now())),
    );
    expect(seen.map((visitor) => visitor?.actor.id)).toEqual(seen.map(() => anna.id));
  });
});

describe('a browser that two people use', () => {
  test('whoever opens a one-time link leaves the session that this browser had before', async () => {
    const office = await openOffice();
    const admin = await office.hire('administrator');
    const kofi = await employ(office, ['counsellor'], { name: 'Kofi Mensah' });
    const browser = openBrowser(office);
    await browser.call.session.signIn({ email: kofi.email, password });
    const before = browser.token;
    const { link } = await admin.call.people.invite({
      name: 'Rosalie Gélinas',
      email: 'rosalie@example.org',
      roles: ['facilitator'],
      seesNames: false,
      locale: 'fr',
    });
    const token = link.split('#')[1] ?? '';
    await browser.call.session.acceptInvitation({ token, password: 'trois petits canards' });
    expect(await browser.call.session.me()).toMatchObject({ person: { name: 'Rosalie Gélinas' } });
    expect(await openBrowser(office, { token: before }).call.session.me()).toBeNull();
  });
});
