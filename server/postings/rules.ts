import type { FrenchForOps, ImmigrationStatus } from '@tremplin/shared/clients.ts';
import { canExternalApply } from '@tremplin/shared/competitions.ts';
import type { PostingStatus } from '@tremplin/shared/competitions.ts';
import { addDays, addMonthsClamped } from '@tremplin/shared/day.ts';
import type { Day } from '@tremplin/shared/day.ts';
import { fold } from '@tremplin/shared/fold.ts';
import { suggestedCategories } from '@tremplin/shared/postings.ts';
import type {
  PositionDetail,
  PostingLanguage,
  Region,
  WorkArrangement,
} from '@tremplin/shared/postings.ts';

/** What of a client may speak for or against a posting. Protected grounds are not among them. */
export interface Seeker {
  readonly targetCategories: readonly string[];
  readonly targetRegions: readonly string[];
  readonly frenchForOps: FrenchForOps | null;
  readonly clbEnglish: number | null;
  /** These three only warn: they never add to or take from the order. */
  readonly immigrationStatus: ImmigrationStatus | null;
  readonly workAuthExpiresOn: Day | null;
  readonly arrivalOn: Day | null;
}

export interface Sought {
  readonly category: string | null;
  readonly regions: readonly Region[];
  readonly language: PostingLanguage;
  readonly workArrangement: WorkArrangement;
  readonly postingStatus: PostingStatus | null;
  readonly positionDetails: readonly PositionDetail[];
  /** The printed line that limits who may apply or from where. */
  readonly restriction: string | null;
}

export type FitReason =
  | { readonly kind: 'category'; readonly category: string }
  | { readonly kind: 'region'; readonly regions: readonly Region[] }
  | { readonly kind: 'remote' }
  | { readonly kind: 'french'; readonly level: FrenchForOps }
  | { readonly kind: 'english'; readonly clb: number };

export type FitWarning =
  | { readonly kind: 'bilingual_gap'; readonly level: FrenchForOps | null }
  | { readonly kind: 'other_region'; readonly regions: readonly Region[] }
  | { readonly kind: 'restriction'; readonly text: string }
  | { readonly kind: 'staff_only' }
  | { readonly kind: 'work_right_missing' }
  | { readonly kind: 'work_right_expired'; readonly on: Day }
  | { readonly kind: 'work_right_expiring'; readonly on: Day }
  | { readonly kind: 'police_certificate'; readonly since: Day };

export interface Fit {
  readonly reasons: readonly FitReason[];
  readonly warnings: readonly FitWarning[];
  /** Higher fits better; made of the reasons alone. */
  readonly score: number;
}

/** Why a client suits a posting, or null where nothing says so or they look for another line of work. */
export function fit(seeker: Seeker, sought: Sought, today: Day): Fit | null {
  const category = categoryOf(seeker, sought);
  const reasons = [
    ...(category === 'differs' || category === null ? [] : [category]),
    ...regionOf(seeker, sought),
    ...languageOf(seeker, sought),
  ];
  const byEnglishAlone = reasons.every((reason) => reason.kind === 'english');
  if (category === 'differs' || byEnglishAlone) return null;
  const score = reasons.reduce((sum, reason) => sum + weight[reason.kind], 0);
  return { reasons, warnings: warningsOf(seeker, sought, today), score };
}

const weight: Readonly<Record<FitReason['kind'], number>> = {
  category: 8,
  region: 4,
  remote: 3,
  french: 2,
  english: 1,
};

const ministry =
  /^(ministry|ministere|treasury board secretariat|secretariat du conseil du tresor|cabinet office|bureau du conseil des ministres)\b/;

/** Whether a printed organization is sure to be one of the province's ministries. */
export function namesMinistry(printed: string): boolean {
  return ministry.test(fold(printed));
}

function categoryOf(seeker: Seeker, sought: Sought): FitReason | 'differs' | null {
  if (sought.category === null || seeker.targetCategories.length === 0) return null;
  const printed = fold(sought.category);
  const wanted = seeker.targetCategories.some((target) =>
    ` ${printed} `.includes(` ${fold(target)} `),
  );
  if (wanted) return { kind: 'category', category: sought.category };
  // A category that the board does not have (French, or a re-post's own) proves nothing.
  return known.has(printed) ? 'differs' : null;
}

const known: ReadonlySet<string> = new Set(suggestedCategories.map(fold));

function regionOf(seeker: Seeker, sought: Sought): readonly FitReason[] {
  const shared = sought.regions.filter((region) => seeker.targetRegions.includes(region));
  if (shared.length > 0) return [{ kind: 'region', regions: shared }];
  return sought.workArrangement === 'remote' ? [{ kind: 'remote' }] : [];
}

function languageOf(seeker: Seeker, sought: Sought): readonly FitReason[] {
  if (needsFrench(sought)) {
    const level = seeker.frenchForOps;
    return level !== null && speaksForOps(level) ? [{ kind: 'french', level }] : [];
  }
  const clb = seeker.clbEnglish;
  return sought.language === 'english' && clb !== null && clb >= 8
    ? [{ kind: 'english', clb }]
    : [];
}

function needsFrench(sought: Sought): boolean {
  return sought.language === 'bilingual' || sought.language === 'french';
}

function speaksForOps(level: FrenchForOps | null): boolean {
  return level === 'advanced' || level === 'superior';
}

function warningsOf(seeker: Seeker, sought: Sought, today: Day): readonly FitWarning[] {
  const { restriction } = sought;
  return [
    ...(needsFrench(sought) && !speaksForOps(seeker.frenchForOps)
      ? [{ kind: 'bilingual_gap', level: seeker.frenchForOps } as const]
      : []),
    ...otherRegion(seeker, sought),
    ...(canExternalApply(sought) ? [] : [{ kind: 'staff_only' } as const]),
    ...(restriction === null ? [] : [{ kind: 'restriction', text: restriction } as const]),
    ...workRight(seeker, today),
    ...policeCertificate(seeker, sought, today),
  ];
}

function otherRegion(seeker: Seeker, sought: Sought): readonly FitWarning[] {
  const said = sought.regions.length > 0 && seeker.targetRegions.length > 0;
  if (!said || regionOf(seeker, sought).length > 0) return [];
  return [{ kind: 'other_region', regions: sought.regions }];
}

const temporaryRights: readonly (ImmigrationStatus | null)[] = ['work_permit', 'CUAET', 'other'];
/** An OPS competition takes months; a right that ends sooner is worth a word. */
const daysAhead = 180;

function workRight(seeker: Seeker, today: Day): readonly FitWarning[] {
  const { immigrationStatus: status, workAuthExpiresOn: on } = seeker;
  if (on !== null) {
    if (on < today) return [{ kind: 'work_right_expired', on }];
    return on <= addDays(today, daysAhead) ? [{ kind: 'work_right_expiring', on }] : [];
  }
  // Who prefers not to say is not asked again here.
  const missing = status === null || temporaryRights.includes(status);
  return missing ? [{ kind: 'work_right_missing' }] : [];
}

/** Six months abroad within five years mean a foreign police certificate, which takes long. */
function policeCertificate(seeker: Seeker, sought: Sought, today: Day): readonly FitWarning[] {
  const checked = sought.positionDetails.some((position) => position.checks.length > 0);
  const since = seeker.arrivalOn;
  if (!checked || since === null || since <= addMonthsClamped(today, -60)) return [];
  return [{ kind: 'police_certificate', since }];
}
