import { formatsFor } from '@tremplin/shared/format.ts';
import type { Formats } from '@tremplin/shared/format.ts';
import { clients as clientsEn } from '@tremplin/shared/messages/en/clients.ts';
import { placements as placementsEn } from '@tremplin/shared/messages/en/placements.ts';
import { publishing as publishingEn } from '@tremplin/shared/messages/en/publishing.ts';
import { clients as clientsFr } from '@tremplin/shared/messages/fr/clients.ts';
import { placements as placementsFr } from '@tremplin/shared/messages/fr/placements.ts';
import { publishing as publishingFr } from '@tremplin/shared/messages/fr/publishing.ts';
import type { Same } from '@tremplin/shared/messages/same.ts';
import type { Locale } from '@tremplin/shared/people.ts';
import { firstOfMonth, fiscalYear } from '@tremplin/shared/period.ts';
import type { Label, ReportContent } from '@tremplin/shared/publishing.ts';
import { createTranslator } from 'use-intl/core';

const english = { clients: clientsEn, placements: placementsEn, publishing: publishingEn };
const french = { clients: clientsFr, placements: placementsFr, publishing: publishingFr };

export interface FileWords {
  readonly t: ReturnType<typeof translator>;
  readonly formats: Formats;
  readonly label: (label: Label) => string;
}

/** What the files say, in the language asked for. */
export function wordsOf(locale: Locale): FileWords {
  const t = translator(locale);
  const any = asAnyKey(t);
  const formats = formatsFor(locale);
  return {
    t,
    formats,
    label: (label) =>
      'month' in label ? formats.month(firstOfMonth(label.month)) : any(label.key, label.values),
  };
}

/** `June 2026`, `April 2026 to June 2026`, `Fiscal year 2026–27`. */
export function periodWords(
  { t, formats }: FileWords,
  { periodKind, period }: Pick<ReportContent, 'periodKind' | 'period'>,
): string {
  if (periodKind === 'month') return formats.month(period.from);
  if (periodKind === 'year')
    return t('publishing.periods.year', { year: fiscalYear(period.from).label });
  return t('publishing.periods.quarter', {
    from: formats.month(period.from),
    to: formats.month(period.to),
  });
}

export function scopeWords(
  { t }: FileWords,
  { programme }: Pick<ReportContent, 'programme'>,
  locale: Locale,
): string {
  if (programme === null) return t('publishing.whole_office');
  return locale === 'fr' ? (programme.nameFr ?? programme.nameEn) : programme.nameEn;
}

function translator(locale: Locale) {
  const messages = locale === 'fr' ? asEnglish(french) : english;
  return createTranslator({ locale, messages });
}

/** Guarantee: `Same` has the same keys; the translator's type asks for the English texts themselves. */
function asEnglish(messages: Same<typeof english>): typeof english {
  return messages as typeof english;
}

/** Guarantee: labels are written by tables.ts and figures.ts, whose keys a test looks up in both languages. */
function asAnyKey(
  t: unknown,
): (key: string, values?: Readonly<Record<string, string | number>>) => string {
  return t as (key: string, values?: Readonly<Record<string, string | number>>) => string;
}
