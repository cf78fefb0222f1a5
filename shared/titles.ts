const manager =
  /\b(managers?|directors?|directrices?|directeurs?|supervis(?:or|eure?|euse)s?|superviseure?|team lead(?:er)?s?|gestionnaires?|chefs?|ministers?|ministres?|commissioners?|commissaires?|superintendents?|surintendante?s?|heads?|head of)\b/i;
/** They work for somebody who leads: the title that is named after "to" or "de" is another person's. */
const assists =
  /\b(assistants? to|assistants? (?:du|de la|de l|des)|secretary to|secr[ée]taire (?:du|de la|de l|des)|executive assistant|administrative assistant|special assistant|adjointe?s? (?:administrati(?:f|ve)|ex[ée]cuti(?:f|ve)|de direction|sp[ée]cial(?:e)?)|office of the|bureau d[ue])\b/i;

/** Whether a title, in either language, is one of somebody who leads people. A person may correct it. */
export function isManagerTitle(...titles: readonly (string | null)[]): boolean {
  return titles.some((title) => title !== null && manager.test(title) && !assists.test(title));
}

const ranks: readonly (readonly [RegExp, number])[] = [
  [/\b(assistant deputy minister|sous-ministre adjointe?)\b/i, 7],
  [/\b(deputy minister|sous-ministre)\b/i, 8],
  [/\b(minister|ministre)\b/i, 9],
  [
    /\b(executive director|director general|direct(?:eur|rice) g[ée]n[ée]rale?|chief .*officer)\b/i,
    6,
  ],
  [/\b(regional director|direct(?:eur|rice) r[ée]gionale?)\b/i, 5],
  [/\b(director|direct(?:eur|rice))\b/i, 4],
  [/\b(senior manager|gestionnaire principale?)\b/i, 3],
  [/\b(manager|gestionnaire|superintendent|surintendante?)\b/i, 2],
  [/\b(supervis(?:or|eure?)|team lead(?:er)?|chef)\b/i, 1],
];

/** How high a title stands in its unit, 0 to 9; the one highest of a unit is taken for its head. */
export function rankOfTitle(...titles: readonly (string | null)[]): number {
  if (!isManagerTitle(...titles)) return 0;
  const found = titles.map(
    (title) => ranks.find(([words]) => title !== null && words.test(title))?.[1] ?? 0,
  );
  return Math.max(0, ...found);
}

const vacancy =
  /^[([]?(?:(?:poste |position )?vacante?(?: position)?|à combler|à déterminer|to be (?:determined|filled))[)\]]?$/iu;

/** What a directory writes in the place of a name where nobody is. */
export function isVacancy(name: string): boolean {
  return vacancy.test(name.trim());
}
