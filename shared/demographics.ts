import * as z from 'zod/mini';
import type { Day } from './day.ts';
import type { Period } from './period.ts';

/** Asked, never required: a value, that they would rather not say, or nothing at all. */
export const selfIdentification = {
  gender: ['woman', 'man', 'non_binary', 'another'],
  racialized: ['yes', 'no'],
  indigenous: ['yes', 'no'],
  disability: ['yes', 'no'],
  francophone: ['yes', 'no'],
  age: ['under_25', '25_to_44', '45_to_64', '65_or_more'],
} as const;
export type Dimension = keyof typeof selfIdentification;
export const dimensions = [
  'gender',
  'racialized',
  'indigenous',
  'disability',
  'francophone',
  'age',
] as const;
export const withheld = 'prefer_not_to_answer';

const answer = <const Values extends readonly [string, ...string[]]>(values: Values) =>
  z.nullable(z.enum([...values, withheld]));

const answers = {
  gender: answer(selfIdentification.gender),
  racialized: answer(selfIdentification.racialized),
  indigenous: answer(selfIdentification.indigenous),
  disability: answer(selfIdentification.disability),
  francophone: answer(selfIdentification.francophone),
  age: answer(selfIdentification.age),
};

export const readDemographics = z.object({ clientId: z.uuid() });

export const saveDemographics = z.object({
  clientId: z.uuid(),
  /** 0 where nothing was saved yet. */
  version: z.int(),
  ...answers,
  /** They were told what it is for, and agreed. Without it, nothing is kept. */
  consented: z.boolean(),
});
export type SaveDemographics = z.infer<typeof saveDemographics>;
/** What a client said of themselves, or would rather not say; null is left open. */
export type Answers = Readonly<Pick<SaveDemographics, Dimension>>;

/** A group of fewer people is not shown at all. */
export const smallestGroup = 10;
/** Nor is a number of which fewer people than these did it, or did not. */
export const fewestEitherWay = 5;

/** Nobody asked, or they did not answer, or took it back. */
export const open = 'open';
export type GroupKey =
  | (typeof selfIdentification)[Dimension][number]
  | typeof withheld
  | typeof open;

/** The groups of a question, in the order in which they are shown; everybody is in exactly one. */
export function groupsOf(dimension: Dimension): readonly GroupKey[] {
  return [...selfIdentification[dimension], withheld, open];
}

export const equityMeasures = ['placed', 'sent'] as const;
export type EquityMeasure = (typeof equityMeasures)[number];

/** People; null is hidden. */
export interface EquityGroup {
  readonly key: GroupKey;
  readonly clients: number | null;
  readonly placed: number | null;
  readonly sent: number | null;
}

export interface Equity {
  readonly period: Period;
  /** The last day that counts: nothing of the month that still goes on. */
  readonly until: Day;
  readonly programmeId: string | null;
  /** ISO instant of the counting. */
  readonly asOf: string;
  /** Clients whose intake day is in the period; in a programme, if it was theirs that day. */
  readonly clients: number;
  /** Of them, those who answered at least one question, if only that they would rather not. */
  readonly answered: number | null;
  readonly placed: number | null;
  readonly sent: number | null;
  readonly dimensions: readonly {
    readonly dimension: Dimension;
    /** Empty where no group can be shown without giving another away. */
    readonly groups: readonly EquityGroup[];
  }[];
}
