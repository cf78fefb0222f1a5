import { application } from '@tremplin/db/schema/applications.ts';
import { assignment, client } from '@tremplin/db/schema/clients.ts';
import { person } from '@tremplin/db/schema/people.ts';
import { followup } from '@tremplin/db/schema/placements.ts';
import { posting } from '@tremplin/db/schema/postings.ts';
import type { Reader } from '@tremplin/db/store.ts';
import { openStages } from '@tremplin/shared/applications.ts';
import { balanceAhead, openStatuses } from '@tremplin/shared/caseloads.ts';
import type { CaseloadLine } from '@tremplin/shared/caseloads.ts';
import { addDays } from '@tremplin/shared/day.ts';
import type { Day } from '@tremplin/shared/day.ts';
import { and, asc, between, count, countDistinct, eq, inArray, isNotNull, lt } from 'drizzle-orm';
import type { Ctx } from '../context.ts';
import { coversOn, isNewOn, looksAfter } from './policy.ts';
import { isWork, leaversFirst } from './rules.ts';

/** How many clients everybody has and what waits for them, whoever has left and still has some first. */
export async function balance(ctx: Ctx): Promise<CaseloadLine[]> {
  return ctx.store.read(async (db) => {
    const people = await db.select().from(person).orderBy(asc(person.nameSort), asc(person.id));
    const clients = await clientsByStatus(db);
    const found = {
      covering: await coveredBy(db, ctx.today),
      intakes: await intakesOf(db, ctx.today),
      overdue: await overdueOf(db, ctx.today),
      ...(await aheadOf(db, ctx.today, addDays(ctx.today, balanceAhead - 1))),
    };
    const lines = people.flatMap((one): CaseloadLine[] => {
      const here = looksAfter(ctx.office, one);
      const theirs = clients.filter(({ who }) => who === one.id);
      if (!here && theirs.length === 0) return [];
      const of = (those: Counts): number => those.get(one.id) ?? 0;
      return [
        {
          counsellorId: one.id,
          version: one.version,
          name: one.name,
          here,
          active: theirs.reduce((sum, { status, those }) => sum + (isWork(status) ? those : 0), 0),
          covering: of(found.covering),
          target: one.caseloadTarget,
          overdue: of(found.overdue),
          intakes: of(found.intakes),
          ahead: {
            followups: of(found.followups),
            interviews: of(found.interviews),
            closings: of(found.closings),
          },
        },
      ];
    });
    return leaversFirst(lines);
  });
}

type Counts = ReadonlyMap<string, number>;

const who = client.counsellorId;
const those = count();

/** Whose clients are in which status, closed ones left out. */
async function clientsByStatus(db: Reader) {
  return db
    .select({ who, status: client.status, those })
    .from(client)
    .where(and(isNotNull(who), inArray(client.status, [...openStatuses])))
    .groupBy(who, client.status);
}

async function coveredBy(db: Reader, today: Day): Promise<Counts> {
  const rows = await db
    .select({ who: assignment.personId, those: countDistinct(assignment.clientId) })
    .from(assignment)
    .where(coversOn(today))
    .groupBy(assignment.personId);
  return byPerson(rows);
}

async function intakesOf(db: Reader, today: Day): Promise<Counts> {
  const rows = await db.select({ who, those }).from(client).where(isNewOn(today)).groupBy(who);
  return byPerson(rows);
}

async function overdueOf(db: Reader, today: Day): Promise<Counts> {
  const rows = await db
    .select({ who, those })
    .from(followup)
    .innerJoin(client, eq(client.id, followup.clientId))
    .where(and(eq(followup.status, 'scheduled'), lt(followup.windowTo, today)))
    .groupBy(who);
  return byPerson(rows);
}

async function aheadOf(db: Reader, from: Day, to: Day) {
  const open = inArray(application.stage, [...openStages]);
  const followups = await db
    .select({ who, those })
    .from(followup)
    .innerJoin(client, eq(client.id, followup.clientId))
    .where(and(eq(followup.status, 'scheduled'), between(followup.dueOn, from, to)))
    .groupBy(who);
  const interviews = await db
    .select({ who, those })
    .from(application)
    .innerJoin(client, eq(client.id, application.clientId))
    .where(and(open, between(application.interviewOn, from, to)))
    .groupBy(who);
  const closings = await db
    .select({ who, those })
    .from(posting)
    .innerJoin(application, eq(application.postingId, posting.id))
    .innerJoin(client, eq(client.id, application.clientId))
    .where(and(open, between(posting.closingDay, from, to)))
    .groupBy(who);
  return {
    followups: byPerson(followups),
    interviews: byPerson(interviews),
    closings: byPerson(closings),
  };
}

function byPerson(rows: readonly { who: string | null; those: number }[]): Counts {
  return new Map(rows.flatMap(({ who: id, those: n }) => (id === null ? [] : [[id, n] as const])));
}
