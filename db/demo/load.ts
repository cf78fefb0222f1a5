import type { Day } from '@tremplin/shared/day.ts';
import { appendAudit } from '../audit.ts';
import { client } from '../schema/clients.ts';
import { person } from '../schema/people.ts';
import { organization } from '../schema/directory.ts';
import { posting } from '../schema/postings.ts';
import { programme } from '../schema/settings.ts';
import type { Store } from '../store.ts';
import { putOnCompetitions } from './applications.ts';
import { askAround, type Ask } from './asks.ts';
import { attach, tellStatuses } from './belonging.ts';
import { countsOf, emptyBatch, sumOf, writeBatch, type Batch, type Counts } from './batch.ts';
import { calendarAround, type At, type Calendar } from './calendar.ts';
import { takeIn, type Known } from './clients.ts';
import type { Competition } from './competition.ts';
import { listPeople, rememberTheKnown } from './directory.ts';
import { ask } from './interviews.ts';
import { liveThrough, type Life } from './lives.ts';
import { notesEnglish, notesFrench } from './notes.ts';
import { place } from './placements.ts';
import { identify, prove } from './proofs.ts';
import { advertise } from './postings.ts';
import { randomFrom, shareOut, type Random } from './random.ts';
import { seat, type Seat } from './seats.ts';
import { callTogether } from './sessions.ts';
import { scales, type DemoSize } from './sizes.ts';
import { takeOnStaff, type Staff } from './staff.ts';
import { setTargets } from './targets.ts';

export interface DemoOptions {
  readonly size: DemoSize;
  readonly seed: number;
  /** The demo office's today; nothing in it happened later than the day before. */
  readonly date: Day;
  /** Signs the one line that the audit log gets. */
  readonly auditKey: Buffer;
  /** Called after every part that is written. */
  readonly onProgress?: (written: Progress) => void;
}

export interface Progress {
  readonly clients: number;
  readonly ofClients: number;
  readonly rows: number;
}

/**
 * Fills an empty store with a believable office: the same seed and date give the same rows, ids
 * included. Throws when the store holds anything. It is not one transaction: a large office is
 * written in parts, so a store in which it failed half-way is to be thrown away.
 */
export async function loadDemo(store: Store, options: DemoOptions): Promise<Counts> {
  await refuseUnlessEmpty(store);
  const scale = scales[options.size];
  const random = randomFrom(options.seed);
  const calendar = calendarAround(options.date);
  let written = countsOf(emptyBatch());
  let batch = emptyBatch();
  const flush = async (clients: number): Promise<void> => {
    await writeBatch(store, batch);
    written = sumOf(written, countsOf(batch));
    batch = emptyBatch();
    options.onProgress?.({ clients, ofClients: scale.clients, rows: total(written) });
  };
  const staff = takeOnStaff(random, calendar, scale, batch);
  const competitions = advertise(random, calendar, scale, staff, batch);
  const lives = liveThrough(random, scale);
  // A stream of chance of its own: what is told of sessions changes nothing that was told before.
  const apart = randomFrom(options.seed + 7_000_003);
  const third = randomFrom(options.seed + 11_000_027);
  const fourth = randomFrom(options.seed + 13_000_081);
  const directory = listPeople({ random: third, calendar, scale, staff, batch });
  const seats = callTogether({ random: apart, calendar, scale, staff, directory, batch }, lives);
  const asks = askAround({ random: third, calendar, scale, directory }, lives);
  rememberTheKnown(directory, calendar, batch);
  setTargets(randomFrom(options.seed + 17_000_093), calendar, scale, staff, batch);
  await flush(0);
  const notes = shareOut(random, scale.notes, scale.clients, { sigma: 0.8, most: 120 });
  const applications = shareOut(random, scale.applications, scale.clients, {
    sigma: 1.3,
    most: 80,
  });
  const setting: Setting = { random, apart, third, fourth, calendar, staff, competitions };
  let owed = 0;
  for (const [index, life] of lives.entries()) {
    const share = applications[index] ?? 0;
    // What one client had no room for goes to the next, a few at a time.
    const wanted = share === 0 || life.status === 'referral' ? 0 : share + Math.min(owed, 4);
    const told = {
      fileNo: 1001 + index,
      applications: Math.min(80, wanted),
      notes: notes[index] ?? 0,
      seats: seats.get(index) ?? [],
      asks: asks.get(index) ?? [],
    };
    owed += share - tellLife(setting, life, told, batch);
    if (batch.applicationEvents.length > 6000) await flush(index + 1);
  }
  await flush(lives.length);
  await record(store, options, written);
  return written;
}

interface Setting {
  readonly random: Random;
  readonly apart: Random;
  readonly third: Random;
  readonly fourth: Random;
  readonly calendar: Calendar;
  readonly staff: Staff;
  readonly competitions: readonly Competition[];
}

interface Told {
  readonly fileNo: number;
  readonly applications: number;
  readonly notes: number;
  readonly seats: readonly Seat[];
  readonly asks: readonly Ask[];
}

