import { contact, organization } from '@tremplin/db/schema/directory.ts';
import { takeaway } from '@tremplin/db/schema/interviews.ts';
import { posting } from '@tremplin/db/schema/postings.ts';
import type { Reader, Tx } from '@tremplin/db/store.ts';
import { invalidFields, refuse, staleVersion } from '@tremplin/shared/faults.ts';
import { fold } from '@tremplin/shared/fold.ts';
import type { AddTakeaway, ChangeTakeaway, ReviewTakeaway } from '@tremplin/shared/interviews.ts';
import { and, eq, ne } from 'drizzle-orm';
import type { Ctx } from '../context.ts';
import { requireInterview } from '../interviews/policy.ts';
import type { InterviewRow } from '../interviews/policy.ts';
import { write } from '../write.ts';
import { hasMet, recognisableIn, requireTakeaway } from './policy.ts';
import type { TakeawayRow } from './policy.ts';
import { takeawayMoves, traceIn } from './rules.ts';
import type { Recognisable } from './rules.ts';

interface Saved {
  readonly id: string;
  readonly version: number;
}

/** Something an interview taught us that holds for others too; a draft until a colleague has read it. */
export async function add(ctx: Ctx, input: AddTakeaway): Promise<Saved> {
  return write(ctx, async (tx, record) => {
    const about = await requireInterview(tx, ctx, input.interviewId);
    if (!hasMet(about)) throw refuse('takeaways.not_met');
    const facts = ofItsKind(input);
    requireNobodyNamed(facts, await recognisableIn(tx, about.id));
    await requireChosen(tx, facts);
    const unit = await unitOf(tx, about);
    const id = ctx.newId();
    await tx.insert(takeaway).values({
      ...facts,
      id,
      interviewId: about.id,
      contactId: about.contactId,
      organizationId: unit.id,
      branchId: unit.branchId,
      state: 'draft',
      learnedOn: about.heldOn ?? ctx.today,
      searchText: searchTextOf(facts, unit.searchText),
      createdAt: ctx.now,
      createdBy: ctx.actor.id,
      updatedAt: ctx.now,
    });
    await record({
      action: 'create',
      resource: 'takeaway',
      resourceId: id,
      clientId: about.clientId,
      fields: { kind: facts.kind, family: facts.family, organizationId: unit.id },
    });
    return { id, version: 1 };
  });
}

/** Whoever wrote it finds better words; a colleague reads it again. */
export async function change(ctx: Ctx, { id, version, ...input }: ChangeTakeaway): Promise<Saved> {
  return write(ctx, async (tx, record) => {
    const row = await requireTakeaway(tx, ctx, id);
    if (row.createdBy !== ctx.actor.id) throw refuse('takeaways.author_only');
    const facts = ofItsKind(input);
    requireNobodyNamed(facts, await recognisableIn(tx, row.interviewId));
    await requireChosen(tx, facts);
    const [unit] = await tx
      .select({ searchText: organization.searchText })
      .from(organization)
      .where(eq(organization.id, row.organizationId));
    const searchText = searchTextOf(facts, unit?.searchText ?? '');
    const back = { state: 'draft', reviewedBy: null, reviewedAt: null } as const;
    const changed = await update(tx, ctx, { row, version }, { ...facts, ...back, searchText });
    await record({
      action: 'update',
      resource: 'takeaway',
      resourceId: id,
      fields: { kind: facts.kind, family: facts.family, from: row.state },
    });
    return changed;
  });
}

