import type { SessionNumbers } from '@tremplin/shared/session-rules.ts';
import type { SessionStatus } from '@tremplin/shared/sessions.ts';
import type { Batch } from './batch.ts';
import type { At, Calendar } from './calendar.ts';
import { seen, type Directory } from './directory.ts';
import type { Random } from './random.ts';
import { promises, rooms, sayings, speakerRoles, speakers, subjects } from './session-words.ts';
import type { Scale } from './sizes.ts';
import type { Staff } from './staff.ts';

/** A session as it was planned, before anybody is on its list. */
export interface Held {
  readonly id: string;
  /** Its number among all of them, from 0. */
  readonly place: number;
  readonly at: At;
  readonly start: number;
  readonly minutes: number;
  readonly status: SessionStatus;
  readonly capacity: number;
  readonly full: boolean;
  readonly by: string;
}

export interface Office {
  readonly random: Random;
  readonly calendar: Calendar;
  readonly scale: Scale;
  readonly staff: Staff;
  readonly directory: Directory;
  readonly batch: Batch;
}

export function writeSession(setting: Office, held: Held, numbers: SessionNumbers): void {
  const { random, calendar, staff, batch } = setting;
  const subject = subjects[held.place % subjects.length] ?? subjects[0];
  const createdAt = calendar.moment(Math.min(-1, held.at - 30), 610);
  const closed = held.status === 'closed';
  const closedAt = closed ? calendar.moment(Math.min(-1, held.at + 2), 930) : null;
  const startsAt = calendar.moment(held.at, held.start);
  const programme = random.weighted(staff.programmes.map((one) => [one, one.weight] as const));
  const { topics, ...titles } = subject;
  const updatedAt = closedAt ?? createdAt;
  batch.sessions.push({
    id: held.id,
    ...titles,
    programmeId: programme.id,
    audience: 'clients',
    startsAt,
    endsAt: new Date(startsAt.getTime() + held.minutes * 60_000),
    startDay: calendar.day(held.at),
    startMonth: calendar.month(held.at),
    mode: 'in_person',
    location: random.pick(rooms),
    language: random.weighted([
      ['en', 5],
      ['bilingual', 4],
      ['fr', 1],
    ] as const),
    capacity: held.capacity,
    facilitatorId: held.by,
    topics,
    materials: [
      { label: 'OPS Careers', url: 'https://www.gojobs.gov.on.ca/Search.aspx' },
      { label: 'Job Alert', url: 'https://www.gojobs.gov.on.ca/JobsAlert.aspx' },
    ],
    anonymousCount: numbers.anonymous,
    status: held.status,
    numbers: closed ? numbers : null,
    closedAt,
    createdAt,
    createdBy: held.by,
    updatedAt,
  });
  if (held.status !== 'draft') writePresenters(setting, held);
  writeEvents(setting, held, numbers, createdAt);
  writeAfterwards(setting, held);
}

function writePresenters({ random, calendar, directory, batch }: Office, held: Held): void {
  const at = calendar.moment(held.at - 30, 620);
  random
    .shuffle([...speakers])
    .slice(0, 2)
    .forEach((name, index) => {
      const [role, title] = index === 0 ? speakerRoles[0] : random.pick(speakerRoles);
      const contact = directory.speakers.get(name);
      const ministry = batch.organizations.find(({ id }) => id === contact?.ministryId);
      if (contact && (held.status === 'closed' || held.status === 'held'))
        seen(directory, contact.id, held.at);
      batch.sessionPresenters.push({
        id: random.id(at),
        sessionId: held.id,
        place: index + 1,
        name,
        role,
        title,
        organization: ministry?.nameEn ?? null,
        organizationId: ministry?.id ?? null,
        contactId: contact?.id ?? null,
      });
    });
}

/** How it came to the status it has. */
function writeEvents(
  { random, calendar, batch }: Office,
  held: Held,
  numbers: SessionNumbers,
  createdAt: Date,
): void {
  const after = (minutes: number): Date => calendar.moment(held.at, held.start + minutes);
  const steps: [SessionStatus, Date][] = [['draft', createdAt]];
  if (held.status !== 'draft') steps.push(['scheduled', new Date(createdAt.getTime() + 60_000)]);
  if (held.status === 'cancelled')
    steps.push(['cancelled', calendar.moment(Math.min(-1, held.at - 2), 700)]);
  if (held.status === 'held' || held.status === 'closed') steps.push(['held', after(1)]);
  if (held.status === 'closed')
    steps.push(['closed', calendar.moment(Math.min(-1, held.at + 2), 930)]);
  steps.forEach(([to, at], index) => {
    batch.sessionEvents.push({
      id: random.id(at),
      sessionId: held.id,
      seq: index + 1,
      fromStatus: steps[index - 1]?.[0] ?? null,
      toStatus: to,
      at,
      byId: held.by,
      reason: to === 'cancelled' ? 'The presenter is away' : null,
      numbers: to === 'closed' ? numbers : null,
    });
  });
}

/** Promises made in the room, and what somebody said there. */
function writeAfterwards({ random, calendar, batch }: Office, held: Held): void {
  if (held.status !== 'closed' && held.status !== 'held') return;
  const at = calendar.moment(held.at, held.start + held.minutes + 20);
  const stamp = { sessionId: held.id, createdAt: at, createdBy: held.by, updatedAt: at };
  const recent = held.place < 2;
  batch.commitments.push({
    id: random.id(at),
    text: promises[(held.place * 2) % promises.length] ?? promises[0],
    owner: random.pick(speakers),
    dueOn: calendar.day(recent ? held.place * 5 - 2 : held.at + 21),
    doneOn: recent ? null : calendar.day(held.at + 19),
    ...stamp,
  });
  if (held.place === 0)
    batch.commitments.push({
      id: random.id(at),
      text: promises[1],
      owner: 'Karim Benali',
      dueOn: calendar.day(4),
      doneOn: null,
      ...stamp,
    });
  if (held.full || random.chance(0.4))
    batch.quotes.push({
      id: random.id(at),
      text: held.full ? sayings[0] : random.pick(sayings),
      saidBy: 'A participant',
      ...stamp,
    });
}
