/** Something that this browser still holds for the office, and that signing out would lose. */
export interface Keeper {
  /** Tries once; settles when it is known whether that worked, in a few seconds at most. */
  readonly send: () => Promise<void>;
  readonly waiting: () => number;
}

const keepers = new Set<Keeper>();

/** Answers how to take the keeper off the list again. */
export function keepUntilSent(keeper: Keeper): () => void {
  keepers.add(keeper);
  return () => void keepers.delete(keeper);
}

/** Sends whatever waits; answers how much still does. */
export async function sendWhatWaits(): Promise<number> {
  const all = [...keepers].filter((keeper) => keeper.waiting() > 0);
  await Promise.all(all.map((keeper) => keeper.send()));
  return all.reduce((sum, keeper) => sum + keeper.waiting(), 0);
}
