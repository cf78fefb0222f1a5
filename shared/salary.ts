export const salaryUnits = ['hour', 'week', 'month', 'year'] as const;
export type SalaryUnit = (typeof salaryUnits)[number];

/** Why a printed salary is kept out of charts until a person confirms it. */
export const salaryFlags = ['unit_looks_wrong'] as const;
export type SalaryFlag = (typeof salaryFlags)[number];

export interface Salary {
  readonly salaryMinCents: number | null;
  readonly salaryMaxCents: number | null;
  readonly salaryUnit: SalaryUnit | null;
}

/** What one unit plausibly pays, in cents; a real posting printed a yearly salary "Per week". */
export const plausibleCents: Readonly<Record<SalaryUnit, readonly [number, number]>> = {
  hour: [10_00, 250_00],
  week: [400_00, 6_000_00],
  month: [1_500_00, 25_000_00],
  year: [20_000_00, 400_000_00],
};

export function salaryFlag(salary: Salary): SalaryFlag | null {
  if (salary.salaryUnit === null) return null;
  const [least, most] = plausibleCents[salary.salaryUnit];
  const figures = [salary.salaryMinCents, salary.salaryMaxCents].filter((cents) => cents !== null);
  return figures.some((cents) => cents < least || cents > most) ? 'unit_looks_wrong' : null;
}

const schedule = /^(?:schedule|horaire)?\s*([34](?:[.,]7)?)$/i;
const hoursPrinted =
  /(\d{1,2}(?:[.,]\d{1,2})?)\s*(?:hours?|hrs?|heures?|h)?\s*(?:per|a|\/|par)\s*(?:week|semaine)/i;

/**
 * Hours a week, where the posting says them: schedules 3 and 3.7 are 36.25, 4 and 4.7 are 40.
 * Schedule 6 is "at least 36.25", which is not a number to reckon with: null, as for anything else.
 */
export function hoursPerWeek(workHours: string | null): number | null {
  if (workHours === null) return null;
  const text = workHours.trim();
  const scheduled = schedule.exec(text)?.[1];
  if (scheduled !== undefined) return scheduled.startsWith('3') ? 36.25 : 40;
  const printed = hoursPrinted.exec(text)?.[1];
  if (printed === undefined) return null;
  const hours = Number(printed.replace(',', '.'));
  return hours > 0 && hours <= 80 ? hours : null;
}

export interface AnnualSalary {
  readonly minCents: number;
  readonly maxCents: number;
}

/**
 * The salary over a year, in cents; null where it is not printed, is flagged, or is paid by the hour
 * for hours that nobody said.
 */
export function annualSalary(
  posting: Salary & { readonly workHours: string | null; readonly salaryFlag: SalaryFlag | null },
): AnnualSalary | null {
  const { salaryMinCents: min, salaryMaxCents: max, salaryUnit: unit } = posting;
  if (unit === null || posting.salaryFlag !== null) return null;
  const low = min ?? max;
  const high = max ?? min;
  if (low === null || high === null) return null;
  const times = unitsPerYear(unit, posting.workHours);
  if (times === null) return null;
  return { minCents: Math.round(low * times), maxCents: Math.round(high * times) };
}

function unitsPerYear(unit: SalaryUnit, workHours: string | null): number | null {
  if (unit === 'year') return 1;
  if (unit === 'month') return 12;
  if (unit === 'week') return 52;
  const hours = hoursPerWeek(workHours);
  return hours === null ? null : hours * 52;
}
