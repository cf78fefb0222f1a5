import { auditEvent } from '@tremplin/db/schema/audit.ts';
import { client, clientStatusEvent } from '@tremplin/db/schema/clients.ts';
import { clientTransitions, reasonFor } from '@tremplin/shared/client-rules.ts';
import { clientStatuses } from '@tremplin/shared/clients.ts';
import type { ClientStatus } from '@tremplin/shared/clients.ts';
import { desc, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { addClient, openCaseload, refusalOf, wrongFields } from './support/clients.ts';
import type { Caseload } from './support/clients.ts';

let caseload: Caseload;
let id: string;
beforeEach(async () => {
  caseload = await openCaseload();
  ({ id } = await addClient(caseload, caseload.anna));
});

const file = () => caseload.anna.call.clients.file({ id });
const lines = async () =>
  caseload.office.store.read((db) => db.select().from(auditEvent).orderBy(desc(auditEvent.seq)));

describe('statuses', () => {
  const move = (to: ClientStatus, reason: string | null, version = 1) =>
    caseload.anna.call.clients.changeStatus({ id, version, to, reason });
  const standAt = async (status: ClientStatus) =>
    caseload.office.store.tx(async (tx) => {
      await tx.update(client).set({ status }).where(eq(client.id, id));
    });

  const pairs = clientStatuses.flatMap((from) => clientStatuses.map((to) => ({ from, to })));
  const reasonOf = (from: ClientStatus, to: ClientStatus) =>
    reasonFor(from, to) === 'close' ? 'training' : 'The job ended';

  test.each(pairs.filter(({ from, to }) => clientTransitions[from].includes(to)))(
    'Anna moves the file from $from to $to',
    async ({ from, to }) => {
      await standAt(from);
      expect(await move(to, reasonOf(from, to))).toEqual({ version: 2 });
      expect(await file()).toMatchObject({ status: to, version: 2 });
    },
  );

  test.each(pairs.filter(({ from, to }) => !clientTransitions[from].includes(to)))(
    'Anna cannot move it from $from to $to, and is told where else',
    async ({ from, to }) => {
      await standAt(from);
      expect(await refusalOf(move(to, reasonOf(from, to)))).toMatchObject({
        kind: 'refused',
        key: 'clients.transition',
        values: {
          from: `clients.statuses.${from}`,
          to: `clients.statuses.${to}`,
          allowed: clientTransitions[from].map((one) => `clients.statuses.${one}`),
        },
      });
      expect(await file()).toMatchObject({ status: from, version: 1 });
    },
  );

  test.each([[null], [''], ['because'], ['046 454 286']])(
    'closing with the reason %j is stopped',
    async (reason) => {
      expect(Object.keys(wrongFields(await refusalOf(move('closed', reason))))).toContain('reason');
      expect((await file()).status).toBe('active');
    },
  );

  test('reopening takes a reason in words, and stays in the history with it', async () => {
    await move('closed', 'no_contact');
    expect(wrongFields(await refusalOf(move('active', ' ', 2)))).toEqual({
      reason: 'errors.required',
    });
    expect(wrongFields(await refusalOf(move('active', null, 2)))).toEqual({
      reason: 'errors.required',
    });
    await move('active', 'Came back in person', 2);
    const events = await caseload.office.store.read((db) => db.select().from(clientStatusEvent));
    expect(
      events.map(({ fromStatus, toStatus, reason }) => [fromStatus, toStatus, reason]),
    ).toEqual(
      expect.arrayContaining([
        [null, 'active', null],
        ['active', 'closed', 'no_contact'],
        ['closed', 'active', 'Came back in person'],
      ]),
    );
    const [last] = (await lines()).filter(({ action }) => action === 'change_status');
    expect(last?.fields).toBe('{"from":"closed","to":"active"}');
    expect(last?.reasonHash).toMatch(/^[0-9a-f]{64}$/);
  });

  test('two people change the status at once: one of them is told', async () => {
    const both = await Promise.allSettled([move('on_hold', null), move('closed', 'moved')]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await caseload.office.store.read((db) => db.$count(clientStatusEvent))).toBe(2);
  });
});

describe('the profile', () => {
  test('keeps what Anna fills in, also that the client would rather not answer', async () => {
    const { profile, version } = await file();
    const filled = {
      ...profile,
      phone: '343.555.0107 poste 3',
      preferredName: 'Mira',
      pronunciation: 'a-MEE-ra',
      pronouns: 'elle',
      serviceLang: 'en',
      languages: ['ar', 'fr', 'en'],
      arrivalOn: '2025-08-30',
      immigrationStatus: 'prefer_not_to_answer',
      workAuthExpiresOn: '2027-01-31',
      clbEnglish: 7,
      frenchForOps: 'advanced',
      targetNoc: '13100',
      targetCategories: ['Administrative and Support Services'],
      targetRegions: ['east'],
      stream: 'B',
      education: 'Licence en droit, Beyrouth',
    } as const;
    const lists = {
      languages: [...filled.languages],
      targetCategories: [...filled.targetCategories],
      targetRegions: [...filled.targetRegions],
    };
    await caseload.anna.call.clients.saveProfile({ id, version, ...filled, ...lists });
    expect((await file()).profile).toEqual({ ...filled, ...lists, phone: '+13435550107;ext=3' });
    expect((await file()).version).toBe(2);
    const [last] = (await lines()).filter(({ action }) => action === 'update');
    expect(JSON.parse(last?.fields ?? '')).toMatchObject({
      changed: expect.arrayContaining(['phone', 'immigrationStatus']),
    });
    expect(last?.fields).not.toContain('Beyrouth');
  });

  test.each([
    [{ arrivalOn: '2026-11-23' }, { arrivalOn: 'errors.future_day' }],
    [{ intakeOn: '2026-12-01' }, { intakeOn: 'errors.future_day' }],
    [{ clbEnglish: 13 }, { clbEnglish: 'errors.too_large' }],
    [{ email: 'not an address' }, { email: 'errors.email' }],
    [{ education: 'SIN 046454286' }, { education: 'errors.sin' }],
    [{ experience: 'numéro 046 454 286' }, { experience: 'errors.sin' }],
    [{ preferredName: '046-454-286' }, { preferredName: 'errors.sin' }],
    [{ camsReferenceNo: '046454286' }, { camsReferenceNo: 'errors.sin' }],
    [{ targetCategories: ['046.454.286'] }, { 'targetCategories.0': 'errors.sin' }],
    [{ givenName: '', familyName: '' }, { givenName: 'errors.name_needed' }],
  ])('is not saved with %o', async (over, wrong) => {
    const { profile, version } = await file();
    const refusal = await refusalOf(
      caseload.anna.call.clients.saveProfile({ id, version, ...profile, ...over }),
    );
    expect(wrongFields(refusal)).toEqual(wrong);
    expect(await file()).toMatchObject({ version, profile });
  });

  test('Anna saves in two windows: the second is told, and what the first saved stands', async () => {
    const { profile, version } = await file();
    const { saveProfile } = caseload.anna.call.clients;
    await saveProfile({ id, version, ...profile, preferredName: 'Mira' });
    const refusal = await refusalOf(saveProfile({ id, version, ...profile, preferredName: 'Amy' }));
    expect(refusal).toMatchObject({
      kind: 'conflict',
      key: 'stale_version',
      values: { current: 2 },
    });
    expect((await file()).profile.preferredName).toBe('Mira');
  });

  test('a job alert that is set up today expires in nine months, and is renewed in one step', async () => {
    const { setJobAlert } = caseload.anna.call.clients;
    await setJobAlert({ id, version: 1, on: '2026-05-31' });
    expect(await file()).toMatchObject({
      jobAlertOn: '2026-05-31',
      jobAlertExpiresOn: '2027-02-28',
    });
    await setJobAlert({ id, version: 2, on: '2026-11-22' });
    expect(await file()).toMatchObject({ jobAlertExpiresOn: '2027-08-22' });
    await setJobAlert({ id, version: 3, on: null });
    expect(await file()).toMatchObject({ jobAlertOn: null, jobAlertExpiresOn: null });
    const refusal = await refusalOf(setJobAlert({ id, version: 4, on: '2026-11-23' }));
    expect(wrongFields(refusal)).toEqual({ on: 'errors.future_day' });
  });
});

test('opening a file leaves one line for a visit, and another after five minutes', async () => {
  const opened = async () =>
    (await lines()).filter(({ action, clientId }) => action === 'read' && clientId === id).length;
  const { anna, office } = caseload;
  await anna.call.clients.file({ id });
  await anna.call.clients.timeline({ id });
  await anna.call.clients.consents({ id });
  expect(await opened()).toBe(1);
  office.at('2026-11-22T15:05:00Z');
  await anna.call.clients.file({ id });
  expect(await opened()).toBe(2);
});
