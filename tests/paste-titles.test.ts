import { readPaste } from '@tremplin/server/directory/paste.ts';
import { expect, test } from 'vitest';

function titles(text: string) {
  const answer = readPaste(text);
  return answer.understood
    ? { titleEn: answer.contact.titleEn, titleFr: answer.contact.titleFr }
    : null;
}

test('a title in both languages is parted, and one with a stroke in it is left whole', () => {
  const page = (title: string) => `Tran, Linh\n${title}\nOttawa Office\nlinh.tran@example.org`;
  const both = { titleEn: 'Program Manager', titleFr: 'Gestionnaire de programme' };
  expect(titles(page('Program Manager / Gestionnaire de programme'))).toEqual(both);
  expect(titles(page('Gestionnaire de programme / Program Manager'))).toEqual(both);
  const one = { titleEn: 'Manager / Lead Analyst', titleFr: null };
  expect(titles(page('Manager / Lead Analyst'))).toEqual(one);
});

test.each(['Name: Vacant\nTitle: Director', 'Nom : Poste vacant\nTitre : Directeur'])(
  'a post that nobody holds is no person: %j',
  (text) => {
    const page = `${text}\nOrganization: Finance Branch\nPhone: 613-555-0101`;
    expect(readPaste(page)).toEqual({ understood: false, why: 'nothing' });
  },
);
