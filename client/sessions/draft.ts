import {
  addDays,
  clockOf,
  dayOf,
  daysBetween,
  parseIso,
  weekdayOf,
  type Day,
} from '@tremplin/shared/day.ts';
import type { SessionDraft } from '@tremplin/shared/sessions.ts';
import type { Outputs } from '../api.ts';
import type { SchemaForm } from '../parts/useSchemaForm.ts';

export type SessionFormState = SchemaForm<SessionDraft, SessionDraft>;
export type Session = Outputs['sessions']['byId'];

/** A session that nobody has thought about yet: in a week, two hours of a working day's morning. */
export function blankDraft(
  today: Day,
  facilitatorId: string,
  programmeId: string | undefined,
): SessionDraft {
  return {
    titleEn: '',
    titleFr: null,
    kind: 'recruitment_info_session',
    programmeId: programmeId ?? '',
    audience: 'clients',
    on: workingDay(addDays(today, 7)),
    from: '10:00',
    to: '12:00',
    pastMidnight: false,
    mode: 'in_person',
    location: null,
    joinUrl: null,
    language: null,
    capacity: null,
    facilitatorId,
    helperIds: [],
    presenters: [],
    topics: [],
    postingIds: [],
    materials: [],
    notes: '',
    reason: null,
  };
}

/** The day itself, or the Monday after a weekend. */
function workingDay(on: Day): Day {
  return weekdayOf(on) > 5 ? addDays(on, 8 - weekdayOf(on)) : on;
}

export function draftOf(session: Session): SessionDraft {
  const end = session.endsAt === null ? null : parseIso(session.endsAt);
  return {
    titleEn: session.titleEn,
    titleFr: session.titleFr,
    kind: session.kind,
    programmeId: session.programme.id,
    audience: session.audience,
    on: session.startDay,
    from: clockOf(parseIso(session.startsAt)),
    to: end && clockOf(end),
    pastMidnight: end !== null && dayOf(end) !== session.startDay,
    mode: session.mode,
    location: session.location,
    joinUrl: session.joinUrl,
    language: session.language,
    capacity: session.capacity,
    facilitatorId: session.facilitator.id,
    helperIds: session.helpers.map(({ id }) => id),
    presenters: session.presenters.map(
      ({ name, role, title, organization, organizationId, contactId }) => {
        return { name, role, title, organization, organizationId, contactId };
      },
    ),
    topics: [...session.topics],
    postingIds: session.postings.map(({ id }) => id),
    materials: session.materials.map(({ label, url }) => ({ label, url })),
    notes: session.notes,
    reason: null,
  };
}

/**
 * When one like it comes next: a week later where the last two were a week apart, otherwise on the
 * same weekday four weeks later; never in the past.
 */
export function nextDay(last: Day, before: Day | null, today: Day): Day {
  const step = before !== null && daysBetween(before, last) === 7 ? 7 : 28;
  const behind = Math.max(0, Math.ceil(daysBetween(last, today) / step) - 1);
  const next = addDays(last, step * (behind + 1));
  return next > today ? next : addDays(next, step);
}

/** Whether it takes place at another time than before; an end that was not known is not another. */
export function isMoved(before: SessionDraft, now: SessionDraft): boolean {
  if (before.on !== now.on || before.from !== now.from) return true;
  if (before.to === null) return false;
  return before.to !== now.to || before.pastMidnight !== now.pastMidnight;
}
