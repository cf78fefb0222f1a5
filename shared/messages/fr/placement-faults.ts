import type { placementFaults as en } from '../en/placement-faults.ts';
import type { Same } from '../same.ts';

export const placementFaults: Same<typeof en> = {
  jobs: {
    ended_already:
      'Cet emploi a déjà pris fin, le {day}. Corrigez le dernier jour, ou annulez la fin de l’emploi.',
    not_ended: 'Cet emploi n’a pas pris fin : il n’y a pas de fin à annuler.',
  },
  followups: {
    too_early: 'Ce suivi s’ouvre le {from}. D’ici là, notez seulement vos tentatives.',
    not_due:
      'L’emploi a pris fin avant ce suivi : il n’y a rien à demander. S’il n’a pas pris fin, annulez-en d’abord la fin.',
    waived: 'Ce suivi n’est pas exigé. Rouvrez-le d’abord.',
    settled: 'Ce suivi est fait. Rouvrez-le si c’était une erreur.',
    open_already: 'Ce suivi est déjà ouvert. Consignez-en le résultat.',
    employer_not_agreed:
      'La personne n’a pas accepté que nous communiquions avec son employeur. Demandez-le-lui d’abord, puis consignez son consentement.',
    own_attestation: 'Cette attestation est de vous : quelqu’un d’autre doit en décider.',
    approved_already: 'Cette attestation est déjà approuvée. Il ne reste rien à faire.',
    declined_already:
      'Cette attestation est déjà refusée. La conseillère ou le conseiller peut envoyer une autre preuve.',
  },
  errors: {
    not_agreed:
      'Cochez d’abord cette case : sans l’accord de la personne, aucune réponse n’est conservée.',
    after_end: 'L’emploi a pris fin le {day}. Choisissez ce jour ou un jour antérieur.',
    before_start: 'L’emploi a commencé le {day}. Choisissez ce jour ou un jour ultérieur.',
    worked_after:
      'Selon le suivi {month, plural, one {après # mois} many {après # de mois} other {après # mois}}, la personne y travaillait le {day}. Choisissez ce jour ou un jour ultérieur, ou rouvrez d’abord ce suivi.',
    recorded_ahead:
      'Le suivi {month, plural, one {après # mois} many {après # de mois} other {après # mois}}, dû le {day}, est déjà consigné. Rouvrez-le d’abord : il n’est plus requis.',
    before_recorded:
      'L’attestation a été consignée le {day}. Choisissez ce jour ou un jour ultérieur.',
    proof_too_early:
      'Cette preuve est trop ancienne pour ce suivi. Elle doit dater du {day} ou d’après.',
  },
};
