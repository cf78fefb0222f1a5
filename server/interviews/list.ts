import { interview } from '@tremplin/db/schema/interviews.ts';
import type { Reader } from '@tremplin/db/store.ts';
import { isIso, parseIso } from '@tremplin/shared/day.ts';
import { turns } from '@tremplin/shared/interviews.ts';
import type { ListInterviews, Turn } from '@tremplin/shared/interviews.ts';
import { and, desc, eq, lt, not, or, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { Ctx } from '../context.ts';
import { thresholdsOf } from '../settings/policy.ts';
import { linesOf, standingOf } from './facts.ts';
import type { InterviewLine } from './facts.ts';
import { isOwnInterview } from './policy.ts';

const page = 50;

export interface InterviewList {
  readonly rows: readonly InterviewLine[];
  readonly next: string | null;
  readonly counts: Readonly<Record<Turn, number>>;
  /** Of all those under way: to be done by today. */
  readonly dueNow: number;
}

/** Own clients' interviews by whose turn it is: what is due first comes first. */
export async function list(ctx: Ctx, filter: ListInterviews): Promise<InterviewList> {
  return ctx.store.read(async (db) => {
    const { attemptsPerClient } = await thresholdsOf(db);
    const open = await underWay(db, ctx, attemptsPerClient);
    const finished = filter.finished || filter.turn === 'nobody';
    const { ids, next } = finished
      ? await finishedPage(db, ctx, filter.cursor)
      : openPage(open, filter);
    const count = (turn: Turn): number => open.filter((one) => one.turn === turn).length;
    const nobody = await db.$count(interview, and(isOwnInterview(ctx), isFinished));
    const [us, them, theirs] = [count('us'), count('them'), count('client')];
    return {
      rows: await linesOf(db, ids, ctx.today, attemptsPerClient),
      next,
      counts: { us, them, client: theirs, nobody },
      dueNow: open.filter(({ due }) => due.overdue).length,
    };
  });
}

/** What nobody has anything to do about any more. */
const isFinished = sql`(${interview.stage} = 'closed'
  or (${interview.stage} = 'thanked' and ${interview.followUpOn} is null))`;

interface UnderWay extends Pick<InterviewLine, 'turn' | 'due'> {
  readonly id: string;
  readonly key: string;
}

/** Few, as a caseload is: they are put in order here, since what is due follows from the rules. */
async function underWay(db: Reader, ctx: Ctx, attemptsPerClient: number): Promise<UnderWay[]> {
  const rows = await db
    .select({
      id: interview.id,
      stage: interview.stage,
      attempts: interview.attempts,
      reminderOn: interview.reminderOn,
      scheduledAt: interview.scheduledAt,
      followUpOn: interview.followUpOn,
      repliedOn: interview.repliedOn,
      thankYouDueOn: interview.thankYouDueOn,
    })
    .from(interview)
    .where(and(isOwnInterview(ctx), not(isFinished)));
  const standing = rows.map((row) => {
    const { turn, due } = standingOf(row, ctx.today, attemptsPerClient);
    const key = `${due.on ?? '9999'} ${turns.indexOf(turn)} ${row.id}`;
    return { id: row.id, key, turn, due };
  });
  return standing.toSorted((a, b) => (a.key < b.key ? -1 : 1));
}

function openPage(open: readonly UnderWay[], { turn, cursor }: ListInterviews) {
  const asked = open.filter((one) => turn === null || one.turn === turn);
  const rest = cursor === null ? asked : asked.filter(({ key }) => key > cursor);
  const shown = rest.slice(0, page);
  const next = rest.length > page ? (shown.at(-1)?.key ?? null) : null;
  return { ids: shown.map(({ id }) => id), next };
}

/** What was finished last comes first. */
async function finishedPage(db: Reader, ctx: Ctx, cursor: string | null) {
  const rows = await db
    .select({ id: interview.id, at: interview.updatedAt })
    .from(interview)
    .where(and(isOwnInterview(ctx), isFinished, earlier(cursor)))
    .orderBy(desc(interview.updatedAt), desc(interview.id))
    .limit(page + 1);
  const shown = rows.slice(0, page);
  const last = rows.length > page ? shown.at(-1) : undefined;
  const next = last ? `${last.at.toISOString()} ${last.id}` : null;
  return { ids: shown.map(({ id }) => id), next };
}

function earlier(cursor: string | null): SQL | undefined {
  if (cursor === null) return undefined;
  const [at = '', id = ''] = cursor.split(' ');
  if (!isIso(at)) return sql`1 = 0`;
  const then = parseIso(at);
  return or(
    lt(interview.updatedAt, then),
    and(eq(interview.updatedAt, then), lt(interview.id, id)),
  );
}
