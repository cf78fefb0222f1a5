import {
  makePerson,
  staffTitles,
  type Directory,
  type ModelPerson,
  type ModelPost,
  type ModelUnit,
} from './directory-model.ts';
import { moveUnits } from './directory-moved.ts';
import { nameOf, openScene, type Cut, type Scene } from './directory-scene.ts';

/** How many of each happen between two cuts; nobody and no unit is touched twice. */
export interface Happenings {
  readonly joins?: number;
  readonly leaves?: number;
  readonly titles?: number;
  readonly moves?: number;
  /** Somebody new comes to a unit who has the name of somebody elsewhere, and another e-mail. */
  readonly homonyms?: number;
  /** Another e-mail, or another family name, of the same person. */
  readonly emailChanges?: number;
  readonly nameChanges?: number;
  /** The head of a unit leaves, and somebody of the same unit takes over with the head's title. */
  readonly headChanges?: number;
  /** Whole units with the people in them. */
  readonly renames?: number;
  readonly merges?: number;
  readonly splits?: number;
  /** A unit goes, and its people stand in another that stays. */
  readonly absorptions?: number;
  /** Half of a unit that stays goes on as a new one. */
  readonly spinOffs?: number;
  /** A unit stands below a branch of another ministry, with its people and its name. */
  readonly relocations?: number;
  /** A whole branch stands below another division, with the units in it. */
  readonly branchMoves?: number;
  /** Only the French name of a unit is another; a file of INFO-GO does not tell it. */
  readonly frenchNames?: number;
}

export interface Planted {
  readonly personId: number;
  readonly name: string;
  readonly from: string | null;
  readonly to: string | null;
}

export interface UnitPlanted {
  /** English names from the top, joined by ` > `. */
  readonly from: readonly string[];
  readonly to: readonly string[];
  readonly people: readonly number[];
}

/** Everything that is different between two cuts, and nothing that is not. */
export interface Truth {
  readonly joined: readonly Planted[];
  readonly left: readonly Planted[];
  readonly titles: readonly Planted[];
  readonly moved: readonly Planted[];
  readonly emails: readonly Planted[];
  readonly names: readonly Planted[];
  /** `from` and `to` are names of people; the one who left is among `left`, the new title among `titles`. */
  readonly heads: readonly (Planted & { readonly unit: string })[];
  readonly renamed: readonly UnitPlanted[];
  readonly relocated: readonly UnitPlanted[];
  readonly merged: readonly UnitPlanted[];
  readonly split: readonly UnitPlanted[];
}

type Growing = { [Kind in keyof Truth]: Truth[Kind][number][] };

/** The directory some days later, and the whole truth about what happened. */
export function secondCut(
  model: Directory,
  happenings: Happenings,
  seed = 7,
): { readonly model: Directory; readonly truth: Truth } {
  const truth: Growing = {
    joined: [],
    left: [],
    titles: [],
    moved: [],
    emails: [],
    names: [],
    heads: [],
    renamed: [],
    relocated: [],
    merged: [],
    split: [],
  };
  const scene = openScene(model, seed);
  truth.relocated.push(...moveUnits(scene, happenings));
  changeUnits(scene, truth, happenings);
  changeHeads(scene, truth, happenings.headChanges ?? 0);
  changePeople(scene, truth, happenings);
  addPeople(scene, truth, happenings);
  return { model: scene.cut, truth };
}

function changeUnits(
  scene: Scene,
  truth: Growing,
  {
    renames = 0,
    merges = 0,
    splits = 0,
    absorptions = 0,
    spinOffs = 0,
    frenchNames = 0,
  }: Happenings,
): void {
  const { cut, path, staff } = scene;
  const peopleOf = (unitId: number) => [
    ...new Set(staff(unitId).flatMap(({ personId }) => (personId === null ? [] : [personId]))),
  ];
  const addUnit = (like: ModelUnit, en: string): ModelUnit => {
    const unit = { ...like, id: cut.units.length, en, fr: `${en} (fr)`, acronym: null };
    cut.units.push(unit);
    return unit;
  };
  const moveAll = (from: number, to: (at: number) => number): void => {
    let at = 0;
    for (const post of cut.posts.filter(({ unitId }) => unitId === from)) {
      scene.change(post, { unitId: to(at) });
      at += 1;
    }
  };
  for (let n = 1; n <= renames; n += 1) {
    const unit = scene.unit();
    const from = [path(unit.id)];
    cut.units[unit.id] = { ...unit, en: `Renewal Office ${n}`, fr: `Bureau du renouveau ${n}` };
    truth.renamed.push({ from, to: [path(unit.id)], people: peopleOf(unit.id) });
  }
  for (let n = 1; n <= frenchNames; n += 1) {
    const unit = scene.unit(({ fr }) => fr !== null);
    cut.units[unit.id] = { ...unit, fr: `Bureau francisé ${n}` };
    const same = path(unit.id);
    truth.renamed.push({ from: [same], to: [same], people: [] });
  }
  for (let n = 1; n <= merges; n += 1) {
    const one = scene.unit();
    const other = scene.unit();
    const into = addUnit(one, `Joint Services ${n}`);
    truth.merged.push({
      from: [path(one.id), path(other.id)],
      to: [path(into.id)],
      people: [...peopleOf(one.id), ...peopleOf(other.id)],
    });
    moveAll(one.id, () => into.id);
    moveAll(other.id, () => into.id);
  }
  for (let n = 1; n <= splits; n += 1) {
    const unit = scene.unit();
    const halves = ['North', 'South'].map((side) => addUnit(unit, `${side} Desk ${n}`));
    truth.split.push({
      from: [path(unit.id)],
      to: halves.map(({ id }) => path(id)),
      people: peopleOf(unit.id),
    });
    moveAll(unit.id, (at) => halves[at % 2]?.id ?? 0);
  }
  for (let n = 1; n <= absorptions; n += 1) {
    const stays = scene.unit();
    const goes = scene.unit();
    const from = [path(stays.id), path(goes.id)];
    truth.merged.push({ from, to: [path(stays.id)], people: peopleOf(goes.id) });
    moveAll(goes.id, () => stays.id);
  }
  for (let n = 1; n <= spinOffs; n += 1) {
    const unit = scene.unit();
    const part = addUnit(unit, `Spun Off ${n}`);
    const going = cut.posts
      .filter(({ unitId }) => unitId === unit.id)
      .filter((_, at) => at % 2 === 1);
    const people = going.flatMap(({ personId }) => (personId === null ? [] : [personId]));
    truth.split.push({ from: [path(unit.id)], to: [path(unit.id), path(part.id)], people });
    for (const post of going) scene.change(post, { unitId: part.id });
  }
}

