import type { BehindRow, ListBehind } from '@tremplin/shared/outcome-lists.ts';
import type { Application, Followup } from './oracle-rows.ts';
import { isOwn } from './oracle-scope.ts';
import type { Scope } from './oracle-scope.ts';

const pageSize = 50;

/** The first page of what a number counts, by day and then by id; what has no day comes last. */
export function firstPage(
  found: readonly BehindRow[],
  beside: ListBehind['beside'],
  order: 'latest' | 'soonest' = 'latest',
): ListBehind {
  const all = found.toSorted((a, b) => {
    const [x, y] = [a.on ?? '', b.on ?? ''];
    if (x !== y && (x === '' || y === '')) return x === '' ? 1 : -1;
    const up = x === y ? a.id < b.id : x < y;
    return up === (order === 'soonest') ? -1 : 1;
  });
  const rows = all.slice(0, pageSize);
  const last = all.length > pageSize ? rows.at(-1) : undefined;
  const next = last ? { on: last.on ?? '', id: last.id } : null;
  return { rows, total: all.length, beside, next };
}

export const nothing = {
  clientId: null,
  name: null,
  session: null,
  counsellor: null,
  facilitator: null,
  clientStatus: null,
  stage: null,
  employerKind: null,
  checkpoint: null,
  heads: null,
  promise: null,
  days: null,
} as const;

/** Whoever sees only their own is told nothing of a client who is no longer theirs. */
export function about(scope: Scope, clientId: string) {
  const mine = isOwn(scope, clientId);
  const one = scope.known.clientOf.get(clientId);
  if (!one || (scope.asked.own && !mine)) return nothing;
  return {
    ...nothing,
    clientId: mine ? one.id : null,
    name: `${one.givenName} ${one.familyName}`.trim(),
    counsellor: personNamed(scope, one.counsellorId),
    clientStatus: one.status,
  };
}

export function personNamed({ known }: Scope, personId: string | null): string | null {
  return known.people.find(({ id }) => id === personId)?.name ?? null;
}

export function applicationRows(
  scope: Scope,
  those: readonly { readonly row: Application; readonly on: string }[],
): BehindRow[] {
  return those.map(({ row, on }) => ({
    ...about(scope, row.clientId),
    id: row.id,
    stage: scope.asked.own && !isOwn(scope, row.clientId) ? null : row.stage,
    on,
  }));
}

export function followupRows(scope: Scope, those: readonly Followup[]): BehindRow[] {
  return those.map((one) => ({
    ...about(scope, one.clientId),
    id: one.id,
    employerKind:
      scope.known.placements.find(({ id }) => id === one.placementId)?.employerKind ?? null,
    checkpoint: one.month,
    on: one.dueOn,
  }));
}

export function clientRows(
  scope: Scope,
  those: Scope['known']['clients'],
  on: 'intakeOn' | 'lastContactOn',
): BehindRow[] {
  return those.map((one) => ({ ...about(scope, one.id), id: one.id, on: one[on] }));
}
