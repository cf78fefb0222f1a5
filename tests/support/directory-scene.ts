import {
  depthOf,
  dice,
  pathOf,
  type Directory,
  type ModelPerson,
  type ModelPost,
  type ModelUnit,
} from './directory-model.ts';

/** A directory while things happen in it. */
export interface Cut {
  readonly units: ModelUnit[];
  readonly people: ModelPerson[];
  posts: ModelPost[];
}
type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

export function openScene(model: Directory, seed: number) {
  const cut: Cut = { units: [...model.units], people: [...model.people], posts: [...model.posts] };
  const { below, pick } = dice(seed);
  const postsOf = new Map<number, ModelPost[]>();
  const staffOf = new Map<number, ModelPost[]>();
  for (const post of cut.posts) {
    if (post.personId === null) continue;
    postsOf.set(post.personId, [...(postsOf.get(post.personId) ?? []), post]);
    staffOf.set(post.unitId, [...(staffOf.get(post.unitId) ?? []), post]);
  }
  const namesakes = new Map<string, number>();
  for (const one of cut.people) namesakes.set(nameOf(one), (namesakes.get(nameOf(one)) ?? 0) + 1);
  const touched = new Set<number>();
  /** People of one post in a unit of their own level, who have an e-mail and no namesake. */
  const plainPeople = shuffled(
    cut.people.filter((one) => {
      const [post, second] = postsOf.get(one.id) ?? [];
      const isPlain = post !== undefined && second === undefined && !post.isHead;
      return isPlain && one.email !== null && namesakes.get(nameOf(one)) === 1;
    }),
    below,
  );
  const leaves = shuffled(
    cut.units.filter(
      ({ id }) => depthOf(cut.units, id) === 4 && (staffOf.get(id)?.length ?? 0) >= 4,
    ),
    below,
  );
  const busy = new Set<number>();

  return {
    cut,
    pick,
    name: (id: number) => nameOf(cut.people[id]),
    path: (id: number) =>
      pathOf(cut.units, id)
        .map(({ en }) => en)
        .join(' > '),
    staff: (unitId: number) => staffOf.get(unitId) ?? [],
    onlyPost: (personId: number) => postsOf.get(personId)?.[0],
    /** Somebody whom nothing has happened to yet, in a unit that nothing happens to. */
    somebody(): ModelPerson {
      for (let one = plainPeople.pop(); one !== undefined; one = plainPeople.pop()) {
        const post = postsOf.get(one.id)?.[0];
        if (touched.has(one.id) || post === undefined || busy.has(post.unitId)) continue;
        touched.add(one.id);
        return one;
      }
      throw new Error('the directory is too small for so many happenings');
    },
    /** A unit of at least four people that nothing has happened to; everybody in it is spoken for. */
    unit(fits: (unit: ModelUnit) => boolean = () => true): ModelUnit {
      const at = leaves.findIndex((unit) => !busy.has(unit.id) && fits(unit));
      const [unit] = at === -1 ? [] : leaves.splice(at, 1);
      if (unit === undefined) throw new Error('too few units for so many happenings');
      busy.add(unit.id);
      for (const { personId } of staffOf.get(unit.id) ?? [])
        if (personId !== null) touched.add(personId);
      return unit;
    },
    /** A branch of at least two units in none of which anything has happened; all of it is spoken for. */
    branch(): ModelUnit {
      const within = (id: number) => cut.units.filter(({ parentId }) => parentId === id);
      const branch = shuffled(cut.units, below).find(
        ({ id }) =>
          depthOf(cut.units, id) === 3 &&
          within(id).length >= 2 &&
          [id, ...within(id).map((unit) => unit.id)].every((one) => !busy.has(one)),
      );
      if (branch === undefined) throw new Error('too few branches for so many happenings');
      for (const { id } of [branch, ...within(branch.id)]) busy.add(id);
      for (const personId of this.peopleBelow(branch.id)) touched.add(personId);
      return branch;
    },
    peopleBelow(unitId: number): number[] {
      const units = cut.units.filter(({ id }) =>
        pathOf(cut.units, id).some((one) => one.id === unitId),
      );
      const posts = units.flatMap(({ id }) => staffOf.get(id) ?? []);
      return [...new Set(posts.flatMap(({ personId }) => personId ?? []))];
    },
    quietUnit(than: number): ModelUnit {
      const quiet = leaves.filter(({ id }) => !busy.has(id) && id !== than);
      return pick(quiet);
    },
    change(post: ModelPost, how: Partial<Writable<ModelPost>>): void {
      const at = cut.posts.findIndex(({ id }) => id === post.id);
      cut.posts[at] = { ...post, ...cut.posts[at], ...how };
    },
    remove(personId: number): void {
      cut.posts = cut.posts.filter((post) => post.personId !== personId);
    },
  };
}
export type Scene = ReturnType<typeof openScene>;

function shuffled<T>(all: readonly T[], below: (most: number) => number): T[] {
  return all
    .map((one) => ({ one, at: below(1_000_000_007) }))
    .toSorted((first, second) => first.at - second.at)
    .map(({ one }) => one);
}

export function nameOf(person: ModelPerson | undefined): string {
  return `${person?.given ?? ''} ${person?.family ?? ''}`.trim();
}
