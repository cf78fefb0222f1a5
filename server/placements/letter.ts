import { letterTo } from '@tremplin/shared/mail-address.ts';
import { checksLetter as english } from '@tremplin/shared/messages/en/checks-letter.ts';
import { checksLetter as french } from '@tremplin/shared/messages/fr/checks-letter.ts';
import type { Same } from '@tremplin/shared/messages/same.ts';
import type { Locale } from '@tremplin/shared/people.ts';
import { createTranslator } from 'use-intl/core';

/** What the words are filled in with: nothing of the client or the employer goes out by e-mail. */
interface Told {
  readonly email: string;
  readonly locale: Locale;
  /** Full months since the job began; of what they said, those after which they were asked. */
  readonly month: number;
  /** They said that they work; only something that shows it is missing. */
  readonly saidSo: boolean;
  readonly counsellor: string;
  readonly office: string;
}

/** A link that begins the letter in the client's language, for the mail program of whoever asks. */
export function checkLetter({ email, locale, month, saidSo, counsellor, office }: Told): string {
  const t = createTranslator({ locale, messages: wordsOf(locale) });
  const about = saidSo ? 'proof' : 'working';
  const parts = [
    t('hello'),
    t(`ask.${about}`, { month }),
    t('show'),
    t('changed'),
    `${t('thanks')}\n${t('signed', { counsellor, office })}`,
    t('other_language'),
  ];
  const { link } = letterTo(email, {
    subject: t(`subject.${about}`),
    body: `${parts.join('\n\n')}\n`,
  });
  return link;
}

function wordsOf(locale: Locale): Same<typeof english> {
  return locale === 'fr' ? french : english;
}
