import type { today as en } from '../en/today.ts';
import type { Same } from '../same.ts';

export const today: Same<typeof en> = {
  lead: '{count, plural, =0 {Rien ne vous attend pour l’instant.} one {Un élément vous attend.} many {# d’éléments vous attendent.} other {# éléments vous attendent.}}',
  nothing:
    'Aucune clôture proche, personne n’attend. Une bonne journée pour prendre des nouvelles de quelqu’un.',
  to_clients: 'Ouvrir ma clientèle',
  keys: 'J et K pour se déplacer, Entrée pour ouvrir',
  shown: 'Les {shown, number} premiers sur {count, number}',
  show_all: 'Tout afficher ({count, number})',
  all_checks: 'Vérifier les concours',
  groups: {
    closing: 'Clôture prochaine, candidature à envoyer',
    checks: 'Concours à vérifier',
    silent: 'Sans nouvelles depuis longtemps',
    no_contact: 'Sans contact récent',
    work_permit: 'Fin du droit de travailler',
    job_alert: 'Fin de l’alerte-emploi',
  },
  about: {
    closing:
      'Offres de votre clientèle, clôture d’ici {days, plural, one {un jour} many {# de jours} other {# jours}}',
    checks:
      'Personne n’a vérifié l’état du concours depuis {days, plural, one {un jour} many {# de jours} other {# jours}}',
    silent:
      'Candidatures à la même étape depuis au moins {days, plural, one {un jour} many {# de jours} other {# jours}}, ou moins après une entrevue',
    no_contact:
      'Ni note, ni appel, ni candidature déplacée depuis au moins {days, plural, one {un jour} many {# de jours} other {# jours}}',
    work_permit:
      'Permis de travail qui prennent fin d’ici {days, plural, one {un jour} many {# de jours} other {# jours}}',
    job_alert:
      'Alertes-emploi qui prennent fin d’ici {days, plural, one {un jour} many {# de jours} other {# jours}}; un clic les renouvelle',
  },
  closing: {
    why: '{days, plural, =0 {Clôture ce soir à 23 h 59} one {Clôture demain} many {Clôture dans # de jours} other {Clôture dans # jours}}',
    not_applied:
      '{count, plural, one {n’a pas postulé} many {n’ont pas postulé} other {n’ont pas postulé}}',
    applied:
      '{count, plural, one {une personne a postulé} many {# de personnes ont postulé} other {# personnes ont postulé}}',
  },
  checks: {
    never: 'État jamais vérifié',
    seen: 'État vérifié {when}',
    waiting:
      '{count, plural, one {# personne de votre clientèle attend} many {# de personnes de votre clientèle attendent} other {# personnes de votre clientèle attendent}}',
  },
  silent: {
    why: '{stage}, sans nouvelles depuis {days, plural, one {un jour} many {# de jours} other {# jours}}',
  },
  no_contact: {
    why: '{days, plural, one {Un jour} many {# de jours} other {# jours}} sans contact',
    never:
      'Aucun contact depuis l’accueil, il y a {days, plural, one {un jour} many {# de jours} other {# jours}}',
  },
  work_permit: {
    why: '{days, plural, =0 {Prend fin aujourd’hui} one {Prend fin demain} many {Prend fin dans # de jours} other {Prend fin dans # jours}}',
    past: '{days, plural, one {A pris fin hier} many {A pris fin il y a # de jours} other {A pris fin il y a # jours}}',
  },
  job_alert: {
    why: '{days, plural, =0 {Prend fin aujourd’hui} one {Prend fin demain} many {Prend fin dans # de jours} other {Prend fin dans # jours}}',
    past: '{days, plural, one {A pris fin hier} many {A pris fin il y a # de jours} other {A pris fin il y a # jours}}',
  },
  job_id: 'Concours {jobId}',
};
