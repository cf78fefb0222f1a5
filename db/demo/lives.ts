import type { Stage } from '@tremplin/shared/applications.ts';
import type { ClientStatus, CloseReason } from '@tremplin/shared/clients.ts';
import type { At } from './calendar.ts';
import { peculiar, type Peculiar } from './names.ts';
import type { Random } from './random.ts';
import { firstCaseload, type Scale } from './sizes.ts';

/** A job that somebody found: in the OPS by a competition, or elsewhere. */
export interface Job {
  readonly inOps: boolean;
  /** When the office wrote it down. */
  readonly recordedAt: At;
  readonly startAt: At;
  readonly endedAt: At | null;
}

/** What will have happened to one client by today, before it is told in rows. */
export interface Life {
  readonly counsellor: number;
  readonly status: ClientStatus;
  readonly intakeAt: At;
  /** The last day on which the office did anything for the client; never today. */
  readonly lastAt: At;
  readonly job: Job | null;
  readonly closedAt: At | null;
  readonly closeReason: CloseReason | null;
  /** Nobody has been in touch for longer than the office allows. */
  readonly quiet: boolean;
  readonly named: Peculiar | null;
  /** A stage that one of the applications has come to, so that the board of the first counsellor has cards. */
  readonly reaches: Stage | null;
  readonly permitEndsSoon: boolean;
}

/** World Skills' ratio over twenty years. */
const placedShare = 0.29;
const opsShare = 0.36;

/** The lives of everybody who came, oldest intake first. */
export function liveThrough(random: Random, scale: Scale): Life[] {
  const placed = Math.round(scale.clients * placedShare);
  const back = Math.round(scale.active * 0.03);
  const held = Math.round(scale.active * 0.06);
  const referred = Math.round(scale.active * 0.04);
  const closed = scale.clients - scale.active - placed + back - held - referred;
  const lives: Life[] = [];
  for (let index = 0; index < scale.active; index += 1) {
    const hadJob = index >= scale.active - back;
    lives.push(activeLife(random, scale, index, hadJob));
  }
  const others = scale.counsellors - 1;
  const another = (index: number): number => 1 + (index % others);
  for (let index = 0; index < held; index += 1) lives.push(heldLife(random, scale, another(index)));
  for (let index = 0; index < referred; index += 1) lives.push(referral(random, another(index)));
  for (let index = 0; index < placed - back; index += 1)
    lives.push(placedLife(random, scale, index));
  for (let index = 0; index < closed; index += 1) lives.push(closedLife(random, scale, index));
  return lives.toSorted((a, b) => a.intakeAt - b.intakeAt);
}

const none = {
  job: null,
  closedAt: null,
  closeReason: null,
  quiet: false,
  named: null,
  reaches: null,
  permitEndsSoon: false,
};

const farthest: readonly Stage[] = [
  'interview',
  'offer',
  'screened_in',
  'assessment',
  'conditions',
  'reference_check',
  'interview',
  'pool',
  'assessment',
  'interview',
  'screened_in',
];

function activeLife(random: Random, scale: Scale, index: number, hadJob: boolean): Life {
  const first = index < firstCaseload;
  const counsellor = first ? 0 : 1 + (index % (scale.counsellors - 1));
  const reaches = (first ? farthest[index - 10] : null) ?? null;
  const old = index % 9 === 4 || reaches !== null;
  const intakeAt =
    old || hadJob ? -random.int(300, 480) : -Math.min(scale.history, random.span(140, 0.7) + 4);
  const quiet = reaches === null && intakeAt < -90 && random.chance(0.16);
  const lastAt = quiet ? -random.int(61, Math.min(170, -intakeAt - 5)) : -1;
  const startAt = -random.int(150, 220);
  const job = hadJob
    ? { inOps: false, recordedAt: startAt, startAt, endedAt: -random.int(70, 120) }
    : null;
  // Most of the unusual names sit with the first counsellor, the rest with her colleagues.
  const mine = index < 9 ? index : null;
  const theirs = index >= firstCaseload ? 9 + index - firstCaseload : null;
  const named = peculiar[mine ?? theirs ?? -1] ?? null;
  const permitEndsSoon = index % 15 === 7;
  return {
    ...none,
    counsellor,
    status: 'active',
    intakeAt,
    lastAt: hadJob ? -1 : lastAt,
    job,
    quiet: quiet && !hadJob,
    named,
    reaches,
    permitEndsSoon,
  };
}

function heldLife(random: Random, scale: Scale, counsellor: number): Life {
  const intakeAt = -Math.min(scale.history, random.span(200, 0.5) + 40);
  const lastAt = -random.int(2, 38);
  return { ...none, counsellor, status: 'on_hold', intakeAt, lastAt };
}

function referral(random: Random, counsellor: number): Life {
  const intakeAt = -random.int(1, 20);
  return { ...none, counsellor, status: 'referral', intakeAt, lastAt: intakeAt };
}

function placedLife(random: Random, scale: Scale, index: number): Life {
  const inOps = random.chance(opsShare);
  // Somewhat more of late: the office grows.
  const recordedAt = -1 - Math.floor((scale.history - 130) * random.unit() ** 1.15);
  const startAt = recordedAt + (inOps ? random.int(3, 18) : 0);
  const search = inOps ? random.int(120, 260) : random.span(120, 0.6) + 20;
  const intakeAt = Math.max(-scale.history, recordedAt - search);
  const job = { inOps, recordedAt, startAt, endedAt: null };
  const counsellor = index % scale.counsellors;
  if (recordedAt > -50) {
    return { ...none, counsellor, status: 'placed', intakeAt, lastAt: -1, job };
  }
  if (recordedAt > -380) {
    return { ...none, counsellor, status: 'followup', intakeAt, lastAt: -1, job };
  }
  const closedAt = Math.min(-1, recordedAt + 370 + random.int(0, 9));
  const closeReason = random.chance(0.7) ? 'employed_funded' : 'employed_other';
  return {
    ...none,
    counsellor,
    status: 'closed',
    intakeAt,
    lastAt: closedAt,
    job,
    closedAt,
    closeReason,
  };
}

function closedLife(random: Random, scale: Scale, index: number): Life {
  const intakeAt = -random.int(Math.min(120, scale.history - 1), scale.history);
  const closedAt = Math.min(-2, intakeAt + random.span(210, 0.5) + 20);
  const closeReason: CloseReason = random.weighted([
    ['no_contact', 30],
    ['training', 18],
    ['moved', 14],
    ['declined', 10],
    ['employed_other', 14],
    ['ineligible', 6],
    ['other', 7],
    ['deceased', 0.5],
  ]);
  const counsellor = index % scale.counsellors;
  return {
    ...none,
    counsellor,
    status: 'closed',
    intakeAt,
    lastAt: closedAt,
    closedAt,
    closeReason,
  };
}
