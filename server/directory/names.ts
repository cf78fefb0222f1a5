/** "de", "la", "van" and their like belong to the family name that follows them. */
const joins = /^(?:d[eiu]|des|l[ae]|van|von|der|den|bin|ben|al|el|st|ste|saint|sainte|mac|o)\.?$/i;

/** A name as it is said, given name first: the last word with what belongs to it is the family name. */
export function inTwo(name: string): { givenName: string; familyName: string } {
  const words = name.trim().split(/\s+/);
  const joined = words.findIndex((word, at) => at > 0 && joins.test(word));
  const at = joined > 0 && joined < words.length - 1 ? joined : words.length - 1;
  return { givenName: words.slice(0, at).join(' '), familyName: words.slice(at).join(' ') };
}
