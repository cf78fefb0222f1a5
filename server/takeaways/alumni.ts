import { client, clientStatusEvent, consent } from '@tremplin/db/schema/clients.ts';
import { person } from '@tremplin/db/schema/people.ts';
import { placement } from '@tremplin/db/schema/placements.ts';
import type { Reader } from '@tremplin/db/store.ts';
import { clientName, scopesIn } from '@tremplin/shared/client-rules.ts';
import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { isOwnClient } from '../clients/policy.ts';
import type { Ctx } from '../context.ts';
import { view } from '../view.ts';
import { isWithin } from './policy.ts';

/**
 * Clients placed in a ministry who agreed to be asked: one's own by name, those of a colleague only
 * as somebody whom that colleague may ask.
 */
export async function alumniOf(ctx: Ctx, ministryId: string) {
  const reachable = await ctx.store.read((db) => reachableIn(ctx, db, ministryId));
  const own = firstOfEach(
    reachable.filter((one) => one.isOwn > 0),
    (one) => one.clientId,
  );
  const others = reachable.filter((one) => one.isOwn === 0);
  return [
    ...(await named(ctx, ministryId, own)),
    // Nobody can be asked about a client who has no counsellor any more.
    ...firstOfEach(others, (one) => one.colleagueId).flatMap(({ colleague, colleagueId }) =>
      colleague === null || colleagueId === null
        ? []
        : [{ kind: 'colleague' as const, colleague, count: clientsOf(others, colleagueId) }],
    ),
  ];
}

type Placed = Awaited<ReturnType<typeof placedIn>>[number];

function clientsOf(placed: readonly Placed[], colleagueId: string): number {
  const theirs = placed.filter((one) => one.colleagueId === colleagueId);
  return new Set(theirs.map(({ clientId }) => clientId)).size;
}

/** Names are read where there are some to be shown, and the log says so. */
async function named(ctx: Ctx, ministryId: string, own: readonly Placed[]) {
  if (own.length === 0) return [];
  const line = {
    resource: 'client',
    resourceId: null,
    action: 'warm_paths',
    fields: { organizationId: ministryId, count: own.length },
  } as const;
  const ids = own.map(({ clientId }) => clientId);
  const names = await view(ctx, line, (db) =>
    db
      .select({ id: client.id, givenName: client.givenName, familyName: client.familyName })
      .from(client)
      .where(and(inArray(client.id, ids), isOwnClient(ctx))),
  );
  return own.flatMap(({ clientId, jobTitle, startOn, endOn }) => {
    const who = names.find(({ id }) => id === clientId);
    const kind = 'own' as const;
    return who ? [{ kind, clientId, name: clientName(who), jobTitle, startOn, endOn }] : [];
  });
}

async function reachableIn(ctx: Ctx, db: Reader, ministryId: string): Promise<Placed[]> {
  const placed = await placedIn(ctx, db, ministryId);
  const ids = placed.map(({ clientId }) => clientId);
  const agreed = await agreedAmong(db, ids);
  const gone = await diedAmong(db, [...agreed]);
  return placed.filter(({ clientId }) => agreed.has(clientId) && !gone.has(clientId));
}

/** The latest job of each first; nobody's name. */
async function placedIn(ctx: Ctx, db: Reader, ministryId: string) {
  return db
    .select({
      clientId: client.id,
      colleagueId: client.counsellorId,
      colleague: person.name,
      isOwn: sql<number>`case when ${isOwnClient(ctx)} then 1 else 0 end`.mapWith(Number),
      jobTitle: placement.jobTitle,
      startOn: placement.startOn,
      endOn: placement.endOn,
    })
    .from(placement)
    .innerJoin(client, eq(client.id, placement.clientId))
    .leftJoin(person, eq(person.id, client.counsellorId))
    .where(isWithin(placement.organizationId, ministryId))
    .orderBy(desc(placement.startOn), asc(placement.id));
}

/** Whose latest consent that stands says so. */
async function agreedAmong(db: Reader, ids: readonly string[]): Promise<Set<string>> {
  const latest = new Map<string, boolean>();
  for (const some of inPortions([...new Set(ids)])) {
    const rows = await db
      .select({ clientId: consent.clientId, scope: consent.scope })
      .from(consent)
      .where(and(inArray(consent.clientId, some), isNull(consent.withdrawnOn)))
      .orderBy(asc(consent.givenOn), asc(consent.createdAt), asc(consent.id));
    for (const { clientId, scope } of rows)
      latest.set(clientId, scopesIn(scope).includes('helpOthers'));
  }
  return new Set([...latest].flatMap(([clientId, agrees]) => (agrees ? [clientId] : [])));
}

async function diedAmong(db: Reader, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const found: string[] = [];
  for (const some of inPortions(ids)) {
    const rows = await db
      .select({ clientId: clientStatusEvent.clientId })
      .from(clientStatusEvent)
      .innerJoin(client, eq(client.id, clientStatusEvent.clientId))
      .where(
        and(
          inArray(clientStatusEvent.clientId, some),
          eq(client.status, 'closed'),
          eq(clientStatusEvent.reason, 'deceased'),
        ),
      );
    found.push(...rows.map(({ clientId }) => clientId));
  }
  return new Set(found);
}

function firstOfEach<Row>(rows: readonly Row[], key: (row: Row) => unknown): Row[] {
  const seen = new Set<unknown>();
  return rows.filter((row) => !seen.has(key(row)) && seen.add(key(row)));
}

function inPortions(ids: readonly string[]): string[][] {
  return Array.from({ length: Math.ceil(ids.length / 500) }, (_, at) =>
    ids.slice(at * 500, at * 500 + 500),
  );
}
