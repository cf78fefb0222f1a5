import { useSearchParams } from 'react-router';

const names = ['programme', 'facilitator'] as const;
type Name = (typeof names)[number];

export interface SessionFilter {
  readonly programmeId: string | null;
  readonly facilitatorId: string | null;
  readonly narrowed: boolean;
  readonly set: (name: Name, id: string) => void;
  readonly clear: () => void;
}

/** By which programme and whose sessions: ids in the address, nothing else. */
export function useSessionFilter(): SessionFilter {
  const [search, setSearch] = useSearchParams();
  const read = (name: Name): string | null => {
    const value = search.get(name);
    return value !== null && /^[0-9a-f-]{36}$/.test(value) ? value : null;
  };
  const write = (change: (next: URLSearchParams) => void): void => {
    const next = new URLSearchParams(search);
    change(next);
    setSearch(next, { replace: true, preventScrollReset: true });
  };
  return {
    programmeId: read('programme'),
    facilitatorId: read('facilitator'),
    narrowed: names.some((name) => read(name) !== null),
    set: (name, id) => write((next) => (id === '' ? next.delete(name) : next.set(name, id))),
    clear: () => write((next) => names.forEach((name) => next.delete(name))),
  };
}
