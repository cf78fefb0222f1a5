import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { FollowupStanding, ProofType } from '@tremplin/shared/followups.ts';
import { Chip, type Tone } from '../parts/Chip.tsx';

interface One {
  readonly standing: FollowupStanding;
  readonly employed: boolean | null;
  readonly verified: boolean;
  readonly proofType: ProofType | null;
  readonly declined: object | null;
}

/** Where a check stands, in a word; of one that is done, what it came to. */
export function StandingChip({ one }: { one: One }): ReactNode {
  const t = useTranslations('followups.standings');
  const said = sayOf(one);
  return <Chip tone={tones[said] ?? 'neutral'}>{t(said)}</Chip>;
}

type Said =
  | Exclude<FollowupStanding, 'done'>
  | 'verified'
  | 'reported'
  | 'waiting'
  | 'declined'
  | 'ended';

function sayOf({ standing, employed, verified, proofType, declined }: One): Said {
  if (standing !== 'done') return standing;
  if (employed !== true) return 'ended';
  if (verified) return 'verified';
  if (declined !== null) return 'declined';
  return proofType === 'attestation' ? 'waiting' : 'reported';
}

const tones: Readonly<Partial<Record<Said, Tone>>> = {
  due: 'attention',
  overdue: 'late',
  verified: 'good',
  reported: 'attention',
  waiting: 'information',
  declined: 'attention',
};
