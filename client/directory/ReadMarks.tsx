import { createContext, use, type ReactNode } from 'react';
import Check from 'lucide-react/icons/check';
import Circle from 'lucide-react/icons/circle';
import CircleQuestionMark from 'lucide-react/icons/circle-question-mark';
import Pencil from 'lucide-react/icons/pencil';
import { useTranslations } from 'use-intl';
import type { ContactDraft, ContactFormState, Understood } from './contactDraft.ts';

export interface ReadMarks {
  readonly marks: Understood['contact']['marks'];
  /** What the paste put into the fields. */
  readonly filled: Partial<ContactDraft>;
}

/** What was read of a pasted page; null while there is none. */
export const ReadMarksContext = createContext<ReadMarks | null>(null);

interface Props {
  field: keyof Understood['contact']['marks'];
  values: readonly (keyof ContactDraft)[];
  form: ContactFormState;
  children: ReactNode;
}

/** A field with its tick, question mark or empty ring; a pencil once a person has typed in it. */
export function Marked({ field, values, form, children }: Props): ReactNode {
  const t = useTranslations('contacts.paste');
  const read = use(ReadMarksContext);
  if (read === null) return <div className="min-w-0">{children}</div>;
  const typed = values.some((name) => isOther(form.rhf.watch(name), read.filled[name]));
  const verdict = typed ? 'typed' : read.marks[field];
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
      <div className="min-w-0 grow">{children}</div>
    </div>
  );
}

function isOther(now: unknown, filled: unknown): boolean {
  return JSON.stringify(now ?? '') !== JSON.stringify(filled ?? '');
}

const looks = {
  found: 'text-good',
  guessed: 'text-attention',
  missing: 'text-faint',
  typed: 'text-information',
};
const icons = {
  found: <Check size={16} aria-hidden />,
  guessed: <CircleQuestionMark size={16} aria-hidden />,
  missing: <Circle size={16} aria-hidden />,
  typed: <Pencil size={16} aria-hidden />,
};
