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
  busy: 'L’importation d’un gros fichier est en cours. Votre texte est toujours là : réessayez dans une minute.',
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
    already_taken: 'Quelqu’un d’autre de l’équipe vient de prendre cette personne en charge.',
  },
  attendance: {
    not_scheduled: 'Cette séance est encore une ébauche. Planifiez-la d’abord.',
    closed:
      'Cette séance est close et ses chiffres sont figés. Une ou un gestionnaire peut la rouvrir.',
    cancelled: 'Cette séance a été annulée : personne n’y assiste.',
    too_early: 'Les présences se prennent à partir du {from}, une demi-heure avant le début.',
    absent_too_early: 'Une absence se note à partir du début de la séance ({from}).',
    no_heads: 'Il ne reste aucune personne sans nom à retirer.',
    off_list:
      'Cette personne a annulé : sa présence ne se note pas. Si elle est venue quand même, ajoutez-la comme personne sans inscription.',
    not_recorded:
      'Cette personne n’a pas consenti à la tenue d’un dossier. Comptez-la comme personne sans nom.',
    full: 'Les {capacity, number} places sont prises. Dès qu’une place se libère, elle va à la personne qui attend depuis le plus longtemps.',
    transition:
      'Sur la liste, on ne passe pas de « {from} » à « {to} ». On peut passer à {allowed}.',
    settled: '« {from} » : à ce stade, la liste ne change plus.',
    list_closed: 'Le statut de la séance est « {status} » : sa liste ne change plus.',
    no_consent:
      '{count, plural, one {Une de ces personnes n’a aucun consentement en vigueur et ne peut} many {# de ces personnes n’ont aucun consentement en vigueur et ne peuvent} other {# de ces personnes n’ont aucun consentement en vigueur et ne peuvent}} figurer sur une liste. Personne n’a été ajouté.',
    file_closed: 'Le dossier d’une de ces personnes est fermé. Personne n’a été ajouté.',
  },
  door: {
    code_spent: 'Ce code n’est plus valide. Balayez de nouveau celui qui est au mur, ou tapez-le.',
    ticket_spent:
      'C’était un peu long, et le code a changé. Balayez de nouveau le code qui est au mur.',
    ticket_worn:
      'Trop d’essais avec ce code. Balayez de nouveau celui qui est au mur, ou demandez à une personne de l’équipe.',
    not_found:
      'Nous ne vous avons pas trouvé avec ces renseignements. Vérifiez-les, ou demandez à une personne de l’équipe de noter votre arrivée.',
    wait: 'Trop d’essais. Attendez {seconds, plural, one {# seconde} many {# de secondes} other {# secondes}} avant de réessayer, ou demandez à une personne de l’équipe.',
    evaluation_spent:
      'Ce lien n’est pas ouvert. Si vous avez assisté à une séance, demandez-en un nouveau à une personne de l’équipe.',
    early: 'On peut signaler son arrivée à partir d’une demi-heure avant la séance.',
    over: 'Cette séance est finie depuis plus d’une heure. Notez les présences sur la page des présences.',
    not_on: 'Le statut de la séance est « {status} » : on ne peut pas y signaler son arrivée.',
    not_by_phone:
      'Cette personne n’a pas signalé son arrivée sur son téléphone. Changez plutôt sa présence.',
  },
  feedback: {
    cancelled: 'Cette séance a été annulée : rien ne peut y être ajouté.',
    did_not_attend: 'Cette personne n’était pas à la séance, elle n’a donc rien à évaluer.',
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
    already_placed:
      'Cette personne a déjà un emploi principal. Mettez-y d’abord fin, ou consignez celui-ci comme second emploi.',
    client_closed: 'Le dossier de cette personne est fermé. Rouvrez-le d’abord.',
    not_enrolled: 'Cette personne n’est pas inscrite à ce programme.',
  },
  postings: {
    job_id_exists: 'Nous avons déjà le concours {jobId}. Ouvrez cette offre et mettez-la à jour.',
    backward_needs_reason:
      'Le concours reviendrait de « {from} » à « {to} ». Dites pourquoi, par exemple : affiché de nouveau.',
  },
  sessions: {
    transition:
      'Une séance ne peut pas passer de « {from} » à « {to} ». Elle peut passer à {allowed}.',
    not_started: 'Cette séance n’a pas encore commencé.',
    cannot_close: 'Cette séance ne peut pas être close sans {gaps}.',
    closed: 'Cette séance est close. Une ou un gestionnaire peut la rouvrir.',
    cancelled: 'Cette séance est annulée. Créez-en une nouvelle.',
    month_changed:
      'Ces chiffres ont changé pendant que vous les saisissiez. Regardez les nouveaux, puis cochez de nouveau.',
  },
};
