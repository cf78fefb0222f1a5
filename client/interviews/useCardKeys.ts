import { useEffect, type RefObject } from 'react';
import { isSingleKey } from '../parts/singleKeys.ts';

/** J and K go from card to card over the whole board; the arrows do from a card that has the focus. */
export function useCardKeys(root: RefObject<HTMLElement | null>, singleKeys: boolean): void {
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const box = root.current;
      if (!box || !isSingleKey(event)) return;
      const all = [...box.querySelectorAll<HTMLElement>('[data-card]')];
      const here = all.find((card) => card === document.activeElement);
      const next = arrows.has(event.key)
        ? here && towards(event.key, here, all)
        : singleKeys && step(event.key.toLowerCase(), here, all);
      if (!next) return;
      next.focus();
      event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [root, singleKeys]);
}

const arrows: ReadonlySet<string> = new Set(['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight']);

function step(
  key: string,
  here: HTMLElement | undefined,
  all: readonly HTMLElement[],
): HTMLElement | undefined {
  if (key !== 'j' && key !== 'k') return undefined;
  if (!here) return all.at(key === 'j' ? 0 : -1);
  return all[Math.max(0, all.indexOf(here) + (key === 'j' ? 1 : -1))] ?? here;
}

/** Up and down within a column; sideways to the card at the same height of the next column that has any. */
function towards(
  key: string,
  here: HTMLElement,
  all: readonly HTMLElement[],
): HTMLElement | undefined {
  const columnOf = (card: HTMLElement): Element | null => card.closest('section');
  const column = all.filter((card) => columnOf(card) === columnOf(here));
  const at = column.indexOf(here);
  if (key === 'ArrowDown') return column[at + 1];
  if (key === 'ArrowUp') return column[at - 1];
  const columns = [...new Set(all.map(columnOf))];
  const other = columns[columns.indexOf(columnOf(here)) + (key === 'ArrowRight' ? 1 : -1)];
  const cards = all.filter((card) => other !== undefined && columnOf(card) === other);
  return cards[Math.min(at, cards.length - 1)];
}
