import { client } from '@tremplin/db/schema/clients.ts';
import { contact, organization } from '@tremplin/db/schema/directory.ts';
import { interview, interviewEvent, outreach } from '@tremplin/db/schema/interviews.ts';
import { person } from '@tremplin/db/schema/people.ts';
import { posting } from '@tremplin/db/schema/postings.ts';
import type { Reader } from '@tremplin/db/store.ts';
import { clientName } from '@tremplin/shared/client-rules.ts';
import { interviewTransitions } from '@tremplin/shared/interview-rules.ts';
import { and, asc, desc, eq, isNotNull, not, sql } from 'drizzle-orm';
import { requireClient } from '../clients/policy.ts';
import type { Ctx } from '../context.ts';
import { requireContact } from '../directory/policy.ts';
import { thresholdsOf } from '../settings/policy.ts';
import { view } from '../view.ts';
import { beforeOf } from './before.ts';
import { approachesWhere, marked } from './budget.ts';
import { linesOf, namedColumns, namedContact, standingOf } from './facts.ts';
import { isOwnInterview, requireInterview } from './policy.ts';
import type { SeenInterview } from './policy.ts';

/** Approaches by colleagues that a contact's page tells of. */
const approachesTold = 20;

/** One interview of an own client: its facts, how it came here, and what may follow. */
export async function byId(ctx: Ctx, id: string) {
  const { clientId } = await ctx.store.read((db) => requireInterview(db, ctx, id));
  return view(ctx, { resource: 'client', resourceId: clientId, clientId }, async (db) => {
    const seen = await requireInterview(db, ctx, id);
    const { attemptsPerClient } = await thresholdsOf(db);
    const of = { clientId, keptFor: clientId, interviewId: seen.id };
    return {
      ...(await factsOf(db, seen)),
      ...standingOf(seen, ctx.today, attemptsPerClient),
      allowed: interviewTransitions[seen.stage],
      events: await eventsOf(db, seen),
      outreach: await outreachOf(db, ctx, seen),
      before: await beforeOf(db, ctx, seen.contactId, of),
    };
  });
}

export async function ofClient(ctx: Ctx, clientId: string) {
  await ctx.store.read((db) => requireClient(db, ctx, clientId));
  return view(ctx, { resource: 'client', resourceId: clientId, clientId }, async (db) => {
    const { attemptsPerClient } = await thresholdsOf(db);
    const rows = await db
      .select({ id: interview.id })
      .from(interview)
      .where(and(eq(interview.clientId, clientId), isOwnInterview(ctx)))
      .orderBy(desc(interview.createdAt), desc(interview.id));
    return linesOf(db, idsOf(rows), ctx.today, attemptsPerClient);
  });
}

/** Own clients' interviews with somebody; of everybody else's only how many and when. */
export async function ofContact(ctx: Ctx, asked: string) {
  const { id: contactId } = await ctx.store.read((db) => requireContact(db, asked));
  const read = async (db: Reader) => {
    const { attemptsPerClient } = await thresholdsOf(db);
    const own = await db
      .select({ id: interview.id })
      .from(interview)
      .where(and(eq(interview.contactId, contactId), isOwnInterview(ctx)))
      .orderBy(desc(interview.createdAt), desc(interview.id));
    return {
      own: await linesOf(db, idsOf(own), ctx.today, attemptsPerClient),
      others: await ofOthers(db, ctx, contactId),
    };
  };
  const any = and(eq(interview.contactId, contactId), isOwnInterview(ctx));
  const named = await ctx.store.read((db) => db.$count(interview, any));
  if (named === 0) return ctx.store.read(read);
  const fields = { contactId, clients: named };
  return view(ctx, { resource: 'interview', resourceId: null, action: 'list', fields }, read);
}

