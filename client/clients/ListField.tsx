import { useId, type ReactNode } from 'react';
import X from 'lucide-react/icons/x';
import { useTranslations } from 'use-intl';
import type { Choice } from '../parts/ChoiceFields.tsx';
import { controlLook, describe, FieldError } from '../parts/Field.tsx';

interface Props {
  label: string;
  /** The first entry of the list to add from. */
  add: string;
  id?: string;
  error?: string | undefined;
  value: readonly string[];
  onChange: (value: string[]) => void;
  choices: readonly Choice[];
}

/** A few of many: what is chosen stands as chips, the rest waits in the list. */
export function ListField({ label, add, id, error, value, onChange, choices }: Props): ReactNode {
  const t = useTranslations('clients.profile');
  const own = useId();
  const used = id ?? own;
  const named = (one: string): string =>
    choices.find((choice) => choice.value === one)?.label ?? one;
  return (
    <div className="flex min-w-0 flex-col gap-1">
      <label htmlFor={used} className="w-fit text-13 font-medium">
        {label}
      </label>
      {value.length > 0 && (
        <ul className="flex flex-wrap gap-1">
          {value.map((one) => (
            <li
              key={one}
              className="chip inline-flex items-center gap-1 rounded-round bg-grey-4 ps-2 text-13 text-ink"
            >
              {named(one)}
              <button
                type="button"
                aria-label={t('remove', { name: named(one) })}
                className="grid size-6 place-items-center rounded-round hover:bg-pressed"
                onClick={() => onChange(value.filter((other) => other !== one))}
              >
                <X size={12} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      )}
      <select
        {...describe(used, null, error)}
        className={controlLook}
        value=""
        onChange={(event) => onChange([...value, event.target.value])}
      >
        <option value="">{add}</option>
        {choices
          .filter((choice) => !value.includes(choice.value))
          .map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
      </select>
      <FieldError id={used} error={error} />
    </div>
  );
}
