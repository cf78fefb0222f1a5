import type { Happenings, UnitPlanted } from './directory-cuts.ts';
import { depthOf, pathOf, type ModelUnit } from './directory-model.ts';
import type { Scene } from './directory-scene.ts';

/** Units that stand elsewhere in the tree, under the name they had; nobody in them does anything. */
export function moveUnits(
  scene: Scene,
  { relocations = 0, branchMoves = 0 }: Pick<Happenings, 'relocations' | 'branchMoves'>,
): UnitPlanted[] {
  const { cut, path } = scene;
  const planted: UnitPlanted[] = [];
  const away = new Set<number>();
  const top = (id: number): number => pathOf(cut.units, id)[0]?.id ?? -1;
  const move = (unit: ModelUnit, depth: number): void => {
    const isFree = ({ id }: ModelUnit): boolean =>
      depthOf(cut.units, id) === depth &&
      !away.has(id) &&
      top(id) !== top(unit.id) &&
      cut.units.every(({ parentId, en }) => parentId !== id || en !== unit.en);
    const parent = scene.pick(cut.units.filter(isFree));
    const from = [path(unit.id)];
    cut.units[unit.id] = { ...unit, parentId: parent.id };
    planted.push({ from, to: [path(unit.id)], people: scene.peopleBelow(unit.id) });
  };
  for (let n = 0; n < branchMoves; n += 1) {
    const branch = scene.branch();
    away.add(branch.id);
    move(branch, 2);
  }
  for (let n = 0; n < relocations; n += 1) move(scene.unit(), 3);
  return planted;
}
