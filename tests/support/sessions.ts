import { attendance } from '@tremplin/db/schema/sessions.ts';
import type { AttendanceStatus } from '@tremplin/shared/attendance.ts';
import type { AddSession, ChangeSession, SessionForm } from '@tremplin/shared/sessions.ts';
import { v7 } from 'uuid';
import { addClient, openCaseload } from './clients.ts';
import type { Caseload } from './clients.ts';
import type { Hired, TestOffice } from './office.ts';

export interface Room extends Caseload {
  /** Runs the sessions that `openSession` makes. */
  readonly farid: Hired;
  readonly gisele: Hired;
  readonly manager: Hired;
}

/** An office with two counsellors, two facilitators and a manager, on Sunday 22 November 2026 at 10 a.m. */
export async function openRoom(): Promise<Room> {
  const caseload = await openCaseload();
  const { office } = caseload;
  const farid = await office.hire('facilitator', { name: 'Farid Aziz' });
  const gisele = await office.hire('facilitator', { name: 'Gisèle Fortin' });
  const manager = await office.hire('manager', { name: 'Marguerite Leduc' });
  return { ...caseload, farid, gisele, manager };
}

export const presenter: SessionForm['presenters'][number] = {
  name: 'Léa Brisebois',
  role: 'presenter',
  title: 'Talent Acquisition Manager',
  organization: 'Ministry of Northern Orchards',
  organizationId: null,
  contactId: null,
};

/** A complete session on Tuesday 24 November 2026, from 10 a.m. to noon in Toronto. */
export function sessionInput(
  given: { readonly programmeId: string; readonly facilitatorId: string },
  over: Partial<AddSession> = {},
): AddSession {
  return {
    id: v7(),
    titleEn: 'Working for the Ontario Public Service',
    titleFr: 'Travailler pour la fonction publique de l’Ontario',
    kind: 'recruitment_info_session',
    audience: 'clients',
    on: '2026-11-24',
    from: '10:00',
    to: '12:00',
    pastMidnight: false,
    mode: 'in_person',
    location: 'Room 204, 219 Argyle Avenue',
    joinUrl: null,
    language: 'en',
    capacity: 20,
    helperIds: [],
    presenters: [presenter],
    topics: ['staffing_system', 'job_alert'],
    postingIds: [],
    materials: [],
    notes: '',
    ...given,
    ...over,
  };
}

export interface Opened {
  readonly id: string;
  readonly version: number;
  /** What it was made with; `change` takes it again. */
  readonly input: AddSession;
}

/** A session that this facilitator runs and has scheduled. */
export async function openSession(
  { programmeId }: Pick<Caseload, 'programmeId'>,
  facilitator: Hired,
  over: Partial<AddSession> = {},
): Promise<Opened> {
  const input = sessionInput({ programmeId, facilitatorId: facilitator.id }, over);
  const { id } = await facilitator.call.sessions.add(input);
  const { version } = await facilitator.call.sessions.schedule({ id, version: 1 });
  return { id, version, input };
}

/** A session of Farid's that took place on the 24th; it is half past ten that morning. */
export async function openHeld(room: Room, over: Partial<AddSession> = {}): Promise<Opened> {
  const opened = await openSession(room, room.farid, over);
  room.office.at('2026-11-24T15:30:00.000Z');
  return { ...opened, ...(await room.farid.call.sessions.hold(opened)) };
}

/** The form of a session as it was opened, with other facts in it. */
export function changed(
  { id, version, input }: Opened,
  over: Partial<ChangeSession> = {},
): ChangeSession {
  return { ...input, id, version, reason: null, ...over };
}

/** Puts a client straight on a list, in a state that a test begins from; answers with the row's id. */
export async function putOnList(
  office: TestOffice,
  sessionId: string,
  clientId: string,
  status: AttendanceStatus = 'registered',
  over: Partial<typeof attendance.$inferInsert> = {},
): Promise<string> {
  const id = v7();
  await office.store.tx(async (tx) => {
    await tx.insert(attendance).values({
      id,
      sessionId,
      clientId,
      status,
      supports: [],
      createdAt: office.now(),
      createdBy: clientId,
      updatedAt: office.now(),
      ...over,
    });
  });
  return id;
}

export interface Listed {
  readonly clientId: string;
  readonly rowId: string;
}

/** So many clients of Anna's on a session's list, each with a name and an address of their own. */
export async function openList(
  room: Room,
  sessionId: string,
  statuses: readonly AttendanceStatus[],
): Promise<Listed[]> {
  const listed: Listed[] = [];
  for (const [at, status] of statuses.entries()) {
    const { id: clientId } = await addClient(room, room.anna, {
      givenName: `Mélodie ${at + 1}`,
      familyName: 'Tran',
      // No digits of an id: by chance they would look like a social insurance number.
      email: `melodie${at + 1}.${letters(sessionId)}@example.org`,
    });
    const rowId = await putOnList(room.office, sessionId, clientId, status, {
      waitNo: status === 'waitlisted' ? at + 1 : null,
    });
    listed.push({ clientId, rowId });
  }
  return listed;
}

function letters(id: string): string {
  return id.replace(/\d/g, (digit) => String.fromCharCode(103 + Number(digit))).replaceAll('-', '');
}
