import type { DirectoryRow, Verdict } from '@tremplin/shared/directory.ts';
import { nameKeyOf } from '@tremplin/shared/directory-search.ts';
import { isSameTitle } from './match-rules.ts';

/** What a file may say of somebody; what people note of them by hand is not here. */
export interface Facts {
  readonly givenName: string;
  readonly familyName: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly ext: string | null;
  readonly city: string | null;
}

export interface PostFacts {
  readonly id: string;
  readonly organizationId: string;
  readonly titleEn: string | null;
  readonly titleFr: string | null;
  readonly isHead: boolean;
  readonly email: string | null;
  readonly phone: string | null;
  readonly ext: string | null;
  readonly city: string | null;
  readonly place: number;
}

/** A row with the unit that its path was found to be: an id, or the path where the unit is new. */
export interface CutRow {
  readonly rowNo: number;
  readonly row: DirectoryRow;
  readonly unit: string;
}

export interface PostAfter extends Omit<PostFacts, 'id' | 'organizationId'> {
  readonly rowNo: number;
  readonly unit: string;
  /** The post that it was. */
  readonly was: PostFacts | null;
  /** Another unit or title: the old post becomes history and this one begins. */
  readonly begins: boolean;
  readonly verdict: Exclude<Verdict, 'duplicate' | 'error' | 'kept_away'>;
  readonly news: 'moved' | 'title' | null;
}

export interface PersonAfter {
  readonly facts: Facts;
  /** In the order of their place. */
  readonly posts: readonly PostAfter[];
  /** Posts held before that no row speaks of. */
  readonly unnamed: readonly PostFacts[];
  /** Rows that say again what an earlier one says. */
  readonly again: readonly { readonly rowNo: number; readonly sameAs: number }[];
}

interface Known {
  readonly facts: Facts;
  /** Addresses, numbers and folded names that are theirs too: of records merged into theirs. */
  readonly also?: ReadonlySet<string>;
  readonly posts: readonly PostFacts[];
}

/** How somebody stands once the rows of a file that name them are taken over. Empty erases nothing. */
export function personAfter(known: Known | null, rows: readonly CutRow[]): PersonAfter {
  const { told, again } = withoutRepeats(rows);
  const pairs = pairPosts(told, known?.posts ?? []);
  const first = pairs.find(([, was]) => was?.id === known?.posts[0]?.id)?.[0] ?? told[0];
  const facts = factsAfter(known, told, first);
  const changed = known !== null && !isSame(known.facts, facts);
  const used = new Set(pairs.flatMap(([, was]) => (was ? [was.id] : [])));
  let place = Math.max(0, ...(known?.posts ?? []).map((one) => one.place));
  const posts = pairs.map(([cut, was]) => {
    place += was ? 0 : 1;
    const after = postAfter(cut, was, facts, was?.place ?? place);
    const verdict = known === null ? ('new' as const) : after.verdict;
    const touched = verdict === 'unchanged' && changed && cut === first;
    return { ...after, verdict: touched ? ('updated' as const) : verdict };
  });
  return {
    facts,
    posts: posts.toSorted((one, other) => one.place - other.place),
    unnamed: (known?.posts ?? []).filter(({ id }) => !used.has(id)),
    again,
  };
}

function withoutRepeats(rows: readonly CutRow[]) {
  const told: CutRow[] = [];
  const again: { rowNo: number; sameAs: number }[] = [];
  for (const one of rows) {
    const same = told.find((other) => other.unit === one.unit && isSameTitle(other.row, one.row));
    if (same) again.push({ rowNo: one.rowNo, sameAs: same.rowNo });
    else told.push(one);
  }
  return { told, again };
}

