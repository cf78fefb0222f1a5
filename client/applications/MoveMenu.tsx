import type { ReactNode } from 'react';
import ArrowRight from 'lucide-react/icons/arrow-right';
import { useTranslations } from 'use-intl';
import {
  isTerminal,
  stageLetters,
  transitions,
  type Stage,
} from '@tremplin/shared/applications.ts';
import { Menu, type MenuItem } from '../parts/Menu.tsx';
import { useCardWords, type Card } from './card.ts';
import type { Moves } from './useMoves.tsx';

interface Props {
  card: Card;
  moves: Moves;
  /** Only the icon, as on a card of the board. */
  small?: boolean;
}

/** Only what the table allows from here, each with its letter; a finished application reopens. */
export function MoveMenu({ card, moves, small = false }: Props): ReactNode {
  const t = useTranslations('applications.move');
  const words = useCardWords();
  const item = (to: Stage): MenuItem => ({
    key: to,
    label: words.stage(to),
    keys: `S ${stageLetters[to]}`,
    choose: () => moves.ask(card, to),
  });
  const allowed = transitions[card.stage];
  const isEnd = (to: Stage): boolean => isTerminal(to) && to !== 'hired';
  const ends = allowed.filter(isEnd);
  const onward = allowed.filter((to) => !isEnd(to));
  const reopening = [{ key: 'reopen', label: t('reopen'), choose: () => moves.reopen(card) }];
  const groups = card.finished
    ? [{ label: t('finished'), items: reopening }]
    : [
        { label: t('next'), items: onward.map(item) },
        { label: t('end'), items: ends.map(item) },
      ].filter((group) => group.items.length > 0);
  return (
    <Menu
      look={small ? 'plain' : 'secondary'}
      label={t('label', { name: card.client.name })}
      button={small ? <ArrowRight size={14} aria-hidden /> : t('button')}
      groups={groups}
    />
  );
}
