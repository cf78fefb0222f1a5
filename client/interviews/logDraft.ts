import * as z from 'zod/mini';
import { day, type Day } from '@tremplin/shared/day.ts';
import type { Bar } from '@tremplin/shared/interview-rules.ts';
import {
  interviewModes,
  outreachResults,
  purposes,
  resultsOf,
  type LogInterview,
  type OutreachResult,
  type Purpose,
} from '@tremplin/shared/interviews.ts';

/** What can be logged of a person in one go; the first is what happens most. */
export const whats = ['email', 'phone', 'linkedin', 'in_person', 'met', 'plan'] as const;
export type What = (typeof whats)[number];

/** The panel as it is filled in; the office is sent what fits the thing that happened. */
export const logDraft = z.object({
  clientId: z.uuid('errors.choose'),
  contactId: z.uuid(),
  what: z.enum(whats, 'errors.choose'),
  result: z.enum(outreachResults, 'errors.choose'),
  on: day,
  purpose: z.enum(purposes, 'errors.choose'),
  templateLang: z.nullable(z.enum(['en', 'fr'])),
  mode: z.enum(interviewModes, 'errors.choose'),
  durationMin: z.nullable(
    z
      .int('errors.whole_number')
      .check(z.minimum(1, 'errors.too_small'), z.maximum(480, 'errors.too_large')),
  ),
  notes: z.string(),
});
export type LogDraft = z.infer<typeof logDraft>;

export function blankLog(
  contactId: string,
  given: { clientId: string | null; purpose: Purpose; today: Day; notes: string },
): LogDraft {
  return {
    clientId: given.clientId ?? '',
    contactId,
    what: given.notes === '' ? 'email' : 'met',
    result: 'sent',
    on: given.today,
    purpose: given.purpose,
    templateLang: null,
    mode: 'in_person',
    durationMin: null,
    notes: given.notes,
  };
}

export function logOf(draft: LogDraft): LogInterview {
  const { clientId, contactId, purpose, what, on, result, templateLang } = draft;
  const plan = { clientId, contactId, purpose, questions: [], postingId: null };
  if (what === 'plan') return { stage: 'planned', ...plan };
  if (what === 'met') {
    const { mode, durationMin, notes } = draft;
    return { stage: 'completed', ...plan, heldOn: on, mode, durationMin, notes };
  }
  return { stage: 'contacted', ...plan, on, channel: what, result, templateLang };
}

/** What may have come of it; nothing to choose where it was not a request. */
export function resultsFor(what: What): readonly OutreachResult[] {
  return what === 'met' || what === 'plan' ? [] : resultsOf[what];
}

/** Bars that nobody waits out: then planning makes no sense either. */
const forGood: ReadonlySet<Bar> = new Set(['erased', 'do_not_contact', 'left']);

/** Whether a bar stands in the way of it. What has happened is written down, whatever the budget says. */
export function isBarred(what: What, bar: Bar | null): boolean {
  if (bar === null) return false;
  if (what === 'met') return bar === 'erased';
  return what !== 'plan' || forGood.has(bar);
}

export function mayPlan(bar: Bar): boolean {
  return !forGood.has(bar);
}
