import {
  assignment,
  client,
  clientStatusEvent,
  consent,
  enrolment,
} from '@tremplin/db/schema/clients.ts';
import { describe, expect, test } from 'vitest';
import { aPosting } from './support/applications.ts';
import {
  addClient,
  intakeOf,
  openCaseload,
  recordOnly,
  refusalOf,
  wrongFields,
} from './support/clients.ts';
import type { Caseload } from './support/clients.ts';

describe('intake', () => {
  test('Anna takes Amira in: file, enrolment, counsellor, consent and status stand together', async () => {
    const caseload = await openCaseload();
    const { anna, office } = caseload;
    const { id, fileNo, own } = await addClient(caseload, anna, {
      phone: '613-555-0142',
      birthYear: 1991,
    });
    expect({ fileNo, own }).toEqual({ fileNo: 1001, own: true });
    const file = await anna.call.clients.file({ id });
    expect(file).toMatchObject({
      name: 'Amira Haddad',
      status: 'active',
      consented: true,
      lastContactOn: '2026-11-20',
    });
    expect(file.profile).toMatchObject({
      phone: '+16135550142',
      email: 'amira.haddad@example.org',
      birthYear: 1991,
    });
    expect(file.programmes.map(({ code, startsOn }) => [code, startsOn])).toEqual([
      ['ENW', '2026-11-20'],
    ]);
    expect(file.team).toEqual([{ name: 'Anna Nguyen', kind: 'primary', until: null }]);
    expect(file.consent).toMatchObject({
      method: 'paper',
      lang: 'fr',
      givenOn: '2026-11-20',
      by: 'Anna Nguyen',
    });
    const rows = await office.store.read(async (db) => [
      await db.$count(enrolment),
      await db.$count(assignment),
      await db.$count(consent),
      await db.$count(clientStatusEvent),
    ]);
    expect(rows).toEqual([1, 1, 1, 1]);
  });

  test('file numbers count up, also when two people are taken in at once', async () => {
    const caseload = await openCaseload();
    const taken = await Promise.all([
      addClient(caseload, caseload.anna),
      addClient(caseload, caseload.boris),
      addClient(caseload, caseload.anna),
    ]);
    expect(taken.map(({ fileNo }) => fileNo).toSorted((a, b) => a - b)).toEqual([1001, 1002, 1003]);
  });

  test('a person of one name is welcome, a nameless one is not', async () => {
    const caseload = await openCaseload();
    const { id } = await addClient(caseload, caseload.anna, {
      givenName: '',
      familyName: 'Suharto',
    });
    expect((await caseload.anna.call.clients.file({ id })).name).toBe('Suharto');
    const refusal = await refusalOf(
      addClient(caseload, caseload.anna, { givenName: ' ', familyName: '' }),
    );
    expect(wrongFields(refusal)).toEqual({ givenName: 'errors.name_needed' });
  });

  test.each([
    [{ phone: null, email: null }, { phone: 'errors.phone_or_email' }],
    [{ phone: '613-555-01' }, { phone: 'errors.phone' }],
    [{ intakeOn: '2026-11-23' }, { intakeOn: 'errors.future_day' }],
    [{ givenName: 'É'.repeat(201) }, { givenName: 'errors.too_long' }],
    [{ familyName: 'Haddad 046 454 286' }, { familyName: 'errors.sin' }],
    [{ scope: { record: false } }, { 'consent.scope.record': 'errors.consent_needed' }],
    [{ counsellorId: '01981c5e-0000-7000-8000-000000000000' }, { counsellorId: 'errors.choose' }],
    [{ programmeId: '01981c5e-0000-7000-8000-000000000000' }, { programmeId: 'errors.choose' }],
  ])('Anna hears what is wrong with %o, and nothing is written', async (over, wrong) => {
    const caseload = await openCaseload();
    const refusal = await refusalOf(addClient(caseload, caseload.anna, over));
    expect(wrongFields(refusal)).toEqual(wrong);
    expect(await caseload.office.store.read((db) => db.$count(client))).toBe(0);
  });

  test('a facilitator is not offered as a counsellor', async () => {
    const caseload = await openCaseload();
    const farid = await caseload.office.hire('facilitator');
    const refusal = await refusalOf(addClient(caseload, caseload.anna, { counsellorId: farid.id }));
    expect(wrongFields(refusal)).toEqual({ counsellorId: 'errors.choose' });
  });

  test('an intake that is sent twice, because its answer was lost, opens one file', async () => {
    const caseload = await openCaseload();
    const { anna, boris, office } = caseload;
    const sent = intakeOf(caseload, anna);
    const answers = await Promise.all([
      anna.call.clients.intake(sent),
      anna.call.clients.intake(sent),
    ]);
    expect(answers[1]).toEqual(answers[0]);
    expect(await office.store.read((db) => db.$count(client))).toBe(1);
    expect((await refusalOf(boris.call.clients.intake(sent))).kind).toBe('not_found');
  });

  test('Anna takes somebody in for Boris: the file is his, and closed to her', async () => {
    const caseload = await openCaseload();
    const { anna, boris } = caseload;
    const { id, own } = await addClient(caseload, anna, { counsellorId: boris.id });
    expect(own).toBe(false);
    expect((await refusalOf(anna.call.clients.file({ id }))).kind).toBe('not_found');
    expect((await boris.call.clients.file({ id })).name).toBe('Amira Haddad');
  });

  test('the notice that is read must be the one that stands', async () => {
    const caseload = await openCaseload();
    const asked = intakeOf(caseload, caseload.anna);
    const old = { ...asked.consent, noticeVersion: '2019-01' };
    // The wire takes any text: only the type says that there is one version.
    const sent: typeof asked = JSON.parse(JSON.stringify({ ...asked, consent: old }));
    const refusal = await refusalOf(caseload.anna.call.clients.intake(sent));
    expect(Object.keys(wrongFields(refusal))).toEqual(['consent.noticeVersion']);
    expect(recordOnly.record).toBe(true);
  });
});

