import { useEffect, useRef, useState, type RefObject } from 'react';
import { stageOfLetter, type Stage } from '@tremplin/shared/applications.ts';
import { isSingleKey } from '../parts/singleKeys.ts';
import type { Card } from './card.ts';

interface Given {
  root: RefObject<HTMLElement | null>;
  cards: readonly Card[];
  on: boolean;
  ask: (card: Card, to: Stage) => void;
}

/** J and K go from card to card; S, then a letter, moves the one that has the focus. Answers which one waits for its letter. */
export function useBoardKeys(given: Given): Card | null {
  const [armed, setArmed] = useState<Card | null>(null);
  const last = useRef({ ...given, armed });
  useEffect(() => {
    last.current = { ...given, armed };
  });
  const { on } = given;
  useEffect(() => {
    if (!on) return;
    const press = (event: KeyboardEvent): void => {
      if (!isSingleKey(event)) return;
      const now = last.current;
      const key = event.key.toLowerCase();
      if (now.armed) {
        if (key === 'shift') return;
        event.preventDefault();
        setArmed(null);
        const to = stageOfLetter(key);
        if (to) now.ask(now.armed, to);
        return;
      }
      if (key === 'j' || key === 'k') step(now.root.current, key === 'j' ? 1 : -1);
      else if (key === 's') setArmed(cardInFocus(now));
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => {
      document.removeEventListener('keydown', press);
      setArmed(null);
    };
  }, [on]);
  return on ? armed : null;
}

function step(root: HTMLElement | null, by: 1 | -1): void {
  const all = [...(root?.querySelectorAll<HTMLElement>('[data-card]') ?? [])];
  const at = all.findIndex((card) => card === document.activeElement);
  const next = at === -1 ? (by === 1 ? 0 : all.length - 1) : at + by;
  const card = all[Math.min(all.length - 1, Math.max(0, next))];
  card?.focus();
  card?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

function cardInFocus({ root, cards }: Given): Card | null {
  const held = document.activeElement?.closest('li')?.querySelector<HTMLElement>('[data-card]');
  if (!held || !root.current?.contains(held)) return null;
  return cards.find((card) => card.id === held.dataset['card']) ?? null;
}
