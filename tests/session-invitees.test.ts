import { auditEvent } from '@tremplin/db/schema/audit.ts';
import { enrolment } from '@tremplin/db/schema/clients.ts';
import type { FindInvitees } from '@tremplin/shared/attendance.ts';
import { asc, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { refusalOf } from './support/clients.ts';
import { canary, known } from './support/invitees.ts';
import type { Facts } from './support/invitees.ts';
import { openRoom, openSession, putOnList } from './support/sessions.ts';
import type { Room } from './support/sessions.ts';

const names = (found: { rows: readonly { name: string }[] }) => found.rows.map(({ name }) => name);

async function searches(room: Room) {
  const rows = await room.office.store.read((db) =>
    db.select().from(auditEvent).where(eq(auditEvent.action, 'find')).orderBy(asc(auditEvent.seq)),
  );
  return rows.map(({ resource, resourceId, fields }) => [resource, resourceId, JSON.parse(fields)]);
}

describe('whom a facilitator finds to invite', () => {
  it('those who may work on the day of the session: citizens, permits that do not end before it', async () => {
    const room = await openRoom();
    const facts: Record<string, Facts> = {
      Citizen: { immigrationStatus: 'citizen' },
      Resident: { immigrationStatus: 'permanent_resident' },
      Protected: { immigrationStatus: 'protected_person' },
      Oksana: { immigrationStatus: 'CUAET' },
      Ended: { immigrationStatus: 'work_permit', workAuthExpiresOn: '2026-11-23' },
      LastDay: { immigrationStatus: 'work_permit', workAuthExpiresOn: '2026-11-24' },
      Endless: { immigrationStatus: 'work_permit', workAuthExpiresOn: null },
      Gone: { immigrationStatus: 'CUAET', workAuthExpiresOn: '2026-01-31' },
      Silent: { immigrationStatus: 'prefer_not_to_answer' },
      Unknown: { immigrationStatus: null },
    };
    for (const [name, one] of Object.entries(facts)) await known(room, room.anna, name, one);
    const { id: sessionId } = await openSession(room, room.farid);
    const asked = { sessionId, eligibility: 'may_work' } as const;
    const found = await room.farid.call.attendance.findInvitees(asked);
    const may = ['Citizen', 'Endless', 'LastDay', 'Oksana', 'Protected', 'Resident'];
    expect(names(found)).toEqual(may.map((name) => `${name} Okoye`));
    expect(found.total).toBe(6);
  });

  it('those with enough French, by language, by aim without accents, and by programme today', async () => {
    const room = await openRoom();
    const superior = { frenchForOps: 'superior', correspondenceLang: 'fr' } as const;
    const amelie = await known(room, room.anna, 'Amélie', superior);
    await known(room, room.boris, 'Bao', {
      frenchForOps: 'advanced',
      targetCategories: ['Santé et sécurité', 'Clerical'],
    });
    await known(room, room.boris, 'Chidi', { frenchForOps: 'intermediate' });
    await room.office.store.tx(async (tx) => {
      await tx
        .update(enrolment)
        .set({ endsOn: '2026-11-21' })
        .where(eq(enrolment.clientId, amelie));
    });
    const { id: sessionId } = await openSession(room, room.farid);
    const find = async (filter: Partial<FindInvitees>) =>
      names(await room.farid.call.attendance.findInvitees({ sessionId, ...filter }));
    expect(await find({ eligibility: 'french_for_ops' })).toEqual(['Amélie Okoye', 'Bao Okoye']);
    expect(await find({ lang: 'fr' })).toEqual(['Amélie Okoye']);
    expect(await find({ category: 'SANTE ET' })).toEqual(['Bao Okoye']);
    expect(await find({ category: 'nobody aims for this' })).toEqual([]);
    expect(await find({ programmeId: room.programmeId })).toEqual(['Bao Okoye', 'Chidi Okoye']);
    expect(await find({ eligibility: 'french_for_ops', lang: 'en' })).toEqual(['Bao Okoye']);
  });

  it('a counsellor and a facilitator choose among the aims of the clients each may add', async () => {
    const room = await openRoom();
    await known(room, room.anna, 'Amara', { targetCategories: ['Santé', 'Clerical'] });
    await known(room, room.boris, 'Bao', { targetCategories: ['Clerical', 'Enforcement'] });
    const { id: sessionId } = await openSession(room, room.farid);
    const { anna, farid, gisele } = room;
    expect(await farid.call.attendance.categories({ sessionId })).toEqual([
      'Clerical',
      'Enforcement',
      'Santé',
    ]);
    expect(await anna.call.attendance.categories({ sessionId })).toEqual(['Clerical', 'Santé']);
    const refused = await refusalOf(gisele.call.attendance.categories({ sessionId }));
    expect(refused.kind).toBe('forbidden');
  });

  it('nobody who is closed, who is on the list, or who has not agreed; the last two are counted', async () => {
    const room = await openRoom();
    const { anna } = room;
    const closed = await known(room, anna, 'Closed');
    const { version } = await anna.call.clients.file({ id: closed });
    await anna.call.clients.changeStatus({ id: closed, version, to: 'closed', reason: 'moved' });
    const silent = await known(room, anna, 'Silent');
    await anna.call.clients.withdrawConsent({ clientId: silent, on: '2026-11-22' });
    const listed = await known(room, anna, 'Listed');
    const back = await known(room, anna, 'Back');
    const { id: sessionId } = await openSession(room, room.farid);
    await putOnList(room.office, sessionId, listed);
    await putOnList(room.office, sessionId, back, 'cancelled');
    const found = await room.farid.call.attendance.findInvitees({ sessionId });
    expect(names(found)).toEqual(['Back Okoye']);
    expect(found.total).toBe(1);
    expect(found.leftOut).toEqual({ onList: 1, noConsent: 1 });
  });

  it('nobody any more once the session is cancelled: there is no list to look for', async () => {
    const room = await openRoom();
    const { id, version } = await openSession(room, room.farid);
    await room.farid.call.sessions.cancel({ id, version, reason: null, tell: false });
    const looking = room.farid.call.attendance.findInvitees({ sessionId: id });
    expect(await refusalOf(looking)).toMatchObject({ key: 'attendance.list_closed' });
    expect(await searches(room)).toEqual([]);
  });

  it('as cards and nothing else, whatever was asked for', async () => {
    const room = await openRoom();
    const id = await known(room, room.anna, 'Zéphyrine', {
      immigrationStatus: 'protected_person',
      frenchForOps: 'superior',
      correspondenceLang: 'fr',
      targetCategories: ['Santé'],
    });
    await room.anna.call.clients.addNote({
      clientId: id,
      id: room.office.contextOf(null).newId(),
      kind: 'note',
      body: `${canary} note`,
    });
    const { id: sessionId } = await openSession(room, room.farid);
    const filters: readonly Partial<FindInvitees>[] = [
      {},
      { eligibility: 'may_work' },
      { eligibility: 'french_for_ops' },
      { lang: 'fr' },
      { category: 'sante' },
      { programmeId: room.programmeId },
    ];
    const name = 'Zéphyrine Okoye';
    const card = { clientId: id, name, counsellor: 'Anna Nguyen', programme: 'ENW' };
    for (const filter of filters)
      expect(await room.farid.call.attendance.findInvitees({ sessionId, ...filter })).toEqual({
        rows: [card],
        total: 1,
        leftOut: { onList: 0, noConsent: 0 },
      });
  });

  it('with a line for each search: the names of the filters, and never what was typed', async () => {
    const room = await openRoom();
    const { programmeId } = room;
    const { id: sessionId } = await openSession(room, room.farid);
    const { findInvitees } = room.farid.call.attendance;
    await findInvitees({ sessionId });
    await findInvitees({ sessionId, lang: 'fr', category: 'Santé', eligibility: 'may_work' });
    await findInvitees({ sessionId, programmeId });
    expect(await searches(room)).toEqual([
      ['attendance', null, { sessionId, filters: [] }],
      ['attendance', null, { sessionId, filters: ['eligibility', 'lang', 'category'] }],
      ['attendance', null, { sessionId, filters: ['programmeId'], programmeId }],
    ]);
  });

  it('only of a session they run or help with; a counsellor finds their own on any', async () => {
    const room = await openRoom();
    await known(room, room.anna, 'Amara');
    await known(room, room.boris, 'Bao');
    const { id: sessionId } = await openSession(room, room.farid);
    const { gisele, anna } = room;
    const refused = await refusalOf(gisele.call.attendance.findInvitees({ sessionId }));
    expect(refused.kind).toBe('forbidden');
    expect(names(await anna.call.attendance.findInvitees({ sessionId }))).toEqual(['Amara Okoye']);
    await gisele.call.sessions.help({ id: sessionId });
    const found = await gisele.call.attendance.findInvitees({ sessionId });
    expect(names(found)).toEqual(['Amara Okoye', 'Bao Okoye']);
  });
});