/** Everything about one client, in rows. Returns how many applications there was room for. */
function tellLife(setting: Setting, life: Life, told: Told, batch: Batch): number {
  const { random, apart, calendar, staff, competitions } = setting;
  const { row, ...known } = takeIn(random, calendar, staff, life, told.fileNo);
  const consented = attach(random, calendar, staff, known, life, batch);
  tellStatuses(random, calendar, known, life, batch);
  const applicant = { id: known.id, life, by: known.by };
  const applied = putOnCompetitions(
    random,
    calendar,
    competitions,
    applicant,
    told.applications,
    batch,
  );
  const { hire } = applied;
  const reviewer = staff.counsellors.find((one) => one !== known.by) ?? known.by;
  identify(setting.fourth, calendar, known, life, batch);
  if (life.job) {
    place(random, calendar, { clientId: known.id, ...known, job: life.job, hire }, batch);
    const { entryEmployment } = row;
    const { fourth } = setting;
    prove({ random: fourth, calendar, by: known.by, reviewer, life, entryEmployment, batch });
  }
  seat(apart, calendar, known.id, told.seats, batch);
  const asking = { random: setting.third, calendar, clientId: known.id, by: known.by, reviewer };
  ask({ ...asking, batch }, told.asks);
  const noted = writeNotes(random, calendar, known, life, told.notes, batch);
  const lastAt = Math.max(life.intakeAt, noted, applied.lastAt ?? life.intakeAt);
  const updatedAt = calendar.moment(lastAt, 1020);
  const alerts = setUpAlerts(setting, known, row.jobAlertOn ?? null, told.seats, batch);
  batch.clients.push({
    ...row,
    ...alerts,
    consented,
    lastContactOn: calendar.day(lastAt),
    updatedAt,
  });
  return applied.made;
}

async function refuseUnlessEmpty(store: Store): Promise<void> {
  const filled = await store.read(async (db) => {
    const tables = [person, programme, organization, posting, client];
    const counts = await Promise.all(tables.map((table) => db.$count(table)));
    return counts.some((count) => count > 0);
  });
  if (filled)
    throw new Error('The store already holds an office; the demo goes only into an empty one.');
}

/** The alert the file shows, and those that were set up after a session and have run out since. */
function setUpAlerts(
  { apart, calendar }: Setting,
  known: Known,
  shown: Day | null,
  seats: readonly Seat[],
  batch: Batch,
): { readonly jobAlertOn?: Day; readonly jobAlertExpiresOn?: Day } {
  const oldest = calendar.monthsLater(0, -9);
  const after = seats
    .filter(({ status }) => status === 'attended' && apart.chance(0.55))
    .map(({ session }) => Math.min(-1, session.at + apart.int(0, 25)));
  const fresh = shown === null ? after.find((at) => at > oldest) : undefined;
  const days = after.filter((at) => at <= oldest || at === fresh).map((at) => calendar.day(at));
  for (const onDay of new Set(shown === null ? days : [...days, shown])) {
    const at = calendar.moment(-1, 600);
    batch.jobAlertEvents.push({
      id: apart.id(at),
      clientId: known.id,
      onDay,
      at,
      byId: known.by,
    });
  }
  if (fresh === undefined) return {};
  const expires = calendar.day(calendar.monthsLater(fresh, 9));
  return { jobAlertOn: calendar.day(fresh), jobAlertExpiresOn: expires };
}

function writeNotes(
  random: Random,
  calendar: Calendar,
  known: Known,
  life: Life,
  count: number,
  batch: Batch,
): At {
  const until = Math.max(life.intakeAt, life.lastAt);
  const days = Array.from({ length: count }, () => random.int(life.intakeAt, until));
  // Whoever is not silent has been heard of lately.
  if (!life.quiet && life.closedAt === null) days.push(Math.max(life.intakeAt, -random.int(1, 55)));
  days.sort((a, b) => a - b);
  days.forEach((on) => {
    const at = calendar.moment(on, random.int(540, 1015));
    const kind = random.weighted([
      ['note', 4],
      ['call', 3],
      ['meeting', 2],
      ['email', 2],
    ] as const);
    const bodies = known.french && random.chance(0.5) ? notesFrench : notesEnglish;
    batch.notes.push({
      id: random.id(at),
      clientId: known.id,
      kind,
      body: random.pick(bodies[kind]),
      at,
      byId: known.by,
      updatedAt: at,
    });
  });
  return days.at(-1) ?? life.intakeAt;
}

async function record(store: Store, options: DemoOptions, written: Counts): Promise<void> {
  const { size, seed, date, auditKey } = options;
  const at = calendarAround(date).moment(0, 0);
  await store.tx(
    async (tx) => {
      await appendAudit(tx, auditKey, {
        at,
        actorId: null,
        actorRoles: '',
        sessionRef: null,
        requestId: 'demo',
        ipPrefix: null,
        action: 'demo.load',
        resource: 'office',
        resourceId: null,
        clientId: null,
        outcome: 'done',
        reason: null,
        fields: { size, seed, date, clients: written.clients, applications: written.applications },
      });
    },
    { chained: true },
  );
}

function total(counts: Counts): number {
  return Object.values(counts).reduce((all, count) => all + count, 0);
}
