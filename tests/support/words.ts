/** The messages of the pages, filled in as the pages fill them, so that no walk repeats their text. */
import { createTranslator } from 'use-intl/core';
import { officeZone } from '@tremplin/shared/day.ts';
import { en } from '@tremplin/shared/messages/en.ts';
import { fr } from '@tremplin/shared/messages/fr.ts';
import type { Same } from '@tremplin/shared/messages/same.ts';
import type { Locale } from '@tremplin/shared/people.ts';

export type Say = ReturnType<typeof wordsIn>;

export function wordsIn(locale: Locale) {
  const messages = asMessages(locale === 'fr' ? fr : en);
  return createTranslator({ locale, messages, timeZone: officeZone });
}

/** `Same` guarantees the keys; the translator's type asks for the English texts themselves. */
function asMessages(messages: Same<typeof en>): typeof en {
  return messages as typeof en;
}
