import { client, clientStatusEvent } from '@tremplin/db/schema/clients.ts';
import { followup, placement } from '@tremplin/db/schema/placements.ts';
import type { ConsentScope } from '@tremplin/shared/clients.ts';
import type { RecordFollowup } from '@tremplin/shared/followups.ts';
import { correctPlacement } from '@tremplin/shared/placements.ts';
import type { CorrectPlacement, StartPlacement } from '@tremplin/shared/placements.ts';
import { asc, eq } from 'drizzle-orm';
import { eventsOf, linesOn, rowOf } from './applications.ts';
import { addClient } from './clients.ts';
import type { Caseload } from './clients.ts';
import type { TestOffice } from './office.ts';

const job = {
  startOn: '2026-12-07',
  hoursPerWeek: 36.25,
  hourlyWageCents: 39_08,
  term: 'permanent',
  termEndOn: null,
  employerKind: 'OPS',
  employerName: 'Ministry of Health',
  jobTitle: 'Policy Advisor',
  relatedToField: 'yes',
  newEmployer: true,
  primaryJob: true,
  city: 'Ottawa',
  programmeId: null,
  province: 'ON',
  noc: null,
  subsidised: false,
  subsidyEndsOn: null,
  alsoClose: [],
} as const;

/** A permanent job in a ministry, from 7 December 2026 unless told. */
export function jobOf(clientId: string, over: Partial<StartPlacement> = {}): StartPlacement {
  return { ...job, alsoClose: [], applicationId: null, version: null, clientId, ...over };
}

/** Placements, follow-ups and status of a client. */
export async function placed(office: TestOffice, clientId: string) {
  return office.store.read(async (db) => {
    const [row] = await db
      .select({ status: client.status })
      .from(client)
      .where(eq(client.id, clientId));
    return {
      placements: await db.select().from(placement).where(eq(placement.clientId, clientId)),
      followups: await db
        .select()
        .from(followup)
        .where(eq(followup.clientId, clientId))
        .orderBy(asc(followup.month)),
      status: row?.status,
    };
  });
}

/** All that a placement would touch. */
export async function everything(office: TestOffice, applicationId: string, clientId: string) {
  const statuses = await office.store.read((db) =>
    db.select().from(clientStatusEvent).where(eq(clientStatusEvent.clientId, clientId)),
  );
  return {
    ...(await placed(office, clientId)),
    statuses,
    row: await rowOf(office, applicationId),
    events: await eventsOf(office, applicationId),
    lines: await linesOn(office, applicationId),
  };
}

/** A client of Anna's who works in a bakery, from 7 December 2026 unless told. */
export async function atWork(
  caseload: Caseload,
  given: { startOn?: string; scope?: Partial<ConsentScope> } & Partial<StartPlacement> = {},
) {
  const { scope, ...over } = given;
  const { anna, office } = caseload;
  const { id: clientId } = await addClient(caseload, anna, {
    intakeOn: '2026-01-05',
    phone: null,
    email: 'amira.haddad@example.org',
    scope: { contactAfterPlacement: true, ...scope },
  });
  const { id } = await anna.call.placements.start(
    jobOf(clientId, { employerKind: 'private', employerName: 'Boulangerie Rideau', ...over }),
  );
  return { id, clientId, ...(await lifeOf(office, clientId, id)) };
}

/** The job and its follow-ups as they are kept, the follow-ups by their month. */
export async function lifeOf(office: TestOffice, clientId: string, placementId: string) {
  const { placements, followups } = await placed(office, clientId);
  const row = placements.find(({ id }) => id === placementId);
  if (!row) throw new Error('no such job');
  const mine = followups.filter((one) => one.placementId === placementId);
  return {
    job: row,
    followups: mine,
    at: (month: number) => {
      const one = mine.find((each) => each.month === month);
      if (!one) throw new Error(`no follow-up after ${month} months`);
      return one;
    },
  };
}

/** Still at the same job, shown by a pay stub that came on that day. */
export function paid(on: string, over: Partial<RecordFollowup> = {}) {
  return {
    employed: true,
    sameEmployer: true,
    hoursPerWeek: 36.25,
    hourlyWageCents: 39_08,
    proofType: 'pay_stub',
    proofReceivedOn: on,
    proofShows: ['employer', 'client', 'payment_date', 'pay_period', 'hours'],
    note: '',
    ...over,
  } satisfies Omit<RecordFollowup, 'id' | 'version'>;
}

/** What a form of corrections sends: all facts of the job as they stand, some of them put right. */
export function correctionOf(
  row: typeof placement.$inferSelect,
  over: Partial<CorrectPlacement> = {},
): CorrectPlacement {
  const { clientId: _, applicationId: _a, version: _v, alsoClose: _c, ...facts } = jobOf('');
  const kept = Object.fromEntries(Object.entries(row).filter(([key]) => key in facts));
  return correctPlacement.parse({ ...facts, ...kept, id: row.id, version: row.version, ...over });
}
