import { useEffect, useRef } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { mayMove, type ApplicationFilter, type Stage } from '@tremplin/shared/applications.ts';
import { useTRPC } from '../api.ts';
import type { BoardData, Card } from './card.ts';
import type { Ahead, GoAhead } from './useMoves.tsx';

/** Shows a move on the board before the office has answered; what it refuses goes back to where it was. */
export function useGoAhead(filter: ApplicationFilter, board: BoardData | undefined): GoAhead {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const key = trpc.applications.board.queryKey(filter);
  const follow = useFocusOn(board);
  return async (card, to): Promise<Ahead> => {
    await queries.cancelQueries({ queryKey: key });
    const before = queries.getQueryData(key);
    const after = before && moved(before, card, to);
    if (after) queries.setQueryData(key, after);
    follow(card.id);
    const column = after?.columns.find((each) => each.stage === to);
    return {
      place: (column?.cards.findIndex((each) => each.id === card.id) ?? -1) + 1,
      count: column?.count ?? 0,
      undo: () => {
        if (before) queries.setQueryData(key, before);
        follow(card.id);
        void queries.invalidateQueries({ queryKey: key });
      },
    };
  };
}

/** The board as it will be; the card comes last in its new column, where it has waited least. */
function moved(board: BoardData, card: Card, to: Stage): BoardData {
  if (!mayMove(card.stage, to)) return board;
  const there = { ...card, stage: to, daysInStage: 0, suggestion: null };
  const change = (stage: Stage): number => Number(stage === to) - Number(stage === card.stage);
  return {
    columns: board.columns.map((column) => {
      const kept = column.cards.filter((each) => each.id !== card.id);
      const cards = column.stage === to ? [...kept, there] : kept;
      return { ...column, cards, count: column.count + change(column.stage) };
    }),
    finished: board.finished.map((each) => ({ ...each, count: each.count + change(each.stage) })),
  };
}

/** A card that changes its column is a new element: the focus goes with it, or to its neighbour when it ends. */
function useFocusOn(board: BoardData | undefined): (id: string) => void {
  const wanted = useRef<readonly string[]>([]);
  useEffect(() => {
    if (board === undefined) return;
    const found = wanted.current.map(cardElement).find((card) => card !== null);
    wanted.current = [];
    found?.focus();
    found?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [board]);
  return (id) => {
    wanted.current = [id, ...neighboursOf(id)];
  };
}

function neighboursOf(id: string): string[] {
  const column = cardElement(id)?.closest('ul');
  const ids = column ? cardElements(column).map((card) => card.dataset['card'] ?? '') : [];
  const at = ids.indexOf(id);
  return [ids[at + 1], ids[at - 1]].filter((each) => each !== undefined);
}

function cardElement(id: string): HTMLElement | null {
  return cardElements(document).find((card) => card.dataset['card'] === id) ?? null;
}

function cardElements(within: ParentNode): HTMLElement[] {
  return [...within.querySelectorAll<HTMLElement>('[data-card]')];
}
