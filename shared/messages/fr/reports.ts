import type { reports as en } from '../en/reports.ts';
import type { Same } from '../same.ts';

export const reports: Same<typeof en> = {
  lead: 'Exercice {year}, d’avril à mars. Chaque chiffre se vérifie : ouvrez son mode de calcul, le tableau ou la liste derrière lui.',
  lead_figures:
    'Exercice {year}, d’avril à mars. Chaque chiffre se vérifie : ouvrez son mode de calcul ou le tableau.',
  year: 'Exercice',
  tiles: {
    title: 'L’exercice jusqu’ici',
    placements: 'Placements commencés',
    ops: 'Placements dans la FPO',
    applied: 'Candidatures envoyées',
    interview: 'Avec entrevue',
    offer: 'Avec offre d’emploi',
    hired: 'Embauches',
    before_cohort: 'un an plus tôt : {count, number}',
    more: '{count, number} de plus qu’un an plus tôt',
    fewer: '{count, number} de moins qu’un an plus tôt',
    same: 'autant qu’un an plus tôt',
    nothing_before: 'un an plus tôt : 0',
    share: '{share} de {count, number}',
    until: 'Jusqu’au {day}; un an plus tôt, jusqu’au {before}.',
  },
  steps: {
    applied: 'Envoyée',
    screened_in: 'Présélectionnée',
    interview: 'Entrevue',
    offer: 'Offre d’emploi',
    hired: 'Embauche',
  },
  placements: {
    title: 'Placements par mois et par employeur',
    month: 'Mois',
    total: 'Total',
    all: 'Tous les employeurs',
    none: 'Aucun placement pour cet exercice jusqu’ici.',
    finding_more:
      '{count, plural, one {Un placement a commencé} many {# de placements ont commencé} other {# placements ont commencé}}, {change} de plus qu’un an plus tôt; la FPO en représente {share}.',
    finding_fewer:
      '{count, plural, one {Un placement a commencé} many {# de placements ont commencé} other {# placements ont commencé}}, {change} de moins qu’un an plus tôt; la FPO en représente {share}.',
    finding_same:
      '{count, plural, one {Un placement a commencé} many {# de placements ont commencé} other {# placements ont commencé}}, autant qu’un an plus tôt; la FPO en représente {share}.',
    finding_alone:
      '{count, plural, one {Un placement a commencé} many {# de placements ont commencé} other {# placements ont commencé}}; la FPO en représente {share}.',
    finding_later:
      '{count, plural, one {Un placement commence} many {# de placements commencent} other {# placements commencent}} plus tard dans l’exercice.',
    definition:
      'Un placement compte dans le mois de son premier jour de travail, quel que soit l’employeur et qu’il soit financé ou non. Les emplois qui commencent plus tard figurent dans leur propre mois; la phrase ci-dessus ne compte que ceux qui ont commencé à ce jour et les compare à la même période un an plus tôt.',
    bar: '{kind}, {month} : {count, number}',
    chart: 'Placements par mois; les flèches passent d’une barre à l’autre',
  },
  funnel: {
    title: 'Candidatures à la FPO, étape par étape',
    month: 'Envoyées en',
    total: 'Tout l’exercice',
    none: 'Aucune candidature à la FPO pour cet exercice jusqu’ici.',
    finding:
      'Sur {applied, plural, one {# candidature} many {# de candidatures} other {# candidatures}}, {interview, plural, =0 {aucune n’est encore rendue à l’entrevue} one {# s’est rendue à l’entrevue} many {# se sont rendues à l’entrevue} other {# se sont rendues à l’entrevue}} et {hired, plural, =0 {aucune n’a encore mené à une embauche} one {# a mené à une embauche} many {# ont mené à une embauche} other {# ont mené à une embauche}}.',
    definition:
      'Chaque candidature à la FPO compte une fois, dans le mois de son envoi, à chaque étape jusqu’à la plus avancée qu’elle a atteinte : une évaluation compte comme présélection, une vérification des références comme entrevue. Un dénouement comme « Non retenue » compte pour l’étape qui le précède. Les six derniers mois sont encore incomplets : une offre d’emploi prend environ quatre mois, parfois neuf.',
    maturing: '{month} (en cours)',
    mature_series: 'Envoyées il y a plus de six mois',
    maturing_series: 'Envoyées récemment, encore en cours',
    label: '{count, number} · {share}',
    bar: '{step} : {count, number} sur {applied, number}',
    chart: 'Étapes du concours de la FPO; les flèches passent d’une barre à l’autre',
  },
  list: {
    back: 'Revenir aux résultats',
    placements: 'Placements, exercice {year}',
    placements_month: 'Placements, {month}',
    kind: '{title} : {kind}',
    funnel: 'Candidatures à la FPO rendues à l’étape « {step} », exercice {year}',
    funnel_month: 'Candidatures à la FPO envoyées en {month} et rendues à l’étape « {step} »',
    recorded:
      'Les noms servent à vérifier un chiffre. L’ouverture de cette liste est consignée au journal.',
    name: 'Nom',
    counsellor: 'Conseillère ou conseiller',
    status: 'Statut du dossier',
    stage: 'Étape de la candidature',
    employer: 'Employeur',
    started: 'Premier jour de travail',
    sent: 'Envoyée le',
    empty: 'Il n’y a personne derrière ce chiffre.',
    wrong:
      'Cette adresse ne désigne aucun chiffre. Ouvrez une liste à partir d’une barre ou d’un nombre de la page des résultats.',
  },
};
