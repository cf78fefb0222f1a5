import { createContext, use } from 'react';

/** Why something was not done, in the person's language. */
export interface Refusal {
  readonly text: string;
  /** `path` is dotted, as in the form. */
  readonly fields: readonly { readonly path: string; readonly text: string }[];
}

/** The frame knows how the office refuses; the parts only show it. */
export const RefusalContext = createContext<(error: unknown) => Refusal>(() => {
  throw new Error('no one here can read a refusal');
});

export function useRefusals(): (error: unknown) => Refusal {
  return use(RefusalContext);
}
