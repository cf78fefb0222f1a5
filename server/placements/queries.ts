import { application } from '@tremplin/db/schema/applications.ts';
import { enrolment } from '@tremplin/db/schema/clients.ts';
import { placement } from '@tremplin/db/schema/placements.ts';
import { posting } from '@tremplin/db/schema/postings.ts';
import { programme } from '@tremplin/db/schema/settings.ts';
import type { Reader } from '@tremplin/db/store.ts';
import { closingStage, openStages } from '@tremplin/shared/applications.ts';
import { clientName } from '@tremplin/shared/client-rules.ts';
import { hourlyCents } from '@tremplin/shared/placements.ts';
import { hoursPerWeek } from '@tremplin/shared/salary.ts';
import { and, asc, desc, eq, gte, inArray, isNull, lte, ne, or } from 'drizzle-orm';
import { requireApplication } from '../applications/policy.ts';
import { requireClient } from '../clients/policy.ts';
import type { SeenClient } from '../clients/policy.ts';
import type { Ctx } from '../context.ts';
import { view } from '../view.ts';

/** What is already known of the job that an application led to, and what it would close. */
export async function draftFor(ctx: Ctx, applicationId: string) {
  const seen = await ctx.store.read((db) => requireApplication(db, ctx, applicationId));
  const line = { resource: 'client', resourceId: seen.clientId, clientId: seen.clientId } as const;
  return view(ctx, line, async (db) => {
    const client = await requireClient(db, ctx, seen.clientId);
    const [on] = await db.select().from(posting).where(eq(posting.id, seen.postingId));
    const term = on?.terms.length === 1 ? on.terms[0]?.kind : undefined;
    return {
      ...(await draftOfClient(db, ctx, client, applicationId)),
      applicationId,
      version: seen.version,
      stage: seen.stage,
      employerKind: 'OPS' as const,
      employerName: on?.organization ?? '',
      titleEn: on?.titleEn ?? null,
      titleFr: on?.titleFr ?? null,
      city: on?.cities.length === 1 ? (on.cities[0] ?? null) : null,
      hoursPerWeek: on ? hoursPerWeek(on.workHours) : null,
      hourlyWage: on ? hourlyCents(on) : null,
      term: term === 'permanent' || term === 'temporary' || term === 'student' ? term : null,
    };
  });
}

/** The same where no competition led to the job. */
export async function draftForClient(ctx: Ctx, clientId: string) {
  await ctx.store.read((db) => requireClient(db, ctx, clientId));
  return view(ctx, { resource: 'client', resourceId: clientId, clientId }, async (db) =>
    draftOfClient(db, ctx, await requireClient(db, ctx, clientId), null),
  );
}

async function draftOfClient(
  db: Reader,
  ctx: Ctx,
  client: SeenClient,
  exceptApplication: string | null,
) {
  const programmes = await db
    .selectDistinct({ id: programme.id, code: programme.code, startsOn: enrolment.startsOn })
    .from(enrolment)
    .innerJoin(programme, eq(programme.id, enrolment.programmeId))
    .where(
      and(
        eq(enrolment.clientId, client.id),
        lte(enrolment.startsOn, ctx.today),
        or(isNull(enrolment.endsOn), gte(enrolment.endsOn, ctx.today)),
      ),
    )
    .orderBy(desc(enrolment.startsOn), asc(programme.id));
  return {
    client: { id: client.id, name: clientName(client), status: client.status },
    programmes: programmes.map(({ id, code }) => ({ id, code })),
    entryEmployment: client.entryEmployment,
    mainJob: await mainJobOf(db, client.id),
    others: await openApplications(db, client.id, exceptApplication),
  };
}

/** The main job that stands, beside which another is recorded as a second one; null of none. */
async function mainJobOf(db: Reader, clientId: string) {
  const [job] = await db
    .select({
      id: placement.id,
      employerName: placement.employerName,
      jobTitle: placement.jobTitle,
      startOn: placement.startOn,
    })
    .from(placement)
    .where(
      and(
        eq(placement.clientId, clientId),
        eq(placement.primaryJob, true),
        isNull(placement.endOn),
      ),
    )
    .limit(1);
  return job ?? null;
}

async function openApplications(db: Reader, clientId: string, except: string | null) {
  const rows = await db
    .select({
      id: application.id,
      stage: application.stage,
      titleEn: posting.titleEn,
      titleFr: posting.titleFr,
      jobId: posting.jobId,
    })
    .from(application)
    .innerJoin(posting, eq(posting.id, application.postingId))
    .where(
      and(
        eq(application.clientId, clientId),
        inArray(application.stage, [...openStages]),
        except ? ne(application.id, except) : undefined,
      ),
    )
    .orderBy(desc(application.stageSince), desc(application.id));
  return rows.flatMap((row) => {
    const stage = openStages.find((open) => open === row.stage);
    return stage ? [{ ...row, stage, wouldBecome: closingStage(stage) }] : [];
  });
}
