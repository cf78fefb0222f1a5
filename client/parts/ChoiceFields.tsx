import {
  useId,
  type InputHTMLAttributes,
  type ReactNode,
  type Ref,
  type SelectHTMLAttributes,
} from 'react';
import {
  controlLook,
  describe,
  Field,
  FieldError,
  Hint,
  Optional,
  type FieldWords,
} from './Field.tsx';

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
  readonly disabled?: boolean;
}

interface SelectProps
  extends FieldWords, Omit<SelectHTMLAttributes<HTMLSelectElement>, 'className' | 'multiple'> {
  choices: readonly Choice[];
  /** The first, empty entry, such as "Choose"; none when left out. */
  blank?: string;
  ref?: Ref<HTMLSelectElement>;
}

export function SelectField(props: SelectProps): ReactNode {
  const { label, hint, error, optional = false, id, choices, blank, ...select } = props;
  const own = useId();
  return (
    <Field id={id ?? own} label={label} hint={hint} error={error} optional={optional}>
      {(described) => (
        <select {...select} {...described} className={controlLook}>
          {blank !== undefined && <option value="">{blank}</option>}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value} disabled={choice.disabled}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

type Box = Omit<InputHTMLAttributes<HTMLInputElement>, 'className' | 'type'>;

/** One tick box, its label beside it. */
export function CheckField({
  label,
  hint,
  error,
  id,
  optional: _unsaid,
  ...box
}: FieldWords & Box & { ref?: Ref<HTMLInputElement> }): ReactNode {
  const own = useId();
  const used = id ?? own;
  return (
    <div className="flex flex-col gap-0.5">
      <label className="flex min-h-6 w-fit items-start gap-2 text-14">
        <input
          type="checkbox"
          {...box}
          {...describe(used, hint, error)}
          className="mt-0.5 size-4 shrink-0"
        />
        <span>{label}</span>
      </label>
      <div className="ps-6">
        <Hint id={used} hint={hint} />
        <FieldError id={used} error={error} />
      </div>
    </div>
  );
}

interface GroupProps extends FieldWords, Box {
  choices: readonly Choice[];
  name: string;
  /** Several may be ticked: boxes instead of radios. */
  several?: boolean;
  /** Side by side instead of one under the other. */
  inline?: boolean;
  ref?: Ref<HTMLInputElement>;
}

/** A question with its answers in view. With `form.field(…)` the form keeps the value; with `value` you do. */
export function RadioGroup(props: GroupProps): ReactNode {
  const {
    label,
    hint,
    error,
    optional,
    id,
    choices,
    several = false,
    inline = false,
    value,
    ...box
  } = props;
  const own = useId();
  const used = id ?? own;
  return (
    <fieldset
      className="flex min-w-0 flex-col gap-1"
      aria-describedby={describe(used, hint, error)['aria-describedby']}
    >
      <legend className="mb-1 text-13 font-medium">
        {label}
        {optional === true && <Optional />}
      </legend>
      <Hint id={used} hint={hint} />
      <div className={inline ? 'flex flex-wrap gap-x-4 gap-y-1' : 'flex flex-col gap-1'}>
        {choices.map((choice, at) => (
          <label key={choice.value} className="flex min-h-6 w-fit items-start gap-2 text-14">
            <input
              {...box}
              {...(value !== undefined && { checked: value === choice.value })}
              type={several ? 'checkbox' : 'radio'}
              id={at === 0 ? used : `${used}-${choice.value}`}
              value={choice.value}
              disabled={choice.disabled ?? box.disabled}
              className="mt-0.5 size-4 shrink-0"
            />
            <span>
              {choice.label}
              {choice.hint && <span className="block text-13 text-faint">{choice.hint}</span>}
            </span>
          </label>
        ))}
      </div>
      <FieldError id={used} error={error} />
    </fieldset>
  );
}
