/**
 * An invented directory, for the files that the importer is tested with. It shares no code with the
 * importer: what a file has to mean is written down here a second time.
 */
export interface ModelUnit {
  readonly id: number;
  readonly parentId: number | null;
  readonly en: string;
  readonly fr: string | null;
  readonly acronym: string | null;
}

export interface ModelPerson {
  /** Ours; no file tells it. */
  readonly id: number;
  readonly given: string;
  readonly family: string;
  readonly email: string | null;
  /** Ten digits as printed, `613-555-0142`. */
  readonly phone: string | null;
  readonly ext: string | null;
}

export interface ModelPost {
  readonly id: number;
  /** Null: vacant. */
  readonly personId: number | null;
  readonly unitId: number;
  readonly titleEn: string;
  readonly titleFr: string | null;
  readonly city: string;
  readonly isHead: boolean;
}

export interface Directory {
  readonly units: readonly ModelUnit[];
  readonly people: readonly ModelPerson[];
  readonly posts: readonly ModelPost[];
}

/** The same numbers for the same seed, on every machine. */
export function dice(seed: number) {
  let state = seed >>> 0;
  function below(most: number): number {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % most;
  }
  function pick<T>(from: readonly T[]): T {
    const one = from[below(from.length)];
    if (one === undefined) throw new Error('nothing to pick from');
    return one;
  }
  return { below, pick };
}

const givenNames =
  'Élise Amélie Zoë Noël Anna Priya Omar Fatima Chloé Marc-André Jean-Luc Siobhán Björn María José Thao Wei Ming Aïsha Léa Rémi Geneviève Benoît Hélène Óscar Inès Kwame Nadia Peter Joanne Riley Jordan Morgan Casey Devon Leïla Yusuf Mei Tomás Ingrid Søren Françoise Gaétan Loïc Maëlle Édouard Colette'.split(
    ' ',
  );
const familyNames =
  'Tremblay O’Neil N’Diaye Bélanger Côté Lévesque Nguyen Singh Hassan MacDonald Müller Ñuñez Okafor Dubé Gagné Lœuillet D’Amours Saint-Pierre Van\u00a0Dijk Zhang Kowalski Ibrahim Fraser Sauvé Thériault Özturk Lacroix Bouchard Pelletier Desrosiers Achebe Fontaine Çelik Poirier St.\u00a0Laurent Hébert Araújo Reyes Castonguay Lefebvre'
    .split(' ')
    .map((name) => name.replace('\u00a0', ' '));
const ministries: readonly (readonly [string, string, string])[] = [
  [
    'Ministry of Labour, Training and Skills',
    'Ministère du Travail, de la Formation et des Compétences',
    'MLTS-MTFC',
  ],
  ['Ministry of Transportation', 'Ministère des Transports', 'MTO-MTO'],
  ['Ministry of Health', 'Ministère de la Santé', 'MOH-MSAN'],
  ['Ministry of the Solicitor General', 'Ministère du Solliciteur général', 'SOLGEN-SOLGEN'],
  ['Ministry of Natural Resources', 'Ministère des Richesses naturelles', 'MNR-MRN'],
  ['Treasury Board Secretariat', 'Secrétariat du Conseil du Trésor', 'TBS-SCT'],
];
const subjects: readonly (readonly [string, string])[] = [
  ['Service Delivery', 'Prestation des services'],
  ['Policy, Planning and Research', 'Politiques, planification et recherche'],
  ['Corporate Services', 'Services ministériels'],
  ['Programs (East)', 'Programmes (Est)'],
  ['Audit: Internal', 'Vérification interne'],
  ['French Language Services', 'Services en français'],
  ['Employer Relations', 'Relations avec les employeurs'],
  ['Digital & Data', 'Numérique et données'],
];
const kinds: readonly (readonly [string, string])[] = [
  ['Division', 'Division'],
  ['Branch', 'Direction générale'],
  ['Unit', 'Unité'],
];
const headTitles: readonly (readonly [string, string])[] = [
  ['Deputy Minister', 'Sous-ministre'],
  ['Assistant Deputy Minister', 'Sous-ministre adjointe'],
  ['Director', 'Directrice'],
  ['Manager, "Front Line"', 'Gestionnaire, « première ligne »'],
];
export const staffTitles: readonly (readonly [string, string | null])[] = [
  ['Program Officer', 'Agente de programme'],
  ['Policy Advisor, Senior', 'Conseillère principale en politiques'],
  ['Employment Consultant', null],
  ['Data Analyst', 'Analyste de données'],
  ['Clerk/Receptionist', 'Commis-réceptionniste'],
  ['Team Lead; Intake', 'Chef d’équipe, accueil'],
];
export const cities = ['Ottawa', 'Toronto', 'Kingston', 'Sault Ste. Marie', 'Orléans', 'Québec'];

/**
 * `people` persons in ministries, divisions, branches and units: some with two posts, some of one name
 * and different addresses, some of one name only, some without e-mail or telephone; vacant posts.
 * No two people of one name are in one unit.
 */
