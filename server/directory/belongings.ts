import { contact, post } from '@tremplin/db/schema/directory.ts';
import { directoryChange, directoryRow, matchDecision } from '@tremplin/db/schema/imports.ts';
import { contactHold, interview, outreach, takeaway } from '@tremplin/db/schema/interviews.ts';
import { sessionPresenter } from '@tremplin/db/schema/sessions.ts';
import type { Reader, Tx } from '@tremplin/db/store.ts';
import type { Day } from '@tremplin/shared/day.ts';
import { openStages } from '@tremplin/shared/interview-rules.ts';
import { and, asc, eq, gte, inArray, isNull, ne, or, sql } from 'drizzle-orm';
import type { RequestContext } from '../context.ts';
import { matchHash, orgKeyOfUnit } from './policy.ts';
import type { ContactRow } from './policy.ts';
import { unitsWithPaths } from './units.ts';

/** How much goes along when this record is merged into another. */
export async function belongingsOf(db: Reader, { id, note, tags }: ContactRow, today: Day) {
  const approaches = sql`${outreach.interviewId} in (
    select ${interview.id} from ${interview} where ${interview.contactId} = ${id})`;
  const presented = await db
    .selectDistinct({ id: sessionPresenter.sessionId })
    .from(sessionPresenter)
    .where(eq(sessionPresenter.contactId, id));
  return {
    posts: await db.$count(post, eq(post.contactId, id)),
    interviews: await db.$count(interview, eq(interview.contactId, id)),
    approaches: await db.$count(outreach, approaches),
    holds: (await heldNow(db, [id], today)).length,
    sessions: presented.length,
    lessons: await db.$count(takeaway, eq(takeaway.contactId, id)),
    tags: tags.length,
    notes: note === null ? 0 : 1,
  };
}

/** Requests to any of them that are not over. */
export async function openRequests(db: Reader, ids: readonly string[]): Promise<number> {
  const stages = [...openStages];
  const open = and(inArray(interview.contactId, [...ids]), inArray(interview.stage, stages));
  return db.$count(interview, open);
}

/** Who keeps any of them for a client, the first to do so first. */
export async function heldNow(db: Reader, ids: readonly string[], today: Day) {
  return db
    .select({ id: contactHold.id, contactId: contactHold.contactId })
    .from(contactHold)
    .where(and(inArray(contactHold.contactId, [...ids]), gte(contactHold.untilDay, today)))
    .orderBy(asc(contactHold.at), asc(contactHold.id));
}

/** Everything that refers to the one refers to the other; approaches follow their interviews. */
export async function handOver(
  tx: Tx,
  ctx: RequestContext,
  merged: ContactRow,
  into: ContactRow,
): Promise<void> {
  const [from, to] = [merged.id, into.id];
  await handOverInterviews(tx, from, to);
  await tx.update(takeaway).set({ contactId: to }).where(eq(takeaway.contactId, from));
  await tx
    .update(takeaway)
    .set({ referralContactId: to })
    .where(eq(takeaway.referralContactId, from));
  await tx
    .update(sessionPresenter)
    .set({ contactId: to })
    .where(eq(sessionPresenter.contactId, from));
  await keepFirstHold(tx, ctx.today, from, to);
  await handOverDecisions(tx, ctx, merged, into);
  await tx.update(directoryRow).set({ contactId: to }).where(eq(directoryRow.contactId, from));
  await tx
    .update(directoryChange)
    .set({ contactId: to })
    .where(eq(directoryChange.contactId, from));
  // Never a chain: whoever was merged into the one is now merged into the other.
  await tx.update(contact).set({ mergedIntoId: to }).where(eq(contact.mergedIntoId, from));
}

/** Two requests may be open now; while one of them is, nobody opens a third. */
async function handOverInterviews(tx: Tx, from: string, to: string): Promise<void> {
  const stages = [...openStages];
  if ((await openRequests(tx, [to])) > 0)
    await tx
      .update(interview)
      .set({ beside: true })
      .where(and(eq(interview.contactId, from), inArray(interview.stage, stages)));
  await tx.update(interview).set({ contactId: to }).where(eq(interview.contactId, from));
}

/** One at a time: whoever came first keeps them. */
async function keepFirstHold(tx: Tx, today: Day, from: string, to: string): Promise<void> {
  const [first] = await heldNow(tx, [from, to], today);
  const others = and(
    inArray(contactHold.contactId, [from, to]),
    first ? ne(contactHold.id, first.id) : undefined,
  );
  await tx.delete(contactHold).where(others);
  if (first)
    await tx.update(contactHold).set({ contactId: to }).where(eq(contactHold.id, first.id));
}

/**
 * What was decided of rows of files. That a row of the one is not the other has turned out wrong;
 * that somebody else's is neither still holds.
 */
async function handOverDecisions(
  tx: Tx,
  ctx: RequestContext,
  from: ContactRow,
  to: ContactRow,
): Promise<void> {
  const both = inArray(matchDecision.contactId, [from.id, to.id]);
  const decided = await tx
    .select()
    .from(matchDecision)
    .where(both)
    .orderBy(asc(matchDecision.at), asc(matchDecision.id));
  if (decided.length === 0) return;
  const theirs = await hashesOfRows(tx, ctx, [from, to]);
  await tx.delete(matchDecision).where(both);
  const kept = new Map(
    decided
      .filter(({ same, rowHash }) => same || !theirs.has(rowHash))
      .toSorted((one, another) => Number(one.same) - Number(another.same))
      .map((one) => [one.rowHash, { ...one, contactId: to.id }]),
  );
  for (const one of kept.values()) await tx.insert(matchDecision).values(one);
}

/** Of rows that name them, those of files whose rows are put away among them. */
async function hashesOfRows(
  db: Reader,
  ctx: RequestContext,
  people: readonly ContactRow[],
): Promise<ReadonlySet<string>> {
  const ids = people.map(({ id }) => id);
  const posts = await db.select().from(post).where(inArray(post.contactId, ids));
  const emails = [...people, ...posts].flatMap(({ email }) => email ?? []);
  const names = people.map(({ nameKey }) => nameKey);
  const rows = await db
    .selectDistinct({
      emailKey: directoryRow.emailKey,
      nameKey: directoryRow.nameKey,
      orgKey: directoryRow.orgKey,
    })
    .from(directoryRow)
    .where(
      or(
        inArray(directoryRow.emailKey, emails),
        and(isNull(directoryRow.emailKey), inArray(directoryRow.nameKey, names)),
      ),
    );
  const units = await unitsWithPaths(
    db,
    posts.map(({ organizationId }) => organizationId),
  );
  const likely = [...units.values()].flatMap(({ path }) =>
    names.flatMap((nameKey) =>
      [...emails, null].map((emailKey) => ({ emailKey, nameKey, orgKey: orgKeyOfUnit(path) })),
    ),
  );
  return new Set([...rows, ...likely].map((row) => matchHash(ctx.office.keys, row)));
}
