import type { AttendanceStatus, Mark, Support } from '@tremplin/shared/attendance.ts';
import type { SessionNumbers } from '@tremplin/shared/session-rules.ts';
import type {
  Audience,
  Material,
  PresenterRole,
  SessionKind,
  SessionLanguage,
  SessionMode,
  SessionStatus,
  Topic,
} from '@tremplin/shared/sessions.ts';
import { sql } from 'drizzle-orm';
import {
  bool,
  check,
  day,
  editable,
  id,
  index,
  instant,
  int,
  json,
  serial,
  table,
  text,
  uniqueIndex,
} from '../kit.ts';
import { client } from './clients.ts';
import { person } from './people.ts';
import { organization } from './directory.ts';
import { posting } from './postings.ts';
import { programme } from './settings.ts';

export const infoSession = table(
  'info_session',
  {
    id: id(),
    titleEn: text().notNull(),
    titleFr: text(),
    kind: text<SessionKind>().notNull(),
    programmeId: text()
      .notNull()
      .references(() => programme.id),
    audience: text<Audience>().notNull(),
    startsAt: instant().notNull(),
    endsAt: instant(),
    /** Toronto day of startsAt, and year × 12 + month − 1 of it. */
    startDay: day().notNull(),
    startMonth: int().notNull(),
    mode: text<SessionMode>().notNull(),
    location: text(),
    joinUrl: text(),
    language: text<SessionLanguage>(),
    capacity: int(),
    facilitatorId: text()
      .notNull()
      .references(() => person.id),
    topics: json<readonly Topic[]>().notNull(),
    materials: json<readonly Material[]>().notNull(),
    notes: text().notNull().default(''),
    anonymousCount: int().notNull().default(0),
    /** Telephones may sign in at the door since then; null while they may not. */
    doorOpenedAt: instant(),
    status: text<SessionStatus>().notNull(),
    /** Rises with every change that a calendar must hear of. */
    sequence: int().notNull().default(0),
    /** As they stood when the session was closed; null while it is open. */
    numbers: json<SessionNumbers>(),
    closedAt: instant(),
    ...editable(),
  },
  (t) => [
    index('info_session_status').on(t.status, t.startsAt, t.id),
    index('info_session_start').on(t.startsAt, t.id),
    index('info_session_month').on(t.startMonth, t.status),
    index('info_session_facilitator').on(t.facilitatorId, t.startsAt, t.id),
    check('info_session_order', sql`${t.endsAt} is null or ${t.endsAt} > ${t.startsAt}`),
    check('info_session_heads', sql`${t.anonymousCount} >= 0`),
  ],
);

/** Who runs it beside the facilitator. */
export const sessionHelper = table(
  'session_helper',
  {
    id: id(),
    sessionId: text()
      .notNull()
      .references(() => infoSession.id),
    personId: text()
      .notNull()
      .references(() => person.id),
  },
  (t) => [
    uniqueIndex('session_helper_once').on(t.sessionId, t.personId),
    index('session_helper_person').on(t.personId, t.sessionId),
  ],
);

export const sessionPresenter = table(
  'session_presenter',
  {
    id: id(),
    sessionId: text()
      .notNull()
      .references(() => infoSession.id),
    /** 1, 2, 3 … in the order of the form. */
    place: int().notNull(),
    name: text().notNull(),
    role: text<PresenterRole>().notNull(),
    title: text(),
    organization: text(),
    organizationId: text().references(() => organization.id),
    /** The person in the directory, once there is one. */
    contactId: text(),
  },
  (t) => [
    index('session_presenter_session').on(t.sessionId, t.place),
    index('session_presenter_contact').on(t.contactId),
  ],
);

export const sessionPosting = table(
  'session_posting',
  {
    id: id(),
    sessionId: text()
      .notNull()
      .references(() => infoSession.id),
    postingId: text()
      .notNull()
      .references(() => posting.id),
  },
  (t) => [
    uniqueIndex('session_posting_once').on(t.sessionId, t.postingId),
    index('session_posting_posting').on(t.postingId),
  ],
);

