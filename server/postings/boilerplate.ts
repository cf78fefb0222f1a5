import { folded } from './labels.ts';

/** Headings under which the facts have ended and prose has begun. */
const bodyHeadings = [
  'the job',
  'about the job',
  'about this job',
  'about the role',
  'about the position',
  'about the opportunity',
  'about us',
  'about the team',
  'what you bring to the team',
  'what can i expect to do in this role',
  'what can i expect to do in this position',
  'how do i qualify',
  'mandatory',
  'mandatory requirements',
  "don't meet every qualification",
  'how we support diversity, inclusion and accessibility',
  'how we support diversity, equity, inclusion and accessibility',
  'what we offer',
  'want to learn more about this opportunity',
  'oc commitment to diversity, inclusion, accessibility, and anti-racism',
  'ops commitment to diversity, inclusion, accessibility, and anti-racism',
  'how to apply',
  'about ops',
  'job description',
  "l'emploi",
  'le poste',
  "a propos de l'emploi",
  'a propos du poste',
  'a propos de ce poste',
  'au sujet du poste',
  "au sujet de l'emploi",
  "ce que vous apportez a l'equipe",
  'en quoi consiste ce poste',
  "a quoi puis-je m'attendre dans ce poste",
  'quelles seront mes fonctions dans ce poste',
  "a quel genre de travail dois-je m'attendre",
  'a quelles exigences dois-je repondre',
  'quelles sont les qualifications requises',
  'comment puis-je me qualifier',
  'exigences',
  'exigences obligatoires',
  'obligatoire',
  'vous ne repondez pas a toutes les exigences',
  'vous ne possedez pas toutes les qualifications',
  'ce que nous offrons',
  'comment postuler',
  'vous voulez en savoir plus sur cette possibilite',
  'vous souhaitez en savoir plus sur cette possibilite',
];
const bodyHeading = new Set(bodyHeadings);

const bottomHeading =
  /^(?:additional information|additional details|renseignements? (?:supplementaires?|additionnels?|complementaires?)|informations? (?:supplementaires?|additionnelles?|complementaires?))$/;

export const sessionHeading =
  /^(?:want to learn more about this (?:opportunity|job|position|role)|vous (?:voulez|souhaitez|desirez) en savoir plus(?: sur .*)?)$/;

const otherPostings =
  /^(?:(?:similar|related|recommended|other|more) (?:jobs?|job postings|postings|opportunities)(?: for you)?|people also viewed|(?:emplois|offres|postes) (?:similaires|connexes))$/;

const pageWords = new Set([
  'apply now',
  'apply',
  'apply online',
  'francais',
  'english',
  'back',
  'print',
  'share',
  'save',
  'menu',
  'home',
  'help',
  'search',
  'job search',
  'search jobs',
  'job alert',
  'job preview',
  'job details',
  'job posting',
  'job ad',
  'job opportunity',
  'careers',
  'ops careers',
  'ontario public service',
  'ontario public service careers',
  'ontario.ca',
  'ontario',
  'government of ontario',
  'skip to main content',
  'skip to content',
  'sign in',
  'log in',
  'login',
  'register',
  'my account',
  'contact us',
  'print version',
  'print this page',
  'email this job',
  'job specification',
  'view job description',
  'view job specification',
  'note',
  'amended',
  'closed',
  'new',
  'share this job',
  'share this',
  'save job',
  'email',
  'copy link',
  'facebook',
  'twitter',
  'linkedin',
  'instagram',
  'whatsapp',
  'x',
  'language',
  'top',
  'postuler',
  'postuler maintenant',
  'postulez maintenant',
  'imprimer',
  'partager',
  'accueil',
  'aide',
  'rechercher',
  'recherche',
  "recherche d'emploi",
  'carrieres',
  "fonction publique de l'ontario",
  "gouvernement de l'ontario",
  "carrieres dans la fonction publique de l'ontario",
  'passer au contenu principal',
  "apercu de l'emploi",
  'contactez-nous',
  'ouvrir une session',
  'modifie',
  'ferme',
]);

const pagePhrases = [
  /^(?:<|←|«|‹|\bback to\b|retour(?:ner)? (?:a|aux)\b)/,
  /^back to (?:search )?(?:results|list|jobs)/,
  /understanding the job ad/,
  /^to learn about our recruitment process/,
  /^thank you for your interest/,
  /^to look for other job opportunities/,
  /individuals? (?:have )?applied/,
  /personnes? (?:ont|a) postule/,
  /^we (?:are|have|will) /,
  /^nous (?:avons|sommes|procedons|evaluons) /,
  /^only those (?:applicants|candidates|selected)/,
  /^merci de (?:votre|l'interet)/,
  /^pour (?:en savoir|connaitre|trouver|chercher|rechercher)/,
  /^ontario public service careers/,
  /^home\s*[>/›»]/,
  /^indicates the salary listed/,
  /^indique (?:le|que le) salaire/,
  /^please note/,
  /^(?:opens? in (?:a )?new (?:tab|window))/,
];

/** Whether the line is a heading of the body, said alone. */
export function isBodyHeading(text: string): boolean {
  return bodyHeading.has(bareHeading(text));
}

/** Whether the line opens the block of facts at the foot of a posting. */
export function isBottomHeading(text: string): boolean {
  return bottomHeading.test(bareHeading(text));
}

/** Whether other postings follow, as on the pages of job boards. */
export function isOtherPostings(text: string): boolean {
  return otherPostings.test(bareHeading(text));
}

export function isSessionHeading(text: string): boolean {
  return sessionHeading.test(bareHeading(text));
}

/** Whether the line belongs to the page around the posting: never a title. */
export function isPageWord(text: string): boolean {
  const plain = lettersOf(text).replace(/(?<![.:!])[.:!]+$/, '');
  return plain === '' || pageWords.has(plain) || isPagePhrase(text);
}

/** Whether the line is one of the page's standing sentences or links: neither a title nor a value. */
export function isPagePhrase(text: string): boolean {
  const plain = lettersOf(text);
  return pagePhrases.some((phrase) => phrase.test(plain));
}

function lettersOf(text: string): string {
  return folded(text).replace(/^[^\p{L}\p{N}<←«‹]+/u, '');
}

const smallWords = new Set(
  'of the and for to in on at a an or with de des du la le les et en au aux pour dans par sur d l'.split(
    ' ',
  ),
);

/** A sentence rather than a name: closed by a full stop, and not written in capitals throughout. */
export function isSentence(text: string): boolean {
  if (!/[.!?…]["'”’)]*$/.test(text)) return false;
  const words = text.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  const weighty = words.filter((word) => !smallWords.has(word.toLowerCase()));
  const low = weighty.filter((word) => /^\p{Ll}/u.test(word)).length;
  return words.length >= 3 && low > 0.34 * weighty.length;
}

function bareHeading(text: string): string {
  return folded(text).replace(/(?<![\s:?!.])[\s:?!.]+$/, '');
}
