import type { infoSession } from '@tremplin/db/schema/sessions.ts';
import { atTime, clockOf, dayOf, exactly, officeZone } from '@tremplin/shared/day.ts';
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { tzlib_get_ical_block } from 'timezones-ical-library';

type SessionRow = typeof infoSession.$inferSelect;

export type InCalendar = Pick<
  SessionRow,
  | 'id'
  | 'titleEn'
  | 'titleFr'
  | 'startsAt'
  | 'endsAt'
  | 'location'
  | 'joinUrl'
  | 'status'
  | 'sequence'
  | 'createdAt'
  | 'updatedAt'
>;

/** Who says so: without an organizer Outlook strikes nothing out. */
export interface Organizer {
  readonly name: string;
  /** Null where the office sends no mail; then nobody is named. */
  readonly email: string | null;
}

/**
 * The session as an iCalendar file. The same UID always, a SEQUENCE that rises: whoever has it in
 * their calendar gets it changed there, or struck out once it is cancelled.
 */
export function calendarText(session: InCalendar, { name, email }: Organizer): string {
  const gone = session.status === 'cancelled';
  const { startsAt, endsAt } = session;
  const calendar = ical({
    prodId: { company: 'Tremplin', product: 'Info sessions', language: 'EN' },
    method: gone ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
    // A zone of the calendar's own would write DTSTAMP in it, which must be in UTC.
    timezone: { name: null, generator: zoneBlock },
  });
  calendar.createEvent({
    id: `${session.id}@tremplin`,
    sequence: session.sequence,
    summary: titleOf(session),
    start: exactly(startsAt),
    end: endsAt && exactly(endsAt),
    timezone: [startsAt, endsAt ?? startsAt].every(isShownOnce) ? officeZone : null,
    stamp: exactly(session.updatedAt),
    created: exactly(session.createdAt),
    lastModified: exactly(session.updatedAt),
    location: session.location ?? session.joinUrl,
    description: session.joinUrl,
    status: statusOf(session),
    // A parameter's value must hold no quotation mark.
    organizer: email === null ? null : { name: name.replaceAll('"', '’'), email },
  });
  return `${calendar.toString()}\r\n`;
}

/** A name that every file system takes; the day first, so that they sort. */
export function calendarFile({ id, startDay }: Pick<SessionRow, 'id' | 'startDay'>): string {
  return `session-${startDay}-${id.slice(-4)}.ics`;
}

/** Both titles where there are two: the file goes to whoever reads either. */
function titleOf({ titleEn, titleFr }: InCalendar): string {
  return titleFr === null || titleFr === titleEn ? titleEn : `${titleEn} / ${titleFr}`;
}

/** False in the hour that autumn shows again: a wall clock there would be read as its first showing. */
function isShownOnce(instant: Date): boolean {
  return atTime(dayOf(instant), clockOf(instant)).getTime() === instant.getTime();
}

function statusOf({ status }: InCalendar): ICalEventStatus {
  if (status === 'cancelled') return ICalEventStatus.CANCELLED;
  return status === 'draft' ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED;
}

function zoneBlock(zone: string): string | null {
  const [block] = tzlib_get_ical_block(zone);
  return block ?? null;
}
