import {
  isTerminal,
  stepOfStage,
  type LeadSource,
  type Stage,
} from '@tremplin/shared/applications.ts';
import type { Batch } from './batch.ts';
import type { At, Calendar } from './calendar.ts';
import type { Competition } from './competition.ts';
import type { Life } from './lives.ts';
import { nextActions } from './notes.ts';
import type { Random } from './random.ts';
import { walkThrough, walkTo, type Step } from './walk.ts';

export interface Hire {
  readonly applicationId: string;
  readonly competition: Competition;
}

export interface Applied {
  /** How many applications there was room for. */
  readonly made: number;
  /** The last day on which one of them moved. */
  readonly lastAt: At | null;
  readonly hire: Hire | null;
}

interface Applicant {
  readonly id: string;
  readonly life: Life;
  readonly by: string;
}

/** Puts the client on up to `wanted` competitions; hires them on one when their life says so. */
export function putOnCompetitions(
  random: Random,
  calendar: Calendar,
  competitions: readonly Competition[],
  applicant: Applicant,
  wanted: number,
  batch: Batch,
): Applied {
  const { life } = applicant;
  const until = life.job ? Math.min(life.job.recordedAt, life.lastAt) : life.lastAt;
  const over = life.closedAt !== null || life.job !== null;
  const used = new Set<string>();
  let lastAt: At | null = null;
  const tell = (competition: Competition, steps: readonly Step[]): string => {
    used.add(competition.id);
    const written = writeApplication(random, calendar, applicant, competition, steps, batch);
    lastAt = Math.max(lastAt ?? written.lastAt, written.lastAt);
    return written.id;
  };
  const hire = life.job?.inOps ? hireInOps(random, competitions, life, tell) : null;
  if (life.reaches) comeFar(random, competitions, life, life.reaches, tell);
  for (const competition of choose(random, competitions, life, wanted - used.size, used)) {
    const from = Math.max(competition.postedAt + 1, life.intakeAt);
    const to = Math.min(competition.closingAt - 1, until);
    if (from > to) continue;
    // What is still open was found lately, or its client would have been told long ago.
    const addAt = random.int(from, to);
    tell(competition, walkThrough(random, competition, { addAt, until, over }));
  }
  return { made: used.size, lastAt, hire };
}

function hireInOps(
  random: Random,
  competitions: readonly Competition[],
  life: Life,
  tell: (competition: Competition, steps: readonly Step[]) => string,
): Hire | null {
  const hiredAt = life.job?.recordedAt ?? 0;
  const [from, to] = window(competitions, life.intakeAt + 3, hiredAt - 55);
  if (from > to) return null;
  const competition = competitions[random.int(from, to)];
  if (!competition || competition.cancelled) return null;
  const addAt = Math.max(life.intakeAt, competition.closingAt - random.int(2, 12));
  return {
    competition,
    applicationId: tell(competition, walkTo(random, competition, addAt, 'hired', hiredAt)),
  };
}

function comeFar(
  random: Random,
  competitions: readonly Competition[],
  life: Life,
  stage: Stage,
  tell: (competition: Competition, steps: readonly Step[]) => string,
): void {
  const [from, to] = window(competitions, life.intakeAt + 5, -40);
  const competition = from > to ? undefined : competitions[random.int(from, to)];
  if (!competition || competition.cancelled) return;
  const addAt = Math.max(life.intakeAt, competition.closingAt - random.int(2, 9));
  tell(competition, walkTo(random, competition, addAt, stage, -random.int(2, 30)));
}

/** Those that closed, or will close, while the client was with us; the better known come up more often. */
function choose(
  random: Random,
  competitions: readonly Competition[],
  life: Life,
  wanted: number,
  used: ReadonlySet<string>,
): Competition[] {
  const until = life.job ? life.job.recordedAt : life.lastAt;
  const open = life.status === 'active' && !life.quiet;
  const [from, to] = window(competitions, life.intakeAt + 2, open ? 24 : until);
  const chosen = new Map<string, Competition>();
  if (from > to) return [];
  const take = (competition: Competition | undefined): void => {
    if (competition && !used.has(competition.id)) chosen.set(competition.id, competition);
  };
  if (open && wanted > 0 && random.chance(0.45)) {
    const [first, last] = window(competitions, 0, 7);
    if (first <= last) take(competitions[random.int(first, last)]);
  }
  for (let tries = 0; chosen.size < wanted && tries < wanted * 4; tries += 1) {
    const drawn = [0, 1].map(() => competitions[random.int(from, to)]);
    take(drawn.reduce((a, b) => ((a?.pull ?? 0) >= (b?.pull ?? 0) ? a : b)));
  }
  return [...chosen.values()];
}

