import { connectSqlite } from '@tremplin/db/connect-sqlite.ts';
import { origins } from '@tremplin/db/demo/names.ts';
import { contactRow } from '@tremplin/shared/contact-row.ts';
import { searchNoOf, shapesOf, standingOf } from '@tremplin/shared/directory-search.ts';
import type { OrganizationKind } from '@tremplin/shared/directory.ts';
import { isManagerTitle } from '@tremplin/shared/titles.ts';
import { v7 } from 'uuid';

/** What is typed while it is measured: names, titles and places that many have, and some that few have. */
export const typedInDirectory: Readonly<Record<string, readonly string[]>> = {
  'one letter': ['t', 'm', 'b', 'a', 'p', 'd'],
  'two letters': ['tr', 'ma', 'be', 'al', 'po', 'di'],
  'three letters': ['tra', 'man', 'bel', 'had', 'pol', 'dir'],
  'six letters': ['tramon', 'manage', 'belvil', 'haddad', 'policy', 'minist'],
  'two words': ['haddad am', 'manager ottawa', 'belvil ro', 'policy kingston', 'tra al', 'san ma'],
};

interface Unit {
  readonly id: string;
  readonly orgNo: number;
  readonly kind: OrganizationKind;
  readonly nameEn: string;
  readonly nameFr: string | null;
  readonly acronym: string | null;
  readonly path: readonly Unit[];
}

const words = {
  ministry: ['Orchards', 'Transportation', 'Labour', 'Health', 'Education', 'Finance', 'Tourism'],
  more: ['Energy', 'Housing', 'Heritage', 'Agriculture', 'Infrastructure', 'Justice', 'Forestry'],
  division: ['Policy', 'Operations', 'Corporate Services', 'Regional Services', 'Digital Services'],
  branch: ['Client Services', 'Programs', 'Human Resources', 'Planning', 'Communications', 'Audit'],
  unit: ['Ottawa', 'Toronto', 'Kingston', 'Sudbury', 'Hamilton', 'London', 'Thunder Bay', 'Barrie'],
  title: [
    'Policy Advisor',
    'Program Analyst',
    'Administrative Assistant',
    'Client Service Officer',
  ],
  more2: ['Senior Economist', 'Manager, Client Services', 'Director', 'Supervisor', 'Inspector'],
  french: ['Conseiller', 'Analyste', 'Adjointe', 'Agent', 'Économiste', 'Chef', 'Directrice'],
  syllable: ['bel', 'mon', 'tra', 'der', 'vil', 'san', 'kor', 'lin', 'gau', 'pet', 'ros', 'ham'],
};

/**
 * Fills an office with that many people of an invented government, straight into its file: names of
 * many origins, some 4,000 units, a few hundred people whom the office knows.
 */
export function fillDirectory(file: string, people: number): void {
  const db = connectSqlite(file);
  const one = dice(7);
  const units = plantTree(db);
  const leaves = units.filter(({ kind }) => kind === 'unit');
  const add = inserter(db, 'contact');
  const hold = inserter(db, 'post');
  const keep = db.prepare('insert or ignore into directory_word (shape, word) values (?, ?)');
  const vocabulary = new Set<string>();
  const from = Number(
    db.prepare<[], { n: number }>('select coalesce(max(contact_no), 0) as n from contact').get()?.n,
  );
  for (let no = from + 1; no <= from + people; no += 5000)
    db.transaction(() => {
      for (let contactNo = no; contactNo < Math.min(no + 5000, from + people + 1); contactNo += 1) {
        const { contact, post } = personOf(contactNo, one, one.of(leaves));
        add(contact);
        hold(post);
        for (const word of contact.search_name.split(' ')) vocabulary.add(word);
      }
    })();
  db.transaction(() => {
    for (const word of vocabulary) for (const shape of shapesOf(word)) keep.run(shape, word);
  })();
  // The office puts its indexes together by itself; the reference starts from the same.
  for (const index of ['contact_search', 'organization_search'])
    db.prepare(`insert into ${index} (${index}) values ('optimize')`).run();
  db.close();
}

