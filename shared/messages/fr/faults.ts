import type { faults as en } from '../en/faults.ts';
import type { Same } from '../same.ts';

export const faults: Same<typeof en> = {
  forbidden: 'Votre rôle ne permet pas cette action.',
  not_found: 'Cette page n’existe pas ou vous n’y avez pas accès.',
  stale_version:
    'Quelqu’un a modifié ceci pendant que vous y travailliez. Votre texte est toujours là : copiez-le, puis rechargez la page.',
  invalid: 'Certains champs sont à revoir.',
  signed_out: 'Votre session est terminée. Ouvrez-en une autre pour continuer.',
  too_many: 'Trop d’essais. Attendez quelques minutes, puis recommencez.',
  sign_in_wait:
    'Trop d’essais. Attendez {seconds, plural, one {# seconde} many {# de secondes} other {# secondes}}, puis recommencez.',
  sign_in: 'Le courriel et le mot de passe ne correspondent pas.',
  invitation_spent:
    'Ce lien a déjà servi ou est trop ancien. Demandez-en un nouveau à l’administration.',
  unavailable: 'Le bureau ne répond pas. Votre texte est toujours là : réessayez dans un instant.',
  unexpected: 'Un problème est survenu de notre côté. Votre texte est toujours là : réessayez.',
  people: {
    last_administrator:
      'C’est la dernière personne de l’administration qui peut ouvrir une session. Confiez d’abord ce rôle à quelqu’un d’autre.',
    disable_yourself: 'Vous ne pouvez pas désactiver votre propre compte.',
    disabled: 'Ce compte est désactivé. Réactivez-le d’abord.',
    not_disabled: 'Ce compte n’est pas désactivé.',
    administrator_exists:
      'Quelqu’un s’occupe déjà de l’administration. Ajoutez --another pour créer un autre compte.',
  },
  clients: {
    transition:
      'Un dossier ne peut pas passer de « {from} » à « {to} ». Il peut passer à {allowed}.',
    note_of_another:
      'Seule la personne qui a écrit une note peut la corriger. Ajoutez votre propre note.',
    note_settled:
      'Après 24 h, une note reste telle quelle. Ajoutez-en une autre qui dit ce qui a changé.',
    no_consent: 'Il n’y a aucun consentement à retirer.',
  },
  applications: {
    refused_move:
      'Une candidature ne peut pas passer de « {from} » à « {to} ». Étapes possibles : {allowed}.',
    finished: 'Cette candidature est terminée (« {from} »). Rouvrez-la d’abord.',
    not_finished: 'Cette candidature est toujours ouverte.',
    hired_needs_placement: 'Consignez le placement : la candidature passera alors à « Embauche ».',
    placement_stands:
      'Le placement qui en découle est toujours en vigueur : la candidature reste à « Embauche ».',
    in_future: 'Cette date est dans l’avenir.',
    before_last: 'Cette date précède la dernière étape, du {day}.',
    late_needs_reason:
      'La date de clôture était le {day}. Indiquez pourquoi la candidature a été acceptée quand même.',
    interview_needs_day: 'Indiquez la date de l’entrevue.',
  },
  placements: {
    already_placed: 'Cette personne a déjà un placement.',
    client_closed: 'Le dossier de cette personne est fermé. Rouvrez-le d’abord.',
    not_enrolled: 'Cette personne n’est pas inscrite à ce programme.',
  },
  postings: {
    job_id_exists: 'Nous avons déjà le concours {jobId}. Ouvrez cette offre et mettez-la à jour.',
    backward_needs_reason:
      'Le concours reviendrait de « {from} » à « {to} ». Dites pourquoi, par exemple : affiché de nouveau.',
  },
};
