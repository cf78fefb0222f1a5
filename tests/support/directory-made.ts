import type { Directory } from './directory-model.ts';

interface Staff {
  readonly count: number;
  readonly path: readonly string[];
}

/** A directory of these units with so many people in each, who are numbered through. */
export function madeOf(...units: readonly Staff[]): Directory {
  const made: Directory = { units: [], people: [], posts: [] };
  const all = { units: [...made.units], people: [...made.people], posts: [...made.posts] };
  const ids = new Map<string, number>();
  for (const { count, path } of units) {
    let parentId: number | null = null;
    let key = '';
    for (const en of path) {
      key += `/${en}`;
      const id: number = ids.get(key) ?? all.units.length;
      if (id === all.units.length)
        all.units.push({ id, parentId, en, fr: `${en} (fr)`, acronym: null });
      ids.set(key, id);
      parentId = id;
    }
    for (let n = 0; n < count; n += 1) {
      const id = all.people.length;
      const email = `person.${id}@example.org`;
      all.people.push({ id, given: `Léa${id}`, family: 'Roy', email, phone: null, ext: null });
      const where = { unitId: parentId ?? 0, city: 'Ottawa', isHead: false };
      all.posts.push({ id, personId: id, titleEn: 'Clerk', titleFr: null, ...where });
    }
  }
  return all;
}

export const of = (count: number, ...path: string[]): Staff => ({ count, path });
