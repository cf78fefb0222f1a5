import { application, applicationEvent } from '@tremplin/db/schema/applications.ts';
import {
  assignment,
  client,
  clientStatusEvent,
  consent,
  note,
} from '@tremplin/db/schema/clients.ts';
import { person } from '@tremplin/db/schema/people.ts';
import { followup, placement } from '@tremplin/db/schema/placements.ts';
import { posting, postingStatusEvent } from '@tremplin/db/schema/postings.ts';
import { programme } from '@tremplin/db/schema/settings.ts';
import { isTerminal, stepOfStage, transitions } from '@tremplin/shared/applications.ts';
import { clientTransitions } from '@tremplin/shared/client-rules.ts';
import { competitionMove } from '@tremplin/shared/competitions.ts';
import { addDays, addMonthsClamped, dayOf } from '@tremplin/shared/day.ts';
import { monthIndex } from '@tremplin/shared/period.ts';
import { asc } from 'drizzle-orm';
import { expect } from 'vitest';
import type { TestOffice } from './office.ts';

export async function everythingIn(office: TestOffice) {
  return office.store.read(async (db) => ({
    people: await db.select().from(person).orderBy(asc(person.id)),
    programmes: await db.select().from(programme).orderBy(asc(programme.id)),
    postings: await db.select().from(posting).orderBy(asc(posting.id)),
    sightings: await db
      .select()
      .from(postingStatusEvent)
      .orderBy(asc(postingStatusEvent.at), asc(postingStatusEvent.id)),
    clients: await db.select().from(client).orderBy(asc(client.id)),
    assignments: await db.select().from(assignment).orderBy(asc(assignment.id)),
    consents: await db.select().from(consent).orderBy(asc(consent.id)),
    notes: await db.select().from(note).orderBy(asc(note.id)),
    statuses: await db
      .select()
      .from(clientStatusEvent)
      .orderBy(asc(clientStatusEvent.at), asc(clientStatusEvent.id)),
    applications: await db.select().from(application).orderBy(asc(application.id)),
    events: await db
      .select()
      .from(applicationEvent)
      .orderBy(asc(applicationEvent.applicationId), asc(applicationEvent.seq)),
    placements: await db.select().from(placement).orderBy(asc(placement.id)),
    followups: await db.select().from(followup).orderBy(asc(followup.id)),
  }));
}

export type Rows = Awaited<ReturnType<typeof everythingIn>>;

export function grouped<Row>(rows: readonly Row[], key: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
  return groups;
}

export function applicationsAreLegal(rows: Rows, date: string): void {
  const events = grouped(rows.events, (one) => one.applicationId);
  const wrong: unknown[] = [];
  for (const row of rows.applications) {
    const of = events.get(row.id) ?? [];
    const last = of.at(-1);
    of.forEach((event, index) => {
      const before = of[index - 1];
      const legal =
        index === 0
          ? event.kind === 'add' && event.fromStage === null && event.toStage === 'identified'
          : event.kind === 'reopen'
            ? before !== undefined &&
              isTerminal(before.toStage) &&
              event.toStage === before.fromStage
            : before !== undefined && transitions[before.toStage].includes(event.toStage);
      const joined = event.seq === index + 1 && event.fromStage === (before?.toStage ?? null);
      const inTime = !before || (event.at > before.at && event.effectiveOn >= before.effectiveOn);
      const known = dayOf(event.at) < date && event.effectiveOn <= dayOf(event.at);
      if (!legal || !joined || !inTime || !known) wrong.push({ row: row.id, event });
    });
    const applied = of.find((event) => event.toStage === 'applied' && event.kind === 'move');
    const reached = Math.max(...of.map((event) => stepOfStage[event.toStage]));
    const holds =
      last?.toStage === row.stage &&
      last.effectiveOn === row.effectiveOn &&
      last.at.getTime() === row.stageSince.getTime() &&
      row.reachedStep === reached &&
      row.appliedOn === (applied?.effectiveOn ?? null) &&
      row.appliedMonth === (applied ? monthIndex(applied.effectiveOn) : null) &&
      (row.outcomeOn !== null) === isTerminal(row.stage);
    if (!holds) wrong.push(row);
  }
  expect(wrong).toEqual([]);
  expect(rows.applications.filter(({ reachedStep }) => reachedStep === 1).length).toBeGreaterThan(
    rows.applications.length / 3,
  );
}

/** Applications of each client who has any. */
export function perClient(rows: Rows): number[] {
  return [...grouped(rows.applications, (one) => one.clientId).values()].map((of) => of.length);
}

