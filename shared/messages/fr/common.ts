import type { common as en } from '../en/common.ts';
import type { Same } from '../same.ts';
import { errors } from './errors.ts';

export const common: Same<typeof en> = {
  errors,
  save: 'Enregistrer',
  cancel: 'Annuler',
  close: 'Fermer',
  retry: 'Réessayer',
  undo: 'Annuler',
  optional: 'facultatif',
  choose: 'Choisir',
  searching: 'Recherche…',
  no_match: 'Aucun résultat',
  type_more: 'Tapez quelques lettres',
  clear: 'Effacer',
  show_list: 'Afficher la liste',
  load_more: 'Afficher la suite',
  loading: 'Chargement…',
  loaded_of: '{loaded, number} sur {total, number}',
  yes: 'Oui',
  no: 'Non',
  none: 'Aucun',
  unknown: 'Inconnu',
  today: 'aujourd’hui',
  form: {
    summary:
      '{count, plural, one {Un champ est à revoir} many {# de champs sont à revoir} other {# champs sont à revoir}}',
    not_sent: 'Cela n’a pas fonctionné',
  },
  saving: {
    saving: 'Enregistrement…',
    saved: 'Enregistré à {time}',
    failed: 'Non enregistré',
    retry: 'Réessayer',
  },
  leave: {
    title: 'Quitter sans enregistrer?',
    text: 'Ce que vous avez écrit ici n’est pas encore enregistré.',
    stay: 'Rester ici',
    leave: 'Quitter',
  },
  keys: {
    menu: 'Raccourcis',
    off: 'Désactiver les raccourcis à une touche',
    on: 'Activer les raccourcis à une touche',
    now_off: 'Les raccourcis à une touche sont désactivés',
    now_on: 'Les raccourcis à une touche sont activés',
  },
  table: {
    sort_by: 'Trier par {column}',
    actions: 'Actions',
    select: 'Sélectionner {name}',
    region: '{caption}, défilement horizontal',
  },
  /** Hours of a session, wherever one is named. */
  when: {
    times: 'de {from} à {to}',
    whole: '{day}, {times}',
    next_day: '{time} le lendemain',
  },
  /** Marks of attendance that were refused, told on whichever page is open. */
  taps: {
    title:
      '{count, plural, one {Une saisie n’a pas été acceptée} many {# de saisies n’ont pas été acceptées} other {# saisies n’ont pas été acceptées}}',
    open: 'Ouvrir la liste',
  },
  toasts: 'Messages',
};