/** First and last place of the competitions that close between the two days; they are sorted by it. */
function window(competitions: readonly Competition[], from: At, to: At): [number, number] {
  return [place(competitions, from), place(competitions, to + 1) - 1];
}

function place(competitions: readonly Competition[], day: At): number {
  let low = 0;
  let high = competitions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((competitions[middle]?.closingAt ?? 0) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

const leads: readonly (readonly [LeadSource, number])[] = [
  ['job_alert', 30],
  ['counsellor', 28],
  ['info_session', 16],
  ['partner_posting', 10],
  ['self', 10],
  ['info_interview', 4],
  ['other', 2],
];

function writeApplication(
  random: Random,
  calendar: Calendar,
  applicant: Applicant,
  competition: Competition,
  steps: readonly Step[],
  batch: Batch,
): { id: string; lastAt: At } {
  const [added, ...moves] = steps;
  if (!added) throw new RangeError('an application begins by being added');
  const createdAt = calendar.moment(added.on, random.int(540, 1010));
  const id = random.id(createdAt);
  const told = tellEvents(random, calendar, applicant, { id, createdAt, steps }, batch);
  const last = moves.at(-1) ?? added;
  const stage = last.to;
  const applied = moves.find((step) => step.to === 'applied');
  const interview = moves.findLast((step) => step.to === 'interview');
  const acts = !isTerminal(stage) && applicant.life.closedAt === null && random.chance(0.45);
  batch.applications.push({
    id,
    clientId: applicant.id,
    postingId: competition.id,
    stage,
    stageSince: told.at,
    effectiveOn: calendar.day(last.on),
    appliedOn: applied ? calendar.day(applied.on) : null,
    appliedMonth: applied ? calendar.month(applied.on) : null,
    reachedStep: Math.max(...steps.map((step) => stepOfStage[step.to])),
    method: applied ? (random.chance(0.97) ? 'online' : 'other') : null,
    resumeVersion: applied ? `v${random.int(1, 6)}` : null,
    leadSource: random.weighted(leads),
    outcomeOn: isTerminal(stage) ? calendar.day(last.on) : null,
    outcomeReason: stage === 'offer_declined' ? 'Chose another offer' : null,
    interviewOn: interview ? calendar.day(interview.on + random.int(0, 9)) : null,
    nextAction: acts ? random.pick(nextActions) : null,
    nextActionOn: acts ? calendar.day(random.int(-2, 12)) : null,
    createdAt,
    createdBy: applicant.by,
    updatedAt: told.at,
  });
  return { id, lastAt: told.lastAt };
}

/** Each step as it was written down: most on its day, some a few days later, none after the last. */
function tellEvents(
  random: Random,
  calendar: Calendar,
  applicant: Applicant,
  told: { readonly id: string; readonly createdAt: Date; readonly steps: readonly Step[] },
  batch: Batch,
): { at: Date; lastAt: At } {
  let at = told.createdAt;
  let lastAt: At | null = null;
  let from: Stage | null = null;
  for (const [index, step] of told.steps.entries()) {
    const late = index > 0 && random.chance(0.25) ? random.int(1, 3) : 0;
    const on = Math.min(step.on + late, applicant.life.lastAt);
    lastAt = Math.max(lastAt ?? on, on);
    const moment = calendar.moment(lastAt, random.int(540, 1010));
    // Two steps on one day follow each other within it.
    if (index > 0) at = moment > at ? moment : new Date(at.getTime() + 60_000);
    batch.applicationEvents.push({
      id: random.id(at),
      applicationId: told.id,
      clientId: applicant.id,
      seq: index + 1,
      kind: step.kind,
      fromStage: from,
      toStage: step.to,
      at,
      effectiveOn: calendar.day(step.on),
      byId: applicant.by,
      note: step.kind === 'reopen' ? 'They called after all' : null,
    });
    from = step.to;
  }
  return { at, lastAt: lastAt ?? applicant.life.lastAt };
}
