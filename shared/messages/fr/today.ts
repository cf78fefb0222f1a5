import type { today as en } from '../en/today.ts';
import type { Same } from '../same.ts';

export const today: Same<typeof en> = {
  lead: '{count, plural, =0 {Rien ne vous attend pour l’instant.} one {Un élément vous attend.} many {# d’éléments vous attendent.} other {# éléments vous attendent.}}',
  nothing:
    'Rien ne ferme, personne n’attend de nouvelles. Une bonne journée pour prendre des nouvelles de quelqu’un.',
  to_clients: 'Ouvrir ma clientèle',
  keys: 'J et K se déplacent, Entrée ouvre',
  shown: 'Les {shown, number} premiers sur {count, number}',
  show_all: 'Tout afficher ({count, number})',
  all_checks: 'Vérifier les concours',
  groups: {
    closing: 'Fermeture prochaine, candidature à envoyer',
    checks: 'Concours à vérifier',
    silent: 'Sans nouvelles depuis longtemps',
    no_contact: 'Sans contact récent',
    work_permit: 'Fin du droit de travailler',
    job_alert: 'Fin de l’alerte-emploi',
  },
  about: {
    closing:
      'Offres de votre clientèle qui ferment d’ici {days, plural, one {un jour} many {# de jours} other {# jours}}',
    checks:
      'Personne n’a vérifié l’état du concours depuis {days, plural, one {un jour} many {# de jours} other {# jours}}',
    silent:
      'Candidatures à la même étape depuis au moins {days, plural, one {un jour} many {# de jours} other {# jours}}; moins après une entrevue',
    no_contact:
      'Ni note, ni appel, ni changement depuis au moins {days, plural, one {un jour} many {# de jours} other {# jours}}',
    work_permit:
      'Permis de travail qui prennent fin d’ici {days, plural, one {un jour} many {# de jours} other {# jours}}',
    job_alert:
      'Alertes qui cessent d’ici {days, plural, one {un jour} many {# de jours} other {# jours}}; un clic les renouvelle',
  },
  closing: {
    why: '{days, plural, =0 {Ferme ce soir à 23 h 59} one {Ferme demain} many {Ferme dans # de jours} other {Ferme dans # jours}}',
    not_applied:
      '{count, plural, one {n’a pas postulé} many {n’ont pas postulé} other {n’ont pas postulé}}',
    applied:
      '{count, plural, one {une personne a postulé} many {# de personnes ont postulé} other {# personnes ont postulé}}',
  },
  checks: {
    never: 'État jamais vérifié',
    seen: 'État vu {when}',
    waiting:
      '{count, plural, one {Une personne de votre clientèle attend} many {# de personnes de votre clientèle attendent} other {# personnes de votre clientèle attendent}}',
  },
  silent: {
    why: '{stage} depuis {days, plural, one {un jour} many {# de jours} other {# jours}}, sans nouvelles',
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
  job_id: 'No de concours {jobId}',
};
