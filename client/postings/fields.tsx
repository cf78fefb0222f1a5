import { useState, type ReactNode } from 'react';
import { useController, type FieldPath } from 'react-hook-form';
import type { SavePosting } from '@tremplin/shared/postings.ts';
import { SelectField, type Choice } from '../parts/ChoiceFields.tsx';
import { DayField, TextField } from '../parts/TextField.tsx';
import type { SchemaForm } from '../parts/useSchemaForm.ts';
import type { ReadField } from './draft.ts';
import { Marked } from './Marked.tsx';

export type PostingForm = SchemaForm<SavePosting, SavePosting>;

interface Line {
  form: PostingForm;
  name: keyof SavePosting;
  label: string;
  read: ReadField;
}

function useTyped({ form, name }: Pick<Line, 'form' | 'name'>): boolean {
  return Boolean(form.rhf.formState.dirtyFields[name]);
}

export function TextLine({
  form,
  name,
  label,
  read,
  hint,
  type = 'text',
}: Line & { hint?: string; type?: string }): ReactNode {
  return (
    <Marked field={read} typed={useTyped({ form, name })}>
      <TextField
        {...form.field(name, name === 'organization' ? 'text' : 'text or null')}
        type={type}
        label={label}
        hint={hint}
        autoComplete="off"
      />
    </Marked>
  );
}

export function DayLine({ form, name, label, read }: Line): ReactNode {
  return (
    <Marked field={read} typed={useTyped({ form, name })}>
      <DayField {...form.field(name, 'text or null')} label={label} />
    </Marked>
  );
}

export function ChoiceLine({
  form,
  name,
  label,
  read,
  choices,
  blank,
}: Line & { choices: readonly Choice[]; blank?: string }): ReactNode {
  return (
    <Marked field={read} typed={useTyped({ form, name })}>
      <SelectField
        {...form.field(name, 'text or null')}
        label={label}
        choices={choices}
        {...(blank !== undefined && { blank })}
      />
    </Marked>
  );
}

export function MarkedGroup({
  form,
  name,
  read,
  children,
}: Omit<Line, 'label'> & { children: ReactNode }): ReactNode {
  return (
    <Marked field={read} typed={useTyped({ form, name })}>
      {children}
    </Marked>
  );
}

interface Box {
  form: PostingForm;
  name: FieldPath<SavePosting>;
  label: string;
  hint?: string;
}

/** Several things in one box, a comma between them. */
export function ListField({ form, name, label, hint }: Box): ReactNode {
  const { field } = useController({ control: form.rhf.control, name });
  const { value, ref, onBlur, onChange } = field;
  const list = Array.isArray(value) ? value.map(String) : [];
  const box = useBoxText(list.join(', '), (text) => split(text).join(', '));
  return (
    <TextField
      id={form.idOf(name)}
      error={form.errorOf(name)}
      label={label}
      hint={hint}
      ref={ref}
      onBlur={onBlur}
      value={box.text}
      onChange={(typed) => {
        box.type(typed.target.value);
        onChange(split(typed.target.value));
      }}
    />
  );
}

/** Dollars in the box, cents in the form. */
export function MoneyField({ form, name, label }: Box): ReactNode {
  const { field } = useController({ control: form.rhf.control, name });
  const { value, ref, onBlur, onChange } = field;
  const cents = typeof value === 'number' ? value : null;
  const box = useBoxText(inDollars(cents), (text) => inDollars(inCents(text)));
  return (
    <TextField
      id={form.idOf(name)}
      error={form.errorOf(name)}
      label={label}
      inputMode="decimal"
      autoComplete="off"
      ref={ref}
      onBlur={onBlur}
      value={box.text}
      onChange={(typed) => {
        box.type(typed.target.value);
        onChange(inCents(typed.target.value));
      }}
    />
  );
}

function split(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function inDollars(cents: number | null): string {
  return cents === null ? '' : (cents / 100).toFixed(2);
}

/** What is not a number becomes NaN, which the schema refuses beside the field. */
function inCents(text: string): number | null {
  const plain = text
    .replace(/[\s\u00a0$]/gu, '')
    .replace(/,(?=\d{3}\b)/gu, '')
    .replace(',', '.');
  return plain === '' ? null : Math.round(Number(plain) * 100);
}

/** What is typed stands as typed; what the form gets from elsewhere is written out. */
function useBoxText(
  outside: string,
  tidy: (text: string) => string,
): { text: string; type: (text: string) => void } {
  const [typed, setTyped] = useState('');
  return { text: tidy(typed) === outside ? typed : outside, type: setTyped };
}
