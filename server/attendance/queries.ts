import { client, enrolment } from '@tremplin/db/schema/clients.ts';
import { attendance } from '@tremplin/db/schema/sessions.ts';
import { programme } from '@tremplin/db/schema/settings.ts';
import type { Reader } from '@tremplin/db/store.ts';
import { attendanceStatuses } from '@tremplin/shared/attendance.ts';
import type { AttendanceStatus, Mark, ReadRoster, Support } from '@tremplin/shared/attendance.ts';
import { clientName } from '@tremplin/shared/client-rules.ts';
import type { Day } from '@tremplin/shared/day.ts';
import { doorsOpenAt, markOf } from '@tremplin/shared/session-rules.ts';
import type { SessionLanguage, SessionMode, SessionStatus } from '@tremplin/shared/sessions.ts';
import { and, asc, eq, gte, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import type { SQLWrapper } from 'drizzle-orm';
import type { Ctx } from '../context.ts';
import type { SessionRow } from '../sessions/policy.ts';
import { view } from '../view.ts';
import { isSeenRow, requireList } from './policy.ts';

/** All that the room needs to know of a person: never an address, a number or a note. */
export interface RosterRow {
  readonly id: string;
  readonly clientId: string;
  readonly name: string;
  /** Code of the programme they are in, the session's own where they are in several. */
  readonly programme: string | null;
  readonly status: AttendanceStatus;
  readonly mark: Mark;
  readonly walkIn: boolean;
  /** Place in the queue as it stands, from 1; others' clients are counted too. */
  readonly waitNo: number | null;
  readonly checkedInAt: string | null;
  readonly byPhone: boolean;
  /** False once they have taken back their consent to be recorded. */
  readonly recordable: boolean;
  readonly supports: readonly Support[];
  readonly minutes: number | null;
  readonly version: number;
}

export interface Roster {
  readonly session: {
    readonly id: string;
    readonly titleEn: string;
    readonly titleFr: string | null;
    readonly status: SessionStatus;
    readonly startsAt: string;
    readonly endsAt: string | null;
    readonly mode: SessionMode;
    readonly location: string | null;
    readonly language: SessionLanguage | null;
    readonly capacity: number | null;
    readonly version: number;
  };
  /** Heads without a name. */
  readonly anonymous: number;
  /** False where the rows are those of own clients only; the counts are of the whole list. */
  readonly whole: boolean;
  readonly counts: Readonly<Record<AttendanceStatus, number>>;
  readonly rows: readonly RosterRow[];
  /** From when somebody can have come. */
  readonly doorsOpenAt: string;
  /** Instant of the office at which this was so: what a telephone's clock is compared with. */
  readonly asOf: string;
}

/** The list of a session by name: everybody's to whoever runs it, own clients' to a counsellor. */
export async function roster(ctx: Ctx, { sessionId, purpose }: ReadRoster): Promise<Roster> {
  const { session, runs } = await ctx.store.read((db) => requireList(db, ctx, sessionId));
  const line = {
    resource: 'attendance',
    resourceId: sessionId,
    action: purpose === 'print' ? 'print' : 'roster',
    fields: { whole: runs },
  } as const;
  return view(ctx, line, async (db) => {
    const codes = await programmeCodes(db, ctx.today, session);
    const rows = await listed(db, ctx, sessionId);
    const places = await waitPlaces(db, sessionId);
    return {
      session: factsOf(session),
      anonymous: session.anonymousCount,
      whole: runs,
      counts: await countsOf(db, sessionId),
      rows: rows.map(({ givenName, familyName, recordable, row }) => ({
        id: row.id,
        clientId: row.clientId,
        name: clientName({ givenName, familyName }),
        programme: codes.get(row.clientId) ?? null,
        status: row.status,
        mark: markOf(row),
        walkIn: row.walkIn,
        waitNo: places.get(row.id) ?? null,
        checkedInAt: row.checkedInAt?.toISOString() ?? null,
        byPhone: row.byPhone,
        recordable,
        supports: row.supports,
        minutes: row.minutes,
        version: row.version,
      })),
      doorsOpenAt: doorsOpenAt(session.startsAt).toISOString(),
      asOf: ctx.now.toISOString(),
    };
  });
}

/** Code of each client's programme today, the session's own before another. */
export async function programmeCodes(
  db: Reader,
  today: Day,
  session: Pick<SessionRow, 'id' | 'programmeId'>,
  of: SQLWrapper | readonly string[] = onList(db, session.id),
): Promise<ReadonlyMap<string, string>> {
  const enrolled = await db
    .select({
      clientId: enrolment.clientId,
      programmeId: enrolment.programmeId,
      code: programme.code,
    })
    .from(enrolment)
    .innerJoin(programme, eq(programme.id, enrolment.programmeId))
    .where(
      and(
        Array.isArray(of)
          ? inArray(enrolment.clientId, [...of])
          : sql`${enrolment.clientId} in ${of}`,
        lte(enrolment.startsOn, today),
        or(isNull(enrolment.endsOn), gte(enrolment.endsOn, today)),
      ),
    )
    .orderBy(asc(enrolment.startsOn), asc(enrolment.id));
  const codes = new Map<string, string>();
  const settled = new Set<string>();
  for (const one of enrolled) {
    if (settled.has(one.clientId)) continue;
    codes.set(one.clientId, one.code);
    if (one.programmeId === session.programmeId) settled.add(one.clientId);
  }
  return codes;
}

function onList(db: Reader, sessionId: string) {
  return db
    .select({ clientId: attendance.clientId })
    .from(attendance)
    .where(eq(attendance.sessionId, sessionId));
}

async function listed(db: Reader, ctx: Ctx, sessionId: string) {
  return db
    .select({
      givenName: client.givenName,
      familyName: client.familyName,
      recordable: client.consented,
      row: attendance,
    })
    .from(attendance)
    .innerJoin(client, eq(client.id, attendance.clientId))
    .where(and(eq(attendance.sessionId, sessionId), isSeenRow(ctx)))
    .orderBy(asc(client.nameSort), asc(attendance.id));
}

async function waitPlaces(db: Reader, sessionId: string): Promise<ReadonlyMap<string, number>> {
  const waiting = await db
    .select({ id: attendance.id })
    .from(attendance)
    .where(and(eq(attendance.sessionId, sessionId), eq(attendance.status, 'waitlisted')))
    .orderBy(asc(attendance.waitNo), asc(attendance.id));
  return new Map(waiting.map(({ id }, at) => [id, at + 1]));
}

async function countsOf(db: Reader, sessionId: string): Promise<Roster['counts']> {
  const found = await db
    .select({ status: attendance.status, count: sql<number>`count(*)`.mapWith(Number) })
    .from(attendance)
    .where(eq(attendance.sessionId, sessionId))
    .groupBy(attendance.status);
  const of = (status: AttendanceStatus): number =>
    found.find((one) => one.status === status)?.count ?? 0;
  const [invited, registered, waitlisted, attended, no_show, cancelled] = attendanceStatuses;
  return {
    invited: of(invited),
    registered: of(registered),
    waitlisted: of(waitlisted),
    attended: of(attended),
    no_show: of(no_show),
    cancelled: of(cancelled),
  };
}

function factsOf(session: SessionRow): Roster['session'] {
  return {
    id: session.id,
    titleEn: session.titleEn,
    titleFr: session.titleFr,
    status: session.status,
    startsAt: session.startsAt.toISOString(),
    endsAt: session.endsAt?.toISOString() ?? null,
    mode: session.mode,
    location: session.location,
    language: session.language,
    capacity: session.capacity,
    version: session.version,
  };
}