/** Which post each row is: same unit and title, else same unit, else same title, else in order. */
function pairPosts(rows: readonly CutRow[], posts: readonly PostFacts[]) {
  const found = new Map<CutRow, PostFacts>();
  const free = new Set(posts);
  const rounds: readonly ((cut: CutRow, post: PostFacts) => boolean)[] = [
    (cut, post) => cut.unit === post.organizationId && isSameTitle(cut.row, post),
    (cut, post) => cut.unit === post.organizationId,
    (cut, post) => isSameTitle(cut.row, post),
    () => true,
  ];
  for (const fits of rounds)
    for (const cut of rows) {
      if (found.has(cut)) continue;
      const post = [...free].find((one) => fits(cut, one));
      if (!post) continue;
      found.set(cut, post);
      free.delete(post);
    }
  return rows.map((cut) => [cut, found.get(cut) ?? null] as const);
}

function factsAfter(
  before: Known | null,
  rows: readonly CutRow[],
  first: CutRow | undefined,
): Facts {
  const known = before?.facts ?? null;
  // Somebody has chosen between the two: a file that says the other one does not choose again.
  const isNews = (said: string | null, is: string | null | undefined): boolean =>
    said !== null && !(is && before?.also?.has(said));
  const ordered = first ? [first, ...rows.filter((one) => one !== first)] : rows;
  const told = ordered.map(({ row }) => row);
  const reached = told.find(({ phone }) => phone !== null && phone === known?.phone);
  const number = reached ?? told.find(({ phone }) => isNews(phone, known?.phone));
  return {
    ...nameAfter(before, told[0]),
    email: stays(
      known?.email,
      told.map(({ email }) => (isNews(email, known?.email) ? email : null)),
    ),
    phone: number?.phone ?? known?.phone ?? null,
    ext: number ? (number.ext ?? (reached ? (known?.ext ?? null) : null)) : (known?.ext ?? null),
    city: stays(
      known?.city,
      told.map(({ city }) => city),
    ),
  };
}

function nameAfter(
  before: Known | null,
  told: CutRow['row'] | undefined,
): Pick<Facts, 'givenName' | 'familyName'> {
  const [given, family] = [told?.givenName ?? '', told?.familyName ?? ''];
  const known = before?.facts;
  if (!known) return { givenName: given, familyName: family };
  if (before.also?.has(nameKeyOf(given, family)))
    return { givenName: known.givenName, familyName: known.familyName };
  return {
    givenName: told?.givenName ?? known.givenName,
    familyName: told?.familyName ?? known.familyName,
  };
}

/** What is known, as long as one of the rows still says it; else the first that is said. */
function stays(known: string | null | undefined, told: readonly (string | null)[]): string | null {
  const before = known ?? null;
  if (before !== null && told.includes(before)) return before;
  return told.find((one) => one !== null) ?? before;
}

function postAfter(
  { rowNo, row, unit }: CutRow,
  was: PostFacts | null,
  facts: Facts,
  place: number,
): PostAfter {
  const moved = was !== null && was.organizationId !== unit;
  const retitled = was !== null && !isSameTitle(row, was);
  const begins = was === null || moved || retitled;
  const kept = begins ? null : was;
  const own = (said: string | null, persons: string | null, before: string | null | undefined) =>
    said === null ? (before ?? null) : said === persons ? null : said;
  const after = {
    // A person who only moved keeps the title that the file does not tell.
    titleEn: row.titleEn ?? (retitled ? null : (was?.titleEn ?? null)),
    titleFr: row.titleFr ?? (retitled ? null : (was?.titleFr ?? null)),
    isHead: row.isHead ?? kept?.isHead ?? false,
    email: own(row.email, facts.email, kept?.email),
    phone: own(row.phone, facts.phone, kept?.phone),
    ext: row.phone === null ? (kept?.ext ?? null) : row.phone === facts.phone ? null : row.ext,
    city: own(row.city, facts.city, kept?.city),
    place,
  };
  const same = !begins && isSame(after, { ...was });
  const news = moved ? ('moved' as const) : retitled ? ('title' as const) : null;
  return {
    ...after,
    rowNo,
    unit,
    was,
    begins,
    news,
    verdict: moved ? 'moved' : same ? 'unchanged' : 'updated',
  };
}

/** Whether the second says in every column of the first what that says. */
function isSame(one: object, other: object): boolean {
  const says = new Map<string, unknown>(Object.entries(other));
  return Object.entries(one).every(([name, value]) => says.get(name) === value);
}
