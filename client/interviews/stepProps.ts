import { useEffect, useRef } from 'react';
import type { Outputs } from '../api.ts';
import type { Interview } from './shapes.ts';

export type MovedTo = Pick<Outputs['interviews']['answer'], 'stage' | 'version'>;

export interface StepProps {
  readonly interview: Interview;
  readonly close: () => void;
  /** Said once it is saved. */
  readonly done: (after: MovedTo) => void;
  readonly note: KeptNote;
}

/** What was typed into a dialog that was closed without saving: it is there when it opens again. */
export interface KeptNote {
  readonly text: string;
  readonly keep: (text: string) => void;
}

/** Keeps what stands in the box of a form, in case its dialog goes before it is saved. */
export function useKeptNote(keep: KeptNote['keep'], text: string | null): void {
  const last = useRef(keep);
  useEffect(() => {
    last.current = keep;
  });
  useEffect(() => last.current(text ?? ''), [text]);
}
