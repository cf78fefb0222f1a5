import { client, enrolment } from '@tremplin/db/schema/clients.ts';
import { followup } from '@tremplin/db/schema/placements.ts';
import { commitment, infoSession } from '@tremplin/db/schema/sessions.ts';
import type { Checks } from '@tremplin/shared/outcomes.ts';
import { and, eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { refusalOf } from './support/applications.ts';
import { addClient } from './support/clients.ts';
import { jobOf } from './support/placements.ts';
import { openHeld, openRoom } from './support/sessions.ts';
import type { Room } from './support/sessions.ts';

const countsOf = (answer: Checks): Record<string, number> =>
  Object.fromEntries(
    [...answer.quality, ...answer.monthEnd].map(({ check, count }) => [check, count]),
  );

const nothing = {
  no_consent: 0,
  no_language: 0,
  sessions_open: 0,
  duplicates: 0,
  no_programme: 0,
  followups_overdue: 0,
  proof_missing: 0,
  attestations: 0,
  month_not_keyed: 0,
  unassigned: 0,
  commitments_overdue: 0,
};

/** Somebody of Anna's, or of the counsellor given, whose file lacks nothing but what is said. */
async function someone(
  room: Room,
  over: Partial<typeof client.$inferInsert> = {},
  by = room.anna,
): Promise<string> {
  const { id } = await addClient(room, by, {
    id: v7(),
    intakeOn: '2026-05-04',
  });
  const complete = { email: null, serviceLang: 'fr', consented: true, ...over } as const;
  await room.office.store.tx(async (tx) => {
    await tx.update(client).set(complete).where(eq(client.id, id));
  });
  return id;
}

describe('what files lack', () => {
  it('nothing, in an office where nobody is', async () => {
    const { manager } = await openRoom();
    const answer = await manager.call.reports.checks();
    expect(countsOf(answer)).toEqual(nothing);
    expect(answer).toMatchObject({ own: false, asOf: '2026-11-22T15:00:00.000Z' });
  });

  it('consent, language and programme count of those who are worked with, and not of the closed', async () => {
    const room = await openRoom();
    await someone(room);
    await someone(room, { consented: false });
    await someone(room, { serviceLang: null, status: 'placed' });
    await someone(room, { serviceLang: null, consented: false, status: 'on_hold' }, room.boris);
    await someone(room, { serviceLang: null, consented: false, status: 'closed' });
    const left = await someone(room);
    const leaving = await someone(room);
    const ends = async (clientId: string, endsOn: string) =>
      room.office.store.tx(async (tx) => {
        await tx.update(enrolment).set({ endsOn }).where(eq(enrolment.clientId, clientId));
      });
    await ends(left, '2026-11-21');
    await ends(leaving, '2026-11-22');
    const all = countsOf(await room.manager.call.reports.checks());
    expect(all).toEqual({ ...nothing, no_consent: 2, no_language: 2, no_programme: 1 });
    const own = await room.boris.call.reports.checks();
    expect(own.own).toBe(true);
    // What belongs to no client is not a counsellor's to answer for.
    expect(countsOf(own)).toEqual({
      no_consent: 1,
      no_language: 1,
      duplicates: 0,
      no_programme: 0,
      followups_overdue: 0,
      proof_missing: 0,
      attestations: 0,
    });
  });

  it('Amira has her own name and telephone a second time, and an e-mail of another: three may be doubles; her sister with the same telephone is not', async () => {
    const room = await openRoom();
    await someone(room, { phone: '+16135550101', email: 'amira@example.org' });
    await someone(room, { phone: '+16135550101', email: 'tadeo@example.org' });
    await someone(room, { phone: null, email: 'amira@example.org', status: 'closed' }, room.boris);
    await someone(room, { phone: '+16135550101', email: null, nameSort: 'ben salma' });
    expect(countsOf(await room.manager.call.reports.checks())).toMatchObject({ duplicates: 3 });
    expect(countsOf(await room.anna.call.reports.checks())).toMatchObject({ duplicates: 2 });
  });
});

describe('what the end of a month asks for', () => {
  it('sessions not closed, and a month whose counts were not typed in', async () => {
    const room = await openRoom();
    await openHeld(room);
    const asked = async (day: string) => {
      room.office.at(`${day}T15:00:00.000Z`);
      const { sessions_open: open, month_not_keyed: month } = countsOf(
        await room.manager.call.reports.checks(),
      );
      return [open, month];
    };
    expect(await asked('2026-11-30')).toEqual([0, 0]);
    expect(await asked('2026-12-01')).toEqual([1, 1]);
    const { rows } = await room.manager.call.sessions.monthCounts({ month: '2026-11' });
    await room.manager.call.sessions.keyMonth({ month: '2026-11', on: '2026-12-01', seen: rows });
    expect(await asked('2026-12-01')).toEqual([1, 0]);
    // In January nobody asks about a December in which no session was.
    expect(await asked('2027-01-04')).toEqual([1, 0]);
    await room.office.store.tx(async (tx) => {
      await tx.update(infoSession).set({ status: 'cancelled' });
    });
    expect(await asked('2027-01-04')).toEqual([0, 0]);
  });

  it('walk-ins whom nobody has, and promises that are late', async () => {
    const room = await openRoom();
    const { office, manager } = room;
    const { id: sessionId } = await openHeld(room);
    await someone(room, { status: 'referral', counsellorId: null });
    await office.store.tx(async (tx) => {
      const stamps = { createdAt: office.now(), createdBy: manager.id, updatedAt: office.now() };
      for (const [dueOn, doneOn] of [
        ['2026-11-23', null],
        ['2026-11-24', null],
        ['2026-11-20', '2026-11-24'],
        [null, null],
      ] as const)
        await tx
          .insert(commitment)
          .values({ id: v7(), sessionId, text: 'Slides', owner: 'Léa', dueOn, doneOn, ...stamps });
    });
    const counts = countsOf(await manager.call.reports.checks());
    expect(counts).toMatchObject({ unassigned: 1, commitments_overdue: 1 });
  });

  it('follow-ups that are late, lack proof or wait for approval, each counsellor their own', async () => {
    const room = await openRoom();
    const { office, anna, boris, manager } = room;
    for (const counsellor of [anna, boris]) {
      const id = await someone(room, {}, counsellor);
      await counsellor.call.placements.start(jobOf(id, { startOn: '2026-06-01' }));
    }
    const [ofAnna] = await office.store.read((db) =>
      db.select({ id: client.id }).from(client).where(eq(client.counsellorId, anna.id)),
    );
    // Checkpoints of 1 June stand at 1, 3, 6 and 12 months; the first two are long past.
    const before = countsOf(await manager.call.reports.checks());
    expect(before).toMatchObject({ followups_overdue: 4, proof_missing: 0, attestations: 0 });
    await office.store.tx(async (tx) => {
      const done = { status: 'done', employed: true, verified: false } as const;
      const of = (month: number) =>
        and(eq(followup.clientId, ofAnna?.id ?? ''), eq(followup.month, month));
      await tx
        .update(followup)
        .set({ ...done, proofType: 'self_report' })
        .where(of(1));
      await tx
        .update(followup)
        .set({ ...done, proofType: 'attestation' })
        .where(of(3));
    });
    const after = { followups_overdue: 2, proof_missing: 2, attestations: 1 };
    expect(countsOf(await manager.call.reports.checks())).toMatchObject(after);
    expect(countsOf(await anna.call.reports.checks())).toMatchObject({
      ...after,
      followups_overdue: 0,
    });
    expect(countsOf(await boris.call.reports.checks())).toMatchObject({
      followups_overdue: 2,
      proof_missing: 0,
      attestations: 0,
    });
    expect((await refusalOf(room.farid.call.reports.checks())).kind).toBe('forbidden');
  });
});
