import { organizationName } from '@tremplin/db/schema/directory.ts';
import { posting, postingStatusEvent } from '@tremplin/db/schema/postings.ts';
import type { Tx } from '@tremplin/db/store.ts';
import { competitionMove, effectiveStatus } from '@tremplin/shared/competitions.ts';
import type { CompetitionStatus } from '@tremplin/shared/competitions.ts';
import { Fault, invalidFields, staleVersion } from '@tremplin/shared/faults.ts';
import { fold } from '@tremplin/shared/fold.ts';
import { closingInstant } from '@tremplin/shared/postings.ts';
import type {
  CorrectPosting,
  SavePosting,
  SetCompetitionStatus,
} from '@tremplin/shared/postings.ts';
import { salaryFlag } from '@tremplin/shared/salary.ts';
import { and, eq, ne, or } from 'drizzle-orm';
import type { Ctx } from '../context.ts';
import { foundOrganizationWithin } from '../directory/commands.ts';
import { write } from '../write.ts';
import { proposals } from './checks.ts';
import type { Proposal } from './checks.ts';
import { requirePosting } from './policy.ts';
import type { PostingRow } from './policy.ts';

import { namesMinistry } from './rules.ts';

export async function save(ctx: Ctx, input: SavePosting): Promise<{ id: string; version: number }> {
  return write(ctx, async (tx, record) => {
    await refuseTakenJobId(tx, input.jobId, null);
    notLater(ctx, input.competitionStatusSeenOn, 'competitionStatusSeenOn');
    const id = ctx.newId();
    const seenOn = input.competitionStatusSeenOn;
    await tx.insert(posting).values({
      id,
      ...(await columns(tx, ctx, input)),
      competitionStatus: input.competitionStatus,
      competitionStatusSeenOn: seenOn,
      createdAt: ctx.now,
      createdBy: ctx.actor.id,
      updatedAt: ctx.now,
    });
    await noteStatus(tx, ctx, { ...input, id, from: null, to: input.competitionStatus, seenOn });
    await record({
      action: 'create',
      resource: 'posting',
      resourceId: id,
      fields: { jobId: input.jobId, competitionStatus: input.competitionStatus },
    });
    return { id, version: 1 };
  });
}

/** Corrects a posting, or takes over what an amended or repeated one says. */
export async function change(
  ctx: Ctx,
  { id, version, posting: input, reason }: CorrectPosting,
): Promise<{ id: string; version: number }> {
  return write(ctx, async (tx, record) => {
    const before = await requirePosting(tx, id);
    if (before.version !== version) throw staleVersion(before.version);
    await refuseTakenJobId(tx, input.jobId, id);
    notLater(ctx, input.competitionStatusSeenOn, 'posting.competitionStatusSeenOn');
    const to = input.competitionStatus;
    wantReason(before.competitionStatus, to, reason ?? null);
    const moved = before.competitionStatus !== to;
    const seenOn =
      input.competitionStatusSeenOn ?? (moved ? ctx.today : before.competitionStatusSeenOn);
    const now = await bump(tx, ctx, before, {
      ...(await columns(tx, ctx, input)),
      competitionStatus: to,
      competitionStatusSeenOn: seenOn,
    });
    if (moved || seenOn !== before.competitionStatusSeenOn) {
      await noteStatus(tx, ctx, {
        ...input,
        id,
        from: before.competitionStatus,
        to,
        seenOn,
        reason: reason ?? null,
      });
    }
    await record({
      action: 'update',
      resource: 'posting',
      resourceId: id,
      reason: reason ?? null,
      fields: { from: before.competitionStatus, to },
    });
    return { id, version: now };
  });
}

/** What somebody saw on the board. Kept once, so every application to the posting shows it. */
export async function setCompetitionStatus(
  ctx: Ctx,
  input: SetCompetitionStatus,
): Promise<{ id: string; version: number; proposals: Proposal[] }> {
  return write(ctx, async (tx, record) => {
    const before = await requirePosting(tx, input.id);
    if (before.version !== input.version) throw staleVersion(before.version);
    notLater(ctx, input.seenOn, 'seenOn');
    const from = effectiveStatus(before, ctx.now);
    const reason = input.reason ?? null;
    wantReason(from, input.status, reason);
    const counted = input.applicantCount !== undefined || input.applicantCountKind !== undefined;
    const version = await bump(tx, ctx, before, {
      competitionStatus: input.status,
      competitionStatusSeenOn: input.seenOn,
      ...(input.status !== from && { competitionStatusRaw: null }),
      ...(counted && {
        applicantCount: input.applicantCount ?? null,
        applicantCountKind: input.applicantCountKind ?? null,
      }),
    });
    await noteStatus(tx, ctx, {
      id: input.id,
      from: before.competitionStatus,
      to: input.status,
      seenOn: input.seenOn,
      applicantCount: input.applicantCount ?? null,
      applicantCountKind: input.applicantCountKind ?? null,
      reason,
    });
    await record({
      action: 'set_status',
      resource: 'posting',
      resourceId: input.id,
      reason,
      fields: { from, to: input.status, seenOn: input.seenOn },
    });
    return { id: input.id, version, proposals: await proposals(tx, ctx, input.id, input.status) };
  });
}

