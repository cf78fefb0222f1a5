import { useTranslations } from 'use-intl';
import type { Resource } from '@tremplin/shared/policy.ts';
import type { Inputs } from '../api.ts';
import { useOffice, type Office } from '../frame/Office.tsx';
import { filterNames, useOutcomeFilter } from './useOutcomeFilter.ts';

type Asked =
  | Inputs['reports']['listBehind']
  | Inputs['reports']['sessionList']
  | Inputs['reports']['requestList'];
type Bare<Kind> = Kind extends unknown ? Omit<Kind, 'filter' | 'cursor'> : never;
/** A number's list, without the period and the filters under which it stands. */
export type Behind = Bare<Asked>;
export type BehindKind = Behind['kind'];

/** A page that tells more of a number without a list, and for whom it is where this person may not open it. */
export interface Door {
  readonly to: string | null;
  readonly why: string | null;
}
export const closed: Door = { to: null, why: null };

export interface Lists {
  /** The address of the list behind a number, under the page's filters unless told; null where this person may not open it now. */
  readonly to: (number: Behind, filtered?: boolean) => string | null;
  /** The page behind a door; null where it would leave the screen that others look at. */
  readonly through: (door: Door) => string | null;
  /** Whom the lists of a kind are for, when they are closed; of most kinds unless told. */
  readonly why: (kind?: BehindKind) => string | null;
}

/** What a facilitator may open too: the sessions that they run. */
export function isOfSessions(kind: BehindKind): boolean {
  return ['sessions', 'attendees', 'commitments'].includes(kind);
}

/** The right by which a list of the kind is read. */
export function listOf(kind: BehindKind): Resource {
  if (kind === 'requests') return 'interview';
  return isOfSessions(kind) ? 'session_list' : 'outcome_list';
}

/** The right by which its number is read. */
function figureOf(kind: BehindKind, can: Office['can']): Resource {
  if (kind === 'followed' || isOfSessions(kind)) return 'session_figures';
  return kind === 'requests' && !can('read', 'outcome') ? 'interview_count' : 'outcome';
}

/** Two roles may count everybody and name only some: a list opens if it reaches as far as its number. */
function fits(kind: BehindKind, can: Office['can']): boolean {
  if (can('read', listOf(kind), 'other')) return true;
  // The number is of one's own sessions, the list would be of one's own clients.
  if (kind === 'followed') return false;
  return can('read', listOf(kind)) && !can('read', figureOf(kind, can), 'other');
}

/** Lists of names open for who may see them, unless others look at the screen. */
export function useLists(): Lists {
  const t = useTranslations('reports.frame');
  const { can } = useOffice();
  const { search, presenting } = useOutcomeFilter();
  const why = (kind: BehindKind = 'placements'): string | null => {
    if (presenting) return t('closed_showing');
    if (fits(kind, can)) return null;
    if (kind === 'requests') return t('closed_requests');
    return kind === 'followed' ? t('closed_followed') : t('closed');
  };
  return {
    why,
    through: ({ to }) => (presenting && to?.startsWith('/outcomes') !== true ? null : to),
    to: (number, filtered = true) =>
      why(number.kind) === null ? addressOf(number, search, filtered) : null,
  };
}

function addressOf(number: Behind, search: string, filtered: boolean): string {
  const address = new URLSearchParams();
  for (const [name, value] of Object.entries(number)) {
    if (value !== null && value !== undefined) address.set(name, String(value));
  }
  for (const [name, value] of new URLSearchParams(search)) {
    if (filtered || !filterNames.some((one) => one === name)) address.set(name, value);
  }
  const page = isOfSessions(number.kind) ? '/outcomes/sessions/list' : '/outcomes/list';
  return `${page}?${address.toString()}`;
}
