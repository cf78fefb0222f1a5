import { application } from '@tremplin/db/schema/applications.ts';
import { client } from '@tremplin/db/schema/clients.ts';
import { posting } from '@tremplin/db/schema/postings.ts';
import type { Reader } from '@tremplin/db/store.ts';
import { openStages, proposedOutcome } from '@tremplin/shared/applications.ts';
import type { Stage, TerminalStage } from '@tremplin/shared/applications.ts';
import { clientName } from '@tremplin/shared/client-rules.ts';
import type { CompetitionStatus } from '@tremplin/shared/competitions.ts';
import { addDays } from '@tremplin/shared/day.ts';
import { postingUrl } from '@tremplin/shared/postings.ts';
import { and, asc, eq, inArray, lt, notInArray, sql } from 'drizzle-orm';
import { isOwnClient } from '../clients/policy.ts';
import type { Ctx } from '../context.ts';
import { thresholdsOf } from '../settings/policy.ts';
import { brief, briefly, countOn } from './queries.ts';

export interface Proposal {
  readonly applicationId: string;
  readonly version: number;
  readonly clientId: string;
  readonly clientName: string;
  readonly stage: Stage;
  /** The stage to suggest, or null where the news changes nothing. */
  readonly propose: TerminalStage | null;
}

/** One's own clients' open applications to the posting, each with what the news suggests. */
export async function proposals(
  db: Reader,
  ctx: Ctx,
  postingId: string,
  status: CompetitionStatus,
): Promise<Proposal[]> {
  const rows = await db
    .select({
      applicationId: application.id,
      version: application.version,
      clientId: client.id,
      givenName: client.givenName,
      familyName: client.familyName,
      stage: application.stage,
    })
    .from(application)
    .innerJoin(client, eq(client.id, application.clientId))
    .where(
      and(
        eq(application.postingId, postingId),
        inArray(application.stage, openStages),
        isOwnClient(ctx),
      ),
    )
    .orderBy(asc(client.nameSort), asc(client.id));
  return rows.map(({ givenName, familyName, ...row }) => ({
    ...row,
    clientName: clientName({ givenName, familyName }),
    propose: proposedOutcome(row.stage, status),
  }));
}

/** Competitions to look up on the board: own clients wait on them, and nobody has looked for a while. */
export async function checks(ctx: Ctx) {
  return ctx.store.read(async (db) => {
    const { statusCheckDays } = await thresholdsOf(db);
    const stale = addDays(ctx.today, -statusCheckDays);
    const waiting = sql`${posting.id} in (select ${application.postingId} from ${application}
      where ${inArray(application.stage, openStages)} and ${isOwnClient(ctx, application.clientId)})`;
    const rows = await db
      .select(briefly)
      .from(posting)
      .where(
        and(
          lt(posting.closingAt, ctx.now),
          notInArray(posting.competitionStatus, ['position_filled', 'cancelled']),
          sql`coalesce(${posting.competitionStatusSeenOn}, '') <= ${stale}`,
          waiting,
        ),
      )
      .orderBy(
        sql`coalesce(${posting.competitionStatusSeenOn}, '')`,
        asc(posting.closingAt),
        asc(posting.id),
      )
      .limit(200);
    const mine = await countOn(
      db,
      rows.map((row) => row.id),
      and(isOwnClient(ctx, application.clientId), inArray(application.stage, openStages)),
    );
    return rows.map((row) => ({
      ...brief(ctx, row),
      publicUrl:
        row.sourceUrl ?? (row.jobId === null ? null : postingUrl(row.jobId, ctx.visitor.locale)),
      waiting: mine.get(row.id) ?? 0,
    }));
  });
}
