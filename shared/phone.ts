import * as z from 'zod/mini';

/** Also read before the schema has refused it: time goes with the square of the length. */
const longest = 60;

/**
 * A telephone number as the store keeps it: E.164 with its extension (`+16135550142;ext=3`). Numbers
 * of ten digits are North American; others are written with `+` or `00`. What cannot be read comes
 * back as it was typed.
 */
export function readPhone(typed: string): string {
  const text = typed.normalize('NFKC').trim();
  if (text.length > longest) return text;
  const [, main = text, ext] =
    /^(.*?)[\s,;]*(?:ext\.?|poste|x|#|;ext=)\s*(\d{1,6})$/iu.exec(text) ?? [];
  if (!/^[+\d\s().\u2010-\u2015/-]+$/u.test(main)) return text;
  const number = dialled(main);
  return number === null ? text : `${number}${ext === undefined ? '' : `;ext=${ext}`}`;
}

export function isPhone(text: string): boolean {
  return /^\+(?:1[2-9]\d{2}[2-9]\d{6}|[2-9]\d{6,14})(?:;ext=\d{1,6})?$/.test(text);
}

/** As people write it: `613-555-0142`, `+33123456789`, and the extension by the caller's word. */
export function phoneParts(stored: string): {
  readonly number: string;
  readonly ext: string | null;
} {
  const [number = stored, ext] = stored.split(';ext=');
  const local = /^\+1(\d{3})(\d{3})(\d{4})$/.exec(number);
  return { number: local ? local.slice(1).join('-') : number, ext: ext ?? null };
}

export const phone = z
  .string()
  .check(
    z.maxLength(longest, 'errors.too_long'),
    z.overwrite(readPhone),
    z.refine(isPhone, 'errors.phone'),
  );

function dialled(main: string): string | null {
  const digits = main.replace(/\D/g, '');
  if (main.trim().startsWith('+')) return `+${digits}`;
  if (/^00[1-9]/.test(digits)) return `+${digits.slice(2)}`;
  if (/^011[1-9]/.test(digits) && digits.length > 11) return `+${digits.slice(3)}`;
  if (digits.length === 11 && digits.startsWith('1')) return `+${digits}`;
  return digits.length === 10 ? `+1${digits}` : null;
}
