import type { AddressInfo } from 'node:net';
import { openPost } from '@tremplin/server/mail.ts';
import type { Post } from '@tremplin/server/mail.ts';
import { SMTPServer } from 'smtp-server';
import { onTestFinished } from 'vitest';

export interface Delivered {
  readonly to: string;
  readonly messageId: string;
  readonly subject: string;
  /** Everything else of it, decoded. */
  readonly body: string;
}

/** What the mail server does with the next message: take it, say no, or take it and hang up. */
export type Mood = 'takes' | 'refuses' | 'hangs_up';

export interface Mailbox {
  readonly post: Post;
  readonly letters: Delivered[];
  mood: Mood;
}

/** A real mail server on this machine, and the office's way to it; both go when the test ends. */
export async function openMailbox(): Promise<Mailbox> {
  const letters: Delivered[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData: (stream, session, done) => {
      const pieces: Buffer[] = [];
      stream.on('data', (piece: Buffer) => pieces.push(piece));
      stream.on('end', () => {
        if (mailbox.mood === 'refuses') return done(new Error('452 not now'));
        const raw = Buffer.concat(pieces).toString('utf8');
        const to = session.envelope.rcptTo.map(({ address }) => address).join(', ');
        letters.push({ to, ...read(raw) });
        if (mailbox.mood === 'hangs_up') return done(new Error('421 gone'));
        return done();
      });
    },
  });
  await new Promise<void>((ready) => void server.listen(0, '127.0.0.1', () => ready()));
  const { port } = asAddress(server.server.address());
  const post = openPost({
    smtpUrl: `smtp://127.0.0.1:${port}`,
    mailFrom: 'Tremplin <office@example.org>',
  });
  if (!post) throw new Error('the office has no post');
  const mailbox: Mailbox = { post, letters, mood: 'takes' };
  onTestFinished(async () => {
    post.close();
    await new Promise<void>((closed) => server.close(() => closed()));
  });
  return mailbox;
}

function read(raw: string): Omit<Delivered, 'to'> {
  const [head = ''] = raw.split('\r\n\r\n');
  const header = (name: string): string =>
    new RegExp(`^${name}: (.*(?:\\r\\n[ \\t].*)*)`, 'im')
      .exec(head)?.[1]
      ?.replace(/\r\n\s/g, ' ') ?? '';
  return {
    messageId: header('message-id'),
    subject: encodedWords(header('subject')),
    body: parts(raw).join('\n'),
  };
}

/** Every part that is text, as its sender wrote it. */
function parts(raw: string): string[] {
  return raw.split(/\r\n--[^\r\n]+/).flatMap((part) => {
    const at = part.indexOf('\r\n\r\n');
    if (at === -1) return [];
    const [head, body] = [part.slice(0, at), part.slice(at + 4)];
    const encoding = /transfer-encoding: ([\w-]+)/i.exec(head)?.[1]?.toLowerCase();
    if (encoding === 'base64') return [Buffer.from(body, 'base64').toString('utf8')];
    return [encoding === 'quoted-printable' ? quotedPrintable(body) : body];
  });
}

function encodedWords(text: string): string {
  return text
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, how: string, word: string) =>
      how.toLowerCase() === 'b'
        ? Buffer.from(word, 'base64').toString('utf8')
        : quotedPrintable(word.replaceAll('_', ' ')),
    );
}

function quotedPrintable(text: string): string {
  const bytes = text
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** Guarantee: a server that listens on a port has an address with one. */
function asAddress(address: AddressInfo | string | null): AddressInfo {
  return address as AddressInfo;
}
