import { letter } from '@tremplin/db/schema/letters.ts';
import { person } from '@tremplin/db/schema/people.ts';
import { organization } from '@tremplin/db/schema/directory.ts';
import { posting } from '@tremplin/db/schema/postings.ts';
import {
  infoSession,
  sessionHelper,
  sessionPosting,
  sessionPresenter,
} from '@tremplin/db/schema/sessions.ts';
import { programme } from '@tremplin/db/schema/settings.ts';
import type { Reader, Tx } from '@tremplin/db/store.ts';
import { invalidFields, notFound } from '@tremplin/shared/faults.ts';
import type { FieldFault } from '@tremplin/shared/faults.ts';
import { doorsOpenAt } from '@tremplin/shared/session-rules.ts';
import type { AddSession, ChangeSession, SessionForm } from '@tremplin/shared/sessions.ts';
import { and, eq, inArray } from 'drizzle-orm';
import type { Ctx } from '../context.ts';
import { contactForPresenterWithin } from '../directory/commands.ts';
import { writeLettersWithin } from '../letters/commands.ts';
import { write } from '../write.ts';
import type { RecordLine } from '../write.ts';
import { noteStep, requireOpen, saveSession } from './commands.ts';
import { onList } from './counts.ts';
import { requireSession, requireVersion } from './policy.ts';
import type { SessionRow } from './policy.ts';
import { calendarHears, changedFacts, isMoved, whenOf } from './rules.ts';
import type { When } from './rules.ts';
import { promoteWithin, seatsTaken } from './seats.ts';

/** A draft. The same form sent again (its answer was lost) is answered with the session it made. */
export async function add(ctx: Ctx, input: AddSession): Promise<{ id: string }> {
  const when = whenOf(input);
  return write(ctx, async (tx, record) => {
    const { id } = input;
    const [known] = await tx
      .select({ createdBy: infoSession.createdBy })
      .from(infoSession)
      .where(eq(infoSession.id, id));
    if (known && known.createdBy !== ctx.actor.id) throw notFound();
    if (!known) {
      await requireChoices(tx, input, null);
      await tx.insert(infoSession).values({
        id,
        ...columns(input, when),
        status: 'draft',
        createdAt: ctx.now,
        createdBy: ctx.actor.id,
        updatedAt: ctx.now,
      });
      await addBelongings(tx, ctx, record, input);
      await noteStep(tx, ctx, id, [null, 'draft']);
    }
    await record({
      action: 'create',
      resource: 'info_session',
      resourceId: id,
      fields: { ...linked(input, when), ...(known && { again: true }) },
    });
    return { id };
  });
}

/** A scheduled session that moves to another time wants a reason, and its list is written to. */
export async function change(ctx: Ctx, input: ChangeSession): Promise<{ version: number }> {
  const when = whenOf(input);
  return write(ctx, async (tx, record) => {
    const seen = await requireSession(tx, input.id);
    requireVersion(seen, input.version);
    requireOpen(seen);
    await requireChoices(tx, input, seen);
    await requireSeats(tx, input, seen);
    if (seen.status === 'held' && when.startsAt > ctx.now)
      throw invalidFields({ path: 'on', key: 'errors.held_in_future' });
    const moved = seen.status === 'scheduled' && isMoved(seen, when);
    if (moved && input.reason === null)
      throw invalidFields({ path: 'reason', key: 'errors.move_reason' });
    if (moved) await requireNobodyHere(tx, ctx, seen.id, when);
    const now = columns(input, when);
    const changed = changedFacts(seen, now);
    const sequence = seen.sequence + (calendarHears(changed) ? 1 : 0);
    const version = await saveSession(tx, ctx, seen, { ...now, sequence });
    await replaceBelongings(tx, ctx, record, input);
    if (moved)
      await noteStep(tx, ctx, seen.id, ['scheduled', 'scheduled'], {
        reason: input.reason,
        movedFrom: seen.startsAt,
      });
    const elsewhere = ['location', 'joinUrl', 'mode'].some((name) => changed.includes(name));
    if (moved || (seen.status === 'scheduled' && elsewhere)) await tellOfMove(tx, ctx, seen);
    await record({
      action: moved ? 'reschedule' : 'update',
      resource: 'info_session',
      resourceId: seen.id,
      reason: moved ? input.reason : null,
      fields: { changed, ...linked(input, when) },
    });
    if (changed.includes('capacity')) await promoteWithin(tx, ctx, record, { ...seen, ...now });
    return { version };
  });
}

/** Whoever is marked as here came to the doors of before: at a time when they are shut nobody is here. */
async function requireNobodyHere(db: Reader, ctx: Ctx, id: string, when: When): Promise<void> {
  if (ctx.now >= doorsOpenAt(when.startsAt)) return;
  const { length: count } = await onList(db, id, ['attended']);
  if (count > 0) throw invalidFields({ path: 'on', key: 'errors.marked_here', values: { count } });
}

/** To another time or place: whoever has a seat, waits for one or holds an invitation hears of it. */
async function tellOfMove(tx: Tx, ctx: Ctx, seen: SessionRow): Promise<void> {
  const seated = await onList(tx, seen.id, ['registered', 'waitlisted']);
  const invited = await onList(tx, seen.id, ['invited']);
  const written = await writtenTo(tx, seen.id);
  const told = [...seated, ...invited.filter(({ attendanceId }) => written.has(attendanceId))];
  await writeLettersWithin(tx, ctx, 'moved', told);
}

/** Who has an invitation with the time of before in hand. */
async function writtenTo(db: Reader, sessionId: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .select({ id: letter.attendanceId })
    .from(letter)
    .where(
      and(
        eq(letter.sessionId, sessionId),
        eq(letter.kind, 'invited'),
        inArray(letter.state, ['waiting', 'sent']),
      ),
    );
  return new Set(rows.map(({ id }) => id));
}

