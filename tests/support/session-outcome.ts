import { posting } from '@tremplin/db/schema/postings.ts';
import { addDays } from '@tremplin/shared/day.ts';
import type { Day } from '@tremplin/shared/day.ts';
import { eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import { addClient } from './clients.ts';
import type { Hired, TestOffice } from './office.ts';
import { jobOf } from './placements.ts';
import { addPosting } from './postings.ts';
import { openRoom, openSession, presenter, putOnList } from './sessions.ts';
import type { Room } from './sessions.ts';

export interface Told extends Room {
  /** A manager who may open the names behind a figure. */
  readonly ngozi: Hired;
  readonly startDay: Day;
  readonly sessionId: string;
  /** A posting of the presenter's ministry, and one of another. */
  readonly there: string;
  readonly elsewhere: string;
}

/** An office before its session, whose presenter comes from the Ministry of Northern Orchards. */
export async function beforeSession(startDay: Day): Promise<Told> {
  const room = await openRoom();
  const { office, anna, farid } = room;
  atNoon(office, addDays(startDay, -30));
  const ngozi = await office.hire('manager', { name: 'Ngozi Obi', seesNames: true });
  const open = { closingDay: addDays(startDay, 400), postedOn: addDays(startDay, -30) };
  const { id: there } = await addPosting(anna, { jobId: '249101', ...open });
  const { id: elsewhere } = await addPosting(anna, {
    jobId: '249102',
    organization: 'Ministry of Lighthouses',
    ...open,
  });
  const organizationId = await ministryOf(office, there);
  const { id: sessionId } = await openSession(room, farid, {
    on: startDay,
    presenters: [{ ...presenter, organizationId }],
  });
  return { ...room, ngozi, startDay, sessionId, there, elsewhere };
}

/** So many people taken in by this counsellor, a month before the session unless told. */
export async function takenIn(
  told: Told,
  counsellor: Hired,
  many: number,
  after = -30,
): Promise<string[]> {
  const intakeOn = dayAfter(told, after);
  const ids: string[] = [];
  for (let at = 0; at < many; at += 1) {
    const id = v7();
    const name = { givenName: `Noémie ${at + 1}`, familyName: 'Diallo' };
    await addClient(told, counsellor, { id, intakeOn, ...name });
    ids.push(id);
  }
  return ids;
}

export async function allCame(told: Told, clientIds: readonly string[]): Promise<void> {
  for (const clientId of clientIds)
    await putOnList(told.office, told.sessionId, clientId, 'attended');
}

/** At one o'clock of its day Farid notes that the session took place. */
export async function takesPlace({ office, farid, startDay, sessionId: id }: Told): Promise<void> {
  atNoon(office, startDay);
  const { version } = await farid.call.sessions.byId({ id });
  await farid.call.sessions.hold({ id, version });
}

/** Their counsellor notes, so many days after the session, that they set up an alert that day. */
export async function setsUpAlert(told: Told, counsellor: Hired, who: string, after: number) {
  const on = dayAfter(told, after);
  const { version } = await counsellor.call.clients.file({ id: who });
  await counsellor.call.clients.setJobAlert({ id: who, version, on });
}

/** Applies so many days after the session; answers with the application. */
export async function applies(
  told: Told,
  counsellor: Hired,
  who: string,
  to: { readonly postingId: string; readonly after: number },
) {
  const effectiveOn = dayAfter(told, to.after);
  const { applications } = counsellor.call;
  const { added } = await applications.add({ postingId: to.postingId, clientIds: [who] });
  const id = added[0]?.id ?? '';
  return applications.move({ id, version: 1, to: 'applied', effectiveOn });
}

/** Is interviewed so many days after the session, for what they applied for. */
export async function isInterviewed(
  told: Told,
  counsellor: Hired,
  { id, version }: { readonly id: string; readonly version: number },
  after: number,
) {
  const effectiveOn = dayAfter(told, after);
  const step = { to: 'interview', effectiveOn, interviewOn: effectiveOn } as const;
  await counsellor.call.applications.move({ id, version, ...step });
}

/** Begins a job so many days after the session. */
export async function beginsWork(told: Told, counsellor: Hired, who: string, after: number) {
  const startOn = dayAfter(told, after);
  await counsellor.call.placements.start(jobOf(who, { startOn, employerKind: 'private' }));
}

export interface Plan {
  /** What happens so many days after the session; what happens may plan what comes later. */
  readonly on: (after: number, happens: () => Promise<unknown>) => void;
  /** Lets it all happen, day by day. */
  readonly live: () => Promise<void>;
}

export function planned(): Plan {
  const steps: { readonly after: number; readonly happens: () => Promise<unknown> }[] = [];
  return {
    on: (after, happens) => {
      steps.push({ after, happens });
      steps.sort((a, b) => a.after - b.after);
    },
    live: async () => {
      for (let next = steps.shift(); next; next = steps.shift()) await next.happens();
    },
  };
}

export function atNoon(office: TestOffice, day: Day): void {
  office.at(`${day}T17:00:00.000Z`);
}

/** Moves the clock there, so that nothing is entered ahead of its time. */
function dayAfter(told: Told, after: number): Day {
  const on = addDays(told.startDay, after);
  atNoon(told.office, on);
  return on;
}

async function ministryOf(office: TestOffice, postingId: string): Promise<string | null> {
  const [row] = await office.store.read((db) =>
    db.select({ id: posting.ministryId }).from(posting).where(eq(posting.id, postingId)),
  );
  return row?.id ?? null;
}
