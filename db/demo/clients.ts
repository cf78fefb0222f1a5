import { clientName, searchColumns } from '@tremplin/shared/client-rules.ts';
import type {
  EntryEmployment,
  FrenchForOps,
  ImmigrationStatus,
  Stream,
} from '@tremplin/shared/clients.ts';
import { fold } from '@tremplin/shared/fold.ts';
import type { Region } from '@tremplin/shared/postings.ts';
import type { Batch } from './batch.ts';
import type { At, Calendar } from './calendar.ts';
import type { Life } from './lives.ts';
import { origins, type Origin, type Peculiar } from './names.ts';
import { educations, experiences } from './notes.ts';
import type { Random } from './random.ts';
import type { Programme, Staff } from './staff.ts';

export interface Known {
  readonly id: string;
  readonly by: string;
  readonly french: boolean;
  readonly programme: Programme;
}

/** Who the client is; `lastContactAt` is filled in when everything else has happened. */
export function takeIn(
  random: Random,
  calendar: Calendar,
  staff: Staff,
  life: Life,
  fileNo: number,
): Known & { readonly row: Batch['clients'][number] } {
  const createdAt = calendar.moment(life.intakeAt, random.int(540, 960));
  const by = staff.counsellors[life.counsellor] ?? '';
  const id = random.id(createdAt);
  const person = someone(random, life.named);
  const { french, origin: _origin, ...name } = person;
  const email = random.chance(0.82) ? address(name, fileNo) : null;
  const phone =
    email === null || random.chance(0.86)
      ? `+161355501${random.int(0, 9)}${random.int(0, 9)}`
      : null;
  const programme = random.weighted(staff.programmes.map((one) => [one, one.weight] as const));
  const row: Batch['clients'][number] = {
    id,
    fileNo,
    ...name,
    pronouns: random.chance(0.2) ? random.pick(['she/her', 'he/him', 'they/them', 'elle']) : null,
    email,
    phone,
    birthYear: life.named?.birthYear ?? random.int(1962, 2003),
    correspondenceLang: french && random.chance(0.7) ? 'fr' : 'en',
    // Of every ninth file nobody has asked yet.
    serviceLang: french && random.chance(0.5) ? 'fr' : fileNo % 9 === 0 ? null : 'en',
    camsReferenceNo: random.chance(0.6) ? String(random.int(1_000_000, 9_999_999)) : null,
    icareClientId: null,
    counsellorId: life.status === 'referral' ? null : by,
    status: life.status,
    intakeOn: calendar.day(life.intakeAt),
    arrivalOn: random.chance(0.8)
      ? calendar.day(life.intakeAt - Math.min(560, random.span(260, 0.6)))
      : null,
    ...rightToWork(random, calendar, life),
    ...background(random, life, person),
    ...jobAlert(random, calendar, life),
    lastContactOn: null,
    consented: true,
    ...searchColumns({ ...name, fileNo, email, phone }),
    createdAt,
    createdBy: by,
    updatedAt: createdAt,
  };
  return { id, by, french, programme, row };
}

/** What the person speaks, knows and looks for. */
function background(random: Random, life: Life, { french, origin }: Someone) {
  return {
    languages: life.named?.languages ?? origin.languages,
    clbEnglish: random.chance(0.85) ? random.int(4, 10) : null,
    clbFrench: french ? random.int(6, 12) : null,
    frenchForOps: frenchFor(random, french),
    targetNoc: null,
    targetCategories: targets(random),
    targetRegions: random.pick(regionsWished),
    stream: random.weighted(streamShares),
    entryEmployment: random.weighted(entryShares),
    education: random.chance(0.75) ? random.pick(educations) : null,
    experience: random.chance(0.75) ? random.pick(experiences) : null,
  };
}

