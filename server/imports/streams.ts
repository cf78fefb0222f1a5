import type { CutFormat, NamedLevel } from '@tremplin/shared/directory.ts';
import { fold } from '@tremplin/shared/fold.ts';
import { distance } from 'fastest-levenshtein';

/** A unit of the directory, as far as matching needs it. */
export interface Unit {
  readonly id: string;
  readonly parentId: string | null;
  readonly nameEn: string;
  readonly nameFr: string | null;
  readonly foldedEn: string;
  readonly acronym: string | null;
  readonly sourceOrgId: string | null;
  readonly cutFormat: CutFormat | null;
  readonly isClosed: boolean;
  readonly pathIds: readonly string[];
  /** Who hold a post in it now, not counting those below. */
  readonly people: number;
}

/** A unit as a file names it: its key, and that of the one it stands in. */
export interface Node {
  readonly key: string;
  readonly parentKey: string | null;
  readonly depth: number;
  readonly level: NamedLevel;
}

/** People found on both sides: how many of this unit stand under this path in the file. */
export interface Flow {
  readonly unitId: string;
  readonly key: string;
  readonly people: number;
}

/** So much of the people of one side stand together on the other: the unit is the same, or part of it. */
export const most = 0.6;
/** And so much, and so many people, make a new unit a part of one that stays. */
const least = 0.25;
export const fewest = 2;

export interface Streams {
  readonly between: (unitId: string, key: string) => number;
  readonly ofUnit: (unitId: string) => number;
  readonly ofNode: (key: string) => number;
  readonly from: (key: string) => readonly string[];
  readonly to: (unitId: string) => readonly string[];
}

/** People counted with the units above theirs, level by level: a branch is also its units' people. */
export function measure(
  units: readonly Unit[],
  nodes: readonly Node[],
  flows: readonly Flow[],
): Streams {
  const paths = new Map(units.map((unit) => [unit.id, unit.pathIds]));
  const parents = new Map(nodes.map((node) => [node.key, node.parentKey]));
  const between = new Map<string, Map<string, number>>();
  const back = new Map<string, Set<string>>();
  const ofUnit = new Map<string, number>();
  const ofNode = new Map<string, number>();
  for (const { unitId, key, people } of flows) {
    const above = paths.get(unitId) ?? [unitId];
    const keys: string[] = [];
    for (let one: string | null | undefined = key; one; one = parents.get(one)) keys.unshift(one);
    for (const id of above) ofUnit.set(id, (ofUnit.get(id) ?? 0) + people);
    for (const one of keys) ofNode.set(one, (ofNode.get(one) ?? 0) + people);
    above.slice(0, keys.length).forEach((id, depth) => {
      const other = keys[depth] ?? key;
      const into = between.get(id) ?? new Map<string, number>();
      between.set(id, into.set(other, (into.get(other) ?? 0) + people));
      back.set(other, (back.get(other) ?? new Set<string>()).add(id));
    });
  }
  return {
    between: (unitId, key) => between.get(unitId)?.get(key) ?? 0,
    ofUnit: (unitId) => ofUnit.get(unitId) ?? 0,
    ofNode: (key) => ofNode.get(key) ?? 0,
    from: (key) => [...(back.get(key) ?? [])],
    to: (unitId) => [...(between.get(unitId)?.keys() ?? [])],
  };
}

/** Units that people of several have come into, and units whose people have come into several. */
export function reshaped(
  level: readonly Node[],
  open: readonly Node[],
  gone: readonly Unit[],
  byId: ReadonlyMap<string, Unit>,
  unitOf: ReadonlyMap<string, string>,
  streams: Streams,
) {
  const isOpen = new Set(open.map(({ key }) => key));
  const isGone = new Set(gone.map(({ id }) => id));
  const merged = level.flatMap(({ key }) => {
    const from = streams
      .from(key)
      .filter((id) => isGone.has(id) && streams.between(id, key) >= most * streams.ofUnit(id));
    const own = unitOf.get(key);
    // A unit that stays may take others in; one person who comes from a unit of their own is no merger.
    if (own !== undefined && !isGone.has(own)) {
      const taken = from.filter((id) => streams.between(id, key) >= fewest);
      return taken.length > 0 ? [{ from: [own, ...taken], into: key }] : [];
    }
    return from.length >= 2 ? [{ from, into: key }] : [];
  });
  const inMerger = new Set(merged.flatMap(({ from, into }) => [...from, into]));
  const staying = new Map(level.flatMap(({ key }) => [[unitOf.get(key) ?? '', key] as const]));
  const split = [...isGone, ...staying.keys()].flatMap((unitId) => {
    if (inMerger.has(unitId) || !byId.has(unitId)) return [];
    const into = streams
      .to(unitId)
      .filter(
        (key) =>
          isOpen.has(key) &&
          !inMerger.has(key) &&
          streams.between(unitId, key) >= most * streams.ofNode(key),
      );
    const own = staying.get(unitId);
    if (own === undefined || isGone.has(unitId)) return into.length >= 2 ? [{ unitId, into }] : [];
    // What stays under its old name has split when a good part of it goes on under a new one.
    const part = Math.max(fewest, least * streams.ofUnit(unitId));
    const parts = into.filter((key) => streams.between(unitId, key) >= part);
    return parts.length > 0 ? [{ unitId, into: [own, ...parts] }] : [];
  });
  return { merged, split };
}

/** The best of each new one's candidates below the same parent, each old one once. */
export function renames(
  open: readonly Node[],
  gone: readonly Unit[],
  used: ReadonlySet<string>,
  unitOf: ReadonlyMap<string, string>,
  streams: Streams,
): { readonly node: Node; readonly unit: Unit }[] {
  const candidates = open.flatMap((node) => {
    const parent = node.parentKey === null ? null : unitOf.get(node.parentKey);
    if (parent === undefined || used.has(node.key)) return [];
    return gone
      .filter((unit) => unit.parentId === parent && !used.has(unit.id))
      .map((unit) => ({ node, unit, strength: strengthOf(node, unit, streams) }))
      .filter(({ strength }) => strength > 0);
  });
  const taken = new Set<unknown>();
  return candidates
    .toSorted((one, other) => other.strength - one.strength)
    .filter(({ node, unit }) => {
      if (taken.has(node) || taken.has(unit)) return false;
      taken.add(node).add(unit);
      return true;
    });
}

function strengthOf(node: Node, unit: Unit, streams: Streams): number {
  const people = streams.between(unit.id, node.key);
  // One person who goes from a unit of their own to a new one has moved; it has no new name.
  const together =
    (people >= fewest || (people > 0 && nearName(node.level.en, unit.nameEn))) &&
    people >= most * streams.ofUnit(unit.id) &&
    people >= most * streams.ofNode(node.key);
  const { sourceId, acronym } = node.level;
  const sameNumber = sourceId !== null && sourceId === unit.sourceOrgId;
  const sameLetters = acronym !== null && fold(acronym) === fold(unit.acronym ?? '');
  const like = sameLetters && nearName(node.level.en, unit.nameEn);
  return (sameNumber ? 1_000_000 : 0) + (together ? people * 2 : 0) + (like ? 1 : 0);
}

/** So many letters in a hundred may be others for two names to be one, spelt anew. */
const mostWrong = 30;

function nearName(one: string, other: string): boolean {
  const [a, b] = [fold(one), fold(other)];
  return distance(a, b) * 100 <= mostWrong * Math.max(a.length, b.length);
}
