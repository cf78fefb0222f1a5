import { application, applicationEvent } from '@tremplin/db/schema/applications.ts';
import { posting } from '@tremplin/db/schema/postings.ts';
import { openStages, stepOfStage, transitions } from '@tremplin/shared/applications.ts';
import type { Stage } from '@tremplin/shared/applications.ts';
import { addDays, daysBetween, startOfDay } from '@tremplin/shared/day.ts';
import type { Day } from '@tremplin/shared/day.ts';
import { monthIndex } from '@tremplin/shared/period.ts';
import { v7 } from 'uuid';
import { waitingLonger } from './kaplan-meier.ts';
import type { Watched } from './kaplan-meier.ts';
import type { TestOffice } from './office.ts';

/** Numbers from 0 to below 1 that look thrown, and are the same each time. */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * One application on each posting for the client, each with a history of random moves that the
 * table allows, from random days of 2026 to `today`; written as the commands would.
 */
export async function sendMany(
  office: TestOffice,
  clientId: string,
  postingIds: readonly string[],
  { today, roll }: { readonly today: Day; readonly roll: () => number },
): Promise<void> {
  const stamps = { createdAt: office.now(), createdBy: clientId, updatedAt: office.now() };
  const lives = postingIds.map((postingId) => ({ id: v7(), postingId, ...liveOn(today, roll) }));
  const rows = lives.map(({ id, postingId, steps, last }) => ({
    id,
    clientId,
    postingId,
    stage: last.stage,
    stageSince: startOfDay(last.on),
    effectiveOn: last.on,
    appliedOn: steps[1]?.on ?? null,
    appliedMonth: steps[1] ? monthIndex(steps[1].on) : null,
    reachedStep: Math.max(...steps.map((step) => stepOfStage[step.stage])),
    outcomeOn: transitions[last.stage].length === 0 ? last.on : null,
    ...stamps,
  }));
  const events = lives.flatMap(({ id, steps }) =>
    steps.map((step, at) => ({
      id: v7(),
      applicationId: id,
      clientId,
      seq: at + 1,
      kind: at === 0 ? ('add' as const) : ('move' as const),
      fromStage: steps[at - 1]?.stage ?? null,
      toStage: step.stage,
      at: office.now(),
      effectiveOn: step.on,
      byId: clientId,
    })),
  );
  await office.store.tx(async (tx) => {
    for (let from = 0; from < rows.length; from += 200)
      await tx.insert(application).values(rows.slice(from, from + 200));
    for (let from = 0; from < events.length; from += 200)
      await tx.insert(applicationEvent).values(events.slice(from, from + 200));
  });
}

interface Step {
  readonly stage: Stage;
  readonly on: Day;
}

/** Identified some day, perhaps sent, and moved on as it comes, never past today nor into a job. */
function liveOn(today: Day, roll: () => number): { readonly steps: Step[]; readonly last: Step } {
  let last: Step = { stage: 'identified', on: addDays('2026-01-05', Math.floor(roll() * 200)) };
  const steps = [last];
  while (roll() < 0.8) {
    const ways = transitions[last.stage];
    const stage = steps.length === 1 ? 'applied' : ways[Math.floor(roll() * ways.length)];
    const on = addDays(last.on, Math.floor(roll() * 25));
    if (stage === undefined || stage === 'hired' || on > today) break;
    last = { stage, on };
    steps.push(last);
  }
  return { steps, last };
}

export interface Heard {
  readonly applicationId: string;
  readonly stage: Stage;
  readonly verdict: 'normal' | 'slow' | 'beyond' | 'not_enough';
  readonly days: number;
  readonly n: number;
  readonly basis: 'family' | 'ministry' | 'all' | null;
}

/** What each waiting application must be told, from all rows, by the definition. */
export async function heardOf(office: TestOffice, today: Day): Promise<Heard[]> {
  const events = await office.store.read((db) => db.select().from(applicationEvent));
  const all = await office.store.read((db) => db.select().from(application));
  const jobs = new Map(
    (await office.store.read((db) => db.select().from(posting))).map((one) => [one.id, one]),
  );
  const jobOf = new Map(all.map((one) => [one.id, jobs.get(one.postingId)]));
  const stays = events.map((event) => {
    const next = events.find(
      (one) => one.applicationId === event.applicationId && one.seq === event.seq + 1,
    );
    const silent = ['no_response', 'withdrawn', 'competition_cancelled'];
    return {
      stage: event.toStage,
      family: jobOf.get(event.applicationId)?.category ?? null,
      ministryId: jobOf.get(event.applicationId)?.ministryId ?? null,
      days: daysBetween(event.effectiveOn, next?.effectiveOn ?? today),
      news: next !== undefined && !silent.includes(next.toStage),
    };
  });
  const waiting = all.filter(
    ({ stage }) =>
      openStages.some((open) => open === stage) && stage !== 'identified' && stage !== 'preparing',
  );
  return waiting.map((one): Heard => {
    const family = jobOf.get(one.id)?.category ?? null;
    const ministryId = jobOf.get(one.id)?.ministryId ?? null;
    const here = stays.filter(({ stage }) => stage === one.stage);
    const groups: readonly (readonly ['family' | 'ministry' | 'all', readonly Watched[]])[] = [
      ['family', here.filter((stay) => family !== null && stay.family === family)],
      ['ministry', here.filter((stay) => ministryId !== null && stay.ministryId === ministryId)],
      ['all', here],
    ];
    const days = daysBetween(one.effectiveOn, today);
    const told = { applicationId: one.id, stage: one.stage, days };
    const [basis, crowd] = groups.find(([, stayed]) => stayed.length >= 20) ?? [null, []];
    if (basis === null) return { ...told, verdict: 'not_enough', n: 0, basis };
    const longer = waitingLonger(crowd, days);
    const verdict = longer > 0.5 ? 'normal' : longer > 0.1 ? 'slow' : 'beyond';
    return { ...told, verdict, n: crowd.length, basis };
  });
}
