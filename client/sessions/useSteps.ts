import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useTRPC, useTRPCClient } from '../api.ts';
import { useFaultText } from '../frame/Refusals.tsx';
import { saveFile } from '../parts/saveFile.ts';
import { useVoice } from '../parts/Toaster.tsx';
import type { Session } from './useSession.ts';

interface Steps {
  readonly schedule: () => void;
  readonly hold: () => void;
  readonly saveCalendar: () => void;
  readonly busy: boolean;
}

/** What is done with one press and needs no question. */
export function useSteps({ id, version }: Session): Steps {
  const t = useTranslations('sessions.actions');
  const trpc = useTRPC();
  const client = useTRPCClient();
  const faultText = useFaultText();
  const { toast } = useVoice();
  const late = (error: unknown): void => toast({ text: faultText(error), tone: 'late' });
  const done = (text: string) => ({
    onSuccess: () => toast({ text, tone: 'good' as const }),
    onError: late,
  });
  const schedule = useMutation(trpc.sessions.schedule.mutationOptions(done(t('scheduled'))));
  const hold = useMutation(trpc.sessions.hold.mutationOptions(done(t('held'))));
  return {
    schedule: () => schedule.mutate({ id, version }),
    hold: () => hold.mutate({ id, version }),
    saveCalendar: () =>
      void client.sessions.calendar
        .query({ id })
        .then(({ fileName, text }) => saveFile(fileName, 'text/calendar;charset=utf-8', text))
        .catch(late),
    busy: schedule.isPending || hold.isPending,
  };
}
