import * as z from 'zod/mini';
import type { FunnelStep, OpenStage } from './applications.ts';
import { streams } from './clients.ts';
import type { Day } from './day.ts';
import type { CheckpointClass } from './followups.ts';
import type { Month, Period } from './period.ts';
import type { EmployerKind, PlacementTerm } from './placements.ts';

/** Each figure is printed with its definition, under this key of the messages (`reports.definitions`). */
export const kpis = [
  'active_caseload',
  'intakes',
  'applications',
  'applications_per_client',
  'ops_funnel',
  'interview_rate',
  'offer_rate',
  'time_to_invitation',
  'time_to_outcome',
  'silent_90',
  'silence',
  'placements',
  'funded',
  'funded_rate',
  'retention',
  'knowledge',
  'followups',
  'followups_due',
  'followups_overdue',
  'proof_missing',
  'sessions',
  'attendance',
  'show_rate',
  'satisfaction',
  'session_action',
  'interviews',
  'reply_rate',
  'commitments',
  'data_quality',
  'equity',
] as const;
export type Kpi = (typeof kpis)[number];

/** A cohort is young until so many months have gone by after its own: offers take four, some nine. */
export const maturingMonths = 6;
/** Days after a session within which something that an attendee did counts as having come after it. */
export const actionDays = 90;
export const actionSteps = ['any', 'application', 'jobAlert', 'interview'] as const;
export type ActionStep = (typeof actionSteps)[number];
/** Days without news after which an open application stands in the list of the silent. */
export const longSilentDays = 90;
/** Days after an informational interview within which an application to the ministry counts. */
export const interviewApplicationDays = 120;

export const periodKinds = ['month', 'quarter', 'year'] as const;
export type PeriodKind = (typeof periodKinds)[number];

/** A calendar month of the centuries in which an office lives. */
export const month = z
  .string()
  .check(z.regex(/^(?:19|2[01])\d{2}-(?:0[1-9]|1[0-2])$/, 'errors.choose'));

/** What every page of /outcomes is asked with. A period is named by its first month. */
export const outcomeFilter = z.object({
  period: z.enum(periodKinds),
  /** First month of the period: of a quarter April, July, October or January; of a year April. */
  from: month,
  programmeId: z._default(z.nullable(z.uuid()), null),
  counsellorId: z._default(z.nullable(z.uuid()), null),
  stream: z._default(z.nullable(z.enum(streams)), null),
  ministryId: z._default(z.nullable(z.uuid()), null),
});
export type OutcomeFilter = z.infer<typeof outcomeFilter>;

/** What every answer says of itself. */
export interface Asked {
  readonly period: Period;
  /** The part of it that has gone by: to today, or to its last day. */
  readonly until: Day;
  /** The same stretch a year earlier. */
  readonly before: Period;
  readonly filter: OutcomeFilter;
  /** ISO instant of the counting. */
  readonly asOf: string;
  /** True where the person sees what is their own only (a counsellor's clients, a facilitator's sessions). */
  readonly own: boolean;
}

/** One number with what it was counted out of. */
export interface Figure {
  readonly kpi: Kpi;
  readonly unit: 'count' | 'share' | 'days';
  /** A share is 0 to 1. Null where there is nothing to divide by, or no middle to find. */
  readonly value: number | null;
  /** The denominator of a share; how many were counted for a middle; of `funded`, those that count, proven or not. */
  readonly of: number | null;
  /** The same stretch a year earlier; null where the past cannot be counted (what is open now). */
  readonly before: { readonly value: number | null; readonly of: number | null } | null;
  /** For the whole period, where a manager has set one. */
  readonly target: number | null;
}

export type EmployerCounts = Readonly<Record<EmployerKind, number>>;
/** How many applications reached each step; never more than the step before. */
export type Reached = Readonly<Record<FunnelStep, number>>;

export interface PlacementsMonth {
  readonly month: Month;
  readonly total: number;
  readonly kinds: EmployerCounts;
}

export interface FunnelMonth {
  readonly month: Month;
  readonly reached: Reached;
  /** Too young for its later steps to be compared. */
  readonly maturing: boolean;
}

export interface Funnel {
  readonly reached: Reached;
  readonly months: readonly FunnelMonth[];
}

export const tileKpis = [
  'placements',
  'funded',
  'retention',
  'applications',
  'attendance',
  'followups_overdue',
] as const;

