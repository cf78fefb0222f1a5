import { applicationEvent, application } from '@tremplin/db/schema/applications.ts';
import { auditEvent } from '@tremplin/db/schema/audit.ts';
import { assignment, client, enrolment } from '@tremplin/db/schema/clients.ts';
import { posting } from '@tremplin/db/schema/postings.ts';
import { programme } from '@tremplin/db/schema/settings.ts';
import { openStages, transitions } from '@tremplin/shared/applications.ts';
import type { Stage } from '@tremplin/shared/applications.ts';
import { searchColumns } from '@tremplin/shared/client-rules.ts';
import { dayOf } from '@tremplin/shared/day.ts';
import { Fault } from '@tremplin/shared/faults.ts';
import { and, asc, eq } from 'drizzle-orm';
import { v7 } from 'uuid';
import type { Hired, TestOffice } from './office.ts';

let made = 0;

/** A client of this counsellor, as intake would leave them. */
export async function clientOf(
  office: TestOffice,
  counsellor: Hired,
  over: Partial<typeof client.$inferInsert> = {},
): Promise<string> {
  made += 1;
  const stamps = { createdAt: office.now(), createdBy: counsellor.id, updatedAt: office.now() };
  const names = {
    givenName: over.givenName ?? `Amélie ${made}`,
    familyName: over.familyName ?? 'Tremblay',
    preferredName: null,
    fileNo: made,
    email: null,
    phone: null,
  };
  const id = v7();
  await office.store.tx(async (tx) => {
    await tx.insert(client).values({
      id,
      correspondenceLang: 'fr',
      languages: ['fr', 'en'],
      counsellorId: counsellor.id,
      status: 'active',
      intakeOn: '2026-05-04',
      targetCategories: [],
      targetRegions: [],
      entryEmployment: 'unemployed',
      ...names,
      ...searchColumns(names),
      ...stamps,
      ...over,
    });
    await tx.insert(assignment).values({
      id: v7(),
      clientId: id,
      personId: counsellor.id,
      kind: 'primary',
      fromDay: '2026-05-04',
      ...stamps,
    });
  });
  return id;
}

/** A competition that closes on 30 November 2026 unless told. */
export async function aPosting(
  office: TestOffice,
  over: Partial<typeof posting.$inferInsert> = {},
): Promise<string> {
  made += 1;
  const id = v7();
  await office.store.tx(async (tx) => {
    await tx.insert(posting).values({
      id,
      jobId: String(240_000 + made),
      titleEn: 'Policy Advisor',
      organization: 'Ministry of Health',
      cities: ['Ottawa'],
      regions: ['east'],
      language: 'english',
      terms: [],
      positionDetails: [],
      closingDay: '2026-11-30',
      competitionStatus: 'advertising',
      workArrangement: 'unknown',
      titleSort: 'policy advisor',
      searchText: 'policy advisor',
      createdAt: office.now(),
      createdBy: 'nobody',
      updatedAt: office.now(),
      ...over,
    });
  });
  return id;
}

/** A programme in which the client is enrolled since May 2026. */
export async function enrolled(
  office: TestOffice,
  clientId: string,
  checkpointMonths: readonly number[],
): Promise<string> {
  made += 1;
  const id = v7();
  const stamps = { createdAt: office.now(), createdBy: 'nobody', updatedAt: office.now() };
  await office.store.tx(async (tx) => {
    await tx.insert(programme).values({
      id,
      code: `P${made}`,
      nameEn: 'Programme',
      funder: 'IRCC',
      checkpointMonths,
      ...stamps,
    });
    await tx
      .insert(enrolment)
      .values({ id: v7(), clientId, programmeId: id, startsOn: '2026-05-04', ...stamps });
  });
  return id;
}

export interface Standing {
  readonly id: string;
  readonly version: number;
}

/** One application, identified today. */
export async function anApplication(
  office: TestOffice,
  counsellor: Hired,
  given: { clientId?: string; postingId?: string } = {},
): Promise<Standing & { clientId: string; postingId: string }> {
  const clientId = given.clientId ?? (await clientOf(office, counsellor));
  const postingId = given.postingId ?? (await aPosting(office));
  const { added } = await counsellor.call.applications.add({ postingId, clientIds: [clientId] });
  return { id: added[0]?.id ?? '', version: 1, clientId, postingId };
}

/** Moves through these stages one after the other, all of them today. */
export async function moveThrough(
  office: TestOffice,
  counsellor: Hired,
  from: Standing,
  path: readonly Stage[],
): Promise<Standing> {
  let now: Standing = from;
  const today = dayOf(office.now());
  for (const to of path) {
    const interviewOn = to === 'interview' ? today : null;
    now = await counsellor.call.applications.move({
      id: now.id,
      version: now.version,
      to,
      effectiveOn: today,
      interviewOn,
    });
  }
  return now;
}

/** One way to each open stage from identified. */
export const pathTo: Readonly<Record<(typeof openStages)[number], readonly Stage[]>> = {
  identified: [],
  preparing: ['preparing'],
  applied: ['applied'],
  screened_in: ['applied', 'screened_in'],
  assessment: ['applied', 'assessment'],
  interview: ['applied', 'interview'],
  reference_check: ['applied', 'interview', 'reference_check'],
  pool: ['applied', 'interview', 'pool'],
  offer: ['applied', 'interview', 'offer'],
  conditions: ['applied', 'interview', 'offer', 'conditions'],
};

/** Some stage before the one that finishes. */
export function finishedFrom(to: Stage): readonly Stage[] {
  const from = openStages.find((stage) => transitions[stage].includes(to)) ?? 'identified';
  return pathTo[from];
}

export async function rowOf(office: TestOffice, id: string) {
  const [row] = await office.store.read((db) =>
    db.select().from(application).where(eq(application.id, id)),
  );
  if (!row) throw new Error('no such application');
  return row;
}

export async function eventsOf(office: TestOffice, id: string) {
  return office.store.read((db) =>
    db
      .select()
      .from(applicationEvent)
      .where(eq(applicationEvent.applicationId, id))
      .orderBy(asc(applicationEvent.seq)),
  );
}

/** The audit lines of what was done to one application, without who, when and the chain. */
export async function linesOn(office: TestOffice, resourceId: string) {
  const lines = await office.store.read((db) =>
    db
      .select()
      .from(auditEvent)
      .where(and(eq(auditEvent.resourceId, resourceId), eq(auditEvent.outcome, 'done')))
      .orderBy(asc(auditEvent.seq)),
  );
  return lines.map(({ action, resource, clientId, outcome, fields }) => ({
    action,
    resource,
    clientId,
    outcome,
    fields: parsed(fields),
  }));
}

function parsed(json: string): unknown {
  return JSON.parse(json);
}

/** The refusal that a call ends in; fails when it is let through. */
export async function refusalOf(call: Promise<unknown>): Promise<Fault['shape']> {
  try {
    await call;
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined;
    if (cause instanceof Fault) return cause.shape;
    throw error;
  }
  throw new Error('it was let through');
}
