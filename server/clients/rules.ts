import type { Day } from '@tremplin/shared/day.ts';
import type { FieldFault } from '@tremplin/shared/faults.ts';

/** Days that must not lie ahead, and do. */
export function laterThan(today: Day, days: Readonly<Record<string, Day | null>>): FieldFault[] {
  return Object.entries(days)
    .filter(([, day]) => day !== null && day > today)
    .map(([path]) => ({ path, key: 'errors.future_day' }));
}

/** Names of the fields whose value is another one now; the audit log keeps no values. */
export function changedFields(before: object, after: object): string[] {
  const old = new Map<string, unknown>(Object.entries(before));
  return Object.entries(after)
    .filter(([name, value]) => JSON.stringify(old.get(name)) !== JSON.stringify(value))
    .map(([name]) => name)
    .toSorted();
}
