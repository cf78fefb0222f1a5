import type { ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { addDays } from '@tremplin/shared/day.ts';
import { undoDays } from '@tremplin/shared/directory.ts';
import { useTRPC } from '../api.ts';
import { useOffice } from '../frame/Office.tsx';
import { useVoice } from '../parts/Toaster.tsx';
import { useFormats } from '../parts/useFormats.ts';
import { Confirm } from './Confirm.tsx';
import type { Import } from './ImportPage.tsx';

interface Props {
  open: boolean;
  close: () => void;
  of: Import;
  complete: boolean;
}

/** The effects in numbers, once, before they are there. */
export function ApplyDialog({ open, close, of, complete }: Props): ReactNode {
  const t = useTranslations('imports.apply');
  const trpc = useTRPC();
  const formats = useFormats();
  const { today } = useOffice();
  const { announce } = useVoice();
  const apply = useMutation(
    trpc.imports.applyFile.mutationOptions({
      onSuccess: () => {
        close();
        announce(t('begun'));
      },
    }),
  );
  const left = complete ? (of.counts?.left ?? 0) : 0;
  return (
    <Confirm
      open={open}
      close={close}
      title={t('title', { name: of.fileName })}
      lead={t('lead', { until: formats.day(addDays(today, undoDays)) })}
      confirm={t('confirm')}
      busy={apply.isPending}
      error={apply.error}
      run={() => apply.mutate({ id: of.id, version: of.version, complete })}
    >
      <ul className="list-disc ps-5 text-14">
        {(['new', 'updated', 'moved'] as const).map((verdict) => {
          const count = of.counts?.[verdict] ?? 0;
          return count > 0 && <li key={verdict}>{t(verdict, { count })}</li>;
        })}
        <li>{left > 0 ? t('left', { count: left }) : t('left_none')}</li>
        {of.uncertain > 0 && <li>{t('uncertain', { count: of.uncertain })}</li>}
        {(of.counts?.error ?? 0) > 0 && <li>{t('error', { count: of.counts?.error ?? 0 })}</li>}
      </ul>
    </Confirm>
  );
}
