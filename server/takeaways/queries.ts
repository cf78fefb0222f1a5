import { contact, organization } from '@tremplin/db/schema/directory.ts';
import { takeaway } from '@tremplin/db/schema/interviews.ts';
import { person } from '@tremplin/db/schema/people.ts';
import { posting } from '@tremplin/db/schema/postings.ts';
import { wordsBegin } from '@tremplin/db/search.ts';
import type { Reader } from '@tremplin/db/store.ts';
import type { FindTakeaways } from '@tremplin/shared/interviews.ts';
import { and, asc, desc, eq, inArray, lt, ne, or, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { Ctx } from '../context.ts';
import { requireInterview } from '../interviews/policy.ts';
import { hasMet, isShownTo, isWithin, requireReviewer } from './policy.ts';

const pageSize = 50;

/**
 * What interviews taught us, the latest first: what colleagues have read, or the drafts. Of the
 * interview it came from only the day and the person who was met are told.
 */
export async function find(ctx: Ctx, asked: FindTakeaways) {
  if (asked.toReview) requireReviewer(ctx);
  return ctx.store.read(async (db) => {
    const kept = and(eq(takeaway.state, asked.toReview ? 'draft' : 'reviewed'), filtered(asked));
    const rows = await shown(db, and(kept, after(asked)), [
      desc(takeaway.learnedOn),
      desc(takeaway.id),
    ]).limit(pageSize + 1);
    const page = rows.slice(0, pageSize);
    const last = rows.length > pageSize ? page.at(-1) : undefined;
    return {
      rows: await told(ctx, db, page),
      next: last ? { key: last.learnedOn, id: last.id } : null,
      count: await db.$count(takeaway, kept),
      /** The unit that was asked for, by name. */
      unit: asked.within === null ? null : await unitNamed(db, asked.within),
      // A tab that says how many wait is opened more often.
      toReview: await draftsOfOthers(ctx, db),
    };
  });
}

/** What one interview of an own client taught, in every state, and whether there may be more. */
export async function ofInterview(ctx: Ctx, interviewId: string) {
  return ctx.store.read(async (db) => {
    const about = await requireInterview(db, ctx, interviewId);
    const here = and(
      eq(takeaway.interviewId, interviewId),
      or(isShownTo(ctx), ne(takeaway.state, 'withdrawn')),
    );
    const rows = await shown(db, here, [asc(takeaway.createdAt), asc(takeaway.id)]);
    const organizationId = about.branchId ?? about.organizationId;
    return {
      met: hasMet(about),
      contactId: about.contactId,
      /** Where others who were met may have told us something: the branch. */
      branch: organizationId === null ? null : await unitNamed(db, organizationId),
      rows: await told(ctx, db, rows),
    };
  });
}

function filtered(asked: FindTakeaways): SQL | undefined {
  return and(
    asked.family === null ? undefined : eq(takeaway.family, asked.family),
    asked.kind === null ? undefined : eq(takeaway.kind, asked.kind),
    asked.contactId === null ? undefined : eq(takeaway.contactId, asked.contactId),
    asked.within === null ? undefined : isWithin(takeaway.organizationId, asked.within),
    wordsBegin(takeaway.searchText, asked.typed),
  );
}

function after({ cursor }: FindTakeaways): SQL | undefined {
  if (cursor === null) return undefined;
  const sameDay = and(eq(takeaway.learnedOn, cursor.key), lt(takeaway.id, cursor.id));
  return or(lt(takeaway.learnedOn, cursor.key), sameDay);
}

function shown(db: Reader, where: SQL | undefined, order: SQL[]) {
  return db
    .select({
      id: takeaway.id,
      version: takeaway.version,
      kind: takeaway.kind,
      family: takeaway.family,
      text: takeaway.text,
      skills: takeaway.skills,
      state: takeaway.state,
      learnedOn: takeaway.learnedOn,
      byId: takeaway.createdBy,
      by: person.name,
      branchId: takeaway.branchId,
      postingId: takeaway.postingId,
      referralContactId: takeaway.referralContactId,
      unit: {
        id: organization.id,
        nameEn: organization.nameEn,
        nameFr: organization.nameFr,
      },
      contact: {
        id: contact.id,
        titleEn: contact.titleEn,
        titleFr: contact.titleFr,
        status: contact.status,
      },
    })
    .from(takeaway)
    .innerJoin(contact, eq(contact.id, takeaway.contactId))
    .innerJoin(organization, eq(organization.id, takeaway.organizationId))
    .leftJoin(person, eq(person.id, takeaway.createdBy))
    .where(where)
    .orderBy(...order);
}

/** Rows with the names of what they point at, and nothing of the client they came from. */
async function told(ctx: Ctx, db: Reader, rows: Awaited<ReturnType<typeof shown>>) {
  const branches = await unitsById(
    db,
    rows.map((row) => row.branchId ?? row.unit.id),
  );
  const postings = await postingsById(
    db,
    rows.map((row) => row.postingId),
  );
  const people = await contactsById(
    db,
    rows.map((row) => row.referralContactId),
  );
  return rows.map(({ byId, branchId, postingId, referralContactId, ...row }) => ({
    ...row,
    mine: byId === ctx.actor.id,
    branch: branches.get(branchId ?? row.unit.id) ?? row.unit,
    posting: postings.get(postingId ?? '') ?? null,
    referral: people.get(referralContactId ?? '') ?? null,
  }));
}

async function unitsById(db: Reader, ids: readonly string[]) {
  const rows = await db
    .select({ id: organization.id, nameEn: organization.nameEn, nameFr: organization.nameFr })
    .from(organization)
    .where(inArray(organization.id, [...new Set(ids)]));
  return new Map(rows.map((row) => [row.id, row]));
}

async function unitNamed(db: Reader, id: string) {
  return (await unitsById(db, [id])).get(id) ?? null;
}

async function postingsById(db: Reader, ids: readonly (string | null)[]) {
  const rows = await db
    .select({
      id: posting.id,
      jobId: posting.jobId,
      titleEn: posting.titleEn,
      titleFr: posting.titleFr,
      organization: posting.organization,
    })
    .from(posting)
    .where(inArray(posting.id, chosen(ids)));
  return new Map(rows.map((row) => [row.id, row]));
}

/** Public business facts; of somebody who asked to be removed nothing is left to tell. */
async function contactsById(db: Reader, ids: readonly (string | null)[]) {
  const rows = await db
    .select({
      id: contact.id,
      givenName: contact.givenName,
      familyName: contact.familyName,
      titleEn: contact.titleEn,
      titleFr: contact.titleFr,
    })
    .from(contact)
    .where(and(inArray(contact.id, chosen(ids)), ne(contact.status, 'erased')));
  return new Map(rows.map((row) => [row.id, row]));
}

function chosen(ids: readonly (string | null)[]): string[] {
  return [...new Set(ids.filter((id) => id !== null))];
}

async function draftsOfOthers(ctx: Ctx, db: Reader): Promise<number> {
  if (!ctx.actor.roles.includes('counsellor')) return 0;
  return db.$count(
    takeaway,
    and(eq(takeaway.state, 'draft'), sql`${takeaway.createdBy} <> ${ctx.actor.id}`),
  );
}
