import type { OrganizationKind } from '@tremplin/shared/directory.ts';
import { standingOf } from '@tremplin/shared/directory-search.ts';
import { fold } from '@tremplin/shared/fold.ts';
import type { UnitOfPost } from '@tremplin/shared/contact-row.ts';
import type { Batch } from './batch.ts';
import {
  commonBranches,
  commonDivisions,
  commonUnits,
  frenchParts,
  type Pair,
} from './directory-words.ts';
import { ministries } from './employers.ts';
import type { Random } from './random.ts';

/** A unit of the tree, with the city its people sit in. */
export interface Unit extends UnitOfPost {
  readonly kind: OrganizationKind;
  readonly city: string;
  readonly depth: number;
}

interface Grown extends Unit {
  readonly levels: readonly [Level, ...Level[]];
}
type Level = Parameters<typeof standingOf>[0][number] & { readonly orgNo: number };

interface Soil {
  readonly random: Random;
  readonly at: Date;
  readonly by: string;
  readonly importId: string;
  readonly batch: Batch;
  /** As many units as there may be, ministries among them. */
  readonly most: number;
}

/** The tree below the ministries that are there already: the parts postings name, then the usual ones. */
export function growTree(soil: Soil): readonly Unit[] {
  const tops = soil.batch.organizations.map((row): Grown => {
    const level = { ...row, acronym: null, orgNo: row.orgNo ?? 0, nameFr: row.nameFr ?? null };
    return grown([level], 'Toronto');
  });
  const units: Grown[] = [...tops];
  const known = new Map<string, Grown>();
  const add = (under: Grown, kind: OrganizationKind, names: Pair, city: string): Grown => {
    const key = `${under.id} ${names[0]}`;
    const there = known.get(key);
    if (there) return there;
    const unit = plant(soil, under, kind, { nameEn: names[0], nameFr: names[1] }, city);
    known.set(key, unit);
    units.push(unit);
    return unit;
  };
  ministries.forEach(({ divisions }, index) => {
    const top = tops[index];
    if (!top) return;
    for (const printed of divisions) {
      const [division = '', branch] = printed.split(' / ');
      const above = add(top, 'division', inBoth(division), 'Toronto');
      if (branch) add(above, 'branch', inBoth(branch), cityOf(branch));
    }
  });
  for (const top of tops)
    for (const division of commonDivisions) {
      if (units.length >= soil.most) return units;
      const above = add(top, 'division', division, 'Toronto');
      for (const branch of commonBranches) {
        const within = add(above, 'branch', branch, 'Toronto');
        for (const [en, fr, city] of commonUnits) add(within, 'unit', [en, fr], city);
      }
    }
  return units;
}

function plant(
  { random, at, by, importId, batch }: Soil,
  under: Grown,
  kind: OrganizationKind,
  names: { readonly nameEn: string; readonly nameFr: string | null },
  city: string,
): Grown {
  const id = random.id(at);
  const orgNo = batch.organizations.length + 1;
  const levels = [...under.levels, { id, kind, acronym: null, orgNo, ...names }] as const;
  const [top, ...below] = levels;
  if (!top) throw new Error('a unit without a ministry');
  batch.organizations.push({
    id,
    ...names,
    kind,
    parentId: under.id,
    orgNo,
    ...standingOf([top, ...below]),
    source: 'infogo',
    cutFormat: 'infogo',
    seenImportId: importId,
    createdAt: at,
    createdBy: by,
    updatedAt: at,
  });
  batch.organizationNames.push({
    id: random.id(at),
    organizationId: id,
    ...names,
    foldedEn: fold(names.nameEn),
    foldedFr: names.nameFr === null ? null : fold(names.nameFr),
  });
  return grown([top, ...below], city);
}

function grown(levels: readonly [Level, ...Level[]], city: string): Grown {
  const own = levels.at(-1) ?? levels[0];
  const { branchId } = standingOf(levels);
  const { id, kind } = own;
  return { id, kind, branchId, path: levels, levels, city, depth: levels.length };
}

function inBoth(nameEn: string): Pair {
  return [nameEn, frenchParts[nameEn] ?? nameEn];
}

function cityOf(name: string): string {
  if (/kemptville/i.test(name)) return 'Kemptville';
  return /ottawa|east/i.test(name) ? 'Ottawa' : 'Toronto';
}
