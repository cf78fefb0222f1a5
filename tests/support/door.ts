import { auditEvent } from '@tremplin/db/schema/audit.ts';
import { client } from '@tremplin/db/schema/clients.ts';
import { attendance, attendanceEvent } from '@tremplin/db/schema/sessions.ts';
import { invitationCode } from '@tremplin/server/codes.ts';
import type { AttendanceStatus, SignInAtDoor } from '@tremplin/shared/attendance.ts';
import type { AddSession } from '@tremplin/shared/sessions.ts';
import { asc, eq } from 'drizzle-orm';
import { addClient } from './clients.ts';
import type { Call, Hired, TestOffice } from './office.ts';
import { openBrowser } from './people.ts';
import { openRoom, openSession, putOnList, sessionInput } from './sessions.ts';
import type { Room } from './sessions.ts';

export interface Doorway {
  readonly id: string;
  readonly room: Room;
  readonly farid: Hired;
  /** What another session could be made with. */
  readonly draft: AddSession;
  /** What the letter to this row of the list says. */
  readonly invitationOf: (rowId: string) => Promise<string>;
}

/** Farid's session on 24 November 2026 from 10 a.m. to noon, its door open since `now` (10 a.m.). */
export async function openDoorway(now = '2026-11-24T15:00:00.000Z'): Promise<Doorway> {
  const room = await openRoom();
  const { farid, office, programmeId } = room;
  const { id } = await openSession(room, farid);
  office.at(now);
  await farid.call.door.open({ sessionId: id });
  return {
    id,
    room,
    farid,
    draft: sessionInput({ programmeId, facilitatorId: farid.id }),
    invitationOf: async (rowId) => invitationCode(office.office.keys, rowId),
  };
}

interface File {
  readonly givenName: string;
  readonly familyName: string;
  readonly phone?: string | null;
}

/** A client of Anna's on the session's list; answers with the row's id. */
export async function list(
  { id, room }: Pick<Doorway, 'id' | 'room'>,
  file: File,
  status: AttendanceStatus = 'registered',
  over: Partial<typeof attendance.$inferInsert> & { readonly preferredName?: string } = {},
): Promise<string> {
  const { preferredName, ...row } = over;
  const email = `${Math.random()}@example.org`;
  const added = await addClient(room, room.anna, { phone: null, email, ...file });
  if (preferredName !== undefined)
    await room.office.store.tx(async (tx) => {
      await tx.update(client).set({ preferredName }).where(eq(client.id, added.id));
    });
  return putOnList(room.office, id, added.id, status, row);
}

/** A telephone: nobody is signed in on it. */
export function phoneIn(office: TestOffice, ipPrefix = '192.0.2.0/24'): Call {
  return openBrowser(office, { ipPrefix }).call;
}

/** What the wall shows now. */
export async function atDoor({ farid, id }: Pick<Doorway, 'farid' | 'id'>) {
  const { shown } = await farid.call.door.code({ sessionId: id });
  if (!shown) throw new Error('the door is shut');
  return shown;
}

/** Scans the wall and sends the form, on a telephone of its own. */
export async function arrive(door: Doorway, by: SignInAtDoor['by'], ipPrefix?: string) {
  const phone = phoneIn(door.room.office, ipPrefix);
  const { ticket } = await phone.door.page({ code: (await atDoor(door)).code });
  return phone.door.signIn({ ticket, by });
}

export function byName(firstName: string, initial: string, lastFour: string): SignInAtDoor['by'] {
  return { kind: 'name', firstName, initial, lastFour };
}

/** The one refusal of whoever is not found, for whatever reason. */
export const notFound = { kind: 'refused', key: 'door.not_found', values: {}, fields: [] };

export async function rowOf({ room }: Doorway, id: string) {
  const [row] = await room.office.store.read((db) =>
    db.select().from(attendance).where(eq(attendance.id, id)),
  );
  return row;
}

export async function eventsOf({ room }: Doorway, id: string) {
  return room.office.store.read((db) =>
    db
      .select()
      .from(attendanceEvent)
      .where(eq(attendanceEvent.attendanceId, id))
      .orderBy(asc(attendanceEvent.at), asc(attendanceEvent.id)),
  );
}

export async function lastLine({ room }: Doorway) {
  const lines = await room.office.store.read((db) =>
    db.select().from(auditEvent).orderBy(asc(auditEvent.seq)),
  );
  return lines.at(-1);
}
