import type { handovers as en } from '../en/handovers.ts';
import type { Same } from '../same.ts';

export const handovers: Same<typeof en> = {
  title: 'Transferts',
  given: {
    cover:
      '{name} assure le remplacement pour {clients, plural, one {un de vos dossiers} many {# de vos dossiers} other {# de vos dossiers}} jusqu’au {day}.',
    permanent:
      '{clients, plural, one {Un de vos dossiers est confié} many {# de vos dossiers sont confiés} other {# de vos dossiers sont confiés}} à {name} depuis le {day}.',
  },
  received: {
    cover:
      'Vous remplacez {name} pour {clients, plural, one {un dossier} many {# de dossiers} other {# dossiers}} jusqu’au {day}.',
    permanent:
      '{clients, plural, one {Un dossier que suivait {name} vous a été confié} many {# de dossiers que suivait {name} vous ont été confiés} other {# dossiers que suivait {name} vous ont été confiés}} le {day}.',
  },
  note: 'Note : {note}',
  take_back: 'Reprendre mes dossiers',
  take_back_from: 'Reprendre mes dossiers confiés à {name}',
  taken_back:
    '{count, plural, one {Un dossier est de nouveau à vous} many {# de dossiers sont de nouveau à vous} other {# dossiers sont de nouveau à vous}} uniquement. {name} ne les voit plus.',
  entries: {
    permanent: 'Confié pour de bon à {to}; suivi jusque-là par {from}',
    cover: '{to} remplace {from} jusqu’au {day}',
    taken_back: '{from} ne remplace plus {to}',
  },
};
