import { randomBytes, hkdfSync } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Sub-keys of the office's one secret; each purpose has its own. */
export interface Keys {
  readonly audit: Buffer;
  readonly auth: Buffer;
  /** Salts the hashes of personal values in the audit log. */
  readonly pseudonym: Buffer;
  /** Makes the codes at the door of a session, of an invitation and of an evaluation. */
  readonly door: Buffer;
  /** Seals published reports. */
  readonly publish: Buffer;
}

export function keysFrom(secret: Buffer): Keys {
  const sub = (purpose: string) =>
    Buffer.from(hkdfSync('sha256', secret, Buffer.alloc(0), `tremplin ${purpose}`, 32));
  return {
    audit: sub('audit'),
    auth: sub('auth'),
    pseudonym: sub('pseudonym'),
    door: sub('door'),
    publish: sub('publish'),
  };
}

/** Reads the office key, making it on the first start. Throws one sentence when it is not safe. */
export function readOfficeKey(path: string): Buffer {
  if (!existsSync(path)) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  }
  if ((statSync(path).mode & 0o077) !== 0)
    throw new Error(
      `The office key ${path} can be read by others; allow its owner only (chmod 600).`,
    );
  const text = readFileSync(path, 'utf8').trim();
  if (!/^[0-9a-f]{64}$/i.test(text) || /^(.)\1+$/.test(text))
    throw new Error(`The office key ${path} must hold 64 hexadecimal digits (32 random bytes).`);
  return Buffer.from(text, 'hex');
}
