import { application, applicationEvent } from '@tremplin/db/schema/applications.ts';
import { clientStatusEvent, consent, note } from '@tremplin/db/schema/clients.ts';
import { person } from '@tremplin/db/schema/people.ts';
import { posting } from '@tremplin/db/schema/postings.ts';
import type { Reader } from '@tremplin/db/store.ts';
import type { Stage } from '@tremplin/shared/applications.ts';
import { mayCorrectNote } from '@tremplin/shared/client-rules.ts';
import type {
  ClientStatus,
  ConsentMethod,
  ConsentScope,
  Cursor,
  NoteKind,
} from '@tremplin/shared/clients.ts';
import { isIso, parseIso } from '@tremplin/shared/day.ts';
import type { Day } from '@tremplin/shared/day.ts';
import type { Locale } from '@tremplin/shared/people.ts';
import { and, desc, eq, isNotNull, lt, or, sql } from 'drizzle-orm';
import type { AnyColumn, SQL } from 'drizzle-orm';
import type { Ctx } from '../context.ts';
import { view } from '../view.ts';
import type { PostingTitle } from './file.ts';
import { counsellorsOf, handoversOf } from './handovers.ts';
import type { CounsellorEntry, HandoverEntry } from './handovers.ts';
import { interviewsOf } from './interviews.ts';
import type { InterviewEntry } from './interviews.ts';
import { placementsOf } from './placements.ts';
import type { PlacementEntry } from './placements.ts';
import { requireClient } from './policy.ts';
import { sessionsOf } from './sessions.ts';
import type { SessionEntry } from './sessions.ts';

interface Happened {
  readonly id: string;
  /** ISO instant at which it was written down. */
  readonly at: string;
  readonly by: string | null;
}

export type TimelineEntry = Happened &
  (
    | {
        readonly what: 'note';
        readonly kind: NoteKind;
        readonly body: string;
        readonly version: number;
        readonly corrected: boolean;
        /** The reader wrote it, less than a day ago. */
        readonly mayCorrect: boolean;
      }
    | {
        readonly what: 'stage';
        readonly applicationId: string;
        readonly posting: PostingTitle;
        readonly kind: 'add' | 'move' | 'reopen';
        readonly from: Stage | null;
        readonly to: Stage;
        readonly on: Day;
        readonly note: string | null;
      }
    | {
        readonly what: 'status';
        readonly from: ClientStatus | null;
        readonly to: ClientStatus;
        readonly reason: string | null;
      }
    | {
        readonly what: 'consent_given';
        readonly noticeVersion: string;
        readonly lang: Locale;
        readonly method: ConsentMethod;
        readonly scope: ConsentScope;
        readonly on: Day;
      }
    | { readonly what: 'consent_withdrawn'; readonly noticeVersion: string; readonly on: Day }
    | CounsellorEntry
    | SessionEntry
    | InterviewEntry
    | PlacementEntry
    | HandoverEntry
  );

export interface Timeline {
  readonly entries: readonly TimelineEntry[];
  readonly next: Cursor;
}

const entriesAPage = 30;

/** What happened with an own client, the latest first, whatever kind it is. */
export async function timeline(ctx: Ctx, id: string, cursor: Cursor): Promise<Timeline> {
  await ctx.store.read((db) => requireClient(db, ctx, id));
  return view(ctx, { resource: 'client', resourceId: id, clientId: id }, async (db) => {
    const kinds: readonly TimelineEntry[][] = [
      await notes(db, ctx, id, cursor),
      await stageMoves(db, id, cursor),
      await statusChanges(db, id, cursor),
      await consentsGiven(db, id, cursor),
      await consentsWithdrawn(db, id, cursor),
      await counsellorsOf(db, id, (at, row) => before(cursor, at, row), entriesAPage + 1),
      await handoversOf(db, id, (at, row) => before(cursor, at, row), entriesAPage + 1),
      await interviewsOf(db, id, (at, row) => before(cursor, at, row), entriesAPage + 1),
      await placementsOf(db, id, (at, row) => before(cursor, at, row), entriesAPage + 1),
      await sessionsOf(db, ctx, id, (at, row) => before(cursor, at, row), entriesAPage + 1),
    ];
    const all = kinds.flat().toSorted(latestFirst);
    const entries = all.slice(0, entriesAPage);
    const last = all.length > entriesAPage ? entries.at(-1) : undefined;
    return { entries, next: last ? { key: last.at, id: last.id } : null };
  });
}

function latestFirst(a: Happened, b: Happened): number {
  if (a.at !== b.at) return a.at < b.at ? 1 : -1;
  return a.id < b.id ? 1 : -1;
}

/** Older than the cursor, in the order (at, id). */
function before(cursor: Cursor, at: AnyColumn, id: AnyColumn): SQL | undefined {
  if (cursor === null) return undefined;
  if (!isIso(cursor.key)) return sql`1 = 0`;
  const then = parseIso(cursor.key);
  return or(lt(at, then), and(eq(at, then), lt(id, cursor.id)));
}

