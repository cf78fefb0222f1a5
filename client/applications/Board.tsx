import { useEffect, useRef, type ReactNode, type RefObject } from 'react';
import { Link } from 'react-router';
import { useTranslations } from 'use-intl';
import type { Stage } from '@tremplin/shared/applications.ts';
import { BoardCard } from './BoardCard.tsx';
import { useCardWords, type BoardData } from './card.ts';
import { LetterHint } from './LetterHint.tsx';
import { useBoardKeys } from './useBoardKeys.ts';
import { useDrag } from './useDrag.ts';
import type { Moves } from './useMoves.tsx';

interface Props {
  board: BoardData;
  moves: Moves;
  open: (id: string) => void;
  /** Single keys are switched on. */
  keys: boolean;
  linkToList: (stage: Stage) => string;
}

/** Open stages side by side; the finished ones a narrow strip of numbers that also takes a card. */
export function Board({ board, moves, open, keys, linkToList }: Props): ReactNode {
  const t = useTranslations('applications.board');
  const root = useRef<HTMLDivElement>(null);
  const cards = board.columns.flatMap((column) => column.cards);
  useDrag({ root, cards, ask: moves.ask });
  const armed = useBoardKeys({ root, cards, on: keys, ask: moves.ask });
  useFocusKept(root, board);
  return (
    <>
      <div
        ref={root}
        role="region"
        aria-label={t('region')}
        tabIndex={0}
        className="relative flex min-w-0 items-stretch gap-2 overflow-x-auto pb-2 lg:scroll-pe-48"
      >
        {board.columns.map((column) => (
          <Column key={column.stage} column={column} moves={moves} open={open} />
        ))}
        <Finished finished={board.finished} linkToList={linkToList} />
      </div>
      {armed && <LetterHint card={armed} />}
    </>
  );
}

/**
 * The card in focus is elsewhere now, by a dialog, an answer of the office or another page: it keeps
 * the focus in its new column; where it has left the board, the one in its place takes it.
 */
function useFocusKept(root: RefObject<HTMLElement | null>, board: BoardData): void {
  const held = useRef<{ id: string; at: number; stage: string | undefined } | null>(null);
  useEffect(() => {
    const box = root.current;
    const all = (): HTMLElement[] => [...(box?.querySelectorAll<HTMLElement>('[data-card]') ?? [])];
    const remember = ({ target }: FocusEvent): void => {
      const at = all().findIndex((card) => card === target);
      const id = all()[at]?.dataset['card'];
      held.current = id === undefined ? null : { id, at, stage: columnOf(all()[at]) };
    };
    const last = held.current;
    if (last && document.activeElement === document.body) {
      const isIn = ({ cards }: BoardData['columns'][number]): boolean =>
        cards.some((card) => card.id === last.id);
      const now = board.columns.find(isIn)?.stage;
      if (now === undefined) (all()[last.at] ?? all().at(-1))?.focus();
      else if (now !== last.stage)
        all()
          .find((card) => card.dataset['card'] === last.id)
          ?.focus();
    }
    box?.addEventListener('focusin', remember);
    return () => box?.removeEventListener('focusin', remember);
  }, [root, board]);
}

function columnOf(card: HTMLElement | undefined): string | undefined {
  return card?.closest<HTMLElement>('[data-stage]')?.dataset['stage'];
}

interface ColumnProps {
  column: BoardData['columns'][number];
  moves: Moves;
  open: (id: string) => void;
}

function Column({ column, moves, open }: ColumnProps): ReactNode {
  const t = useTranslations('applications.board');
  const stage = useCardWords().stage(column.stage);
  const empty = column.count === 0;
  return (
    <section
      data-stage={column.stage}
      aria-label={t('column', { stage, count: column.count })}
      className={`flex max-h-[calc(100dvh-280px)] min-h-80 shrink-0 flex-col gap-2 rounded-card bg-rail p-2 ${empty ? 'w-32' : 'w-56'}`}
    >
      <h2 className="flex items-baseline justify-between gap-2 px-1 text-13 font-semibold">
        <span className="min-w-0 break-words">{stage}</span>
        <span className="figures font-normal text-faint">{column.count}</span>
      </h2>
      <ul className="flex min-h-0 flex-1 flex-col gap-2 overflow-y-auto p-0.5">
        {column.cards.map((card) => (
          <BoardCard key={card.id} card={card} moves={moves} open={open} />
        ))}
      </ul>
      {column.cards.length < column.count && (
        <p className="px-1 text-12 text-faint">
          {t('more', { shown: column.cards.length, count: column.count })}
        </p>
      )}
    </section>
  );
}

interface FinishedProps {
  finished: BoardData['finished'];
  linkToList: (stage: Stage) => string;
}

function Finished({ finished, linkToList }: FinishedProps): ReactNode {
  const t = useTranslations('applications.board');
  const words = useCardWords();
  return (
    <section
      aria-label={t('finished')}
      className="end-0 flex w-44 shrink-0 flex-col gap-1 rounded-card border border-line bg-rail p-2 lg:sticky"
    >
      <h2 className="px-1 text-13 font-semibold">{t('finished')}</h2>
      <ul className="flex flex-col">
        {finished.map(({ stage, count }) => (
          <li key={stage} data-stage={stage}>
            <Link
              to={linkToList(stage)}
              aria-label={t('finished_stage', { stage: words.stage(stage), count })}
              className="flex min-h-7 items-center justify-between gap-2 rounded-control px-1 text-12 text-soft no-underline hover:bg-hover"
            >
              <span className="min-w-0">{words.stage(stage)}</span>
              <span className="figures">{count}</span>
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
