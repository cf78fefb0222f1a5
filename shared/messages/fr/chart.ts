import type { chart as en } from '../en/chart.ts';
import type { Same } from '../same.ts';

export const chart: Same<typeof en> = {
  definition: 'Mode de calcul',
  as_of: 'En date du {time} · n = {n, number}',
  chart: 'Graphique',
  table: 'Tableau',
  view: 'Présentation de « {title} »',
  download: 'Télécharger',
  numbers: 'Tableau (CSV)',
  picture: 'Graphique ({kind})',
  not_drawn: 'Le graphique n’a pas pu être dessiné. Téléchargez plutôt le tableau.',
};