describe('the caseload', () => {
  const names = ['Émile', 'Zoé', 'eric', 'Élodie', 'Ève', 'Erica'];

  async function six(): Promise<Caseload> {
    const caseload = await openCaseload();
    for (const [at, givenName] of names.entries())
      await addClient(caseload, caseload.anna, {
        givenName,
        familyName: 'Côté',
        intakeOn: `2026-11-1${at}`,
        correspondenceLang: at % 2 === 0 ? 'fr' : 'en',
      });
    return caseload;
  }

  test('Anna sees her clients by name, without regard to accents and case', async () => {
    const { anna } = await six();
    const { rows, counts, next } = await anna.call.clients.list({});
    expect(rows.map(({ name }) => name)).toEqual(
      ['Élodie', 'Émile', 'eric', 'Erica', 'Ève', 'Zoé'].map((given) => `${given} Côté`),
    );
    expect(next).toBeNull();
    expect(counts).toMatchObject({ total: 6, byStatus: { active: 6, closed: 0 } });
    expect(rows[0]).toMatchObject({
      counsellor: 'Anna Nguyen',
      lastContactOn: '2026-11-13',
      stages: [],
      next: null,
    });
  });

  test('Anna sorts by intake and by last contact, both ways', async () => {
    const { anna } = await six();
    const given = async (sort: 'intake' | 'contact', descending: boolean) =>
      (await anna.call.clients.list({ sort, descending })).rows.map(({ name }) =>
        name.replace(' Côté', ''),
      );
    expect(await given('intake', false)).toEqual(names);
    expect(await given('intake', true)).toEqual(names.toReversed());
    expect(await given('contact', false)).toEqual(names);
  });

  test('Anna filters by language, programme and silence, and the count never lies', async () => {
    const { anna, office, programmeId } = await six();
    const total = async (filter: Parameters<typeof anna.call.clients.list>[0]) => {
      const { rows, counts } = await anna.call.clients.list(filter);
      expect(counts?.total).toBe(rows.length);
      expect((await anna.call.clients.counts(filter)).total).toBe(rows.length);
      return rows.length;
    };
    expect(await total({ lang: 'en' })).toBe(3);
    expect(await total({ programmeId })).toBe(6);
    expect(await total({ programmeId: anna.id })).toBe(0);
    expect(await total({ silent: true })).toBe(0);
    office.at('2027-01-12T15:00:00Z');
    expect(await total({ silent: true })).toBe(4);
    expect(await total({ silent: true, lang: 'fr' })).toBe(2);
  });

  test('a closed file leaves the caseload, and is found when it is asked for', async () => {
    const { anna } = await six();
    const [first] = (await anna.call.clients.list({})).rows;
    const id = first?.id ?? '';
    await anna.call.clients.changeStatus({ id, version: 1, to: 'closed', reason: 'moved' });
    expect((await anna.call.clients.list({})).counts).toMatchObject({
      total: 5,
      byStatus: { active: 5, closed: 1 },
    });
    expect((await anna.call.clients.list({ status: 'closed' })).rows.map((row) => row.id)).toEqual([
      id,
    ]);
    expect((await anna.call.clients.list({ status: 'all' })).counts?.total).toBe(6);
  });

  test('a row shows the stages of open applications and the earliest next step', async () => {
    const caseload = await openCaseload();
    const { anna, office } = caseload;
    const { id } = await addClient(caseload, anna);
    const days = ['2026-12-04', '2026-11-27', null];
    for (const nextActionOn of days) {
      const postingId = await aPosting(office);
      const { added } = await anna.call.applications.add({ postingId, clientIds: [id] });
      if (nextActionOn !== null)
        await anna.call.applications.setNextAction({
          id: added[0]?.id ?? '',
          version: 1,
          nextAction: `Letter by ${nextActionOn}`,
          nextActionOn,
        });
    }
    const { rows } = await anna.call.clients.list({});
    expect(rows[0]?.stages).toEqual([{ stage: 'identified', count: 3 }]);
    expect(rows[0]?.next).toEqual({ text: 'Letter by 2026-11-27', on: '2026-11-27' });
    const { next } = await anna.call.clients.file({ id });
    expect(next.map(({ on }) => on)).toEqual(['2026-11-27', '2026-12-04']);
  });
});
