import { application } from '@tremplin/db/schema/applications.ts';
import type {
  Figure,
  Kpi,
  OutcomeFilter,
  Pipeline,
  Reached,
  Spread,
} from '@tremplin/shared/outcomes.ts';
import { and } from 'drizzle-orm';
import type { Ctx } from '../context.ts';
import { caseloadOn, intakesOf } from './caseload.ts';
import { applicationInScope, funnelCells, funnelFrom } from './funnel.ts';
import { letOthersIn } from './pace.ts';
import { reachedFrom } from './rules.ts';
import { scopeOf } from './scope.ts';
import { silenceByStage } from './silence.ts';
import { isLongSilent } from './silent.ts';
import { targetsFor } from './targets.ts';
import { sentPerClient, timesOf } from './times.ts';

/** What becomes of applications, how long it takes, and who waits. */
export async function pipeline(ctx: Ctx, filter: OutcomeFilter): Promise<Pipeline> {
  const scope = scopeOf(ctx, filter);
  const { asked, past, today } = scope;
  const silence = await silenceByStage(ctx, scope);
  return ctx.store.read(async (db) => {
    const cells = await funnelCells(db, scope, past);
    const intakes = await intakesOf(db, scope);
    const active = await caseloadOn(db, scope, asked.until);
    const now: Counted = {
      reached: reachedFrom(cells),
      perClient: await sentPerClient(db, scope, past),
      intakes: intakes.now,
      active: active.count,
    };
    await letOthersIn();
    const before: Counted = {
      reached: reachedFrom(await funnelCells(db, scope, asked.before)),
      perClient: await sentPerClient(db, scope, asked.before),
      intakes: intakes.before,
      active: (await caseloadOn(db, scope, asked.before.to)).count,
    };
    await letOthersIn();
    const isSilent = and(isLongSilent(today), applicationInScope(scope, today));
    const silent = await db.$count(application, isSilent);
    const targetOf = await targetsFor(db, scope);
    return {
      ...asked,
      funnel: funnelFrom(scope, cells),
      figures: figuresOf(now, before, silent).map((one) => ({
        ...one,
        target: targetOf(one.kpi),
      })),
      times: await timesOf(db, scope),
      silence,
      intakes: intakes.months,
      active,
    };
  });
}

interface Counted {
  readonly reached: Reached;
  readonly perClient: Spread;
  readonly intakes: number;
  readonly active: number;
}

function figuresOf(now: Counted, before: Counted, silent: number): Omit<Figure, 'target'>[] {
  const compared = (kpi: Kpi, unit: Figure['unit'], of: (one: Counted) => Value) => ({
    kpi,
    unit,
    ...of(now),
    before: of(before),
  });
  const amount = (kpi: Kpi, of: (one: Counted) => number) =>
    compared(kpi, 'count', (one) => ({ value: of(one), of: null }));
  const share = (kpi: Kpi, of: (reached: Reached) => readonly [number, number]) =>
    compared(kpi, 'share', ({ reached }) => {
      const [those, all] = of(reached);
      return { value: all === 0 ? null : those / all, of: all };
    });
  return [
    amount('applications', ({ reached }) => reached.applied),
    compared('applications_per_client', 'count', ({ perClient }) => ({
      value: perClient.median,
      of: perClient.n,
    })),
    share('interview_rate', ({ screened_in, applied }) => [screened_in, applied]),
    share('offer_rate', ({ offer, interview }) => [offer, interview]),
    { kpi: 'silent_90', unit: 'count', value: silent, of: null, before: null },
    amount('intakes', ({ intakes }) => intakes),
    amount('active_caseload', ({ active }) => active),
  ];
}

interface Value {
  readonly value: number | null;
  readonly of: number | null;
}
