import type { CaseloadLine } from '@tremplin/shared/caseloads.ts';
import type { ClientStatus } from '@tremplin/shared/clients.ts';

/** In these a client counts as active on a caseload. */
const work: readonly ClientStatus[] = ['active', 'on_hold', 'placed'];

export function isWork(status: ClientStatus): boolean {
  return work.includes(status);
}

/** Whoever has left comes first, since their clients wait; the order is otherwise kept. */
export function leaversFirst(lines: readonly CaseloadLine[]): CaseloadLine[] {
  return [...lines.filter(({ here }) => !here), ...lines.filter(({ here }) => here)];
}
