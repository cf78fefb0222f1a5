import { attendance } from '@tremplin/db/schema/sessions.ts';
import type { Store } from '@tremplin/db/store.ts';
import type { AttendanceStatus } from '@tremplin/shared/attendance.ts';
import { eq } from 'drizzle-orm';
import { addClient, assign, openCaseload } from './clients.ts';
import type { Caseload } from './clients.ts';
import { addContact, addUnit } from './directory.ts';
import { meetingInput } from './interviews.ts';
import type { Call, Hired, TestOffice } from './office.ts';
import { addPosting } from './postings.ts';
import { openSession, putOnList } from './sessions.ts';
import type { Opened } from './sessions.ts';

/** Everybody a procedure is tried by. The first is the counsellor whose client it is. */
export const people = [
  'counsellor',
  'otherCounsellor',
  'formerCover',
  'facilitator',
  'otherFacilitator',
  'manager',
  'namesManager',
  'administrator',
  'stranger',
] as const;
export type Person = (typeof people)[number];

/** What only the client's own counsellors may ever receive, and the name that only cards show. */
export const canary = 'CANARY-P3-4711';
export const canaryName = 'Zéphyrine Canari';

export interface World {
  readonly office: TestOffice;
  readonly store: Store;
  readonly caseload: Caseload;
  readonly staff: Readonly<Record<Exclude<Person, 'stranger'>, Hired>>;
  readonly clientId: string;
  readonly noteId: string;
  readonly posting: { readonly id: string; readonly version: number };
  readonly applicationId: string;
  readonly invited: { readonly id: string; readonly token: string };
  readonly demoPersonId: string;
  /** Run by `facilitator`, to begin twenty minutes from now; the client is registered for it. */
  readonly sessionId: string;
  readonly sessionForm: Opened['input'];
  readonly attendanceId: string;
  /** A branch of a ministry, and its manager, Léa Brisebois. */
  readonly organizationId: string;
  readonly contactId: string;
  readonly postId: string;
  /** Lea Brisbois of the same branch: somebody wrote Léa down twice. */
  readonly otherContactId: string;
  /** Anna's client met Léa the day before. */
  readonly interviewId: string;
  /** Gives everybody on the session's list this status, as if they had been marked. */
  markAll(status: AttendanceStatus): Promise<void>;
  call(who: Person): Call;
}

/** An office with one client of Anna's, everything about them filled in, and everybody else looking on. */
export async function buildWorld(): Promise<World> {
  const caseload = await openCaseload();
  const { office, anna } = caseload;
  const staff = await hireEverybody(caseload);
  const { id: clientId } = await addClient(caseload, anna, {
    givenName: 'Zéphyrine',
    familyName: 'Canari',
    email: 'zephyrine.canari@example.org',
  });
  await assign(office, clientId, staff.formerCover, {
    kind: 'cover',
    fromDay: '2026-10-01',
    toDay: '2026-11-21',
  });
  const note = {
    id: office.contextOf(null).newId(),
    kind: 'note' as const,
    body: `${canary} note`,
  };
  await anna.call.clients.addNote({ clientId, ...note });
  const posting = await addPosting(anna);
  await anna.call.applications.add({ postingId: posting.id, clientIds: [clientId] });
  const { profile, version } = await anna.call.clients.file({ id: clientId });
  const facts = { education: `${canary} degree`, immigrationStatus: 'protected_person' as const };
  await anna.call.clients.saveProfile({ ...profile, ...facts, id: clientId, version });
  const [application] = await anna.call.applications.ofClient({ clientId });
  if (!application) throw new Error('the world lacks its application');
  const session = await openSession(caseload, staff.facilitator, {
    on: '2026-11-22',
    from: '10:30',
    to: '12:00',
  });
  const attendanceId = await putOnList(office, session.id, clientId);
  const ministryId = await addUnit(anna, 'Ministry of Northern Orchards', 'ministry', null);
  const organizationId = await addUnit(anna, 'East Branch', 'branch', ministryId);
  const contactId = await addContact(anna, organizationId);
  const otherContactId = await addContact(anna, organizationId, {
    givenName: 'Lea',
    familyName: 'Brisbois',
    email: null,
    phone: null,
  });
  const [held] = (await anna.call.directory.contact({ id: contactId })).posts;
  const met = meetingInput({ clientId, contactId }, '2026-11-21', { notes: `${canary} said` });
  const interview = await anna.call.interviews.log(met);
  const invited = await staff.administrator.call.people.invite({
    name: 'Invitée Gagnon',
    email: 'invitee@example.org',
    roles: ['counsellor'],
    seesNames: false,
    locale: 'fr',
  });
  // Later than the five minutes in which a second look at the same file is the same visit.
  office.at('2026-11-22T15:10:00.000Z');
  return {
    office,
    store: office.store,
    caseload,
    staff,
    clientId,
    noteId: note.id,
    posting,
    applicationId: application.id,
    invited: { id: invited.id, token: invited.link.split('#')[1] ?? '' },
    demoPersonId: staff.otherCounsellor.id,
    sessionId: session.id,
    sessionForm: session.input,
    attendanceId,
    organizationId,
    contactId,
    postId: held?.id ?? '',
    otherContactId,
    interviewId: interview.id,
    markAll: (status) => markAll(office.store, session.id, status),
    call: (who) => (who === 'stranger' ? office.stranger : staff[who].call),
  };
}

async function markAll(store: Store, sessionId: string, status: AttendanceStatus): Promise<void> {
  await store.tx(async (tx) => {
    await tx.update(attendance).set({ status }).where(eq(attendance.sessionId, sessionId));
  });
}

async function hireEverybody({ office, anna, boris }: Caseload): Promise<World['staff']> {
  return {
    counsellor: anna,
    otherCounsellor: boris,
    formerCover: await office.hire('counsellor', { name: 'Chantal Roy' }),
    facilitator: await office.hire('facilitator', { name: 'Farid Aziz' }),
    otherFacilitator: await office.hire('facilitator', { name: 'Gisèle Fortin' }),
    manager: await office.hire('manager', { name: 'Marguerite Leduc' }),
    namesManager: await office.hire('manager', { name: 'Ngozi Obi', seesNames: true }),
    administrator: await office.hire('administrator', { name: 'Aline Côté' }),
  };
}
