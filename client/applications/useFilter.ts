import { useSearchParams } from 'react-router';
import { applicationFilter, type ApplicationFilter } from '@tremplin/shared/applications.ts';

const words = {
  counsellor: 'counsellorId',
  posting: 'postingId',
  programme: 'programmeId',
  stage: 'stage',
} as const;
export type FilterWord = keyof typeof words;

export interface FilterInAddress {
  readonly filter: ApplicationFilter;
  readonly narrowed: boolean;
  readonly set: (word: FilterWord, value: string | null) => void;
  readonly clear: () => void;
  /** The application whose sheet is open. */
  readonly open: string | null;
  readonly setOpen: (id: string | null) => void;
}

/** The filter as the address bar holds it: ids and stages only, so that a link opens the same rows. */
export function useFilter(): FilterInAddress {
  const [search, setSearch] = useSearchParams();
  const asked = Object.entries(words).flatMap(([word, field]) => {
    const value = search.get(word);
    return value ? [[field, value] as const] : [];
  });
  const read = applicationFilter.safeParse(Object.fromEntries(asked));
  const put = (word: string, value: string | null): void =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        if (value) next.set(word, value);
        else next.delete(word);
        return next;
      },
      { preventScrollReset: true },
    );
  return {
    filter: read.success ? read.data : {},
    narrowed: asked.length > 0,
    set: put,
    clear: () =>
      setSearch((before) => {
        const next = new URLSearchParams(before);
        for (const word of Object.keys(words)) next.delete(word);
        return next;
      }),
    open: search.get('open'),
    setOpen: (id) => put('open', id),
  };
}
