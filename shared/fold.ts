/**
 * Folds text for searching and sorting: no accents, no case, œ and æ spelt out, punctuation to
 * single spaces. The database compares only folded columns, so both engines answer alike.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/đ/g, 'd')
    .replace(/ß/g, 'ss')
    .replace(/[’'`´]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The words of a search, folded; at most eight, so that no paste becomes a giant query. */
export function searchWords(text: string): string[] {
  return fold(text).split(' ').filter(Boolean).slice(0, 8);
}

/** Only the digits, for telephone and file numbers. */
export function digits(text: string): string {
  return text.replace(/\D+/g, '');
}
