import { mergeFields } from '@tremplin/shared/contacts.ts';
import type { Kept, MergeField, MergeSide } from '@tremplin/shared/contacts.ts';
import { contactLanguages } from '@tremplin/shared/directory.ts';
import { fold } from '@tremplin/shared/fold.ts';
import type { ContactRow, PostRow } from './policy.ts';

type Saying = Pick<
  ContactRow,
  | 'givenName'
  | 'familyName'
  | 'email'
  | 'phone'
  | 'ext'
  | 'city'
  | 'organizationId'
  | 'titleEn'
  | 'titleFr'
  | 'verifiedOn'
>;

/** What two records of one person say differently. */
export function differences(own: Saying, other: Saying): MergeField[] {
  return mergeFields.filter((field) => said(own, field) !== said(other, field));
}

/** Nothing speaks for their being one person: no name, address or number in common. */
export function isUnlike(
  own: Pick<ContactRow, 'nameKey' | 'email' | 'phone'>,
  other: Pick<ContactRow, 'nameKey' | 'email' | 'phone'>,
): boolean {
  const words = new Set(own.nameKey.split(' '));
  return (
    !other.nameKey.split(' ').some((word) => words.has(word)) &&
    (own.email === null || own.email !== other.email) &&
    (own.phone === null || own.phone !== other.phone)
  );
}

/** What is kept unless somebody chooses: what is filled, the fuller name, else what was verified last. */
export function suggestedKept(own: Saying, other: Saying): Kept {
  const later = other.verifiedOn > own.verifiedOn ? 'other' : 'own';
  const pick = (field: MergeField): MergeSide => {
    const [mine, theirs] = [said(own, field), said(other, field)];
    if (mine === theirs || theirs === '') return 'own';
    if (mine === '') return 'other';
    if (field !== 'name' || mine.length === theirs.length) return later;
    return theirs.length > mine.length ? 'other' : 'own';
  };
  return {
    name: pick('name'),
    post: pick('post'),
    email: pick('email'),
    phone: pick('phone'),
    city: pick('city'),
  };
}

function said(one: Saying, field: MergeField): string {
  switch (field) {
    case 'name':
      return `${one.givenName} ${one.familyName}`.trim();
    case 'post':
      return [one.organizationId, one.titleEn, one.titleFr].join('\n').trim();
    case 'email':
      return one.email ?? '';
    case 'phone':
      return [one.phone, one.ext].join(' ').trim();
    case 'city':
      return one.city ?? '';
  }
}

/** The row of a person of whom there were two: chosen values, and of everything else what both say. */
export function mergedColumns(own: ContactRow, other: ContactRow, keep: Kept): Partial<ContactRow> {
  const from = (field: MergeField): ContactRow => (keep[field] === 'other' ? other : own);
  const { givenName, familyName } = from('name');
  const { phone, ext } = from('phone');
  const byHand = [own, other].find(({ managerByHand }) => managerByHand);
  const silenced = [own, other].filter(({ doNotContactOn }) => doNotContactOn !== null);
  return {
    givenName,
    familyName,
    email: from('email').email,
    phone,
    ext,
    city: from('city').city,
    languages: contactLanguages.filter((one) =>
      [...own.languages, ...other.languages].includes(one),
    ),
    ...(byHand && { isManager: byHand.isManager, managerByHand: true }),
    sourceUrl: own.sourceUrl ?? other.sourceUrl,
    verifiedOn: latest(own.verifiedOn, other.verifiedOn) ?? own.verifiedOn,
    ...standingOfBoth(own, other),
    doNotContactOn: earliest(own.doNotContactOn, other.doNotContactOn),
    doNotContactReason: joined(
      silenced.map((one) => one.doNotContactReason),
      ' · ',
    ),
    knownSince: earliest(own.knownSince, other.knownSince),
    tags: [...new Set([...own.tags, ...other.tags])],
    note: joined([own.note, other.note], '\n\n'),
  };
}

/** Whoever is still there by one record has not left; a file that names that one speaks of them. */
function standingOfBoth(own: ContactRow, other: ContactRow): Partial<ContactRow> {
  const here = [own, other].filter(({ status }) => status !== 'left');
  const [first = own] = here;
  const named = (here.length > 0 ? here : [own, other])
    .filter(({ cutFormat }) => cutFormat !== null)
    .toSorted((a, b) => (a.verifiedOn < b.verifiedOn ? 1 : -1));
  return {
    status: first.status,
    leftOn: here.length > 0 ? null : latest(own.leftOn, other.leftOn),
    cutFormat: named[0]?.cutFormat ?? null,
    seenImportId: named[0]?.seenImportId ?? null,
  };
}

/**
 * By what else files know the person from now on: of each trait what was not kept; null where both
 * said the same.
 */
export function otherTraits(
  own: ContactRow,
  other: ContactRow,
  now: Pick<ContactRow, 'email' | 'phone' | 'nameKey'>,
): Pick<ContactRow, 'email' | 'phone' | 'nameKey'> {
  const unkept = (kept: string | null, ...both: (string | null)[]): string | null =>
    both.find((one) => one !== null && one !== kept) ?? null;
  return {
    email: unkept(now.email, own.email, other.email),
    phone: unkept(now.phone, own.phone, other.phone),
    nameKey: unkept(now.nameKey, own.nameKey, other.nameKey) ?? now.nameKey,
  };
}

/** Whether two posts that are held are one that was written down twice. */
export function isSamePost(one: PostRow, another: PostRow): boolean {
  if (one.organizationId !== another.organizationId) return false;
  if (one.titleKey === another.titleKey) return true;
  const same = (a: string | null, b: string | null): boolean =>
    a !== null && b !== null && fold(a) === fold(b);
  return same(one.titleEn, another.titleEn) || same(one.titleFr, another.titleFr);
}

function earliest(one: string | null, another: string | null): string | null {
  return [one, another].filter((day) => day !== null).toSorted()[0] ?? null;
}

function latest(one: string | null, another: string | null): string | null {
  return (
    [one, another]
      .filter((day) => day !== null)
      .toSorted()
      .at(-1) ?? null
  );
}

function joined(texts: readonly (string | null)[], by: string): string | null {
  const told = new Set(texts.filter((text) => text !== null && text !== ''));
  return told.size === 0 ? null : [...told].join(by);
}
