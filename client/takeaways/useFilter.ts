import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { jobFamilies, takeawayKinds } from '@tremplin/shared/interviews.ts';
import type { JobFamily, TakeawayKind } from '@tremplin/shared/interviews.ts';
import { useSettled } from '../parts/useSettled.ts';

export interface Filter {
  readonly family: JobFamily | null;
  readonly kind: TakeawayKind | null;
  readonly within: string | null;
}

const uuid = /^[0-9a-f-]{36}$/;

/** Ids and enumerations stand in the address; what is typed never does. */
export function useFilter() {
  const [search, setSearch] = useSearchParams();
  const [typed, setTyped] = useState('');
  const asked = useSettled(typed.trim());
  const unit = search.get('unit');
  const filter: Filter = {
    family: jobFamilies.find((one) => one === search.get('family')) ?? null,
    kind: takeawayKinds.find((one) => one === search.get('kind')) ?? null,
    within: unit !== null && uuid.test(unit) ? unit : null,
  };
  const choose = (name: 'family' | 'kind' | 'unit', value: string | null): void => {
    const next = new URLSearchParams(search);
    if (value === null || value === '') next.delete(name);
    else next.set(name, value);
    setSearch(next, { replace: true, preventScrollReset: true });
  };
  const clear = (): void => {
    const next = new URLSearchParams(search);
    for (const name of ['family', 'kind', 'unit']) next.delete(name);
    setSearch(next, { replace: true, preventScrollReset: true });
    setTyped('');
  };
  const narrowed = asked !== '' || Object.values(filter).some((one) => one !== null);
  return { filter, typed, setTyped, asked, choose, clear, narrowed };
}
