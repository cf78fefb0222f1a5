import type { demographics as en } from '../en/demographics.ts';
import type { Same } from '../same.ts';

export const demographics: Same<typeof en> = {
  title: 'Ce que dit {client} à son propre sujet',
  lead: 'Auto-identification volontaire. Que la personne réponde ou non, elle reçoit les mêmes services. Seules les personnes qui suivent son dossier voient ses réponses; les rapports les comptent par groupes et masquent les petits groupes.',
  show: 'Afficher les réponses',
  none: 'Rien n’a encore été demandé, ou tout a été retiré.',
  agreed: 'La personne sait à quoi cela sert et a donné son accord.',
  change: 'Demander ou modifier les réponses',
  change_title: 'Auto-identification volontaire',
  change_lead: 'Posez la question simplement et notez seulement ce que la personne dit elle-même.',
  consent:
    'La personne accepte que nous conservions ses réponses, pour voir si nos services joignent tout le monde et conviennent à tout le monde. Elle peut les retirer en tout temps.',
  left_open: 'Sans réponse',
  save: 'Enregistrer les réponses',
  saved: 'Réponses enregistrées.',
  withdraw: 'Retirer toutes les réponses',
  withdraw_title: 'Retirer toutes les réponses?',
  withdraw_lead:
    'Toutes les réponses sont effacées et ne comptent plus dans aucun rapport. La personne pourra répondre de nouveau plus tard.',
  withdrawn: 'Toutes les réponses sont effacées.',
  questions: {
    gender: 'Genre',
    racialized: 'Personne racisée',
    indigenous: 'Autochtone',
    disability: 'Personne en situation de handicap',
    francophone: 'Francophone',
    age: 'Âge',
  },
  answers: {
    gender: {
      woman: 'Femme',
      man: 'Homme',
      non_binary: 'Personne non binaire',
      another: 'Autre genre',
    },
    racialized: { yes: 'Oui', no: 'Non' },
    indigenous: { yes: 'Oui', no: 'Non' },
    disability: { yes: 'Oui', no: 'Non' },
    francophone: { yes: 'Oui', no: 'Non' },
    age: {
      under_25: 'Moins de 25 ans',
      '25_to_44': '25 à 44 ans',
      '45_to_64': '45 à 64 ans',
      '65_or_more': '65 ans ou plus',
    },
    prefer_not_to_answer: 'Préfère ne pas répondre',
  },
};
