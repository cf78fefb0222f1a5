import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { stageLetters, transitions } from '@tremplin/shared/applications.ts';
import { KeyHint } from '../parts/KeyHint.tsx';
import { useCardWords, type Card } from './card.ts';

/** After S: the letters that are allowed from here. It takes no focus, so the next key is the move. */
export function LetterHint({ card }: { card: Card }): ReactNode {
  const t = useTranslations('applications.board');
  const words = useCardWords();
  return (
    <div
      role="status"
      className="card fixed inset-x-2 top-14 z-40 mx-auto flex max-w-3xl flex-wrap items-center gap-x-3 gap-y-1 rounded-card border border-line bg-float px-4 py-2 text-13 shadow-float"
    >
      <span className="font-medium">{t('armed', { name: card.client.name })}</span>
      {transitions[card.stage].map((to) => (
        <span key={to} className="inline-flex items-center gap-1">
          <KeyHint keys={stageLetters[to]} /> {words.stage(to)}
        </span>
      ))}
    </div>
  );
}
