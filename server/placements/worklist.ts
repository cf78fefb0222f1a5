import { prepared } from '@tremplin/db/prepared.ts';
import { client } from '@tremplin/db/schema/clients.ts';
import { followup, placement } from '@tremplin/db/schema/placements.ts';
import type { Reader } from '@tremplin/db/store.ts';
import { clientName } from '@tremplin/shared/client-rules.ts';
import { addDays } from '@tremplin/shared/day.ts';
import type { Day } from '@tremplin/shared/day.ts';
import {
  cheapestContact,
  followupSoonDays,
  followupStanding,
  worklistGroup,
  worklistGroups,
} from '@tremplin/shared/followups.ts';
import type { AttemptChannel, ReadWorklist, WorklistGroup } from '@tremplin/shared/followups.ts';
import { fullMonths } from '@tremplin/shared/period.ts';
import { and, eq, inArray, lte, or, sql } from 'drizzle-orm';
import { heldBy, isHeld, isOwnClient } from '../clients/policy.ts';
import type { Ctx } from '../context.ts';
import { thresholdsOf } from '../settings/policy.ts';
import { agreedScopes, attemptsOf } from './contact.ts';
import { checkLetter } from './letter.ts';
import { declinedNote, openChannels } from './rules.ts';

const page = 50;

/** Own clients' follow-ups about which something is to be done, the most pressing first. */
export async function followups(ctx: Ctx, { group, cursor }: ReadWorklist) {
  return ctx.store.read(async (db) => {
    const waiting = await inOrder(db, ctx);
    const asked = waiting.filter((one) => group === null || one.group === group);
    const rest = cursor === null ? asked : asked.filter(({ key }) => key > cursor);
    const shown = rest.slice(0, page);
    const count = (of: WorklistGroup): number => waiting.filter((one) => one.group === of).length;
    return {
      counts: {
        overdue: count('overdue'),
        due: count('due'),
        proof_missing: count('proof_missing'),
        soon: count('soon'),
      },
      rows: await linesOf(db, ctx, shown),
      next: rest.length > page ? (shown.at(-1)?.key ?? null) : null,
    };
  });
}

interface Waiting {
  readonly id: string;
  readonly group: WorklistGroup;
  readonly key: string;
}

/** Few, as a caseload is: the groups follow from the day, so they are put in order here. */
async function inOrder(db: Reader, ctx: Ctx): Promise<Waiting[]> {
  const soon = addDays(ctx.today, followupSoonDays);
  const rows = await prepared(db, openOnes).execute({ ...heldBy(ctx), soon });
  return rows
    .flatMap((row): Waiting[] => {
      const group = worklistGroup(row, ctx.today);
      if (group === null) return [];
      const key = `${worklistGroups.indexOf(group)} ${row.dueOn} ${row.id}`;
      return [{ id: row.id, group, key }];
    })
    .toSorted((a, b) => (a.key < b.key ? -1 : 1));
}

async function linesOf(db: Reader, ctx: Ctx, shown: readonly Waiting[]) {
  if (shown.length === 0) return [];
  const ids = shown.map(({ id }) => id);
  const rows = await rowsOf(db, ctx, ids);
  const tried = await attemptsOf(db, ids);
  const agreed = await agreedScopes(db, [...new Set(rows.map(({ clientId }) => clientId))]);
  const { officeName: office } = await thresholdsOf(db);
  const sent = { counsellor: ctx.actor.name, office, today: ctx.today };
  return shown.flatMap(({ id, group }) => {
    const row = rows.find(({ one }) => one.id === id);
    if (!row) return [];
    const attempts = tried.filter(({ followupId }) => followupId === id);
    const last = attempts.at(-1);
    const channels = openChannels(row, agreed.get(row.clientId) ?? null);
    const nextContact = cheapestContact(channels, attempts);
    const { one } = row;
    return [
      {
        id,
        version: one.version,
        group,
        client: { id: row.clientId, name: clientName(row), fileNo: row.fileNo },
        placementId: row.placementId,
        employerName: row.employerName,
        jobTitle: row.jobTitle,
        month: one.month,
        dueOn: one.dueOn,
        windowFrom: one.windowFrom,
        windowTo: one.windowTo,
        standing: followupStanding(one, ctx.today),
        proofType: one.proofType,
        declined: declinedNote(one),
        recordedOn: one.recordedOn,
        attempts: attempts.length,
        last: last ? { onDay: last.onDay, channel: last.channel, result: last.result } : null,
        nextContact,
        /** Where to write or call for it. */
        contactAt: addressFor(nextContact, row),
        /** Begins the letter where that is the way. */
        mailto: nextContact === 'email' ? letterFor(row, sent) : null,
      },
    ];
  });
}

interface Sent {
  readonly counsellor: string;
  readonly office: string;
  readonly today: Day;
}

/** What is still asked depends on what they said. */
function letterFor(
  row: Awaited<ReturnType<typeof rowsOf>>[number],
  { today, ...signed }: Sent,
): string | null {
  const { email, correspondenceLang: locale, one, startOn } = row;
  // Nobody is asked about a job that they have not begun.
  if (email === null || startOn > today) return null;
  const saidSo = one.status === 'done';
  const month = saidSo ? one.month : fullMonths(startOn, today);
  return checkLetter({ email, locale, month, saidSo, ...signed });
}

async function rowsOf(db: Reader, ctx: Ctx, ids: string[]) {
  return db
    .select({
      one: followup,
      placementId: placement.id,
      employerName: placement.employerName,
      jobTitle: placement.jobTitle,
      startOn: placement.startOn,
      clientId: client.id,
      givenName: client.givenName,
      familyName: client.familyName,
      fileNo: client.fileNo,
      email: client.email,
      correspondenceLang: client.correspondenceLang,
      phone: client.phone,
    })
    .from(followup)
    .innerJoin(placement, eq(placement.id, followup.placementId))
    .innerJoin(client, eq(client.id, followup.clientId))
    .where(and(inArray(followup.id, ids), isOwnClient(ctx)));
}

function addressFor(
  channel: AttemptChannel | null,
  { email, phone }: { readonly email: string | null; readonly phone: string | null },
): string | null {
  if (channel === 'email') return email;
  return channel === 'text' || channel === 'phone' ? phone : null;
}

/** Scheduled ones of which the window is open or the day near, and those still without proof. */
function openOnes(db: Reader) {
  const today = sql.placeholder('today');
  const near = or(lte(followup.windowFrom, today), lte(followup.dueOn, sql.placeholder('soon')));
  const unproven = and(
    eq(followup.status, 'done'),
    eq(followup.employed, true),
    eq(followup.verified, false),
  );
  return db
    .select({
      id: followup.id,
      status: followup.status,
      employed: followup.employed,
      verified: followup.verified,
      dueOn: followup.dueOn,
      windowFrom: followup.windowFrom,
      windowTo: followup.windowTo,
    })
    .from(followup)
    .where(
      and(isHeld(followup.clientId), or(and(eq(followup.status, 'scheduled'), near), unproven)),
    )
    .prepare('open_followups');
}
