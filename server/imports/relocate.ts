import { deepest } from '@tremplin/shared/directory.ts';
import type { CutFormat } from '@tremplin/shared/directory.ts';
import { fold } from '@tremplin/shared/fold.ts';
import { fewest, most } from './streams.ts';
import type { Flow, Node, Unit } from './streams.ts';

/** A unit that stands elsewhere in the tree now, with everything below it. */
export interface Relocation {
  readonly unitId: string;
  readonly node: Node;
}

interface Found {
  readonly unitOf: ReadonlyMap<string, string>;
  readonly fresh: readonly Node[];
  readonly gone: readonly string[];
}

/** The tree as it stands once these units are moved; what is no unit yet stands as its path. */
export function movedUnits(
  units: readonly Unit[],
  relocated: readonly Relocation[],
  nodes: readonly Node[],
  unitOf: ReadonlyMap<string, string>,
): readonly Unit[] {
  if (relocated.length === 0) return units;
  const known = new Map([
    ...unitOf,
    ...relocated.map(({ node, unitId }) => [node.key, unitId] as const),
  ]);
  const parents = new Map(
    relocated.map(({ unitId, node: { parentKey } }) => [
      unitId,
      parentKey === null ? null : (known.get(parentKey) ?? parentKey),
    ]),
  );
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  const paths = new Map<string, readonly string[]>();
  const parentOf = (id: string): string | null => {
    const moved = parents.get(id);
    if (moved !== undefined) return moved;
    const parentKey = byKey.get(id)?.parentKey ?? null;
    return (
      byId.get(id)?.parentId ?? (parentKey === null ? null : (known.get(parentKey) ?? parentKey))
    );
  };
  const pathOf = (id: string): readonly string[] => {
    const made = paths.get(id);
    if (made) return made;
    paths.set(id, [id]);
    const parent = parentOf(id);
    const path = [...(parent === null ? [] : pathOf(parent)), id];
    paths.set(id, path);
    return path;
  };
  return units.map((unit) => ({ ...unit, parentId: parentOf(unit.id), pathIds: pathOf(unit.id) }));
}

/** Whether everything stands in something, nothing in itself, and nothing too deep. */
export function isTree(units: readonly Unit[]): boolean {
  return units.every(
    ({ pathIds }) => pathIds.length <= deepest && new Set(pathIds).size === pathIds.length,
  );
}

/**
 * Units that the file does not name where they stood, and names anew elsewhere with their people in
 * them. The upper ones first: what is below comes along, and is looked at again after that.
 */
export function relocations(
  format: CutFormat,
  units: readonly Unit[],
  nodes: readonly Node[],
  flows: readonly Flow[],
  { unitOf, fresh, gone }: Found,
  refused: ReadonlySet<string>,
): Relocation[] {
  const tree = treeOf(units, nodes, unitOf);
  const missing = new Set(gone.filter((id) => !refused.has(id)));
  const pairs = weighed(
    namesakes(
      format,
      tree,
      units.filter(({ id }) => missing.has(id)),
      fresh,
    ),
    {
      tree,
      units,
      flows,
    },
  );
  const sure = pairs.filter(
    (one) =>
      !pairs.some(
        (other) =>
          other !== one &&
          (other.unit === one.unit || other.node === one.node) &&
          other.people >= one.people,
      ),
  );
  const taken = new Set(sure.map(({ node }) => node.key));
  return sure
    .filter(({ node }) => !tree.keysOf(node.parentKey).some((key) => taken.has(key)))
    .map(({ unit, node }) => ({ unitId: unit.id, node }));
}

interface Tree {
  readonly byId: ReadonlyMap<string, Unit>;
  readonly unitOf: ReadonlyMap<string, string>;
  /** Of a path of the file and of all it stands in, the top first. */
  readonly keysOf: (key: string | null) => readonly string[];
  /** How many levels stand below a unit. */
  readonly height: (unit: Unit) => number;
}

