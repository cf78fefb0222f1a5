/** JSON as a hostile sender writes it: `-0`, `1e999` and `__proto__` as they are, nothing left out. */
export function wire(value: unknown): string {
  if (typeof value === 'number') {
    if (Object.is(value, -0)) return '-0';
    if (Number.isNaN(value)) return 'null';
    if (!Number.isFinite(value)) return value > 0 ? '1e999' : '-1e999';
  }
  if (Array.isArray(value)) return `[${value.map(wire).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value);
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${wire(inner)}`).join(',')}}`;
}

type Place = readonly string[];

/** Every place in a JSON value, the whole one first. */
export function placesIn(value: unknown): Place[] {
  if (value === null || typeof value !== 'object') return [[]];
  const inner = Object.entries(value).flatMap(([key, one]) =>
    placesIn(one).map((place) => [key, ...place]),
  );
  return [[], ...inner];
}

/** What is in that place; undefined where nothing is. */
export function at(value: unknown, place: Place): unknown {
  return place.reduce<unknown>(
    (inner, key) =>
      Object.entries(inner !== null && typeof inner === 'object' ? inner : {}).find(
        ([name]) => name === key,
      )?.[1],
    value,
  );
}

/** The same value with another one in that place. */
export function withAt(value: unknown, [key, ...rest]: Place, put: unknown): unknown {
  if (key === undefined) return put;
  if (Array.isArray(value))
    return value.map((one: unknown, index) =>
      String(index) === key ? withAt(one, rest, put) : one,
    );
  const entries = Object.entries(value !== null && typeof value === 'object' ? value : {});
  return Object.fromEntries(
    entries.map(([name, one]) => [name, name === key ? withAt(one, rest, put) : one]),
  );
}
