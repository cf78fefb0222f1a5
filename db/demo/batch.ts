import { application, applicationEvent } from '../schema/applications.ts';
import {
  assignment,
  client,
  clientStatusEvent,
  consent,
  enrolment,
  note,
} from '../schema/clients.ts';
import { person } from '../schema/people.ts';
import { followup, placement } from '../schema/placements.ts';
import { organization, organizationName, posting, postingStatusEvent } from '../schema/postings.ts';
import { programme } from '../schema/settings.ts';
import type { Store, Tx } from '../store.ts';

/** Rows waiting to be written, table by table. */
export interface Batch {
  readonly people: (typeof person.$inferInsert)[];
  readonly programmes: (typeof programme.$inferInsert)[];
  readonly organizations: (typeof organization.$inferInsert)[];
  readonly organizationNames: (typeof organizationName.$inferInsert)[];
  readonly postings: (typeof posting.$inferInsert)[];
  readonly postingStatusEvents: (typeof postingStatusEvent.$inferInsert)[];
  readonly clients: (typeof client.$inferInsert)[];
  readonly enrolments: (typeof enrolment.$inferInsert)[];
  readonly assignments: (typeof assignment.$inferInsert)[];
  readonly clientStatusEvents: (typeof clientStatusEvent.$inferInsert)[];
  readonly consents: (typeof consent.$inferInsert)[];
  readonly notes: (typeof note.$inferInsert)[];
  readonly applications: (typeof application.$inferInsert)[];
  readonly applicationEvents: (typeof applicationEvent.$inferInsert)[];
  readonly placements: (typeof placement.$inferInsert)[];
  readonly followups: (typeof followup.$inferInsert)[];
}

export type Counts = Readonly<Record<keyof Batch, number>>;

export function emptyBatch(): Batch {
  return {
    people: [],
    programmes: [],
    organizations: [],
    organizationNames: [],
    postings: [],
    postingStatusEvents: [],
    clients: [],
    enrolments: [],
    assignments: [],
    clientStatusEvents: [],
    consents: [],
    notes: [],
    applications: [],
    applicationEvents: [],
    placements: [],
    followups: [],
  };
}

export function countsOf(batch: Batch): Counts {
  return {
    people: batch.people.length,
    programmes: batch.programmes.length,
    organizations: batch.organizations.length,
    organizationNames: batch.organizationNames.length,
    postings: batch.postings.length,
    postingStatusEvents: batch.postingStatusEvents.length,
    clients: batch.clients.length,
    enrolments: batch.enrolments.length,
    assignments: batch.assignments.length,
    clientStatusEvents: batch.clientStatusEvents.length,
    consents: batch.consents.length,
    notes: batch.notes.length,
    applications: batch.applications.length,
    applicationEvents: batch.applicationEvents.length,
    placements: batch.placements.length,
    followups: batch.followups.length,
  };
}

/** Writes everything that waits, parents before children, in one transaction. */
export async function writeBatch(store: Store, batch: Batch): Promise<void> {
  await store.tx(
    async (tx) => {
      for (const write of inOrder(tx, batch)) await write();
    },
    { limit: 120_000 },
  );
}

/** Few enough rows at a time that no engine runs out of parameters. */
const most = 400;

function inOrder(tx: Tx, batch: Batch): (() => Promise<void>)[] {
  return [
    () => inParts(batch.people, async (rows) => void (await tx.insert(person).values(rows))),
    () => inParts(batch.programmes, async (rows) => void (await tx.insert(programme).values(rows))),
    () =>
      inParts(
        batch.organizations,
        async (rows) => void (await tx.insert(organization).values(rows)),
      ),
    () =>
      inParts(
        batch.organizationNames,
        async (rows) => void (await tx.insert(organizationName).values(rows)),
      ),
    () => inParts(batch.postings, async (rows) => void (await tx.insert(posting).values(rows))),
    () =>
      inParts(
        batch.postingStatusEvents,
        async (rows) => void (await tx.insert(postingStatusEvent).values(rows)),
      ),
    () => inParts(batch.clients, async (rows) => void (await tx.insert(client).values(rows))),
    () => inParts(batch.enrolments, async (rows) => void (await tx.insert(enrolment).values(rows))),
    () =>
      inParts(batch.assignments, async (rows) => void (await tx.insert(assignment).values(rows))),
    () =>
      inParts(
        batch.clientStatusEvents,
        async (rows) => void (await tx.insert(clientStatusEvent).values(rows)),
      ),
    () => inParts(batch.consents, async (rows) => void (await tx.insert(consent).values(rows))),
    () => inParts(batch.notes, async (rows) => void (await tx.insert(note).values(rows))),
    () =>
      inParts(batch.applications, async (rows) => void (await tx.insert(application).values(rows))),
    () =>
      inParts(
        batch.applicationEvents,
        async (rows) => void (await tx.insert(applicationEvent).values(rows)),
      ),
    () => inParts(batch.placements, async (rows) => void (await tx.insert(placement).values(rows))),
    () => inParts(batch.followups, async (rows) => void (await tx.insert(followup).values(rows))),
  ];
}

async function inParts<Row>(
  rows: readonly Row[],
  insert: (part: Row[]) => Promise<void>,
): Promise<void> {
  for (let from = 0; from < rows.length; from += most) await insert(rows.slice(from, from + most));
}
