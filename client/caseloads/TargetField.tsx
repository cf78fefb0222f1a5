import { useId, useState, type ReactNode } from 'react';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { setCaseloadTarget, type CaseloadLine } from '@tremplin/shared/caseloads.ts';
import { useTRPC } from '../api.ts';
import { useFaultText } from '../frame/Refusals.tsx';
import { controlLook } from '../parts/Field.tsx';
import { readAs, useErrorWords } from '../parts/formWords.ts';
import type { Saving } from '../parts/SaveState.tsx';

interface Props {
  line: CaseloadLine;
  onSaving: (saving: Saving) => void;
}

/** Somebody's target: saved when it is left, emptied to take it away; Escape brings back what stands. */
export function TargetField({ line, onSaving }: Props): ReactNode {
  const t = useTranslations('caseloads');
  const errorId = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const written = line.target === null ? '' : String(line.target);
  const save = useSaving(line, onSaving, () => setTyped(null), setError);
  const putBack = (): void => {
    setTyped(null);
    setError(null);
  };
  const leave = (): void => {
    if (typed === null || typed.trim() === written) putBack();
    else save(typed.trim());
  };
  return (
    <span className="flex flex-col gap-0.5">
      <input
        type="text"
        inputMode="numeric"
        autoComplete="off"
        aria-label={t('target_of', { name: line.name })}
        aria-invalid={error !== null || undefined}
        aria-describedby={error === null ? undefined : errorId}
        value={typed ?? written}
        onChange={(change) => setTyped(change.target.value)}
        onBlur={leave}
        onKeyDown={(press) => {
          if (press.key === 'Enter') leave();
          if (press.key === 'Escape') putBack();
        }}
        className={`${controlLook} max-w-16 text-end`}
      />
      {error !== null && (
        <span id={errorId} className="max-w-40 text-12 text-late">
          {error}
        </span>
      )}
    </span>
  );
}

function useSaving(
  { counsellorId: personId, version }: CaseloadLine,
  onSaving: (saving: Saving) => void,
  done: () => void,
  setError: (words: string | null) => void,
): (typed: string) => void {
  const trpc = useTRPC();
  const errorWords = useErrorWords();
  const faultText = useFaultText();
  const set = useMutation(trpc.caseloads.setTarget.mutationOptions());
  const save = (typed: string): void => {
    const value = readAs(typed, 'number or null');
    const read = setCaseloadTarget.safeParse({ personId, version, value });
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
