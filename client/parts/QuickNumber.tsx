import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { useRefusals } from './refusals.ts';
import { controlLook } from './Field.tsx';
import { readAs, useErrorWords } from './formWords.ts';
import type { Saving } from './SaveState.tsx';

type Read<Sent> =
  | { readonly success: true; readonly data: Sent }
  | {
      readonly success: false;
      readonly error: { readonly issues: readonly { readonly message: string }[] };
    };

interface Props<Sent> {
  label: string;
  /** What is set; null where nothing is. */
  stands: number | null;
  /** What to send for what was typed, or what is wrong with it. */
  read: (value: unknown) => Read<Sent>;
  send: (sent: Sent) => Promise<{ readonly at: string }>;
  onSaving: (saving: Saving) => void;
  unit?: ReactNode;
}

/** One number in a table: saved when it is left, emptied to take it away; Escape brings back what stands. */
export function QuickNumber<Sent>(props: Props<Sent>): ReactNode {
  const { label, stands, unit } = props;
  const errorId = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const written = stands === null ? '' : String(stands);
  const saved = (sent: string): void =>
    // What is typed meanwhile stays, and is saved when it is left.
    setTyped((now) => (now?.trim() === sent ? null : now));
  const save = useSaving(props, saved, setError);
  const putBack = (): void => {
    setTyped(null);
    setError(null);
  };
  const leave = (): void => {
    if (typed === null || typed.trim() === written) putBack();
    else void save(typed.trim());
  };
  return (
    <span className="inline-flex flex-col items-end gap-0.5">
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
            if (press.key === 'Escape') putBack();
          }}
          className={`${controlLook} max-w-20 text-end`}
        />
        {unit}
      </span>
      {error !== null && (
        <span id={errorId} className="max-w-40 text-12 text-late">
          {error}
        </span>
      )}
    </span>
  );
}

function useSaving<Sent>(
  props: Props<Sent>,
  saved: (sent: string) => void,
  setError: (words: string | null) => void,
): (typed: string) => Promise<void> {
  const errorWords = useErrorWords();
  const refusalOf = useRefusals();
  // Trying again, and a second number typed during the first one's save, go by what stands then.
  const last = useRef(props);
  useEffect(() => {
    last.current = props;
  });
  const sending = useRef<string | null>(null);
  const save = async (typed: string): Promise<void> => {
    // Enter, and then the field is left.
    if (sending.current === typed) return;
    const { read, send, onSaving } = last.current;
    const asked = read(readAs(typed, 'number or null'));
    if (!asked.success) {
      setError(errorWords(asked.error.issues[0]?.message ?? ''));
      return;
    }
    setError(null);
    onSaving({ state: 'saving' });
    sending.current = typed;
    try {
      const { at } = await send(asked.data);
      saved(typed);
      onSaving({ state: 'saved', at });
    } catch (error) {
      onSaving({ state: 'failed', why: refusalOf(error).text, retry: () => void save(typed) });
    } finally {
      sending.current = null;
    }
  };
  return save;
}
