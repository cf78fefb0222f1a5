import { assignment, client, enrolment } from '@tremplin/db/schema/clients.ts';
import { person } from '@tremplin/db/schema/people.ts';
import { followup } from '@tremplin/db/schema/placements.ts';
import { programme } from '@tremplin/db/schema/settings.ts';
import type { Reader } from '@tremplin/db/store.ts';
import { mostReassigned } from '@tremplin/shared/caseloads.ts';
import type { FileGroup, FileLine, ReadClientsOf } from '@tremplin/shared/caseloads.ts';
import { clientName } from '@tremplin/shared/client-rules.ts';
import type { Day } from '@tremplin/shared/day.ts';
import { can } from '@tremplin/shared/policy.ts';
import { and, asc, desc, eq, gt, gte, inArray, isNull, lte, ne, or } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { Ctx } from '../context.ts';
import { view } from '../view.ts';
import { coversOn, looksAfter, requireGiver } from './policy.ts';

const page = 50;

/** Somebody's clients, by their file number, to choose from; names for whoever is trusted with them. */
export async function clientsOf(ctx: Ctx, input: ReadClientsOf) {
  const { counsellorId, group, cursor } = input;
  const counsellor = await ctx.store.read((db) => requireGiver(db, counsellorId));
  const named = can(ctx.actor, 'read', 'outcome_list', 'other');
  const line = {
    resource: 'caseload',
    // A list is an act of its own each time: no page of it hides behind another.
    resourceId: null,
    action: 'list',
    fields: { counsellorId, group, named, after: cursor },
  } as const;
  return view(ctx, line, async (db) => {
    const rows = await filesOf(db, input);
    const shown = rows.slice(0, page);
    const ids = shown.map(({ id }) => id);
    const programmes = await programmesOf(db, ctx.today, ids);
    const followups = await nextFollowups(db, ctx.today, ids);
    const covers = await coversOf(db, ctx.today, ids);
    return {
      counsellor: { name: counsellor.name, here: looksAfter(ctx.office, counsellor) },
      counts: {
        open: await db.$count(client, isIn(counsellorId, 'open')),
        closed: await db.$count(client, isIn(counsellorId, 'closed')),
      },
      /** All of the group, as far as they may be handed on in one go; with the first page. */
      ids: cursor === null ? await idsIn(db, counsellorId, group) : [],
      rows: shown.map((row): FileLine => ({
        id: row.id,
        fileNo: row.fileNo,
        name: named ? clientName(row) : null,
        status: row.status,
        lastContactOn: row.lastContactOn,
        programme: programmes.get(row.id) ?? null,
        nextFollowup: followups.get(row.id) ?? null,
        cover: covers.get(row.id) ?? null,
      })),
      next: rows.length > page ? (shown.at(-1)?.fileNo ?? null) : null,
    };
  });
}

async function filesOf(db: Reader, { counsellorId, group, cursor }: ReadClientsOf) {
  return db
    .select({
      id: client.id,
      fileNo: client.fileNo,
      givenName: client.givenName,
      familyName: client.familyName,
      status: client.status,
      lastContactOn: client.lastContactOn,
    })
    .from(client)
    .where(and(isIn(counsellorId, group), cursor === null ? undefined : gt(client.fileNo, cursor)))
    .orderBy(asc(client.fileNo))
    .limit(page + 1);
}

function isIn(counsellorId: string, group: FileGroup): SQL | undefined {
  const put = group === 'closed' ? eq(client.status, 'closed') : ne(client.status, 'closed');
  return and(eq(client.counsellorId, counsellorId), put);
}

async function idsIn(db: Reader, counsellorId: string, group: FileGroup): Promise<string[]> {
  const rows = await db
    .select({ id: client.id })
    .from(client)
    .where(isIn(counsellorId, group))
    .orderBy(asc(client.fileNo))
    .limit(mostReassigned);
  return rows.map(({ id }) => id);
}

/** Of several plans the one that began last. */
async function programmesOf(db: Reader, on: Day, ids: string[]) {
  const rows = await db
    .select({ clientId: enrolment.clientId, code: programme.code })
    .from(enrolment)
    .innerJoin(programme, eq(programme.id, enrolment.programmeId))
    .where(
      and(
        inArray(enrolment.clientId, ids),
        lte(enrolment.startsOn, on),
        or(isNull(enrolment.endsOn), gte(enrolment.endsOn, on)),
      ),
    )
    .orderBy(asc(enrolment.startsOn), asc(enrolment.id));
  return new Map(rows.map(({ clientId, code }) => [clientId, code]));
}

async function nextFollowups(db: Reader, today: Day, ids: string[]) {
  const rows = await db
    .select({
      clientId: followup.clientId,
      dueOn: followup.dueOn,
      windowTo: followup.windowTo,
    })
    .from(followup)
    .where(and(inArray(followup.clientId, ids), eq(followup.status, 'scheduled')))
    .orderBy(desc(followup.dueOn), desc(followup.id));
  return new Map(
    rows.map(({ clientId, dueOn, windowTo }) => [clientId, { dueOn, overdue: windowTo < today }]),
  );
}

async function coversOf(db: Reader, today: Day, ids: string[]) {
  const rows = await db
    .select({
      clientId: assignment.clientId,
      name: person.name,
      untilDay: assignment.toDay,
    })
    .from(assignment)
    .innerJoin(person, eq(person.id, assignment.personId))
    .where(and(inArray(assignment.clientId, ids), coversOn(today)))
    .orderBy(asc(assignment.toDay), asc(assignment.id));
  return new Map(rows.map(({ clientId, ...cover }) => [clientId, cover]));
}
