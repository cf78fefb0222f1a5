import { useCallback, type ReactNode } from 'react';
import { faultOf } from '../api.ts';
import { useKeyWords, type KeyValues } from '../parts/keyWords.ts';
import { RefusalContext, type Refusal } from '../parts/refusals.ts';

/** Puts the office's faults in words for every form and page below. */
export function Refusals({ children }: { children: ReactNode }): ReactNode {
  return <RefusalContext value={useRefusalWords()}>{children}</RefusalContext>;
}

/** The sentence for an error, whatever it is. */
export function useFaultText(): (error: unknown) => string {
  const read = useRefusalWords();
  return useCallback((error) => read(error).text, [read]);
}

function useRefusalWords(): (error: unknown) => Refusal {
  const inWords = useKeyWords();
  return useCallback(
    (error) => {
      const fault = faultOf(error);
      const say = (key: string, values?: KeyValues): string | null =>
        inWords(`faults.${key}`, values) ??
        // Those of a wing come with its words.
        inWords(`directoryFaults.${key}`, values) ??
        inWords(`placementFaults.${key}`, values) ??
        inWords(`outcomeFaults.${key}`, values) ??
        inWords(`common.${key}`, values) ??
        inWords(key, values);
      return {
        text:
          (fault && (say(fault.key, fault.values) ?? say(fault.kind))) ?? say('unexpected') ?? '',
        fields: (fault?.fields ?? []).map((field) => ({
          path: field.path,
          text: say(field.key, field.values) ?? say('errors.invalid') ?? '',
        })),
      };
    },
    [inWords],
  );
}
