import { createContext, use, useEffect } from 'react';

/** Asked at the moment of leaving: is there text that is not saved? */
export type Ask = () => boolean;

/** Who is asked together before something closes: a dialog, or a page of several forms. */
export const Guarded = createContext<Set<Ask> | null>(null);

/** Asks with the others of the same dialog or page; every schema form does so by itself. */
export function useGuarded(unsaved: Ask): void {
  const asks = use(Guarded);
  useEffect(() => {
    asks?.add(unsaved);
    return () => void asks?.delete(unsaved);
  }, [asks, unsaved]);
}