export interface Overview extends Asked {
  /** In the order of `tileKpis`; `retention` is that of the third month. */
  readonly tiles: readonly Figure[];
  readonly placements: {
    /** Months of the whole period, also those still to come. */
    readonly months: readonly PlacementsMonth[];
    readonly byKind: EmployerCounts;
    /** By `until`, and by the same day a year earlier. */
    readonly toDate: { readonly count: number; readonly ops: number };
    readonly yearBefore: { readonly count: number; readonly ops: number };
  };
  readonly funnel: Funnel;
  /** Start years of fiscal years for which there is anything to show, latest first. */
  readonly years: readonly number[];
}

export interface Spread {
  /** Days; null of nobody. */
  readonly median: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly n: number;
}

export interface SilenceCounts {
  readonly normal: number;
  readonly slow: number;
  readonly beyond: number;
  readonly not_enough: number;
}

export interface Pipeline extends Asked {
  readonly funnel: Funnel;
  /** applications, applications_per_client (median), interview_rate, offer_rate, silent_90, intakes, active_caseload. */
  readonly figures: readonly Figure[];
  readonly times: {
    /** Closing day of the posting to the first invitation (assessment or interview). */
    readonly toInvitation: Spread;
    /** Sending to outcome. */
    readonly toOutcome: Spread;
  };
  readonly silence: readonly ({ readonly stage: OpenStage } & SilenceCounts)[];
  readonly intakes: readonly {
    readonly month: Month;
    readonly count: number;
    /** From the fiscal year's April (or the period's first month) on; null of months to come. */
    readonly cumulative: number | null;
    readonly before: number;
  }[];
  /** Clients active, on hold or placed on `until`, and of them without contact for `noContactDays`. */
  readonly active: { readonly count: number; readonly inactive: number };
}

export type ClassCounts = Readonly<Record<CheckpointClass, number>>;

export interface Retention extends Asked {
  /** Checkpoints that occur, in months. */
  readonly checkpoints: readonly number[];
  /** One row a month in which placements began; counts of placements. */
  readonly grid: readonly {
    readonly month: Month;
    readonly placements: number;
    readonly cells: readonly { readonly checkpoint: number; readonly classes: ClassCounts }[];
  }[];
  readonly totals: readonly { readonly checkpoint: number; readonly classes: ClassCounts }[];
  /** knowledge, retention (third month), funded_rate, followups_due, followups_overdue, proof_missing. */
  readonly figures: readonly Figure[];
  /** Each placement that has begun is one of them: it counts but its start is not proven; both; neither. */
  readonly funded: { readonly counts: number; readonly proven: number; readonly not: number };
  readonly related: Readonly<Record<'yes' | 'related' | 'no' | 'unknown', number>>;
  /** Of the placements that have begun. */
  readonly terms: Readonly<Record<PlacementTerm, number>>;
}

export interface SessionFigures extends Asked {
  /** sessions (held), attendance, show_rate, satisfaction, session_action, commitments. */
  readonly figures: readonly Figure[];
  readonly held: number;
  readonly cancelled: number;
  readonly notClosed: number;
  readonly named: number;
  readonly anonymous: number;
  readonly attended: number;
  readonly noShow: number;
  readonly action: {
    /** Named attendees whose 90 days are over. */
    readonly of: number;
    readonly any: number;
    readonly application: number;
    readonly jobAlert: number;
    readonly interview: number;
  };
  readonly commitments: { readonly open: number; readonly overdue: number };
  readonly months: readonly {
    readonly month: Month;
    readonly held: number;
    readonly named: number;
    readonly anonymous: number;
  }[];
}

export interface InterviewFigures extends Asked {
  /** interviews (requests), reply_rate, … */
  readonly figures: readonly Figure[];
  readonly requests: number;
  readonly replied: number;
  readonly completed: number;
  readonly applied: number;
  readonly months: readonly {
    readonly month: Month;
    readonly requests: number;
    readonly replied: number;
    readonly completed: number;
  }[];
}

export const qualityChecks = [
  'no_consent',
  'no_language',
  'sessions_open',
  'duplicates',
  'no_programme',
] as const;
export type QualityCheck = (typeof qualityChecks)[number];

export const monthEndChecks = [
  'followups_overdue',
  'proof_missing',
  'attestations',
  'sessions_open',
  'month_not_keyed',
  'unassigned',
  'commitments_overdue',
] as const;
export type MonthEndCheck = (typeof monthEndChecks)[number];

export interface Checks {
  readonly asOf: string;
  readonly own: boolean;
  readonly quality: readonly { readonly check: QualityCheck; readonly count: number }[];
  readonly monthEnd: readonly { readonly check: MonthEndCheck; readonly count: number }[];
}
