import { useState } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTRPC } from '../api.ts';
import type { UnitOption } from './contactDraft.ts';
import { useContactNames } from './useContactNames.ts';

/** Units of the tree for a box that completes them, each with the way down to it. */
export function useUnits(): { items: UnitOption[]; busy: boolean; ask: (typed: string) => void } {
  const trpc = useTRPC();
  const names = useContactNames();
  const [typed, ask] = useState('');
  const found = useQuery(
    trpc.directory.suggestOrganization.queryOptions(
      { typed },
      { placeholderData: keepPreviousData },
    ),
  );
  const items = (found.data ?? []).map(({ id, path }) => ({
    value: id,
    label: path.length === 0 ? id : names.unit(path.at(-1) ?? { nameEn: id, nameFr: null }),
    detail: path.map(names.unit).join(' › '),
  }));
  return { items, busy: found.isFetching, ask };
}
