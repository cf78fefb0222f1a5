import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { readAs } from '../parts/formWords.ts';
import { NumberField } from '../parts/TextField.tsx';

interface Props {
  id: string;
  error: string | undefined;
  label: string;
  hint?: string | undefined;
  optional?: boolean;
  /** What stands there at first. */
  cents: number | null;
  /** Null is an empty box; NaN is no amount at all, which no schema lets through. */
  choose: (cents: number | null) => void;
}

/** Typed in dollars, kept in cents. */
export function WageField({ cents, choose, ...field }: Props): ReactNode {
  const t = useTranslations('placements.start');
  const [typed, setTyped] = useState(() => (cents === null ? '' : (cents / 100).toFixed(2)));
  return (
    <NumberField
      {...field}
      unit={t('wage_unit')}
      value={typed}
      onChange={(change) => {
        const text = change.currentTarget.value;
        setTyped(text);
        const dollars = readAs(text, 'number or null');
        choose(dollars === null ? null : Math.round(Number(dollars) * 100));
      }}
    />
  );
}
