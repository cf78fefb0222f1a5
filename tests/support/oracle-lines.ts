import type { BehindRow, ListBehind } from '@tremplin/shared/outcome-lists.ts';
import { isOwn } from './oracle-scope.ts';
import type { Scope } from './oracle-scope.ts';

const pageSize = 50;

/** The first page of what a number counts, latest first. */
export function firstPage(found: readonly BehindRow[], beside: ListBehind['beside']): ListBehind {
  const all = found.toSorted((a, b) => {
    const [x, y] = [a.on ?? '', b.on ?? ''];
    if (x !== y) return x < y ? 1 : -1;
    return a.id < b.id ? 1 : -1;
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
