import { client } from '@tremplin/db/schema/clients.ts';
import { person } from '@tremplin/db/schema/people.ts';
import { organization } from '@tremplin/db/schema/directory.ts';
import { sessionPresenter } from '@tremplin/db/schema/sessions.ts';
import type { Reader } from '@tremplin/db/store.ts';
import { clientName } from '@tremplin/shared/client-rules.ts';
import { addDays } from '@tremplin/shared/day.ts';
import type { Day } from '@tremplin/shared/day.ts';
import { reach } from '@tremplin/shared/policy.ts';
import { outcomeCell, outcomeStretches } from '@tremplin/shared/session-outcome.ts';
import type { OutcomeCell, OutcomeStretch } from '@tremplin/shared/session-outcome.ts';
import type { ListOutcome, OutcomeMeasure } from '@tremplin/shared/sessions.ts';
import { and, asc, count, eq, gt, lte, or, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { Ctx } from '../context.ts';
import { thresholdsOf } from '../settings/policy.ts';
import { view } from '../view.ts';
import { eachMeasure, fewestShown, shownOf, tooFew } from './cells.ts';
import { counsellorCount, firstDays, firstDaysOf } from './groups.ts';
import type { Compared } from './groups.ts';
import { requireRun, requireSession } from './policy.ts';
import type { SessionRow } from './policy.ts';

/**
 * What those who came did afterwards, beside clients of the same counsellors who did not come. Days
 * count from the session's own to the last of the window, both inside. What must not be told (see
 * cells.ts) is left out here, so that no page ever has it.
 */
export async function outcome(ctx: Ctx, id: string) {
  return ctx.store.read(async (db) => {
    const session = await requireOutcome(db, ctx, id);
    const { smallCell } = await thresholdsOf(db);
    const ministries = await ministriesOf(db, id);
    const windows = outcomeStretches(session.startDay, ctx.today);
    const counted = { session, windows, smallCell, there: ministries.map((one) => one.id) };
    return {
      session: {
        id,
        titleEn: session.titleEn,
        titleFr: session.titleFr,
        startDay: session.startDay,
        status: session.status,
      },
      asOf: ctx.now.toISOString(),
      /** Fewer people than these are not shown. */
      smallCell: fewestShown(smallCell),
      windows,
      ministries: ministries.map(({ nameEn, nameFr }) => ({ nameEn, nameFr })),
      counsellors: await counsellorCount(db, session),
      attended: await figuresOf(db, { ...counted, group: 'attended' }),
      others: await figuresOf(db, { ...counted, group: 'others' }),
    };
  });
}

const pageSize = 50;

/**
 * Who is behind one figure, for managers who may see names, with the day on which it happened. The
 * audit line is written before they are read. A figure that is too small to be shown has its list
 * all the same: hiding protects people from readers who do not know their names, and whoever opens
 * this list may know them.
 */
export async function outcomeList(ctx: Ctx, asked: ListOutcome) {
  const { id, cursor, ...figure } = asked;
  const line = {
    resource: 'session_outcome_list',
    resourceId: null,
    action: 'list',
    fields: { sessionId: id, ...figure, from: cursor?.id ?? null },
  } as const;
  return view(ctx, line, async (db) => {
    const session = await requireSession(db, id);
    const until = addDays(session.startDay, asked.within);
    const there = (await ministriesOf(db, id)).map((one) => one.id);
    const compared = { session, there, until, group: asked.group };
    const people = firstDaysOf(db, compared, asked.measure);
    const on = sql<Day>`${people.on}`;
    const within = lte(on, until);
    const rows = await db
      .select({
        id: client.id,
        givenName: client.givenName,
        familyName: client.familyName,
        counsellor: person.name,
        on,
      })
      .from(people)
      .innerJoin(client, eq(client.id, people.id))
      .leftJoin(person, eq(person.id, client.counsellorId))
      .where(and(within, beyond(on, cursor)))
      .orderBy(asc(on), asc(client.id))
      .limit(pageSize + 1);
    const [all] = await db.select({ total: count() }).from(people).where(within);
    const page = rows.slice(0, pageSize);
    const last = rows.length > pageSize ? page.at(-1) : undefined;
    return {
      session: { titleEn: session.titleEn, titleFr: session.titleFr, startDay: session.startDay },
      rows: page.map((row) => ({
        id: row.id,
        name: clientName(row),
        counsellor: row.counsellor,
        on: row.on,
      })),
      total: all?.total ?? 0,
      next: last ? { on: last.on, id: last.id } : null,
    };
  });
}

/** Every figure of one group; null where it cannot be known, because no presenter's ministry is. */
async function figuresOf(
  db: Reader,
  asked: Omit<Compared, 'until'> & {
    readonly windows: readonly OutcomeStretch[];
    readonly smallCell: number;
  },
) {
  const { windows, smallCell, there } = asked;
  const counted = await countedOf(db, asked, windows);
  const counts = eachMeasure((measure) =>
    measure === 'applied_there' && there.length === 0 ? null : counted.within(measure),
  );
  const shown = shownOf(counts, counted.n, smallCell);
  const cells = (measure: OutcomeMeasure): readonly OutcomeCell[] | null =>
    counts[measure]?.map((people, at) =>
      outcomeCell(people, counted.n, shown[measure][at] === true),
    ) ?? null;
  return { n: counted.n, tooFew: tooFew(counted.n, smallCell), cells: eachMeasure(cells) };
}

/** Counts every measure in every window in one statement. */
async function countedOf(
  db: Reader,
  asked: Omit<Compared, 'until'>,
  windows: readonly OutcomeStretch[],
) {
  const longest = windows.at(-1)?.until ?? asked.session.startDay;
  const people = firstDays(db, { ...asked, until: longest });
  const name = (measure: OutcomeMeasure, { days }: OutcomeStretch) => `${measure}_${days}`;
  const columns: Record<string, SQL<number>> = { n: sql<number>`count(*)`.mapWith(Number) };
  eachMeasure((measure) => {
    for (const window of windows)
      columns[name(measure, window)] =
        sql<number>`coalesce(sum(case when ${people[measure]} <= ${window.until} then 1 else 0 end), 0)`.mapWith(
          Number,
        );
  });
  const [row = {}] = await db.select(columns).from(people);
  return {
    n: row['n'] ?? 0,
    within: (measure: OutcomeMeasure) => windows.map((window) => row[name(measure, window)] ?? 0),
  };
}

/** A facilitator's are the sessions they run; a manager's are all. */
async function requireOutcome(db: Reader, ctx: Ctx, id: string): Promise<SessionRow> {
  const all = reach(ctx.actor, 'read', 'session_outcome') === 'all';
  return all ? requireSession(db, id) : requireRun(db, ctx, id);
}

/** Where the presenters work, as far as it is known. */
async function ministriesOf(db: Reader, sessionId: string) {
  return db
    .selectDistinct({
      id: organization.id,
      nameEn: organization.nameEn,
      nameFr: organization.nameFr,
    })
    .from(sessionPresenter)
    .innerJoin(organization, eq(organization.id, sessionPresenter.organizationId))
    .where(eq(sessionPresenter.sessionId, sessionId))
    .orderBy(asc(organization.nameEn), asc(organization.id));
}

/** Later in a list that has the earliest day first. */
function beyond(on: SQL<Day>, cursor: ListOutcome['cursor']): SQL | undefined {
  if (cursor === null) return undefined;
  return or(gt(on, cursor.on), and(eq(on, cursor.on), gt(client.id, cursor.id)));
}
