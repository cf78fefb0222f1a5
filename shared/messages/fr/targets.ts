import type { targets as en } from '../en/targets.ts';
import type { Same } from '../same.ts';

export const targets: Same<typeof en> = {
  title: 'Cibles',
  lead: 'Ce que vous visez pour un exercice. Un nombre est enregistré quand vous quittez sa case; videz-la pour retirer la cible.',
  lead_reading: 'Ce que le bureau vise pour un exercice. Les gestionnaires fixent les nombres.',
  back: 'Revenir aux résultats',
  year: 'Exercice',
  of_year: 'Exercice {year}',
  earlier: 'Exercice précédent',
  later: 'Exercice suivant',
  programme: 'Programme',
  office: 'Tout le bureau',
  cell: '{programme} : {figure}',
  percent: '%',
  kpis: {
    intakes: 'Personnes accueillies',
    applications: 'Candidatures',
    placements: 'Placements',
    funded: 'Résultats financés',
    retention: 'En emploi après 3 mois, vérifié',
    attendance: 'Présences',
  },
};
