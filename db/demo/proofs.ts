import type { EntryEmployment } from '@tremplin/shared/clients.ts';
import { atTime } from '@tremplin/shared/day.ts';
import type { Day } from '@tremplin/shared/day.ts';
import { selfIdentification, withheld } from '@tremplin/shared/demographics.ts';
import { isVerified, proofShows } from '@tremplin/shared/followups.ts';
import type { AttemptChannel, AttemptResult, ProofType } from '@tremplin/shared/followups.ts';
import type { Batch } from './batch.ts';
import type { At, Calendar } from './calendar.ts';
import type { Life } from './lives.ts';
import type { Random } from './random.ts';

interface Placed {
  readonly random: Random;
  readonly calendar: Calendar;
  readonly by: string;
  readonly reviewer: string;
  readonly life: Life;
  readonly entryEmployment: EntryEmployment;
  readonly batch: Batch;
}

type Job = Batch['placements'][number];
type Followup = Batch['followups'][number];

/** What was found out about the job told last, and on what proof; chance of its own, so that nothing else changes. */
export function prove(placed: Placed): void {
  const job = placed.batch.placements.at(-1);
  if (!job) throw new Error('no job to prove');
  job.entryEmployment = placed.entryEmployment;
  proveStart(placed, job);
  const due = placed.batch.followups.filter((one) => one.placementId === job.id);
  if (job.endOn === null) endEarly(placed, job, due);
  if (job.endOn && job.endedReason)
    happened(placed, job, { kind: 'ended', onDay: job.endOn, what: job.endedReason }, job.endOn);
  for (const one of due) findOut(placed, job, one);
}

function proveStart(placed: Placed, job: Job): void {
  const { random, calendar, life } = placed;
  const startAt = life.job?.startAt ?? -1;
  if (job.subsidised && random.chance(0.7))
    job.subsidyEndsOn = calendar.day(calendar.monthsLater(startAt, random.pick([3, 4, 6])));
  const came = startAt + random.int(-3, 20);
  if (came > -1 || !random.chance(0.9)) return;
  job.startProofType = random.weighted([
    ['offer_letter', 45],
    ['pay_stub', 40],
    ['employer_letter', 15],
  ]);
  job.startProofOn = calendar.day(came);
  job.startProofShows = random.chance(0.85) ? proofShows : ['employer', 'client'];
  const what = { kind: 'start_proven', onDay: job.startProofOn, what: job.startProofType } as const;
  const told = job.startProofOn < job.startOn ? job.startOn : job.startProofOn;
  happened(placed, job, what, told < calendar.today ? told : calendar.day(-1));
}

/** Some jobs do not last the year, though the file was not opened again. */
function endEarly({ random, calendar, life }: Placed, job: Job, due: readonly Followup[]): void {
  const startAt = life.job?.startAt ?? -1;
  const later = life.status === 'followup' || life.closeReason === 'employed_other';
  const endAt = startAt + random.int(40, 330);
  if (!later || endAt > -3 || !random.chance(0.22)) return;
  job.endOn = calendar.day(endAt);
  job.endedReason = random.weighted([
    ['contract_ended', 4],
    ['laid_off', 3],
    ['quit', 2],
    ['family', 1],
    ['studies', 1],
  ]);
  for (const one of due) if (one.dueOn > job.endOn) one.status = 'not_due';
}

const channels: readonly (readonly [AttemptChannel, number])[] = [
  ['email', 40],
  ['phone', 38],
  ['text', 16],
  ['employer', 6],
];

function findOut(placed: Placed, job: Job, one: Followup): void {
  const { random, calendar } = placed;
  const dueAt = calendar.monthsLater(placed.life.job?.startAt ?? -1, one.month);
  if (one.status === 'waived') {
    one.waiveReason = random.pick(['moved_away', 'other']);
    recorded(placed, job, one, Math.min(-1, dueAt), { kind: 'waived', what: one.waiveReason });
  }
  if (one.status === 'unreachable') {
    for (const late of [0, 6, 14]) tried(placed, one, Math.min(-1, dueAt + late), 'no_answer');
    const last = Math.min(-1, dueAt + 14);
    recorded(placed, job, one, last, { kind: 'recorded', what: 'unreached' });
  }
  if (one.status === 'scheduled' && dueAt < -2 && random.chance(0.6))
    tried(placed, one, Math.min(-1, dueAt + random.int(0, 9)), 'left_message');
  if (one.status === 'done') settle(placed, job, one, Math.min(-1, dueAt + random.int(-4, 22)));
}

