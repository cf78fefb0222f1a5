import type { outcomeRules as en } from '../en/outcome-rules.ts';
import type { Same } from '../same.ts';

export const outcomeRules: Same<typeof en> = {
  title: 'Règles des résultats',
  lead: 'Ce qu’un emploi doit être pour compter comme résultat financé. Un chiffre vaut à partir de son jour : les résultats des mois antérieurs gardent le chiffre d’alors.',
  old_wage:
    'Le salaire minimum le plus récent date du {day}, il y a plus d’un an. Cherchez le taux actuel et ajoutez-le.',
  wage_until: 'Vérifiez de nouveau le salaire minimum après le {day}.',
  names: {
    hours: 'Heures par semaine',
    wage: 'Salaire minimum',
    stacking_percent: 'Emplois additionnés',
    self_employment_weeks: 'Travail autonome',
    satisfied_from: 'Satisfaction',
  },
  about: {
    hours:
      'À partir de ce nombre d’heures, un emploi compte; une personne qui en fait moins à l’accueil compte comme étant en recherche d’emploi.',
    wage: 'Le salaire minimum général de l’Ontario le jour où l’emploi commence.',
    stacking_percent:
      'Combien de résultats sur cent peuvent venir des heures de plusieurs emplois additionnés.',
    self_employment_weeks:
      'Nombre de semaines pendant lesquelles le travail autonome doit avoir rapporté autant.',
    satisfied_from: 'La réponse la plus basse, de 1 à 5, qui compte comme une satisfaction.',
  },
  values: {
    hours: '{value} h',
    wage: '{value} l’heure',
    stacking_percent: '{value} sur 100',
    self_employment_weeks:
      '{value, plural, one {# semaine} many {# de semaines} other {# semaines}}',
    satisfied_from: '{value} ou plus',
  },
  units: {
    hours: 'h',
    wage: '$ l’heure',
    stacking_percent: 'sur 100',
    self_employment_weeks: 'semaines',
    satisfied_from: 'sur 5',
  },
  sources: {
    hours: 'Services d’emploi intégrés, lignes directrices sur les résultats',
    wage: 'Loi de 2000 sur les normes d’emploi (Règl. de l’Ont. 285/01)',
    stacking_percent: 'Services d’emploi intégrés, lignes directrices sur les résultats',
    self_employment_weeks: 'Services d’emploi intégrés, lignes directrices sur les résultats',
    satisfied_from: 'Norme de qualité du service',
  },
  from: 'À partir du',
  first: 'Depuis le début',
  value: 'Chiffre',
  source: 'Source',
  source_hint: 'Affichée à côté de chaque critère d’un emploi.',
  state: 'État',
  holds: 'En vigueur',
  ahead: 'À venir',
  past: 'Jusqu’au {day}',
  add: 'Ajouter un chiffre',
  add_to: 'Ajouter un chiffre : {rule}',
  change: 'Modifier',
  change_of: 'Modifier le chiffre du {day} : {rule}',
  from_hint: 'Avant ce jour, rien ne change.',
  save: 'Enregistrer le chiffre',
  saved: '{rule} : enregistré.',
  table: 'Chiffres de la règle : {rule}',
};
