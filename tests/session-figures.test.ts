import { outcomeRule } from '@tremplin/db/schema/outcomes.ts';
import { attendance, commitment, infoSession } from '@tremplin/db/schema/sessions.ts';
import { eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { enrolled } from './support/applications.ts';
import { refusalOf } from './support/clients.ts';
import { addContact, addUnit } from './support/directory.ts';
import { meetingInput } from './support/interviews.ts';
import { held, november, openMonth } from './support/november.ts';
import { thisYear, valueOf } from './support/outcome-filter.ts';
import {
  allCame,
  applies,
  atNoon,
  beforeSession,
  planned,
  setsUpAlert,
  takenIn,
  takesPlace,
} from './support/session-outcome.ts';
import { openRoom, putOnList } from './support/sessions.ts';

describe('what the sessions of November came to', () => {
  test('Marguerite sees those of all, with people without a name counted and the excused left out', async () => {
    const { manager } = await openMonth();
    const seen = await manager.call.reports.sessions(november);
    expect(seen).toMatchObject({
      own: false,
      held: 2,
      cancelled: 1,
      notClosed: 2,
      named: 5,
      anonymous: 9,
      attended: 5,
      noShow: 2,
      months: [{ month: '2026-11', held: 2, named: 5, anonymous: 9 }],
    });
    expect(valueOf(seen, 'sessions')).toEqual([2, null, 0, null]);
    expect(valueOf(seen, 'attendance')).toEqual([14, null, 0, null]);
    expect(valueOf(seen, 'show_rate')).toEqual([5 / 7, 7, null, 0]);
    // The first page says the same.
    const { tiles } = await manager.call.reports.overview(november);
    expect(valueOf({ figures: tiles }, 'attendance')).toEqual([14, null, 0, null]);
    // Scores 5, 4, 2 and 3: two of four are satisfied.
    expect(valueOf(seen, 'satisfaction')).toEqual([0.5, 4, null, 0]);
  });

  test('Farid sees those that he runs, and Anna, who runs none, may not ask', async () => {
    const { farid, gisele, anna, boris, gisèles } = await openMonth();
    const seen = await farid.call.reports.sessions(november);
    expect(seen).toMatchObject({ own: true, held: 1, cancelled: 1, named: 4, anonymous: 7 });
    // How Boris's clients fare among them is not Farid's to single out.
    const some = { counsellorId: boris.id, stream: 'A' } as const;
    expect(await farid.call.reports.sessions({ ...november, ...some })).toEqual(seen);
    await farid.call.sessions.help({ id: gisèles.id });
    expect((await farid.call.reports.sessions(november)).held).toBe(2);
    expect((await gisele.call.reports.sessions(november)).held).toBe(1);
    expect((await refusalOf(anna.call.reports.sessions(november))).kind).toBe('forbidden');
  });

  test('a closed session keeps the numbers that were frozen, and late answers still count', async () => {
    const { office, manager, farid, farids } = await openMonth();
    await farid.call.sessions.close(farids);
    const [, , , quiet = ''] = farids.people;
    await office.store.tx(async (tx) => {
      await tx
        .update(infoSession)
        .set({ anonymousCount: 100 })
        .where(eq(infoSession.id, farids.id));
      await tx
        .update(attendance)
        .set({ status: 'no_show' })
        .where(eq(attendance.clientId, farids.people[0] ?? ''));
      await tx.update(attendance).set({ evaluationScore: 4 }).where(eq(attendance.clientId, quiet));
    });
    const seen = await manager.call.reports.sessions(november);
    expect(seen).toMatchObject({ held: 2, notClosed: 1, named: 5, anonymous: 9, noShow: 2 });
    // Whoever is no longer marked as there takes their 5 along; the quiet one has said 4 since.
    expect(valueOf(seen, 'satisfaction')).toEqual([0.5, 4, null, 0]);
  });

  test('an answer is satisfied by the rule of the session’s own day', async () => {
    const room = await openMonth();
    const { office, manager, farid } = room;
    const stamps = { createdAt: office.now(), createdBy: manager.id, updatedAt: office.now() };
    await office.store.tx(async (tx) => {
      const step = { key: 'satisfied_from', fromDay: '2026-12-01', value: 5 } as const;
      await tx.insert(outcomeRule).values({ id: v7(), ...step, source: 'The office', ...stamps });
    });
    const came = [
      { as: 'attended', score: 4 },
      { as: 'attended', score: 5 },
    ] as const;
    const inDecember = await held(room, farid, '2026-12-08', { came });
    const december = { ...november, from: '2026-12' };
    expect(valueOf(await manager.call.reports.sessions(december), 'satisfaction')[0]).toBe(0.5);
    expect(valueOf(await manager.call.reports.sessions(november), 'satisfaction')[0]).toBe(0.5);
    const page = await farid.call.sessions.byId({ id: inDecember.id });
    expect(page.satisfaction).toEqual({ answered: 2, satisfied: 1 });
  });

  test('asked for Boris’s clients, only people by name are counted; a programme is the session’s own', async () => {
    const { office, manager, boris, farids, programmeId } = await openMonth();
    const ofBoris = await manager.call.reports.sessions({ ...november, counsellorId: boris.id });
    expect(ofBoris).toMatchObject({ held: 2, named: 1, anonymous: 0, attended: 1, noShow: 0 });
    expect(valueOf(ofBoris, 'satisfaction')).toEqual([0, 1, null, 0]);
    const theirs = await manager.call.reports.sessions({ ...november, programmeId });
    expect(theirs).toMatchObject({ held: 2, named: 5, anonymous: 9 });
    const other = await enrolled(office, farids.people[1] ?? '', [3]);
    const nobody = await manager.call.reports.sessions({ ...november, programmeId: other });
    expect(nobody).toMatchObject({ held: 0, named: 0, anonymous: 0 });
    const ministryId = v7();
    const all = await manager.call.reports.sessions({ ...november, ministryId });
    expect([all.named, all.filter.ministryId]).toEqual([5, null]);
  });

  test('promises are open until they are kept, and overdue from the day after', async () => {
    const { office, manager, gisele, farids, gisèles } = await openMonth();
    const promise = async (sessionId: string, dueOn: string | null, doneOn: string | null) =>
      office.store.tx(async (tx) => {
        const stamps = { createdAt: office.now(), createdBy: manager.id, updatedAt: office.now() };
        const said = { text: 'Send the slides', owner: 'Léa', dueOn, doneOn };
        await tx.insert(commitment).values({ id: v7(), sessionId, ...said, ...stamps });
      });
    await promise(farids.id, '2026-11-29', null);
    await promise(farids.id, '2026-11-30', null);
    await promise(farids.id, '2026-11-20', '2026-11-25');
    await promise(gisèles.id, null, null);
    const seen = await manager.call.reports.sessions(november);
    expect(seen.commitments).toEqual({ open: 3, overdue: 1 });
    expect(valueOf(seen, 'commitments')).toEqual([3, null, null, null]);
    const own = await gisele.call.reports.sessions(november);
    expect(own.commitments).toEqual({ open: 1, overdue: 0 });
  });

  test('the year has its twelve months, and the year before stands beside it', async () => {
    const room = await openRoom();
    const sessionsOf = async (on: string, unnamed: number) =>
      room.office.store.tx(async (tx) => {
        const [like] = await tx.select().from(infoSession).limit(1);
        if (!like) throw new Error('no session to copy');
        const startMonth = Number(on.slice(0, 4)) * 12 + Number(on.slice(5, 7)) - 1;
        const then = { startDay: on, startMonth, anonymousCount: unnamed };
        await tx.insert(infoSession).values({ ...like, id: v7(), ...then });
      });
    await held(room, room.farid, '2026-11-24', { unnamed: 1 });
    await sessionsOf('2026-04-01', 10);
    await sessionsOf('2026-03-31', 100);
    await sessionsOf('2025-11-24', 1000);
    await sessionsOf('2025-11-25', 10_000);
    const seen = await room.manager.call.reports.sessions(thisYear);
    expect(valueOf(seen, 'attendance')).toEqual([11, null, 1000, null]);
    expect(seen.months).toHaveLength(12);
    expect(seen.months[0]).toEqual({ month: '2026-04', held: 1, named: 0, anonymous: 10 });
  });
});

describe('what followed within ninety days', () => {
  test('counts people who applied, set up an alert or met somebody, once their days are over', async () => {
    const told = await beforeSession('2026-06-10');
    const { office, anna, farid, manager, there } = told;
    const [amira = '', tadeo = '', noémie = '', idle = '', late = '', away = ''] = await takenIn(
      told,
      anna,
      6,
    );
    await allCame(told, [amira, tadeo, noémie, idle, late]);
    await putOnList(office, told.sessionId, away, 'no_show');
    await takesPlace(told);
    const unitId = await addUnit(farid, 'Harbour Unit', 'ministry', null);
    const contactId = await addContact(farid, unitId);
    const plan = planned();
    plan.on(0, () => applies(told, anna, amira, { postingId: there, after: 0 }));
    plan.on(20, () => setsUpAlert(told, anna, amira, 20));
    plan.on(30, () => setsUpAlert(told, anna, tadeo, 30));
    plan.on(30, () => setsUpAlert(told, anna, away, 30));
    plan.on(90, async () => {
      atNoon(office, '2026-09-08');
      const pair = { clientId: noémie, contactId };
      await anna.call.interviews.log(meetingInput(pair, '2026-09-08'));
    });
    plan.on(91, () => applies(told, anna, late, { postingId: there, after: 91 }));
    await plan.live();
    const asked = async (day: string) => {
      atNoon(office, day);
      return (await manager.call.reports.sessions(thisYear)).action;
    };
    // The ninetieth day is 8 September; it is over on the 9th.
    const nobody = { of: 0, any: 0, application: 0, jobAlert: 0, interview: 0 };
    expect(await asked('2026-09-08')).toEqual(nobody);
    const counted = { of: 5, any: 3, application: 1, jobAlert: 2, interview: 1 };
    expect(await asked('2026-09-09')).toEqual(counted);
    expect(await asked('2026-11-22')).toEqual(counted);
    const seen = await farid.call.reports.sessions(thisYear);
    expect(valueOf(seen, 'session_action')).toEqual([3 / 5, 5, null, 0]);
  });
});
