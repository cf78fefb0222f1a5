import { mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '@tremplin/server/config.ts';
import { readOfficeKey } from '@tremplin/server/key.ts';
import { expect, it } from 'vitest';

const refused: readonly (readonly [Record<string, string>, string])[] = [
  [{ PORT: 'eighty' }, 'PORT must be a number'],
  [{ PORT: '70000' }, 'PORT must be a number'],
  [{ OFFICE_MODE: 'prod' }, 'OFFICE_MODE must be demo or production'],
  [{ HOST: '0.0.0.0' }, 'would show the demo office to the network'],
  [{ HOST: '0.0.0.0', OFFICE_MODE: 'production' }, 'needs PUBLIC_URL'],
  [{ PUBLIC_URL: 'office.example.org' }, 'PUBLIC_URL must be an address'],
  [{ PUBLIC_URL: 'http://office.example.org' }, 'must begin with https://'],
  [{ PUBLIC_URL: 'https://office.example.org/path' }, 'PUBLIC_URL must be an address'],
  [{ SMTP_URL: 'mail.example.org' }, 'SMTP_URL must be an address'],
  [{ SMTP_URL: 'smtp://mail.example.org' }, 'SMTP_URL needs MAIL_FROM'],
  [
    { SMTP_URL: 'smtp://mail.example.org', MAIL_FROM: 'a@example.org\nBcc: b@example.org' },
    'SMTP_URL needs MAIL_FROM',
  ],
  [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL must begin with postgres:// or file:'],
];

it('an administrator who sets a bad value is told in one sentence, and nothing starts', () => {
  for (const [env, sentence] of refused) {
    expect(() => readConfig(env), JSON.stringify(env)).toThrow(sentence);
    expect(() => readConfig(env)).not.toThrow('\n');
  }
});

it('an administrator who sets nothing gets the demo office on this machine', () => {
  expect(readConfig({})).toMatchObject({
    port: 4100,
    host: '127.0.0.1',
    mode: 'demo',
    publicUrl: 'http://127.0.0.1:4100',
  });
});

it('an administrator may put the office behind an https proxy', () => {
  const env = {
    HOST: '0.0.0.0',
    OFFICE_MODE: 'production',
    PUBLIC_URL: 'https://office.example.org',
  };
  expect(readConfig(env).publicUrl).toBe('https://office.example.org');
});

it('the office key is made on the first start, for its owner only, and read again after', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'key-')), 'office.key');
  const made = readOfficeKey(path);
  expect(made).toHaveLength(32);
  expect(statSync(path).mode & 0o777).toBe(0o600);
  expect(readOfficeKey(path).equals(made)).toBe(true);
});

it('a key others can read, a short one and one of a single digit are refused', () => {
  const folder = mkdtempSync(join(tmpdir(), 'key-'));
  const keep = (name: string, text: string, mode: number): string => {
    writeFileSync(join(folder, name), text, { mode });
    return join(folder, name);
  };
  expect(() => readOfficeKey(keep('open', 'ab'.repeat(32), 0o644))).toThrow(
    'can be read by others',
  );
  expect(() => readOfficeKey(keep('short', 'abcd', 0o600))).toThrow('64 hexadecimal digits');
  expect(() => readOfficeKey(keep('zero', '0'.repeat(64), 0o600))).toThrow('64 hexadecimal digits');
});
