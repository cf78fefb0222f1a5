import { contactRow } from '@tremplin/shared/contact-row.ts';
import {
  shapesOf,
  searchNoOf,
  titleKeyOf,
  unitSearchText,
} from '@tremplin/shared/directory-search.ts';
import { fold } from '@tremplin/shared/fold.ts';
import { isManagerTitle, rankOfTitle } from '@tremplin/shared/titles.ts';
import type { Batch } from './batch.ts';
import type { At, Calendar } from './calendar.ts';
import { cutAt, cutOf } from './cut.ts';
import { headTitles, managerTitles, staffTitles, type Pair } from './directory-words.ts';
import { origins, staffFamily, staffGiven } from './names.ts';
import type { Random } from './random.ts';
import { speakers } from './session-words.ts';
import type { Scale } from './sizes.ts';
import type { Staff } from './staff.ts';
import { growTree, type Unit } from './tree.ts';

/** Somebody whom a client may ask for a conversation. */
export interface Reachable {
  readonly id: string;
  readonly organizationId: string;
  readonly branchId: string | null;
  /** What the unit is looked up by. */
  readonly unitText: string;
}

export interface Directory {
  readonly managers: readonly [Reachable, ...Reachable[]];
  /** Whoever speaks at sessions, by name, with the ministry they come from. */
  readonly speakers: ReadonlyMap<string, { readonly id: string; readonly ministryId: string }>;
  /** Filled while sessions and interviews are told: since when the office knows somebody. */
  readonly knownSince: Map<string, At>;
}

interface Setting {
  readonly random: Random;
  readonly calendar: Calendar;
  readonly scale: Scale;
  readonly staff: Staff;
  readonly batch: Batch;
}

/** The units and people of a government directory, as a file brought them three weeks ago. */
export function listPeople(setting: Setting): Directory {
  const { random, calendar, scale, staff, batch } = setting;
  const at = calendar.moment(cutAt, 620);
  const by = staff.facilitators[0] ?? staff.administrator;
  const importId = random.id(at);
  const units = growTree({ random, at, by, importId, batch, most: scale.units });
  const people = [...speaking(units), ...listed(random, units, scale.contacts - speakers.length)];
  people.sort((a, b) => (sortOf(a) < sortOf(b) ? -1 : 1));
  const words = new Set<string>();
  const told = people.map((person, index) =>
    tell({ ...setting, at, by, importId }, person, index + 1, words),
  );
  for (const word of words)
    for (const shape of shapesOf(word)) batch.directoryWords.push({ shape, word });
  batch.directoryStates.push({ id: 'directory', revision: 1 });
  const left = batch.directoryChanges.length;
  batch.imports.push(cutOf(setting, importId, people.length - left, left));
  const managers = told
    .filter(({ row }) => row.isManager && row.status === 'active')
    .map(reachable);
  const [first, ...others] = managers.filter(({ organizationId }) => organizationId !== '');
  if (!first) throw new Error('a directory without managers');
  return {
    managers: [first, ...others],
    speakers: new Map(
      told.flatMap(({ person, row }) =>
        person.speaks ? [[person.speaks, { id: row.id, ministryId: person.ministryId }]] : [],
      ),
    ),
    knownSince: new Map(),
  };
}

/** Somebody was met or heard; the first time is what counts. */
export function seen({ knownSince }: Directory, contactId: string, at: At): void {
  knownSince.set(contactId, Math.min(at, knownSince.get(contactId) ?? at));
}

/** Once sessions and interviews are told: who is known comes before who is only listed. */
export function rememberTheKnown(
  { knownSince }: Directory,
  calendar: Calendar,
  batch: Batch,
): void {
  for (const row of batch.contacts) {
    const since = knownSince.get(row.id);
    if (since === undefined) continue;
    row.knownSince = calendar.day(since);
    row.searchNo = searchNoOf({ isKnown: true, isManager: row.isManager === true }, row.contactNo);
  }
}

interface Listed {
  readonly givenName: string;
  readonly familyName: string;
  readonly title: Pair;
  readonly unit: Unit;
  readonly head: boolean;
  /** A second post beside the first. */
  readonly also: Unit | null;
  readonly french: boolean;
  readonly speaks: string | null;
  readonly ministryId: string;
}

function speaking(units: readonly Unit[]): Listed[] {
  return speakers.map((name, index) => {
    const [givenName = '', familyName = ''] = name.split(' ');
    const tops = units.filter(({ depth }) => depth === 1);
    const top = tops[index % 4];
    const own = units.filter(
      ({ path, city, depth }) =>
        path[0]?.orgNo === top?.path[0]?.orgNo && city === 'Ottawa' && depth > 1,
    );
    const unit = own[index % Math.max(1, own.length)] ?? units[index % units.length];
    if (!unit || !top) throw new Error('no unit for a speaker');
    const title = managerTitles[index % managerTitles.length] ?? managerTitles[0];
    const facts = { head: false, also: null, french: index % 3 !== 1, speaks: name };
    return { givenName, familyName, title, unit, ministryId: top.id, ...facts };
  });
}

/** A head for every unit, and the others shared out among them. */
function listed(random: Random, units: readonly Unit[], count: number): Listed[] {
  const heads = units.map((unit): Listed => {
    const [title, french] = headTitles[Math.min(unit.depth, 4) - 1] ?? headTitles[3];
    const [en, fr] = [unit.path.at(-1)?.nameEn ?? '', unit.path.at(-1)?.nameFr ?? ''];
    const named: Pair = unit.depth < 3 ? [title, french] : [`${title}, ${en}`, `${french}, ${fr}`];
    return { ...someone(random), title: named, unit, head: true, also: null };
  });
  const shared = units.filter(({ depth }) => depth > 2);
  const others = Array.from({ length: Math.max(0, count - heads.length) }, (): Listed => {
    const unit = shared[random.int(0, shared.length - 1)] ?? units[0];
    if (!unit) throw new Error('no unit for anybody');
    const title = random.chance(0.16) ? random.pick(managerTitles) : random.pick(staffTitles);
    const also = random.chance(0.01) ? (shared[random.int(0, shared.length - 1)] ?? null) : null;
    return { ...someone(random), title, unit, head: false, also: also === unit ? null : also };
  });
  return [...heads, ...others].slice(0, Math.max(count, heads.length));
}

