import {
  useId,
  type InputHTMLAttributes,
  type ReactNode,
  type Ref,
  type TextareaHTMLAttributes,
} from 'react';
import { controlLook, Field, type FieldWords } from './Field.tsx';

type Input = Omit<InputHTMLAttributes<HTMLInputElement>, 'className'>;

export interface TextFieldProps extends FieldWords, Input {
  ref?: Ref<HTMLInputElement>;
}

/** Spread `form.field('name')` on it, or give `value` and `onChange`. */
export function TextField({
  label,
  hint,
  error,
  optional,
  id,
  ...input
}: TextFieldProps): ReactNode {
  const own = useId();
  return (
    <Field id={id ?? own} {...words({ label, hint, error, optional })}>
      {(described) => <input type="text" {...input} {...described} className={controlLook} />}
    </Field>
  );
}

/** A calendar day: the browser's own picker, `YYYY-MM-DD` in and out. */
export function DayField(props: Omit<TextFieldProps, 'type'>): ReactNode {
  return (
    <div className="w-44 max-w-full">
      <TextField {...props} type="date" />
    </div>
  );
}

/** A plain text box with the number keys: no wheel that changes it, and a comma is as good as a point. */
export function NumberField({
  unit,
  ...props
}: Omit<TextFieldProps, 'type'> & { unit?: string }): ReactNode {
  const own = useId();
  const { label, hint, error, optional, id, ...input } = props;
  return (
    <Field id={id ?? own} {...words({ label, hint, error, optional })}>
      {(described) => (
        <span className="flex items-center gap-2">
          <input
            type="text"
            inputMode="decimal"
            autoComplete="off"
            {...input}
            {...described}
            className={`${controlLook} max-w-32 text-end`}
          />
          {unit && <span className="text-13 text-faint">{unit}</span>}
        </span>
      )}
    </Field>
  );
}

export interface TextAreaProps
  extends FieldWords, Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'className'> {
  ref?: Ref<HTMLTextAreaElement>;
}

export function TextArea({
  label,
  hint,
  error,
  optional,
  id,
  rows = 4,
  ...area
}: TextAreaProps): ReactNode {
  const own = useId();
  return (
    <Field id={id ?? own} {...words({ label, hint, error, optional })}>
      {(described) => (
        <textarea
          rows={rows}
          {...area}
          {...described}
          className={`${controlLook} resize-y leading-[1.45]`}
        />
      )}
    </Field>
  );
}

function words(given: { [Key in keyof FieldWords]: FieldWords[Key] | undefined }): FieldWords {
  const { label, hint, error, optional } = given;
  return { label, hint, error, optional: optional ?? false };
}
