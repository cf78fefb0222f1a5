import { application } from '@tremplin/db/schema/applications.ts';
import { client } from '@tremplin/db/schema/clients.ts';
import { posting } from '@tremplin/db/schema/postings.ts';
import type { Reader } from '@tremplin/db/store.ts';
import { isTerminal } from '@tremplin/shared/applications.ts';
import type { Today } from '@tremplin/shared/today.ts';
import { inArray } from 'drizzle-orm';
import { isOwnClient } from '../clients/policy.ts';
import type { Ctx } from '../context.ts';
import { thresholdsOf } from '../settings/policy.ts';
import { followupsDue } from './followups.ts';
import { openInterviews } from './interviews.ts';
import { groupsOf } from './rules.ts';
import type { OpenApplication, OwnClient } from './rules.ts';
import { noShows, unassigned } from './sessions.ts';

/** What needs this counsellor today; every row says why it is there and opens the thing. */
export async function counsellor(ctx: Ctx): Promise<Today> {
  return ctx.store.read(async (db) => {
    const limits = await thresholdsOf(db);
    const clients = await ownClients(ctx, db);
    const applications = await openApplications(ctx, db, clients);
    const { now, today } = ctx;
    const groups = groupsOf({
      now,
      today,
      limits,
      clients,
      applications,
      followups: await followupsDue(ctx, db),
      interviews: await openInterviews(ctx, db),
      noShows: await noShows(ctx, db),
      unassigned: await unassigned(ctx, db),
    });
    return { asOf: now.toISOString(), groups };
  });
}

async function ownClients(ctx: Ctx, db: Reader): Promise<OwnClient[]> {
  return db
    .select({
      id: client.id,
      givenName: client.givenName,
      familyName: client.familyName,
      nameSort: client.nameSort,
      status: client.status,
      intakeOn: client.intakeOn,
      lastContactOn: client.lastContactOn,
      jobAlertExpiresOn: client.jobAlertExpiresOn,
      workAuthExpiresOn: client.workAuthExpiresOn,
    })
    .from(client)
    .where(isOwnClient(ctx));
}

/** By client and then by posting: a caseload is small, the stages of a whole office are not. */
async function openApplications(
  ctx: Ctx,
  db: Reader,
  clients: readonly OwnClient[],
): Promise<OpenApplication[]> {
  const own = new Map(clients.map((one) => [one.id, one]));
  if (own.size === 0) return [];
  const rows = await db
    .select({
      id: application.id,
      clientId: application.clientId,
      postingId: application.postingId,
      stage: application.stage,
      stageSince: application.stageSince,
      interviewOn: application.interviewOn,
    })
    .from(application)
    .where(inArray(application.clientId, [...own.keys()]));
  const open = rows.filter(({ stage }) => !isTerminal(stage));
  const postings = await postingsById(ctx, db, [...new Set(open.map((row) => row.postingId))]);
  return open.flatMap(({ clientId, postingId, ...row }) => {
    const [who, where] = [own.get(clientId), postings.get(postingId)];
    return who && where ? [{ ...row, client: who, posting: where }] : [];
  });
}

async function postingsById(
  ctx: Ctx,
  db: Reader,
  ids: string[],
): Promise<ReadonlyMap<string, OpenApplication['posting']>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({
      id: posting.id,
      jobId: posting.jobId,
      titleEn: posting.titleEn,
      titleFr: posting.titleFr,
      organization: posting.organization,
      closingAt: posting.closingAt,
      closingDay: posting.closingDay,
      status: posting.competitionStatus,
      seenOn: posting.competitionStatusSeenOn,
    })
    .from(posting)
    .where(inArray(posting.id, ids));
  const french = ctx.visitor.locale === 'fr';
  return new Map(
    rows.map(({ titleEn, titleFr, ...row }) => {
      const [first, second] = french ? [titleFr, titleEn] : [titleEn, titleFr];
      return [row.id, { ...row, title: first ?? second ?? row.jobId ?? row.organization }];
    }),
  );
}
