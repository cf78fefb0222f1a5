import { supports } from '@tremplin/shared/attendance.ts';
import type { Support } from '@tremplin/shared/attendance.ts';
import { addDays, daysBetween } from '@tremplin/shared/day.ts';
import type { Day } from '@tremplin/shared/day.ts';
import { closingGapsOf, isPast, takesAttendanceNow } from '@tremplin/shared/session-rules.ts';
import type { SessionLanguage, SessionMode } from '@tremplin/shared/sessions.ts';
import { commitmentSoonDays, sessionGaps } from '@tremplin/shared/today.ts';
import type {
  CommitmentDue,
  FacilitatorToday,
  NextSession,
  SessionGap,
  SessionToClose,
} from '@tremplin/shared/today.ts';

/** A session the facilitator runs that is scheduled or held. */
export interface OpenSession {
  readonly id: string;
  readonly titleEn: string;
  readonly titleFr: string | null;
  readonly startsAt: Date;
  readonly startDay: Day;
  readonly endsAt: Date | null;
  readonly mode: SessionMode;
  readonly location: string | null;
  readonly joinUrl: string | null;
  readonly language: SessionLanguage | null;
  readonly capacity: number | null;
  readonly presenters: number;
  readonly registered: number;
  readonly attended: number;
  readonly waitlisted: number;
  /** What each with a seat has asked for, one after the other. */
  readonly asked: readonly Support[];
}

/** A promise of such a session, or of a closed one, that is not kept yet. */
export type OpenCommitment = Omit<CommitmentDue, 'days' | 'dueOn'> & { readonly dueOn: Day | null };

export interface Runs {
  readonly now: Date;
  readonly today: Day;
  readonly sessions: readonly OpenSession[];
  readonly commitments: readonly OpenCommitment[];
}

/** The session at hand, those that want closing, and what was promised and is due. */
export function facilitatorToday(runs: Runs): FacilitatorToday {
  const next = nextOf(runs);
  return {
    asOf: runs.now.toISOString(),
    next: next ? cardOf(next, runs) : null,
    toClose: toClose(runs),
    commitments: due(runs),
  };
}

/**
 * The one whose doors are open; else one of the last day on whose list somebody is still not
 * marked; else the next to begin; else the last one that attendance may still be taken of.
 */
function nextOf(runs: Runs): OpenSession | undefined {
  const { now, sessions } = runs;
  const distance = (one: OpenSession) => Math.abs(one.startsAt.getTime() - now.getTime());
  const nearest = sessions.toSorted((a, b) => distance(a) - distance(b));
  const taking = nearest.filter(({ startsAt }) => takesAttendanceNow(startsAt, now));
  return (
    taking.find((one) => !isPast(one, runs)) ??
    taking.find((one) => one.registered > 0) ??
    nearest.find(({ startsAt }) => startsAt > now) ??
    taking[0]
  );
}

function cardOf(one: OpenSession, { now, today }: Runs): NextSession {
  const registered = one.registered + one.attended;
  return {
    id: one.id,
    titleEn: one.titleEn,
    titleFr: one.titleFr,
    startsAt: one.startsAt.toISOString(),
    endsAt: one.endsAt?.toISOString() ?? null,
    location: one.location,
    mode: one.mode,
    language: one.language,
    registered,
    capacity: one.capacity,
    waitlisted: one.waitlisted,
    supports: supports
      .map((support) => ({ support, count: one.asked.filter((each) => each === support).length }))
      .filter(({ count }) => count > 0),
    gaps: gapsOf(one, registered, today),
    takesAttendance: takesAttendanceNow(one.startsAt, now),
  };
}

/** Fewer than half the seats, less than a week ahead. */
function isEmptyish({ capacity, startDay }: OpenSession, registered: number, today: Day): boolean {
  const ahead = daysBetween(today, startDay);
  return capacity !== null && registered * 2 < capacity && ahead >= 0 && ahead <= 7;
}

function gapsOf(one: OpenSession, registered: number, today: Day): SessionGap[] {
  const missing: Readonly<Record<SessionGap, boolean>> = {
    no_presenter: one.presenters === 0,
    no_room: one.mode !== 'online' && one.location === null,
    no_link: one.mode !== 'in_person' && one.joinUrl === null,
    no_language: one.language === null,
    no_end: one.endsAt === null,
    few_registered: isEmptyish(one, registered, today),
  };
  return sessionGaps.filter((gap) => missing[gap]);
}

/** As the list of sessions has them; the longest ago first. */
function toClose(runs: Runs): SessionToClose[] {
  const over = runs.sessions.filter((one) => isPast(one, runs));
  return over
    .map((one) => ({
      id: one.id,
      titleEn: one.titleEn,
      titleFr: one.titleFr,
      endedAt: (one.endsAt ?? one.startsAt).toISOString(),
      gaps: closingGapsOf(one),
    }))
    .toSorted((a, b) => order(a.endedAt, b.endedAt) || order(a.id, b.id));
}

function due({ today, commitments }: Runs): CommitmentDue[] {
  const until = addDays(today, commitmentSoonDays);
  const soon = commitments.flatMap(({ dueOn, ...one }) =>
    dueOn === null || dueOn > until ? [] : [{ ...one, dueOn, days: daysBetween(today, dueOn) }],
  );
  return soon.toSorted((a, b) => order(a.dueOn, b.dueOn) || order(a.id, b.id));
}

function order(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
