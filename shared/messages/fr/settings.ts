import type { settings as en } from '../en/settings.ts';
import type { Same } from '../same.ts';

export const settings: Same<typeof en> = {
  lead: 'Les règles de tout le bureau. Un changement s’applique dès la prochaine page ouverte.',
  days: 'jours',
  working_days: 'jours ouvrables',
  minutes: 'minutes',
  people: 'personnes',
  approaches: 'fois',
  submit: 'Enregistrer les réglages',
  saved: 'Les réglages sont enregistrés.',
  groups: {
    office: 'Le bureau',
    today: 'Ce qui apparaît dans la liste du jour',
    followup: 'Suivi des placements',
    directory: 'Répertoire et rencontres d’information',
    privacy: 'Confidentialité et sessions',
  },
  regions: {
    north: 'Nord',
    east: 'Est',
    west: 'Ouest',
    central: 'Centre',
    toronto: 'Toronto',
  },
  fields: {
    officeName: {
      label: 'Nom du bureau',
      hint: 'Affiché en haut de chaque page et dans les exportations.',
    },
    noContactDays: {
      label: 'Aucun contact avec une personne depuis',
      hint: 'Elle apparaît alors dans la liste du jour de sa conseillère ou de son conseiller.',
    },
    closingSoonDays: {
      label: 'Une offre arrive à sa clôture d’ici',
      hint: 'Elle apparaît alors pour les personnes qui n’ont pas encore postulé.',
    },
    silentDays: {
      label: 'Une candidature reste à la même étape depuis',
      hint: 'Elle est alors considérée sans nouvelles. La fonction publique de l’Ontario peut prendre des mois.',
    },
    statusCheckDays: {
      label: 'L’état d’un concours a été vérifié il y a',
      hint: 'Après ce nombre de jours, il revient dans la vérification des concours.',
    },
    interviewSilenceDays: {
      label: 'Aucune nouvelle après une entrevue depuis',
      hint: 'Un rappel propose alors de demander des nouvelles.',
    },
    followupDaysBefore: {
      label: 'Un suivi peut se faire avant sa date, jusqu’à',
      hint: 'Le premier jour qui compte encore pour le programme.',
    },
    followupDaysAfter: {
      label: 'Un suivi peut se faire après sa date, jusqu’à',
      hint: 'Passé ce délai, il est en retard pour le programme.',
    },
    officeRegion: {
      label: 'Région du bureau',
      hint: 'Ses gestionnaires viennent en premier dans les recherches au répertoire.',
    },
    contactApproaches: {
      label: 'Solliciter une même personne au plus',
      hint: 'Pour l’ensemble du bureau. Au-delà, toute nouvelle demande est refusée.',
    },
    branchApproaches: {
      label: 'Avertir quand une direction a été sollicitée',
      hint: 'La personne qui prépare la demande suivante en est avertie; rien n’est refusé.',
    },
    budgetDays: {
      label: 'Les deux se comptent sur les derniers',
      hint: 'Le jour même compris.',
    },
    attemptsPerClient: {
      label: 'Solliciter une personne pour un même dossier au plus',
      hint: 'Sans réponse d’ici là, on n’insiste pas.',
    },
    retryWorkingDays: {
      label: 'Attendre avant la tentative suivante',
      hint: 'Les fins de semaine et les jours fériés de l’Ontario ne comptent pas. Aucun rappel n’apparaît avant ce délai.',
    },
    thankYouDays: {
      label: 'Remercier après une rencontre dans les',
      hint: 'Le remerciement apparaît alors dans la liste du jour.',
    },
    staleContactDays: {
      label: 'La fiche d’un contact a été vérifiée il y a',
      hint: 'Après ce nombre de jours, elle est marquée comme non vérifiée.',
    },
    smallCell: {
      label: 'Cacher les nombres inférieurs à',
      hint: 'Dans tout ce qui sort du bureau, afin que personne ne soit reconnaissable.',
    },
    idleMinutes: {
      label: 'Fermer la session après une inactivité de',
      hint: 'Entre 5 et 60. De toute façon, chaque session se ferme après 12 heures.',
    },
  },
};