function settle(placed: Placed, job: Job, one: Followup, at: At): void {
  const { random, calendar, reviewer } = placed;
  if (random.chance(0.3)) tried(placed, one, Math.min(-1, at - 2), 'no_answer');
  tried(placed, one, at, 'reached');
  const proofType: ProofType = random.weighted([
    ['pay_stub', 55],
    ['employer_letter', 13],
    ['attestation', 10],
    ['self_report', 15],
    ['none', 7],
  ]);
  const came = proofType === 'none' ? null : calendar.day(at);
  const approved = proofType === 'attestation' && at < -40 && random.chance(0.9);
  Object.assign(one, {
    employed: true,
    sameEmployer: random.chance(0.95),
    hoursPerWeek: job.hoursPerWeek,
    hourlyWageCents: job.hourlyWageCents,
    proofType,
    proofReceivedOn: came,
    proofShows: proofType === 'pay_stub' ? proofShows : null,
    attestationApprovedOn: approved ? calendar.day(at + 5) : null,
    attestationApprovedBy: approved ? reviewer : null,
  } satisfies Partial<Followup>);
  one.verified = isVerified({
    employed: true,
    proofType,
    proofReceivedOn: came,
    attestationApprovedOn: one.attestationApprovedOn ?? null,
  });
  const what = one.verified && !approved ? 'verified' : 'reported';
  recorded(placed, job, one, at, { kind: 'recorded', what });
  if (approved) {
    const approvedOn = calendar.day(at + 5);
    const about = { followupId: one.id, month: one.month, byId: reviewer };
    happened(placed, job, { kind: 'approved', onDay: approvedOn, ...about }, approvedOn);
  }
}

type Event = Batch['placementEvents'][number];

/** A result stands on the day it was recorded, and on the timeline. */
function recorded(
  placed: Placed,
  job: Job,
  one: Followup,
  at: At,
  told: Pick<Event, 'kind' | 'what'>,
): void {
  const { calendar, by } = placed;
  one.recordedOn = calendar.day(at);
  one.recordedBy = by;
  one.updatedAt = calendar.moment(at, 640);
  const about = { followupId: one.id, month: one.month, onDay: one.dueOn };
  happened(placed, job, { ...told, ...about }, one.recordedOn);
}

function happened(
  { random, by, batch }: Placed,
  job: Job,
  told: Pick<Event, 'kind' | 'what' | 'onDay' | 'followupId' | 'month'> & {
    readonly byId?: string;
  },
  on: Day,
): void {
  const at = atTime(on, '10:40');
  batch.placementEvents.push({
    id: random.id(at),
    placementId: job.id,
    clientId: job.clientId,
    byId: by,
    ...told,
    at,
  });
}

function tried(
  { random, calendar, by, batch }: Placed,
  one: Followup,
  on: At,
  result: AttemptResult,
): void {
  const at = calendar.moment(on, random.int(560, 980));
  batch.attempts.push({
    id: random.id(at),
    followupId: one.id,
    clientId: one.clientId,
    onDay: calendar.day(on),
    channel: random.weighted(channels),
    result,
    note: '',
    at,
    byId: by,
  });
}

/** What about half of the clients said of themselves, and were told what it is for. */
export function identify(
  random: Random,
  calendar: Calendar,
  { id, by }: { readonly id: string; readonly by: string },
  life: Life,
  batch: Batch,
): void {
  if (life.status === 'referral' || !random.chance(0.55)) return;
  const at = calendar.moment(life.intakeAt, 990);
  const said = <const Value extends string>(
    values: readonly Value[],
    weights: readonly number[],
  ): Value | typeof withheld | null =>
    random.weighted([
      ...values.map((value, index): readonly [Value | typeof withheld | null, number] => [
        value,
        weights[index] ?? 1,
      ]),
      [withheld, 8],
      [null, 6],
    ]);
  batch.demographics.push({
    id,
    gender: said(selfIdentification.gender, [52, 44, 2, 1]),
    racialized: said(selfIdentification.racialized, [74, 26]),
    indigenous: said(selfIdentification.indigenous, [1, 90]),
    disability: said(selfIdentification.disability, [9, 82]),
    francophone: said(selfIdentification.francophone, [27, 70]),
    age: said(selfIdentification.age, [9, 58, 30, 3]),
    consented: true,
    createdAt: at,
    createdBy: by,
    updatedAt: at,
  });
}
