import type { letters as en } from '../en/letters.ts';
import type { Same } from '../same.ts';

export const letters: Same<typeof en> = {
  subject: {
    invited: 'Invitation\u00a0: {title}',
    registered: 'Inscription confirmée : {title}',
    promoted: 'Une place s’est libérée pour vous\u00a0: {title}',
    moved: 'Nouvel horaire ou nouveau lieu\u00a0: {title}',
    cancelled: 'Séance annulée\u00a0: {title}',
    evaluation: 'Votre avis\u00a0: {title}',
  },
  hello: 'Bonjour,',
  opening: {
    invited:
      'Nous vous invitons à cette séance d’information. Pour accepter ou refuser, appelez votre conseillère ou conseiller en emploi, ou répondez à ce message.',
    registered: 'Votre inscription à cette séance d’information est confirmée.',
    promoted:
      'Vous étiez sur la liste d’attente de cette séance d’information. Vous avez maintenant une place.',
    moved: 'L’horaire ou le lieu de cette séance d’information a changé. Vous gardez votre place.',
    cancelled: 'Cette séance d’information n’aura pas lieu. Vous n’avez rien à faire.',
    evaluation:
      'Merci de votre participation à cette séance d’information. Deux questions, une minute\u00a0: dites-nous ce que vous en avez pensé.',
  },
  when: 'Quand\u00a0: {when}',
  where: 'Lieu\u00a0: {where}',
  online: 'En ligne\u00a0: {link}',
  language: 'Langue\u00a0: {language}',
  languages: { en: 'anglais', fr: 'français', bilingual: 'anglais et français' },
  code: 'Sur place, vous pouvez signaler votre arrivée avec votre téléphone. Votre code est {code}.',
  evaluate: 'Votre réponse\u00a0: {link}',
  calendar: 'Le fichier joint ajoute la séance à votre calendrier.',
  off_calendar: 'Le fichier joint retire la séance de votre calendrier.',
  sign_off: '{office}',
  other_language: 'This message is also available in English. Just reply.',
};
