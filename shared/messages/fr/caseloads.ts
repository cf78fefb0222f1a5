import type { caseloads as en } from '../en/caseloads.ts';
import type { Same } from '../same.ts';

export const caseloads: Same<typeof en> = {
  title: 'Charges de travail',
  lead: 'Combien de dossiers chaque personne suit, et ce qui l’attend. Ouvrez une ligne pour confier des dossiers à quelqu’un d’autre.',
  to_hand_on: 'Dossiers à confier',
  caption: 'Charges de travail de toute l’équipe',
  definition:
    'Actifs : dossiers actifs, en pause ou en emploi. En retard : suivis dont le délai est passé. Nouveaux : personnes accueillies dans les 30 derniers jours. Suivis, entrevues et clôtures d’offres : ce qui vient dans les 14 prochains jours, aujourd’hui compris; les deux derniers se comptent par candidature. Remplacements : dossiers d’autres personnes, aujourd’hui.',
  mark: 'Le trait dans une barre indique la cible. Sans cible, rien n’est jugé.',
  closed: 'Pour les gestionnaires qui ont accès aux noms, chaque nombre ouvre la liste des noms.',
  none: 'Personne ne travaille encore ici comme conseillère ou conseiller.',
  column: {
    counsellor: 'Conseillère ou conseiller',
    active: 'Dossiers actifs',
    target: 'Cible',
    overdue: 'En retard',
    intakes: 'Nouveaux',
    covering: 'Remplacements',
    followups: 'Suivis',
    interviews: 'Entrevues',
    closings: 'Clôtures',
  },
  over: '{over, number} de plus que la cible',
  target_of: 'Cible pour {name}, en dossiers',
  workload: {
    title: 'Charge de travail de l’équipe',
    finding:
      '{clients, plural, =0 {Aucun dossier actif} one {Un dossier actif} many {# de dossiers actifs} other {# dossiers actifs}} pour {people, plural, one {une personne} many {# de personnes} other {# personnes}}; {overdue, plural, =0 {aucun suivi en retard} one {un suivi en retard} many {# de suivis en retard} other {# suivis en retard}}.',
    busiest: 'Les dix personnes qui suivent le plus de dossiers actifs.',
    nth: 'Conseillère ou conseiller {n}',
    all: 'Toutes les charges de travail',
  },
  page: {
    lead: '{open, plural, =0 {Aucun dossier ouvert.} one {Un dossier ouvert.} many {# de dossiers ouverts.} other {# dossiers ouverts.}} {closed, plural, =0 {Aucun dossier fermé.} one {Un dossier fermé.} many {# de dossiers fermés.} other {# dossiers fermés.}}',
    no_names:
      'Les noms sont réservés aux gestionnaires qui y ont droit. Le numéro de dossier suffit pour confier des dossiers.',
    back: 'Toutes les charges de travail',
    group: 'Quels dossiers',
    groups: { open: 'Ouverts {count, number}', closed: 'Fermés {count, number}' },
    caption: 'Dossiers suivis par {name}',
    none: {
      open: '{name} n’a aucun dossier ouvert. Il n’y a rien à confier.',
      closed: '{name} n’a aucun dossier fermé.',
    },
    select_all:
      '{count, plural, one {Sélectionner le seul dossier} many {Tout sélectionner ({count, number})} other {Tout sélectionner ({count, number})}}',
    select_first: 'Sélectionner les {count, number} premiers',
    select_none: 'Ne rien sélectionner',
    selected:
      '{count, plural, =0 {Aucun dossier sélectionné} one {Un dossier sélectionné} many {# de dossiers sélectionnés} other {# dossiers sélectionnés}}',
    choose: 'Dossier {fileNo}',
    choose_named: 'Dossier {fileNo}, {name}',
    too_many: 'On confie au plus {most, number} dossiers à la fois.',
    keys: 'sélectionne, avec Maj tout jusque-là;',
    keys_move: 'pour se déplacer',
    column: {
      choose: 'Sélection',
      file: 'Dossier',
      name: 'Nom',
      status: 'Statut',
      contact: 'Dernier contact',
      programme: 'Programme',
      followup: 'Prochain suivi',
      cover: 'Remplacement par',
    },
    days_ago:
      '{days, plural, =0 {aujourd’hui} one {il y a un jour} many {il y a # de jours} other {il y a # jours}}',
    never: 'jamais',
    overdue: '{day}, en retard',
    covered: '{name}, jusqu’au {day}',
  },
  reassign: {
    button:
      '{count, plural, =0 {Confier des dossiers} one {Confier un dossier} many {Confier # de dossiers} other {Confier # dossiers}}',
    title:
      '{count, plural, one {Confier un dossier suivi} many {Confier # de dossiers suivis} other {Confier # dossiers suivis}} par {name}',
    lead: 'L’effet est immédiat : l’accès aux dossiers change dès le prochain clic.',
    to: 'À qui',
    blank: 'Choisir une personne',
    load: '{name} : {active, plural, =0 {aucun dossier} one {un dossier} many {# de dossiers} other {# dossiers}}{target, select, none {} other {, cible de {target}}}{covering, plural, =0 {} one {, # remplacement} many {, # de remplacements} other {, # remplacements}}',
    after:
      '{name} suivra alors {active, plural, one {un dossier actif} many {# de dossiers actifs} other {# dossiers actifs}}{target, select, none {.} other {; la cible est de {target}.}}',
    nobody:
      'Personne d’autre ne travaille ici comme conseillère ou conseiller. L’administration peut inviter quelqu’un.',
    kind: 'Pour combien de temps',
    kinds: { permanent: 'Pour de bon', cover: 'En remplacement, jusqu’à un jour donné' },
    kinds_hint: {
      permanent: '{name} ne verra plus ces dossiers.',
      cover: '{name} les garde aussi, et peut les reprendre plus tôt.',
    },
    until: 'Dernier jour du remplacement',
    note: 'Note de transfert',
    note_hint:
      'La personne qui reçoit les dossiers la lit à la page Aujourd’hui, et elle reste dans chaque dossier.',
    submit: {
      permanent:
        '{count, plural, one {Confier un dossier} many {Confier # de dossiers} other {Confier # dossiers}}',
      cover:
        '{count, plural, one {Confier un dossier en remplacement} many {Confier # de dossiers en remplacement} other {Confier # dossiers en remplacement}}',
    },
    done: {
      permanent:
        '{count, plural, one {Un dossier est maintenant confié} many {# de dossiers sont maintenant confiés} other {# dossiers sont maintenant confiés}} à {name}, avec une note à lire.',
      cover:
        '{name} assure le remplacement pour {count, plural, one {un dossier} many {# de dossiers} other {# dossiers}} jusqu’au {day}, avec une note à lire.',
    },
  },
  history: {
    title: 'Transferts',
    caption: 'Transferts, du plus récent au plus ancien',
    none: 'Aucun dossier n’a encore changé de main.',
    column: {
      at: 'Quand',
      from: 'De',
      to: 'À',
      clients: 'Dossiers',
      kind: 'Comment',
      note: 'Note',
      by: 'Par',
    },
    kinds: {
      permanent: 'Pour de bon',
      cover: 'Remplacement jusqu’au {day}',
      taken_back: 'Repris',
    },
    covered:
      '{count, plural, =0 {terminé} one {encore un dossier} many {encore # de dossiers} other {encore # dossiers}}',
    end: 'Mettre fin au remplacement',
    end_of: 'Mettre fin au remplacement par {name} du {day}',
    ended:
      '{name} n’assure plus le remplacement pour {count, plural, one {un dossier} many {# de dossiers} other {# dossiers}}.',
  },
};
