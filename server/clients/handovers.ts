import { assignment } from '@tremplin/db/schema/clients.ts';
import { handover, handoverClient } from '@tremplin/db/schema/outcomes.ts';
import { person } from '@tremplin/db/schema/people.ts';
import type { Reader } from '@tremplin/db/store.ts';
import type { HandoverAct } from '@tremplin/shared/caseloads.ts';
import type { AssignmentKind } from '@tremplin/shared/clients.ts';
import type { Day } from '@tremplin/shared/day.ts';
import { and, desc, eq, sql } from 'drizzle-orm';
import type { AnyColumn, SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';

interface Happened {
  readonly id: string;
  /** ISO instant at which it was written down. */
  readonly at: string;
  readonly by: string | null;
}

/** Who works with the client since when. */
export interface CounsellorEntry extends Happened {
  readonly what: 'counsellor';
  readonly name: string;
  readonly kind: AssignmentKind;
  readonly from: Day;
  readonly to: Day | null;
}

/** The client went from one counsellor to another, for good, for a while, or back before that was over. */
export interface HandoverEntry extends Happened {
  readonly what: 'handover';
  readonly kind: HandoverAct;
  readonly from: string;
  readonly to: string;
  readonly until: Day | null;
  readonly note: string;
}

type Older = (at: AnyColumn, id: AnyColumn) => SQL | undefined;

const assigned = alias(person, 'assigned');
const giver = alias(person, 'giver');
const receiver = alias(person, 'receiver');

/** At most so many, the latest first. */
export async function handoversOf(
  db: Reader,
  clientId: string,
  older: Older,
  most: number,
): Promise<HandoverEntry[]> {
  const rows = await db
    .select({
      id: handoverClient.id,
      at: handover.at,
      by: person.name,
      kind: handover.kind,
      from: giver.name,
      to: receiver.name,
      until: handover.untilDay,
      note: handover.note,
    })
    .from(handoverClient)
    .innerJoin(handover, eq(handover.id, handoverClient.handoverId))
    .innerJoin(giver, eq(giver.id, handover.fromId))
    .innerJoin(receiver, eq(receiver.id, handover.toId))
    .leftJoin(person, eq(person.id, handover.byId))
    .where(and(eq(handoverClient.clientId, clientId), older(handover.at, handoverClient.id)))
    .orderBy(desc(handover.at), desc(handoverClient.id))
    .limit(most);
  return rows.map((row) => ({ ...row, what: 'handover', at: row.at.toISOString() }));
}

/** Those who came by no hand-over: what came of one is told by it. */
export async function counsellorsOf(
  db: Reader,
  clientId: string,
  older: Older,
  most: number,
): Promise<CounsellorEntry[]> {
  const { createdAt: at, id } = assignment;
  const rows = await db
    .select({
      id,
      at,
      by: person.name,
      name: assigned.name,
      kind: assignment.kind,
      from: assignment.fromDay,
      to: assignment.toDay,
    })
    .from(assignment)
    .innerJoin(assigned, eq(assigned.id, assignment.personId))
    .leftJoin(person, eq(person.id, assignment.createdBy))
    .where(
      and(
        eq(assignment.clientId, clientId),
        sql`not exists (select 1 from ${handoverClient}
          where ${handoverClient.clientId} = ${assignment.clientId}
            and ${handoverClient.assignmentId} = ${assignment.id})`,
        older(at, id),
      ),
    )
    .orderBy(desc(at), desc(id))
    .limit(most);
  return rows.map((row) => ({ ...row, what: 'counsellor', at: row.at.toISOString() }));
}
