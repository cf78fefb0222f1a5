import { deepest } from '@tremplin/shared/directory.ts';
import type { CutFormat, NamedLevel } from '@tremplin/shared/directory.ts';
import { fold } from '@tremplin/shared/fold.ts';
import { isTree, movedUnits, relocations } from './relocate.ts';
import type { Relocation } from './relocate.ts';
import { measure, renames, reshaped } from './streams.ts';
import type { Flow, Node, Unit } from './streams.ts';

/**
 * Keys of a path and of all it stands in, the top first: folded names, and below the top the source's
 * own number, for one ministry may have many an "East Region".
 */
export function nodeKeys(path: readonly NamedLevel[]): string[] {
  const names = path.map(({ en, fr, sourceId }, depth) => {
    const name = fold(en || (fr ?? ''));
    return depth === 0 || sourceId === null ? name : `${name}\u001e${sourceId}`;
  });
  return names.map((_, depth) => names.slice(0, depth + 1).join('\u001f'));
}

export interface UnitPlan {
  /** Units of the directory by the paths of the file, renamed ones under their new path. */
  readonly unitOf: ReadonlyMap<string, string>;
  /** Units that bear the name of the file, or one nearly like it. */
  readonly named: readonly { readonly unitId: string; readonly node: Node }[];
  /** Paths that are no unit yet, from the top down. */
  readonly fresh: readonly Node[];
  readonly renamed: readonly { readonly unitId: string; readonly node: Node }[];
  /** Units that stand elsewhere in the tree now; they are among the named as well. */
  readonly relocated: readonly Relocation[];
  readonly merged: readonly { readonly from: readonly string[]; readonly into: string }[];
  readonly split: readonly { readonly unitId: string; readonly into: readonly string[] }[];
  /** Units of this kind of file that the file does not name. */
  readonly gone: readonly string[];
  /** One name for what was merged or split and what it became: the place of a unit, or of a path. */
  readonly place: (unitOrKey: string) => string;
}

/** Enough for a tree in which every level has moved, and for each that then turns out not to fit. */
const mostRounds = 2 * deepest;

/**
 * Which unit every path of a file is. What is gone in one place and new in another, with one name
 * and its people, has moved; then all is looked at again as if it had stood there before.
 */
export function planUnits(
  format: CutFormat,
  units: readonly Unit[],
  nodes: readonly Node[],
  flows: readonly Flow[],
): UnitPlan {
  const asItStood = planLevels(format, units, nodes, flows);
  const refused = new Set<string>();
  let relocated: readonly Relocation[] = [];
  let plan = asItStood;
  for (let round = 0; round < mostRounds; round += 1) {
    const tree = movedUnits(units, relocated, nodes, plan.unitOf);
    if (relocated.length > 0) plan = planLevels(format, tree, nodes, flows);
    const there = new Set(plan.unitOf.values());
    const fitting = relocated.filter(({ unitId }) => there.has(unitId));
    for (const { unitId } of relocated) if (!there.has(unitId)) refused.add(unitId);
    const isWhole = fitting.length === relocated.length;
    const more = isWhole ? relocations(format, tree, nodes, flows, plan, refused) : [];
    if (isWhole && more.length === 0)
      return isTree(tree) ? { ...plan, relocated } : { ...asItStood, relocated: [] };
    relocated = [...fitting, ...more];
    if (relocated.length === 0) plan = asItStood;
  }
  return { ...asItStood, relocated: [] };
}

/**
 * Level by level below the parent by name; what is left over on both sides is one unit under two
 * names where the people say so, or the file's own number does.
 */
function planLevels(
  format: CutFormat,
  units: readonly Unit[],
  nodes: readonly Node[],
  flows: readonly Flow[],
): Omit<UnitPlan, 'relocated'> {
  const tree = indexUnits(units);
  const streams = measure(units, nodes, flows);
  const unitOf = new Map<string, string>();
  const claimed = new Set<string>();
  const named = new Set<string>();
  const plan = {
    unitOf,
    fresh: [] as Node[],
    named: [] as { unitId: string; node: Node }[],
    renamed: [] as { unitId: string; node: Node }[],
    merged: [] as { from: string[]; into: string }[],
    split: [] as { unitId: string; into: string[] }[],
  };
  const lowest = Math.max(0, ...nodes.map(({ depth }) => depth));
  const take = (node: Node, unit: Unit): void => {
    unitOf.set(node.key, unit.id);
    claimed.add(unit.id);
    for (const id of unit.pathIds) named.add(id);
  };
  const isMissing = (unit: Unit): boolean =>
    unit.cutFormat === format && !unit.isClosed && !named.has(unit.id);
  for (let depth = 1; depth <= lowest; depth += 1) {
    const level = nodes.filter((node) => node.depth === depth);
    recognize(level, { tree, format, unitOf, claimed }, take);
    for (const node of level) {
      const unitId = unitOf.get(node.key);
      if (unitId !== undefined) plan.named.push({ unitId, node });
    }
    const open = level.filter(({ key }) => !unitOf.has(key));
    const gone = units.filter((unit) => isMissing(unit) && unit.pathIds.length === depth);
    const found = reshaped(level, open, gone, tree.byId, unitOf, streams);
    for (const one of found.merged) plan.merged.push(one);
    for (const one of found.split) plan.split.push(one);
    const used = new Set([...found.merged, ...found.split].flatMap(partsOf));
    for (const { node, unit } of renames(open, gone, used, unitOf, streams)) {
      take(node, unit);
      plan.renamed.push({ unitId: unit.id, node });
    }
    for (const node of open) if (!unitOf.has(node.key)) plan.fresh.push(node);
  }
  const gone = units.filter(isMissing).map(({ id }) => id);
  return { ...plan, gone, place: placeIn(plan) };
}

