import { contact, organization, organizationName } from '@tremplin/db/schema/directory.ts';
import type { Reader } from '@tremplin/db/store.ts';
import { notFound } from '@tremplin/shared/faults.ts';
import { reach } from '@tremplin/shared/policy.ts';
import { and, eq, inArray, ne } from 'drizzle-orm';
import type { Ctx } from '../context.ts';
import { shownStatus } from '../directory/policy.ts';
import { requirePosting } from '../postings/policy.ts';
import { thresholdsOf } from '../settings/policy.ts';
import { alumniOf } from './alumni.ts';
import { lastTouched, verdictsOn } from './standing.ts';
import { unitNamed } from './rules.ts';
import { interviewedIn, presentedFrom } from './known.ts';

interface Asked {
  readonly organizationId: string | null;
  readonly postingId: string | null;
}

/** People of each kind that are shown; whoever knows more of them looks them up. */
const shown = 30;

/**
 * Who could open a door to a posting's division or to a unit, warmest first: people who presented
 * here, people our clients have met, and clients placed there who agreed to be asked.
 */
export async function warmPaths(ctx: Ctx, asked: Asked) {
  const place = await ctx.store.read((db) => placeOf(db, asked));
  if (place === null) return { place: null, people: [], alumni: [] };
  const people = await ctx.store.read((db) => peopleIn(ctx, db, place.id));
  // Facilitators and managers know of no client who was placed.
  const sees = reach(ctx.actor, 'read', 'client') !== 'none';
  const alumni = sees ? await alumniOf(ctx, place.topId) : [];
  return { place, people, alumni };
}

/** The division of a posting where the tree has one of its name, otherwise its ministry. */
async function placeOf(db: Reader, { organizationId, postingId }: Asked) {
  if (organizationId !== null) return unitOf(db, organizationId);
  if (postingId === null) return null;
  const { ministryId, division } = await requirePosting(db, postingId);
  if (ministryId === null) return null;
  const ministry = await unitOf(db, ministryId);
  if (division === null || division.trim() === '') return ministry;
  const units = await unitsBelow(db, ministry);
  const named = unitNamed(division, units);
  return named === null ? ministry : unitOf(db, named);
}

async function unitOf(db: Reader, id: string) {
  const [unit] = await db
    .select({
      id: organization.id,
      nameEn: organization.nameEn,
      nameFr: organization.nameFr,
      topId: organization.topId,
    })
    .from(organization)
    .where(eq(organization.id, id))
    .limit(1);
  if (!unit) throw notFound();
  return { ...unit, topId: unit.topId ?? unit.id };
}

async function unitsBelow(
  db: Reader,
  { id, topId }: { readonly id: string; readonly topId: string },
) {
  const rows = await db
    .select({
      id: organization.id,
      depth: organization.depth,
      pathIds: organization.pathIds,
      foldedEn: organizationName.foldedEn,
      foldedFr: organizationName.foldedFr,
    })
    .from(organization)
    .innerJoin(organizationName, eq(organizationName.organizationId, organization.id))
    .where(eq(organization.topId, topId));
  const units = new Map<string, { id: string; depth: number; names: string[] }>();
  for (const { id: unitId, depth, pathIds, foldedEn, foldedFr } of rows) {
    if (unitId === id || !pathIds.includes(id)) continue;
    const unit = units.get(unitId) ?? { id: unitId, depth, names: [] };
    unit.names.push(foldedEn, ...(foldedFr === null ? [] : [foldedFr]));
    units.set(unitId, unit);
  }
  return [...units.values()];
}

async function peopleIn(ctx: Ctx, db: Reader, placeId: string) {
  const presented = await presentedFrom(db, placeId);
  const met = await interviewedIn(db, placeId);
  const ids = [...new Set([...presented.keys(), ...met.keys()])];
  const rows = await contactsOf(db, ids);
  const touched = await lastTouched(db, ids);
  const verdicts = await verdictsOn(ctx, db, await thresholdsOf(db), rows);
  const people = rows.map((row) => {
    const presentedOn = presented.get(row.id) ?? null;
    const metOn = met.get(row.id) ?? null;
    const days = [presentedOn, metOn, touched.get(row.id) ?? null].filter((one) => one !== null);
    const verdict = verdicts.get(row.id);
    return {
      id: row.id,
      givenName: row.givenName,
      familyName: row.familyName,
      titleEn: row.titleEn,
      titleFr: row.titleFr,
      unit: row.unit,
      status: shownStatus(row),
      how: presentedOn === null ? ('met' as const) : ('presented' as const),
      presentedOn,
      metOn,
      /** The latest of everything there was between us. */
      lastOn: days.toSorted().at(-1) ?? null,
      bar: verdict?.bar ?? null,
      freeOn: verdict?.freeOn ?? null,
    };
  });
  const latestFirst = people.toSorted((a, b) => ((a.lastOn ?? '') < (b.lastOn ?? '') ? 1 : -1));
  return (['presented', 'met'] as const).flatMap((how) =>
    latestFirst.filter((one) => one.how === how).slice(0, shown),
  );
}

async function contactsOf(db: Reader, ids: string[]) {
  if (ids.length === 0) return [];
  return db
    .select({
      id: contact.id,
      givenName: contact.givenName,
      familyName: contact.familyName,
      titleEn: contact.titleEn,
      titleFr: contact.titleFr,
      status: contact.status,
      doNotContactOn: contact.doNotContactOn,
      verifiedOn: contact.verifiedOn,
      unit: {
        id: organization.id,
        nameEn: organization.nameEn,
        nameFr: organization.nameFr,
      },
    })
    .from(contact)
    .leftJoin(organization, eq(organization.id, contact.organizationId))
    .where(and(inArray(contact.id, ids), ne(contact.status, 'erased')));
}
