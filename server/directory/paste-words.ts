import { fold } from '@tremplin/shared/fold.ts';

/** Folded beginnings and ends by which the name of a unit is told from everything else. */
const unitBegins =
  /^(?:ministry (?:of|for)|ministere d\w*|office (?:of|for)|bureau d\w*|secretariat|division d\w*|direction (?:d\w*|generale|regionale|principale)|cabinet d\w*|agence|conseil d\w*|board of|centre (?:for|of|d\w*)|services? (?:d\w*|aux?)|unite d\w*|section d\w*|region (?:of|d\w*)|programme d\w*|tribunal d\w*|treasury board|department of|groupe d\w*|equipe d\w*|serviceontario|cabinet office|commission (?:of|on|d\w*))\b/;
/** The office around somebody who leads is a unit, though it bears their title. */
const officeOf =
  /\b(?:ministers?|directors?|commissioners?|officers?|presidents?|adms?|dms?|chairs?) office$/;
const unitEnds =
  /\b(?:division|branch|unit|office|region|section|secretariat|team|program|programs|services|service|directorate|ministry|centre|center|agency|commission|board|tribunal|authority|corporation|institute|college|district|group|cluster|department|operations|administration|affairs|initiatives?|strategy|secretariate|relations|delivery|council|hub)$/;
const roles =
  /\b(?:managers?|directors?|advis[eo]rs?|officers?|analysts?|coordinators?|clerks?|assistants?|specialists?|supervisors?|leads?|leader|deputy|minister|counsel|consultants?|administrators?|representatives?|inspectors?|engineers?|technicians?|technologists?|planners?|agente?s?|chief|head|secretary|president|commissioner|investigators?|nurse|auditors?|developers?|architects?|scientists?|biologists?|intern|student|associate|librarians?|strategists?|buyers?|trainers?|editors?|writers?|translators?|superintendents?|foresters?|lawyers?|economists?|chair|member|gestionnaires?|direct(?:eur|rice)s?|conseill(?:er|ere)s?|analystes?|coord(?:o|i)nn?at(?:eur|rice)s?|commis|adjointe?s?|chefs?|sous ministre|ministre|specialistes?|inspect(?:eur|rice)s?|ingenieure?s?|technicien(?:ne)?s?|avocate?s?|presidente?|responsables?|superviseure?s?|stagiaire|traduct(?:eur|rice)s?|redact(?:eur|rice)s?|verificat(?:eur|rice)s?|secretaire|surintendante?s?|membre)\b/;
const roleFirst =
  /^(?:(?:acting|a|senior|regional|assistant|deputy|associate|executive|interim|principal|junior|bilingual|team|program|policy|project|area|district)\s+)*(?:managers?|directors?|advis[eo]rs?|officers?|analysts?|coordinators?|clerks?|specialists?|supervisors?|lead|consultants?|chief|head of|gestionnaire|direct(?:eur|rice)|conseill(?:er|ere)|analyste|chef|adjointe?|responsable|coordonnat(?:eur|rice))\b/;

/** Whether the line names a unit: a ministry, a branch, an office. */
export function isUnit(line: string): boolean {
  const whole = fold(line);
  if (whole.length < 3 || whole.length > 200) return false;
  if (unitBegins.test(whole) || officeOf.test(whole)) return true;
  return unitEnds.test(whole) && !roleFirst.test(whole) && !roles.test(headOf(line));
}

/** A unit that stands at the top of its government's tree. */
export function isMinistry(line: string): boolean {
  return /^(?:ministry (?:of|for)|ministere (?:d|de|du|des)\b|cabinet office|bureau du conseil des ministres|treasury board secretariat|secretariat du conseil du tresor|department of)/.test(
    fold(line),
  );
}

/** Whether the line says what somebody does. */
export function isTitle(line: string): boolean {
  const whole = fold(line);
  if (whole.length > 150 || officeOf.test(whole) || /\d{3}/.test(whole)) return false;
  if (roleFirst.test(whole)) return true;
  return roles.test(fold(headOf(line))) && !isUnit(line);
}

const nameWord =
  /^(?:\p{Lu}[\p{L}'’-]*\.?|d['’]\p{L}+|de|la|le|du|des|di|da|van|von|der|den|bin|ben|al|el)$/u;

/** Whether the line may be nothing but a person's name. */
export function isName(line: string): boolean {
  const words = withoutHonorific(line).replace(',', ' ').split(/\s+/).filter(Boolean);
  if (words.length < 2 || words.length > 5 || line.length > 60) return false;
  if ((line.match(/,/g)?.length ?? 0) > 1 || isUnit(line) || isTitle(line)) return false;
  return words.every((word) => nameWord.test(word));
}

export function withoutHonorific(line: string): string {
  return line
    .replace(
      /^(?:(?:the\s+)?hon(?:ourable|orable)?\.?|mrs?\.?|ms\.?|miss|mme|mlle|m\.|dre?\.?|l['’]honorable)\s+/iu,
      '',
    )
    .trim();
}

/** French by its small words and accents; a title or a unit of one word may not tell. */
export function isFrench(line: string): boolean {
  const folded = ` ${fold(line)} `;
  if (/ (?:of|and|the|for) /.test(folded)) return false;
  if (/ (?:du|de|des|la|le|les|et|aux?|pour) /.test(folded) || /[àâçèêëîïôùûœ]|é/iu.test(line))
    return true;
  return /\b(?:gestionnaire|directeur|directrice|conseiller|conseillere|analyste|adjointe?|chef|ministere|unite)\b/.test(
    folded,
  );
}

function headOf(line: string): string {
  return fold(line.split(/,| [-–—] /u)[0] ?? line);
}
