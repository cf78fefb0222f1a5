import { createTransport } from 'nodemailer';
import type { Config } from './config.ts';

/** One message, ready to go. Plain text: nothing in it is fetched, nothing follows the reader. */
export interface Message {
  /** Without brackets. The same letter always has the same, so that a second arrival is known as one. */
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly calendar: { readonly method: 'PUBLISH' | 'CANCEL'; readonly text: string } | null;
}

/** How the office sends mail. Throws when the server at the other end did not take the message. */
export interface Post {
  readonly send: (message: Message) => Promise<void>;
  readonly close: () => void;
}

const patience = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 };

/** Null where no mail server is set: letters then wait, and the pages say so. */
export function openPost({ smtpUrl, mailFrom }: Pick<Config, 'smtpUrl' | 'mailFrom'>): Post | null {
  if (smtpUrl === null || mailFrom === null) return null;
  const { hostname: host, port, protocol, username, password } = new URL(smtpUrl);
  const secure = protocol === 'smtps:';
  const transport = createTransport({
    ...patience,
    host,
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    ...(username !== '' && {
      auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    }),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: async ({ messageId, to, subject, text, calendar }) => {
      await transport.sendMail({
        from: mailFrom,
        // An address object is never split: a comma or a line break in it makes no second recipient.
        to: { name: '', address: to },
        subject,
        text,
        messageId: `<${messageId}>`,
        ...(calendar && {
          icalEvent: { method: calendar.method, filename: 'session.ics', content: calendar.text },
        }),
      });
    },
    close: () => transport.close(),
  };
}
