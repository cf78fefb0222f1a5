import { client, clientStatusEvent } from '@tremplin/db/schema/clients.ts';
import { followup, placement } from '@tremplin/db/schema/placements.ts';
import type { StartPlacement } from '@tremplin/shared/placements.ts';
import { asc, eq } from 'drizzle-orm';
import { eventsOf, linesOn, rowOf } from './applications.ts';
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
