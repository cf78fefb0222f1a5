import type { equity as en } from '../en/equity.ts';
import type { Same } from '../same.ts';

export const equity: Same<typeof en> = {
  lead: 'Personnes accueillies du {from} au {until}, selon leur auto-identification.',
  to_come:
    'Rien à compter pour l’instant : cette page compte des mois complets, et le premier de l’exercice n’est pas terminé.',
  allowed:
    'Cette page compte des exercices complets, pour l’ensemble ou pour un programme. Les autres filtres et les périodes plus courtes sont fermés ici : en les soustrayant, on pourrait reconnaître des personnes.',
  knowledge: {
    title: 'Qui a répondu',
    sentence:
      '{answered, number} personnes sur {clients, number} ({share}) ont répondu à au moins une question.',
    few: 'Moins de {smallest, number} personnes sur {clients, number} ont répondu : aucun groupe ne peut être montré.',
    few_here:
      'Le nombre de personnes qui ont répondu, sur {clients, number}, est masqué : ici ou dans les autres programmes, elles sont moins de {smallest, number}.',
    none: 'Personne n’a été accueilli dans cette période.',
    rest: 'Ce qui suit porte sur les personnes qui ont répondu. Les autres peuvent être différentes.',
    placed:
      'Sur l’ensemble ({clients, number}), {placed, number} ({share}) ont commencé un emploi depuis.',
    sent: 'Sur l’ensemble ({clients, number}), {sent, number} ({share}) ont envoyé une candidature à la FPO depuis.',
  },
  rules: {
    title: 'Ce qui est masqué, et pourquoi',
    small: 'Les groupes de moins de {smallest, number} personnes ne sont pas montrés.',
    more: 'Avec eux, on masque les plus petits qui suivent, jusqu’à ce que personne ne puisse retrouver les nombres masqués par soustraction, dans cette vue ou entre programmes.',
    either:
      'Le nombre de personnes qui ont commencé un emploi ou envoyé une candidature est masqué si moins de {fewest, number} l’ont fait, ou si moins de {fewest, number} ne l’ont pas fait.',
    month:
      'On ne compte que ce qui était connu à la fin du dernier mois : regarder deux jours de suite ne révèle pas qui est arrivé entre les deux.',
  },
  titles: {
    gender: 'Emploi commencé, selon le genre',
    racialized: 'Emploi commencé, personnes racisées et autres',
    indigenous: 'Emploi commencé, Autochtones et autres',
    disability: 'Emploi commencé, personnes en situation de handicap et autres',
    francophone: 'Emploi commencé, francophones et autres',
    age: 'Emploi commencé, selon l’âge',
  },
  groups: {
    gender: {
      woman: 'Femmes',
      man: 'Hommes',
      non_binary: 'Personnes non binaires',
      another: 'Autre genre',
    },
    racialized: { yes: 'Racisées', no: 'Non racisées' },
    indigenous: { yes: 'Autochtones', no: 'Non autochtones' },
    disability: { yes: 'En situation de handicap', no: 'Sans handicap' },
    francophone: { yes: 'Francophones', no: 'Non francophones' },
    age: {
      under_25: 'Moins de 25 ans',
      '25_to_44': '25 à 44 ans',
      '45_to_64': '45 à 64 ans',
      '65_or_more': '65 ans ou plus',
    },
    prefer_not_to_answer: 'Préfèrent ne pas répondre',
    open: 'Non demandé ou sans réponse',
  },
  finding: {
    overlap: 'Les intervalles se chevauchent : cela ne montre pas de différence.',
    apart:
      'Les intervalles de « {more} » ({more_share}) et de « {less} » ({less_share}) ne se chevauchent pas : cela mérite qu’on s’y arrête, sans dire pourquoi.',
    one: 'Un seul groupe peut être montré : il n’y a rien à comparer.',
    no_placed:
      'Le nombre d’emplois commencés peut être montré pour trop peu de groupes pour les comparer.',
    nothing: 'Aucun groupe ne peut être montré sans en révéler un petit.',
    nothing_here:
      'Dans ce programme, aucun groupe ne peut être montré sans en révéler un petit. Voyez tous les programmes ensemble.',
  },
  chart: '{title} : part et intervalle à 95 %. Les flèches vont d’un groupe à l’autre.',
  point:
    '{group} : {placed, number} sur {clients, number} ont commencé un emploi ({share}); intervalle à 95 % de {low} à {high}',
  axis: 'Part, avec l’intervalle à 95 %',
  hidden: 'masqué',
  hidden_groups: 'Masqués : {groups}.',
  hidden_numbers: 'Emplois masqués : {groups}.',
  table: {
    group: 'Groupe',
    clients: 'Personnes',
    placed: 'Emploi commencé',
    share: 'Part',
    low: 'Intervalle de',
    high: 'à',
    sent: 'Candidature envoyée à la FPO',
  },
};
