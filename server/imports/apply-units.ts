import { heap } from '@tremplin/db/bulk.ts';
import { organization, organizationName } from '@tremplin/db/schema/directory.ts';
import type { UnitOfPost } from '@tremplin/shared/contact-row.ts';
import { standingOf } from '@tremplin/shared/directory-search.ts';
import type { NamedLevel, OrganizationKind } from '@tremplin/shared/directory.ts';
import { fold } from '@tremplin/shared/fold.ts';
import { and, eq, isNull } from 'drizzle-orm';
import type { Application } from './journal.ts';
import type { Node } from './streams.ts';
import { reshapedBy, tellUnits } from './tell-units.ts';
import type { UnitPlan } from './units.ts';

type Organization = typeof organization.$inferSelect;

/** The tree as it stands once the file's units are in it. */
export interface UnitBook {
  /** Of a path of the file. */
  readonly idOf: (key: string) => string;
  readonly unit: (id: string) => UnitOfPost;
  readonly nameOf: (id: string) => { readonly unitEn: string; readonly unitFr: string | null };
  /** Units, and all below them, whose people are found by other words than before. */
  readonly reworded: ReadonlySet<string>;
  readonly isReshaped: ReturnType<typeof reshapedBy>;
}

/** Adds, renames and completes the units that the file names. */
export async function writeUnits(to: Application, plan: UnitPlan): Promise<UnitBook> {
  const all = await to.tx.select().from(organization).orderBy(organization.orgNo);
  const units = new Map(all.map((unit) => [unit.id, unit]));
  const ids = new Map(plan.unitOf);
  for (const { key } of plan.fresh) ids.set(key, to.ctx.newId());
  const moved = place(plan, units, ids);
  const levels = new Map([
    ...plan.renamed.map(({ unitId, node }) => [unitId, node.level] as const),
    ...plan.named.flatMap(({ unitId, node }) => inOtherFrench(to, units.get(unitId), node.level)),
  ]);
  for (const [unitId, level] of levels) await rename(to, units, unitId, level);
  await found(to, plan.fresh, units, ids);
  // After what is new: whoever takes it back comes to this first, and then finds the new empty.
  for (const before of moved.values()) await relocate(to, units, before);
  for (const { node, unitId } of plan.named) await complete(to, units, unitId, node.level);
  const reworded = await stand(to, units, new Set([...levels.keys(), ...moved.keys()]), all);
  await tellUnits(to, plan, units, ids, [...levels.keys()], all);
  const book = bookOf(units, ids, reworded);
  return { ...book, isReshaped: reshapedBy(plan, book.idOf) };
}

/** Puts the units where they stand now, of which nothing is written yet; answers as they were. */
function place(
  { relocated }: UnitPlan,
  units: Map<string, Organization>,
  ids: ReadonlyMap<string, string>,
): ReadonlyMap<string, Organization> {
  const before = new Map<string, Organization>();
  for (const { unitId, node } of relocated) {
    const unit = units.get(unitId);
    if (!unit) continue;
    const parentId = node.parentKey === null ? null : (ids.get(node.parentKey) ?? null);
    before.set(unitId, unit);
    units.set(unitId, { ...unit, parentId });
  }
  return before;
}

/** Its other name is the same, and the last file of this kind had this one otherwise. */
function inOtherFrench(
  to: Application,
  unit: Organization | undefined,
  { fr, acronym, ...level }: NamedLevel,
): (readonly [string, NamedLevel])[] {
  if (!unit || unit.nameFr === null || unit.cutFormat !== to.format) return [];
  if (fr === null || fr === '' || fr === unit.nameFr) return [];
  return [[unit.id, { ...level, en: unit.nameEn, fr, acronym }]];
}

async function found(
  to: Application,
  fresh: readonly Node[],
  units: Map<string, Organization>,
  ids: ReadonlyMap<string, string>,
): Promise<void> {
  const rows = heap(to.tx, organization);
  const names = heap(to.tx, organizationName);
  let orgNo = Math.max(0, ...[...units.values()].map((unit) => unit.orgNo ?? 0));
  for (const { key, parentKey, depth, level } of fresh) {
    const id = ids.get(key) ?? to.ctx.newId();
    orgNo += 1;
    const own = {
      id,
      nameEn: level.en || (level.fr ?? ''),
      nameFr: level.fr,
      kind: kindOf(level, depth),
      parentId: parentKey === null ? null : (ids.get(parentKey) ?? null),
      acronym: level.acronym,
    };
    const unit = {
      ...own,
      ...standingOf(pathTo(units, own)),
      orgNo,
      source: sourceOf(to),
      sourceOrgId: level.sourceId,
      cutFormat: to.format,
      seenImportId: to.seen.id,
      closedOn: null,
      ...to.stamps,
    };
    units.set(id, unit);
    await rows.add(unit);
    const name = nameRow(to, id, own, to.hadBefore ? to.today : null);
    await names.add(name);
    await to.journal('organization', id, null, 1);
    await to.journal('organization_name', name.id, null, 1);
    await to.words(own.nameEn, own.nameFr);
  }
  await rows.flush();
  await names.flush();
}

export function sourceOf({ format }: Application) {
  return format === 'infogo' ? ('infogo' as const) : ('import' as const);
}

function nameRow(
  to: Application,
  organizationId: string,
  { nameEn, nameFr }: Pick<Organization, 'nameEn' | 'nameFr'>,
  fromDay: string | null,
) {
  return {
    id: to.ctx.newId(),
    organizationId,
    nameEn,
    nameFr,
    foldedEn: fold(nameEn),
    foldedFr: nameFr === null ? null : fold(nameFr),
    fromDay,
    toDay: null,
  };
}

