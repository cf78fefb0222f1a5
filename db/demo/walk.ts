import type { Stage } from '@tremplin/shared/applications.ts';
import type { At } from './calendar.ts';
import type { Competition } from './competition.ts';
import type { Random } from './random.ts';

/** One thing that happened to an application, on the day on which it happened. */
export interface Step {
  readonly kind: 'add' | 'move' | 'reopen';
  readonly to: Stage;
  readonly on: At;
}

export interface Walk {
  readonly addAt: At;
  /** Nothing after this day is known. */
  readonly until: At;
  /** The client's file was closed, or the client found a job, on the last day. */
  readonly over: boolean;
}

type Fate = Stage | 'silence';

/** What follows each stage, and how often; about half of what is sent is never heard of again. */
const odds: Readonly<Partial<Record<Stage, readonly (readonly [Fate, number])[]>>> = {
  applied: [
    ['silence', 52],
    ['not_selected', 15],
    ['screened_in', 17],
    ['assessment', 5],
    ['interview', 9],
    ['withdrawn', 2],
  ],
  screened_in: [
    ['assessment', 38],
    ['interview', 34],
    ['not_selected', 12],
    ['silence', 12],
    ['withdrawn', 4],
  ],
  assessment: [
    ['interview', 46],
    ['assessment', 4],
    ['not_selected', 32],
    ['silence', 14],
    ['withdrawn', 4],
  ],
  interview: [
    ['reference_check', 12],
    ['interview', 6],
    ['pool', 9],
    ['offer', 2],
    ['not_selected', 52],
    ['silence', 15],
    ['withdrawn', 4],
  ],
  reference_check: [
    ['offer', 25],
    ['pool', 20],
    ['not_selected', 45],
    ['withdrawn', 10],
  ],
  pool: [
    ['pool_expired', 40],
    ['withdrawn', 10],
    ['silence', 50],
  ],
  offer: [
    ['conditions', 40],
    ['offer_declined', 50],
    ['offer_rescinded', 10],
  ],
  conditions: [
    ['silence', 60],
    ['offer_declined', 25],
    ['offer_rescinded', 15],
  ],
};

/** The application's whole way, each step allowed after the one before, none after `until`. */
export function walkThrough(random: Random, competition: Competition, walk: Walk): Step[] {
  const steps: Step[] = [{ kind: 'add', to: 'identified', on: walk.addAt }];
  const go = (to: Stage, on: At, kind: Step['kind'] = 'move'): boolean => {
    const day = Math.max(on, steps.at(-1)?.on ?? on);
    if (day > walk.until) return false;
    steps.push({ kind, to, on: day });
    return true;
  };
  if (apply(random, competition, walk, go)) hear(random, competition, go);
  if (walk.over) giveUp(random, steps, walk.until);
  return steps;
}

/** The way to `target`, reached on `on` whatever the competition's own pace. */
export function walkTo(
  random: Random,
  competition: Competition,
  addAt: At,
  target: Stage,
  on: At,
): Step[] {
  const appliedAt = Math.max(addAt, Math.min(competition.closingAt, on - 6));
  const way = wayTo(random, target);
  return [
    { kind: 'add', to: 'identified', on: addAt },
    { kind: 'move', to: 'applied', on: appliedAt },
    ...way.map((to, index): Step => {
      const share = (index + 1) / way.length;
      return { kind: 'move', to, on: Math.floor(appliedAt + (on - appliedAt) * share) };
    }),
  ];
}

const fullWay: readonly Stage[] = [
  'screened_in',
  'assessment',
  'interview',
  'reference_check',
  'offer',
  'conditions',
  'hired',
];
const maySkip: readonly Stage[] = ['screened_in', 'assessment', 'reference_check', 'conditions'];

function wayTo(random: Random, target: Stage): Stage[] {
  const end = target === 'pool' ? 'reference_check' : target;
  const upTo = fullWay.slice(0, fullWay.indexOf(end));
  const way = upTo.filter((stage) => !maySkip.includes(stage) || random.chance(0.55));
  return [...way, target];
}

type Go = (to: Stage, on: At, kind?: Step['kind']) => boolean;

function apply(random: Random, competition: Competition, walk: Walk, go: Go): boolean {
  const { closingAt } = competition;
  const prepared = walk.addAt + random.int(0, 3);
  if (random.chance(0.7) && prepared <= closingAt) go('preparing', prepared);
  if (random.chance(0.06)) return !go('dropped', walk.addAt + random.span(5, 0.5)) && false;
  if (random.chance(0.04)) return !go('missed_deadline', closingAt + 1) && false;
  const sent =
    closingAt -
    random.weighted([
      [0, 3],
      [1, 4],
      [2, 2],
      [4, 1],
      [7, 1],
    ]);
  return go('applied', Math.min(closingAt, Math.max(sent, prepared)));
}

function hear(random: Random, competition: Competition, go: Go): void {
  let stage: Stage = 'applied';
  let day = competition.closingAt;
  for (let turn = 0; turn < 8; turn += 1) {
    const following: readonly (readonly [Fate, number])[] | undefined = odds[stage];
    if (!following) return;
    if (competition.cancelled && stage === 'applied') {
      go('competition_cancelled', competition.invites);
      return;
    }
    const fate: Fate = random.weighted(following);
    if (fate === 'silence') {
      fallSilent(random, stage, day, go);
      return;
    }
    day = Math.max(day, dayOf(random, competition, fate, day));
    if (!go(fate, day)) return;
    stage = fate;
  }
}

function fallSilent(random: Random, stage: Stage, since: At, go: Go): void {
  if (stage === 'pool' || stage === 'conditions' || random.chance(0.4)) return;
  const ended = since + random.span(120, 0.3);
  if (!go('no_response', ended) || !random.chance(0.04)) return;
  // The OPS may call months later: reopened, interviewed after all.
  const called = ended + random.span(40, 0.5);
  if (!go(stage, called, 'reopen') || stage === 'interview') return;
  if (go('interview', called + random.int(1, 9))) go('not_selected', called + random.span(30, 0.4));
}

function dayOf(random: Random, competition: Competition, to: Stage, after: At): At {
  const { invites, interviews, offers } = competition;
  if (to === 'screened_in') return invites + random.int(-5, 4);
  if (to === 'assessment') return Math.max(invites + random.int(0, 12), after + 2);
  if (to === 'interview') return Math.max(interviews + random.int(-3, 6), after + 2);
  if (to === 'reference_check') return Math.max(offers - random.int(6, 18), after + 3);
  if (to === 'pool' || to === 'offer') return Math.max(offers + random.int(-3, 9), after + 2);
  if (to === 'conditions' || to === 'offer_declined' || to === 'offer_rescinded') {
    return after + random.int(2, 10);
  }
  if (to === 'pool_expired') return after + random.span(250, 0.2);
  return after + random.span(to === 'withdrawn' ? 12 : 26, 0.5);
}

const before: readonly Stage[] = ['identified', 'preparing'];
const mayWithdraw: readonly Stage[] = [
  'applied',
  'screened_in',
  'assessment',
  'interview',
  'reference_check',
  'pool',
];

function giveUp(random: Random, steps: Step[], on: At): void {
  const last = steps.at(-1);
  if (!last) return;
  if (before.includes(last.to)) steps.push({ kind: 'move', to: 'dropped', on });
  if (!mayWithdraw.includes(last.to) || random.chance(0.25)) return;
  const silent = last.to !== 'pool' && on - last.on > 45 && random.chance(0.75);
  steps.push({ kind: 'move', to: silent ? 'no_response' : 'withdrawn', on });
}
