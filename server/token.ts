import { createHash, randomBytes } from 'node:crypto';

/** 256 random bits in 43 characters: what a cookie or a one-time link carries. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** All that is ever stored of a token. */
export function tokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
