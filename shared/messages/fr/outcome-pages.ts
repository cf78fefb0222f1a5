import type { outcomePages as en } from '../en/outcome-pages.ts';
import type { Same } from '../same.ts';

/** Words of the pages of /outcomes below the overview; reports.ts puts them together. */
export const outcomePages: Same<typeof en> = {
  counted: { how: 'Comment ces chiffres sont comptés' },
  pipeline: {
    figures: 'Chiffres clés du cheminement',
    out_of: {
      interview_rate:
        'sur {count, plural, one {# candidature} many {# de candidatures} other {# candidatures}}',
      offer_rate: 'sur {count, plural, one {# entrevue} many {# d’entrevues} other {# entrevues}}',
      applications_per_client:
        'médiane de {count, plural, one {# personne qui en a envoyé} many {# de personnes qui en ont envoyé} other {# personnes qui en ont envoyé}}',
    },
    cohorts: {
      title: 'Candidatures selon le mois de leur envoi',
      chart:
        'Candidatures par mois et étape la plus avancée; les flèches passent d’une partie à l’autre',
      none: 'Aucune candidature à la FPO dans cette période jusqu’ici.',
      finding:
        'Sur {applied, plural, one {# candidature assez ancienne} many {# de candidatures assez anciennes} other {# candidatures assez anciennes}} pour en juger, {interview, plural, =0 {aucune ne s’est rendue} one {# s’est rendue} many {# se sont rendues} other {# se sont rendues}} à l’entrevue ({interview_share}) et {hired, plural, =0 {aucune n’a mené} one {# a mené} many {# ont mené} other {# ont mené}} à une embauche ({hired_share}).',
      more_maturing:
        '{count, plural, one {# autre est trop récente.} many {# d’autres sont trop récentes.} other {# autres sont trop récentes.}}',
      all_maturing:
        '{applied, plural, one {# candidature a été envoyée, trop récente pour en juger : ses} many {# de candidatures ont été envoyées, toutes trop récentes pour en juger : leurs} other {# candidatures ont été envoyées, toutes trop récentes pour en juger : leurs}} étapes suivantes sont à venir.',
      maturing: 'trop récent',
      month_maturing: '{month} (trop récent)',
      part: '{month} : {count, number} sur {applied, number} à l’étape « {step} » ou plus loin',
      furthest: {
        applied: 'Envoyée, pas plus loin encore',
        screened_in: 'Jusqu’à la présélection',
        interview: 'Jusqu’à l’entrevue',
        offer: 'Jusqu’à l’offre d’emploi',
        hired: 'Embauche',
      },
      month: 'Envoyées en',
      interview_rate: 'Présélection, sur les envois',
      offer_rate: 'Offre d’emploi, sur les entrevues',
      total: 'Toute la période',
      rate: '{share} de {count, number}',
    },
    times: {
      to_invitation:
        '{n, plural, one {La seule candidature invitée a attendu} many {La moitié des # de candidatures invitées ont attendu} other {La moitié des # candidatures invitées ont attendu}} au plus {median, plural, one {# jour} many {# de jours} other {# jours}} après la clôture; la moitié centrale, de {lower, number} à {upper, number}.',
      to_outcome:
        '{n, plural, one {La seule candidature terminée a pris} many {La moitié des # de candidatures terminées ont pris} other {La moitié des # candidatures terminées ont pris}} au plus {median, plural, one {# jour} many {# de jours} other {# jours}}; la moitié centrale, de {lower, number} à {upper, number}.',
      none_invitation: 'Aucune candidature de cette période n’a encore mené à une invitation.',
      none_outcome: 'Aucune candidature de cette période n’est encore terminée.',
      chart: '{title} : étendue de la moitié centrale, avec la médiane',
      range:
        'Médiane de {median, plural, one {# jour} many {# de jours} other {# jours}}, moitié centrale de {lower, number} à {upper, number}, n = {n, number}',
      measure: 'Mesure',
      days: 'Jours',
      lower: 'Un quart en',
      median: 'La moitié en (médiane)',
      upper: 'Trois quarts en',
      n: 'Candidatures comptées',
      open: 'Voir {count, plural, one {la candidature} many {les # de candidatures} other {les # candidatures}}',
      half: 'Moitié centrale',
      middle: 'Médiane',
    },
    silence: {
      chart:
        'Candidatures en attente par étape et durée de leur silence; les flèches passent d’une partie à l’autre',
      none: 'Aucune candidature n’attend de nouvelles en ce moment.',
      finding:
        'Sur {all, plural, one {# candidature qui attend} many {# de candidatures qui attendent} other {# candidatures qui attendent}} des nouvelles, {beyond, plural, one {# ({share}) a attendu} many {# ({share}) ont attendu} other {# ({share}) ont attendu}} plus longtemps que 9 autres sur 10, et {slow, plural, one {# est lente} many {# sont lentes} other {# sont lentes}}.',
      verdicts: {
        normal: 'Normal',
        slow: 'Lent',
        beyond: 'Plus long que 9 sur 10',
        not_enough: 'Historique insuffisant',
      },
      stage: 'Étape',
      total: 'Toutes les étapes',
      all: 'En attente',
      part: '{stage}, {verdict} : {count, number} sur {all, number}',
    },
    intakes: {
      chart: 'Personnes accueillies, cumulatif par mois; les flèches passent d’un mois à l’autre',
      none: 'Personne n’a été accueilli dans cette période jusqu’ici, ni un an plus tôt.',
      finding_more:
        '{count, plural, one {# personne accueillie} many {# de personnes accueillies} other {# personnes accueillies}}, {change} de plus qu’un an plus tôt.',
      finding_fewer:
        '{count, plural, =0 {Personne n’a été accueilli} one {# personne accueillie} many {# de personnes accueillies} other {# personnes accueillies}}, {change} de moins qu’un an plus tôt.',
      finding_same:
        '{count, plural, =0 {Personne n’a été accueilli} one {# personne accueillie} many {# de personnes accueillies} other {# personnes accueillies}}, autant qu’un an plus tôt.',
      finding_alone:
        '{count, plural, one {# personne accueillie} many {# de personnes accueillies} other {# personnes accueillies}}.',
      of_target: 'C’est {share} de la cible de {target, number}.',
      no_target: 'Aucune cible n’est fixée.',
      now: 'Cette période',
      before: 'Un an plus tôt',
      target: 'Rythme régulier vers la cible',
      dot: 'Jusqu’en {month} : {count, number}; un an plus tôt {before, number}',
      dot_so_far:
        '{month}, jusqu’ici : {count, number}; un an plus tôt, mois entiers, {before, number}',
      dot_target: '; la cible demande {aim, number, ::.#}',
      month: 'Mois',
      count: 'Personnes accueillies',
      sum: 'Cumulatif',
      sum_before: 'Un an plus tôt',
      aim: 'Cible',
      total: 'Toute la période',
      end_target: 'cible {target, number}',
    },
    active: {
      chart: 'Clientèle active, avec et sans contact; les flèches passent d’une partie à l’autre',
      none: 'Il n’y avait personne dans la clientèle active.',
      finding:
        '{count, plural, one {# personne était} many {# de personnes étaient} other {# personnes étaient}} dans la clientèle active le {day}; {inactive, plural, =0 {aucune n’est} one {# d’entre elles ({share}) est} many {# d’entre elles ({share}) sont} other {# d’entre elles ({share}) sont}} sans contact depuis plus longtemps que le bureau ne le permet.',
      all: 'Clientèle active',
      contact: 'En contact',
      inactive: 'Sans contact',
      part: '{part} : {count, number} sur {all, number}',
      group: 'Clientèle',
      number: 'Nombre',
      share: 'Part',
    },
  },
  retention: {
    figures: 'Chiffres clés du maintien en emploi',
    knowledge: {
      title: 'Ce que nous savons',
      sentence:
        'Nous savons pour <k>{known, number}</k> sur {count, plural, one {# suivi échu} many {# de suivis échus} other {# suivis échus}} ({share}) si la personne travaillait.',
      none: 'Aucun suivi n’est encore échu pour les placements commencés dans cette période.',
      unknown:
        'Inconnu : <u>{unreached, number} où la personne n’a pas été jointe</u>, <w>{waived, number} non exigés</w>, <o>{open, number} pas encore demandés</o>.',
      all_known: 'Rien n’est inconnu.',
    },
    grid: {
      title: 'Encore en emploi, selon le mois du début de l’emploi',
      unknown: 'Que faire de ce que nous ignorons',
      count: 'Compter l’inconnu',
      leave: 'Laisser l’inconnu de côté',
      chart: 'Mois et suivis; les flèches passent d’une case à l’autre',
      none: 'Aucun placement n’a commencé dans cette période jusqu’ici.',
      not_due:
        '{placements, plural, one {# placement a commencé} many {# de placements ont commencé} other {# placements ont commencé}}, et aucun suivi n’est encore échu.',
      finding:
        'Après {months, plural, one {# mois} many {# de mois} other {# mois}}, l’emploi est vérifié pour {verified, number} sur {of, plural, one {# placement} many {# de placements} other {# placements}} ({share}); {reported, plural, =0 {aucun autre n’est déclaré} one {# autre est déclaré} many {# d’autres sont déclarés} other {# autres sont déclarés}} sans preuve.',
      counted:
        '{unknown, plural, =0 {Rien n’est inconnu ici.} one {Le seul dont nous ne savons rien compte dans le total.} many {Les # dont nous ne savons rien comptent dans le total.} other {Les # dont nous ne savons rien comptent dans le total.}}',
      left_out:
        '{unknown, plural, =0 {Rien n’est inconnu ici.} one {Le seul dont nous ne savons rien est laissé de côté.} many {Les # dont nous ne savons rien sont laissés de côté.} other {Les # dont nous ne savons rien sont laissés de côté.}}',
      none_known:
        'Après {months, plural, one {# mois} many {# de mois} other {# mois}}, nous ne savons rien {unknown, plural, one {du seul placement échu} many {des # de placements échus} other {des # placements échus}}.',
      began: 'Début en',
      placements: '{count, plural, one {# placement} many {# de placements} other {# placements}}',
      after: '{months, plural, one {# mois} many {# de mois} other {# mois}}',
      total: 'Toute la période',
      of: '{count, number} sur {of, number}',
      not_yet: 'pas encore échu',
      nothing_known: 'rien de connu',
      empty: 'aucun suivi',
      cell: '{month}, après {months, plural, one {# mois} many {# de mois} other {# mois}} : {said}',
      cell_share: '{share} en emploi, vérifié : {count, number} sur {of, number}',
      number: '{class} : {count, number}',
      checkpoint: 'Suivi',
      share: 'Vérifiés',
    },
    classes: {
      verified: 'En emploi, vérifié',
      reported: 'En emploi, déclaré seulement',
      ended: 'N’est plus en emploi',
      unknown: 'Inconnu',
      not_yet: 'Pas encore échu',
      unreached: 'Personne non jointe',
      waived: 'Suivi non exigé',
      open: 'Pas encore demandé',
    },
    out_of: {
      retention:
        'sur {count, plural, one {# placement} many {# de placements} other {# placements}} de plus de trois mois',
      funded_rate:
        'sur {count, plural, one {# personne dont le programme a commencé} many {# de personnes dont le programme a commencé} other {# personnes dont le programme a commencé}}',
    },
    funded: {
      chart:
        'Placements commencés, selon leur admissibilité; les flèches passent d’une partie à l’autre',
      none: 'Aucun placement n’a commencé dans cette période jusqu’ici.',
      finding:
        'Sur {all, plural, one {# placement} many {# de placements} other {# placements}}, {proven, number} ({share}) sont admissibles et prouvés; {counts, plural, =0 {aucun autre n’attend} one {# autre est admissible et attend} many {# d’autres sont admissibles et attendent} other {# autres sont admissibles et attendent}} une preuve.',
      rate: 'Le taux de résultats financés est de {share} sur {count, plural, one {# personne dont le programme a commencé} many {# de personnes dont le programme a commencé} other {# personnes dont le programme a commencé}} dans cette période.',
      all: 'Placements commencés',
      proven: 'Admissible, prouvé',
      counts: 'Admissible, non prouvé',
      not: 'Non admissible',
      part: '{part} : {count, number} sur {all, number}',
      group: 'Placements',
      number: 'Nombre',
      share: 'Part',
    },
    terms: {
      title: 'Selon la durée de l’emploi',
      definition:
        'Placements commencés dans la période, selon la durée de l’emploi, telle qu’inscrite avec le placement.',
      chart: 'Placements selon la durée; les flèches passent d’une partie à l’autre',
      none: 'Aucun placement n’a commencé dans cette période jusqu’ici.',
      finding:
        'Sur {all, plural, one {# placement} many {# de placements} other {# placements}}, {permanent, number} ({share}) {permanent, plural, one {est permanent} many {sont permanents} other {sont permanents}}.',
      all: 'Placements commencés',
      group: 'Durée',
      number: 'Nombre',
      share: 'Part',
      part: '{part} : {count, number} sur {all, number}',
    },
    related: {
      title: 'Dans leur domaine',
      definition:
        'Placements commencés dans la période, selon que l’emploi est dans le domaine de la personne, tel qu’inscrit avec le placement. Ce qui est inconnu reste dans le total.',
      chart: 'Placements par domaine; les flèches passent d’une partie à l’autre',
      none: 'Aucun placement n’a commencé dans cette période jusqu’ici.',
      finding:
        'Sur {all, plural, one {# placement} many {# de placements} other {# placements}}, {related, number} ({share}) sont dans le domaine de la personne ou dans un domaine connexe.',
      all: 'Placements commencés',
      group: 'Domaine',
      number: 'Nombre',
      share: 'Part',
      part: '{part} : {count, number} sur {all, number}',
    },
  },
  sessions_page: {
    figures: 'Chiffres clés des séances',
    out_of: {
      show_rate:
        'sur {count, plural, one {# personne attendue, avec nom} many {# de personnes attendues, avec nom} other {# personnes attendues, avec nom}}',
      satisfaction: 'sur {count, plural, one {# réponse} many {# de réponses} other {# réponses}}',
      session_action:
        'sur {count, plural, one {# présence} many {# de présences} other {# présences}} de plus de 90 jours',
    },
    planned:
      '<h>{held, plural, =0 {Aucune séance n’a été tenue} one {# séance a été tenue} many {# de séances ont été tenues} other {# séances ont été tenues}}</h>, <c>{cancelled, plural, =0 {aucune n’a été annulée} one {# a été annulée} many {# ont été annulées} other {# ont été annulées}}</c>, et <o>{open, plural, =0 {aucune ne reste} one {# reste} many {# restent} other {# restent}} à clore</o>. <a>{away, plural, =0 {Aucune absence non excusée} one {# absence non excusée} many {# d’absences non excusées} other {# absences non excusées}}</a> parmi les personnes inscrites par leur nom.',
    attendance: {
      title: 'Présences par mois',
      chart: 'Personnes venues, par mois; les flèches passent d’une partie à l’autre',
      none: 'Aucune séance n’a été tenue dans cette période jusqu’ici.',
      finding_more:
        '{count, plural, one {# personne est venue} many {# de personnes sont venues} other {# personnes sont venues}}, {change} de plus qu’un an plus tôt; {named, number} avec nom et {anonymous, number} sans nom.',
      finding_fewer:
        '{count, plural, =0 {Personne n’est venu} one {# personne est venue} many {# de personnes sont venues} other {# personnes sont venues}}, {change} de moins qu’un an plus tôt; {named, number} avec nom et {anonymous, number} sans nom.',
      finding_same:
        '{count, plural, =0 {Personne n’est venu} one {# personne est venue} many {# de personnes sont venues} other {# personnes sont venues}}, autant qu’un an plus tôt; {named, number} avec nom et {anonymous, number} sans nom.',
      finding_alone:
        '{count, plural, =0 {Personne n’est venu} one {# personne est venue} many {# de personnes sont venues} other {# personnes sont venues}} : {named, number} avec nom et {anonymous, number} sans nom.',
      named: 'Avec nom',
      anonymous: 'Sans nom',
      month: 'Mois',
      held: 'Séances tenues',
      people: 'Personnes',
      total: 'Toute la période',
      part: '{month}, {part} : {count, number}',
    },
    action: {
      title: 'Ce qui a suivi dans les 90 jours',
      chart:
        'Ce qu’ont fait les personnes présentes dans les 90 jours; les flèches passent d’une barre à l’autre',
      none: 'Les 90 jours après une séance ne sont écoulés pour personne.',
      finding:
        'Sur {count, plural, one {# présence dont les 90 jours sont écoulés} many {# de présences dont les 90 jours sont écoulés} other {# présences dont les 90 jours sont écoulés}}, {any, plural, =0 {aucune n’a été suivie} one {# a été suivie} many {# ont été suivies} other {# ont été suivies}} d’une candidature, d’une alerte-emploi ou d’une rencontre d’information ({share}).',
      not_cause: 'C’est venu après la séance; cela ne veut pas dire à cause d’elle.',
      all: 'Présences de plus de 90 jours',
      what: 'Dans les 90 jours',
      number: 'Présences',
      share: 'Part',
      steps: {
        any: 'L’une des trois',
        application: 'Candidature envoyée',
        jobAlert: 'Alerte-emploi créée',
        interview: 'Rencontre d’information',
      },
      part: '{part} : {count, number} sur {all, number}',
    },
    commitments: {
      title: 'Engagements',
      chart: 'Engagements ouverts; les flèches passent d’une partie à l’autre',
      none: 'Tous les engagements sont tenus.',
      finding:
        '{open, plural, one {# engagement est ouvert} many {# d’engagements sont ouverts} other {# engagements sont ouverts}}; {overdue, plural, =0 {aucun n’est} one {# est} many {# sont} other {# sont}} en retard.',
      all: 'Engagements ouverts',
      waiting: 'Non en retard',
      overdue: 'En retard',
      part: '{part} : {count, number} sur {all, number}',
      group: 'Engagements',
      number: 'Nombre',
      share: 'Part',
    },
  },
  directory_page: {
    figures: 'Chiffres clés des rencontres d’information',
    out_of: {
      reply_rate:
        'sur {count, plural, one {# demande assez ancienne} many {# de demandes assez anciennes} other {# demandes assez anciennes}} pour en juger',
    },
    all_office: 'Ces chiffres sont ceux de tout le bureau.',
    came: {
      title: 'Ce que les demandes ont donné',
      chart: 'Des demandes aux candidatures; les flèches passent d’une barre à l’autre',
      none: 'Aucune rencontre d’information n’a été demandée dans cette période jusqu’ici.',
      finding:
        'Sur {requests, plural, one {# demande} many {# de demandes} other {# demandes}}, {replied, plural, =0 {aucune n’a eu de réponse} one {# a eu une réponse} many {# ont eu une réponse} other {# ont eu une réponse}} et {completed, plural, =0 {aucune n’a mené à une rencontre} one {# a mené à une rencontre} many {# ont mené à une rencontre} other {# ont mené à une rencontre}}; après {applied, plural, =0 {aucune d’elles} one {# d’entre elles} many {# d’entre elles} other {# d’entre elles}}, la personne a envoyé une candidature au même ministère dans les 120 jours.',
      what: 'Étape',
      number: 'Nombre',
      share: 'Part des demandes',
      steps: {
        requests: 'Demandée',
        replied: 'Réponse reçue',
        completed: 'Rencontre tenue',
        applied: 'Candidature ensuite',
      },
      part: '{part} : {count, number} sur {all, number}',
    },
    months: {
      title: 'Demandes par mois',
      chart:
        'Demandes, réponses et rencontres selon le mois de la demande; les flèches passent d’une barre à l’autre',
      finding: 'C’est en {month} qu’il est parti le plus de demandes : {count, number}.',
      month: 'Demandées en',
      total: 'Toute la période',
      part: '{month}, {part} : {count, number}',
    },
  },
};
