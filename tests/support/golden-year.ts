import { client } from '@tremplin/db/schema/clients.ts';
import { followup, placement } from '@tremplin/db/schema/placements.ts';
import { infoSession } from '@tremplin/db/schema/sessions.ts';
import { and, eq } from 'drizzle-orm';
import { anApplication, moveThrough, rowOf } from './applications.ts';
import { addClient } from './clients.ts';
import { addContact, openDirectory } from './directory.ts';
import type { Directory } from './directory.ts';
import { ask, decline, seenOf } from './interviews.ts';
import { placeClient, proveStart, recordAt } from './jobs.ts';
import type { Hired } from './office.ts';
import { jobOf } from './placements.ts';
import { addPosting } from './postings.ts';
import { openSession, putOnList } from './sessions.ts';

/** Three people of an office, from April to 22 November 2026; every number below is worked out by hand. */
export async function openYear() {
  const room = await openDirectory();
  const { office, anna, boris } = room;
  day(room, '2026-04-10');
  const shared = { email: 'kitchen.table@example.org', phone: null };
  const amira = await takeIn(room, anna, { givenName: 'Amira', intakeOn: '2026-04-10', ...shared });
  const bao = await takeIn(room, anna, { givenName: 'Bao', intakeOn: '2026-04-10', ...shared });
  const open = { postedOn: '2026-04-01' };
  const health = await addPosting(anna, { jobId: '249301', closingDay: '2026-05-01', ...open });
  const labour = await addPosting(anna, { jobId: '249302', closingDay: '2026-05-20', ...open });
  day(room, '2026-05-05');
  const cedric = await takeIn(room, boris, {
    givenName: 'Cédric',
    email: 'cedric@example.org',
    intakeOn: '2026-05-05',
  });
  const ways = { amira, bao, cedric, health: health.id, labour: labour.id };
  await apply(room, ways);
  await runSession(room, ways);
  await startWork(room, ways);
  await findOut(room, ways);
  await askAround(room, ways);
  office.at('2026-11-22T15:00:00.000Z');
  return { ...room, ...ways };
}

interface Ways {
  readonly amira: string;
  readonly bao: string;
  readonly cedric: string;
  readonly health: string;
  readonly labour: string;
}

function day({ office }: Pick<Directory, 'office'>, on: string): void {
  office.at(`${on}T15:00:00.000Z`);
}

async function takeIn(
  room: Directory,
  counsellor: Hired,
  over: NonNullable<Parameters<typeof addClient>[2]>,
): Promise<string> {
  return (await addClient(room, counsellor, over)).id;
}

/** Each on its day, and the last left where it ends. */
async function apply(room: Directory, { amira, bao, cedric, health, labour }: Ways) {
  const { office, anna, boris } = room;
  const go = async (
    counsellor: Hired,
    pair: { clientId: string; postingId: string },
    steps: readonly (readonly [string, Parameters<typeof moveThrough>[3][number]])[],
  ) => {
    day(room, steps[0]?.[0] ?? '');
    let now: Awaited<ReturnType<typeof moveThrough>> = await anApplication(
      office,
      counsellor,
      pair,
    );
    for (const [on, to] of steps) {
      day(room, on);
      now = await moveThrough(office, counsellor, now, [to]);
    }
  };
  await go(anna, { clientId: amira, postingId: health }, [
    ['2026-04-20', 'applied'],
    ['2026-05-21', 'interview'],
    ['2026-06-10', 'offer'],
  ]);
  await go(anna, { clientId: bao, postingId: health }, [
    ['2026-04-28', 'applied'],
    ['2026-06-01', 'not_selected'],
  ]);
  await go(anna, { clientId: bao, postingId: labour }, [['2026-05-15', 'applied']]);
  await go(boris, { clientId: cedric, postingId: labour }, [
    ['2026-05-18', 'applied'],
    ['2026-06-20', 'assessment'],
    ['2026-07-10', 'no_response'],
  ]);
}