async function ofOthers(db: Reader, ctx: Ctx, contactId: string) {
  const theirs = and(eq(interview.contactId, contactId), not(isOwnInterview(ctx)));
  const [counted] = await db
    .select({
      requests: sql<number>`count(${interview.requestedOn})`.mapWith(Number),
      met: sql<number>`count(${interview.heldOn})`.mapWith(Number),
      lastRequestedOn: sql<string | null>`max(${interview.requestedOn})`,
      lastMetOn: sql<string | null>`max(${interview.heldOn})`,
    })
    .from(interview)
    .where(theirs);
  const [met] = await db
    .select({ clients: sql<number>`count(distinct ${interview.clientId})`.mapWith(Number) })
    .from(interview)
    .where(and(eq(interview.contactId, contactId), isNotNull(interview.heldOn)));
  const rows = await approachesWhere(
    db,
    sql`${outreach.interviewId} in (
      select ${interview.id} from ${interview} where ${theirs})`,
  );
  return {
    requests: counted?.requests ?? 0,
    met: counted?.met ?? 0,
    lastRequestedOn: counted?.lastRequestedOn ?? null,
    lastMetOn: counted?.lastMetOn ?? null,
    /** Clients of anybody's who met this person, own ones among them. */
    clientsMet: met?.clients ?? 0,
    approaches: rows
      .slice(0, approachesTold)
      .map(({ on, channel, result, byName }) => ({ on, channel, result, byName })),
  };
}

async function factsOf(db: Reader, seen: SeenInterview) {
  const found = await selectFacts(db, seen);
  const { email, phone, ext, city, languages, branchId } = found;
  return {
    id: seen.id,
    version: seen.version,
    client: { id: seen.clientId, name: clientName(found), fileNo: found.fileNo },
    contact: { ...namedContact(found.contact), email, phone, ext, city, languages, branchId },
    counsellor: found.counsellor,
    /** The contact's unit and branch when they were asked. */
    organizationId: seen.organizationId,
    branchId: seen.branchId,
    posting: found.posting,
    purpose: seen.purpose,
    questions: seen.questions,
    stage: seen.stage,
    attempts: seen.attempts,
    requestedOn: seen.requestedOn,
    lastOutreachOn: seen.lastOutreachOn,
    repliedOn: seen.repliedOn,
    reminderOn: seen.reminderOn,
    scheduledAt: seen.scheduledAt?.toISOString() ?? null,
    mode: seen.mode,
    durationMin: seen.durationMin,
    heldOn: seen.heldOn,
    notes: seen.notes,
    thankYouDueOn: seen.thankYouDueOn,
    thankYouSentOn: seen.thankYouSentOn,
    followUpOn: seen.followUpOn,
    createdAt: seen.createdAt.toISOString(),
    updatedAt: seen.updatedAt.toISOString(),
  };
}

async function selectFacts(db: Reader, { id }: SeenInterview) {
  const [found] = await db
    .select({
      givenName: client.givenName,
      familyName: client.familyName,
      fileNo: client.fileNo,
      counsellor: person.name,
      contact: namedColumns,
      email: contact.email,
      phone: contact.phone,
      ext: contact.ext,
      city: contact.city,
      languages: contact.languages,
      branchId: contact.branchId,
      posting: {
        id: posting.id,
        jobId: posting.jobId,
        titleEn: posting.titleEn,
        titleFr: posting.titleFr,
      },
    })
    .from(interview)
    .innerJoin(client, eq(client.id, interview.clientId))
    .innerJoin(contact, eq(contact.id, interview.contactId))
    .leftJoin(organization, eq(organization.id, contact.organizationId))
    .leftJoin(posting, eq(posting.id, interview.postingId))
    .leftJoin(person, eq(person.id, interview.createdBy))
    .where(eq(interview.id, id));
  if (!found) throw new Error('an interview without its client or contact');
  return found;
}

/** Oldest first. */
async function eventsOf(db: Reader, { id }: SeenInterview) {
  const rows = await db
    .select({
      id: interviewEvent.id,
      from: interviewEvent.fromStage,
      to: interviewEvent.toStage,
      on: interviewEvent.effectiveOn,
      note: interviewEvent.note,
      at: interviewEvent.at,
      by: person.name,
    })
    .from(interviewEvent)
    .leftJoin(person, eq(person.id, interviewEvent.byId))
    .where(eq(interviewEvent.interviewId, id))
    .orderBy(asc(interviewEvent.at), asc(interviewEvent.id));
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

/** Newest first. */
async function outreachOf(db: Reader, ctx: Ctx, { id }: SeenInterview) {
  const rows = marked(await approachesWhere(db, eq(outreach.interviewId, id)));
  return rows.map((row) => ({
    id: row.id,
    on: row.on,
    channel: row.channel,
    result: row.result,
    templateLang: row.templateLang,
    byName: row.byName,
    own: row.byId === ctx.actor.id,
    counts: row.counts,
  }));
}

function idsOf(rows: readonly { readonly id: string }[]): string[] {
  return rows.map(({ id }) => id);
}
