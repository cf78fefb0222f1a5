import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { Keys } from './key.ts';

/** Digits and letters that nobody mistakes for one another: no I, L, O, U. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const invitationLength = 8;

/** The code in a client's invitation, which they may type at the door. Nothing is stored of it. */
export function invitationCode(keys: Pick<Keys, 'door'>, attendanceId: string): string {
  return codeFrom(keys.door, ['invitation', attendanceId], invitationLength);
}

/** As many characters of Crockford's base 32, five bits each, as the key makes of the words. */
export function codeFrom(key: Buffer, words: readonly string[], length: number): string {
  const bytes = createHmac('sha256', key).update(JSON.stringify(words)).digest();
  return Array.from(bytes.subarray(0, length), (byte) => alphabet[byte & 31]).join('');
}

/** Whether two texts are the same, in a time that does not tell where they part. */
export function isSame(one: string, other: string): boolean {
  return timingSafeEqual(digest(one), digest(other));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
