import { auditEvent } from '@tremplin/db/schema/audit.ts';
import { contact } from '@tremplin/db/schema/directory.ts';
import { eq } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { addClient, openCaseload } from './support/clients.ts';
import { bringInOwn, type CutOffice } from './support/cuts.ts';
import { meetingInput, requestInput } from './support/interviews.ts';

const lea = { family: 'Brisebois', given: 'Léa', title: 'Analyst', email: 'lea@example.org' };
const paul = { family: 'Roy', given: 'Paul', title: 'Director', email: 'paul@example.org' };
const omar = { family: 'Hassan', given: 'Omar', title: 'Clerk', email: 'omar@example.org' };

/** A directory of three, and Anna and Boris with a client each. */
async function openEffects() {
  const caseload = await openCaseload();
  const { office: base, anna, boris } = caseload;
  const fatima = await base.hire('facilitator', { name: 'Fatima Hassan' });
  const office: CutOffice = { ...base, fatima };
  office.at('2026-11-23T15:00:00Z');
  await bringInOwn(office, lea, paul, omar);
  const amira = await addClient(caseload, anna);
  const tadeo = await addClient(caseload, boris, { familyName: 'Ruiz', email: 't@example.org' });
  const idOf = async (familyName: string): Promise<string> => {
    const [one] = await office.store.read((db) =>
      db.select().from(contact).where(eq(contact.familyName, familyName)),
    );
    return one?.id ?? '';
  };
  return { office, anna, boris, fatima, amira, tadeo, idOf };
}

test('Anna is told that Léa, whom she wrote to for Amira, has left; others see only that there is one', async () => {
  const { office, anna, boris, fatima, amira, idOf } = await openEffects();
  const pair = { clientId: amira.id, contactId: await idOf('Brisebois') };
  await anna.call.interviews.log(requestInput(pair, '2026-11-23'));
  office.at('2026-12-01T15:00:00Z');
  const id = await bringInOwn(office, paul, omar);
  const { open } = await anna.call.imports.effects({ id });
  expect(open).toMatchObject({
    all: 1,
    own: [{ kind: 'left', contact: { name: 'Léa Brisebois' }, client: { id: amira.id } }],
  });
  for (const other of [boris, fatima])
    expect((await other.call.imports.effects({ id })).open).toEqual({ own: [], all: 1 });
  // Whoever was told a client's name is in the log, and nobody else.
  const told = await office.store.read((db) =>
    db.select().from(auditEvent).where(eq(auditEvent.action, 'effects')),
  );
  expect(told.map(({ actorId, resourceId }) => ({ actorId, resourceId }))).toEqual([
    { actorId: anna.id, resourceId: id },
  ]);
});

test('a thank-you is still owed to Paul, who moved, and Omar whom we met heads the unit now', async () => {
  const { office, anna, amira, boris, tadeo, idOf } = await openEffects();
  const met = { clientId: amira.id, contactId: await idOf('Roy') };
  await anna.call.interviews.log(meetingInput(met, '2026-11-23'));
  const other = { clientId: tadeo.id, contactId: await idOf('Hassan') };
  await boris.call.interviews.log(meetingInput(other, '2026-11-23'));
  office.at('2026-12-01T15:00:00Z');
  const gone = { ...paul, branch: 'Audit Branch' };
  const id = await bringInOwn(office, lea, gone, { ...omar, title: 'Director' });
  const { thanks, heads, holds } = await anna.call.imports.effects({ id });
  expect(thanks.own).toMatchObject([{ kind: 'moved', contact: { name: 'Paul Roy' } }]);
  expect(heads).toMatchObject([{ contact: { name: 'Omar Hassan' }, openPostings: 0 }]);
  expect(holds).toEqual({ own: [], all: 0 });
});
