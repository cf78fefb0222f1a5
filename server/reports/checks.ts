import { client, enrolment } from '@tremplin/db/schema/clients.ts';
import { keyedMonth } from '@tremplin/db/schema/months.ts';
import { followup } from '@tremplin/db/schema/placements.ts';
import { commitment, infoSession } from '@tremplin/db/schema/sessions.ts';
import type { Reader } from '@tremplin/db/store.ts';
import type { Day } from '@tremplin/shared/day.ts';
import type { Checks, MonthEndCheck, QualityCheck } from '@tremplin/shared/outcomes.ts';
import { monthEndChecks, qualityChecks } from '@tremplin/shared/outcomes.ts';
import { firstOfMonth, monthIndex, monthOf } from '@tremplin/shared/period.ts';
import { reach } from '@tremplin/shared/policy.ts';
import { and, eq, inArray, isNull, lt, or, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { isOwnClient } from '../clients/policy.ts';
import type { Ctx } from '../context.ts';
import { awaitsApproval } from '../placements/policy.ts';
import { isOnCaseload } from './caseload.ts';
import { isOverdue, lacksProof } from './now.ts';
import { letOthersIn } from './pace.ts';

/**
 * What files lack, and what a month's end asks for, today. A counsellor's are those of their own
 * clients; what belongs to no client only a manager is told.
 */
export async function checks(ctx: Ctx): Promise<Checks> {
  const own = reach(ctx.actor, 'read', 'outcome') !== 'all';
  return ctx.store.read(async (db) => {
    const quality: { check: QualityCheck; count: number }[] = [];
    for (const check of qualityChecks) {
      if (own && check === 'sessions_open') continue;
      quality.push({ check, count: await qualityCount(db, ctx, check, own) });
      await letOthersIn();
    }
    const monthEnd: { check: MonthEndCheck; count: number }[] = [];
    for (const check of monthEndChecks) {
      if (own && !ofClients.includes(check)) continue;
      monthEnd.push({ check, count: await monthEndCount(db, ctx, check, own) });
      await letOthersIn();
    }
    return { asOf: ctx.now.toISOString(), own, quality, monthEnd };
  });
}

/** What a month's end asks about somebody's client. */
const ofClients: readonly MonthEndCheck[] = ['followups_overdue', 'proof_missing', 'attestations'];

/** Clients whose file lacks what the check asks for. */
export function lacks(check: Exclude<QualityCheck, 'sessions_open'>, today: Day): SQL | undefined {
  switch (check) {
    case 'no_consent':
      return and(isOnCaseload(), eq(client.consented, false));
    case 'no_language':
      return and(isOnCaseload(), isNull(client.serviceLang));
    case 'no_programme':
      return and(isOnCaseload(), sql`not ${isEnrolled(today)}`);
    case 'duplicates':
      return or(isShared(), isNamedTwice());
  }
}

function isEnrolled(today: Day): SQL {
  return sql`exists (select 1 from ${enrolment} as plan where plan.client_id = ${client.id}
    and plan.starts_on <= ${today} and (plan.ends_on is null or plan.ends_on >= ${today}))`;
}

/** Another client has the same e-mail address. */
function isShared(): SQL {
  return sql`${client.email} in (select twin.email from ${client} as twin
    group by twin.email having count(*) > 1)`;
}

/** Another client has the same telephone and the same name; a telephone alone is shared by families. */
function isNamedTwice(): SQL {
  return sql`(${client.phone}, ${client.nameSort}) in (
    select twin.phone, twin.name_sort from ${client} as twin
    where twin.phone is not null group by twin.phone, twin.name_sort having count(*) > 1)`;
}

/** Sessions of earlier months that were held and not closed. */
export function isLeftOpen(today: Day): SQL | undefined {
  return and(
    eq(infoSession.status, 'held'),
    lt(infoSession.startDay, firstOfMonth(monthOf(today))),
  );
}

async function qualityCount(
  db: Reader,
  ctx: Ctx,
  check: QualityCheck,
  own: boolean,
): Promise<number> {
  if (check === 'sessions_open') return db.$count(infoSession, isLeftOpen(ctx.today));
  return db.$count(client, and(lacks(check, ctx.today), own ? isOwnClient(ctx) : undefined));
}

async function monthEndCount(
  db: Reader,
  ctx: Ctx,
  check: MonthEndCheck,
  own: boolean,
): Promise<number> {
  const { today } = ctx;
  const followups = (where: SQL | undefined) =>
    db.$count(followup, and(where, own ? isOwnClient(ctx, followup.clientId) : undefined));
  switch (check) {
    case 'followups_overdue':
      return followups(isOverdue(today));
    case 'proof_missing':
      return followups(lacksProof());
    case 'attestations':
      return followups(awaitsApproval());
    case 'sessions_open':
      return db.$count(infoSession, isLeftOpen(today));
    case 'month_not_keyed':
      return (await lastMonthIsKeyed(db, today)) ? 0 : 1;
    case 'unassigned':
      return db.$count(client, isUnassigned());
    case 'commitments_overdue':
      return db.$count(commitment, and(isNull(commitment.doneOn), lt(commitment.dueOn, today)));
  }
}

/** Walk-ins whom nobody has taken on yet. */
export function isUnassigned(): SQL | undefined {
  return and(eq(client.status, 'referral'), isNull(client.counsellorId));
}

/** Its counts were typed into the ministry's system; a month without sessions has none. */
async function lastMonthIsKeyed(db: Reader, today: Day): Promise<boolean> {
  const month = monthIndex(today) - 1;
  const keyed = await db.$count(keyedMonth, eq(keyedMonth.id, String(month)));
  if (keyed > 0) return true;
  const held = and(
    eq(infoSession.startMonth, month),
    inArray(infoSession.status, ['held', 'closed']),
  );
  return (await db.$count(infoSession, held)) === 0;
}