function changeHeads(scene: Scene, truth: Growing, count: number): void {
  for (let n = 0; n < count; n += 1) {
    const unit = scene.unit(
      ({ id }) =>
        scene.staff(id).some(({ isHead, personId }) => isHead && isSingle(scene, personId)) &&
        scene.staff(id).some(({ isHead, personId }) => !isHead && isSingle(scene, personId)),
    );
    const staff = scene.staff(unit.id).filter(({ personId }) => isSingle(scene, personId));
    const head = staff.find(({ isHead }) => isHead);
    const next = staff.find(({ isHead }) => !isHead);
    if (!head || !next || head.personId === null || next.personId === null)
      throw new Error('no head');
    const from = scene.name(head.personId);
    const to = scene.name(next.personId);
    truth.left.push({ personId: head.personId, name: from, from: scene.path(unit.id), to: null });
    truth.titles.push({ personId: next.personId, name: to, from: next.titleEn, to: head.titleEn });
    truth.heads.push({ personId: next.personId, name: to, from, to, unit: scene.path(unit.id) });
    scene.change(next, { titleEn: head.titleEn, titleFr: head.titleFr, isHead: true });
    scene.remove(head.personId);
  }
}

function isSingle(scene: Scene, personId: number | null): boolean {
  if (personId === null) return false;
  return scene.cut.posts.filter((post) => post.personId === personId).length === 1;
}

function changePeople(scene: Scene, truth: Growing, much: Happenings): void {
  const { cut } = scene;
  const each = (
    count: number | undefined,
    happen: (person: ModelPerson, post: ModelPost) => void,
  ) => {
    for (let n = 0; n < (count ?? 0); n += 1) {
      const person = scene.somebody();
      const post = scene.onlyPost(person.id);
      if (post) happen(person, post);
    }
  };
  each(much.leaves, ({ id }, { unitId }) => {
    truth.left.push({ personId: id, name: scene.name(id), from: scene.path(unitId), to: null });
    scene.remove(id);
  });
  each(much.titles, ({ id }, post) => {
    const [to, titleFr] = scene.pick(staffTitles.filter(([title]) => title !== post.titleEn));
    truth.titles.push({ personId: id, name: scene.name(id), from: post.titleEn, to });
    scene.change(post, { titleEn: to, titleFr });
  });
  each(much.moves, ({ id }, post) => {
    const unit = scene.quietUnit(post.unitId);
    const [from, to] = [scene.path(post.unitId), scene.path(unit.id)];
    truth.moved.push({ personId: id, name: scene.name(id), from, to });
    scene.change(post, { unitId: unit.id });
  });
  each(much.emailChanges, (person) => {
    const email = `new.${person.email ?? ''}`;
    truth.emails.push({ personId: person.id, name: nameOf(person), from: person.email, to: email });
    cut.people[person.id] = { ...person, email };
  });
  each(much.nameChanges, (person) => {
    const family = `${person.family}-Wed`;
    truth.names.push({
      personId: person.id,
      name: nameOf(person),
      from: person.family,
      to: family,
    });
    cut.people[person.id] = { ...person, family };
  });
}

function addPeople(scene: Scene, truth: Growing, { joins = 0, homonyms = 0 }: Happenings): void {
  const { cut, pick } = scene;
  const join = (person: ModelPerson, than: number): void => {
    const unit = scene.quietUnit(than);
    const [titleEn, titleFr] = pick(staffTitles);
    const id = Math.max(...cut.posts.slice(-50).map((post) => post.id), cut.posts.length) + 1;
    cut.people.push(person);
    cut.posts.push({
      id,
      personId: person.id,
      unitId: unit.id,
      titleEn,
      titleFr,
      city: 'Ottawa',
      isHead: false,
    });
    truth.joined.push({
      personId: person.id,
      name: nameOf(person),
      from: null,
      to: scene.path(unit.id),
    });
  };
  for (let n = 0; n < joins; n += 1)
    join({ ...makePerson(cut.people.length, 1), ...ownAddress(cut, n) }, -1);
  for (let n = 0; n < homonyms; n += 1) {
    const { id, given, family } = scene.somebody();
    const one = { ...makePerson(cut.people.length, 2), ...ownAddress(cut, n), given, family };
    join(one, scene.onlyPost(id)?.unitId ?? -1);
  }
}

/** Newcomers always have an address of their own. */
function ownAddress(cut: Cut, n: number): Pick<ModelPerson, 'email' | 'phone' | 'ext'> {
  return {
    email: `newcomer.${cut.people.length}@example.org`,
    phone: '613-555-0100',
    ext: String(70_000 + n),
  };
}
