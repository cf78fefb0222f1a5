import { application, applicationEvent } from '@tremplin/db/schema/applications.ts';
import { posting } from '@tremplin/db/schema/postings.ts';
import type { Reader } from '@tremplin/db/store.ts';
import { daysBetween } from '@tremplin/shared/day.ts';
import type { Day } from '@tremplin/shared/day.ts';
import { endedByNews, gatherStays, waitingStages } from '@tremplin/shared/silence.ts';
import type { Curves } from '@tremplin/shared/silence.ts';
import { and, asc, eq, gt, inArray, lte, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Ctx } from '../context.ts';
import { letOthersIn } from './pace.ts';

const hourMs = 3_600_000;
/** Applications read at a time: a few milliseconds, in which nobody else is answered. */
const sliceSize = 1000;

const kept = new WeakMap<object, { readonly hour: number; readonly curves: Promise<Curves> }>();

/** How long the office's applications waited in each stage, as of the hour; whoever asks meanwhile waits for the same. */
export async function curvesOf(ctx: Ctx): Promise<Curves> {
  const hour = Math.floor(ctx.now.getTime() / hourMs);
  const known = kept.get(ctx.office);
  if (known?.hour === hour) return known.curves;
  const fresh = { hour, curves: drawn(ctx) };
  kept.set(ctx.office, fresh);
  try {
    return await fresh.curves;
  } catch (error) {
    if (kept.get(ctx.office) === fresh) kept.delete(ctx.office);
    throw error;
  }
}

async function drawn({ store, today }: Ctx): Promise<Curves> {
  const gathered = gatherStays();
  const lengthOf = dayDifferences();
  const jobs = await store.read(jobsOf);
  for (let after: string | null = ''; after !== null;) {
    await letOthersIn();
    const from: string = after;
    const { stays, last } = await store.read((db) => staysAfter(db, from));
    for (const { postingId, stage, since, until, next } of stays) {
      const { family = null, ministryId = null } = jobs.get(postingId) ?? {};
      const news = next !== null && endedByNews(next);
      gathered.add({ stage, family, ministryId, days: lengthOf(since, until ?? today), news });
    }
    after = last;
  }
  return gathered.curves();
}

async function jobsOf(db: Reader) {
  const { id, category: family, ministryId } = posting;
  const all = await db.select({ id, family, ministryId }).from(posting);
  return new Map(all.map((one) => [one.id, one]));
}

const entered = alias(applicationEvent, 'entered');
const left = alias(applicationEvent, 'left_by');

/** The waiting of so many applications, each stay with the event that ended it, if one did. */
async function staysAfter(db: Reader, after: string) {
  const [end] = await db
    .select({ id: application.id })
    .from(application)
    .where(gt(application.id, after))
    .orderBy(asc(application.id))
    .limit(1)
    .offset(sliceSize - 1);
  const stays = await db
    .select({
      postingId: application.postingId,
      stage: entered.toStage,
      since: entered.effectiveOn,
      until: left.effectiveOn,
      next: left.toStage,
    })
    .from(application)
    .innerJoin(entered, eq(entered.applicationId, application.id))
    .leftJoin(
      left,
      and(eq(left.applicationId, entered.applicationId), eq(left.seq, sql`${entered.seq} + 1`)),
    )
    .where(
      and(
        gt(application.id, after),
        end && lte(application.id, end.id),
        inArray(entered.toStage, [...waitingStages]),
      ),
    );
  return { stays, last: end?.id ?? null };
}

/** Days from one to the other, none below 0; each day is worked out once, which is most of the work. */
function dayDifferences(): (from: Day, to: Day) => number {
  const numbers = new Map<Day, number>();
  const numberOf = (on: Day): number => {
    const known = numbers.get(on) ?? daysBetween('2000-01-01', on);
    numbers.set(on, known);
    return known;
  };
  return (from, to) => Math.max(0, numberOf(to) - numberOf(from));
}
