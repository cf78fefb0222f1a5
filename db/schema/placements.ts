import type {
  EmployerKind,
  FollowupStatus,
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
  int,
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
    endedReason: text(),
    hoursPerWeek: real().notNull(),
    hourlyWageCents: int().notNull(),
    term: text<PlacementTerm>().notNull(),
    termEndOn: day(),
    primaryJob: bool().notNull(),
    subsidised: bool().notNull().default(false),
    relatedToField: text<RelatedToField>().notNull(),
    newEmployer: bool().notNull(),
    city: text(),
    province: text().notNull().default('ON'),
    ...editable(),
  },
  (t) => [
    index('placement_client').on(t.clientId, t.startOn, t.id),
    index('placement_month').on(t.startMonth, t.employerKind),
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
    status: text<FollowupStatus>().notNull(),
    ...editable(),
  },
  (t) => [
    uniqueIndex('followup_checkpoint').on(t.placementId, t.month),
    index('followup_due').on(t.status, t.dueOn, t.id),
    index('followup_client').on(t.clientId, t.dueOn),
  ],
);
