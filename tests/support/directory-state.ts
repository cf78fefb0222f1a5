import { createHash } from 'node:crypto';
import { look } from './store-file.ts';

/** How many of a kind there are, and one hash of what all of them say. */
export interface Sum {
  readonly count: number;
  readonly hash: string;
}

/** Every unit by its names from the top. */
const placed = `with recursive placed (id, path) as (
    select id, name_en from organization where parent_id is null
    union all
    select o.id, p.path || ' > ' || o.name_en from organization o join placed p on p.id = o.parent_id)`;

const kinds: Readonly<Record<string, string>> = {
  units: `${placed} select p.path, o.name_fr, o.acronym, o.kind, o.depth, o.cut_format, o.closed_on,
      o.search_text, (select path from placed where id = o.branch_id) as branch
    from organization o join placed p on p.id = o.id`,
  names: `${placed} select p.path, n.name_en, n.name_fr, n.to_day is null as now
    from organization_name n join placed p on p.id = n.organization_id`,
  people: `${placed} select c.given_name, c.family_name, c.email, c.phone, c.ext, c.city, c.region,
      c.title_en, c.title_fr, p.path, c.is_manager, c.status, c.source, c.cut_format, c.name_key,
      c.name_sort, c.search_name, c.search_rest
    from contact c left join placed p on p.id = c.organization_id`,
  posts: `${placed} select c.given_name, c.family_name, c.email, p.path, t.title_en, t.title_fr,
      t.is_head, t.is_manager, t.rank, t.place, t.ended_on is null as held, t.city
    from post t join placed p on p.id = t.organization_id left join contact c on c.id = t.contact_id`,
  words: 'select shape, word from directory_word',
  found: `select s.rowid in (select search_no from contact) as known from contact_search s`,
  changes: 'select kind, count(*) from directory_change group by kind',
  files: 'select state, counts, rows_read, sha256, format, encoding from directory_import',
};

/** What a directory says, whatever its rows are called and whenever they were written. */
export function directoryOf(folder: string): Readonly<Record<string, Sum>> {
  const sums = Object.entries(kinds).map(([kind, sql]) => {
    const lines = look<object>(folder, sql).map((row) => JSON.stringify(Object.values(row)));
    const hash = createHash('sha256');
    for (const line of lines.toSorted()) hash.update(`${line}\n`);
    return [kind, { count: lines.length, hash: hash.digest('hex').slice(0, 16) }] as const;
  });
  return Object.fromEntries(sums);
}
