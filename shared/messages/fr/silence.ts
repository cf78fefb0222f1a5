import type { silence as en } from '../en/silence.ts';
import type { Same } from '../same.ts';

/** What an application's silence means, beside how long others waited. */
export const silence: Same<typeof en> = {
  chips: {
    normal: 'Silence : normal',
    slow: 'Silence : lent',
    beyond: 'Silence : plus long que 9 sur 10',
    not_enough: 'Silence : historique insuffisant',
  },
  why: {
    normal:
      'Sans nouvelles depuis {days, plural, one {# jour} many {# de jours} other {# jours}}. Plus de la moitié des autres ont attendu plus longtemps à cette étape.',
    slow: 'Sans nouvelles depuis {days, plural, one {# jour} many {# de jours} other {# jours}}. Au moins la moitié des autres avaient alors reçu des nouvelles; plus d’une sur dix a attendu plus longtemps.',
    beyond:
      'Sans nouvelles depuis {days, plural, one {# jour} many {# de jours} other {# jours}}. Une autre sur dix au plus a attendu plus longtemps : il est peut-être temps de s’informer.',
    not_enough:
      'Sans nouvelles depuis {days, plural, one {# jour} many {# de jours} other {# jours}}. Moins de 20 autres sont passées par cette étape : c’est trop peu pour comparer.',
  },
  basis: {
    family: 'Comparé à {n, number} attentes dans la même famille d’emplois.',
    ministry: 'Comparé à {n, number} attentes au même ministère.',
    all: 'Comparé aux {n, number} attentes de tout le bureau.',
  },
};
