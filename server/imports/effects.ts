import { client } from '@tremplin/db/schema/clients.ts';
import { contact, organization } from '@tremplin/db/schema/directory.ts';
import { directoryChange } from '@tremplin/db/schema/imports.ts';
import { contactHold, interview } from '@tremplin/db/schema/interviews.ts';
import { posting } from '@tremplin/db/schema/postings.ts';
import { sessionPresenter } from '@tremplin/db/schema/sessions.ts';
import type { Reader } from '@tremplin/db/store.ts';
import type { ChangeKind } from '@tremplin/shared/directory.ts';
import { openStages } from '@tremplin/shared/interview-rules.ts';
import type { InterviewStage } from '@tremplin/shared/interviews.ts';
import { and, asc, count, eq, exists, gte, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { isOwnClient } from '../clients/policy.ts';
import type { Ctx } from '../context.ts';
import { view } from '../view.ts';
import { requireImport } from './policy.ts';

/** So many of each are shown by name. */
const most = 50;

/** What is under way with somebody whom a file changed: own clients by name, others as a number. */
export interface Touched {
  readonly own: readonly {
    readonly contact: { readonly id: string; readonly name: string };
    readonly kind: ChangeKind;
    readonly client: { readonly id: string; readonly name: string };
    readonly interviewId: string | null;
    readonly stage: InterviewStage | null;
    /** Until when they are kept for the client, or by when they should be thanked. */
    readonly day: string | null;
  }[];
  /** All of them, the office over. */
  readonly all: number;
}

export interface Effects {
  /** Somebody was asked or a time is agreed, and they have left. */
  readonly open: Touched;
  /** A thank-you is still owed to somebody who left or moved. */
  readonly thanks: Touched;
  /** Kept for a client, and gone. */
  readonly holds: Touched;
  /** Somebody whom the office met or hosted heads a unit now. */
  readonly heads: readonly {
    readonly contact: { readonly id: string; readonly name: string };
    readonly organizationId: string;
    /** Postings of the ministry that are open today. */
    readonly openPostings: number;
  }[];
}

const isOpen = inArray(interview.stage, [...openStages]);
const isOwed = and(eq(interview.stage, 'completed'), isNull(interview.thankYouSentOn));

/** What an applied file means for what is under way. */
export async function effects(ctx: Ctx, importId: string): Promise<Effects> {
  const read = async (db: Reader): Promise<Effects> => ({
    open: await interviewsOf(db, ctx, importId, ['left'], isOpen),
    thanks: await interviewsOf(db, ctx, importId, ['left', 'moved'], isOwed),
    holds: await holdsOf(db, ctx, importId),
    heads: await headsMet(db, ctx, importId),
  });
  const clients = await ctx.store.read(async (db) => {
    await requireImport(db, importId);
    return ownTouched(db, ctx, importId);
  });
  if (clients === 0) return ctx.store.read(read);
  const line = { resource: 'contact_import', resourceId: importId, action: 'effects' } as const;
  return view(ctx, { ...line, fields: { clients } }, read);
}

/** How many own clients an answer may name. */
async function ownTouched(db: Reader, ctx: Ctx, importId: string): Promise<number> {
  const asked = db
    .select({ id: interview.clientId })
    .from(directoryChange)
    .innerJoin(interview, eq(interview.contactId, directoryChange.contactId))
    .where(and(ofImport(importId, ['left', 'moved']), or(isOpen, isOwed)));
  const kept = db
    .select({ id: contactHold.clientId })
    .from(directoryChange)
    .innerJoin(contactHold, eq(contactHold.contactId, directoryChange.contactId))
    .where(and(ofImport(importId, ['left']), gte(contactHold.untilDay, ctx.today)));
  const touched = or(inArray(client.id, asked), inArray(client.id, kept));
  return db.$count(client, and(touched, isOwnClient(ctx)));
}

async function interviewsOf(
  db: Reader,
  ctx: Ctx,
  importId: string,
  kinds: readonly ChangeKind[],
  which: SQL | undefined,
): Promise<Touched> {
  const its = and(ofImport(importId, kinds), which);
  const joined = eq(interview.contactId, directoryChange.contactId);
  const [all] = await db
    .select({ number: count() })
    .from(directoryChange)
    .innerJoin(interview, joined)
    .where(its);
  const own = await db
    .select({
      ...shown,
      interviewId: interview.id,
      stage: interview.stage,
      day: interview.thankYouDueOn,
    })
    .from(directoryChange)
    .innerJoin(interview, joined)
    .innerJoin(contact, eq(contact.id, interview.contactId))
    .innerJoin(client, eq(client.id, interview.clientId))
    .where(and(its, isOwnClient(ctx, interview.clientId)))
    .orderBy(asc(contact.nameSort), asc(interview.id))
    .limit(most);
  return { own: own.map(told), all: all?.number ?? 0 };
}

async function holdsOf(db: Reader, ctx: Ctx, importId: string): Promise<Touched> {
  const its = and(ofImport(importId, ['left']), gte(contactHold.untilDay, ctx.today));
  const joined = eq(contactHold.contactId, directoryChange.contactId);
  const [all] = await db
    .select({ number: count() })
    .from(directoryChange)
    .innerJoin(contactHold, joined)
    .where(its);
  const own = await db
    .select({ ...shown, day: contactHold.untilDay })
    .from(directoryChange)
    .innerJoin(contactHold, joined)
    .innerJoin(contact, eq(contact.id, contactHold.contactId))
    .innerJoin(client, eq(client.id, contactHold.clientId))
    .where(and(its, isOwnClient(ctx, contactHold.clientId)))
    .orderBy(asc(contact.nameSort), asc(contactHold.id))
    .limit(most);
  const none = { interviewId: null, stage: null };
  return { own: own.map((one) => told({ ...one, ...none })), all: all?.number ?? 0 };
}

function ofImport(importId: string, kinds: readonly ChangeKind[]): SQL | undefined {
  return and(eq(directoryChange.importId, importId), inArray(directoryChange.kind, [...kinds]));
}

const shown = {
  kind: directoryChange.kind,
  contactId: contact.id,
  givenName: contact.givenName,
  familyName: contact.familyName,
  clientId: client.id,
  clientGiven: client.givenName,
  clientFamily: client.familyName,
};

function told(one: {
  readonly kind: ChangeKind;
  readonly contactId: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly clientId: string;
  readonly clientGiven: string;
  readonly clientFamily: string;
  readonly interviewId: string | null;
  readonly stage: InterviewStage | null;
  readonly day: string | null;
}): Touched['own'][number] {
  const { kind, interviewId, stage, day } = one;
  return {
    kind,
    interviewId,
    stage,
    day,
    contact: { id: one.contactId, name: `${one.givenName} ${one.familyName}`.trim() },
    client: { id: one.clientId, name: `${one.clientGiven} ${one.clientFamily}`.trim() },
  };
}

async function headsMet(db: Reader, ctx: Ctx, importId: string): Promise<Effects['heads']> {
  const one = { one: sql`1` };
  const met = db
    .select(one)
    .from(interview)
    .where(and(eq(interview.contactId, contact.id), isNotNull(interview.heldOn)));
  const hosted = db
    .select(one)
    .from(sessionPresenter)
    .where(eq(sessionPresenter.contactId, contact.id));
  const found = await db
    .select({
      id: contact.id,
      givenName: contact.givenName,
      familyName: contact.familyName,
      organizationId: organization.id,
      topId: organization.topId,
    })
    .from(directoryChange)
    .innerJoin(contact, eq(contact.id, directoryChange.contactId))
    .innerJoin(organization, eq(organization.id, directoryChange.organizationId))
    .where(and(ofImport(importId, ['head']), or(exists(met), exists(hosted))))
    .orderBy(asc(contact.nameSort), asc(contact.id))
    .limit(most);
  const tops = [...new Set(found.flatMap(({ topId }) => topId ?? []))];
  const open =
    tops.length === 0
      ? []
      : await db
          .select({ topId: posting.ministryId, number: count() })
          .from(posting)
          .where(and(inArray(posting.ministryId, tops), gte(posting.closingDay, ctx.today)))
          .groupBy(posting.ministryId);
  const openOf = new Map(open.map(({ topId, number }) => [topId, number]));
  return found.map((head) => ({
    contact: { id: head.id, name: `${head.givenName} ${head.familyName}`.trim() },
    organizationId: head.organizationId,
    openPostings: openOf.get(head.topId) ?? 0,
  }));
}