/** The units that a level of the file plainly names: by the file's own number, else by their names. */
function recognize(
  level: readonly Node[],
  { tree, format, unitOf, claimed }: Recognizing,
  take: (node: Node, unit: Unit) => void,
): void {
  for (const node of level.filter(({ level: { sourceId } }) => sourceId !== null)) {
    const unit = byNumber(tree, format, node, unitOf);
    if (unit && !claimed.has(unit.id)) take(node, unit);
  }
  for (const node of level) {
    if (unitOf.has(node.key)) continue;
    const unit = byName(tree, format, node, unitOf, claimed);
    if (unit) take(node, unit);
  }
}

function partsOf(
  change: { from: string[]; into: string } | { unitId: string; into: string[] },
): string[] {
  return 'from' in change ? [...change.from, change.into] : [change.unitId, ...change.into];
}

interface Recognizing {
  readonly tree: Tree;
  readonly format: CutFormat;
  readonly unitOf: ReadonlyMap<string, string>;
  readonly claimed: ReadonlySet<string>;
}

function placeIn({
  unitOf,
  merged,
  split,
}: Pick<UnitPlan, 'unitOf' | 'merged' | 'split'>): (unitOrKey: string) => string {
  const places = new Map([
    ...merged.flatMap(({ from, into }) =>
      from.map((id) => [id, unitOf.get(into) ?? into] as const),
    ),
    ...split.flatMap(({ unitId, into }) => into.map((key) => [key, unitId] as const)),
  ]);
  return (unitOrKey) => {
    const own = unitOf.get(unitOrKey) ?? unitOrKey;
    return places.get(own) ?? own;
  };
}

interface Tree {
  readonly byId: ReadonlyMap<string, Unit>;
  /** By parent and folded name. */
  readonly below: ReadonlyMap<string, readonly Unit[]>;
  /** By top and folded name. */
  readonly within: ReadonlyMap<string, readonly Unit[]>;
}

const at = (place: string | null | undefined, name: string): string => `${place ?? ''}\n${name}`;

function indexUnits(units: readonly Unit[]): Tree {
  const group = (keyOf: (unit: Unit) => string): ReadonlyMap<string, readonly Unit[]> => {
    const groups = new Map<string, Unit[]>();
    for (const unit of units) {
      const key = keyOf(unit);
      const list = groups.get(key);
      if (list) list.push(unit);
      else groups.set(key, [unit]);
    }
    return groups;
  };
  return {
    byId: new Map(units.map((unit) => [unit.id, unit])),
    below: group((unit) => at(unit.parentId, unit.foldedEn)),
    within: group((unit) => at(unit.pathIds[0], unit.foldedEn)),
  };
}

/** Where units of the node's name stand: below its parent, or for a search answer anywhere in its top. */
function namesakes(
  tree: Tree,
  format: CutFormat,
  node: Node,
  unitOf: ReadonlyMap<string, string>,
): readonly Unit[] {
  // Below something new there is only what has moved there.
  const parent = node.parentKey === null ? null : (unitOf.get(node.parentKey) ?? node.parentKey);
  const name = fold(node.level.en || (node.level.fr ?? ''));
  const below = tree.below.get(at(parent, name)) ?? [];
  if (format !== 'infogo' || parent === null) return below;
  // A search answer names the ministry and the unit and nothing of what lies between.
  const within = (tree.within.get(at(parent, name)) ?? []).filter(({ id }) => id !== parent);
  const open = within.filter(({ isClosed }) => !isClosed);
  return open.length > 0 ? open : below;
}

function byNumber(
  tree: Tree,
  format: CutFormat,
  node: Node,
  unitOf: ReadonlyMap<string, string>,
): Unit | undefined {
  const { sourceId } = node.level;
  return namesakes(tree, format, node, unitOf).find((unit) => unit.sourceOrgId === sourceId);
}

function byName(
  tree: Tree,
  format: CutFormat,
  node: Node,
  unitOf: ReadonlyMap<string, string>,
  claimed: ReadonlySet<string>,
): Unit | undefined {
  const isNumbered = node.level.sourceId !== null && node.depth > 1;
  const found = namesakes(tree, format, node, unitOf).filter(
    ({ id }) => !(isNumbered && claimed.has(id)),
  );
  // Which of several it is cannot be told from a name; below one parent there should be only one.
  if (format === 'infogo' && node.depth > 1 && found.length > 1) return undefined;
  return found.find(({ isClosed }) => !isClosed) ?? found[0];
}
