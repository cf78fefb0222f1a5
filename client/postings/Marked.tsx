import { createContext, use, type ReactNode } from 'react';
import Check from 'lucide-react/icons/check';
import Circle from 'lucide-react/icons/circle';
import CircleQuestionMark from 'lucide-react/icons/circle-question-mark';
import Pencil from 'lucide-react/icons/pencil';
import { useTranslations } from 'use-intl';
import type { Parsed, ReadField } from './draft.ts';

/** What was read of the source; null while there is none. */
export const ReadContext = createContext<Pick<Parsed, 'fields' | 'raw' | 'printedIn'> | null>(null);

interface Props {
  field: ReadField;
  /** The person has changed what was read. */
  typed: boolean;
  children: ReactNode;
}

/** A field with its tick, question mark or empty ring; what was not understood stands under it. */
export function Marked({ field, typed, children }: Props): ReactNode {
  const t = useTranslations('postings.read');
  const read = use(ReadContext);
  if (read === null) return <div className="min-w-0">{children}</div>;
  const verdict = typed ? 'typed' : read.fields[field];
  const raw = read.raw[field];
  return (
    <div className="flex min-w-0 gap-2">
      <span
        role="img"
        aria-label={t(verdict)}
        title={t(verdict)}
        className={`mt-0.5 ${looks[verdict]}`}
      >
        {icons[verdict]}
      </span>
      <div className="min-w-0 grow">
        {children}
        {raw !== undefined && (
          <p className="mt-1 rounded-control bg-attention-tint px-2 py-1 text-13 break-words whitespace-pre-line text-attention">
            {t('says', { text: raw })}
          </p>
        )}
      </div>
    </div>
  );
}

const looks = {
  found: 'text-good',
  unparsed: 'text-attention',
  missing: 'text-faint',
  typed: 'text-information',
};
const icons = {
  found: <Check size={16} aria-hidden />,
  unparsed: <CircleQuestionMark size={16} aria-hidden />,
  missing: <Circle size={16} aria-hidden />,
  typed: <Pencil size={16} aria-hidden />,
};
