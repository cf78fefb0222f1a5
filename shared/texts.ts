import * as z from 'zod/mini';
import { noSin } from './sin.ts';

/** Free text of at most so many code points, without a social insurance number. */
export const words = (most: number) =>
  z.string().check(
    z.normalize('NFC'),
    z.trim(),
    z.refine((text) => Array.from(text).length <= most, 'errors.too_long'),
    noSin,
  );

export const filled = (most: number) => words(most).check(z.minLength(1, 'errors.required'));

/** Empty is null. */
export const orNothing = (most: number) =>
  z.pipe(
    z.nullable(words(most)),
    z.transform((text) => (text === '' ? null : text)),
  );
