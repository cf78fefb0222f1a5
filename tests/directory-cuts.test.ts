import { expect, test } from 'vitest';
import { secondCut } from './support/directory-cuts.ts';
import { makeDirectory, pathOf, type Directory } from './support/directory-model.ts';

/** What is different between two cuts, counted by our own numbers, which no file tells. */
function differences(before: Directory, after: Directory) {
  const place = (model: Directory) =>
    new Map(
      model.posts.flatMap((post) =>
        post.personId === null
          ? []
          : [[`${post.personId} ${post.id}`, { post, path: pathOf(model.units, post.unitId) }]],
      ),
    );
  const [was, is] = [place(before), place(after)];
  const both = [...was].flatMap(([key, one]) => {
    const other = is.get(key);
    return other ? [{ one, other }] : [];
  });
  return {
    left: [...was.keys()].filter((key) => !is.has(key)).length,
    joined: [...is.keys()].filter((key) => !was.has(key)).length,
    titles: both.filter(({ one, other }) => one.post.titleEn !== other.post.titleEn).length,
    inOtherUnits: both.filter(({ one, other }) => one.path.at(-1)?.en !== other.path.at(-1)?.en)
      .length,
    people: before.people.filter(
      ({ id, email, family }) =>
        after.people[id]?.email !== email || after.people[id]?.family !== family,
    ).length,
  };
}

test('the planted truth between two cuts is the whole difference', () => {
  const first = makeDirectory({ people: 900 });
  const { model, truth } = secondCut(first, {
    joins: 6,
    leaves: 7,
    titles: 8,
    moves: 9,
    homonyms: 5,
    emailChanges: 4,
    nameChanges: 3,
    headChanges: 2,
    renames: 3,
    merges: 2,
    splits: 2,
    absorptions: 2,
    spinOffs: 2,
  });
  const ofUnits = [...truth.renamed, ...truth.merged, ...truth.split].flatMap(
    ({ people }) => people,
  );
  expect(differences(first, model)).toEqual({
    left: truth.left.length,
    joined: truth.joined.length,
    titles: truth.titles.length,
    inOtherUnits: truth.moved.length + ofUnits.length,
    people: truth.emails.length + truth.names.length,
  });
  expect(truth.left).toHaveLength(7 + 2);
  expect(truth.titles).toHaveLength(8 + 2);
  expect(truth.joined).toHaveLength(6 + 5);
});

test('nobody has the name of another in their unit, though namesakes there are', () => {
  const { people, posts } = makeDirectory({ people: 5000 });
  const names = posts.flatMap(({ personId, unitId }) => {
    const one = personId === null ? undefined : people[personId];
    return one ? [`${one.given} ${one.family} ${unitId}`] : [];
  });
  expect(new Set(names).size).toBe(names.length);
  expect(new Set(people.map(({ given, family }) => `${given} ${family}`)).size).toBeLessThan(4950);
});
