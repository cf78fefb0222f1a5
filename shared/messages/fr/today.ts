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
  all_followups: 'Ouvrir les suivis',
  groups: {
    followups: 'Suivis',
    closing: 'Clôture prochaine, candidature à envoyer',
    checks: 'Concours à vérifier',
    silent: 'Sans nouvelles depuis longtemps',
    interviews: 'Rencontres d’information',
    no_show: 'Absence à une séance',
    unassigned: 'Sans conseillère ni conseiller',
    no_contact: 'Sans contact récent',
    work_permit: 'Fin du droit de travailler',
    job_alert: 'Fin de l’alerte-emploi',
  },
  about: {
    followups: 'Placements à suivre : à faire, en retard ou sans preuve',
    closing:
      'Offres de votre clientèle, clôture d’ici {days, plural, one {un jour} many {# de jours} other {# jours}}',
    checks:
      'Personne n’a vérifié l’état du concours depuis {days, plural, one {un jour} many {# de jours} other {# jours}}',
    silent:
      'Candidatures à la même étape depuis au moins {days, plural, one {un jour} many {# de jours} other {# jours}}, ou moins après une entrevue',
    interviews:
      'À faire maintenant, ou prévues sans demande depuis {days, plural, one {un jour} many {# de jours} other {# jours}}',
    no_show:
      'Absence non motivée au cours {days, plural, one {du dernier jour} many {des # de derniers jours} other {des # derniers jours}}, et aucun contact depuis',
    unassigned: 'Elles sont venues à une séance, et personne n’assure encore leur suivi',
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
  interview: {
    with: 'Avec {contact}',
    with_removed: 'Avec une personne retirée du répertoire',
    write: 'Prévue, demande à faire',
    remind: 'Une relance est possible',
    give_up: 'Sans réponse : s’arrêter là',
    agree: 'Réponse reçue : fixer une date',
    meet: 'Rencontre {when}, {time}',
    say_how: 'Noter comment la rencontre s’est passée',
    thank:
      '{days, plural, =0 {Remercier aujourd’hui} one {Remercier d’ici demain} many {Remercier d’ici # de jours} other {Remercier d’ici # jours}}',
    thank_late:
      '{days, plural, one {Remerciement en retard d’un jour} many {Remerciement en retard de # de jours} other {Remerciement en retard de # jours}}',
    follow_up: 'Suivi à faire',
    gone: 'Demande devenue impossible',
  },
  followup: {
    since: 'À faire depuis le {day}',
    proof_missing: 'Preuve manquante',
    after: '{month, plural, one {Après # mois} many {Après # de mois} other {Après # mois}}',
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
  no_show: {
    why: '{days, plural, =0 {Absence aujourd’hui} one {Absence hier} many {Absence il y a # de jours} other {Absence il y a # jours}}',
  },
  unassigned: {
    name: '{count, plural, one {Une personne} many {# de personnes} other {# personnes}} à prendre en charge',
    why: '{days, plural, =0 {Depuis aujourd’hui} one {Depuis hier} many {Depuis # de jours} other {Depuis # jours}}',
  },
  session: {
    title: 'Votre prochaine séance',
    title_now: 'Votre séance',
    none: 'Vous n’avez aucune séance à venir.',
    to_sessions: 'Ouvrir les séances',
    plan: 'Planifier une séance',
    take: 'Prendre les présences',
    open: 'Ouvrir la séance',
    begins: 'Commence',
    under_way: 'En cours depuis {time}',
    over: 'Terminée',
    online: 'En ligne',
    seats:
      '{capacity, plural, one {Places prises : {registered, number} sur #} many {Places prises : {registered, number} sur #} other {Places prises : {registered, number} sur #}}',
    registered:
      '{registered, plural, =0 {Aucune inscription} one {Une inscription} many {# d’inscriptions} other {# inscriptions}}',
    waiting:
      '{count, plural, one {Une personne attend une place} many {# de personnes attendent une place} other {# personnes attendent une place}}',
    asked: 'Besoins exprimés : {list}',
    asked_one:
      '{support, select, childcare {garde d’enfants} transport {transport} interpretation {interprétation} other {sous-titrage}} ({count, number})',
    gap: {
      no_presenter: 'Présentation à pourvoir',
      no_room: 'Salle à trouver',
      no_link: 'Lien de connexion à ajouter',
      no_language: 'Langue à préciser',
      no_end: 'Heure de fin à préciser',
      few_registered: 'Peu d’inscriptions',
    },
  },
  to_close: {
    title: 'Séances à clore',
    about: 'Elles sont finies, mais leurs chiffres ne sont pas encore figés',
    ready: 'Prête à être close',
    ended: 'Terminée {when}',
    gap: {
      still_registered: 'Présence à noter',
      language: 'Langue à préciser',
      duration: 'Heure de fin à préciser',
      presenter: 'Présentation à pourvoir',
    },
  },
  commitments: {
    title: 'Engagements à échéance',
    about:
      'Promis pendant vos séances, échéance d’ici {days, plural, one {un jour} many {# de jours} other {# jours}} ou dépassée',
    owner: '{owner} · {session}',
    done: 'Fait',
    mark_done: 'Fait : {text}',
    marked: '« {text} » est fait.',
    why: '{days, plural, =0 {Échéance aujourd’hui} one {Échéance demain} many {Échéance dans # de jours} other {Échéance dans # jours}}',
    past: '{days, plural, one {Échéance hier} many {En retard de # de jours} other {En retard de # jours}}',
  },
};
