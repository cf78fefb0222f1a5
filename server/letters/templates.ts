import { dayOf } from '@tremplin/shared/day.ts';
import { formatsFor } from '@tremplin/shared/format.ts';
import { letters as english } from '@tremplin/shared/messages/en/letters.ts';
import { letters as french } from '@tremplin/shared/messages/fr/letters.ts';
import type { Same } from '@tremplin/shared/messages/same.ts';
import type { Locale } from '@tremplin/shared/people.ts';
import type { SessionLanguage } from '@tremplin/shared/sessions.ts';
import { createTranslator } from 'use-intl/core';
import type { LetterKind } from './commands.ts';

/** What a letter tells of. It holds nothing about the client but the codes made for them. */
export interface Told {
  readonly kind: LetterKind;
  readonly locale: Locale;
  readonly office: string;
  readonly titleEn: string;
  readonly titleFr: string | null;
  readonly startsAt: Date;
  readonly endsAt: Date | null;
  readonly location: string | null;
  readonly joinUrl: string | null;
  readonly language: SessionLanguage | null;
  /** What they may type at the door. */
  readonly code: string;
  readonly evaluationLink: string;
}

/** Subject and text in the client's language, with a line in the other that it can be had in it too. */
export function letterText(told: Told): { readonly subject: string; readonly text: string } {
  const t = createTranslator({ locale: told.locale, messages: wordsOf(told.locale) });
  const other = createTranslator({
    locale: told.locale === 'fr' ? 'en' : 'fr',
    messages: wordsOf(told.locale),
  });
  const title = told.locale === 'fr' ? (told.titleFr ?? told.titleEn) : told.titleEn;
  const comes = told.kind !== 'cancelled' && told.kind !== 'evaluation';
  const facts = [
    title,
    t('when', { when: whenWords(told) }),
    ...(told.location === null ? [] : [t('where', { where: told.location })]),
    ...(comes && told.joinUrl !== null ? [t('online', { link: told.joinUrl })] : []),
    ...(told.language === null
      ? []
      : [t('language', { language: t(`languages.${told.language}`) })]),
  ];
  const afterwards = [
    ...(comes ? [t('code', { code: told.code }), t('calendar')] : []),
    ...(told.kind === 'cancelled' ? [t('off_calendar')] : []),
    ...(told.kind === 'evaluation' ? [t('evaluate', { link: told.evaluationLink })] : []),
  ];
  const parts = [
    [t('hello')],
    [t(`opening.${told.kind}`)],
    facts,
    afterwards,
    [t('sign_off', { office: told.office }), other('other_language')],
  ];
  return {
    subject: t(`subject.${told.kind}`, { title }),
    text: `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`,
  };
}

/** `Thursday, November 26, 2026, 10:00 a.m. – 12:00 p.m.`, on the office's clock. */
function whenWords({ locale, startsAt, endsAt }: Told): string {
  const formats = formatsFor(locale);
  const from = formats.time(startsAt.toISOString());
  const until = endsAt === null ? '' : ` – ${formats.time(endsAt.toISOString())}`;
  return `${formats.dayLong(dayOf(startsAt))}, ${from}${until}`;
}

function wordsOf(locale: Locale): typeof english {
  return locale === 'fr' ? asEnglish(french) : english;
}

/** Guarantee: `Same` has the same keys; the translator's type asks for the English texts themselves. */
function asEnglish(words: Same<typeof english>): typeof english {
  return words as typeof english;
}
