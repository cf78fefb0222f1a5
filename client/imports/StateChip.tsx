import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { ImportState } from '@tremplin/shared/directory.ts';
import { Chip, type Tone } from '../parts/Chip.tsx';

interface Standing {
  readonly state: ImportState;
  readonly paused: boolean;
}

export function StateChip({ of }: { of: Standing }): ReactNode {
  const t = useTranslations('imports.states');
  const paused = of.paused && isUnderWay(of.state);
  return (
    <Chip tone={paused ? 'attention' : tones[of.state]}>{t(paused ? 'paused' : of.state)}</Chip>
  );
}

/** Something is being done to it, or would be if nobody had paused it. */
export function isUnderWay(state: ImportState): boolean {
  return ['reading', 'matching', 'applying', 'undoing'].includes(state);
}

export function isWorking({ state, paused }: Standing): boolean {
  return isUnderWay(state) && !paused;
}

const tones: Readonly<Record<ImportState, Tone>> = {
  reading: 'information',
  matching: 'information',
  ready: 'attention',
  applying: 'information',
  applied: 'good',
  undoing: 'information',
  undone: 'neutral',
  refused: 'late',
  discarded: 'neutral',
};
