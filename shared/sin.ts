import * as z from 'zod/mini';

/**
 * Whether the text holds what looks like a social insurance number: nine digits, in threes or
 * unbroken, that pass the check digit and are neither cut out of a longer number nor part of a
 * telephone number.
 */
export function holdsSin(text: string): boolean {
  const plain = text.normalize('NFKC').replace(unseen, '');
  for (const found of plain.matchAll(nineDigits)) {
    const before = plain.slice(Math.max(0, found.index - 16), found.index);
    if (isSin((found[1] ?? '').replace(/\D/g, '')) && !dials.test(before)) return true;
  }
  return false;
}

/** For the schema of every field in which a person may write freely; there is no override. */
export const noSin = z.refine<string>((text) => !holdsSin(text), 'errors.sin');

// Every window is looked at, also those that overlap: the real number may stand behind another.
const gap = String.raw`[ .\u2010-\u2015-]{0,3}`;
const nineDigits = new RegExp(String.raw`(?<!\d)(?=(\d{3}${gap}\d{3}${gap}\d{3})(?!\d))`, 'gu');
const unseen = /[\u00ad\u200b-\u200f\u2060\ufeff]/gu;

/** What stands right before the digits of an international number: +33, 00 33, 011 33 (0). */
const dials = /(?:\+|(?<!\d)00[ .-]?|(?<!\d)011[ .-]?)(?:[1-9]\d{0,2}\)?[ .-]{0,3}(?:\(0\) ?)?)?$/u;

/** The check digit of Luhn: from the right, every second digit doubled, the sum a multiple of ten. */
function isSin(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const digit = Number(digits[at]);
    const doubled = (digits.length - at) % 2 === 0 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
