import type { FieldErrors } from 'react-hook-form';
import { useKeyWords } from './keyWords.ts';

/** How a box is read: the words after "or" are what an empty box gives. */
export type Reading =
  | 'text'
  | 'text or null'
  | 'text or undefined'
  | 'number'
  | 'number or null'
  | 'number or undefined';

/** What is said of a field; `path` is dotted. */
export interface Said {
  readonly path: string;
  readonly text: string;
}

export interface Problem {
  readonly id: string;
  readonly label: string;
  readonly text: string;
}

/** A number is read with a comma as with a point; what is not one becomes NaN, which no schema lets through. */
export function readAs(typed: unknown, as: Reading): unknown {
  if (typeof typed !== 'string') return typed;
  const text = typed.trim();
  if (text === '') return as.endsWith('null') ? null : undefined;
  if (as.startsWith('text')) return typed;
  return Number(text.replace(/[\s\u00a0$]/gu, '').replace(',', '.'));
}

/** Words for `errors.key`; the office's own faults come in words already. */
export function useErrorWords(): (message: string) => string {
  const inWords = useKeyWords();
  return (message) => {
    if (/ /u.test(message) && !message.startsWith('Invalid')) return message;
    return inWords(`common.${message}`) ?? inWords('common.errors.invalid') ?? message;
  };
}

/** Every message of a nest of errors, with its dotted path. */
export function flatten(errors: FieldErrors, before = ''): Said[] {
  return Object.entries(errors).flatMap(([name, error]): Said[] => {
    if (!error || typeof error !== 'object') return [];
    const path = name === 'root' ? before.slice(0, -1) : `${before}${name}`;
    const text = messageIn(error);
    return text === undefined ? flatten(asErrors(error), `${path}.`) : [{ path, text }];
  });
}

export function messageIn(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('message' in error)) return undefined;
  return typeof error.message === 'string' ? error.message : undefined;
}

/** A line of the summary: named as the control is named on the page. */
export function problem(id: string, text: string): Problem {
  const control = document.getElementById(id);
  const labels = [...document.querySelectorAll('label')];
  const label = labels.find((one) => one.htmlFor === id) ?? control?.closest('label') ?? null;
  const legend = control?.closest('fieldset')?.querySelector('legend') ?? null;
  const chosen = control instanceof HTMLInputElement && choosers.has(control.type);
  // One row of several alike: its own name tells which.
  const row = legend && !chosen && /\.\d+\./u.test(id) ? `${wordsOf(legend)}, ` : '';
  const named = chosen ? (legend ?? label) : label;
  return { id, label: row + (named ? wordsOf(named) : ''), text };
}

/** What a label says, without the word that the field may stay empty. */
function wordsOf(label: Element): string {
  return [...label.childNodes]
    .filter((node) => !(node instanceof HTMLElement && 'optional' in node.dataset))
    .map(({ textContent }) => textContent ?? '')
    .join('')
    .trim();
}

const choosers: ReadonlySet<string> = new Set(['radio', 'checkbox']);

/** Whatever has no message of its own is a nest of errors, by the form library's contract. */
function asErrors(nest: object): FieldErrors {
  return nest;
}
