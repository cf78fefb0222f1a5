import { addDays } from '@tremplin/shared/day.ts';
import {
  approachesThatCount,
  bars,
  dueOf,
  fullestWindow,
  interviewTransitions,
  isOverdue,
  mayApproach,
  openStages,
  reminderDue,
  thankYouDue,
  turnOf,
} from '@tremplin/shared/interview-rules.ts';
import type { Approach, Standing } from '@tremplin/shared/interview-rules.ts';
import { interviewStages, resultsOf } from '@tremplin/shared/interviews.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const limits = {
  contactApproaches: 3,
  branchApproaches: 9,
  budgetDays: 90,
  attemptsPerClient: 2,
  retryWorkingDays: 5,
};
const today = '2026-11-23';

const free: Standing = {
  status: 'active',
  openElsewhere: false,
  heldUntil: null,
  approaches: [],
  inBranch: 0,
  attempts: [],
  competitionUnderWay: false,
  lastVerifiedStale: false,
};

describe('the stages', () => {
  it('are those of the paper, each with what may follow', () => {
    // domain §8.8, word for word.
    const paper = `planned → contacted → replied → scheduled → completed → thanked → closed
      contacted → no_response; contacted → declined; contacted → bounced
      contacted → contacted; contacted → scheduled; replied → declined
      bounced → closed; cancelled → closed; no_show → closed
      scheduled → scheduled; scheduled → cancelled; scheduled → no_show
      completed → closed; no_response → closed; declined → closed; planned → closed`;
    const steps = paper.split(/[\n;]/).flatMap((chain) => {
      const stages = chain.trim().split(' → ');
      return stages.slice(1).map((to, at) => `${stages[at] ?? ''} → ${to}`);
    });
    const table = interviewStages.flatMap((from) =>
      interviewTransitions[from].map((to) => `${from} → ${to}`),
    );
    expect(table.toSorted()).toEqual([...new Set(steps)].toSorted());
  });

  it('lead to the end from everywhere', () => {
    for (const from of interviewStages) {
      const reached = new Set([from]);
      for (const one of reached) for (const to of interviewTransitions[one]) reached.add(to);
      expect([...reached], from).toContain('closed');
    }
  });

  it('every channel can come to something', () => {
    for (const results of Object.values(resultsOf)) expect(results.length).toBeGreaterThan(1);
  });
});

describe('whether somebody may be approached', () => {
  const barredBy: Readonly<Record<(typeof bars)[number], [Partial<Standing>, string | null]>> = {
    erased: [{ status: 'erased' }, null],
    do_not_contact: [{ status: 'do_not_contact' }, null],
    left: [{ status: 'left' }, null],
    open_elsewhere: [{ openElsewhere: true }, null],
    held: [{ heldUntil: '2026-11-27' }, '2026-11-28'],
    contact_budget: [{ approaches: ['2026-11-01', '2026-10-01', '2026-09-01'] }, '2026-11-30'],
    attempts: [{ attempts: ['2026-10-01', '2026-11-01'] }, null],
    too_soon: [{ attempts: ['2026-11-18'] }, '2026-11-25'],
  };

  it.each(bars)('%s bars, and says from when it does not', (bar) => {
    const [standing, freeOn] = barredBy[bar];
    const verdict = mayApproach({ ...free, ...standing }, limits, today);
    expect(verdict).toEqual({ bar, freeOn, cautions: [] });
    if (freeOn === null) return;
    expect(mayApproach({ ...free, ...standing }, limits, addDays(freeOn, -1)).bar).toBe(bar);
    const then = fullestWindow(standing.approaches ?? [], limits, freeOn);
    expect(mayApproach({ ...free, ...standing, approaches: then }, limits, freeOn).bar).toBeNull();
  });

  it('what is graver is said first', () => {
    const all = bars.reduce((one, bar) => ({ ...barredBy[bar][0], ...one }), free);
    expect(mayApproach({ ...all, status: 'erased' }, limits, today).bar).toBe('erased');
    const both = { ...free, openElsewhere: true, heldUntil: '2026-12-01' };
    expect(mayApproach(both, limits, today).bar).toBe('open_elsewhere');
  });

  it('a hold that ran out yesterday bars nobody', () => {
    expect(mayApproach({ ...free, heldUntil: '2026-11-22' }, limits, today).bar).toBeNull();
    expect(mayApproach({ ...free, heldUntil: today }, limits, today).bar).toBe('held');
  });

  it('cautions are said with a bar and without', () => {
    const careful = {
      ...free,
      status: 'moved' as const,
      inBranch: 9,
      competitionUnderWay: true,
      lastVerifiedStale: true,
    };
    const cautions = ['branch_budget', 'competition', 'stale', 'moved'];
    expect(mayApproach(careful, limits, today)).toEqual({ bar: null, freeOn: null, cautions });
    const { bar, cautions: same } = mayApproach({ ...careful, openElsewhere: true }, limits, today);
    expect([bar, same]).toEqual(['open_elsewhere', cautions]);
    expect(mayApproach({ ...careful, inBranch: 8 }, limits, today).cautions).not.toContain(
      'branch_budget',
    );
  });
});