function treeOf(
  units: readonly Unit[],
  nodes: readonly Node[],
  unitOf: ReadonlyMap<string, string>,
): Tree {
  const parents = new Map(nodes.map(({ key, parentKey }) => [key, parentKey]));
  const lowest = new Map<string, number>();
  for (const { pathIds } of units)
    for (const id of pathIds) lowest.set(id, Math.max(lowest.get(id) ?? 0, pathIds.length));
  return {
    byId: new Map(units.map((unit) => [unit.id, unit])),
    unitOf,
    keysOf: (key) => {
      const keys: string[] = [];
      for (let one: string | null | undefined = key; one; one = parents.get(one)) keys.unshift(one);
      return keys;
    },
    height: ({ id, pathIds }) => (lowest.get(id) ?? pathIds.length) - pathIds.length,
  };
}

interface Pair {
  readonly unit: Unit;
  readonly node: Node;
}

/** Of one name in every language that both sides tell, where the one could stand as the other. */
function namesakes(
  format: CutFormat,
  tree: Tree,
  gone: readonly Unit[],
  fresh: readonly Node[],
): Pair[] {
  const named = new Map<string, Node[]>();
  for (const node of fresh) {
    const name = fold(node.level.en || (node.level.fr ?? ''));
    named.set(name, [...(named.get(name) ?? []), node]);
  }
  return gone.flatMap((unit) =>
    (named.get(unit.foldedEn) ?? [])
      .filter((node) => isSameFrench(unit, node) && fits(format, tree, unit, node))
      .map((node) => ({ unit, node })),
  );
}

function isSameFrench({ nameFr }: Unit, { level: { en, fr } }: Node): boolean {
  return nameFr === null || fr === null || fr === '' || en === '' || fold(nameFr) === fold(fr);
}

/** Not into itself, not too deep, and not where the file cannot tell one place from another. */
function fits(format: CutFormat, tree: Tree, unit: Unit, node: Node): boolean {
  const keys = tree.keysOf(node.parentKey);
  const [top] = keys;
  if (format === 'infogo' && top !== undefined && tree.unitOf.get(top) === unit.pathIds[0])
    return false;
  const parent = tree.unitOf.get(node.parentKey ?? '');
  const path = (parent !== undefined && tree.byId.get(parent)?.pathIds) || keys;
  const within = keys.map((key) => tree.unitOf.get(key));
  return (
    !path.includes(unit.id) &&
    !within.includes(unit.id) &&
    path.length + 1 + tree.height(unit) <= deepest
  );
}

/**
 * Those between whom the people go: most of whom the file still names of the one, most of whom we
 * know in the other, and half of all who stood there, for a part of a file names only some of them.
 */
function weighed(
  pairs: readonly Pair[],
  from: { readonly tree: Tree; readonly units: readonly Unit[]; readonly flows: readonly Flow[] },
): (Pair & { readonly people: number })[] {
  if (pairs.length === 0) return [];
  const between = new Map<string, Map<string, number>>();
  for (const { unit, node } of pairs) {
    const into = between.get(unit.id) ?? new Map<string, number>();
    between.set(unit.id, into.set(node.key, 0));
  }
  const keys = new Set(pairs.map(({ node }) => node.key));
  const ofUnit = new Map<string, number>();
  const ofNode = new Map<string, number>();
  const add = <Key>(to: Map<Key, number>, key: Key, people: number) =>
    to.set(key, (to.get(key) ?? 0) + people);
  for (const { unitId, key, people } of from.flows) {
    const above = (from.tree.byId.get(unitId)?.pathIds ?? []).filter((id) => between.has(id));
    const paths = from.tree.keysOf(key).filter((one) => keys.has(one));
    for (const id of above) add(ofUnit, id, people);
    for (const one of paths) add(ofNode, one, people);
    for (const id of above)
      for (const one of paths) {
        const into = between.get(id);
        if (into?.has(one) === true) add(into, one, people);
      }
  }
  const staff = new Map<string, number>();
  for (const { pathIds, people } of from.units)
    for (const id of pathIds) if (between.has(id)) add(staff, id, people);
  return pairs
    .map((pair) => ({ ...pair, people: between.get(pair.unit.id)?.get(pair.node.key) ?? 0 }))
    .filter(
      ({ unit, node, people }) =>
        people >= fewest &&
        people >= most * (ofUnit.get(unit.id) ?? 0) &&
        people >= most * (ofNode.get(node.key) ?? 0) &&
        people * 2 >= (staff.get(unit.id) ?? 0),
    );
}
