import { fold } from '@tremplin/shared/fold.ts';

/** What tells one person from another in a row of a file. */
export interface Traits {
  readonly line: number;
  readonly email: string | null;
  readonly phone: string | null;
  readonly nameKey: string;
  readonly orgKey: string;
}

export type Likeness =
  | 'same'
  /** May well be, and as long as it may, nobody else is. */
  | 'maybe'
  /** Worth a look if nothing better turns up. */
  | 'hint'
  | 'other';

const wordsOf = (nameKey: string): string[] => nameKey.split(' ').filter((word) => word.length > 1);

/** Whether two names, folded, have a given or a family name in common: one may have changed. */
export function sharesName(one: string, other: string): boolean {
  const words = new Set(wordsOf(one));
  return wordsOf(other).some((word) => words.has(word));
}

/** The same name, or the same with one more: within one file nobody has changed theirs meanwhile. */
function isSameName(one: string, other: string): boolean {
  if (one === other) return true;
  const [few, many] = [wordsOf(one), wordsOf(other)].toSorted((a, b) => a.length - b.length);
  return (few?.length ?? 0) >= 2 && (few ?? []).every((word) => many?.includes(word) === true);
}

/**
 * Whether two rows of one file are one person. Two addresses are two people, whatever else they have
 * in common: `no` then also speaks against everybody whom the other row was taken for.
 */
export function likenessInFile(one: Traits, other: Traits): 'same' | 'unknown' | 'no' {
  if (one.line === other.line) return one.nameKey === other.nameKey ? 'same' : 'unknown';
  if (one.email !== null && other.email !== null) {
    if (one.email !== other.email) return 'no';
    return isSameName(one.nameKey, other.nameKey) ? 'same' : 'unknown';
  }
  if (one.nameKey !== other.nameKey) return 'unknown';
  const rings = one.phone !== null && one.phone === other.phone;
  return rings || one.orgKey === other.orgKey ? 'same' : 'unknown';
}

/**
 * The person of the file to whom a row belongs, by their first row: the only one whom one of their
 * rows speaks for and none against. Undefined for somebody not named before, or for several.
 */
export function personInFile(
  row: Traits,
  earlier: readonly (Traits & { readonly personRow: number })[],
): number | undefined {
  const spoken = new Map<number, boolean>();
  for (const one of earlier) {
    const likeness = likenessInFile(one, row);
    if (likeness === 'unknown') continue;
    spoken.set(one.personRow, (spoken.get(one.personRow) ?? true) && likeness === 'same');
  }
  const found = [...spoken].flatMap(([person, speaksFor]) => (speaksFor ? [person] : []));
  return found.length === 1 ? found[0] : undefined;
}

export interface Pairing<Row, Known> {
  readonly pairs: readonly (readonly [Row, Known])[];
  /** For each row that is left over: whom it may be. */
  readonly rivals: readonly (readonly [Row, readonly Known[]])[];
}

/**
 * Rows of a file and people of the directory who have one trait in common, paired where both sides
 * leave no choice. Nothing is guessed: where there is a choice, a person decides.
 */
export function pairAlone<Row, Known>(
  rows: readonly Row[],
  known: readonly Known[],
  likeness: (row: Row, known: Known) => Likeness,
): Pairing<Row, Known> {
  const edges = rows.flatMap((row) => known.map((one) => ({ row, one, like: likeness(row, one) })));
  const blocking = edges.filter(({ like }) => like === 'same' || like === 'maybe');
  const pairs = blocking
    .filter(
      ({ row, one, like }) =>
        like === 'same' &&
        blocking.filter((edge) => edge.row === row || edge.one === one).length === 1,
    )
    .map(({ row, one }) => [row, one] as const);
  const taken = new Set(pairs.map(([, one]) => one));
  const settled = new Set(pairs.map(([row]) => row));
  const rivals = rows
    .filter((row) => !settled.has(row))
    .map((row) => {
      const who = edges.filter(
        (edge) => edge.row === row && edge.like !== 'other' && !taken.has(edge.one),
      );
      return [row, who.map(({ one }) => one)] as const;
    })
    .filter(([, who]) => who.length > 0);
  return { pairs, rivals };
}

interface Someone {
  readonly nameKey: string;
}

/**
 * Who has one address: those of exactly that name first, then whoever shares a name (it may have
 * changed). Names with nothing in common are a shared mailbox or a successor.
 */
export function pairByEmail<Row extends Someone, Known extends Someone>(
  rows: readonly Row[],
  known: readonly Known[],
  excluded: (row: Row, known: Known) => boolean,
): Pairing<Row, Known> {
  const exact = pairAlone(rows, known, (row, one) =>
    row.nameKey === one.nameKey && !excluded(row, one) ? 'same' : 'other',
  );
  const paired = new Set<unknown>(exact.pairs.flat());
  const rest = pairAlone(
    rows.filter((row) => !paired.has(row)),
    known.filter((one) => !paired.has(one)),
    (row, one) => {
      if (excluded(row, one)) return 'other';
      return sharesName(row.nameKey, one.nameKey) ? 'same' : 'hint';
    },
  );
  return { pairs: [...exact.pairs, ...rest.pairs], rivals: rest.rivals };
}

interface Reached {
  readonly email: string | null;
  readonly ext: string | null;
}

/** Of one name and one number; two extensions and two addresses behind it are two people. */
export function likenessByPhone(row: Reached, known: Reached): Likeness {
  const otherEmail = row.email !== null && known.email !== null && row.email !== known.email;
  const otherExt = row.ext !== null && known.ext !== null && row.ext !== known.ext;
  return otherEmail && otherExt ? 'maybe' : 'same';
}

interface Titled {
  readonly email: string | null;
  readonly titleEn: string | null;
  readonly titleFr: string | null;
}

/** Of one name and one unit: with two addresses only the same title makes them one. */
export function likenessByUnit(row: Titled, known: Titled): Likeness {
  const otherEmail = row.email !== null && known.email !== null && row.email !== known.email;
  if (!otherEmail) return 'same';
  const told = row.titleEn !== null || row.titleFr !== null;
  return told && isSameTitle(row, known) ? 'same' : 'maybe';
}

/** Whether nothing speaks against it: a title that is missing, or told in the other language, does not. */
export function isSameTitle(one: Omit<Titled, 'email'>, other: Omit<Titled, 'email'>): boolean {
  if (one.titleEn !== null && other.titleEn !== null)
    return fold(one.titleEn) === fold(other.titleEn);
  if (one.titleFr !== null && other.titleFr !== null)
    return fold(one.titleFr) === fold(other.titleFr);
  return true;
}
