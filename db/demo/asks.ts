import type { InterviewStage } from '@tremplin/shared/interviews.ts';
import type { At, Calendar } from './calendar.ts';
import { seen, type Directory, type Reachable } from './directory.ts';
import type { Life } from './lives.ts';
import type { Random } from './random.ts';
import type { Scale } from './sizes.ts';

/** Somebody asked for an informational interview on behalf of one client, and what became of it. */
export interface Ask {
  readonly contact: Reachable;
  /** Days of the attempts, oldest first; none while it is only planned. */
  readonly attempts: readonly At[];
  /** The last stage before it was closed. */
  readonly stage: InterviewStage;
  readonly closed: boolean;
  /** When they answered; null where nobody did. */
  readonly repliedAt: At | null;
  readonly heldAt: At | null;
  readonly scheduledAt: At | null;
}

/** What there was to ask, by the client's place among the lives. */
export type Asks = ReadonlyMap<number, readonly Ask[]>;

interface Setting {
  readonly random: Random;
  readonly calendar: Calendar;
  readonly scale: Scale;
  readonly directory: Directory;
}

/** What the first counsellor has under way, so that every column has a card. */
const underWay: readonly (readonly [InterviewStage, At])[] = [
  ['contacted', -2],
  ['contacted', -12],
  ['replied', -6],
  ['scheduled', -9],
  ['completed', -16],
  ['planned', -3],
  ['no_response', -30],
  ['thanked', -25],
];

/** Every request of every year: at most one open and three in ninety days for one person. */
export function askAround(setting: Setting, lives: readonly Life[]): Asks {
  const asks = new Map<number, Ask[]>();
  const taken = new Map<string, At[]>();
  const left = { outreach: setting.scale.outreach, interviews: setting.scale.interviews };
  const give = (index: number, stage: InterviewStage, at: At): void => {
    const ask = askOnce(setting, taken, stage, at);
    if (!ask) return;
    asks.set(index, [...(asks.get(index) ?? []), ask]);
    left.outreach -= ask.attempts.length;
    if (ask.heldAt !== null) left.interviews -= 1;
  };
  const open = lives.flatMap((life, index) =>
    life.counsellor === 0 && life.status === 'active' && !life.quiet && life.intakeAt < -40
      ? [index]
      : [],
  );
  underWay.forEach(([stage, at], place) => {
    const index = open[place];
    if (index !== undefined) give(index, stage, at);
  });
  for (let tries = 0; left.outreach > 0 && tries < setting.scale.outreach * 40; tries += 1) {
    const index = setting.random.int(0, lives.length - 1);
    const at = dayOf(setting, lives[index]);
    if (at === null) continue;
    const wanted = left.interviews > 0 && setting.random.chance(0.24);
    give(index, wanted ? 'thanked' : endOf(setting.random), at);
  }
  return asks;
}

/** Long enough ago that it is over: a day on which the client was with the office. */
function dayOf({ random, calendar }: Setting, life: Life | undefined): At | null {
  if (!life || life.status === 'referral') return null;
  const until = Math.min(life.lastAt, life.closedAt ?? 0, life.job?.startAt ?? 0, -50);
  const from = life.intakeAt + 7;
  if (from >= until) return null;
  let at = random.int(from, until);
  while (calendar.weekday(at) > 5) at -= 1;
  return at > life.intakeAt ? at : null;
}

function endOf(random: Random): InterviewStage {
  return random.weighted([
    ['no_response', 52],
    ['declined', 12],
    ['bounced', 6],
    ['cancelled', 4],
    ['no_show', 2],
  ] as const);
}

function askOnce(
  { random, calendar, directory }: Setting,
  taken: Map<string, At[]>,
  stage: InterviewStage,
  from: At,
): Ask | null {
  let at = from;
  while (calendar.weekday(at) > 5) at -= 1;
  const contact = free(random, directory, taken, at);
  if (!contact) return null;
  const silent = stage === 'no_response';
  const again = silent && random.chance(0.6) ? weekdayOn(calendar, at + random.int(9, 16)) : null;
  const attempts = stage === 'planned' ? [] : again !== null && again < -14 ? [at, again] : [at];
  const last = attempts.at(-1) ?? at;
  const met = stage === 'thanked' || stage === 'completed';
  // What ended longer ago was put away, but for a few that somebody forgot.
  const closed = from < -45 && random.chance(0.98);
  const answered = met || ['replied', 'scheduled', 'cancelled', 'no_show'].includes(stage);
  const repliedAt = answered ? Math.min(-1, weekdayOn(calendar, last + random.int(1, 6))) : null;
  const heldAt =
    met && repliedAt !== null
      ? Math.min(-1, weekdayOn(calendar, repliedAt + random.int(2, 9)))
      : null;
  const scheduledAt =
    stage === 'scheduled'
      ? weekdayOn(calendar, 1)
      : stage === 'no_show' || stage === 'cancelled'
        ? (repliedAt ?? last) + 5
        : heldAt;
  if (attempts.length > 0) taken.set(contact.id, [...(taken.get(contact.id) ?? []), at, last]);
  if (heldAt !== null) seen(directory, contact.id, heldAt);
  return { contact, attempts, stage, closed, repliedAt, heldAt, scheduledAt };
}

/** Nobody is asked twice within a season. */
function free(
  random: Random,
  { managers }: Directory,
  taken: ReadonlyMap<string, readonly At[]>,
  at: At,
): Reachable | null {
  for (let tries = 0; tries < 20; tries += 1) {
    const one = random.pick(managers);
    if ((taken.get(one.id) ?? []).every((other) => Math.abs(other - at) > 95)) return one;
  }
  return null;
}

function weekdayOn(calendar: Calendar, at: At): At {
  let on = at;
  while (calendar.weekday(on) > 5) on += 1;
  return on;
}
