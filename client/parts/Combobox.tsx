import { lazy, Suspense, useId, type ReactNode } from 'react';
import { controlLook, Field, type FieldWords } from './Field.tsx';

export interface Option {
  /** The id of the thing. */
  readonly value: string;
  readonly label: string;
  /** A second line: file number, organization, closing day. */
  readonly detail?: string | undefined;
}

export interface ComboboxProps<Chosen extends Option> extends FieldWords {
  id?: string;
  value: Chosen | null;
  onChange: (chosen: Chosen | null) => void;
  /** What was found for the last query; the caller fetches it. */
  items: readonly Chosen[];
  /** Called 120 ms after the last letter, with '' when the box is emptied. */
  onQuery: (query: string) => void;
  busy?: boolean;
  placeholder?: string;
  /** Takes the focus as soon as it is there. */
  startsHere?: boolean;
}

const fetchBox = () => import('./ComboboxBox.tsx');
const Box = lazy(fetchBox);

export function readyCombobox(): void {
  // Without a network it comes when it is asked for again.
  void fetchBox().catch(() => undefined);
}

/** Chooses one of many by typing. Its options are narrowed by the server, not here. */
export function Combobox<Chosen extends Option>(props: ComboboxProps<Chosen>): ReactNode {
  const { value, onChange, items, ...rest } = props;
  const choose = (chosen: Option | null): void => {
    onChange(chosen === null ? null : (items.find((item) => item.value === chosen.value) ?? null));
  };
  return (
    <Suspense fallback={<Waiting {...rest} />}>
      <Box {...rest} value={value} items={items} onChange={choose} />
    </Suspense>
  );
}

function Waiting({ label, hint, error, optional }: FieldWords): ReactNode {
  return (
    <Field id={useId()} label={label} hint={hint} error={error} optional={optional ?? false}>
      {(described) => <input {...described} readOnly aria-busy className={controlLook} />}
    </Field>
  );
}
