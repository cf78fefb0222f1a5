import type { BrokenRow, NamedLevel } from '@tremplin/shared/directory.ts';
import { splitName } from './read-own.ts';
import type { RawRow } from './read-values.ts';

/**
 * The posts of one individual of an INFO-GO answer, of a search or of a single person's page. Its
 * numbers of people and assignments change from day to day and are never read.
 */
export function infogoRows(line: number, individual: unknown): (RawRow | BrokenRow)[] {
  const person = open(individual);
  if (person === null) return [{ line, reason: 'not_a_person' }];
  const [givenName, familyName] = nameOf(person);
  const posts = postsOf(person);
  if (posts.length === 0) return [{ line, reason: 'no_post' }];
  return posts.map((post) => ({ line, givenName, familyName, sourceUrl: '', ext: '', ...post }));
}

type Open = ReadonlyMap<string, unknown>;
type Post = Omit<RawRow, 'line' | 'givenName' | 'familyName' | 'sourceUrl' | 'ext'>;

function nameOf(person: Open): readonly [given: string, family: string] {
  const given = text(person, 'firstName');
  const family = text(person, 'lastName');
  return given + family === '' ? splitName(text(person, 'individualName')) : [given, family];
}

function postsOf(person: Open): Post[] {
  const assignments = list(person, 'assignments').filter(isHeld);
  if (assignments.length > 0) return assignments.map(searchedPost);
  const main = child(person, 'associatedOrg');
  if (main === null || !isHeld(person)) return [];
  const path = pathTo(main);
  const others = list(person, 'otherPositionAssignments').filter(isHeld);
  return [
    { ...detailedPost(person), path },
    ...others.map((other) => ({ ...detailedPost(other), path: otherPath(other, path) })),
  ];
}

function isHeld(post: Open): boolean {
  return post.get('active') !== false;
}

function searchedPost(post: Open): Post {
  const top = level(text(post, 'topOrgName'), '', '', text(post, 'topOrgId'));
  const own = level(text(post, 'orgName'), text(post, 'orgNameFr'), '', text(post, 'orgId'));
  return { ...detailedPost(post), path: top.en === '' || top.en === own.en ? [own] : [top, own] };
}

function detailedPost(post: Open): Omit<Post, 'path'> {
  const head = post.get('head');
  return {
    titleEn: text(post, 'positionTitle'),
    titleFr: text(post, 'positionTitleFr'),
    emails: [
      text(post, 'displayEmail'),
      text(post, 'primaryEmail'),
      text(post, 'emails'),
      ...firstPrimary(list(post, 'emails')).map((email) => text(email, 'emailAddress')),
    ],
    phones: [
      text(post, 'displayPhone'),
      text(post, 'primaryPhone'),
      text(post, 'phones'),
      ...firstPrimary(list(post, 'phones').filter(isVoice)).map((phone) =>
        text(phone, 'phoneNumber'),
      ),
    ],
    city: cityOf(post),
    isHead: typeof head === 'boolean' ? head : null,
  };
}

function cityOf(post: Open): string {
  const addresses = firstPrimary(list(post, 'addresses'));
  const shown = child(post, 'displayAddress');
  return (
    [...(shown === null ? [] : [shown]), ...addresses]
      .map((address) => text(address, 'city'))
      .find((city) => city !== '') ?? ''
  );
}

function isVoice(phone: Open): boolean {
  const type = child(phone, 'phoneType');
  const told = type === null ? '' : `${text(type, 'code')} ${text(type, 'label')}`;
  return !/fax|télécopieur|tty|ats/i.test(told);
}

function firstPrimary(all: readonly Open[]): Open[] {
  const isPrimary = (one: Open) => one.get('primary') === true;
  return [...all.filter(isPrimary), ...all.filter((one) => !isPrimary(one))];
}

/** The levels above an organization, and itself where they leave it out. */
function pathTo(organization: Open): NamedLevel[] {
  const own = organizationLevel(organization);
  const above = list(organization, 'path').map(organizationLevel);
  const [first] = above;
  const ordered =
    above.length > 1 && first !== undefined && isSame(first, own) ? above.toReversed() : above;
  const last = ordered.at(-1);
  return last !== undefined && isSame(last, own) ? ordered : [...ordered, own];
}

/** Of another post only the unit may be told; where the main one's path goes through it, we know the rest. */
function otherPath(post: Open, main: readonly NamedLevel[]): readonly NamedLevel[] {
  const organization = child(post, 'associatedOrg');
  if (organization === null) return [];
  const path = pathTo(organization);
  const [only] = path;
  const at = path.length === 1 && only ? main.findIndex((one) => isSame(one, only)) : -1;
  return at === -1 ? path : main.slice(0, at + 1);
}

function isSame(one: NamedLevel, other: NamedLevel): boolean {
  return one.sourceId !== null && other.sourceId !== null
    ? one.sourceId === other.sourceId
    : one.en === other.en;
}

function organizationLevel(organization: Open): NamedLevel {
  return level(
    text(organization, 'orgName'),
    text(organization, 'orgNameFr'),
    text(organization, 'orgAcronym'),
    text(organization, 'orgId') || text(organization, '_id'),
  );
}

function level(en: string, fr: string, acronym: string, sourceId: string): NamedLevel {
  return { en, fr, acronym, sourceId: sourceId === '' ? null : sourceId };
}

/** Null for what is no object. */
function open(value: unknown): Open | null {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return null;
  return new Map(Object.entries(value));
}

function child(parent: Open, key: string): Open | null {
  return open(parent.get(key));
}

function list(parent: Open, key: string): Open[] {
  const value = parent.get(key);
  return Array.isArray(value) ? value.map(open).filter((one) => one !== null) : [];
}

/** Numbers stand for texts now and then; several texts of a list become one. */
function text(parent: Open, key: string): string {
  const value = parent.get(key);
  if (Array.isArray(value)) return value.filter((one) => typeof one === 'string').join(';');
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
}
