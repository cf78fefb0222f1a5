import type { ApplyMethod, LeadSource, Stage } from '@tremplin/shared/applications.ts';
import { sql } from 'drizzle-orm';
import { day, editable, id, index, instant, int, table, text, uniqueIndex } from '../kit.ts';
import { client } from './clients.ts';
import { posting } from './postings.ts';

/** One client in one competition. */
export const application = table(
  'application',
  {
    id: id(),
    clientId: text()
      .notNull()
      .references(() => client.id),
    postingId: text()
      .notNull()
      .references(() => posting.id),
    stage: text<Stage>().notNull(),
    /** When the stage was last changed; days in stage count from here. */
    stageSince: instant().notNull(),
    /** The day the last event says it happened; the next may not be earlier. */
    effectiveOn: day().notNull(),
    appliedOn: day(),
    /** year × 12 + month − 1 of appliedOn, so that cohorts never compute on text. */
    appliedMonth: int(),
    /** Furthest step of the OPS funnel, 0 (none) to 5 (hired). */
    reachedStep: int().notNull().default(0),
    method: text<ApplyMethod>(),
    resumeVersion: text(),
    leadSource: text<LeadSource>(),
    outcomeOn: day(),
    outcomeReason: text(),
    interviewOn: day(),
    nextAction: text(),
    nextActionOn: day(),
    ...editable(),
  },
  (t) => [
    uniqueIndex('application_client_posting').on(t.clientId, t.postingId),
    index('application_posting').on(t.postingId, t.stage, t.id),
    // A caseload's work: its clients are few, so the stage only narrows what the client has found.
    index('application_client_stage').on(t.clientId, t.stage, t.stageSince, t.id),
    // Few have a day, and the next fortnight's are asked for across all caseloads.
    index('application_interview')
      .on(t.interviewOn, t.clientId)
      .where(sql`interview_on is not null`),
    index('application_cohort').on(
      t.appliedMonth,
      t.reachedStep,
      t.appliedOn,
      t.clientId,
      t.postingId,
    ),
  ],
);

/** Append-only: every move, reopening and correction. */
export const applicationEvent = table(
  'application_event',
  {
    id: id(),
    applicationId: text()
      .notNull()
      .references(() => application.id),
    clientId: text()
      .notNull()
      .references(() => client.id),
    /** 1, 2, 3 … within the application. */
    seq: int().notNull(),
    kind: text<'add' | 'move' | 'reopen'>().notNull(),
    fromStage: text<Stage>(),
    toStage: text<Stage>().notNull(),
    at: instant().notNull(),
    effectiveOn: day().notNull(),
    byId: text().notNull(),
    note: text(),
  },
  (t) => [
    uniqueIndex('application_event_seq').on(t.applicationId, t.seq),
    index('application_event_client').on(t.clientId, t.at, t.id),
  ],
);
