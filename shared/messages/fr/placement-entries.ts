import type { placementEntries as en } from '../en/placement-entries.ts';
import type { Same } from '../same.ts';

export const placementEntries: Same<typeof en> = {
  what: 'Emploi',
  job: '{title}, {employer}',
  started: 'A commencé le {day} : {job}',
  attempt:
    '{month, plural, one {Suivi après # mois} many {Suivi après # de mois} other {Suivi après # mois}}, le {day} : {channel}, {result}',
  events: {
    corrected: 'Renseignements corrigés : {job}',
    start_corrected: 'Début corrigé au {day}, non le {from} : {job}',
    start_proven: 'Début prouvé le {day} : {job}',
    start_unproven: 'Preuve du début retirée : {job}',
    ended: 'Terminé le {day} : {job}',
    resumed: 'Fin annulée : {job}',
    recorded:
      '{month, plural, one {Suivi après # mois} many {Suivi après # de mois} other {Suivi après # mois}} : {what, select, verified {en emploi, avec preuve} reported {en emploi, encore sans preuve valable} ended {n’est plus en emploi} other {personne non jointe}}',
    waived:
      '{month, plural, one {Suivi après # mois} many {Suivi après # de mois} other {Suivi après # mois}} non exigé',
    reopened:
      '{month, plural, one {Suivi après # mois} many {Suivi après # de mois} other {Suivi après # mois}} rouvert',
    approved:
      '{month, plural, one {Attestation après # mois} many {Attestation après # de mois} other {Attestation après # mois}} approuvée le {day}',
    declined:
      '{month, plural, one {Attestation après # mois} many {Attestation après # de mois} other {Attestation après # mois}} refusée le {day}',
  },
  channels: {
    email: 'courriel',
    text: 'texto',
    phone: 'appel',
    employer: 'par l’employeur',
    in_person: 'en personne',
  },
  results: {
    reached: 'personne jointe',
    left_message: 'message laissé',
    no_answer: 'sans réponse',
    bounced: 'message non livré',
  },
};