function columns(form: SessionForm, when: When) {
  return {
    titleEn: form.titleEn,
    titleFr: form.titleFr,
    kind: form.kind,
    programmeId: form.programmeId,
    audience: form.audience,
    ...when,
    mode: form.mode,
    location: form.location,
    joinUrl: form.joinUrl,
    language: form.language,
    capacity: form.capacity,
    facilitatorId: form.facilitatorId,
    topics: [...new Set(form.topics)],
    materials: form.materials,
    notes: form.notes,
  };
}

/** What the audit log may keep as it is: ids and times. */
function linked(form: SessionForm, { startsAt }: When) {
  return {
    programmeId: form.programmeId,
    startsAt: startsAt.toISOString(),
    facilitatorId: form.facilitatorId,
    helperIds: form.helperIds,
  };
}

async function replaceBelongings(
  tx: Tx,
  ctx: Ctx,
  record: RecordLine,
  form: ChangeSession,
): Promise<void> {
  await tx.delete(sessionPresenter).where(eq(sessionPresenter.sessionId, form.id));
  await tx.delete(sessionPosting).where(eq(sessionPosting.sessionId, form.id));
  await tx.delete(sessionHelper).where(eq(sessionHelper.sessionId, form.id));
  await addBelongings(tx, ctx, record, form);
}

async function addBelongings(
  tx: Tx,
  ctx: Ctx,
  record: RecordLine,
  form: SessionForm & { readonly id: string },
): Promise<void> {
  const own = () => ({ id: ctx.newId(), sessionId: form.id });
  const presenters = [];
  for (const one of form.presenters) {
    const contactId = await contactForPresenterWithin(tx, ctx, record, { ...one, on: form.on });
    presenters.push({ ...one, ...own(), contactId, place: presenters.length + 1 });
  }
  const postings = [...new Set(form.postingIds)].map((postingId) => ({ ...own(), postingId }));
  const helpers = helpersOf(form).map((personId) => ({ ...own(), personId }));
  if (presenters.length > 0) await tx.insert(sessionPresenter).values(presenters);
  if (postings.length > 0) await tx.insert(sessionPosting).values(postings);
  if (helpers.length > 0) await tx.insert(sessionHelper).values(helpers);
}

function helpersOf(form: SessionForm): string[] {
  return [...new Set(form.helperIds)].filter((id) => id !== form.facilitatorId);
}

/** What the form points to must be there; who left since may stay where they already stood. */
async function requireChoices(
  db: Reader,
  form: SessionForm,
  before: SessionRow | null,
): Promise<void> {
  const faults: FieldFault[] = [];
  const choose = (path: string) => faults.push({ path, key: 'errors.choose' });
  const able = await facilitatorsAmong(db, [form.facilitatorId, ...form.helperIds]);
  const helped = before === null ? new Set<string>() : await helpersBefore(db, before.id);
  if (form.facilitatorId !== before?.facilitatorId && !able.has(form.facilitatorId))
    choose('facilitatorId');
  if (form.helperIds.some((id) => !able.has(id) && !helped.has(id))) choose('helperIds');
  if (form.programmeId !== before?.programmeId && !(await isActive(db, form.programmeId)))
    choose('programmeId');
  const ministries = await knownOrganizations(db, form);
  form.presenters.forEach(({ organizationId }, at) => {
    if (organizationId !== null && !ministries.has(organizationId))
      choose(`presenters.${at}.organizationId`);
  });
  if (await lacksPosting(db, form.postingIds)) choose('postingIds');
  if (faults.length > 0) throw invalidFields(...faults);
}

async function facilitatorsAmong(db: Reader, ids: readonly string[]): Promise<Set<string>> {
  const people = await db
    .select({ id: person.id, roles: person.roles })
    .from(person)
    .where(and(inArray(person.id, [...ids]), eq(person.state, 'active')));
  return new Set(people.filter(({ roles }) => roles.includes('facilitator')).map(({ id }) => id));
}

async function helpersBefore(db: Reader, sessionId: string): Promise<Set<string>> {
  const rows = await db
    .select({ id: sessionHelper.personId })
    .from(sessionHelper)
    .where(eq(sessionHelper.sessionId, sessionId));
  return new Set(rows.map(({ id }) => id));
}

async function isActive(db: Reader, programmeId: string): Promise<boolean> {
  const active = and(eq(programme.id, programmeId), eq(programme.active, true));
  return (await db.$count(programme, active)) > 0;
}

async function knownOrganizations(db: Reader, form: SessionForm): Promise<Set<string>> {
  const ids = form.presenters.flatMap(({ organizationId }) => organizationId ?? []);
  if (ids.length === 0) return new Set();
  const rows = await db
    .select({ id: organization.id })
    .from(organization)
    .where(inArray(organization.id, ids));
  return new Set(rows.map(({ id }) => id));
}

async function lacksPosting(db: Reader, postingIds: readonly string[]): Promise<boolean> {
  const ids = [...new Set(postingIds)];
  if (ids.length === 0) return false;
  return (await db.$count(posting, inArray(posting.id, ids))) < ids.length;
}

/** Walk-ins may have filled the room beyond its number, which then is no reason to refuse the rest. */
async function requireSeats(
  db: Reader,
  { id, capacity }: ChangeSession,
  before: SessionRow,
): Promise<void> {
  if (capacity === null || capacity === before.capacity) return;
  const taken = await seatsTaken(db, id);
  if (capacity < taken)
    throw invalidFields({ path: 'capacity', key: 'errors.capacity_taken', values: { taken } });
}
