import { useEffect, useRef, type RefObject } from 'react';
import { stages, type Stage } from '@tremplin/shared/applications.ts';
import type { Card } from './card.ts';

interface Given {
  root: RefObject<HTMLElement | null>;
  cards: readonly Card[];
  ask: (card: Card, to: Stage) => void;
}

/**
 * A card may be dropped on whatever carries `data-stage`. One that the table forbids takes it too:
 * the office then says where it may go. Menu and keys do the same for whoever does not drag.
 */
export function useDrag(given: Given): void {
  const now = useRef(given);
  useEffect(() => {
    now.current = given;
  });
  const { root } = given;
  useEffect(() => {
    const box = root.current;
    let dragged: string | null = null;
    const start = (event: DragEvent): void => {
      const item = elementOf(event)?.closest<HTMLElement>('li[draggable]');
      dragged = item?.querySelector<HTMLElement>('[data-card]')?.dataset['card'] ?? null;
      if (!item || dragged === null) return;
      event.dataTransfer?.setData('text/plain', dragged);
      event.dataTransfer?.setDragImage(item, 16, 16);
    };
    const over = (event: DragEvent): void => {
      if (dragged !== null && stageUnder(event)) event.preventDefault();
    };
    const drop = (event: DragEvent): void => {
      const to = stageUnder(event);
      const card = now.current.cards.find((each) => each.id === dragged);
      dragged = null;
      if (!to || !card) return;
      event.preventDefault();
      if (to !== card.stage) now.current.ask(card, to);
    };
    box?.addEventListener('dragstart', start);
    box?.addEventListener('dragover', over);
    box?.addEventListener('drop', drop);
    return () => {
      box?.removeEventListener('dragstart', start);
      box?.removeEventListener('dragover', over);
      box?.removeEventListener('drop', drop);
    };
  }, [root]);
}

function elementOf(event: DragEvent): Element | null {
  return event.target instanceof Element ? event.target : null;
}

function stageUnder(event: DragEvent): Stage | null {
  const marked = elementOf(event)?.closest<HTMLElement>('[data-stage]')?.dataset['stage'];
  return stages.find((stage) => stage === marked) ?? null;
}