function someone(random: Random) {
  const local = random.chance(0.5);
  const origin = random.weighted(origins.map((one) => [one, one.weight] as const));
  const oneName = !local && random.chance(0.004);
  return {
    givenName: local ? random.pick(staffGiven) : random.pick(origin.given),
    familyName: oneName ? '' : familyOf(random, local ? staffFamily : origin.family),
    french: random.chance(local ? 0.45 : origin.french),
    speaks: null,
    ministryId: '',
  };
}

/** Two family names for one in four, so that a large office has few namesakes. */
function familyOf(random: Random, from: readonly [string, ...string[]]): string {
  const family = random.pick(from);
  const second = random.chance(0.25) ? random.pick(staffFamily) : family;
  return second === family ? family : `${family}-${second}`;
}

function sortOf({ familyName, givenName }: Listed): string {
  return fold(`${familyName} ${givenName}`);
}

interface Telling extends Setting {
  readonly at: Date;
  readonly by: string;
  readonly importId: string;
}

function tell(setting: Telling, person: Listed, contactNo: number, words: Set<string>) {
  const { random, calendar, batch, at, by, importId } = setting;
  const { givenName, familyName } = person;
  // Somebody the last file no longer named.
  const hasLeft = !person.head && person.speaks === null && contactNo % 97 === 40;
  const id = random.id(at);
  const posts = postsOf(setting, person);
  const { ext, ...reached } = reachedBy(random, person, contactNo);
  const facts = { givenName, familyName, ...reached, managerByHand: false };
  const repeated = contactRow({ ...facts, isManager: false, isKnown: false }, posts);
  const { isManager } = repeated;
  const stamp = { cutFormat: 'infogo', seenImportId: importId, ...stampOf(at, by) } as const;
  const leftOn = hasLeft ? calendar.day(cutAt) : null;
  const row = {
    id,
    ...facts,
    ...repeated,
    ext,
    languages: person.french ? (['en', 'fr'] as const) : (['en'] as const),
    source: person.speaks ? ('session' as const) : ('infogo' as const),
    sourceUrl: null,
    verifiedOn: calendar.day(random.chance(0.12) ? cutAt - random.int(90, 300) : cutAt),
    status: hasLeft ? ('left' as const) : ('active' as const),
    leftOn,
    tags: [],
    contactNo,
    searchNo: searchNoOf({ isKnown: false, isManager, hasLeft }, contactNo),
    ...stamp,
  };
  batch.contacts.push(row);
  for (const { unit, ...own } of posts) {
    const { titleEn, titleFr, place } = own;
    batch.posts.push({
      ...own,
      contactId: id,
      organizationId: unit.id,
      titleKey: titleKeyOf(titleEn, titleFr),
      isHead: person.head && place === 1,
      rank: rankOfTitle(titleEn, titleFr),
      endedOn: leftOn,
      ...stamp,
    });
  }
  if (hasLeft) tellLeft(batch, importId, { contactId: id, organizationId: person.unit.id });
  for (const word of `${row.searchName} ${row.searchRest}`.split(' ')) words.add(word);
  return { person, row };
}

function stampOf(at: Date, by: string) {
  return { createdAt: at, createdBy: by, updatedAt: at };
}

function postsOf({ random, at }: Telling, person: Listed) {
  const units = person.also ? [person.unit, person.also] : [person.unit];
  return units.map((unit, index) => {
    const [titleEn, inFrench] = person.title;
    const titleFr = random.chance(0.07) ? null : inFrench;
    const isManager = isManagerTitle(titleEn, titleFr);
    return { id: random.id(at), titleEn, titleFr, isManager, unit, place: index + 1 };
  });
}

function reachedBy(random: Random, person: Listed, contactNo: number) {
  const { city } = person.unit;
  const line = String(random.int(0, 99)).padStart(2, '0');
  const phone = random.chance(0.04) ? null : `${areaOf(city)}55501${line}`;
  const email = random.chance(0.03) ? null : `${mailName(person)}.${contactNo}@example.org`;
  return { email, phone, city, ext: phone === null ? null : String(1000 + (contactNo % 9000)) };
}

function tellLeft(
  batch: Batch,
  importId: string,
  who: { readonly contactId: string; readonly organizationId: string },
): void {
  const place = batch.directoryChanges.length + 1;
  batch.directoryChanges.push({ importId, place, kind: 'left', ...who });
}

function reachable({ person, row }: ReturnType<typeof tell>): Reachable {
  const unitText = unitSearchText(person.unit.path);
  const { id, branchId } = row;
  return { id, organizationId: row.organizationId ?? '', branchId, unitText };
}

const areas: Readonly<Record<string, string>> = {
  Toronto: '+1416',
  Mississauga: '+1905',
  Hamilton: '+1905',
  Sudbury: '+1705',
};

function areaOf(city: string): string {
  return areas[city] ?? '+1613';
}

function mailName({ givenName, familyName }: Listed): string {
  return (
    fold(`${givenName} ${familyName}`)
      .replaceAll(' ', '.')
      .replace(/[^a-z.]/g, '') || 'staff'
  );
}