type Level = Pick<Organization, 'id' | 'kind' | 'nameEn' | 'nameFr' | 'acronym' | 'parentId'>;

function pathTo(units: ReadonlyMap<string, Organization>, unit: Level): [Level, ...Level[]] {
  const path: [Level, ...Level[]] = [unit];
  for (let at = unit.parentId; at !== null;) {
    const above = units.get(at);
    if (!above) break;
    path.unshift(above);
    at = above.parentId;
  }
  return path;
}

const agency = /\b(agency|agence|board|commission|corporation|tribunal|council|conseil)\b/i;

/** By its name, else by where it stands. */
function kindOf({ en, fr }: NamedLevel, depth: number): OrganizationKind {
  const name = `${en} ${fr ?? ''}`;
  if (depth === 1) return agency.test(name) ? 'agency' : 'ministry';
  if (/\b(branch|direction générale|direction)\b/i.test(en) || /\bdirection générale\b/i.test(name))
    return 'branch';
  if (/\bdivision\b/i.test(name)) return 'division';
  if (/\b(unit|unité|office|bureau|team|équipe|section)\b/i.test(name) || depth > 3) return 'unit';
  return depth === 2 ? 'division' : 'branch';
}

async function rename(
  to: Application,
  units: Map<string, Organization>,
  unitId: string,
  level: NamedLevel,
): Promise<void> {
  const before = units.get(unitId);
  if (!before) return;
  const nameEn = level.en || (level.fr ?? '');
  const { fr: nameFr } = level;
  await save(to, units, before, { nameEn, nameFr, acronym: level.acronym ?? before.acronym });
  const [held] = await to.tx
    .select()
    .from(organizationName)
    .where(and(eq(organizationName.organizationId, unitId), isNull(organizationName.toDay)))
    .limit(1);
  if (held) {
    await to.journal('organization_name', held.id, held, 1);
    await to.tx
      .update(organizationName)
      .set({ toDay: to.today })
      .where(eq(organizationName.id, held.id));
  }
  const name = nameRow(to, unitId, { nameEn, nameFr }, to.today);
  await to.journal('organization_name', name.id, null, 1);
  await to.tx.insert(organizationName).values(name);
  await to.words(nameEn, nameFr);
}

/** What the directory did not know of a unit yet; a closed one that is named again is open. */
async function complete(
  to: Application,
  units: Map<string, Organization>,
  unitId: string,
  level: NamedLevel,
): Promise<void> {
  const before = units.get(unitId);
  if (!before) return;
  const next = {
    nameFr: before.nameFr ?? level.fr,
    acronym: before.acronym ?? level.acronym,
    sourceOrgId: level.sourceId ?? before.sourceOrgId,
    cutFormat: to.format,
    closedOn: null,
  };
  const same =
    next.nameFr === before.nameFr &&
    next.acronym === before.acronym &&
    next.sourceOrgId === before.sourceOrgId &&
    next.cutFormat === before.cutFormat &&
    before.closedOn === null;
  if (!same) await save(to, units, before, next);
}

async function relocate(
  to: Application,
  units: Map<string, Organization>,
  before: Organization,
): Promise<void> {
  const parentId = units.get(before.id)?.parentId ?? null;
  await save(to, units, before, { parentId });
}

async function save(
  to: Application,
  units: Map<string, Organization>,
  before: Organization,
  change: Partial<Organization>,
): Promise<void> {
  const version = before.version + 1;
  const next = { ...change, seenImportId: to.seen.id, version, updatedAt: to.ctx.now };
  await to.journal('organization', before.id, before, version);
  await to.tx.update(organization).set(next).where(eq(organization.id, before.id));
  units.set(before.id, { ...before, ...next });
}

/** What follows from names and places, anew for units that were named and for all below them. */
async function stand(
  to: Application,
  units: Map<string, Organization>,
  renamed: ReadonlySet<string>,
  before: readonly Organization[],
): Promise<ReadonlySet<string>> {
  const old = new Map(before.map((unit) => [unit.id, unit]));
  const named = new Set(
    before
      .filter(({ id, nameFr, acronym }) => {
        const now = units.get(id);
        return renamed.has(id) || now?.nameFr !== nameFr || now?.acronym !== acronym;
      })
      .map(({ id }) => id),
  );
  const reworded = new Set<string>();
  for (const unit of units.values()) {
    if (!old.has(unit.id) || !unit.pathIds.some((id) => named.has(id))) continue;
    reworded.add(unit.id);
    const standing = standingOf(pathTo(units, unit));
    const was = old.get(unit.id);
    // Journalled already where its own name changed; below it only the words for search differ.
    if (unit.version === was?.version) await to.journal('organization', unit.id, was, unit.version);
    await to.tx.update(organization).set(standing).where(eq(organization.id, unit.id));
    units.set(unit.id, { ...unit, ...standing });
  }
  return reworded;
}

function bookOf(
  units: ReadonlyMap<string, Organization>,
  ids: ReadonlyMap<string, string>,
  reworded: ReadonlySet<string>,
): Omit<UnitBook, 'isReshaped'> {
  const made = new Map<string, UnitOfPost>();
  return {
    reworded,
    idOf: (key) => {
      const id = ids.get(key);
      if (id === undefined) throw new Error('imports: a path of the file is no unit');
      return id;
    },
    nameOf: (id) => ({
      unitEn: units.get(id)?.nameEn ?? '',
      unitFr: units.get(id)?.nameFr ?? null,
    }),
    unit: (id) => {
      const known = made.get(id);
      if (known) return known;
      const own = units.get(id);
      const path = (own?.pathIds ?? []).flatMap((one) => units.get(one) ?? []);
      const unit = { id, branchId: own?.branchId ?? null, path };
      made.set(id, unit);
      return unit;
    },
  };
}
