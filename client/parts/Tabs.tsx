import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';

export interface Tab<Key extends string> {
  readonly key: Key;
  readonly label: string;
  readonly count?: number;
}

interface TabsProps<Key extends string> {
  /** The name of the set, for those who do not see it. */
  label: string;
  tabs: readonly Tab<Key>[];
  current: Key;
  /** The word in the address bar; `tab` unless told. */
  param?: string;
}

/** Views as links: the address says which one is open. Read it with `useTab`. */
export function Tabs<Key extends string>({
  label,
  tabs,
  current,
  param = 'tab',
}: TabsProps<Key>): ReactNode {
  const [search] = useSearchParams();
  return (
    <nav aria-label={label} className="overflow-x-auto border-b border-line">
      <ul className="flex gap-1">
        {tabs.map((tab) => {
          const next = new URLSearchParams(search);
          next.set(param, tab.key);
          return (
            <li key={tab.key}>
              <Link
                to={`?${next.toString()}`}
                preventScrollReset
                aria-current={tab.key === current ? 'page' : undefined}
                className="-mb-px flex min-h-9 items-center gap-1.5 border-b-2 border-transparent px-2 text-14 whitespace-nowrap text-soft -outline-offset-2 hover:text-ink aria-[current]:border-accent aria-[current]:font-medium aria-[current]:text-ink"
              >
                {tab.label}
                {tab.count !== undefined && <span className="text-12 text-faint">{tab.count}</span>}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

/** The open tab, from the address; the first one when the address names none that exists. */
export function useTab<const Key extends string>(
  keys: readonly [Key, ...Key[]],
  param = 'tab',
): Key {
  const [search] = useSearchParams();
  const asked = search.get(param);
  return keys.find((key) => key === asked) ?? keys[0];
}

interface SegmentedProps<Key extends string> {
  label: string;
  options: readonly { readonly key: Key; readonly label: string }[];
  current: Key;
  choose: (key: Key) => void;
}

/** Two or three ways to show the same thing: board or list, chart or table. */
export function Segmented<Key extends string>({
  label,
  options,
  current,
  choose,
}: SegmentedProps<Key>): ReactNode {
  return (
    <div
      role="group"
      aria-label={label}
      className="inline-flex rounded-control border border-edge p-0.5"
    >
      {options.map((option) => (
        <button
          key={option.key}
          type="button"
          aria-pressed={option.key === current}
          onClick={() => choose(option.key)}
          className="min-h-6 min-w-6 rounded-[4px] px-2 text-13 text-soft hover:text-ink aria-pressed:bg-pressed aria-pressed:font-medium aria-pressed:text-ink"
        >
          {option.label}
        </button>
      ))}
    </div>
  );
}
