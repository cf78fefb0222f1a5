import { enrolment } from '@tremplin/db/schema/clients.ts';
import { organization, organizationName } from '@tremplin/db/schema/directory.ts';
import { followup, placement } from '@tremplin/db/schema/placements.ts';
import { posting } from '@tremplin/db/schema/postings.ts';
import { programme } from '@tremplin/db/schema/settings.ts';
import type { Reader, Tx } from '@tremplin/db/store.ts';
import { clientTransitions } from '@tremplin/shared/client-rules.ts';
import type { ClientStatus, EntryEmployment } from '@tremplin/shared/clients.ts';
import { invalidFields, refuse } from '@tremplin/shared/faults.ts';
import { fold } from '@tremplin/shared/fold.ts';
import { monthIndex } from '@tremplin/shared/period.ts';
import { checkpoints, defaultCheckpoints } from '@tremplin/shared/placements.ts';
import type { Checkpoint, StartPlacement } from '@tremplin/shared/placements.ts';
import { and, desc, eq, gte, isNull, lte, or } from 'drizzle-orm';
import { closeWithin, hireWithin } from '../applications/commands.ts';
import { changeStatusWithin } from '../clients/commands.ts';
import { requireClient } from '../clients/policy.ts';
import type { SeenClient } from '../clients/policy.ts';
import type { Ctx } from '../context.ts';
import { thresholdsOf } from '../settings/policy.ts';
import { write } from '../write.ts';
import type { RecordLine } from '../write.ts';
import type { PlacementRow } from './policy.ts';

/**
 * A job begins: the placement with its follow-ups, the client placed, the application hired and
 * the others that the person chose closed, all or nothing.
 */
export async function start(ctx: Ctx, input: StartPlacement) {
  return write(ctx, async (tx, record) => {
    const seen = await requireClient(tx, ctx, input.clientId);
    if (input.primaryJob) await refuseSecondPrimary(tx, seen.id);
    const organizationId =
      (await closeApplications(tx, ctx, record, input)) ?? (await ministryNamed(tx, input));
    const months = await checkpointMonths(tx, ctx, input);
    const row = placementRow(ctx, input, organizationId, seen.entryEmployment);
    await tx.insert(placement).values(row);
    const due = checkpoints(input.startOn, months, await thresholdsOf(tx));
    await tx.insert(followup).values(due.map((each) => followupRow(ctx, row, each)));
    await record({
      action: 'create',
      resource: 'placement',
      resourceId: row.id,
      clientId: seen.id,
      fields: {
        applicationId: row.applicationId,
        programmeId: row.programmeId,
        employerKind: row.employerKind,
        startOn: row.startOn,
        checkpoints: due.map((each) => each.month),
      },
    });
    await setPlaced(tx, ctx, record, seen);
    return {
      id: row.id,
      clientId: seen.id,
      followups: due.map(({ month, dueOn }) => ({ month, dueOn })),
    };
  });
}

/** The ministry of that name, where the job was found without a posting of ours. */
export async function ministryNamed(
  db: Reader,
  { employerKind, employerName }: Pick<StartPlacement, 'employerKind' | 'employerName'>,
): Promise<string | null> {
  if (employerKind !== 'OPS') return null;
  const folded = fold(employerName);
  const [named] = await db
    .select({ id: organization.id })
    .from(organizationName)
    .innerJoin(organization, eq(organization.id, organizationName.organizationId))
    .where(
      and(
        or(eq(organizationName.foldedEn, folded), eq(organizationName.foldedFr, folded)),
        isNull(organization.parentId),
      ),
    )
    .limit(1);
  return named?.id ?? null;
}

/** One main job at a time; others may be held beside it. */
export async function refuseSecondPrimary(db: Reader, clientId: string): Promise<void> {
  const open = and(
    eq(placement.clientId, clientId),
    eq(placement.primaryJob, true),
    isNull(placement.endOn),
  );
  if ((await db.$count(placement, open)) > 0) throw refuse('placements.already_placed');
}

