import { useId, useState, type ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { setTarget, targetShares, type SetTarget } from '@tremplin/shared/targets.ts';
import { useTRPC } from '../api.ts';
import { useFaultText } from '../frame/Refusals.tsx';
import { controlLook } from '../parts/Field.tsx';
import { readAs, useErrorWords } from '../parts/formWords.ts';
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

/** One target: saved when it is left, emptied to take it away; Escape brings back what stands. */
export function TargetCell({ label, of, stands, changes, onSaving }: Props): ReactNode {
  const t = useTranslations('targets');
  const formats = useFormats();
  const errorId = useId();
  const isShare = targetShares.includes(of.kpi);
  const written = stands === undefined ? '' : String(stands.value);
  const [typed, setTyped] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const save = useSaving(of, stands?.version ?? null, onSaving, () => setTyped(null), setError);
  if (!changes) {
    if (stands === undefined) return '–';
    return isShare ? formats.percent(stands.value / 100) : formats.number(stands.value);
  }
  const leave = (): void => {
    if (typed === null || typed.trim() === written) {
      setTyped(null);
      setError(null);
      return;
    }
    save(typed.trim());
  };
  return (
    <span className="flex flex-col items-end gap-0.5">
      <span className="flex items-center gap-1">
        <input
          type="text"
          inputMode="numeric"
          autoComplete="off"
          aria-label={label}
          aria-invalid={error !== null || undefined}
          aria-describedby={error === null ? undefined : errorId}
          value={typed ?? written}
          onChange={(change) => setTyped(change.target.value)}
          onBlur={leave}
          onKeyDown={(press) => {
            if (press.key === 'Enter') leave();
            if (press.key !== 'Escape') return;
            setTyped(null);
            setError(null);
          }}
          className={`${controlLook} max-w-20 text-end`}
        />
        {isShare && <span className="text-faint">{t('percent')}</span>}
      </span>
      {error !== null && (
        <span id={errorId} className="max-w-40 text-12 text-late">
          {error}
        </span>
      )}
    </span>
  );
}

function useSaving(
  of: Props['of'],
  version: number | null,
  onSaving: (saving: Saving) => void,
  done: () => void,
  setError: (words: string | null) => void,
): (typed: string) => void {
  const trpc = useTRPC();
  const errorWords = useErrorWords();
  const faultText = useFaultText();
  const set = useMutation(trpc.targets.set.mutationOptions());
  const save = (typed: string): void => {
    const value = readAs(typed, 'number or null');
    const read = setTarget.safeParse({ ...of, value, version });
    if (!read.success) {
      setError(errorWords(read.error.issues[0]?.message ?? ''));
      return;
    }
    setError(null);
    onSaving({ state: 'saving' });
    set.mutate(read.data, {
      onSuccess: ({ at }) => {
        done();
        onSaving({ state: 'saved', at });
      },
      onError: (error) =>
        onSaving({ state: 'failed', why: faultText(error), retry: () => save(typed) }),
    });
  };
  return save;
}
