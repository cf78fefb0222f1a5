import { useState } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router';
import { clientSorts, statusFilters } from '@tremplin/shared/clients.ts';
import type { ClientSort, StatusFilter } from '@tremplin/shared/clients.ts';
import { locales, type Locale } from '@tremplin/shared/people.ts';
import { useTRPC } from '../api.ts';
import { useOffice } from '../frame/Office.tsx';
import { useSettled } from '../parts/useSettled.ts';

export interface CaseloadFilter {
  readonly status: StatusFilter;
  readonly programmeId: string | null;
  readonly counsellorId: string | null;
  readonly lang: Locale | null;
  readonly silent: boolean;
  readonly sort: ClientSort;
  readonly descending: boolean;
}

const uuid = /^[0-9a-f-]{36}$/;

/** Ids and enumerations live in the address bar; what is typed lives here and goes by POST only. */
export function useCaseload() {
  const trpc = useTRPC();
  const { person } = useOffice();
  const [search, setSearch] = useSearchParams();
  const [typed, setTyped] = useState('');
  const asked = useSettled(typed.trim());
  const filter = readFilter(search);
  const others = filter.counsellorId !== null && filter.counsellorId !== person.id;
  const list = useInfiniteQuery(
    trpc.clients.list.infiniteQueryOptions(
      { ...filter, counsellorId: others ? filter.counsellorId : null, typed: asked },
      { getNextPageParam: (page) => page.next, placeholderData: (before) => before },
    ),
  );
  const cards = useInfiniteQuery(
    trpc.clients.cards.infiniteQueryOptions(
      { status: filter.status, counsellorId: others ? filter.counsellorId : null, typed: asked },
      {
        getNextPageParam: (page) => page.next,
        placeholderData: (before) => before,
        enabled: others || asked.length > 2,
      },
    ),
  );
  const change = (part: Partial<CaseloadFilter>): void => {
    setSearch(writeFilter({ ...filter, ...part }), { replace: true, preventScrollReset: true });
  };
  const clear = (): void => {
    setTyped('');
    setSearch({}, { replace: true });
  };
  return { filter, change, clear, typed, setTyped, asked, list, cards, others };
}

function readFilter(search: URLSearchParams): CaseloadFilter {
  const id = (name: string): string | null => {
    const value = search.get(name);
    return value !== null && uuid.test(value) ? value : null;
  };
  return {
    status: statusFilters.find((one) => one === search.get('status')) ?? 'open',
    programmeId: id('programme'),
    counsellorId: id('counsellor'),
    lang: locales.find((one) => one === search.get('lang')) ?? null,
    silent: search.get('silent') === '1',
    sort: clientSorts.find((one) => one === search.get('sort')) ?? 'name',
    descending: search.get('order') === 'down',
  };
}

function writeFilter(filter: CaseloadFilter): Record<string, string> {
  return {
    ...(filter.status !== 'open' && { status: filter.status }),
    ...(filter.programmeId !== null && { programme: filter.programmeId }),
    ...(filter.counsellorId !== null && { counsellor: filter.counsellorId }),
    ...(filter.lang !== null && { lang: filter.lang }),
    ...(filter.silent && { silent: '1' }),
    ...(filter.sort !== 'name' && { sort: filter.sort }),
    ...(filter.descending && { order: 'down' }),
  };
}
