import { useCallback } from 'react';
import { useTranslations } from 'use-intl';
import { isDay, isIso } from '@tremplin/shared/day.ts';
import { useFormats } from './useFormats.ts';

export type KeyValues = Readonly<Record<string, string | number | readonly string[]>>;

/**
 * Words for a key that arrives as text (from a schema or a refusal), or null when there is no such key.
 * A value that is itself a message key, a day or an instant is put in words too; several are joined with "or".
 */
export function useKeyWords(): (key: string, values?: KeyValues) => string | null {
  const t = asAnyKey(useTranslations());
  const formats = useFormats();
  return useCallback(
    (key, values = {}) => {
      if (!isKey(key) || !t.has(key)) return null;
      const inWords = (value: string): string => {
        if (isDay(value)) return formats.day(value);
        if (isIso(value)) return formats.dayTime(value);
        return isKey(value) && t.has(value) ? t(value) : value;
      };
      const put = Object.entries(values).map(([name, value]) => {
        if (typeof value === 'number') return [name, value] as const;
        if (typeof value === 'string') return [name, inWords(value)] as const;
        return [name, formats.list(value.map(inWords), 'or')] as const;
      });
      return t(key, Object.fromEntries(put));
    },
    [t, formats],
  );
}

interface AnyKey {
  (key: string, values?: Record<string, string | number>): string;
  has: (key: string) => boolean;
}

/** The translator takes any text at run time; callers ask `has` first, which the typed keys spare the rest of us. */
function asAnyKey(translator: unknown): AnyKey {
  return translator as AnyKey;
}

function isKey(text: string): boolean {
  return /^[a-z_]+(?:\.[a-z0-9_]+)+$/iu.test(text);
}
