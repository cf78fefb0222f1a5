import { pathOf, type Directory, type ModelPost } from './directory-model.ts';
import {
  phoneOf,
  tellPost,
  type Put,
  type Told,
  type Writing,
  type Written,
} from './directory-told.ts';

/** As INFO-GO answers: individuals with their posts, pages if need be. */
export async function writeJson(model: Directory, put: Put, how: Writing): Promise<Written> {
  const told: Told[] = [];
  const wrapped = how.wrapped ?? 'page';
  const people = byPerson(model);
  const perPage = wrapped === 'page' || wrapped === 'array' ? people.length : 100;
  const isPaged = wrapped !== 'array';
  if (wrapped === 'pages' || wrapped === 'array') await put('[', true);
  else await put('', true);
  for (const [at, posts] of people.entries()) {
    const first = at % perPage === 0;
    const between = first ? (wrapped === 'pages' && at > 0 ? ',' : '') : ', ';
    const [one] = posts;
    if (one === undefined) continue;
    for (const post of posts) told.push(tellPost(model, post, at + 1, 'infogo'));
    const text = JSON.stringify(individual(model, posts, how.cut ?? 1));
    await put(`${between}${first && isPaged ? '{"individuals": [' : ''}${text}`);
    const last = at % perPage === perPage - 1 || at === people.length - 1;
    if (last && isPaged)
      await put(`], "total": ${people.length}}${wrapped === 'lines' ? '\n' : ''}`);
  }
  if (wrapped === 'pages' || wrapped === 'array') await put(']');
  return { told, spoilt: [] };
}

/** The posts of each person together, in the order of their first; every vacant post for itself. */
function byPerson(model: Directory): ModelPost[][] {
  const groups = new Map<string, ModelPost[]>();
  for (const post of model.posts) {
    const key = post.personId === null ? `vacant ${post.id}` : `person ${post.personId}`;
    groups.set(key, [...(groups.get(key) ?? []), post]);
  }
  return [...groups.values()];
}

function individual(model: Directory, posts: readonly ModelPost[], cut: number): object {
  const told = posts.map((post) => tellPost(model, post, 0, 'infogo'));
  const [first] = told;
  const id = posts[0]?.personId ?? null;
  return {
    assignments: posts.map((post, at) => {
      const row = told[at];
      const top = pathOf(model.units, post.unitId)[0];
      const unit = model.units[post.unitId];
      const phone = row === undefined ? '' : phoneOf(row, 'ext.');
      return {
        assignmentCode: '',
        assignmentId: 900_000 + ((post.id * 31 + cut * 7919) % 899_981),
        assignmentName: null,
        assignmentType: '',
        displayEmail: row?.email ?? '',
        displayPhone: post.id % 3 === 0 ? null : phone,
        emails: row?.email ?? null,
        orgId: 800_000 + post.unitId,
        orgName: unit?.en ?? '',
        orgNameNorm: unit?.en.toLowerCase() ?? '',
        phones: phone === '' ? null : `${phone}; 416-555-0199`,
        positionId: 700_000 + post.id,
        positionTitle: post.titleEn,
        topOrgId: 800_000 + (top?.id ?? 0),
        topOrgName: top?.en ?? '',
      };
    }),
    firstName: first?.given ?? '',
    honorifics: null,
    individualId:
      id === null ? null : id % 3 === 0 ? String(600_000 + id * cut) : 600_000 + id * cut,
    lastName: first?.family ?? '',
    middleName: null,
  };
}
