import { useSearchParams } from 'react-router';
import { useTranslations } from 'use-intl';
import { useOffice, type Office } from '../frame/Office.tsx';
import { isOfSessions, listOf } from './behind.ts';
import type { AskedList } from './listWords.ts';
import { filterNames, useOutcomeFilter, type FilterName } from './useOutcomeFilter.ts';

/** Which of the chosen filters narrow the list for this person: those that narrow its number. */
export function filtersOf(asked: AskedList, can: Office['can']): readonly FilterName[] {
  const { kind } = asked;
  const own = !can('read', listOf(kind), 'other');
  return filtersOfKind[kind].filter((name) => {
    // What is one's own is of nobody else, and a facilitator is told of whole lists only.
    if (own && name === 'counsellor') return false;
    if (own && name === 'stream') return !isOfSessions(kind);
    // By ministry only the outcomes are narrowed, not those who began a programme.
    return name !== 'ministry' || asked.kind !== 'plans' || asked.verified;
  });
}

const ofClients: readonly FilterName[] = ['programme', 'counsellor', 'stream'];
const filtersOfKind: Readonly<Record<AskedList['kind'], readonly FilterName[]>> = {
  placements: filterNames,
  funnel: filterNames,
  retention: filterNames,
  followups: ofClients,
  silent: filterNames,
  silence: filterNames,
  plans: filterNames,
  unassigned: [],
  intakes: ofClients,
  active: ofClients,
  quality: [],
  attendance: ofClients,
  followed: ofClients,
  times: filterNames,
  workload: ['counsellor'],
  sessions: ['programme'],
  attendees: ofClients,
  commitments: ['programme'],
  requests: ofClients,
};

/** Where the number stands that the list is behind. */
const pageOf: Readonly<Record<AskedList['kind'], string>> = {
  placements: '/outcomes',
  funnel: '/outcomes',
  retention: '/outcomes/retention',
  followups: '/outcomes',
  silent: '/outcomes/pipeline',
  silence: '/outcomes/pipeline',
  plans: '/outcomes/retention',
  unassigned: '/outcomes',
  intakes: '/outcomes/pipeline',
  active: '/outcomes/pipeline',
  quality: '/outcomes',
  attendance: '/outcomes',
  followed: '/outcomes/sessions',
  times: '/outcomes/pipeline',
  workload: '/outcomes',
  sessions: '/outcomes/sessions',
  attendees: '/outcomes/sessions',
  commitments: '/outcomes/sessions',
  requests: '/outcomes/directory',
};

/** The way back to the number, in words, under the same period and filters. */
export function useBack(asked: AskedList | null): { readonly to: string; readonly words: string } {
  const t = useTranslations('reports.list');
  const { can } = useOffice();
  const [address] = useSearchParams();
  const search = new URLSearchParams(useOutcomeFilter().search);
  if (asked?.kind === 'workload') {
    // Caseloads know no period; the overview's table gives its own with the link.
    if (!address.has('period') && can('read', 'caseload'))
      return { to: '/caseloads', words: t('back_caseloads') };
    // Whose line it was, not a filter of the page.
    search.delete('counsellor');
  }
  return { to: `${pageFor(asked, can)}?${search.toString()}`, words: t('back') };
}

function pageFor(asked: AskedList | null, can: Office['can']): string {
  const page = asked === null ? '/outcomes' : pageOf[asked.kind];
  const sessions = '/outcomes/sessions';
  if (page === sessions) return can('read', 'session_figures') ? page : '/outcomes';
  return can('read', 'outcome') ? page : sessions;
}