/** Append-only: every transition, with the numbers that were frozen or thawed by it. */
export const sessionEvent = table(
  'session_event',
  {
    id: id(),
    sessionId: text()
      .notNull()
      .references(() => infoSession.id),
    /** 1, 2, 3 … within the session. */
    seq: int().notNull(),
    fromStatus: text<SessionStatus>(),
    toStatus: text<SessionStatus>().notNull(),
    /** Only where a scheduled session moved: when it was to begin before. */
    movedFrom: instant(),
    at: instant().notNull(),
    byId: text().notNull(),
    reason: text(),
    numbers: json<SessionNumbers>(),
  },
  (t) => [
    uniqueIndex('session_event_seq').on(t.sessionId, t.seq),
    index('session_event_at').on(t.at),
  ],
);

/** One client on one session's list. */
export const attendance = table(
  'attendance',
  {
    id: id(),
    sessionId: text()
      .notNull()
      .references(() => infoSession.id),
    clientId: text()
      .notNull()
      .references(() => client.id),
    status: text<AttendanceStatus>().notNull(),
    /** Where the first mark found them; null before it, and of walk-ins. */
    statusBefore: text<AttendanceStatus>(),
    arrivedLate: bool().notNull().default(false),
    leftEarly: bool().notNull().default(false),
    excused: bool().notNull().default(false),
    walkIn: bool().notNull().default(false),
    checkedInAt: instant(),
    /** They signed in on their own telephone; staff may refuse it, and then the telephone no longer can. */
    byPhone: bool().notNull().default(false),
    phoneRefused: bool().notNull().default(false),
    /** Order in the wait list: whoever came to it first has the smallest. */
    waitNo: int(),
    /** When the mark that stands was made in the room; an older one arriving later does not replace it. */
    markedAt: instant(),
    /** Who made it, and what their telephone's clock said: two taps of one telephone are in its order. */
    markedBy: text(),
    markedClock: serial(),
    supports: json<readonly Support[]>().notNull(),
    /** How long they stayed, where it was not the whole session. */
    minutes: int(),
    evaluationScore: int(),
    comment: text(),
    evaluatedAt: instant(),
    ...editable(),
  },
  (t) => [
    uniqueIndex('attendance_once').on(t.sessionId, t.clientId),
    index('attendance_status').on(t.sessionId, t.status, t.waitNo),
    index('attendance_client').on(t.clientId, t.status, t.sessionId),
    check(
      'attendance_score',
      sql`${t.evaluationScore} is null or ${t.evaluationScore} between 1 and 5`,
    ),
  ],
);

/** Append-only: what happened to a row of the list; `applied` is false of a mark that came too late to count. */
export const attendanceEvent = table(
  'attendance_event',
  {
    id: id(),
    attendanceId: text()
      .notNull()
      .references(() => attendance.id),
    sessionId: text().notNull(),
    clientId: text()
      .notNull()
      .references(() => client.id),
    fromStatus: text<AttendanceStatus>(),
    toStatus: text<AttendanceStatus>().notNull(),
    mark: text<Mark>(),
    /** When it was tapped; `at` is when the office heard of it. */
    tappedAt: instant().notNull(),
    at: instant().notNull(),
    /** Null of a telephone at the door. */
    byId: text(),
    applied: bool().notNull(),
  },
  (t) => [
    index('attendance_event_row').on(t.attendanceId, t.at, t.id),
    index('attendance_event_client').on(t.clientId, t.at, t.id),
  ],
);

/** Taps that were answered once; the id is the telephone's. */
export const attendanceTap = table(
  'attendance_tap',
  {
    id: id(),
    sessionId: text()
      .notNull()
      .references(() => infoSession.id),
    at: instant().notNull(),
    byId: text().notNull(),
  },
  (t) => [index('attendance_tap_session').on(t.sessionId, t.at)],
);

export const commitment = table(
  'commitment',
  {
    id: id(),
    sessionId: text()
      .notNull()
      .references(() => infoSession.id),
    text: text().notNull(),
    owner: text().notNull(),
    dueOn: day(),
    doneOn: day(),
    ...editable(),
  },
  (t) => [
    index('commitment_session').on(t.sessionId, t.createdAt, t.id),
    index('commitment_due').on(t.doneOn, t.dueOn),
  ],
);

/** Kept only with the consent of whoever said it. */
export const sessionQuote = table(
  'session_quote',
  {
    id: id(),
    sessionId: text()
      .notNull()
      .references(() => infoSession.id),
    text: text().notNull(),
    saidBy: text().notNull(),
    /** Which attendee it was, where that is known; no page tells. */
    clientId: text().references(() => client.id),
    ...editable(),
  },
  (t) => [
    index('session_quote_session').on(t.sessionId, t.createdAt, t.id),
    index('session_quote_client').on(t.clientId),
  ],
);