/** Farid's on 2 June: Amira and Bao came, Cédric did not, and four people without a name. */
async function runSession(room: Directory, { amira, bao, cedric }: Ways) {
  const { office, farid, anna } = room;
  day(room, '2026-05-25');
  const opened = await openSession(room, farid, { on: '2026-06-02' });
  await putOnList(office, opened.id, amira, 'attended', { evaluationScore: 5 });
  await putOnList(office, opened.id, bao, 'attended', { evaluationScore: 3 });
  await putOnList(office, opened.id, cedric, 'no_show');
  await office.store.tx(async (tx) => {
    await tx.update(infoSession).set({ anonymousCount: 4 }).where(eq(infoSession.id, opened.id));
  });
  office.at('2026-06-02T16:00:00.000Z');
  await farid.call.sessions.hold({ id: opened.id, version: opened.version });
  day(room, '2026-06-10');
  const [row] = await office.store.read((db) =>
    db.select({ version: client.version }).from(client).where(eq(client.id, amira)),
  );
  await anna.call.clients.setJobAlert({ id: amira, version: row?.version ?? 0, on: '2026-06-10' });
}

/** Amira in the OPS, Cédric at exactly the rule's hours and wage, Bao a cent below it. */
async function startWork(room: Directory, { amira, bao, cedric }: Ways) {
  const { office, anna, boris } = room;
  day(room, '2026-06-15');
  const [won] = await applicationsOf(room, amira);
  const { version } = await rowOf(office, won ?? '');
  const hers = await anna.call.placements.start(
    jobOf(amira, { startOn: '2026-06-15', applicationId: won ?? '', version }),
  );
  await proveStart(office, anna, hers.id);
  day(room, '2026-07-31');
  await placeClient(boris, cedric, '2026-07-31', { hoursPerWeek: 20, hourlyWageCents: 17_60 });
  day(room, '2026-08-20');
  const his = await placeClient(anna, bao, '2026-08-20', {
    hourlyWageCents: 17_59,
    relatedToField: 'no',
  });
  await proveStart(office, anna, his);
}

async function applicationsOf({ anna }: Directory, clientId: string): Promise<string[]> {
  const those = await anna.call.applications.ofClient({ clientId });
  return those.map(({ id }) => id);
}

/** Of Amira a stub and then only her word, of Cédric two letters, Bao's first waived. */
async function findOut(room: Directory, { amira, bao, cedric }: Ways) {
  const { office, anna, boris } = room;
  const jobs = await office.store.read((db) => db.select().from(placement));
  const jobOfClient = (clientId: string): string =>
    jobs.find((one) => one.clientId === clientId)?.id ?? '';
  day(room, '2026-07-20');
  await recordAt(office, anna, jobOfClient(amira), 1);
  day(room, '2026-09-01');
  await recordAt(office, boris, jobOfClient(cedric), 1, { proofType: 'employer_letter' });
  day(room, '2026-09-20');
  await recordAt(office, anna, jobOfClient(amira), 3, { proofType: 'self_report' });
  const [first] = await office.store.read((db) =>
    db
      .select({ id: followup.id, version: followup.version })
      .from(followup)
      .where(and(eq(followup.placementId, jobOfClient(bao)), eq(followup.month, 1))),
  );
  await anna.call.placements.waive({
    id: first?.id ?? '',
    version: first?.version ?? 0,
    reason: 'moved_away',
    note: '',
  });
  day(room, '2026-11-02');
  await recordAt(office, boris, jobOfClient(cedric), 3, { proofType: 'employer_letter' });
}

/** For Bao somebody was asked who said no, and somebody two days ago. */
async function askAround(room: Directory, { bao }: Ways) {
  const { anna, farid, unitId } = room;
  const lea = await addContact(farid, unitId);
  const other = { familyName: 'Roy', email: 'roy@example.org', phone: null };
  const roy = await addContact(farid, unitId, other);
  day(room, '2026-09-01');
  const asked = await ask(anna, { clientId: bao, contactId: lea }, '2026-09-01');
  day(room, '2026-09-04');
  await decline(anna, seenOf(asked), '2026-09-04');
  day(room, '2026-11-20');
  await ask(anna, { clientId: bao, contactId: roy }, '2026-11-20');
}
