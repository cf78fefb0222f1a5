import { person } from '@tremplin/db/schema/people.ts';
import {
  followup,
  followupAttempt,
  placement,
  placementEvent,
} from '@tremplin/db/schema/placements.ts';
import type { Reader } from '@tremplin/db/store.ts';
import type { Day } from '@tremplin/shared/day.ts';
import type {
  AttemptChannel,
  AttemptResult,
  PlacementEventKind,
} from '@tremplin/shared/followups.ts';
import { and, desc, eq } from 'drizzle-orm';
import type { AnyColumn, SQL } from 'drizzle-orm';

interface AboutJob {
  readonly id: string;
  /** ISO instant at which it was written down. */
  readonly at: string;
  readonly by: string | null;
  readonly placementId: string;
  readonly employerName: string;
  readonly jobTitle: string;
}

/** A job that began, what became of it, and each time somebody asked about it. */
export type PlacementEntry = AboutJob &
  (
    | { readonly what: 'job_started'; readonly on: Day }
    | {
        readonly what: 'job_event';
        readonly kind: PlacementEventKind;
        /** Of the checkpoint, in months after the start; null where it is about the job. */
        readonly month: number | null;
        readonly on: Day | null;
        readonly from: Day | null;
        /** A kind of proof, a reason or what a checkpoint came to, by the kind. */
        readonly code: string | null;
        /** Why, in somebody's own words. */
        readonly note: string | null;
      }
    | {
        readonly what: 'job_attempt';
        readonly month: number;
        readonly on: Day;
        readonly channel: AttemptChannel;
        readonly result: AttemptResult;
        readonly note: string;
      }
  );

type Older = (at: AnyColumn, id: AnyColumn) => SQL | undefined;

const job = {
  placementId: placement.id,
  employerName: placement.employerName,
  jobTitle: placement.jobTitle,
};

/** Of each kind at most so many, the latest first. */
export async function placementsOf(
  db: Reader,
  clientId: string,
  older: Older,
  most: number,
): Promise<PlacementEntry[]> {
  return [
    ...(await started(db, clientId, older, most)),
    ...(await events(db, clientId, older, most)),
    ...(await attempts(db, clientId, older, most)),
  ];
}

async function started(
  db: Reader,
  clientId: string,
  older: Older,
  most: number,
): Promise<PlacementEntry[]> {
  const at = placement.createdAt;
  const rows = await db
    .select({ id: placement.id, at, by: person.name, ...job, on: placement.startOn })
    .from(placement)
    .leftJoin(person, eq(person.id, placement.createdBy))
    .where(and(eq(placement.clientId, clientId), older(at, placement.id)))
    .orderBy(desc(at), desc(placement.id))
    .limit(most);
  return rows.map((row) => ({ ...row, what: 'job_started', at: row.at.toISOString() }));
}

async function events(
  db: Reader,
  clientId: string,
  older: Older,
  most: number,
): Promise<PlacementEntry[]> {
  const event = placementEvent;
  const rows = await db
    .select({
      id: event.id,
      at: event.at,
      by: person.name,
      ...job,
      kind: event.kind,
      month: event.month,
      on: event.onDay,
      from: event.fromDay,
      code: event.what,
      note: event.note,
    })
    .from(event)
    .innerJoin(placement, eq(placement.id, event.placementId))
    .leftJoin(person, eq(person.id, event.byId))
    .where(and(eq(event.clientId, clientId), older(event.at, event.id)))
    .orderBy(desc(event.at), desc(event.id))
    .limit(most);
  return rows.map((row) => ({ ...row, what: 'job_event', at: row.at.toISOString() }));
}

async function attempts(
  db: Reader,
  clientId: string,
  older: Older,
  most: number,
): Promise<PlacementEntry[]> {
  const tried = followupAttempt;
  const rows = await db
    .select({
      id: tried.id,
      at: tried.at,
      by: person.name,
      ...job,
      month: followup.month,
      on: tried.onDay,
      channel: tried.channel,
      result: tried.result,
      note: tried.note,
    })
    .from(tried)
    .innerJoin(followup, eq(followup.id, tried.followupId))
    .innerJoin(placement, eq(placement.id, followup.placementId))
    .leftJoin(person, eq(person.id, tried.byId))
    .where(and(eq(tried.clientId, clientId), older(tried.at, tried.id)))
    .orderBy(desc(tried.at), desc(tried.id))
    .limit(most);
  return rows.map((row) => ({ ...row, what: 'job_attempt', at: row.at.toISOString() }));
}