export function makeDirectory(size: {
  readonly people: number;
  readonly seed?: number;
}): Directory {
  const { pick } = dice(size.seed ?? 1);
  const units = makeUnits(size.people);
  const leaves = units.filter(({ parentId }) => depthOf(units, parentId) === 3);
  const people = Array.from({ length: size.people }, (_, id) => makePerson(id));
  const posts: ModelPost[] = [];
  const taken = new Set<string>();
  function add(personId: number | null, unit: ModelUnit, isHead: boolean): void {
    const [titleEn, titleFr] = isHead
      ? (headTitles[depthOf(units, unit.parentId)] ?? ['Head', null])
      : pick(staffTitles);
    const city = pick(cities);
    posts.push({ id: posts.length, personId, unitId: unit.id, titleEn, titleFr, city, isHead });
  }
  /** The next unit in which nobody of this name is yet. */
  function freeUnit(who: string, from: number): ModelUnit {
    for (let at = from; ; at += 1) {
      const unit = leaves[at % leaves.length];
      if (unit === undefined) throw new Error('no units');
      if (taken.has(`${who} ${unit.id}`)) continue;
      taken.add(`${who} ${unit.id}`);
      return unit;
    }
  }
  for (const { id, given, family } of people) {
    const who = `${given} ${family}`;
    const headed = units[id];
    add(id, headed ?? freeUnit(who, id * 7), headed !== undefined);
    if (headed) taken.add(`${who} ${headed.id}`);
    if (id % 37 === 5) add(id, freeUnit(who, id * 7 + 2), false);
  }
  for (let vacant = 0; vacant < Math.min(size.people / 25, leaves.length); vacant += 1)
    add(null, freeUnit('vacant', vacant * 5), false);
  return { units, people, posts };
}

/** Names are all different, but for every fiftieth, who has the name of somebody before them. */
export function makePerson(id: number, run = 0): ModelPerson {
  const namesake = id % 50 === 49 && id >= 60 ? id - 31 : id;
  const n = namesake + run * 1_000_003;
  const given = givenNames[n % givenNames.length] ?? '';
  const first = Math.floor(n / givenNames.length);
  const family = familyNames[first % familyNames.length] ?? '';
  const second = Math.floor(first / familyNames.length);
  const more = familyNames[second % familyNames.length] ?? '';
  const third = Math.floor(second / familyNames.length);
  const whole = `${family}${second === 0 ? '' : `-${more}`}${third === 0 ? '' : ` ${roman(third)}`}`;
  const oneName = id % 211 === 17;
  const email = id % 12 === 3 ? null : `${plain(given)}.${plain(family)}.${id}.${run}@example.org`;
  const phone = id % 90 === 45 ? null : `613-555-01${String(id % 100).padStart(2, '0')}`;
  return {
    id,
    given: oneName ? '' : given,
    family: oneName ? `${given}${whole}`.replace(/[ -]/g, '') : whole,
    email,
    phone,
    ext: phone === null || id % 4 === 0 ? null : String(1000 + Math.floor(id / 100) + run * 5000),
  };
}

function roman(n: number): string {
  return Array.from(String(n), (digit) => 'ABCDEFGHIJ'.charAt(Number(digit))).join('');
}

function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[^a-z]/gi, '')
    .toLowerCase();
}

function makeUnits(people: number): ModelUnit[] {
  const units: ModelUnit[] = [];
  const add = (
    parentId: number | null,
    en: string,
    fr: string | null,
    acronym: string | null,
  ): ModelUnit => {
    const unit = { id: units.length, parentId, en, fr, acronym };
    units.push(unit);
    return unit;
  };
  const wanted = Math.max(8, Math.ceil(people / 6));
  const count = Math.min(ministries.length, Math.max(2, Math.floor(wanted / 12)));
  let rank: ModelUnit[] = ministries
    .slice(0, count)
    .map(([en, fr, acronym]) => add(null, en, fr, acronym));
  for (const [kind, [en, fr]] of kinds.entries()) {
    const share = [0.03, 0.15, 1][kind] ?? 1;
    const total = Math.max(rank.length, Math.ceil((wanted - units.length) * share));
    const parents = rank;
    rank = Array.from({ length: total }, (_, at) => {
      const parent = parents[at % parents.length];
      const number = Math.floor(at / parents.length) + 1;
      const [subjectEn, subjectFr] = subjects[(at + kind * 3) % subjects.length] ?? ['', ''];
      const french = at % 9 === 4 ? null : `${fr} ${number}, ${subjectFr}`;
      const acronym =
        at % 3 === 0 ? `${en.charAt(0)}${kind}X${number}-${fr.charAt(0)}${kind}Y${number}` : null;
      return add(parent?.id ?? null, `${en} ${number}, ${subjectEn}`, french, acronym);
    });
  }
  return units;
}

export function depthOf(units: readonly ModelUnit[], id: number | null): number {
  let depth = 0;
  for (let at = id; at !== null; at = units[at]?.parentId ?? null) depth += 1;
  return depth;
}

/** From the ministry down to the unit itself. */
export function pathOf(units: readonly ModelUnit[], id: number): ModelUnit[] {
  const unit = units[id];
  if (unit === undefined) return [];
  return unit.parentId === null ? [unit] : [...pathOf(units, unit.parentId), unit];
}
