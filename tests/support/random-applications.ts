import type { application, applicationEvent } from '@tremplin/db/schema/applications.ts';
import { isTerminal, stepOfStage, transitions } from '@tremplin/shared/applications.ts';
import type { Stage } from '@tremplin/shared/applications.ts';
import { startOfDay } from '@tremplin/shared/day.ts';
import type { Day } from '@tremplin/shared/day.ts';
import { plusDays } from './oracle-days.ts';
import type { Drawn } from './random-clients.ts';
import type { Setting } from './random-office.ts';

export interface DrawnApplications {
  readonly applications: readonly (typeof application.$inferInsert)[];
  readonly applicationEvents: readonly (typeof applicationEvent.$inferInsert)[];
}

/** Every client's own way through some of the competitions. */
export function drawApplications(setting: Setting, { clients }: Drawn): DrawnApplications {
  const { draw, postings, eager } = setting;
  const [first = '', ...others] = postings;
  const heard = draw.one([10, 18]);
  const all = clients.flatMap(({ id, intakeOn }, at) => {
    if (setting.patient && at >= 20) return [];
    const together = { clientId: id, postingId: first };
    if (setting.patient) return [drawTogether(setting, together, at < heard)];
    return draw
      .some([first, ...others], eager)
      .map((postingId) =>
        drawApplication(setting, { clientId: id, postingId }, drawSteps(setting, intakeOn)),
      );
  });
  return {
    applications: all.map(({ row }) => row),
    applicationEvents: all.flatMap(({ events }) => events),
  };
}

/** Of those who wait for the same, some heard on the thirtieth day; today is the sixtieth. */
function drawTogether(setting: Setting, whose: Whose, heard: boolean) {
  const sent = plusDays(setting.calendar.today, -60);
  const steps: Step[] = [
    { kind: 'add', fromStage: null, toStage: 'identified', effectiveOn: sent },
    { kind: 'move', fromStage: 'identified', toStage: 'applied', effectiveOn: sent },
  ];
  const news = { effectiveOn: plusDays(sent, 30), kind: 'move', fromStage: 'applied' } as const;
  if (heard) steps.push({ ...news, toStage: 'not_selected' });
  return drawApplication(setting, whose, steps);
}

interface Whose {
  readonly clientId: string;
  readonly postingId: string;
}

function drawApplication(setting: Setting, { clientId, postingId }: Whose, steps: readonly Step[]) {
  const { draw, calendar, stamps } = setting;
  const id = draw.id();
  const events = steps.map((step, at) => ({
    ...step,
    id: draw.id(),
    applicationId: id,
    clientId,
    seq: at + 1,
    at: calendar.now,
    byId: setting.someone,
    note: null,
  }));
  return { row: { id, clientId, postingId, ...standingOf(setting, steps), ...stamps }, events };
}

interface Step {
  readonly kind: 'add' | 'move' | 'reopen';
  readonly fromStage: Stage | null;
  readonly toStage: Stage;
  readonly effectiveOn: Day;
}

/** Days that one thing takes, rather at an edge of what is asked about it. */
const lengths = [0, 0, 1, 3, 7, 14, 30, 45, 60, 89, 90, 91, 120] as const;

function drawSteps(setting: Setting, intakeOn: Day): Step[] {
  const { draw, calendar } = setting;
  let on = draw.happens(0.5) ? intakeOn : calendar.between(intakeOn, calendar.today);
  const steps: Step[] = [{ kind: 'add', fromStage: null, toStage: 'identified', effectiveOn: on }];
  for (let left = draw.whole(0, 8); left > 0; left -= 1) {
    const last = steps.at(-1);
    if (!last) break;
    const from = last.toStage;
    const reopened = isTerminal(from);
    const to = reopened ? last.fromStage : drawNext(setting, from);
    if (to === null || (reopened && draw.happens(0.7))) break;
    const next = plusDays(on, draw.one(lengths));
    if (next > calendar.today) break;
    on = next;
    steps.push({
      kind: reopened ? 'reopen' : 'move',
      fromStage: from,
      toStage: to,
      effectiveOn: on,
    });
  }
  return steps;
}

/** Rather further than out. */
function drawNext({ draw }: Setting, from: Stage): Stage {
  const open = transitions[from];
  const further = open.filter((to) => !isTerminal(to) || to === 'hired');
  return draw.one(further.length > 0 && draw.happens(0.7) ? further : open);
}

/** The row that goes with its events. */
function standingOf({ calendar, draw }: Setting, steps: readonly Step[]) {
  const kept: Step[] = [];
  for (const step of steps) {
    if (step.kind === 'reopen') kept.pop();
    else kept.push(step);
  }
  const last = steps.at(-1);
  const stage: Stage = last?.toStage ?? 'identified';
  const effectiveOn = last?.effectiveOn ?? calendar.today;
  const appliedOn = kept.find(({ toStage }) => toStage === 'applied')?.effectiveOn ?? null;
  return {
    stage,
    effectiveOn,
    stageSince: draw.happens(0.5) ? startOfDay(effectiveOn) : calendar.moment(effectiveOn),
    appliedOn,
    appliedMonth: appliedOn === null ? null : monthNumber(appliedOn),
    reachedStep: Math.max(0, ...kept.map(({ toStage }) => stepOfStage[toStage])),
    outcomeOn: isTerminal(stage) ? effectiveOn : null,
  };
}

/** year × 12 + month − 1 */
export function monthNumber(on: Day): number {
  return Number(on.slice(0, 4)) * 12 + Number(on.slice(5, 7)) - 1;
}