function plantTree(db: Db): Unit[] {
  const add = inserter(db, 'organization');
  const units: Unit[] = [];
  const last = db.prepare<[], { n: number | null }>('select max(org_no) as n from organization');
  const base = last.get()?.n ?? 0;
  const plant = (kind: OrganizationKind, nameEn: string, parent: Unit | null): Unit => {
    const unit: Unit = {
      id: v7(),
      orgNo: base + units.length + 1,
      kind,
      nameEn,
      nameFr: kind === 'ministry' ? `Ministère ${nameEn.slice(12)}` : null,
      acronym: null,
      get path() {
        return parent === null ? [unit] : [...parent.path, unit];
      },
    };
    const { pathIds, topId, branchId, depth, foldedEn, searchText } = standingOf([
      unit.path[0] ?? unit,
      ...unit.path.slice(1),
    ]);
    units.push(unit);
    add({
      id: unit.id,
      name_en: nameEn,
      name_fr: unit.nameFr,
      kind,
      parent_id: parent?.id ?? null,
      org_no: unit.orgNo,
      path_ids: JSON.stringify(pathIds),
      top_id: topId,
      depth,
      branch_id: branchId,
      folded_en: foldedEn,
      search_text: searchText,
      source: 'import',
      ...stamps,
    });
    return unit;
  };
  db.transaction(() => {
    for (const of of [...words.ministry, ...words.more]) {
      const ministry = plant('ministry', `Ministry of ${of}`, null);
      for (const division of words.division) {
        const second = plant('division', `${division} Division`, ministry);
        for (const branch of words.branch) {
          const third = plant('branch', `${branch} Branch`, second);
          for (const unit of words.unit) plant('unit', `${unit} Unit`, third);
        }
      }
    }
  })();
  return units;
}

function personOf(contactNo: number, one: Dice, unit: Unit) {
  const origin = one.of(origins);
  const made = one.of(words.syllable) + one.of(words.syllable) + one.of(words.syllable);
  const familyName = one.below(3) === 0 ? one.of(origin.family) : capital(made);
  const givenName = one.of(origin.given);
  const titleEn = one.of([...words.title, ...words.more2]);
  const titleFr = one.of(words.french);
  const id = v7();
  const isKnown = one.below(300) === 0;
  const path = unit.path;
  const row = contactRow(
    {
      givenName,
      familyName,
      email: `${givenName}.${familyName}${contactNo}@example.org`.toLowerCase(),
      phone: `+1613555${String(contactNo % 10_000).padStart(4, '0')}`,
      city: unit.nameEn.replace(' Unit', ''),
      isManager: isManagerTitle(titleEn),
      managerByHand: false,
      isKnown,
    },
    [
      {
        id: v7(),
        titleEn,
        titleFr,
        isManager: isManagerTitle(titleEn),
        unit: { ...unit, branchId: path[2]?.id ?? null, path },
      },
    ],
  );
  const contact = {
    id,
    given_name: givenName,
    family_name: familyName,
    contact_no: contactNo,
    email: `${familyName}${contactNo}@example.org`,
    phone: '+16135550142',
    languages: '["en"]',
    city: unit.nameEn,
    region: row.region,
    main_post_id: row.mainPostId,
    title_en: titleEn,
    title_fr: titleFr,
    organization_id: unit.id,
    branch_id: row.branchId,
    source: 'import',
    is_manager: Number(row.isManager),
    verified_on: '2026-11-01',
    status: 'active',
    tags: '[]',
    known_since: isKnown ? '2026-05-01' : null,
    name_key: row.nameKey,
    name_sort: row.nameSort,
    search_no: searchNoOf(
      {
        isKnown,
        isManager: row.isManager,
      },
      contactNo,
    ),
    search_name: row.searchName,
    search_rest: row.searchRest,
    search_marks: row.searchMarks,
    ...stamps,
  };
  const post = {
    id: row.mainPostId,
    contact_id: id,
    organization_id: unit.id,
    title_en: titleEn,
    title_fr: titleFr,
    title_key: '',
    is_manager: contact.is_manager,
    rank: 0,
    place: 1,
    ...stamps,
  };
  return { contact, post };
}

type Db = ReturnType<typeof connectSqlite>;
const stamps = { created_at: 0, created_by: 'bench', updated_at: 0 };

function inserter(db: Db, table: string): (row: Readonly<Record<string, unknown>>) => void {
  let insert: ReturnType<Db['prepare']> | undefined;
  return (row) => {
    const names = Object.keys(row);
    insert ??= db.prepare(
      `insert into ${table} (${names.join(', ')}) values (${names.map((name) => `@${name}`).join(', ')})`,
    );
    insert.run(row);
  };
}

interface Dice {
  below(most: number): number;
  of<T>(list: readonly T[]): T;
}

/** The same throws for the same seed. */
function dice(seed: number): Dice {
  let state = seed;
  const below = (most: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
  const of = <T>(list: readonly T[]): T => {
    const found = list[below(list.length)];
    if (found === undefined) throw new Error('nothing to choose from');
    return found;
  };
  return { below, of };
}

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);
