import type { SessionNumbers } from '@tremplin/shared/session-rules.ts';
import type { SessionStatus } from '@tremplin/shared/sessions.ts';
import type { At, Calendar } from './calendar.ts';
import type { Life } from './lives.ts';
import { shareOut, type Random } from './random.ts';
import type { Presence, Seat } from './seats.ts';
import { writeSession, type Held, type Office } from './session-rows.ts';
import { comments } from './session-words.ts';
import type { Scale } from './sizes.ts';

/** Who sat where, by the client's place among the lives. */
export type Seats = ReadonlyMap<number, readonly Seat[]>;

/** Every session with its list, before the clients are told of one by one. */
export function callTogether(setting: Office, lives: readonly Life[]): Seats {
  const { random, calendar, scale } = setting;
  const plans = plannedDays(random, calendar, scale);
  const expected = shareOut(random, scale.attendances, plans.length, { sigma: 0.15, most: 34 });
  const seats = new Map<number, Seat[]>();
  plans.forEach((plan, index) => {
    const start = random.int(18, 30) * 30;
    const capacity = plan.full ? (index === 0 ? 26 : 18) : random.int(20, 26);
    const held: Held = {
      ...plan,
      place: index,
      id: random.id(calendar.moment(plan.at - 30, 600)),
      start: plan.at === 0 ? 600 : start,
      minutes: random.int(3, 5) * 30,
      capacity,
      by: setting.staff.facilitators[index % setting.staff.facilitators.length] ?? '',
    };
    const wanted = held.status === 'draft' ? 0 : Math.max(12, expected[index] ?? 18);
    const chosen = whoCouldCome(random, lives, held.at, plan.full ? capacity + 4 : wanted);
    const present = chosen.map((life, place) => ({
      life,
      presence: presenceOf(random, held, place),
    }));
    for (const { life, presence } of present)
      seats.set(life, [...(seats.get(life) ?? []), { ...presence, session: held }]);
    const list = present.map(({ presence }) => presence);
    writeSession(setting, held, numbersOf(list, held.status === 'closed' ? random.int(0, 5) : 0));
  });
  return seats;
}

interface Plan {
  readonly at: At;
  readonly status: SessionStatus;
  /** More wanted to come than there are seats. */
  readonly full: boolean;
}

/** What every office has, and then as many more as its size asks for. */
function plannedDays(random: Random, calendar: Calendar, scale: Scale): Plan[] {
  const workday = (at: At, step: 1 | -1): At => {
    let on = at;
    while (calendar.weekday(on) > 5) on += step;
    return on;
  };
  const always: Plan[] = [
    { at: workday(-58, -1), status: 'closed', full: true },
    { at: workday(-1, -1), status: 'held', full: false },
    { at: workday(3, 1), status: 'scheduled', full: true },
    { at: workday(-20, -1), status: 'cancelled', full: false },
    { at: workday(24, 1), status: 'draft', full: false },
  ];
  const more = Math.max(0, scale.sessions - 4);
  const others = Array.from({ length: more }, (_, index): Plan => {
    const ahead = index < Math.min(12, more * 0.04);
    if (ahead) return { at: workday(4 + index * 3, 1), status: 'scheduled', full: false };
    const at = workday(-3 - Math.floor(((scale.history - 40) * index) / more), -1);
    return { at, status: random.chance(0.03) ? 'cancelled' : 'closed', full: random.chance(0.05) };
  });
  return [...always, ...others];
}

/** People who were with the office on that day, in no order. */
function whoCouldCome(random: Random, lives: readonly Life[], at: At, wanted: number): number[] {
  const chosen = new Set<number>();
  for (let tries = 0; tries < wanted * 400 && chosen.size < wanted; tries += 1) {
    const index = random.int(0, lives.length - 1);
    const life = lives[index];
    if (life && couldCome(life, at)) chosen.add(index);
  }
  return [...chosen];
}

function couldCome(life: Life, at: At): boolean {
  if (life.status === 'referral' || life.intakeAt + 3 > at) return false;
  if (life.closedAt !== null && at >= life.closedAt) return false;
  if (life.job && at >= life.job.startAt) return false;
  // Whoever has gone silent has not been seen at a session since.
  return at < 0 ? at <= life.lastAt : life.status === 'active' && !life.quiet;
}

function presenceOf(random: Random, held: Held, place: number): Presence {
  const waitNo = place >= held.capacity ? place - held.capacity + 1 : null;
  const still: Presence = {
    status: waitNo === null ? 'registered' : 'waitlisted',
    late: false,
    left: false,
    excused: false,
    walkIn: false,
    waitNo,
    score: null,
    comment: '',
  };
  if (held.status === 'scheduled' || held.status === 'cancelled' || waitNo !== null) return still;
  // Somebody stopped marking half-way: that session was never closed.
  if (held.status === 'held' && place % 2 === 1) return still;
  if (place > 1 && random.chance(0.04)) return { ...still, status: 'cancelled' };
  const walkIn = place > 4 && random.chance(0.12);
  if (!walkIn && random.chance(0.24))
    return { ...still, status: 'no_show', excused: random.chance(0.25) };
  const score = held.status === 'closed' && random.chance(0.7) ? scoreOf(random) : null;
  return {
    ...still,
    status: 'attended',
    walkIn,
    late: random.chance(0.08),
    left: random.chance(0.05),
    score,
    comment: score === null ? '' : random.pick(comments),
  };
}

function scoreOf(random: Random): number {
  return random.weighted([
    [5, 9],
    [4, 7],
    [3, 3],
    [2, 1],
  ] as const);
}

function numbersOf(list: readonly Presence[], anonymous: number): SessionNumbers {
  const of = (test: (one: Presence) => boolean): number => list.filter(test).length;
  return {
    invited: 0,
    registered: of((one) => one.status === 'registered'),
    waitlisted: of((one) => one.status === 'waitlisted'),
    attended: of((one) => one.status === 'attended'),
    late: of((one) => one.late),
    leftEarly: of((one) => one.left),
    noShow: of((one) => one.status === 'no_show' && !one.excused),
    excused: of((one) => one.excused),
    cancelled: of((one) => one.status === 'cancelled'),
    walkIns: of((one) => one.walkIn),
    anonymous,
    answered: of((one) => one.score !== null),
    satisfied: of((one) => (one.score ?? 0) >= 4),
  };
}