async function columns(tx: Tx, ctx: Ctx, input: SavePosting) {
  const flag = salaryFlag(input);
  const { closingTime: _clock, salaryFlag: kept, competitionStatusSeenOn: _seen, ...rest } = input;
  return {
    ...rest,
    closingAt: closingInstant(input),
    salaryConfirmed: flag !== null && kept === null,
    rawText: input.rawText ?? '',
    ministryId: await findMinistry(tx, ctx, input.organization),
    titleSort: fold(input.titleEn ?? input.titleFr ?? input.jobId ?? ''),
    searchText: fold(
      [
        input.jobId,
        input.titleEn,
        input.titleFr,
        input.organization,
        input.division,
        ...input.cities,
      ].join(' '),
    ),
  };
}

async function bump(
  tx: Tx,
  ctx: Ctx,
  before: PostingRow,
  values: Partial<PostingRow>,
): Promise<number> {
  const [row] = await tx
    .update(posting)
    .set({ ...values, updatedAt: ctx.now, version: before.version + 1 })
    .where(and(eq(posting.id, before.id), eq(posting.version, before.version)))
    .returning({ version: posting.version });
  if (!row) throw staleVersion(before.version + 1);
  return row.version;
}

interface Sighting extends Pick<PostingRow, 'id' | 'applicantCount' | 'applicantCountKind'> {
  readonly from: CompetitionStatus | null;
  readonly to: CompetitionStatus;
  /** Null when nobody looked, which leaves no trace. */
  readonly seenOn: string | null;
  readonly reason?: string | null;
}

async function noteStatus(tx: Tx, ctx: Ctx, seen: Sighting): Promise<void> {
  if (seen.seenOn === null) return;
  await tx.insert(postingStatusEvent).values({
    id: ctx.newId(),
    postingId: seen.id,
    fromStatus: seen.from,
    toStatus: seen.to,
    seenOn: seen.seenOn,
    applicantCount: seen.applicantCount,
    applicantCountKind: seen.applicantCountKind,
    reason: seen.reason ?? null,
    at: ctx.now,
    byId: ctx.actor.id,
  });
}

async function refuseTakenJobId(tx: Tx, jobId: string | null, but: string | null): Promise<void> {
  if (jobId === null) return;
  const [taken] = await tx
    .select({ id: posting.id })
    .from(posting)
    .where(and(eq(posting.jobId, jobId), but === null ? undefined : ne(posting.id, but)))
    .limit(1);
  if (taken) throw new Fault('conflict', 'postings.job_id_exists', { jobId, postingId: taken.id });
}

function notLater(ctx: Ctx, seenOn: string | null, path: string): void {
  if (seenOn !== null && seenOn > ctx.today)
    throw invalidFields({ path, key: 'errors.future_day' });
}

function wantReason(from: CompetitionStatus, to: CompetitionStatus, reason: string | null): void {
  if (reason !== null || competitionMove(from, to) !== 'backward') return;
  const values = { from: `postings.competition.${from}`, to: `postings.competition.${to}` };
  throw new Fault('refused', 'postings.backward_needs_reason', values, [
    { path: 'reason', key: 'postings.backward_needs_reason', values },
  ]);
}

/** The ministry that bears or bore this name; a new one is made where the name says what it is. */
async function findMinistry(tx: Tx, ctx: Ctx, printed: string): Promise<string | null> {
  const folded = fold(printed);
  const [known] = await tx
    .select({ id: organizationName.organizationId })
    .from(organizationName)
    .where(or(eq(organizationName.foldedEn, folded), eq(organizationName.foldedFr, folded)))
    .limit(1);
  if (known) return known.id;
  if (!namesMinistry(printed)) return null;
  const french = /^(ministere|secretariat du|bureau du)\b/.test(folded);
  return foundOrganizationWithin(tx, ctx, {
    nameEn: printed,
    nameFr: french ? printed : null,
    acronym: null,
    kind: 'ministry',
    parentId: null,
    source: 'manual',
  });
}
