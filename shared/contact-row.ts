import { nameKeyOf, nameSortOf, searchTextsOf } from './directory-search.ts';
import { regionOf } from './regions.ts';

/** A unit as a contact's row needs it; `path` is from the top down to itself. */
export interface UnitOfPost {
  readonly id: string;
  readonly branchId: string | null;
  readonly path: readonly {
    readonly orgNo: number | null;
    readonly nameEn: string;
    readonly nameFr: string | null;
    readonly acronym: string | null;
  }[];
}

interface Person {
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly city: string | null;
  readonly isManager: boolean;
  readonly managerByHand: boolean;
  readonly isKnown: boolean;
}

interface HeldPost {
  readonly id: string;
  readonly titleEn: string | null;
  readonly titleFr: string | null;
  readonly isManager: boolean;
  readonly unit: UnitOfPost;
}

/**
 * What a contact's row repeats of the posts they hold now (first one first) and of the tree, for
 * lists and for search. Written with every change of any of them.
 */
export function contactRow(person: Person, posts: readonly HeldPost[]) {
  const [main] = posts;
  const region = regionOf(person.city);
  const isManager = person.managerByHand ? person.isManager : posts.some((post) => post.isManager);
  return {
    mainPostId: main?.id ?? null,
    titleEn: main?.titleEn ?? null,
    titleFr: main?.titleFr ?? null,
    organizationId: main?.unit.id ?? null,
    branchId: main?.unit.branchId ?? null,
    region,
    isManager,
    nameKey: nameKeyOf(person.givenName, person.familyName),
    nameSort: nameSortOf(person.givenName, person.familyName),
    ...searchTextsOf({
      ...person,
      region,
      isManager,
      titles: posts.flatMap(({ titleEn, titleFr }) => [titleEn, titleFr]),
      units: posts.flatMap(({ unit }) => unit.path),
    }),
  };
}
