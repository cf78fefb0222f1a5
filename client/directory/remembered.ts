interface Typed {
  readonly personId: string;
  /** The entry of the tab's history that it was typed on. */
  readonly entry: string;
  readonly text: string;
}

/** In this tab's memory only and for one person: whoever comes back from a contact finds the same list. */
let last: Typed | null = null;

export function typedOn(personId: string, entry: string): string {
  return last?.personId === personId && last.entry === entry ? last.text : '';
}

export function rememberTyped(typed: Typed): void {
  last = typed;
}
