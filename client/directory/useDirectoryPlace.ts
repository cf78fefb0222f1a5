import { useSearchParams } from 'react-router';
import { regions, type Region } from '@tremplin/shared/postings.ts';

export interface DirectoryPlace {
  readonly unitId: string | null;
  /** Null: the office's own. */
  readonly region: Region | null;
  readonly managersOnly: boolean;
  readonly go: (to: Partial<Pick<DirectoryPlace, 'unitId' | 'region' | 'managersOnly'>>) => void;
}

const id = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

/** Where in the directory one is, from the address: a unit, a region, a filter; never what is typed. */
export function useDirectoryPlace(): DirectoryPlace {
  const [search, setSearch] = useSearchParams();
  const unit = search.get('unit') ?? '';
  const here = {
    unitId: id.test(unit) ? unit : null,
    region: regions.find((one) => one === search.get('region')) ?? null,
    managersOnly: search.get('managers') === 'only',
  };
  return {
    ...here,
    go: (to) => {
      const { unitId, region, managersOnly } = { ...here, ...to };
      const next = new URLSearchParams();
      if (unitId !== null) next.set('unit', unitId);
      if (region !== null) next.set('region', region);
      if (managersOnly) next.set('managers', 'only');
      setSearch(next, { replace: to.unitId === undefined, preventScrollReset: true });
    },
  };
}
