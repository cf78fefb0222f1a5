import { useState, type ReactNode, type RefObject } from 'react';
import { useMutation } from '@tanstack/react-query';
import { addNote, type NoteKind } from '@tremplin/shared/clients.ts';
import { useTRPC } from '../api.ts';
import { useKeyWords } from '../parts/keyWords.ts';
import { LeaveGuard } from '../parts/LeaveGuard.tsx';
import { useRefusals } from '../parts/refusals.ts';
import type { Saving } from '../parts/SaveState.tsx';

export interface NoteDraft {
  readonly body: string;
  readonly kind: NoteKind;
  readonly write: (body: string) => void;
  readonly choose: (kind: NoteKind) => void;
  readonly save: () => void;
  readonly saving: Saving;
  /** What is wrong with the text itself, in words. */
  readonly error: string | undefined;
  readonly focus: () => void;
  /** Asks before the page is left with text that is not saved. */
  readonly guard: ReactNode;
}

/** A note while it is typed. Its id is made here, so that trying again never writes it twice. */
export function useNoteDraft(
  clientId: string,
  box: RefObject<HTMLTextAreaElement | null>,
): NoteDraft {
  const trpc = useTRPC();
  const inWords = useKeyWords();
  const refusals = useRefusals();
  const [id, setId] = useState(() => crypto.randomUUID());
  const [kind, setKind] = useState<NoteKind>('note');
  const [body, setBody] = useState('');
  const [saving, setSaving] = useState<Saving>({ state: 'idle' });
  const [error, setError] = useState<string>();
  const add = useMutation(trpc.clients.addNote.mutationOptions());

  const save = (): void => {
    if (saving.state === 'saving') return;
    const checked = addNote.safeParse({ clientId, id, kind, body });
    if (!checked.success) {
      const key = checked.error.issues[0]?.message ?? 'errors.invalid';
      setError(inWords(`common.${key}`) ?? inWords('common.errors.invalid') ?? key);
      box.current?.focus();
      return;
    }
    setError(undefined);
    setSaving({ state: 'saving' });
    add.mutate(checked.data, {
      onSuccess: ({ at }) => {
        setSaving({ state: 'saved', at });
        setBody('');
        setId(crypto.randomUUID());
        box.current?.focus();
      },
      onError: (why) => {
        const { text, fields } = refusals(why);
        setError(fields[0]?.text);
        setSaving({ state: 'failed', why: text, retry: save });
      },
    });
  };
  const focus = (): void => {
    // The box may only be mounted by the change of tab that goes with this.
    requestAnimationFrame(() => box.current?.focus());
  };
  const write = (typed: string): void => {
    if (saving.state === 'saving') return;
    setBody(typed);
    setError(undefined);
    if (saving.state === 'saved') setSaving({ state: 'idle' });
  };
  const guard = <LeaveGuard unsaved={() => body.trim() !== ''} />;
  return { body, kind, write, choose: setKind, save, saving, error, focus, guard };
}
