import { contact, organization } from '@tremplin/db/schema/directory.ts';
import { asc } from 'drizzle-orm';
import { changesOf } from './cuts.ts';
import type { Planted, Truth } from './directory-cuts.ts';
import type { Directory } from './directory-model.ts';
import type { TestOffice } from './office.ts';

/** Everybody's public facts, in the order of their numbers. */
export async function peopleOf(office: TestOffice) {
  return office.store.read((db) =>
    db
      .select({
        no: contact.contactNo,
        givenName: contact.givenName,
        familyName: contact.familyName,
        email: contact.email,
        phone: contact.phone,
        ext: contact.ext,
        city: contact.city,
        titleEn: contact.titleEn,
        organizationId: contact.organizationId,
        status: contact.status,
        searchRest: contact.searchRest,
        version: contact.version,
      })
      .from(contact)
      .orderBy(asc(contact.contactNo)),
  );
}

/** What the importer says has happened beside what was planted, both as sorted sentences. */
export async function lookedOver(
  office: TestOffice,
  importId: string,
  after: Directory,
  truth: Truth,
) {
  const people = await office.store.read((db) => db.select().from(contact));
  const units = await office.store.read((db) => db.select().from(organization));
  const nameOf = new Map(people.map((one) => [one.id, fullName(one.givenName, one.familyName)]));
  const unitOf = new Map(units.map((one) => [one.id, one.nameEn]));
  const found = (await changesOf(office, importId)).map((one) => {
    const others = (one.organizationIds ?? []).map((id) => unitOf.get(id) ?? id).toSorted();
    const unit = unitOf.get(one.organizationId ?? '') ?? '';
    if (one.kind === 'renamed')
      return `renamed ${one.before?.['nameEn'] ?? ''} to ${one.after?.['nameEn'] ?? ''}`;
    if (one.kind === 'relocated') {
      const [from, to] = [one.before?.['nameEn'] ?? '', one.after?.['nameEn'] ?? ''];
      return `relocated ${ends(from, ' › ')} to ${ends(to, ' › ')}`;
    }
    if (one.kind === 'merged') return `merged ${others.join(' + ')} into ${unit}`;
    if (one.kind === 'split') return `split ${unit} into ${others.join(' + ')}`;
    return `${one.kind} ${nameOf.get(one.contactId ?? '') ?? ''}`;
  });
  return {
    found: found.toSorted(),
    expected: told(after, truth).toSorted(),
    counts: {
      error: 0,
      duplicate: 0,
      kept_away: 0,
      left: truth.left.length,
      moved: truth.moved.length,
    },
  };
}

function told(after: Directory, truth: Truth): string[] {
  const each = (kind: string, some: readonly Planted[]) =>
    some.map(({ personId }) => `${kind} ${nameIn(after, personId)}`);
  const last = (path: string | undefined): string => path?.split(' > ').at(-1) ?? '';
  const all = (paths: readonly string[]): string => paths.map(last).toSorted().join(' + ');
  return [
    ...each('joined', truth.joined),
    ...each('left', truth.left),
    ...each('title', truth.titles),
    ...each('moved', truth.moved),
    ...each('head', truth.heads),
    ...truth.renamed.map(({ from, to }) => `renamed ${last(from[0])} to ${last(to[0])}`),
    ...truth.relocated.map(
      ({ from, to }) => `relocated ${ends(from[0], ' > ')} to ${ends(to[0], ' > ')}`,
    ),
    ...truth.merged.map(({ from, to }) => `merged ${all(from)} into ${last(to[0])}`),
    ...truth.split.map(({ from, to }) => `split ${last(from[0])} into ${all(to)}`),
  ];
}

/** The ministry and the unit itself: all that every kind of file tells of a path. */
function ends(path: string | undefined, between: string): string {
  const levels = path?.split(between) ?? [];
  return `${levels[0] ?? ''}: ${levels.at(-1) ?? ''}`;
}

function nameIn({ people }: Directory, personId: number): string {
  const one = people[personId];
  return fullName(one?.given ?? '', one?.family ?? '');
}

function fullName(given: string, family: string): string {
  return `${given} ${family}`.trim();
}
