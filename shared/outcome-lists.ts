import * as z from 'zod/mini';
import type { Stage } from './applications.ts';
import { funnelSteps, openStages } from './applications.ts';
import type { ClientStatus } from './clients.ts';
import { day } from './day.ts';
import type { Day } from './day.ts';
import { checkpointClasses, worklistGroups } from './followups.ts';
import { actionSteps, month, outcomeFilter, qualityChecks } from './outcomes.ts';
import { employerKinds, placementTerms, relatedToField } from './placements.ts';
import type { EmployerKind } from './placements.ts';
import { silenceVerdicts } from './silence.ts';

/** Kept in the audit log, so that it must be what it says. `on` is empty where there is no such day. */
const cursor = z._default(
  z.nullable(z.object({ on: z.union([z.literal(''), day]), id: z.uuid() })),
  null,
);
const filtered = { filter: outcomeFilter, cursor };
const inMonth = z._default(z.nullable(month), null);

export const workloads = [
  'active',
  'overdue',
  'intakes',
  'followups',
  'interviews',
  'closings',
  'covering',
] as const;
export type Workload = (typeof workloads)[number];

/** Which number one wants to look behind; what is null is not narrowed down. */
export const readListBehind = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('placements'),
    month: inMonth,
    employerKind: z._default(z.nullable(z.enum(employerKinds)), null),
    /** Counts as funded and its start is proven; counts only; does not count. */
    funded: z._default(z.nullable(z.enum(['proven', 'counts', 'not'])), null),
    related: z._default(z.nullable(z.enum(relatedToField)), null),
    term: z._default(z.nullable(z.enum(placementTerms)), null),
    /** Without those that begin later. */
    begun: z._default(z.boolean(), false),
    ...filtered,
  }),
  z.object({
    kind: z.literal('funnel'),
    month: inMonth,
    step: z.enum(funnelSteps),
    ...filtered,
  }),
  z.object({
    kind: z.literal('retention'),
    month: inMonth,
    checkpoint: z._default(z.nullable(z.int().check(z.minimum(1), z.maximum(120))), null),
    /** `unknown` is every way of not knowing: not reached, waived, not asked yet; `known` is the rest. */
    class: z._default(z.nullable(z.enum([...checkpointClasses, 'known', 'unknown'])), null),
    ...filtered,
  }),
  z.object({ kind: z.literal('followups'), group: z.enum(worklistGroups), ...filtered }),
  z.object({ kind: z.literal('silent'), ...filtered }),
  z.object({
    kind: z.literal('silence'),
    stage: z._default(z.nullable(z.enum(openStages)), null),
    verdict: z._default(z.nullable(z.enum(silenceVerdicts)), null),
    ...filtered,
  }),
  z.object({ kind: z.literal('intakes'), month: inMonth, ...filtered }),
  /** Clients whose programme began; of them, those with a verified funded outcome since. */
  z.object({ kind: z.literal('plans'), verified: z._default(z.boolean(), false), ...filtered }),
  /** Walk-ins whom nobody has taken on. */
  z.object({ kind: z.literal('unassigned'), ...filtered }),
  z.object({
    kind: z.literal('active'),
    inactive: z._default(z.boolean(), false),
    /** Those who are not inactive. */
    contacted: z._default(z.boolean(), false),
    ...filtered,
  }),
  z.object({ kind: z.literal('quality'), check: z.enum(qualityChecks), ...filtered }),
  /** Who came to sessions by name. */
  z.object({ kind: z.literal('attendance'), ...filtered }),
  /** Who came and whose days after it are over; of them, those who did it in time. */
  z.object({
    kind: z.literal('followed'),
    step: z._default(z.nullable(z.enum(actionSteps)), null),
    ...filtered,
  }),
  /** Applications of which the days were counted. */
  z.object({
    kind: z.literal('times'),
    which: z.enum(['to_invitation', 'to_outcome']),
    ...filtered,
  }),
  /** As the table of caseloads counts them: whose the client is today, whatever the period. */
  z.object({ kind: z.literal('workload'), load: z.enum(workloads), ...filtered }),
]);
export type ReadListBehind = z.infer<typeof readListBehind>;

export const sessionStates = ['held', 'cancelled', 'open'] as const;
export const attendeeMarks = ['came', 'away', 'answered'] as const;

/** Which number about sessions one wants to look behind: those one runs, or all of them. */
export const readSessionList = z.discriminatedUnion('kind', [
  /** `open` are those held that wait to be closed. */
  z.object({
    kind: z.literal('sessions'),
    month: inMonth,
    state: z.enum(sessionStates),
    ...filtered,
  }),
  /** `away` are those who did not come and were not excused. */
  z.object({
    kind: z.literal('attendees'),
    month: inMonth,
    mark: z.enum(attendeeMarks),
    ...filtered,
  }),
  z.object({
    kind: z.literal('commitments'),
    due: z._default(z.nullable(z.enum(['waiting', 'overdue'])), null),
    ...filtered,
  }),
]);
export type ReadSessionList = z.infer<typeof readSessionList>;

export const requestSteps = ['replied', 'completed', 'applied'] as const;

/** Requests for informational interviews, for whoever's clients they were made; of a step or all. */
export const readRequestList = z.object({
  kind: z.literal('requests'),
  month: inMonth,
  step: z._default(z.nullable(z.enum(requestSteps)), null),
  ...filtered,
});
export type ReadRequestList = z.infer<typeof readRequestList>;

/** One line of the list behind a number: a placement, an application, a follow-up, a client or a session. */
export interface BehindRow {
  readonly id: string;
  /** What opens the file; null where it is not one's own today. */
  readonly clientId: string | null;
  /** Null of a session, and of a client who is no longer one's own. */
  readonly name: string | null;
  /** A session, or the one that somebody came to or at which something was promised. */
  readonly session: {
    readonly id: string;
    readonly titleEn: string;
    readonly titleFr: string | null;
  } | null;
  readonly counsellor: string | null;
  /** Of a session. */
  readonly facilitator: string | null;
  readonly clientStatus: ClientStatus | null;
  /** Of an application, where it stands; of a placement, with what kind of employer. */
  readonly stage: Stage | null;
  readonly employerKind: EmployerKind | null;
  /** Of a follow-up, months after the start. */
  readonly checkpoint: number | null;
  /** Who came to a session. */
  readonly heads: { readonly named: number; readonly anonymous: number } | null;
  /** What was promised, and by whom. */
  readonly promise: { readonly text: string; readonly owner: string } | null;
  /** How many days it took. */
  readonly days: number | null;
  /** First day of work, day sent, due, interviewed, closing, since when silent, intake, last contact, session. */
  readonly on: Day | null;
}

export interface Beside {
  /** People who came without giving a name. */
  readonly anonymous: number;
  /** By how many the numbers frozen with closed sessions exceed their lists of today. */
  readonly frozen: number;
}

export interface ListBehind {
  readonly rows: readonly BehindRow[];
  readonly total: number;
  /** What the number counts beside these lines; null where it counts nothing else. */
  readonly beside: Beside | null;
  readonly next: { readonly on: string; readonly id: string } | null;
}
