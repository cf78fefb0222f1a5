import type { settings as en } from '../en/settings.ts';
import type { Same } from '../same.ts';

export const settings: Same<typeof en> = {
  lead: 'Les règles de tout le bureau. Un changement s’applique dès la prochaine page ouverte.',
  days: 'jours',
  minutes: 'minutes',
  people: 'personnes',
  submit: 'Enregistrer les réglages',
  saved: 'Les réglages sont enregistrés.',
  groups: {
    office: 'Le bureau',
    today: 'Ce qui apparaît dans la liste du jour',
    followup: 'Suivi des placements',
    privacy: 'Confidentialité et sessions',
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
