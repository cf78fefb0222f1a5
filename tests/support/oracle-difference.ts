/** Where two answers first differ, and how; null where they do not. Numbers may differ by rounding. */
export function differenceOf(is: unknown, should: unknown, path = ''): string | null {
  if (typeof is === 'number' && typeof should === 'number')
    return Math.abs(is - should) < 1e-9 ? null : said(path, is, should);
  if (Array.isArray(is) && Array.isArray(should)) {
    if (is.length !== should.length) return said(path, is, should);
    return firstOf(is.keys(), (at) => differenceOf(is[at], should[at], `${path}[${at}]`));
  }
  if (isRecord(is) && isRecord(should)) {
    const names = new Set([...Object.keys(is), ...Object.keys(should)]);
    return firstOf(names, (name) => differenceOf(is[name], should[name], `${path}.${name}`));
  }
  return is === should ? null : said(path, is, should);
}

function firstOf<Key>(keys: Iterable<Key>, of: (key: Key) => string | null): string | null {
  for (const key of keys) {
    const found = of(key);
    if (found !== null) return found;
  }
  return null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function said(path: string, is: unknown, should: unknown): string {
  return `${path}: the server says ${JSON.stringify(is)}, the definition ${JSON.stringify(should)}`;
}
