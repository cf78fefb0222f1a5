import { useTranslations } from 'use-intl';
import type { Outputs } from '../api.ts';
import { useGoingOut } from '../frame/NoMail.tsx';
import { useVoice } from '../parts/Toaster.tsx';

type Added = Outputs['attendance']['addToList'];

/** Says how many were registered, wait, and are written to: "18 registered, 2 on the wait list". */
export function useAdded(): (added: Added) => void {
  const t = useTranslations('attendance.list.done');
  const { toast } = useVoice();
  const goingOut = useGoingOut();
  return ({ registered, waitlisted, invited, already, letters, noAddress }) => {
    const parts = [
      ['registered', registered],
      ['waitlisted', waitlisted],
      ['invited', invited],
      ['already', already],
      ['letters', goingOut(letters)],
      ['no_address', noAddress],
    ] as const;
    const said = parts.flatMap(([key, count]) => (count > 0 ? [t(key, { count })] : []));
    toast({ text: said.join(', '), tone: 'good' });
  };
}
