import { application, applicationEvent } from '@tremplin/db/schema/applications.ts';
import {
  assignment,
  client,
  clientStatusEvent,
  enrolment,
  jobAlertEvent,
} from '@tremplin/db/schema/clients.ts';
import { organization } from '@tremplin/db/schema/directory.ts';
import { interview, interviewEvent, outreach } from '@tremplin/db/schema/interviews.ts';
import { keyedMonth } from '@tremplin/db/schema/months.ts';
import { outcomeRule, target } from '@tremplin/db/schema/outcomes.ts';
import { person } from '@tremplin/db/schema/people.ts';
import { followup, placement } from '@tremplin/db/schema/placements.ts';
import { posting } from '@tremplin/db/schema/postings.ts';
import {
  attendance,
  commitment,
  infoSession,
  sessionHelper,
} from '@tremplin/db/schema/sessions.ts';
import { setting } from '@tremplin/db/schema/settings.ts';
import type { Store } from '@tremplin/db/store.ts';

/** Every row that a figure could rest on, whole; the sums that triggers keep are not among them. */
export async function readRows(store: Store) {
  return store.read(async (db) => {
    const [applications, applicationEvents, assignments, clients, statusEvents, enrolments] =
      await Promise.all([
        db.select().from(application),
        db.select().from(applicationEvent),
        db.select().from(assignment),
        db.select().from(client),
        db.select().from(clientStatusEvent),
        db.select().from(enrolment),
      ]);
    const [jobAlerts, organizations, interviews, interviewEvents, outreaches, keyedMonths] =
      await Promise.all([
        db.select().from(jobAlertEvent),
        db.select().from(organization),
        db.select().from(interview),
        db.select().from(interviewEvent),
        db.select().from(outreach),
        db.select().from(keyedMonth),
      ]);
    const [rules, targets, people, followups, placements, postings] = await Promise.all([
      db.select().from(outcomeRule),
      db.select().from(target),
      db.select().from(person),
      db.select().from(followup),
      db.select().from(placement),
      db.select().from(posting),
    ]);
    const [attendances, commitments, sessions, helpers, settings] = await Promise.all([
      db.select().from(attendance),
      db.select().from(commitment),
      db.select().from(infoSession),
      db.select().from(sessionHelper),
      db.select().from(setting),
    ]);
    return {
      applications,
      applicationEvents,
      assignments,
      clients,
      statusEvents,
      enrolments,
      jobAlerts,
      organizations,
      interviews,
      interviewEvents,
      outreaches,
      keyedMonths,
      rules,
      targets,
      people,
      followups,
      placements,
      postings,
      attendances,
      commitments,
      sessions,
      helpers,
      settings,
    };
  });
}

export type Rows = Awaited<ReturnType<typeof readRows>>;
type One<Name extends keyof Rows> = Rows[Name][number];
export type Client = One<'clients'>;
export type Placement = One<'placements'>;
export type Followup = One<'followups'>;
export type Application = One<'applications'>;
export type ApplicationEvent = One<'applicationEvents'>;
export type Session = One<'sessions'>;
export type Attendance = One<'attendances'>;
export type Interview = One<'interviews'>;

/** The rows below each key, in the order in which they came. */
export function groupedBy<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
