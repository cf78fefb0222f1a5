import { auditEvent } from '@tremplin/db/schema/audit.ts';
import { client, enrolment } from '@tremplin/db/schema/clients.ts';
import { attendance } from '@tremplin/db/schema/sessions.ts';
import type { AddStub, AttendanceStatus, Mark, Tap } from '@tremplin/shared/attendance.ts';
import { markOf } from '@tremplin/shared/session-rules.ts';
import { and, asc, eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import type { Hired } from './office.ts';
import { openList, openRoom, openSession } from './sessions.ts';
import type { Room } from './sessions.ts';

/** The session of these stories begins at ten in the morning of Tuesday 24 November 2026. */
export const starts = '2026-11-24T15:00:00.000Z';

export interface Attending extends Room {
  readonly sessionId: string;
  /** Ids of the rows and of their clients, in the order of the statuses asked for. */
  readonly rowIds: readonly string[];
  readonly clientIds: readonly string[];
}

/** Farid's session, with so many of Anna's clients on its list, five minutes after it began. */
export async function openAttendance(statuses: readonly AttendanceStatus[]): Promise<Attending> {
  const room = await openRoom();
  const { id: sessionId } = await openSession(room, room.farid);
  const listed = await openList(room, sessionId, statuses);
  minutes(room, 5);
  return {
    ...room,
    sessionId,
    rowIds: listed.map(({ rowId }) => rowId),
    clientIds: listed.map(({ clientId }) => clientId),
  };
}

/** So many people who have registered. */
export function registered(many: number): AttendanceStatus[] {
  return Array.from({ length: many }, () => 'registered');
}

/** Moves the clock to so many minutes after the session began. */
export function minutes({ office }: Pick<Room, 'office'>, after: number): void {
  office.at(new Date(Date.parse(starts) + after * 60_000).toISOString());
}

/** A touch of the telephone, so many minutes ago. */
export function tapped(mark: Mark, rowIds: readonly (string | undefined)[], ago = 0): Tap {
  const known = rowIds.flatMap((id) => (id === undefined ? [] : [id]));
  return { id: v7(), kind: 'mark', ago: ago * 60_000, mark, rowIds: known };
}

export function head(by: 1 | -1, ago = 0): Tap {
  return { id: v7(), kind: 'head', ago: ago * 60_000, by };
}

/** Sends taps; answers with each outcome, or why it was refused. */
export async function send(
  { sessionId }: Pick<Attending, 'sessionId'>,
  who: Hired,
  ...taps: Tap[]
): Promise<string[]> {
  const { results } = await who.call.attendance.mark({ sessionId, taps });
  return results.map(({ outcome, key }) => key ?? outcome);
}

/** Somebody nobody knew, as the page sends them. */
export function stub(sessionId: string, over: Partial<AddStub> = {}): AddStub {
  return {
    id: v7(),
    clientId: v7(),
    sessionId,
    givenName: 'Thandiwe',
    familyName: 'Œhler',
    phone: '613-555-0188',
    lang: 'fr',
    consent: true,
    ...over,
  };
}

/** How everybody on the list stands, in the order of `rowIds`: the mark, or the status where there is none. */
export async function standing({ office, sessionId, rowIds }: Attending): Promise<string[]> {
  const rows = await office.store.read((db) =>
    db.select().from(attendance).where(eq(attendance.sessionId, sessionId)),
  );
  return rowIds.map((id) => {
    const row = rows.find((one) => one.id === id);
    if (!row) return 'gone';
    const mark = markOf(row);
    return mark === 'unmarked' ? row.status : mark;
  });
}

/** So many clients more on the list, put straight into the store; answers with their rows. */
export async function crowd(room: Attending, many: number): Promise<string[]> {
  const { office, anna, sessionId } = room;
  const stamp = { createdAt: office.now(), createdBy: anna.id, updatedAt: office.now() };
  const people = Array.from({ length: many }, (_, at) => ({ id: v7(), rowId: v7(), at }));
  const inParts = [people.slice(0, 400), people.slice(400)].filter((part) => part.length > 0);
  await office.store.tx(async (tx) => {
    for (const part of inParts) {
      await tx.insert(client).values(
        part.map(({ id, at }) => ({
          id,
          fileNo: 5000 + at,
          givenName: `Inès ${at}`,
          correspondenceLang: 'fr' as const,
          languages: [],
          targetCategories: [],
          targetRegions: [],
          status: 'active' as const,
          intakeOn: '2026-11-20',
          entryEmployment: 'unemployed' as const,
          consented: true,
          nameSort: `ines ${at}`,
          searchText: `ines ${at}`,
          ...stamp,
        })),
      );
      await tx.insert(attendance).values(
        part.map(({ id, rowId }) => ({
          id: rowId,
          sessionId,
          clientId: id,
          status: 'registered' as const,
          supports: [],
          ...stamp,
        })),
      );
    }
  });
  return people.map(({ rowId }) => rowId);
}

/** Into the caseload's programme, beside the one they are in. */
export async function enrol({ office, anna, programmeId }: Room, clientId: string): Promise<void> {
  await office.store.tx(async (tx) => {
    await tx.insert(enrolment).values({
      id: v7(),
      clientId,
      programmeId,
      startsOn: '2026-11-20',
      createdAt: office.now(),
      createdBy: anna.id,
      updatedAt: office.now(),
    });
  });
}

/** What the log says of a resource, oldest first. */
export async function linesOf({ office }: Pick<Room, 'office'>, resource: string, action: string) {
  const lines = await office.store.read((db) =>
    db
      .select()
      .from(auditEvent)
      .where(and(eq(auditEvent.resource, resource), eq(auditEvent.action, action)))
      .orderBy(asc(auditEvent.seq)),
  );
  return lines.map(({ fields, ...line }) => ({
    ...line,
    fields: Object.fromEntries(Object.entries(JSON.parse(fields))),
  }));
}
