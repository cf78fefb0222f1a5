import * as z from 'zod/mini';
import { clientStatuses } from './clients.ts';
import type { ClientStatus } from './clients.ts';
import { day, instant } from './day.ts';
import type { Day } from './day.ts';
import { noSin } from './sin.ts';

/** Days that the balance looks ahead, today being the first, and back for what counts as new. */
export const balanceAhead = 14;
export const balanceBack = 30;
/** Days for which a hand-over is told to both on their first page. */
export const handoverToldDays = 30;

export interface CaseloadLine {
  readonly counsellorId: string;
  /** Of the person, for setting their target. */
  readonly version: number;
  readonly name: string;
  /** False of whoever can look after nobody now: their clients wait for others. */
  readonly here: boolean;
  /** Clients active, on hold or placed whose own counsellor they are. */
  readonly active: number;
  /** Covered for others today, not among `active`. */
  readonly covering: number;
  readonly target: number | null;
  /** Follow-ups whose window is over. */
  readonly overdue: number;
  /** Intakes of the last 30 days. */
  readonly intakes: number;
  /** In the next 14 days: follow-ups due, and interviews and closings of their clients' applications. */
  readonly ahead: {
    readonly followups: number;
    readonly interviews: number;
    readonly closings: number;
  };
}

export const setCaseloadTarget = z.object({
  personId: z.uuid(),
  version: z.int(),
  /** How many clients at most; null takes the target away. */
  value: z.nullable(
    z
      .int('errors.whole_number')
      .check(z.minimum(1, 'errors.too_small'), z.maximum(999, 'errors.too_large')),
  ),
});
export type SetCaseloadTarget = z.infer<typeof setCaseloadTarget>;

/** Files that are somebody's work, and those put away, which need a reader all the same. */
export const fileGroups = ['open', 'closed'] as const;
export type FileGroup = (typeof fileGroups)[number];
export const openStatuses: readonly ClientStatus[] = clientStatuses.filter(
  (status) => status !== 'closed',
);

const fileCursor = z._default(
  z.nullable(z.int().check(z.minimum(0), z.maximum(2_147_483_647))),
  null,
);

export const readClientsOf = z.object({
  counsellorId: z.uuid(),
  group: z._default(z.enum(fileGroups), 'open'),
  /** The file number of the last one read. */
  cursor: fileCursor,
});
export type ReadClientsOf = z.infer<typeof readClientsOf>;

/** One client to choose, without anything of their file that is not needed for that. */
export interface FileLine {
  readonly id: string;
  readonly fileNo: number;
  /** Null for whoever is not trusted with names. */
  readonly name: string | null;
  readonly status: ClientStatus;
  readonly lastContactOn: Day | null;
  readonly programme: string | null;
  readonly nextFollowup: { readonly dueOn: Day; readonly overdue: boolean } | null;
  /** Who covers for the counsellor today, and until when. */
  readonly cover: { readonly name: string; readonly untilDay: Day | null } | null;
}

export const handoverKinds = ['permanent', 'cover'] as const;
export type HandoverKind = (typeof handoverKinds)[number];
/** As it is kept: a cover that ended before its day is an act of its own. */
export type HandoverAct = HandoverKind | 'taken_back';

/** Up to so many clients in one go. */
export const mostReassigned = 500;

export const reassign = z
  .object({
    fromId: z.uuid(),
    toId: z.uuid('errors.choose'),
    clientIds: z
      .array(z.uuid())
      .check(z.minLength(1, 'errors.choose'), z.maxLength(mostReassigned, 'errors.too_many')),
    kind: z.enum(handoverKinds, 'errors.choose'),
    /** The last day of the cover; null of what is for good. */
    untilDay: z.nullable(day),
    note: z
      .string()
      .check(
        z.normalize('NFC'),
        z.trim(),
        z.minLength(1, 'errors.required'),
        z.maxLength(2000, 'errors.too_long'),
        noSin,
      ),
  })
  .check(
    z.refine((one) => one.kind !== 'cover' || one.untilDay !== null, {
      error: 'errors.required',
      path: ['untilDay'],
    }),
    z.refine((one) => one.fromId !== one.toId, { error: 'errors.choose', path: ['toId'] }),
  );
export type Reassign = z.infer<typeof reassign>;

export const takeBack = z.object({ handoverId: z.uuid() });

export const readHandovers = z.object({
  /** Only those that this person gave or received; null of everybody's. */
  personId: z.nullable(z.uuid()),
  cursor: z._default(z.nullable(z.object({ at: instant, id: z.uuid() })), null),
});
export type ReadHandovers = z.infer<typeof readHandovers>;

export interface HandoverLine {
  readonly id: string;
  readonly kind: HandoverAct;
  readonly from: string;
  readonly to: string;
  readonly by: string | null;
  readonly clients: number;
  readonly untilDay: Day | null;
  readonly note: string;
  readonly at: string;
  /** Of a cover: how many clients it still covers today. */
  readonly covered: number;
}

/** What a counsellor is told of their own clients, and of those handed to them. */
export interface Covers {
  readonly given: readonly {
    readonly handoverId: string;
    readonly kind: HandoverKind;
    readonly to: string;
    /** Still with them today. */
    readonly clients: number;
    readonly untilDay: Day | null;
    readonly at: string;
  }[];
  readonly received: readonly {
    readonly handoverId: string;
    readonly kind: HandoverKind;
    readonly from: string;
    readonly clients: number;
    readonly untilDay: Day | null;
    readonly note: string;
    readonly at: string;
  }[];
}
