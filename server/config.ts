import { join, resolve } from 'node:path';
import type { Mode } from './context.ts';

export interface Config {
  readonly port: number;
  readonly host: string;
  readonly dataDir: string;
  /** A file for SQLite, `postgres://…` for PostgreSQL. */
  readonly databaseUrl: string;
  readonly mode: Mode;
  readonly publicUrl: string;
  readonly keyFile: string;
  /** The mail server, `smtps://user:password@host`; null where the office sends no mail. */
  readonly smtpUrl: string | null;
  readonly mailFrom: string | null;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Reads the environment once. Throws one sentence for the first value that will not do. */
export function readConfig(env: Environment): Config {
  const port = readPort(env['PORT'] || '4100');
  const host = env['HOST'] || '127.0.0.1';
  const mode = readMode(env['OFFICE_MODE'] || 'demo');
  const dataDir = resolve(env['DATA_DIR'] || './data');
  const publicUrl = readPublicUrl(env['PUBLIC_URL'] || `http://127.0.0.1:${port}`);
  if (!isLoopback(host) && mode === 'demo')
    throw new Error(
      `HOST=${host} would show the demo office to the network; use OFFICE_MODE=production.`,
    );
  if (!isLoopback(host) && isLoopback(new URL(publicUrl).hostname))
    throw new Error(`HOST=${host} needs PUBLIC_URL, the https address people will use.`);
  return {
    port,
    host,
    dataDir,
    databaseUrl: readDatabaseUrl(env['DATABASE_URL'], dataDir),
    mode,
    publicUrl,
    ...readMail(env['SMTP_URL'], env['MAIL_FROM']),
    keyFile: resolve(env['OFFICE_KEY_FILE'] || join(dataDir, 'office.key')),
  };
}

export function isLoopback(host: string): boolean {
  return (
    host === 'localhost' || host === '::1' || host === '[::1]' || /^127(\.\d{1,3}){3}$/.test(host)
  );
}

function readPort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535)
    throw new Error(`PORT must be a number from 1 to 65535, not "${text}".`);
  return port;
}

function readMode(text: string): Mode {
  if (text === 'demo' || text === 'production') return text;
  throw new Error(`OFFICE_MODE must be demo or production, not "${text}".`);
}

function readPublicUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.pathname !== '/' || url.search)
    throw new Error(
      `PUBLIC_URL must be an address such as https://office.example.org, not "${text}".`,
    );
  if (url.protocol === 'http:' && !isLoopback(url.hostname))
    throw new Error(
      `PUBLIC_URL must begin with https:// (a proxy in front), as ${url.hostname} is not this machine.`,
    );
  return url.origin;
}

function readDatabaseUrl(text: string | undefined, dataDir: string): string {
  if (!text) return join(dataDir, 'office.sqlite');
  if (/^postgres(ql)?:\/\//.test(text) && URL.canParse(text)) return text;
  if (text.startsWith('file:')) return resolve(text.slice('file:'.length));
  throw new Error('DATABASE_URL must begin with postgres:// or file:, or be left out.');
}

function readMail(
  url: string | undefined,
  from: string | undefined,
): Pick<Config, 'smtpUrl' | 'mailFrom'> {
  if (!url) return { smtpUrl: null, mailFrom: null };
  if (!/^smtps?:\/\//.test(url) || !URL.canParse(url) || new URL(url).hostname === '')
    throw new Error('SMTP_URL must be an address such as smtps://user:password@mail.example.org.');
  if (!from || !/^[^\r\n]*[^\s@<>]+@[^\s@<>]+>?$/.test(from))
    throw new Error('SMTP_URL needs MAIL_FROM, such as Office <office@example.org>.');
  return { smtpUrl: url, mailFrom: from };
}
