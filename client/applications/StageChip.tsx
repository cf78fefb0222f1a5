import type { ReactNode } from 'react';
import type { Stage } from '@tremplin/shared/applications.ts';
import { Chip, type Tone } from '../parts/Chip.tsx';
import { useCardWords, type Card } from './card.ts';

export function StageChip({ card }: { card: Pick<Card, 'stage' | 'finished'> }): ReactNode {
  const words = useCardWords();
  return <Chip tone={toneOf(card.stage, card.finished)}>{words.stage(card.stage)}</Chip>;
}

function toneOf(stage: Stage, finished: boolean): Tone {
  if (stage === 'hired') return 'good';
  if (finished) return 'neutral';
  return stage === 'offer' || stage === 'conditions' || stage === 'interview'
    ? 'information'
    : 'neutral';
}