describe('the window of ninety days', () => {
  it('ends and begins where it should', () => {
    expect(fullestWindow(['2026-08-25', '2026-08-26'], limits, today)).toEqual(['2026-08-26']);
    expect(fullestWindow([today, today], limits, today)).toEqual([today, today]);
  });

  it('whatever the order in which approaches are written down, no ninety days hold more than three', () => {
    const days = fc.array(
      fc.integer({ min: 0, max: 400 }).map((add) => addDays('2026-01-01', add)),
      { maxLength: 14 },
    );
    fc.assert(
      fc.property(days, (tries) => {
        const kept: string[] = [];
        for (const on of tries) {
          const approaches = fullestWindow(kept, limits, on);
          if (mayApproach({ ...free, approaches }, limits, on).bar === null) kept.push(on);
        }
        for (const from of kept) {
          const to = addDays(from, limits.budgetDays - 1);
          expect(kept.filter((on) => on >= from && on <= to).length).toBeLessThanOrEqual(3);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('what counts against a person', () => {
  const sent = (over: Partial<Approach> & { id: string }): Approach => ({
    interviewId: 'i',
    on: today,
    result: 'sent',
    cameBack: false,
    ...over,
  });

  it('a message that came back at once does not, and one that came back later does not either', () => {
    const all = [
      sent({ id: 'a', interviewId: 'x', result: 'bounced' }),
      sent({ id: 'b', interviewId: 'y', on: '2026-11-02', result: 'message_left', cameBack: true }),
      sent({ id: 'c', interviewId: 'y', on: '2026-11-12', cameBack: true }),
      sent({ id: 'd', interviewId: 'z', result: 'no_answer' }),
    ];
    expect(approachesThatCount(all).map(({ id }) => id)).toEqual(['b', 'd']);
  });

  it('whoever was talked to was approached, though the message before or after came back', () => {
    const all = [
      sent({ id: 'a', interviewId: 'x', on: '2026-11-02', cameBack: true }),
      sent({ id: 'b', interviewId: 'x', on: '2026-11-12', result: 'talked', cameBack: true }),
      sent({ id: 'c', interviewId: 'y', result: 'message_left', cameBack: true }),
    ];
    expect(approachesThatCount(all).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });
});

describe('whose turn it is, and what is due', () => {
  const base = {
    attempts: 1,
    reminderOn: null,
    repliedOn: null,
    scheduledOn: null,
    thankYouDueOn: null,
    followUpOn: null,
  };
  const [yesterday, tomorrow] = ['2026-11-22', '2026-11-24'];

  it.each([
    ['planned', { attempts: 0 }, 'us', 'write', null, false],
    ['contacted', { reminderOn: tomorrow }, 'them', 'await', tomorrow, false],
    ['contacted', { reminderOn: today }, 'us', 'remind', today, true],
    ['contacted', { reminderOn: yesterday, attempts: 2 }, 'us', 'give_up', yesterday, true],
    ['replied', { repliedOn: yesterday }, 'us', 'agree', yesterday, true],
    ['scheduled', { scheduledOn: today }, 'client', 'meet', today, false],
    ['scheduled', { scheduledOn: yesterday }, 'us', 'say_how', yesterday, true],
    ['completed', { thankYouDueOn: tomorrow }, 'us', 'thank', tomorrow, false],
    ['completed', { thankYouDueOn: today }, 'us', 'thank', today, true],
    ['thanked', {}, 'nobody', 'done', null, false],
    ['thanked', { followUpOn: tomorrow }, 'us', 'follow_up', tomorrow, false],
    ['no_response', {}, 'us', 'close', null, false],
    ['declined', {}, 'us', 'close', null, false],
    ['bounced', {}, 'us', 'close', null, false],
    ['cancelled', {}, 'us', 'close', null, false],
    ['no_show', {}, 'us', 'close', null, false],
    ['closed', {}, 'nobody', 'done', null, false],
  ] as const)('%s %o: %s, %s', (stage, over, turn, what, on, overdue) => {
    const of = { ...base, ...over, stage };
    const due = dueOf(of, today, 2);
    expect([turnOf(of, today), due.what, due.on, isOverdue(due, today)]).toEqual([
      turn,
      what,
      on,
      overdue,
    ]);
  });

  it('an open request always waits for somebody', () => {
    for (const stage of openStages) expect(turnOf({ ...base, stage }, today)).not.toBe('nobody');
  });

  it('thanks are due two days later, or when the office is open again', () => {
    expect(thankYouDue('2026-11-23', 2)).toBe('2026-11-25');
    expect(thankYouDue('2026-11-26', 2)).toBe('2026-11-30');
    expect(thankYouDue('2026-12-23', 2)).toBe('2026-12-29');
  });

  it('a reminder waits five working days, over Christmas and over Family Day', () => {
    expect(reminderDue('2026-12-21', 5)).toBe('2026-12-30');
    expect(reminderDue('2027-02-11', 5)).toBe('2027-02-19');
  });
});
