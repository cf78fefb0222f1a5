import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import type { MoveOnList } from '@tremplin/shared/attendance.ts';
import { listTransitions } from '@tremplin/shared/session-rules.ts';
import { useTRPC } from '../api.ts';
import { useFaultText } from '../frame/Refusals.tsx';
import type { MenuGroup } from '../parts/Menu.tsx';
import { useVoice } from '../parts/Toaster.tsx';
import { useAdded } from './useAdded.ts';
import type { RosterRow } from './list.ts';

export interface ListMoves {
  /** What can be done to a row; the moves only while the list is open. */
  readonly menu: (row: RosterRow, open: boolean, settled: boolean) => readonly MenuGroup[];
}

/** Moves rows of one session's list, and says what became of them. */
export function useListMoves(sessionId: string, showDetails: (row: RosterRow) => void): ListMoves {
  const t = useTranslations('attendance.list');
  const trpc = useTRPC();
  const { toast } = useVoice();
  const faultText = useFaultText();
  const added = useAdded();
  const onError = (error: unknown): void => toast({ text: faultText(error), tone: 'late' });
  const move = useMutation(trpc.attendance.moveOnList.mutationOptions({ onError }));
  const add = useMutation(trpc.attendance.addToList.mutationOptions({ onError, onSuccess: added }));
  const to = async ({ id, version, name }: RosterRow, wanted: MoveOnList['to']): Promise<void> => {
    const { status, promoted } = await move.mutateAsync({ id, version, to: wanted });
    const waits = status === 'waitlisted' && wanted === 'registered';
    const text = waits ? t('full_waits', { name }) : t(`moved.${wanted}`, { name });
    const seated = promoted > 0 ? ` ${t('promoted', { count: promoted })}` : '';
    toast({ text: text + seated, ...(!waits && { tone: 'good' as const }) });
  };
  return {
    menu: (row, open, settled) => {
      const moves = (open ? targets(row) : []).map((wanted) => ({
        key: wanted,
        label: t(`move.${wanted}`),
        choose: () => void to(row, wanted).catch(() => undefined),
      }));
      const back = {
        key: 'back',
        label: t('put_back'),
        choose: () =>
          add.mutate({ sessionId, clientIds: [row.clientId], as: 'registered', tell: false }),
      };
      const details = { key: 'details', label: t('details'), choose: () => showDetails(row) };
      const first = open && row.status === 'cancelled' ? [back] : moves;
      return [{ items: first }, { items: settled ? [] : [details] }].filter(
        ({ items }) => items.length > 0,
      );
    },
  };
}

function targets({ status }: RosterRow): readonly MoveOnList['to'][] {
  const byHand: readonly MoveOnList['to'][] = ['registered', 'waitlisted', 'cancelled'];
  return byHand.filter((to) => listTransitions[status].includes(to));
}
