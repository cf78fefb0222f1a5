import type {
  InterviewMode,
  InterviewStage,
  JobFamily,
  OutreachChannel,
  OutreachResult,
  Purpose,
  TakeawayKind,
  TakeawayState,
} from '@tremplin/shared/interviews.ts';
import { sql } from 'drizzle-orm';
import {
  bool,
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
import { client } from './clients.ts';
import { contact, organization } from './directory.ts';
import { posting } from './postings.ts';

export const interview = table(
  'interview',
  {
    id: id(),
    clientId: text()
      .notNull()
      .references(() => client.id),
    contactId: text()
      .notNull()
      .references(() => contact.id),
    /** The contact's unit and its branch at the time. */
    organizationId: text().references(() => organization.id),
    branchId: text(),
    purpose: text<Purpose>().notNull(),
    questions: json<readonly string[]>().notNull(),
    postingId: text().references(() => posting.id),
    stage: text<InterviewStage>().notNull(),
    /** Was open while another was, when their two contacts were found to be one person. */
    beside: bool().notNull().default(false),
    /** Attempts so far, and the day of the last one. */
    attempts: int().notNull().default(0),
    lastOutreachOn: day(),
    requestedOn: day(),
    repliedOn: day(),
    /** An unanswered request may be followed up from here on; null when nothing is awaited. */
    reminderOn: day(),
    scheduledAt: instant(),
    mode: text<InterviewMode>(),
    durationMin: int(),
    heldOn: day(),
    notes: text(),
    thankYouDueOn: day(),
    thankYouSentOn: day(),
    followUpOn: day(),
    ...editable(),
  },
  (t) => [
    // The last word on "one open request for a person", whatever two processes think.
    uniqueIndex('interview_one_open')
      .on(t.contactId)
      .where(sql`stage in ('contacted', 'replied', 'scheduled') and not beside`),
    index('interview_client').on(t.clientId, t.stage, t.id),
    index('interview_contact').on(t.contactId, t.stage, t.id),
    index('interview_stage').on(t.stage, t.reminderOn, t.id),
    index('interview_branch').on(t.branchId, t.requestedOn),
    index('interview_requested').on(t.requestedOn, t.id),
    index('interview_thanks').on(t.thankYouDueOn, t.stage),
  ],
);

/** Append-only: every step an interview took. */
export const interviewEvent = table(
  'interview_event',
  {
    id: id(),
    interviewId: text()
      .notNull()
      .references(() => interview.id),
    fromStage: text<InterviewStage>(),
    toStage: text<InterviewStage>().notNull(),
    effectiveOn: day().notNull(),
    note: text(),
    at: instant().notNull(),
    byId: text().notNull(),
  },
  (t) => [index('interview_event_interview').on(t.interviewId, t.at, t.id)],
);

/**
 * Append-only: every time somebody was approached; budgets are counted here. Whom it concerns today
 * is said by its interview: the contact may have been merged into another since.
 */
export const outreach = table(
  'outreach',
  {
    id: id(),
    interviewId: text()
      .notNull()
      .references(() => interview.id),
    contactId: text()
      .notNull()
      .references(() => contact.id),
    clientId: text()
      .notNull()
      .references(() => client.id),
    branchId: text(),
    onDay: day().notNull(),
    channel: text<OutreachChannel>().notNull(),
    result: text<OutreachResult>().notNull(),
    templateLang: text<'en' | 'fr'>(),
    at: instant().notNull(),
    byId: text().notNull(),
  },
  (t) => [
    index('outreach_contact').on(t.contactId, t.onDay),
    index('outreach_branch').on(t.branchId, t.onDay),
    index('outreach_interview').on(t.interviewId, t.onDay),
    index('outreach_day').on(t.onDay),
  ],
);

/** A person of the directory kept for one client until a day; one at a time. */
export const contactHold = table(
  'contact_hold',
  {
    id: id(),
    contactId: text()
      .notNull()
      .references(() => contact.id),
    clientId: text()
      .notNull()
      .references(() => client.id),
    untilDay: day().notNull(),
    byId: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [
    uniqueIndex('contact_hold_once').on(t.contactId),
    index('contact_hold_client').on(t.clientId),
  ],
);

/** What an interview taught us that holds for others; never names a client. */
export const takeaway = table(
  'takeaway',
  {
    id: id(),
    interviewId: text()
      .notNull()
      .references(() => interview.id),
    contactId: text()
      .notNull()
      .references(() => contact.id),
    organizationId: text()
      .notNull()
      .references(() => organization.id),
    branchId: text(),
    kind: text<TakeawayKind>().notNull(),
    family: text<JobFamily>().notNull(),
    text: text().notNull(),
    skills: json<readonly string[]>().notNull(),
    postingId: text().references(() => posting.id),
    referralContactId: text().references(() => contact.id),
    state: text<TakeawayState>().notNull(),
    learnedOn: day().notNull(),
    reviewedBy: text(),
    reviewedAt: instant(),
    searchText: text().notNull(),
    ...editable(),
  },
  (t) => [
    index('takeaway_state').on(t.state, t.learnedOn, t.id),
    index('takeaway_branch').on(t.branchId, t.family, t.state),
    index('takeaway_interview').on(t.interviewId),
    index('takeaway_contact').on(t.contactId, t.state),
    index('takeaway_organization').on(t.organizationId, t.state),
  ],
);
