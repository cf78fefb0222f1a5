import { auditEvent } from '@tremplin/db/schema/audit.ts';
import { demographic } from '@tremplin/db/schema/outcomes.ts';
import { and, asc, eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { addClient, assign, openCaseload, refusalOf, wrongFields } from './support/clients.ts';
import { answersOf, takenBack } from './support/demographics.ts';

async function openFile() {
  const caseload = await openCaseload();
  const { id } = await addClient(caseload, caseload.anna);
  const save = (version: number, said: Parameters<typeof answersOf>[0]) =>
    caseload.anna.call.clients.saveDemographics({ clientId: id, version, ...answersOf(said) });
  const read = () => caseload.anna.call.clients.demographics({ clientId: id });
  const lines = () =>
    caseload.office.store.read((db) =>
      db
        .select({ action: auditEvent.action, fields: auditEvent.fields })
        .from(auditEvent)
        .where(and(eq(auditEvent.resource, 'demographics'), eq(auditEvent.outcome, 'done')))
        .orderBy(asc(auditEvent.seq)),
    );
  return { ...caseload, clientId: id, save, read, lines };
}

test('Amira answers some questions, would rather not say one, and leaves the others open', async () => {
  const { save, read } = await openFile();
  expect(await read()).toEqual({ version: 0, ...takenBack });
  await save(0, { gender: 'woman', disability: 'prefer_not_to_answer' });
  expect(await read()).toEqual({
    version: 1,
    ...answersOf({ gender: 'woman', disability: 'prefer_not_to_answer' }),
  });
});

test('nothing is kept without her agreement, and taking it back empties every answer', async () => {
  const { anna, clientId, save, read, office } = await openFile();
  const unasked = { clientId, version: 0, ...answersOf({ gender: 'woman' }), consented: false };
  const refusal = await refusalOf(anna.call.clients.saveDemographics(unasked));
  expect(wrongFields(refusal)).toEqual({ consented: 'errors.not_agreed' });
  await save(0, { gender: 'woman', racialized: 'yes' });
  await anna.call.clients.saveDemographics({ clientId, version: 1, ...takenBack });
  expect(await read()).toEqual({ version: 2, ...takenBack });
  const [row] = await office.store.read((db) => db.select().from(demographic));
  expect(row).toMatchObject({ gender: null, racialized: null, consented: false });
});

test('the log names the questions that changed, and never an answer', async () => {
  const { anna, clientId, save, lines } = await openFile();
  await save(0, { gender: 'non_binary', indigenous: 'yes' });
  await save(1, { gender: 'another', indigenous: 'yes' });
  await anna.call.clients.saveDemographics({ clientId, version: 2, ...takenBack });
  const written = await lines();
  expect(written.map(({ action, fields }) => [action, JSON.parse(fields)])).toEqual([
    ['update', { changed: ['gender', 'indigenous', 'consented'] }],
    ['update', { changed: ['gender'] }],
    ['withdraw', { changed: ['gender', 'indigenous', 'consented'] }],
  ]);
  expect(JSON.stringify(written)).not.toMatch(/non_binary|another|"yes"/);
});

test('only her own counsellors may look, each look is remembered, and who covers may too', async () => {
  const { office, boris, clientId, save, lines } = await openFile();
  await save(0, { disability: 'yes' });
  expect(await refusalOf(boris.call.clients.demographics({ clientId }))).toMatchObject({
    kind: 'not_found',
  });
  const fromDay = '2026-11-20';
  await assign(office, clientId, boris, { kind: 'cover', fromDay, toDay: '2026-11-25' });
  expect(await boris.call.clients.demographics({ clientId })).toMatchObject({ disability: 'yes' });
  expect((await lines()).map(({ action }) => action)).toEqual(['update', 'read']);
  const manager = await office.hire('manager', { seesNames: true });
  expect(await refusalOf(manager.call.clients.demographics({ clientId }))).toMatchObject({
    kind: 'forbidden',
  });
});

test('Anna and Boris save at the same time: the second is told, and nothing is lost', async () => {
  const { save, read } = await openFile();
  await save(0, { gender: 'woman' });
  for (const old of [0, 7])
    expect(await refusalOf(save(old, { gender: 'man' }))).toMatchObject({
      kind: 'conflict',
      values: { current: 1 },
    });
  await save(1, { gender: 'woman', age: '25_to_44' });
  expect(await read()).toMatchObject({ version: 2, gender: 'woman', age: '25_to_44' });
});

test('no other page of the file carries the answers', async () => {
  const { anna, clientId, save } = await openFile();
  await save(0, { indigenous: 'prefer_not_to_answer', gender: 'non_binary' });
  const pages = [
    await anna.call.clients.file({ id: clientId }),
    await anna.call.clients.timeline({ id: clientId, cursor: null }),
    await anna.call.clients.list({}),
  ];
  expect(JSON.stringify(pages)).not.toMatch(/non_binary|indigenous/);
});
