/** A statement on SQLite is answered before anybody else is; between two of them others get their turn. */
export async function letOthersIn(): Promise<void> {
  await new Promise((next) => setImmediate(next));
}
