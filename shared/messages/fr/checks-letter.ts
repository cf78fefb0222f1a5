import type { checksLetter as en } from '../en/checks-letter.ts';
import type { Same } from '../same.ts';

export const checksLetter: Same<typeof en> = {
  subject: { working: 'Comment va votre emploi?', proof: 'Une preuve de votre emploi' },
  hello: 'Bonjour,',
  ask: {
    working:
      'Vous avez commencé un emploi {month, plural, =0 {récemment} one {il y a environ # mois} many {il y a environ # de mois} other {il y a environ # mois}}. Y travaillez-vous toujours?',
    proof:
      'Vous m’avez dit que vous travaillez, environ {month, plural, one {# mois} many {# de mois} other {# mois}} après le début de votre emploi. Il manque encore une chose\u00a0: un document qui le montre.',
  },
  show: 'Un talon de paie récent suffit, ou une courte lettre de votre employeur avec vos heures. Cachez d’abord votre numéro d’assurance sociale. Répondez ou appelez-moi, et nous conviendrons de la façon de me le montrer.',
  changed:
    'Si votre emploi a changé ou pris fin, dites-le-moi\u00a0: je peux de nouveau vous aider.',
  thanks: 'Merci,',
  signed: '{counsellor}\n{office}',
  other_language: 'This message is also available in English. Just reply.',
};
