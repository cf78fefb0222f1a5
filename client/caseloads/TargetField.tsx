import type { ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { setCaseloadTarget, type CaseloadLine } from '@tremplin/shared/caseloads.ts';
import { useTRPC } from '../api.ts';
import { QuickNumber } from '../parts/QuickNumber.tsx';
import type { Saving } from '../parts/SaveState.tsx';

interface Props {
  line: CaseloadLine;
  onSaving: (saving: Saving) => void;
}

/** Somebody's target, in clients. */
export function TargetField({ line, onSaving }: Props): ReactNode {
  const t = useTranslations('caseloads');
  const set = useMutation(useTRPC().caseloads.setTarget.mutationOptions());
  const { counsellorId: personId, version } = line;
  return (
    <QuickNumber
      label={t('target_of', { name: line.name })}
      stands={line.target}
      read={(value) => setCaseloadTarget.safeParse({ personId, version, value })}
      send={set.mutateAsync}
      onSaving={onSaving}
    />
  );
}