async function notes(
  db: Reader,
  ctx: Ctx,
  clientId: string,
  cursor: Cursor,
): Promise<TimelineEntry[]> {
  const rows = await db
    .select({
      id: note.id,
      at: note.at,
      by: person.name,
      byId: note.byId,
      kind: note.kind,
      body: note.body,
      version: note.version,
    })
    .from(note)
    .leftJoin(person, eq(person.id, note.byId))
    .where(and(eq(note.clientId, clientId), before(cursor, note.at, note.id)))
    .orderBy(desc(note.at), desc(note.id))
    .limit(entriesAPage + 1);
  return rows.map(({ byId, ...row }) => ({
    ...row,
    what: 'note',
    at: row.at.toISOString(),
    corrected: row.version > 1,
    mayCorrect: byId === ctx.actor.id && mayCorrectNote(row.at, ctx.now),
  }));
}

async function stageMoves(db: Reader, clientId: string, cursor: Cursor): Promise<TimelineEntry[]> {
  const rows = await db
    .select({
      id: applicationEvent.id,
      at: applicationEvent.at,
      by: person.name,
      applicationId: applicationEvent.applicationId,
      kind: applicationEvent.kind,
      from: applicationEvent.fromStage,
      to: applicationEvent.toStage,
      on: applicationEvent.effectiveOn,
      note: applicationEvent.note,
      titleEn: posting.titleEn,
      titleFr: posting.titleFr,
      jobId: posting.jobId,
    })
    .from(applicationEvent)
    .innerJoin(application, eq(application.id, applicationEvent.applicationId))
    .innerJoin(posting, eq(posting.id, application.postingId))
    .leftJoin(person, eq(person.id, applicationEvent.byId))
    .where(
      and(
        eq(applicationEvent.clientId, clientId),
        before(cursor, applicationEvent.at, applicationEvent.id),
      ),
    )
    .orderBy(desc(applicationEvent.at), desc(applicationEvent.id))
    .limit(entriesAPage + 1);
  return rows.map(({ titleEn, titleFr, jobId, ...row }) => ({
    ...row,
    what: 'stage',
    at: row.at.toISOString(),
    posting: { titleEn, titleFr, jobId },
  }));
}

async function statusChanges(
  db: Reader,
  clientId: string,
  cursor: Cursor,
): Promise<TimelineEntry[]> {
  const event = clientStatusEvent;
  const rows = await db
    .select({
      id: event.id,
      at: event.at,
      by: person.name,
      from: event.fromStatus,
      to: event.toStatus,
      reason: event.reason,
    })
    .from(event)
    .leftJoin(person, eq(person.id, event.byId))
    .where(and(eq(event.clientId, clientId), before(cursor, event.at, event.id)))
    .orderBy(desc(event.at), desc(event.id))
    .limit(entriesAPage + 1);
  return rows.map((row) => ({ ...row, what: 'status', at: row.at.toISOString() }));
}

async function consentsGiven(
  db: Reader,
  clientId: string,
  cursor: Cursor,
): Promise<TimelineEntry[]> {
  const rows = await db
    .select({
      id: consent.id,
      at: consent.createdAt,
      by: person.name,
      noticeVersion: consent.noticeVersion,
      lang: consent.lang,
      method: consent.method,
      scope: consent.scope,
      on: consent.givenOn,
    })
    .from(consent)
    .leftJoin(person, eq(person.id, consent.createdBy))
    .where(and(eq(consent.clientId, clientId), before(cursor, consent.createdAt, consent.id)))
    .orderBy(desc(consent.createdAt), desc(consent.id))
    .limit(entriesAPage + 1);
  return rows.map((row) => ({ ...row, what: 'consent_given', at: row.at.toISOString() }));
}

async function consentsWithdrawn(
  db: Reader,
  clientId: string,
  cursor: Cursor,
): Promise<TimelineEntry[]> {
  const rows = await db
    .select({
      id: consent.id,
      at: consent.withdrawnAt,
      by: person.name,
      noticeVersion: consent.noticeVersion,
      on: consent.withdrawnOn,
    })
    .from(consent)
    .leftJoin(person, eq(person.id, consent.withdrawnBy))
    .where(
      and(
        eq(consent.clientId, clientId),
        isNotNull(consent.withdrawnAt),
        before(cursor, consent.withdrawnAt, consent.id),
      ),
    )
    .orderBy(desc(consent.withdrawnAt), desc(consent.id))
    .limit(entriesAPage + 1);
  return rows.flatMap(({ at, on, ...row }) =>
    at === null || on === null
      ? []
      : [{ ...row, what: 'consent_withdrawn', at: at.toISOString(), on }],
  );
}
