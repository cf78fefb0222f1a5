import type { ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { setTarget, targetShares, type SetTarget } from '@tremplin/shared/targets.ts';
import { useTRPC } from '../api.ts';
import { QuickNumber } from '../parts/QuickNumber.tsx';
import type { Saving } from '../parts/SaveState.tsx';
import { useFormats } from '../parts/useFormats.ts';

interface Props {
  label: string;
  of: Pick<SetTarget, 'programmeId' | 'fiscalYear' | 'kpi'>;
  /** What is set; undefined where nothing is. */
  stands: { readonly value: number; readonly version: number } | undefined;
  changes: boolean;
  onSaving: (saving: Saving) => void;
}

/** One target, to change or to read. */
export function TargetCell({ label, of, stands, changes, onSaving }: Props): ReactNode {
  const t = useTranslations('targets');
  const set = useMutation(useTRPC().targets.set.mutationOptions());
  const formats = useFormats();
  const isShare = targetShares.includes(of.kpi);
  if (!changes) {
    if (stands === undefined) return '–';
    return isShare ? formats.percent(stands.value / 100) : formats.number(stands.value);
  }
  const version = stands?.version ?? null;
  return (
    <QuickNumber
      label={label}
      stands={stands?.value ?? null}
      read={(value) => setTarget.safeParse({ ...of, value, version })}
      send={set.mutateAsync}
      onSaving={onSaving}
      unit={isShare && <span className="text-faint">{t('percent')}</span>}
    />
  );
}
