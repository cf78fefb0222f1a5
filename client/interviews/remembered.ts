import type { Purpose } from '@tremplin/shared/interviews.ts';
import type { Option } from '../parts/Combobox.tsx';

interface Choice {
  readonly client: Option | null;
  readonly purpose: Purpose;
}

const first: Choice = { client: null, purpose: 'learn_the_work' };

/** In this tab's memory only and for one person at a time: a name never lies in the browser's store. */
let last: { readonly personId: string; readonly choice: Choice } | null = null;

/** For whom this person logged or looked for somebody last. */
export function lastChoice(personId: string): Choice {
  return last?.personId === personId ? last.choice : first;
}

export function rememberChoice(personId: string, choice: Partial<Choice>): void {
  last = { personId, choice: { ...lastChoice(personId), ...choice } };
}

let typed: { readonly key: string; readonly notes: string } | null = null;

/** Notes on a meeting with somebody whose panel was closed before they were saved. */
export function keptNotes(personId: string, contactId: string): string {
  return typed?.key === `${personId} ${contactId}` ? typed.notes : '';
}

export function keepNotes(personId: string, contactId: string, notes: string): void {
  const key = `${personId} ${contactId}`;
  if (notes.trim() !== '') typed = { key, notes };
  else if (typed?.key === key) typed = null;
}
