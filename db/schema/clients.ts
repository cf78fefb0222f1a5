import type {
  AssignmentKind,
  ClientStatus,
  ConsentMethod,
  ConsentScope,
  EntryEmployment,
  FrenchForOps,
  ImmigrationStatus,
  NoteKind,
  Stream,
} from '@tremplin/shared/clients.ts';
import type { Locale } from '@tremplin/shared/people.ts';
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
  table,
  text,
  uniqueIndex,
} from '../kit.ts';
import { person } from './people.ts';
import { programme } from './settings.ts';

export const client = table(
  'client',
  {
    id: id(),
    /** The office's own running number; also the row number of the search index. */
    fileNo: int().notNull(),
    familyName: text().notNull().default(''),
    givenName: text().notNull().default(''),
    preferredName: text(),
    pronunciation: text(),
    pronouns: text(),
    email: text(),
    /** E.164, or as the person gave it where it is not a North American number. */
    phone: text(),
    birthYear: int(),
    correspondenceLang: text<Locale>().notNull(),
    serviceLang: text<Locale>(),
    languages: json<readonly string[]>().notNull(),
    camsReferenceNo: text(),
    icareClientId: text(),
    /** The open primary assignment, kept here for lists; empty only while a referral. */
    counsellorId: text().references(() => person.id),
    status: text<ClientStatus>().notNull(),
    intakeOn: day().notNull(),
    arrivalOn: day(),
    immigrationStatus: text<ImmigrationStatus>(),
    workAuthExpiresOn: day(),
    clbEnglish: int(),
    clbFrench: int(),
    frenchForOps: text<FrenchForOps>(),
    targetNoc: text(),
    targetCategories: json<readonly string[]>().notNull(),
    targetRegions: json<readonly string[]>().notNull(),
    stream: text<Stream>(),
    entryEmployment: text<EntryEmployment>().notNull(),
    education: text(),
    experience: text(),
    jobAlertOn: day(),
    jobAlertExpiresOn: day(),
    /** Day of the last note, call or stage move; a computed *inactive* rests on it. */
    lastContactOn: day(),
    /** Consent to be recorded stands (given and not withdrawn). */
    consented: bool().notNull().default(false),
    nameSort: text().notNull(),
    searchText: text().notNull(),
    ...editable(),
  },
  (t) => [
    uniqueIndex('client_file_no').on(t.fileNo),
    index('client_counsellor_name').on(t.counsellorId, t.nameSort, t.id),
    index('client_counsellor_contact').on(t.counsellorId, t.status, t.lastContactOn, t.id),
    index('client_name').on(t.nameSort, t.id),
    index('client_status_name').on(t.status, t.nameSort, t.id),
    index('client_intake').on(t.intakeOn, t.id),
    index('client_stream').on(t.stream, t.id),
    index('client_email').on(t.email),
    index('client_phone').on(t.phone),
    check('client_named', sql`${t.familyName} <> '' or ${t.givenName} <> ''`),
  ],
);

export const enrolment = table(
  'enrolment',
  {
    id: id(),
    clientId: text()
      .notNull()
      .references(() => client.id),
    programmeId: text()
      .notNull()
      .references(() => programme.id),
    startsOn: day().notNull(),
    endsOn: day(),
    ...editable(),
  },
  (t) => [
    index('enrolment_client').on(t.clientId, t.startsOn),
    index('enrolment_programme').on(t.programmeId, t.clientId, t.startsOn, t.endsOn),
    index('enrolment_starts').on(t.startsOn, t.clientId),
  ],
);

/** Who works with a client, and when; `own` means any of the kinds within its days. */
export const assignment = table(
  'assignment',
  {
    id: id(),
    clientId: text()
      .notNull()
      .references(() => client.id),
    personId: text()
      .notNull()
      .references(() => person.id),
    kind: text<AssignmentKind>().notNull(),
    fromDay: day().notNull(),
    toDay: day(),
    ...editable(),
  },
  (t) => [
    index('assignment_person').on(t.personId, t.clientId, t.fromDay, t.toDay),
    index('assignment_client').on(t.clientId, t.fromDay),
    uniqueIndex('assignment_open_primary')
      .on(t.clientId)
      .where(sql`kind = 'primary' and to_day is null`),
  ],
);

/** Append-only. */
export const clientStatusEvent = table(
  'client_status_event',
  {
    id: id(),
    clientId: text()
      .notNull()
      .references(() => client.id),
    fromStatus: text<ClientStatus>(),
    toStatus: text<ClientStatus>().notNull(),
    at: instant().notNull(),
    byId: text().notNull(),
    reason: text(),
  },
  (t) => [index('client_status_event_client').on(t.clientId, t.at, t.id)],
);

export const consent = table(
  'consent',
  {
    id: id(),
    clientId: text()
      .notNull()
      .references(() => client.id),
    /** Version of the notice of collection that was read. */
    noticeVersion: text().notNull(),
    lang: text<Locale>().notNull(),
    method: text<ConsentMethod>().notNull(),
    scope: json<ConsentScope>().notNull(),
    givenOn: day().notNull(),
    withdrawnOn: day(),
    withdrawnAt: instant(),
    withdrawnBy: text(),
    ...editable(),
  },
  (t) => [index('consent_client').on(t.clientId, t.givenOn, t.id)],
);

/** Append-only: each time an alert on the careers site was set up, renewed or (no day) switched off. */
export const jobAlertEvent = table(
  'job_alert_event',
  {
    id: id(),
    clientId: text()
      .notNull()
      .references(() => client.id),
    onDay: day(),
    at: instant().notNull(),
    byId: text().notNull(),
  },
  (t) => [index('job_alert_event_client').on(t.clientId, t.onDay)],
);

/** May be corrected by its author for 24 hours; then only a further note adds to it. */
export const note = table(
  'note',
  {
    id: id(),
    clientId: text()
      .notNull()
      .references(() => client.id),
    kind: text<NoteKind>().notNull(),
    body: text().notNull(),
    at: instant().notNull(),
    byId: text()
      .notNull()
      .references(() => person.id),
    updatedAt: instant().notNull(),
    version: int().notNull().default(1),
  },
  (t) => [index('note_client').on(t.clientId, t.at, t.id)],
);
