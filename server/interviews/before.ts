import { organization } from '@tremplin/db/schema/directory.ts';
import type { Reader } from '@tremplin/db/store.ts';
import { clientName } from '@tremplin/shared/client-rules.ts';
import { addDays } from '@tremplin/shared/day.ts';
import { reminderDue } from '@tremplin/shared/interview-rules.ts';
import type { BeforeContacting } from '@tremplin/shared/interviews.ts';
import type { Thresholds } from '@tremplin/shared/settings.ts';
import { eq } from 'drizzle-orm';
import { requireClient } from '../clients/policy.ts';
import type { Ctx } from '../context.ts';
import { requireContact, shownStatus } from '../directory/policy.ts';
import type { ContactRow } from '../directory/policy.ts';
import { thresholdsOf } from '../settings/policy.ts';
import { view } from '../view.ts';
import { holdOn, weigh } from './budget.ts';
import type { Approaching, Situation } from './budget.ts';
import { ownClientNamed } from './policy.ts';

/** Everything that is said before somebody is written to; of clients, only own ones are named. */
export async function before(ctx: Ctx, { contactId: asked, clientId }: BeforeContacting) {
  const { id: contactId } = await ctx.store.read((db) => requireContact(db, asked));
  const named = await ctx.store.read(async (db) => {
    if (clientId !== null) return (await requireClient(db, ctx, clientId)).id;
    const held = await holdOn(db, contactId, ctx.today);
    return held ? ((await ownClientNamed(db, ctx, held.clientId))?.id ?? null) : null;
  });
  const of = { clientId, interviewId: null, keptFor: named };
  const read = (db: Reader) => beforeOf(db, ctx, contactId, of);
  if (named === null) return ctx.store.read(read);
  return view(ctx, { resource: 'client', resourceId: named, clientId: named }, read);
}

/** The same for an interview that is there; whoever asks has been let through to its client. */
export async function beforeOf(
  db: Reader,
  ctx: Ctx,
  contactId: string,
  of: Pick<Approaching, 'clientId' | 'interviewId' | 'keptFor'>,
) {
  const contact = await requireContact(db, contactId);
  const limits = await thresholdsOf(db);
  const on = ctx.today;
  const asked = await weigh(db, limits, { contact, ...of, on });
  return {
    contactId,
    status: shownStatus(contact),
    verifiedOn: contact.verifiedOn,
    isStale: contact.verifiedOn < addDays(on, -limits.staleContactDays),
    verdict: asked.verdict,
    limits: limitsShown(limits),
    ...approachesShown(ctx, asked),
    branch: await branchShown(db, contact, asked, limits),
    hold: await holdShown(db, ctx, asked),
    open: await openShown(db, ctx, asked),
    attempts: attemptsShown(asked, limits),
    competition: asked.competition,
  };
}

function limitsShown(limits: Thresholds) {
  return {
    contactApproaches: limits.contactApproaches,
    branchApproaches: limits.branchApproaches,
    budgetDays: limits.budgetDays,
    attemptsPerClient: limits.attemptsPerClient,
    retryWorkingDays: limits.retryWorkingDays,
    thankYouDays: limits.thankYouDays,
    staleContactDays: limits.staleContactDays,
  };
}

/** Who approached the person in the window, and how many of them did since the first of the month. */
function approachesShown(ctx: Ctx, { approaches }: Situation) {
  const monthStart = `${ctx.today.slice(0, 7)}-01`;
  const counted = approaches.filter(({ counts }) => counts);
  const of = (those: readonly Situation['approaches'][number][]) => {
    const own = those.filter(({ byId }) => byId === ctx.actor.id);
    const others = those.filter(({ byId }) => byId !== ctx.actor.id);
    return {
      count: those.length,
      /** Different colleagues, oneself left out. */
      colleagues: new Set(others.map(({ byId }) => byId)).size,
      ownCount: own.length,
      lastOn: those[0]?.on ?? null,
      lastOfColleaguesOn: others[0]?.on ?? null,
      lastOwnOn: own[0]?.on ?? null,
    };
  };
  return {
    approaches: approaches.map(({ on, channel, result, byName, byId, counts }) => ({
      on,
      channel,
      result,
      byName,
      own: byId === ctx.actor.id,
      counts,
    })),
    window: of(counted),
    month: of(counted.filter(({ on }) => on >= monthStart)),
  };
}

async function branchShown(
  db: Reader,
  { branchId }: ContactRow,
  { inBranch }: Situation,
  { branchApproaches }: Thresholds,
) {
  if (branchId === null) return null;
  const [branch] = await db
    .select({ id: organization.id, nameEn: organization.nameEn, nameFr: organization.nameFr })
    .from(organization)
    .where(eq(organization.id, branchId));
  return branch ? { ...branch, count: inBranch, limit: branchApproaches } : null;
}

async function holdShown(db: Reader, ctx: Ctx, { hold }: Situation) {
  if (hold === null) return null;
  const of = await ownClientNamed(db, ctx, hold.clientId);
  return {
    untilDay: hold.untilDay,
    byName: hold.byName,
    own: hold.byId === ctx.actor.id,
    /** Null where it is kept for a client of somebody else. */
    client: of ? { id: of.id, name: clientName(of) } : null,
  };
}

async function openShown(db: Reader, ctx: Ctx, { open }: Situation) {
  if (open === null) return null;
  const own = (await ownClientNamed(db, ctx, open.clientId)) !== null;
  return {
    byName: open.byName,
    since: open.on,
    own,
    interviewId: own ? open.id : null,
    /** What a colleague's has come to is theirs to know. */
    stage: own ? open.stage : null,
  };
}

function attemptsShown({ attempts }: Situation, limits: Thresholds) {
  const counted = attempts.filter(({ counts }) => counts);
  const last = counted[0]?.on ?? null;
  const left = Math.max(0, limits.attemptsPerClient - counted.length);
  return {
    made: counted.map(({ on, channel, result }) => ({ on, channel, result })),
    left,
    /** First day of the next one; null where there is none before, or none left. */
    nextOn: last === null || left === 0 ? null : reminderDue(last, limits.retryWorkingDays),
  };
}
