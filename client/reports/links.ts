import type { FunnelStep } from '@tremplin/shared/applications.ts';
import type { Month } from '@tremplin/shared/period.ts';
import type { EmployerKind } from '@tremplin/shared/placements.ts';

/** Addresses of the lists behind the figures: enumerations and months only. */
export function placementsBehind(
  year: number,
  month: Month | null,
  kind: EmployerKind | null,
): string {
  return address({ kind: 'placements', year: String(year), month, employer: kind });
}

export function funnelBehind(year: number, month: Month | null, step: FunnelStep): string {
  return address({ kind: 'funnel', year: String(year), month, step });
}

function address(parts: Readonly<Record<string, string | null>>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parts)) if (value !== null) search.set(name, value);
  return `/outcomes/list?${search.toString()}`;
}
