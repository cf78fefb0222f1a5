import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import type { Hit } from './useLookUp.ts';

export interface Choice {
  readonly listId: string;
  readonly optionId: (at: number) => string;
  /** Which of the people found is pointed at; -1 where there is none. */
  readonly active: number;
  readonly open: (hit: Hit) => void;
  /** What the keys of the box do to the list below it. */
  readonly press: (event: KeyboardEvent) => void;
}

/**
 * The list below the box, walked with the arrows while one goes on typing. Enter opens the one that
 * is pointed at, and waits for the answer where the last letters have none yet.
 */
export function useChoice(
  people: readonly Hit[],
  isLate: boolean,
  open: (hit: Hit) => void,
): Choice {
  const listId = useId();
  const [at, setAt] = useState({ people, active: 0 });
  const isWanted = useRef(false);
  const active = Math.min(at.people === people ? at.active : 0, people.length - 1);
  const first = people[0];
  const opening = useRef(open);
  useEffect(() => {
    opening.current = open;
  });
  useEffect(() => {
    if (isLate || !isWanted.current) return;
    isWanted.current = false;
    if (first) opening.current(first);
  }, [isLate, first]);
  const optionId = (place: number): string => `${listId}-${place}`;
  const point = (to: number): void => {
    const place = Math.max(0, Math.min(people.length - 1, to));
    setAt({ people, active: place });
    document.getElementById(optionId(place))?.scrollIntoView?.({ block: 'nearest' });
  };
  return {
    listId,
    optionId,
    active,
    open,
    press: (event) => {
      if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      const steps: Readonly<Record<string, number>> = {
        ArrowDown: active + 1,
        ArrowUp: active - 1,
        PageDown: active + 8,
        PageUp: active - 8,
      };
      const to = steps[event.key];
      const pointedAt = people[active];
      if (to !== undefined) point(to);
      else if (event.key === 'Enter' && isLate) isWanted.current = true;
      else if (event.key === 'Enter' && pointedAt) open(pointedAt);
      else return;
      event.preventDefault();
    },
  };
}
