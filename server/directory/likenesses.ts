import { contact, directoryWord, organization } from '@tremplin/db/schema/directory.ts';
import type { Reader } from '@tremplin/db/store.ts';
import { nameKeyOf, shapesSought } from '@tremplin/shared/directory-search.ts';
import { likeReasons } from '@tremplin/shared/contacts.ts';
import type { LikeContact, LikeReason } from '@tremplin/shared/contacts.ts';
import type { ContactStatus } from '@tremplin/shared/directory.ts';
import { fold } from '@tremplin/shared/fold.ts';
import { isPhone, readPhone } from '@tremplin/shared/phone.ts';
import { and, asc, desc, eq, gte, inArray, lt, ne, or } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import { distance } from 'fastest-levenshtein';
import type { Ctx } from '../context.ts';
import { isPersonOf, person, shownStatus } from './policy.ts';

export interface Likeness {
  readonly id: string;
  readonly name: string;
  readonly titleEn: string | null;
  readonly titleFr: string | null;
  readonly unitEn: string | null;
  readonly unitFr: string | null;
  readonly status: ContactStatus;
  readonly reasons: readonly LikeReason[];
}

interface Typed {
  readonly email: string | null;
  readonly phone: string | null;
  readonly given: string;
  readonly family: string;
  /** Empty while there is too little of a name to compare by. */
  readonly nameKey: string;
  readonly organizationId: string | null;
}

interface Known {
  readonly email: string | null;
  readonly phone: string | null;
  readonly givenName: string;
  readonly familyName: string;
  readonly nameKey: string;
  readonly organizationId: string | null;
}

const shown = 8;
/** People whose family name begins alike, of whom the near ones are picked. */
const lookedAt = 300;

/** Who of the directory may be the person that is being typed, with why; the surest first. */
export async function likenesses(ctx: Ctx, input: LikeContact): Promise<Likeness[]> {
  const typed = typedSoFar(input);
  return ctx.store.read(async (db) => {
    const where = await alikeWhere(db, typed);
    if (!where) return [];
    const rows = await db
      .select({
        known: { email: contact.email, phone: contact.phone, nameKey: contact.nameKey },
        contact: person,
        unitEn: organization.nameEn,
        unitFr: organization.nameFr,
      })
      .from(contact)
      .innerJoin(person, isPersonOf)
      .leftJoin(organization, eq(organization.id, person.organizationId))
      .where(
        and(
          where,
          ne(person.status, 'erased'),
          input.ownId === null ? undefined : ne(person.id, input.ownId),
        ),
      )
      .orderBy(asc(person.nameSort), asc(person.id), desc(contact.nameSort))
      .limit(lookedAt);
    return rows
      .map(({ contact: one, known, unitEn, unitFr }) => ({
        id: one.id,
        name: `${one.givenName} ${one.familyName}`.trim(),
        titleEn: one.titleEn,
        titleFr: one.titleFr,
        unitEn,
        unitFr,
        status: shownStatus(one),
        reasons: reasonsOf({ ...one, ...known }, typed),
      }))
      .filter(({ reasons }) => reasons.length > 0)
      .toSorted((a, b) => surenessOf(a.reasons) - surenessOf(b.reasons))
      .filter(({ id }, at, all) => all.findIndex((other) => other.id === id) === at)
      .slice(0, shown);
  });
}

/** Why these two may be one person; nothing where they are not alike. */
export function reasonsOf(known: Known, typed: Typed): LikeReason[] {
  const reasons: LikeReason[] = [];
  const sameName = typed.nameKey !== '' && known.nameKey === typed.nameKey;
  const near = !sameName && isNearName(known, typed);
  if (typed.email !== null && known.email === typed.email) reasons.push('email');
  if (typed.phone !== null && known.phone === typed.phone && (sameName || near))
    reasons.push('phone_name');
  if (sameName && known.organizationId !== null && known.organizationId === typed.organizationId)
    reasons.push('name_unit');
  else if (sameName) reasons.push('name');
  if (near) reasons.push('near_name');
  return reasons;
}

/** One slip in a longer family name, with the same given name, its beginning or one slip in it. */
function isNearName(known: Known, typed: Typed): boolean {
  if (typed.given === '' || typed.family === '') return false;
  const [given, family] = [fold(known.givenName), fold(known.familyName)];
  const straight = isNear(given, typed.given) && isNear(family, typed.family);
  return straight || (isNear(given, typed.family) && isNear(family, typed.given));
}

function isNear(one: string, other: string): boolean {
  if (one === '' || other === '') return false;
  const shorter = Math.min(one.length, other.length);
  if (one.startsWith(other) || other.startsWith(one)) return shorter >= 3 || one === other;
  return shorter >= 4 && distance(one, other) <= (shorter >= 8 ? 2 : 1);
}

function surenessOf(reasons: readonly LikeReason[]): number {
  return Math.min(...reasons.map((reason) => likeReasons.indexOf(reason)));
}

function typedSoFar(input: LikeContact): Typed {
  const [given, family] = [fold(input.givenName), fold(input.familyName)];
  const email = input.email?.trim().toLowerCase() ?? '';
  const [phone = ''] = readPhone(input.phone ?? '').split(';ext=');
  return {
    email: /^[^\s@]+@[^\s@]+$/.test(email) ? email : null,
    phone: isPhone(phone) ? phone : null,
    given,
    family,
    nameKey: given !== '' && family.length >= 2 ? nameKeyOf(given, family) : '',
    organizationId: input.organizationId,
  };
}

async function alikeWhere(db: Reader, typed: Typed): Promise<SQL | undefined> {
  const begins = typed.nameKey === '' ? [] : await beginningsNear(db, typed);
  return or(
    typed.email === null ? undefined : eq(contact.email, typed.email),
    typed.phone === null ? undefined : eq(contact.phone, typed.phone),
    typed.nameKey === '' ? undefined : eq(contact.nameKey, typed.nameKey),
    ...begins.map((start) =>
      and(gte(contact.nameSort, start), lt(contact.nameSort, `${start}\uffff`)),
    ),
  );
}

/** How the sorted names of people begin who may be meant: family name and the first of the given one. */
async function beginningsNear(db: Reader, { given, family }: Typed): Promise<string[]> {
  const pairs = [
    [family, given],
    [given, family],
  ] as const;
  const starts = new Set<string>();
  for (const [word, next] of pairs) {
    const letter = next.slice(0, 1);
    starts.add(`${word} ${letter}`);
    for (const near of await wordsNear(db, word)) starts.add(`${near} ${letter}`);
  }
  return [...starts].slice(0, 40);
}

async function wordsNear(db: Reader, word: string): Promise<string[]> {
  const shapes = shapesSought(word);
  if (shapes.length === 0) return [];
  const rows = await db
    .selectDistinct({ word: directoryWord.word })
    .from(directoryWord)
    .where(inArray(directoryWord.shape, [...shapes]))
    .limit(200);
  return rows.map((row) => row.word).filter((other) => other !== word && isNear(other, word));
}
