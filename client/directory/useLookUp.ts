import { useEffect, useState } from 'react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useTRPC, type Outputs } from '../api.ts';
import { useSettled } from '../parts/useSettled.ts';
import { useVoice } from '../parts/Toaster.tsx';
import type { DirectoryPlace } from './useDirectoryPlace.ts';

export type Answer = Outputs['directory']['lookUp'];
export type Hit = Answer['people'][number];

const pauseMs = 120;
/** Sooner than this nobody is told that it takes a while. */
const slowMs = 400;

/** What is found for the letters typed so far; the page keeps the last answer until the next is there. */
export function useLookUp(typed: string, { unitId, region, managersOnly }: DirectoryPlace) {
  const trpc = useTRPC();
  const settled = useSettled(typed, pauseMs);
  const asked = { typed: settled.slice(0, 200), region, managersOnly, within: unitId };
  const found = useQuery(
    trpc.directory.lookUp.queryOptions(asked, { placeholderData: keepPreviousData }),
  );
  const answer = found.data;
  const isLate = settled !== typed || found.isPlaceholderData;
  const isSlow = useSlow(isLate);
  // Which letters the list on screen is the answer to.
  const [answered, setAnswered] = useState(settled);
  if (answer && !found.isPlaceholderData && answered !== settled) setAnswered(settled);
  useSaid(isLate || settled.trim() === '' ? undefined : answer);
  return { found, answer, answered, settled, isLate, isSlow };
}

function useSlow(isLate: boolean): boolean {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(isLate), isLate ? slowMs : 0);
    return () => clearTimeout(timer);
  }, [isLate]);
  return isSlow && isLate;
}

/** Says how many were found, once the typing pauses. */
function useSaid(answer: Answer | undefined): void {
  const t = useTranslations('directory.lookup');
  const { announce } = useVoice();
  useEffect(() => {
    if (!answer) return;
    announce(t('said', { count: answer.people.length, more: answer.more ? 'yes' : 'no' }));
  }, [answer, announce, t]);
}
