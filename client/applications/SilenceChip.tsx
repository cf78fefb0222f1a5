import type { ReactNode } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { SilenceVerdict } from '@tremplin/shared/silence.ts';
import { useTRPC, type Outputs } from '../api.ts';
import { Chip, type Tone } from '../parts/Chip.tsx';

type Silence = Outputs['reports']['silenceOf'][number];

/** What the silence of each application of a client means, by its id; nothing until it is known. */
export function useSilences(clientId: string | null): ReadonlyMap<string, Silence> {
  const trpc = useTRPC();
  const asked = useQuery(
    trpc.reports.silenceOf.queryOptions(
      { clientId: clientId ?? '' },
      { enabled: clientId !== null },
    ),
  );
  return new Map((asked.data ?? []).map((one) => [one.applicationId, one]));
}

const tones: Readonly<Record<SilenceVerdict, Tone>> = {
  normal: 'neutral',
  slow: 'attention',
  beyond: 'late',
  not_enough: 'neutral',
};

/** Whether it is time to worry, in a word; opened, how long it has been and what that is held against. */
export function SilenceChip({ silence }: { silence: Silence }): ReactNode {
  const t = useTranslations('silence');
  const { verdict, days, n, basis } = silence;
  return (
    <details className="max-w-full text-13 text-soft">
      <summary className="flex min-h-6 w-fit max-w-full items-center rounded-round">
        <Chip tone={tones[verdict]}>{t(`chips.${verdict}`)}</Chip>
      </summary>
      <p className="mt-1 max-w-prose">
        {t(`why.${verdict}`, { days })} {basis !== null && t(`basis.${basis}`, { n })}
      </p>
    </details>
  );
}