/** Lets it through, takes it back or withdraws it. Its author may do all but the first. */
export async function review(ctx: Ctx, { id, version, to }: ReviewTakeaway): Promise<Saved> {
  return write(ctx, async (tx, record) => {
    const row = await requireTakeaway(tx, ctx, id);
    if (row.version !== version) throw staleVersion(row.version);
    if (!takeawayMoves[row.state].includes(to))
      throw refuse('takeaways.transition', {
        from: `takeaways.states.${row.state}`,
        to: `takeaways.states.${to}`,
      });
    if (to === 'reviewed') {
      if (row.createdBy === ctx.actor.id) throw refuse('takeaways.another_reads');
      // The client may have got another name, or a phone, since it was written.
      const traced = tracesIn(row, await recognisableIn(tx, row.interviewId));
      if (traced.length > 0) throw refuse('takeaways.names_client');
    }
    const read = to === 'draft' ? null : ctx.actor.id;
    const changed = await update(
      tx,
      ctx,
      { row, version },
      { state: to, reviewedBy: read, reviewedAt: read === null ? null : ctx.now },
    );
    await record({
      action: 'review',
      resource: 'takeaway',
      resourceId: id,
      fields: { from: row.state, to },
    });
    return changed;
  });
}

type Facts = Pick<
  TakeawayRow,
  'kind' | 'family' | 'text' | 'skills' | 'postingId' | 'referralContactId'
>;

/** Only what its kind is about: a tip has no posting, whatever was chosen before it became one. */
function ofItsKind({ kind, family, text, ...given }: Omit<AddTakeaway, 'interviewId'>): Facts {
  return {
    kind,
    family,
    text,
    skills: kind === 'skills' ? [...new Set(given.skills)] : [],
    postingId: kind === 'lead' ? given.postingId : null,
    referralContactId: kind === 'referral' ? given.referralContactId : null,
  };
}

function requireNobodyNamed(facts: Facts, client: Recognisable): void {
  const traces = tracesIn(facts, client);
  if (traces.length > 0) throw invalidFields(...traces);
}

function tracesIn({ text, skills }: Pick<Facts, 'text' | 'skills'>, client: Recognisable) {
  const read = [
    { path: 'text', what: traceIn(text, client) },
    { path: 'skills', what: traceIn(skills.join(' \n '), client) },
  ];
  return read.flatMap(({ path, what }) =>
    what === null ? [] : [{ path, key: 'errors.names_client', values: { what } }],
  );
}

async function requireChosen(db: Reader, facts: Facts): Promise<void> {
  if (facts.postingId !== null) {
    const found = await db.$count(posting, eq(posting.id, facts.postingId));
    if (found === 0) throw invalidFields({ path: 'postingId', key: 'errors.choose' });
  }
  if (facts.referralContactId !== null) {
    const there = and(eq(contact.id, facts.referralContactId), ne(contact.status, 'erased'));
    if ((await db.$count(contact, there)) === 0)
      throw invalidFields({ path: 'referralContactId', key: 'errors.choose' });
  }
}

/** Where the person worked when they talked, otherwise where they work now. */
async function unitOf(db: Reader, about: InterviewRow) {
  const [now] = await db
    .select({ organizationId: contact.organizationId })
    .from(contact)
    .where(eq(contact.id, about.contactId));
  const organizationId = about.organizationId ?? now?.organizationId ?? null;
  if (organizationId === null) throw refuse('takeaways.no_unit');
  const [unit] = await db
    .select({
      id: organization.id,
      branchId: organization.branchId,
      searchText: organization.searchText,
    })
    .from(organization)
    .where(eq(organization.id, organizationId));
  if (!unit) throw refuse('takeaways.no_unit');
  return unit;
}

function searchTextOf({ text, skills }: Facts, unit: string): string {
  // « l’entrevue » is found by both of its words, “don’t” as one.
  const said = [text, ...skills].flatMap((one) => [fold(one), fold(one.replace(/[’'`´]/g, ' '))]);
  return [...new Set([...said, unit].join(' ').split(' '))].filter(Boolean).join(' ');
}

async function update(
  tx: Tx,
  ctx: Ctx,
  { row, version }: { readonly row: TakeawayRow; readonly version: number },
  facts: Partial<typeof takeaway.$inferInsert>,
): Promise<Saved> {
  if (row.version !== version) throw staleVersion(row.version);
  const [changed] = await tx
    .update(takeaway)
    .set({ ...facts, version: version + 1, updatedAt: ctx.now })
    .where(and(eq(takeaway.id, row.id), eq(takeaway.version, version)))
    .returning({ version: takeaway.version });
  if (!changed) throw staleVersion(row.version);
  return { id: row.id, version: changed.version };
}
