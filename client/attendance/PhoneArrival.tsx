import type { ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import Smartphone from 'lucide-react/icons/smartphone';
import { useTranslations } from 'use-intl';
import { useTRPC } from '../api.ts';
import { useFaultText } from '../frame/Refusals.tsx';
import { Button } from '../parts/Button.tsx';
import { useVoice } from '../parts/Toaster.tsx';
import type { Row } from './overlay.ts';

/** Somebody said on their own telephone that they are here; whoever sees that they are not says so. */
export function PhoneArrival({ row, open }: { row: Row; open: boolean }): ReactNode {
  const t = useTranslations('attendance.room.phone');
  const trpc = useTRPC();
  const { toast, announce } = useVoice();
  const faultText = useFaultText();
  const refuse = useMutation(
    trpc.door.refuse.mutationOptions({
      onSuccess: () => announce(t('refused', { name: row.name })),
      onError: (error) => toast({ text: faultText(error), tone: 'late' }),
    }),
  );
  return (
    <span className="inline-flex items-center gap-1 text-13 text-information">
      <Smartphone size={14} aria-hidden />
      {t('arrived')}
      {open && (
        <Button
          compact
          tone="quiet"
          busy={refuse.isPending}
          aria-label={t('refuse_name', { name: row.name })}
          onClick={() => refuse.mutate({ id: row.id, version: row.version })}
        >
          {t('refuse')}
        </Button>
      )}
    </span>
  );
}