export function clientsAreLegal(rows: Rows, date: string): void {
  const statuses = grouped(rows.statuses, (one) => one.clientId);
  const primaries = grouped(
    rows.assignments.filter((one) => one.kind === 'primary' && one.toDay === null),
    (one) => one.clientId,
  );
  const consents = grouped(rows.consents, (one) => one.clientId);
  const wrong = rows.clients.filter((row) => {
    const of = statuses.get(row.id) ?? [];
    const legal = of.every((event, index) => {
      const before = of[index - 1];
      return before
        ? event.fromStatus === before.toStatus &&
            clientTransitions[before.toStatus].includes(event.toStatus)
        : event.fromStatus === null;
    });
    const owner = primaries.get(row.id)?.map((one) => one.personId) ?? [];
    const owned =
      row.status === 'referral'
        ? owner.length === 0 && row.counsellorId === null
        : owner.join() === row.counsellorId;
    const consented = (consents.get(row.id) ?? []).some((one) => one.withdrawnOn === null);
    const timely =
      row.intakeOn < date &&
      (row.lastContactOn ?? '') < date &&
      row.intakeOn <= (row.lastContactOn ?? '');
    return !(
      legal &&
      owned &&
      timely &&
      of.at(-1)?.toStatus === row.status &&
      consented === row.consented
    );
  });
  expect(wrong).toEqual([]);
  expect(rows.clients.some((row) => !row.consented)).toBe(true);
  expect(new Set(rows.clients.map((row) => row.fileNo)).size).toBe(rows.clients.length);
  expect(rows.notes.filter((one) => dayOf(one.at) >= date)).toEqual([]);
}

export function competitionsAreLegal(rows: Rows, date: string): void {
  const seen = grouped(rows.sightings, (one) => one.postingId);
  const wrong = rows.postings.filter((row) => {
    const of = seen.get(row.id) ?? [];
    const forward = of.every((one, index) => {
      const from = of[index - 1]?.toStatus ?? null;
      return (
        one.fromStatus === from &&
        (from === null || competitionMove(from, one.toStatus) === 'forward')
      );
    });
    const closes = row.closingAt === null ? null : dayOf(row.closingAt);
    const last = of.at(-1);
    return !(
      forward &&
      closes === row.closingDay &&
      last?.toStatus === row.competitionStatus &&
      last.seenOn === row.competitionStatusSeenOn &&
      last.seenOn < date
    );
  });
  expect(wrong).toEqual([]);
}

export function placementsAreLegal(rows: Rows, date: string): void {
  const stages = new Map(rows.applications.map((one) => [one.id, one.stage]));
  const checkpoints = new Map(rows.programmes.map((one) => [one.id, one.checkpointMonths]));
  const followups = grouped(rows.followups, (one) => one.placementId);
  const wrong = rows.placements.filter((row) => {
    const of = (followups.get(row.id) ?? []).toSorted((a, b) => a.month - b.month);
    const months = of.map((one) => one.month).join();
    const due = of.every((one) => one.dueOn === addMonthsClamped(row.startOn, one.month));
    const hired = row.applicationId === null || stages.get(row.applicationId) === 'hired';
    const known = checkpoints.get(row.programmeId ?? '')?.join() === months;
    return !(
      due &&
      hired &&
      known &&
      row.startMonth === monthIndex(row.startOn) &&
      (row.employerKind === 'OPS') === (row.applicationId !== null)
    );
  });
  expect(wrong).toEqual([]);
  const placed = new Set(rows.placements.map((one) => one.clientId));
  expect(placed.size / rows.clients.length).toBeCloseTo(0.29, 1);
  const hires = rows.applications.filter((one) => one.stage === 'hired');
  expect(
    hires.filter((one) => !rows.placements.some((row) => row.applicationId === one.id)),
  ).toEqual([]);
  const working = rows.clients.filter(
    (one) => one.status === 'placed' || one.status === 'followup',
  );
  expect(working.filter((one) => !placed.has(one.id))).toEqual([]);
  followupsAreLegal(rows, date);
}

/** Results only where one was recorded, on proof of a kind and day that count; nothing after a job's end. */
function followupsAreLegal(rows: Rows, date: string): void {
  const jobs = new Map(rows.placements.map((one) => [one.id, one]));
  const wrong = rows.followups.filter((one) => {
    const job = jobs.get(one.placementId);
    const over = job !== undefined && job.endOn !== null && one.dueOn > job.endOn;
    const told = one.employed !== null || one.proofType !== null;
    const settled = ['done', 'unreachable', 'waived'].includes(one.status);
    const early = (one.proofReceivedOn ?? one.dueOn) < addDays(one.dueOn, -7);
    return (
      one.startMonth !== job?.startMonth ||
      (one.status === 'not_due') !== over ||
      (one.status === 'done') !== told ||
      settled !== (one.recordedOn !== null && one.recordedBy !== null) ||
      (one.recordedOn ?? '') >= date ||
      early ||
      one.verified !==
        (one.employed === true &&
          (one.proofType === 'pay_stub' ||
            one.proofType === 'employer_letter' ||
            (one.proofType === 'attestation' && one.attestationApprovedOn !== null)))
    );
  });
  expect(wrong).toEqual([]);
  const entered = new Map(rows.clients.map((one) => [one.id, one.entryEmployment]));
  expect(
    rows.placements.filter((one) => one.entryEmployment !== entered.get(one.clientId)),
  ).toEqual([]);
}
