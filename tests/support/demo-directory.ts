import { contact, organization, post } from '@tremplin/db/schema/directory.ts';
import { interview, interviewEvent, outreach } from '@tremplin/db/schema/interviews.ts';
import { contactRow } from '@tremplin/shared/contact-row.ts';
import { addDays, dayOf } from '@tremplin/shared/day.ts';
import { searchNoOf, standingOf } from '@tremplin/shared/directory-search.ts';
import { interviewTransitions, openStages, thankYouDue } from '@tremplin/shared/interview-rules.ts';
import { asc } from 'drizzle-orm';
import { expect } from 'vitest';
import { grouped, type Rows } from './demo-rules.ts';
import type { TestOffice } from './office.ts';

export async function directoryIn(office: TestOffice) {
  return office.store.read(async (db) => ({
    units: await db.select().from(organization).orderBy(asc(organization.orgNo)),
    contacts: await db.select().from(contact).orderBy(asc(contact.contactNo)),
    posts: await db.select().from(post).orderBy(asc(post.place)),
    interviews: await db.select().from(interview).orderBy(asc(interview.id)),
    steps: await db.select().from(interviewEvent).orderBy(asc(interviewEvent.at)),
    outreach: await db.select().from(outreach).orderBy(asc(outreach.onDay)),
  }));
}

export type DirectoryRows = Awaited<ReturnType<typeof directoryIn>>;

/** The tree hangs together, and every contact's row repeats what their posts and units say. */
export function directoryIsWhole({ units, contacts, posts }: DirectoryRows): void {
  const unitOf = new Map(units.map((unit) => [unit.id, unit]));
  const wrong: unknown[] = [];
  for (const unit of units) {
    const [top, ...below] = unit.pathIds.flatMap((id) => unitOf.get(id) ?? []);
    const above = unit.pathIds.at(-2) ?? null;
    if (!top || above !== unit.parentId || unit.pathIds.at(-1) !== unit.id) wrong.push(unit);
    else expect(unit).toMatchObject(standingOf([top, ...below]));
  }
  const held = grouped(posts, (one) => one.contactId ?? '');
  for (const row of contacts) {
    const their = (held.get(row.id) ?? []).map((one) => {
      const unit = unitOf.get(one.organizationId);
      const path = (unit?.pathIds ?? []).flatMap((id) => unitOf.get(id) ?? []);
      return { ...one, unit: { id: unit?.id ?? '', branchId: unit?.branchId ?? null, path } };
    });
    const isKnown = row.knownSince !== null;
    const hasLeft = row.status === 'left';
    const repeated = contactRow({ ...row, isKnown }, their);
    const searchNo = searchNoOf({ isKnown, isManager: row.isManager, hasLeft }, row.contactNo);
    const shown = Object.fromEntries(
      Object.keys(repeated).map((key) => [key, Reflect.get(row, key)]),
    );
    if (JSON.stringify(shown) !== JSON.stringify(repeated) || row.searchNo !== searchNo)
      wrong.push({ row, repeated });
  }
  expect(wrong.slice(0, 3)).toEqual([]);
}

/** Every request could have been made by hand: its steps, its days, and nobody's goodwill is spoilt. */
export function interviewsAreLegal(
  rows: DirectoryRows,
  clients: Rows['clients'],
  today: string,
): void {
  const wrong: unknown[] = [];
  const intake = new Map(clients.map(({ id, intakeOn }) => [id, intakeOn]));
  const steps = grouped(rows.steps, (one) => one.interviewId);
  const attempts = grouped(rows.outreach, (one) => one.interviewId);
  for (const row of rows.interviews) {
    const of = steps.get(row.id) ?? [];
    const legal = of.every((one, index) =>
      index === 0
        ? one.fromStage === null
        : one.fromStage === of[index - 1]?.toStage &&
          interviewTransitions[one.fromStage].includes(one.toStage) &&
          one.effectiveOn >= (of[index - 1]?.effectiveOn ?? ''),
    );
    const days = (attempts.get(row.id) ?? []).map(({ onDay }) => onDay);
    const holds =
      of.at(-1)?.toStage === row.stage &&
      of.every((one) => dayOf(one.at) < today && one.effectiveOn < today) &&
      row.attempts === days.length &&
      row.lastOutreachOn === (days.at(-1) ?? null) &&
      (days[0] ?? today) >= (intake.get(row.clientId) ?? '') &&
      row.thankYouDueOn === (row.heldOn === null ? null : thankYouDue(row.heldOn, 2));
    if (!legal || !holds) wrong.push({ row, of });
  }
  for (const approaches of grouped(rows.outreach, (one) => one.contactId).values()) {
    const days = approaches.map(({ onDay }) => onDay);
    const crowded = days.some(
      (day) => days.filter((other) => other >= day && other < addDays(day, 90)).length > 3,
    );
    if (crowded) wrong.push(approaches);
  }
  const open = rows.interviews.filter(({ stage }) => openStages.includes(stage));
  expect(new Set(open.map(({ contactId }) => contactId)).size).toBe(open.length);
  expect(wrong.slice(0, 3)).toEqual([]);
}
