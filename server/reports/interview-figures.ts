import { application } from '@tremplin/db/schema/applications.ts';
import { organization } from '@tremplin/db/schema/directory.ts';
import { interview } from '@tremplin/db/schema/interviews.ts';
import { posting } from '@tremplin/db/schema/postings.ts';
import type { Reader } from '@tremplin/db/store.ts';
import { addDays } from '@tremplin/shared/day.ts';
import type { Day } from '@tremplin/shared/day.ts';
import { ratesFrom } from '@tremplin/shared/interview-rates.ts';
import type { Request } from '@tremplin/shared/interview-rates.ts';
import { interviewApplicationDays } from '@tremplin/shared/outcomes.ts';
import type { InterviewFigures, OutcomeFilter } from '@tremplin/shared/outcomes.ts';
import { firstOfMonth, lastOfMonth, monthOf, monthsBetween } from '@tremplin/shared/period.ts';
import type { Period } from '@tremplin/shared/period.ts';
import { can } from '@tremplin/shared/policy.ts';
import { and, between, eq, gte, isNotNull, min, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { Ctx } from '../context.ts';
import { requestsWhere } from '../interviews/policy.ts';
import { letOthersIn } from './pace.ts';
import { inScope, scopeOf } from './scope.ts';
import type { Scope } from './scope.ts';

/**
 * How requests for informational interviews fared, counted as the interviews' own page counts them.
 * Nothing here is filtered by ministry, and the answer's filter says so. A facilitator, who has no
 * clients, is told of the whole office, as on the interviews' own page, and of no part of it.
 */
export async function interviews(ctx: Ctx, given: OutcomeFilter): Promise<InterviewFigures> {
  const scope = can(ctx.actor, 'read', 'outcome')
    ? scopeOf(ctx, { ...given, ministryId: null })
    : scopeOf(ctx, { ...everybody, period: given.period, from: given.from }, 'interview_count');
  const { asked, past, today } = scope;
  return ctx.store.read(async (db) => {
    const requests = await requestsIn(db, scope, past);
    const earlier = await requestsIn(db, scope, asked.before);
    const ratesOf = ratesFrom(asked.before.from, today);
    const now = ratesOf(requests);
    const before = ratesOf(earlier);
    return {
      ...asked,
      figures: [
        {
          kpi: 'interviews',
          unit: 'count',
          value: now.requests,
          of: null,
          before: { value: before.requests, of: null },
          target: null,
        },
        {
          kpi: 'reply_rate',
          unit: 'share',
          value: now.rate,
          of: now.n,
          before: { value: before.rate, of: before.n },
          target: null,
        },
      ],
      requests: now.requests,
      replied: now.replied,
      completed: now.met,
      applied: (await appliedAfter(db, requestedIn(scope, past))).length,
      months: monthsBetween(asked.period.from, asked.period.to).map((month) => {
        const those = requests.filter((one) => monthOf(one.requestedOn) === month);
        return {
          month,
          requests: those.length,
          replied: those.filter(({ repliedOn }) => repliedOn !== null).length,
          completed: those.filter(({ heldOn }) => heldOn !== null).length,
        };
      }),
    };
  });
}

const everybody = { programmeId: null, counsellorId: null, stream: null, ministryId: null };

/** Month by month, so that others are answered in between. */
async function requestsIn(db: Reader, scope: Scope, { from, to }: Period): Promise<Request[]> {
  const requests: Request[] = [];
  for (const month of monthsBetween(from, to)) {
    const last = lastOfMonth(month);
    const part = { from: firstOfMonth(month), to: last < to ? last : to };
    requests.push(...(await requestsWhere(db, requestedIn(scope, part))));
    await letOthersIn();
  }
  return requests;
}

export function requestedIn(scope: Scope, { from, to }: Period): SQL | undefined {
  return and(
    between(interview.requestedOn, from, to),
    inScope(scope, interview.clientId, interview.requestedOn),
  );
}

/** Of those, the completed ones after which the client applied to the same ministry in good time. */
export async function appliedAfter(db: Reader, requested: SQL | undefined) {
  const firstSent = db
    .select({ on: min(application.appliedOn) })
    .from(application)
    .innerJoin(posting, eq(posting.id, application.postingId))
    .where(
      and(
        eq(application.clientId, interview.clientId),
        gte(application.appliedOn, interview.heldOn),
        eq(posting.ministryId, organization.topId),
      ),
    );
  const rows = await db
    .select({
      id: interview.id,
      requestedOn: interview.requestedOn,
      heldOn: interview.heldOn,
      sentOn: sql<Day | null>`${firstSent}`,
    })
    .from(interview)
    .innerJoin(organization, eq(organization.id, interview.organizationId))
    .where(and(requested, isNotNull(interview.heldOn)));
  return rows.filter(
    ({ heldOn, sentOn }) =>
      heldOn !== null && sentOn !== null && sentOn <= addDays(heldOn, interviewApplicationDays),
  );
}
