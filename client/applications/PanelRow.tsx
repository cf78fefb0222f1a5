import type { ReactNode } from 'react';
import { Chip } from '../parts/Chip.tsx';
import { useCardWords, type Card } from './card.ts';
import { MoveMenu } from './MoveMenu.tsx';
import { StageChip } from './StageChip.tsx';
import type { Moves } from './useMoves.tsx';

interface Props {
  card: Card;
  /** What the row is about on this page: the posting on a client's, the client on a posting's. */
  name: string;
  moves: Moves;
  open: (id: string) => void;
  /** What else the page knows of it, in its last line. */
  beside?: ReactNode;
}

/** One application on the page of its client or of its posting. */
export function PanelRow({ card, name, moves, open, beside }: Props): ReactNode {
  const words = useCardWords();
  const suggestion = words.suggestion(card);
  const next = words.next(card);
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 border-line py-2 not-first:border-t">
      <div className="flex min-w-0 flex-1 basis-52 flex-col items-start gap-1">
        <button
          type="button"
          onClick={() => open(card.id)}
          className="min-h-6 max-w-full rounded-control text-start text-14 font-medium break-words text-accent-text hover:underline"
        >
          {name}
        </button>
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1 text-13 text-soft">
          <StageChip card={card} />
          {[words.waiting(card), words.competition(card)]
            .filter((part) => part !== null)
            .join(' · ')}
        </span>
        {next !== null && <span className="text-13 text-soft">{next}</span>}
        {suggestion && <Chip tone={suggestion.tone}>{suggestion.text}</Chip>}
        {beside}
      </div>
      <MoveMenu card={card} moves={moves} />
    </li>
  );
}
