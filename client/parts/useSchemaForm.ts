import { useEffect, useId, useRef, useState, type BaseSyntheticEvent } from 'react';
import { standardSchemaResolver } from '@hookform/resolvers/standard-schema';
import {
  get,
  useForm,
  type DefaultValues,
  type FieldValues,
  type Path,
  type UseFormRegisterReturn,
  type UseFormReturn,
} from 'react-hook-form';
import type * as z from 'zod/mini';
import {
  flatten,
  messageIn,
  problem,
  readAs,
  useErrorWords,
  type Problem,
  type Reading,
  type Said,
} from './formWords.ts';
import { useGuarded } from './guarded.ts';
import { useRefusals, type Refusal } from './refusals.ts';

export interface SchemaForm<In extends FieldValues, Out> {
  /** Spread on a field: name, ref, events, id and the error in words. */
  readonly field: (
    name: Path<In>,
    as?: Reading,
  ) => UseFormRegisterReturn & { id: string; error: string | undefined };
  /** The id and the error of a field, for parts that `field` does not fit (Combobox with Controller). */
  readonly idOf: (name: Path<In>) => string;
  readonly errorOf: (name: Path<In>) => string | undefined;
  readonly submit: (event?: BaseSyntheticEvent) => Promise<void>;
  readonly busy: boolean;
  readonly problems: readonly Problem[];
  /** A refusal that belongs to no field. */
  readonly refused: string | null;
  /** Asked at the moment of leaving: is there text that is not saved? */
  readonly unsaved: () => boolean;
  readonly rhf: UseFormReturn<In, unknown, Out>;
}

interface Options<In extends FieldValues, Out, Answer> {
  schema: z.core.$ZodType<Out, In>;
  defaults: DefaultValues<In>;
  save: (values: Out) => Promise<Answer>;
  /** Once saved: go elsewhere, close the dialog. What was typed no longer counts as unsaved. */
  then?: (answer: Answer) => void;
  /** It goes on standing there once saved: what is typed during the save is still asked about. */
  stays?: true;
}

/** One schema for the form, the router and the type. A failed save keeps every letter. */
export function useSchemaForm<In extends FieldValues, Out, Answer>(
  options: Options<In, Out, Answer>,
): SchemaForm<In, Out> {
  const formId = useId();
  const rhf = useForm<In, unknown, Out>({
    resolver: standardSchemaResolver(options.schema),
    defaultValues: options.defaults,
    shouldFocusError: false,
  });
  const { errors, isDirty, isSubmitting } = rhf.formState;
  const [shown, setShown] = useState(nothingWrong);
  const inWords = useErrorWords();
  const idOf = (path: string): string => `${formId}-${path}`;
  const show = (problems: readonly Problem[], refused: string | null) =>
    setShown({ problems, refused });
  const named = (said: readonly Said[]) => said.map(({ path, text }) => problem(idOf(path), text));
  const { submit, unsaved } = useSubmit(options, rhf, isDirty, {
    clear: () => setShown(nothingWrong),
    wrong: (said) => show(named(said.map((one) => ({ ...one, text: inWords(one.text) }))), null),
    refuse: ({ text, fields }) => {
      const here = fields.filter((fault) => document.getElementById(idOf(fault.path)));
      for (const fault of here) rhf.setError(asPath<In>(fault.path), { message: fault.text });
      const all = [text, ...fields.map((fault) => fault.text)].join(' ');
      show(named(here), here.length > 0 ? null : all);
    },
  });
  useGuarded(unsaved);
  const errorOf = (name: Path<In>): string | undefined => {
    const message = messageIn(get(errors, name)) ?? messageIn(get(errors, `${name}.root`));
    return message && inWords(message);
  };
  return {
    field: (name, as = 'text') => ({
      ...rhf.register(name, as === 'text' ? {} : { setValueAs: (typed) => readAs(typed, as) }),
      id: idOf(name),
      error: errorOf(name),
    }),
    idOf,
    errorOf,
    submit,
    busy: isSubmitting,
    ...shown,
    unsaved,
    rhf,
  };
}

const nothingWrong: Pick<SchemaForm<FieldValues, unknown>, 'problems' | 'refused'> = {
  problems: [],
  refused: null,
};

interface Outcome {
  readonly clear: () => void;
  readonly wrong: (said: readonly Said[]) => void;
  readonly refuse: (refusal: Refusal) => void;
}

function useSubmit<In extends FieldValues, Out, Answer>(
  options: Options<In, Out, Answer>,
  rhf: UseFormReturn<In, unknown, Out>,
  dirty: boolean,
  outcome: Outcome,
): Pick<SchemaForm<In, Out>, 'submit' | 'unsaved'> {
  const read = useRefusals();
  // True from a save until the form knows that it is clean again: `then` may leave in between.
  const settled = useRef(false);
  useEffect(() => {
    if (!dirty) settled.current = false;
  }, [dirty]);
  const submit = async (event?: BaseSyntheticEvent): Promise<void> => {
    // A form in a dialog is a child of the page's form for React's events, though not in the document.
    event?.stopPropagation();
    await rhf.handleSubmit(
      async (values) => {
        outcome.clear();
        const sent = structuredClone(rhf.getValues());
        try {
          const answer = await options.save(values);
          const typed = rhf.getValues();
          // Of what was typed meanwhile nothing is saved.
          const late = options.stays === true && JSON.stringify(typed) !== JSON.stringify(sent);
          settled.current = dirty && !late;
          rhf.reset(late ? sent : typed, { keepValues: late });
          options.then?.(answer);
        } catch (error) {
          outcome.refuse(read(error));
        }
      },
      (wrong) => outcome.wrong(flatten(wrong)),
    )(event);
  };
  return { submit, unsaved: () => dirty && !settled.current };
}

/** A path that the office names and that has a control in this form, which the caller has looked up. */
function asPath<In extends FieldValues>(path: string): Path<In> {
  return path as Path<In>;
}