/** Closes what the job closes; answers with the ministry of the competition that was won, if any. */
async function closeApplications(
  tx: Tx,
  ctx: Ctx,
  record: RecordLine,
  input: StartPlacement,
): Promise<string | null> {
  const { applicationId, version, clientId, startOn } = input;
  let won: string | null = null;
  if (applicationId !== null && version !== null) {
    const hired = await hireWithin(tx, ctx, record, {
      id: applicationId,
      clientId,
      version,
      startOn,
    });
    const [on] = await tx
      .select({ ministryId: posting.ministryId })
      .from(posting)
      .where(eq(posting.id, hired.postingId));
    won = on?.ministryId ?? null;
  }
  for (const id of new Set(input.alsoClose)) await closeWithin(tx, ctx, record, { id, clientId });
  return won;
}

/** The programme's checkpoints; of none, the office's usual ones. */
export async function checkpointMonths(
  db: Reader,
  ctx: Ctx,
  input: Pick<StartPlacement, 'programmeId' | 'clientId' | 'startOn'>,
): Promise<readonly number[]> {
  if (input.programmeId === null) return defaultCheckpoints;
  const enrolled = await db
    .select({ months: programme.checkpointMonths })
    .from(enrolment)
    .innerJoin(programme, eq(programme.id, enrolment.programmeId))
    .where(
      and(
        eq(enrolment.clientId, input.clientId),
        eq(enrolment.programmeId, input.programmeId),
        lte(enrolment.startsOn, ctx.today),
        or(isNull(enrolment.endsOn), gte(enrolment.endsOn, input.startOn)),
      ),
    )
    .orderBy(desc(enrolment.startsOn))
    .limit(1);
  const [found] = enrolled;
  if (!found) throw invalidFields({ path: 'programmeId', key: 'placements.not_enrolled' });
  return found.months;
}

/** From wherever the file stands to placed, by the steps its statuses allow. */
async function setPlaced(tx: Tx, ctx: Ctx, record: RecordLine, seen: SeenClient): Promise<void> {
  if (seen.status === 'placed') return;
  if (seen.status === 'closed') throw refuse('placements.client_closed');
  const direct = clientTransitions[seen.status].includes('placed');
  const steps: readonly ClientStatus[] = direct ? ['placed'] : ['active', 'placed'];
  let now: Pick<SeenClient, 'id' | 'status' | 'version'> = seen;
  for (const status of steps) {
    const version = await changeStatusWithin(tx, ctx, record, now, status, null);
    now = { id: seen.id, status, version };
  }
}

/** The facts of a job as they are kept, whether it is recorded or corrected. */
export function factsOf(
  input: Omit<StartPlacement, 'clientId' | 'applicationId' | 'version' | 'alsoClose'>,
) {
  return {
    programmeId: input.programmeId,
    employerKind: input.employerKind,
    employerName: input.employerName,
    jobTitle: input.jobTitle,
    noc: input.noc,
    startOn: input.startOn,
    startMonth: monthIndex(input.startOn),
    hoursPerWeek: input.hoursPerWeek,
    hourlyWageCents: input.hourlyWageCents,
    term: input.term,
    termEndOn: input.termEndOn,
    primaryJob: input.primaryJob,
    subsidised: input.subsidised,
    subsidyEndsOn: input.subsidyEndsOn,
    relatedToField: input.relatedToField,
    newEmployer: input.newEmployer,
    city: input.city || null,
    province: input.province,
  };
}

function placementRow(
  ctx: Ctx,
  input: StartPlacement,
  organizationId: string | null,
  entryEmployment: EntryEmployment,
) {
  return {
    id: ctx.newId(),
    clientId: input.clientId,
    applicationId: input.applicationId,
    organizationId,
    entryEmployment,
    ...factsOf(input),
    createdAt: ctx.now,
    createdBy: ctx.actor.id,
    updatedAt: ctx.now,
  };
}

export function followupRow(
  ctx: Ctx,
  job: Pick<PlacementRow, 'id' | 'clientId' | 'startOn'>,
  due: Checkpoint,
) {
  return {
    id: ctx.newId(),
    placementId: job.id,
    clientId: job.clientId,
    ...due,
    startMonth: monthIndex(job.startOn),
    status: 'scheduled' as const,
    createdAt: ctx.now,
    createdBy: ctx.actor.id,
    updatedAt: ctx.now,
  };
}
