import { prepared } from '@tremplin/db/prepared.ts';
import { application } from '@tremplin/db/schema/applications.ts';
import { assignment, enrolment } from '@tremplin/db/schema/clients.ts';
import { person } from '@tremplin/db/schema/people.ts';
import { posting } from '@tremplin/db/schema/postings.ts';
import { programme } from '@tremplin/db/schema/settings.ts';
import type { Reader } from '@tremplin/db/store.ts';
import { openStages } from '@tremplin/shared/applications.ts';
import type { Stage } from '@tremplin/shared/applications.ts';
import { clientName } from '@tremplin/shared/client-rules.ts';
import type { AssignmentKind, ClientStatus, SaveProfile } from '@tremplin/shared/clients.ts';
import { regions } from '@tremplin/shared/postings.ts';
import type { Day } from '@tremplin/shared/day.ts';
import { and, asc, eq, gte, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import type { Ctx } from '../context.ts';
import { view } from '../view.ts';
import { consentLines } from './consents.ts';
import type { ConsentLine } from './consents.ts';
import { requireClient } from './policy.ts';
import type { SeenClient } from './policy.ts';
import { comingSessions } from './sessions.ts';
import type { ComingSession } from './sessions.ts';

export interface ClientFile {
  readonly id: string;
  readonly version: number;
  readonly fileNo: number;
  readonly name: string;
  readonly status: ClientStatus;
  readonly lastContactOn: Day | null;
  readonly consented: boolean;
  readonly jobAlertOn: Day | null;
  readonly jobAlertExpiresOn: Day | null;
  readonly profile: Omit<SaveProfile, 'id' | 'version'>;
  readonly programmes: readonly Enrolled[];
  /** Whoever works with the client today. */
  readonly team: readonly Teammate[];
  /** The latest consent that stands. */
  readonly consent: ConsentLine | null;
  readonly next: readonly NextStep[];
  readonly sessions: readonly ComingSession[];
}

export interface Enrolled {
  readonly programmeId: string;
  readonly code: string;
  readonly nameEn: string;
  readonly nameFr: string | null;
  readonly startsOn: Day;
}

export interface Teammate {
  readonly name: string;
  readonly kind: AssignmentKind;
  readonly until: Day | null;
}

/** What a posting is called, in whichever language it has a title. */
export interface PostingTitle {
  readonly titleEn: string | null;
  readonly titleFr: string | null;
  readonly jobId: string | null;
}

/** What an open application asks for next. */
export interface NextStep {
  readonly applicationId: string;
  readonly posting: PostingTitle;
  readonly stage: Stage;
  readonly text: string | null;
  readonly on: Day;
}

/** The file of an own client: everything the page shows above its timeline. */
export async function file(ctx: Ctx, id: string): Promise<ClientFile> {
  const seen = await ctx.store.read((db) => requireClient(db, ctx, id));
  return view(ctx, { resource: 'client', resourceId: id, clientId: id }, async (db) => ({
    id,
    version: seen.version,
    fileNo: seen.fileNo,
    name: clientName(seen),
    status: seen.status,
    lastContactOn: seen.lastContactOn,
    consented: seen.consented,
    jobAlertOn: seen.jobAlertOn,
    jobAlertExpiresOn: seen.jobAlertExpiresOn,
    profile: profileOf(seen),
    programmes: await prepared(db, enrolled).execute({ id, today: ctx.today }),
    team: await teamOf(db, ctx, id),
    consent: (await consentLines(db, id)).find((one) => one.withdrawnOn === null) ?? null,
    next: await nextSteps(db, id),
    sessions: await comingSessions(db, ctx, id),
  }));
}

function profileOf(seen: SeenClient): ClientFile['profile'] {
  return {
    givenName: seen.givenName,
    familyName: seen.familyName,
    email: seen.email,
    phone: seen.phone,
    birthYear: seen.birthYear,
    correspondenceLang: seen.correspondenceLang,
    preferredName: seen.preferredName,
    pronunciation: seen.pronunciation,
    pronouns: seen.pronouns,
    serviceLang: seen.serviceLang,
    languages: [...seen.languages],
    camsReferenceNo: seen.camsReferenceNo,
    icareClientId: seen.icareClientId,
    intakeOn: seen.intakeOn,
    arrivalOn: seen.arrivalOn,
    immigrationStatus: seen.immigrationStatus,
    workAuthExpiresOn: seen.workAuthExpiresOn,
    clbEnglish: seen.clbEnglish,
    clbFrench: seen.clbFrench,
    frenchForOps: seen.frenchForOps,
    targetNoc: seen.targetNoc,
    targetCategories: [...seen.targetCategories],
    targetRegions: regions.filter((region) => seen.targetRegions.includes(region)),
    stream: seen.stream,
    entryEmployment: seen.entryEmployment,
    education: seen.education,
    experience: seen.experience,
  };
}

async function teamOf(db: Reader, ctx: Ctx, id: string): Promise<Teammate[]> {
  const order: readonly AssignmentKind[] = ['primary', 'cover', 'secondary'];
  const rows = await prepared(db, assigned).execute({ id, today: ctx.today });
  return rows.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
}

async function nextSteps(db: Reader, id: string): Promise<NextStep[]> {
  const rows = await prepared(db, inCompetitions).execute({ id });
  return rows.flatMap(({ on, titleEn, titleFr, jobId, ...row }) =>
    on === null ? [] : [{ ...row, on, posting: { titleEn, titleFr, jobId } }],
  );
}

function enrolled(db: Reader) {
  return db
    .select({
      programmeId: programme.id,
      code: programme.code,
      nameEn: programme.nameEn,
      nameFr: programme.nameFr,
      startsOn: enrolment.startsOn,
    })
    .from(enrolment)
    .innerJoin(programme, eq(programme.id, enrolment.programmeId))
    .where(
      and(
        eq(enrolment.clientId, sql.placeholder('id')),
        or(isNull(enrolment.endsOn), gte(enrolment.endsOn, sql.placeholder('today'))),
      ),
    )
    .orderBy(asc(enrolment.startsOn), asc(enrolment.id))
    .prepare('client_enrolled');
}

function assigned(db: Reader) {
  return db
    .select({ name: person.name, kind: assignment.kind, until: assignment.toDay })
    .from(assignment)
    .innerJoin(person, eq(person.id, assignment.personId))
    .where(
      and(
        eq(assignment.clientId, sql.placeholder('id')),
        lte(assignment.fromDay, sql.placeholder('today')),
        or(isNull(assignment.toDay), gte(assignment.toDay, sql.placeholder('today'))),
      ),
    )
    .orderBy(asc(assignment.fromDay), asc(assignment.id))
    .prepare('client_assigned');
}

function inCompetitions(db: Reader) {
  return db
    .select({
      applicationId: application.id,
      titleEn: posting.titleEn,
      titleFr: posting.titleFr,
      jobId: posting.jobId,
      stage: application.stage,
      text: application.nextAction,
      on: application.nextActionOn,
    })
    .from(application)
    .innerJoin(posting, eq(posting.id, application.postingId))
    .where(
      and(
        eq(application.clientId, sql.placeholder('id')),
        inArray(application.stage, [...openStages]),
      ),
    )
    .orderBy(asc(application.nextActionOn), asc(application.id))
    .prepare('client_in_competitions');
}
