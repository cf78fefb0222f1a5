import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Chip } from '../parts/Chip.tsx';
import { useCardWords, type Card } from './card.ts';
import { MoveMenu } from './MoveMenu.tsx';
import type { Moves } from './useMoves.tsx';

interface Props {
  card: Card;
  moves: Moves;
  open: (id: string) => void;
}

/** Three lines: the client; the posting; how long or until when, and what comes next. */
export function BoardCard({ card, moves, open }: Props): ReactNode {
  const t = useTranslations('applications.card');
  const words = useCardWords();
  const title = words.title(card.posting);
  const next = words.next(card);
  const suggestion = words.suggestion(card);
  return (
    <li
      draggable
      className="card flex cursor-grab flex-col gap-0.5 rounded-card border border-line bg-page px-2.5 py-1.5 text-13"
    >
      <div className="-me-1.5 flex items-start justify-between gap-1">
        <button
          type="button"
          data-card={card.id}
          aria-label={t('open', { name: card.client.name, title })}
          onClick={() => open(card.id)}
          className="min-h-6 min-w-0 flex-1 self-center rounded-control text-start font-medium break-words hover:underline"
        >
          {card.client.name}
        </button>
        <MoveMenu small card={card} moves={moves} />
      </div>
      <p className="flex gap-2 text-soft" title={title}>
        <span className="min-w-0 flex-1 truncate">{title}</span>
        <span className="figures shrink-0 text-faint">{card.posting.jobId}</span>
      </p>
      <p className="line-clamp-2 text-12 text-faint">
        {[words.waiting(card), next].filter((part) => part !== null).join(' · ')}
      </p>
      {suggestion && <Chip tone={suggestion.tone}>{suggestion.text}</Chip>}
    </li>
  );
}
