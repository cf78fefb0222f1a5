import { client, enrolment } from '@tremplin/db/schema/clients.ts';
import { person } from '@tremplin/db/schema/people.ts';
import { attendance } from '@tremplin/db/schema/sessions.ts';
import type { Reader } from '@tremplin/db/store.ts';
import type { Eligibility, FindInvitees } from '@tremplin/shared/attendance.ts';
import { clientName } from '@tremplin/shared/client-rules.ts';
import type { ClientStatus } from '@tremplin/shared/clients.ts';
import type { Day } from '@tremplin/shared/day.ts';
import { fold } from '@tremplin/shared/fold.ts';
import { and, asc, eq, gte, inArray, isNull, lte, ne, or, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { Ctx } from '../context.ts';
import { view } from '../view.ts';
import { mayBeListed, requireList, requireListOpen } from './policy.ts';
import type { ListAccess } from './policy.ts';
import { programmeCodes } from './queries.ts';

/** A card and nothing of what was asked for. */
export interface Invitee {
  readonly clientId: string;
  readonly name: string;
  readonly counsellor: string | null;
  readonly programme: string | null;
}

export interface Invitees {
  readonly rows: readonly Invitee[];
  /** How many there are; `rows` are at most the first 500 of them by name. */
  readonly total: number;
  /** Who matches too, but cannot be added. */
  readonly leftOut: { readonly onList: number; readonly noConsent: number };
}

const mostShown = 500;
const stillLooking: readonly ClientStatus[] = ['referral', 'active', 'on_hold'];

/** Whom the filter finds for this session. Each search is a line of its own, with the filters' names. */
export async function findInvitees(ctx: Ctx, input: FindInvitees): Promise<Invitees> {
  const access = await ctx.store.read((db) => requireList(db, ctx, input.sessionId));
  requireListOpen(access.session);
  const fields = {
    sessionId: input.sessionId,
    filters: filtersUsed(input),
    ...(input.programmeId !== null && { programmeId: input.programmeId }),
  };
  const line = { resource: 'attendance', resourceId: null, action: 'find', fields } as const;
  return view(ctx, line, async (db) => {
    const found = await matching(db, ctx, access, input);
    const listed = await onList(db, input.sessionId);
    const free = found.filter((one) => one.consented && !listed.has(one.id));
    const shown = free.slice(0, mostShown);
    const codes = await programmeCodes(
      db,
      ctx.today,
      access.session,
      shown.map(({ id }) => id),
    );
    return {
      rows: shown.map((one) => ({
        clientId: one.id,
        name: clientName(one),
        counsellor: one.counsellor,
        programme: codes.get(one.id) ?? null,
      })),
      total: free.length,
      leftOut: {
        onList: found.filter(({ id }) => listed.has(id)).length,
        noConsent: found.filter(({ id, consented }) => !consented && !listed.has(id)).length,
      },
    };
  });
}

/** The words by which clients' aims are filed, to choose a filter from: words, and nobody's. */
export async function categories(ctx: Ctx, sessionId: string): Promise<string[]> {
  return ctx.store.read(async (db) => {
    const access = await requireList(db, ctx, sessionId);
    const rows = await db
      .selectDistinct({ words: client.targetCategories })
      .from(client)
      .where(and(mayBeListed(ctx, access), inArray(client.status, [...stillLooking])));
    // Of two spellings of one word, always the same.
    const all = rows.flatMap((row) => row.words).toSorted();
    const words = new Map(all.map((word) => [fold(word), word]));
    return [...words.keys()].toSorted().flatMap((key) => words.get(key) ?? []);
  });
}

function matching(db: Reader, ctx: Ctx, access: ListAccess, asked: FindInvitees) {
  const { lang, category, programmeId } = asked;
  const wanted = fold(category ?? '');
  const rows = db
    .select({
      id: client.id,
      givenName: client.givenName,
      familyName: client.familyName,
      consented: client.consented,
      words: client.targetCategories,
      counsellor: person.name,
    })
    .from(client)
    .leftJoin(person, eq(person.id, client.counsellorId))
    .where(
      and(
        mayBeListed(ctx, access),
        inArray(client.status, [...stillLooking]),
        isEligible[asked.eligibility](access.session.startDay),
        lang === null ? undefined : eq(client.correspondenceLang, lang),
        programmeId === null ? undefined : isEnrolled(ctx, programmeId),
      ),
    )
    .orderBy(asc(client.nameSort), asc(client.id));
  // The words of an aim are compared folded, which the database cannot do to a list.
  return rows.then((all) =>
    wanted === '' ? all : all.filter(({ words }) => words.some((w) => fold(w).includes(wanted))),
  );
}

const isEligible: Readonly<Record<Eligibility, (on: Day) => SQL | undefined>> = {
  any: () => undefined,
  may_work: (on) =>
    or(
      inArray(client.immigrationStatus, ['citizen', 'permanent_resident', 'protected_person']),
      and(
        inArray(client.immigrationStatus, ['work_permit', 'CUAET']),
        or(isNull(client.workAuthExpiresOn), gte(client.workAuthExpiresOn, on)),
      ),
    ),
  french_for_ops: () => inArray(client.frenchForOps, ['advanced', 'superior']),
};

function isEnrolled(ctx: Ctx, programmeId: string): SQL {
  return sql`${client.id} in (
    select ${enrolment.clientId} from ${enrolment}
    where ${and(eq(enrolment.programmeId, programmeId), runsOn(ctx.today))})`;
}

function runsOn(on: Day): SQL | undefined {
  return and(lte(enrolment.startsOn, on), or(isNull(enrolment.endsOn), gte(enrolment.endsOn, on)));
}

async function onList(db: Reader, sessionId: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .select({ id: attendance.clientId })
    .from(attendance)
    .where(and(eq(attendance.sessionId, sessionId), ne(attendance.status, 'cancelled')));
  return new Set(rows.map(({ id }) => id));
}

function filtersUsed(asked: FindInvitees): string[] {
  const used = {
    eligibility: asked.eligibility !== 'any',
    lang: asked.lang !== null,
    category: (asked.category ?? '') !== '',
    programmeId: asked.programmeId !== null,
  };
  return Object.entries(used).flatMap(([name, is]) => (is ? [name] : []));
}