const regionsWished: readonly [readonly Region[], ...(readonly Region[])[]] = [
  ['east'],
  ['east'],
  ['east'],
  ['east', 'toronto'],
];
/** As the province's common assessment found them. */
const streamShares: readonly (readonly [Stream, number])[] = [
  ['A', 22],
  ['B', 31],
  ['C', 47],
];
const entryShares: readonly (readonly [EntryEmployment, number])[] = [
  ['unemployed', 7],
  ['under_20h', 2],
  ['20h_or_more', 1],
];

interface Someone {
  readonly givenName: string;
  readonly familyName: string;
  readonly preferredName: string | null;
  readonly pronunciation: string | null;
  readonly french: boolean;
  readonly origin: Origin;
}

function someone(random: Random, named: Peculiar | null): Someone {
  const origin = random.weighted(origins.map((one) => [one, one.weight] as const));
  const speaksFrench = random.chance(origin.french);
  if (named) {
    const { givenName, familyName } = named;
    const { preferredName = null, pronunciation = null, french = false } = named;
    return { givenName, familyName, preferredName, pronunciation, french, origin };
  }
  const givenName = random.pick(origin.given);
  const oneName = random.chance(0.004);
  const married = random.chance(0.02) ? `-${random.pick(origin.family)}` : '';
  const familyName = oneName ? '' : `${random.pick(origin.family)}${married}`;
  const script = random.chance(0.5) ? (origin.script?.[givenName] ?? null) : null;
  return {
    givenName,
    familyName,
    preferredName: script,
    pronunciation: null,
    french: speaksFrench,
    origin,
  };
}

function address(name: { givenName: string; familyName: string }, fileNo: number): string {
  const local = fold(clientName(name)).replaceAll(' ', '.');
  // A script without Latin letters leaves nothing that an address could hold.
  return `${/^[a-z.]+$/.test(local) ? local : 'client'}.${fileNo}@example.org`;
}

function rightToWork(random: Random, calendar: Calendar, life: Life) {
  const immigrationStatus: ImmigrationStatus = life.permitEndsSoon
    ? 'work_permit'
    : random.weighted([
        ['permanent_resident', 52],
        ['protected_person', 16],
        ['work_permit', 16],
        ['CUAET', 6],
        ['citizen', 6],
        ['other', 2],
        ['prefer_not_to_answer', 2],
      ]);
  const limited = immigrationStatus === 'work_permit' || immigrationStatus === 'CUAET';
  const expires = life.permitEndsSoon ? random.int(4, 58) : random.int(45, 640);
  return { immigrationStatus, workAuthExpiresOn: limited ? calendar.day(expires) : null };
}

function frenchFor(random: Random, french: boolean): FrenchForOps {
  if (french)
    return random.weighted([
      ['advanced', 5],
      ['superior', 4],
      ['intermediate', 2],
    ]);
  return random.weighted([
    ['none', 7],
    ['basic', 2],
    ['intermediate', 1],
  ]);
}

const wishes = [
  'Administrative and Support Services',
  'Customer and Client Service',
  'Community and Social Services',
  'Information Technology',
  'Finance and Economics',
  'Policy and Analysis',
  'Health and Medical',
  'Engineering and Technical',
  'Legal Services',
] as const;

function targets(random: Random): string[] {
  return [...new Set([random.pick(wishes), random.pick(wishes)])];
}

function jobAlert(random: Random, calendar: Calendar, life: Life) {
  const off = { jobAlertOn: null, jobAlertExpiresOn: null };
  if (life.status !== 'active' || !random.chance(0.62)) return off;
  const ninemonthsAgo = calendar.monthsLater(0, -9);
  const on: At =
    life.intakeAt < ninemonthsAgo && random.chance(0.5)
      ? ninemonthsAgo + random.int(1, 12)
      : Math.min(-1, life.intakeAt + random.int(0, 40));
  const expires = calendar.monthsLater(on, 9);
  return { jobAlertOn: calendar.day(on), jobAlertExpiresOn: calendar.day(expires) };
}
