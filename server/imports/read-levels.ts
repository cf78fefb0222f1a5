import type { NamedLevel } from '@tremplin/shared/directory.ts';

/**
 * The path of a unit from its two spellings, `Department (ESDC-EDSC) : Branch (PB-DGP) : Unit`. Where
 * the French one has another number of levels only those are paired that are plainly the same: the
 * top, the unit itself, and levels of one acronym.
 */
export function levelsOf(structureEn: string, structureFr: string): NamedLevel[] {
  const english = partsOf(structureEn);
  const french = partsOf(structureFr);
  if (english.length === 0) return french.map((part) => levelOf(part, part));
  if (english.length === french.length)
    return english.map((part, at) => levelOf(part, french[at] ?? null));
  const pairs = new Map<Part, Part>();
  let from = 0;
  for (const part of english) {
    const at = french.findIndex(({ acronym }, place) => place >= from && acronym === part.acronym);
    const same = part.acronym === null || at === -1 ? undefined : french[at];
    if (same === undefined) continue;
    pairs.set(part, same);
    from = at + 1;
  }
  pairEnds(pairs, english[0], french[0]);
  if (english.length > 1 && french.length > 1) pairEnds(pairs, english.at(-1), french.at(-1));
  return english.map((part) => levelOf(part, pairs.get(part) ?? null));
}

interface Part {
  readonly name: string;
  readonly acronym: string | null;
}

function partsOf(structure: string): Part[] {
  return structure
    .split(/\s:\s/)
    .map((level) => level.trim())
    .filter((level) => level !== '' && level !== ':')
    .map(partOf);
}

/** In brackets at the end of a name stands its acronym, unless it is a place or a remark. */
function partOf(level: string): Part {
  const [, name, inBrackets] = /^(.*\S)\s*\(([^()\s]{2,40})\)$/s.exec(level) ?? [];
  if (name === undefined || inBrackets === undefined || !isAcronym(inBrackets))
    return { name: level, acronym: null };
  const [half, other, third] = inBrackets.split('-');
  return { name, acronym: half === other && third === undefined && half ? half : inBrackets };
}

/** Written in capitals, or with two of them in each half: `PB-DGP`, `CanNor`, but not `Ottawa`. */
function isAcronym(text: string): boolean {
  return text.split('-').every((half) => {
    const capitals = half.match(/\p{Lu}/gu)?.length ?? 0;
    return capitals > 1 || (!/\p{Ll}/u.test(half) && /[\p{Lu}\d]/u.test(half));
  });
}

/** Two ends go together unless an acronym has already given one of them away, or speaks against it. */
function pairEnds(pairs: Map<Part, Part>, english?: Part, french?: Part): void {
  if (english === undefined || french === undefined || pairs.has(english)) return;
  if ([...pairs.values()].includes(french)) return;
  if (english.acronym !== null && french.acronym !== null) return;
  pairs.set(english, french);
}

function levelOf(english: Part, french: Part | null): NamedLevel {
  return {
    en: english.name,
    fr: french?.name ?? null,
    acronym: english.acronym ?? french?.acronym ?? null,
    sourceId: null,
  };
}
