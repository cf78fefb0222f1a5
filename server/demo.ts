import { loadDemo } from '@tremplin/db/demo/load.ts';
import { demoSizes } from '@tremplin/db/demo/sizes.ts';
import type { DemoSize } from '@tremplin/db/demo/sizes.ts';
import { auditEvent } from '@tremplin/db/schema/audit.ts';
import { person } from '@tremplin/db/schema/people.ts';
import { addDays, dayOf, isDay } from '@tremplin/shared/day.ts';
import type { Day } from '@tremplin/shared/day.ts';
import { firstMonthOf, firstOfMonth } from '@tremplin/shared/period.ts';
import { eq } from 'drizzle-orm';
import { rights, visitorFrom } from './auth/policy.ts';
import { contextWithoutBrowser } from './context.ts';
import type { Office } from './context.ts';
import { publish } from './publishing/commands.ts';

type Say = (line: string) => void;

/** On the first start without data: the tiny office, as of today. Refuses one that is half there. */
export async function loadDemoIfEmpty(office: Office, say: Say): Promise<void> {
  const { people, finished } = await office.store.read(async (db) => ({
    people: await db.$count(person),
    finished: await db.$count(auditEvent, eq(auditEvent.action, 'demo.load')),
  }));
  const demoPeople = await office.store.read((db) => db.$count(person, eq(person.demo, true)));
  if (demoPeople > 0 && finished === 0)
    throw new Error(
      'The demo office was not filled to its end; remove the data folder and start again.',
    );
  if (people > 0) return;
  say('filling the demo office');
  await fill(office, { size: 'tiny', seed: 1, date: dayOf(office.clock()) }, say);
  await publishLastQuarter(office);
}

/** `office demo`: the options as they were typed. Throws one sentence for a bad one. */
export async function fillWithDemo(
  office: Office,
  typed: Readonly<Record<string, string | boolean | undefined>>,
  say: Say,
): Promise<void> {
  if (office.mode === 'production')
    throw new Error(
      'A production office never takes demo data; set OFFICE_MODE=demo for a demo office.',
    );
  const size = demoSizes.find((known) => known === (typed['size'] ?? 'tiny'));
  if (!size) throw new Error(`--size must be one of ${demoSizes.join(', ')}.`);
  const seed = Number(typed['seed'] ?? 1);
  if (!Number.isSafeInteger(seed) || seed < 0) throw new Error('--seed must be a whole number.');
  const date = String(typed['date'] ?? dayOf(office.clock()));
  if (!isDay(date)) throw new Error('--date must be a day such as 2026-11-22.');
  await fill(office, { size, seed, date }, say);
}

async function fill(
  office: Office,
  options: { size: DemoSize; seed: number; date: Day },
  say: Say,
): Promise<void> {
  let said = -1;
  const counts = await loadDemo(office.store, {
    ...options,
    auditKey: office.keys.audit,
    onProgress: ({ clients, ofClients, rows }) => {
      const tenth = Math.floor((10 * clients) / ofClients);
      if (tenth === said) return;
      said = tenth;
      say(`  ${clients} of ${ofClients} clients, ${rows} rows`);
    },
  });
  say(`the demo office has ${counts.clients} clients and ${counts.applications} applications`);
}

/** The one thing of the demo office that has to be sealed with the office's own key. */
async function publishLastQuarter(office: Office): Promise<void> {
  const managers = await office.store.read((db) =>
    db
      .select({ ...rights, locale: person.locale })
      .from(person)
      .orderBy(person.id),
  );
  const manager = managers.find(({ roles }) => roles.includes('manager'));
  if (!manager) throw new Error('The demo office has no manager.');
  const ctx = contextWithoutBrowser(office, 'demo office');
  const visitor = visitorFrom(manager, ctx.newId());
  const last = addDays(firstOfMonth(firstMonthOf('quarter', ctx.today)), -1);
  const asked = { period: 'quarter', from: firstMonthOf('quarter', last) } as const;
  await publish(
    { ...ctx, visitor, actor: visitor.actor },
    { ...asked, programmeId: null, reason: null },
  );
}
