import { followup, placement } from '@tremplin/db/schema/placements.ts';
import type { RecordFollowup } from '@tremplin/shared/followups.ts';
import type { StartPlacement } from '@tremplin/shared/placements.ts';
import { and, eq } from 'drizzle-orm';
import type { Hired, TestOffice } from './office.ts';
import { jobOf } from './placements.ts';

/** A private employer's job of more than twenty hours, unless told; answers with the placement's id. */
export async function placeClient(
  counsellor: Hired,
  clientId: string,
  startOn: string,
  over: Partial<StartPlacement> = {},
): Promise<string> {
  const job = jobOf(clientId, { startOn, employerKind: 'private', ...over });
  return (await counsellor.call.placements.start(job)).id;
}

/** The checkpoint after so many months, as it stands. */
async function checkpointOf(office: TestOffice, placementId: string, month: number) {
  const [row] = await office.store.read((db) =>
    db
      .select({ id: followup.id, version: followup.version })
      .from(followup)
      .where(and(eq(followup.placementId, placementId), eq(followup.month, month))),
  );
  if (!row) throw new Error(`no checkpoint ${month}`);
  return row;
}

/** Still there, by a pay stub that came that day, unless told. */
export async function recordAt(
  office: TestOffice,
  counsellor: Hired,
  placementId: string,
  month: number,
  over: Partial<RecordFollowup> = {},
): Promise<void> {
  await counsellor.call.placements.record({
    ...(await checkpointOf(office, placementId, month)),
    employed: true,
    sameEmployer: true,
    hoursPerWeek: null,
    hourlyWageCents: null,
    proofType: 'pay_stub',
    proofReceivedOn: office.contextOf(null).today,
    proofShows: [],
    note: '',
    ...over,
  });
}

/** The offer letter of the job is in. */
export async function proveStart(office: TestOffice, counsellor: Hired, id: string): Promise<void> {
  const [row] = await office.store.read((db) =>
    db.select({ version: placement.version }).from(placement).where(eq(placement.id, id)),
  );
  await counsellor.call.placements.recordStartProof({
    id,
    version: row?.version ?? 0,
    startProofType: 'offer_letter',
    startProofOn: office.contextOf(null).today,
    startProofShows: [],
  });
}
