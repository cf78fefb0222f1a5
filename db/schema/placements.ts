import type { EntryEmployment } from '@tremplin/shared/clients.ts';
import type {
  AttemptChannel,
  AttemptResult,
  KeptStatus,
  PlacementEventKind,
  ProofShows,
  ProofType,
  StartProofType,
  WaiveReason,
} from '@tremplin/shared/followups.ts';
import type {
  EmployerKind,
  EndedReason,
  PlacementTerm,
  RelatedToField,
} from '@tremplin/shared/placements.ts';
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
  real,
  table,
  text,
  uniqueIndex,
} from '../kit.ts';
import { application } from './applications.ts';
import { client } from './clients.ts';
import { organization } from './directory.ts';
import { programme } from './settings.ts';

export const placement = table(
  'placement',
  {
    id: id(),
    clientId: text()
      .notNull()
      .references(() => client.id),
    applicationId: text().references(() => application.id),
    programmeId: text().references(() => programme.id),
    employerKind: text<EmployerKind>().notNull(),
    employerName: text().notNull(),
    organizationId: text().references(() => organization.id),
    jobTitle: text().notNull(),
    noc: text(),
    startOn: day().notNull(),
    /** year × 12 + month − 1 of startOn. */
    startMonth: int().notNull(),
    endOn: day(),
    endedReason: text<EndedReason>(),
    hoursPerWeek: real().notNull(),
    hourlyWageCents: int().notNull(),
    term: text<PlacementTerm>().notNull(),
    termEndOn: day(),
    primaryJob: bool().notNull(),
    subsidised: bool().notNull().default(false),
    subsidyEndsOn: day(),
    /** As the client stood when the job was recorded: the funder's rule asks for it, and a later plan may differ. */
    entryEmployment: text<EntryEmployment>().notNull().default('unemployed'),
    startProofType: text<StartProofType>(),
    startProofOn: day(),
    startProofShows: json<readonly ProofShows[]>(),
    relatedToField: text<RelatedToField>().notNull(),
    newEmployer: bool().notNull(),
    city: text(),
    province: text().notNull().default('ON'),
    ...editable(),
  },
  (t) => [
    index('placement_client').on(t.clientId, t.startOn, t.id),
    // All that the figures look at, so that they are counted without a look at the rows.
    index('placement_month').on(
      t.startMonth,
      t.employerKind,
      t.relatedToField,
      t.startOn,
      t.province,
      t.primaryJob,
      t.hoursPerWeek,
      t.hourlyWageCents,
      t.subsidised,
      t.subsidyEndsOn,
      t.entryEmployment,
      t.newEmployer,
      t.startProofType,
      t.startProofOn,
    ),
    index('placement_organization').on(t.organizationId, t.startOn),
    uniqueIndex('placement_application')
      .on(t.applicationId)
      .where(sql`end_on is null`),
    uniqueIndex('placement_open_primary')
      .on(t.clientId)
      .where(sql`primary_job and end_on is null`),
    check('placement_ended', sql`(${t.endOn} is null) = (${t.endedReason} is null)`),
  ],
);

export const followup = table(
  'followup',
  {
    id: id(),
    placementId: text()
      .notNull()
      .references(() => placement.id),
    clientId: text()
      .notNull()
      .references(() => client.id),
    /** Months after the start of the job. */
    month: int().notNull(),
    dueOn: day().notNull(),
    windowFrom: day().notNull(),
    windowTo: day().notNull(),
    status: text<KeptStatus>().notNull(),
    /** year × 12 + month − 1 of the job's first day, for cohorts. */
    startMonth: int().notNull().default(0),
    employed: bool(),
    sameEmployer: bool(),
    hoursPerWeek: real(),
    hourlyWageCents: int(),
    proofType: text<ProofType>(),
    proofReceivedOn: day(),
    proofShows: json<readonly ProofShows[]>(),
    attestationApprovedOn: day(),
    attestationApprovedBy: text(),
    /** Not taken for proof: on which day, by whom, and why. */
    attestationDeclinedOn: day(),
    attestationDeclinedBy: text(),
    attestationDeclineReason: text(),
    /** As isVerified of shared/followups.ts says, written with every change. */
    verified: bool().notNull().default(false),
    waiveReason: text<WaiveReason>(),
    note: text(),
    /** Day on which a result was recorded, and by whom: nobody approves an attestation of their own. */
    recordedOn: day(),
    recordedBy: text(),
    /** The start was corrected after this was done: when it had been due then. */
    dueBefore: day(),
    ...editable(),
  },
  (t) => [
    uniqueIndex('followup_checkpoint').on(t.placementId, t.month),
    index('followup_due').on(t.status, t.dueOn, t.id),
    index('followup_client').on(t.clientId, t.dueOn),
    index('followup_window').on(t.status, t.windowTo, t.id),
  ],
);

/** Append-only: each time somebody tried to find out. */
export const followupAttempt = table(
  'followup_attempt',
  {
    id: id(),
    followupId: text()
      .notNull()
      .references(() => followup.id),
    clientId: text()
      .notNull()
      .references(() => client.id),
    onDay: day().notNull(),
    channel: text<AttemptChannel>().notNull(),
    result: text<AttemptResult>().notNull(),
    note: text().notNull().default(''),
    at: instant().notNull(),
    byId: text().notNull(),
  },
  (t) => [
    index('followup_attempt_followup').on(t.followupId, t.at, t.id),
    index('followup_attempt_client').on(t.clientId, t.at, t.id),
  ],
);

/** Append-only: what happened to a job after it was recorded, one row for each act. */
export const placementEvent = table(
  'placement_event',
  {
    id: id(),
    placementId: text()
      .notNull()
      .references(() => placement.id),
    clientId: text()
      .notNull()
      .references(() => client.id),
    kind: text<PlacementEventKind>().notNull(),
    followupId: text(),
    /** Of the follow-up, in months after the start. */
    month: int(),
    /** The day it is about: the new start, the end, the day of a proof, of a checkpoint. */
    onDay: day(),
    /** What stood there before. */
    fromDay: day(),
    /** A code of shared/: a kind of proof, a reason, what a checkpoint came to. */
    what: text(),
    /** In somebody's own words: why an attestation was declined. */
    note: text(),
    at: instant().notNull(),
    byId: text().notNull(),
  },
  (t) => [
    index('placement_event_client').on(t.clientId, t.at, t.id),
    index('placement_event_placement').on(t.placementId, t.at, t.id),
  ],
);
