import type { directoryFaults as en } from '../en/directory-faults.ts';
import type { Same } from '../same.ts';

export const directoryFaults: Same<typeof en> = {
  directory: {
    erased:
      'Cette personne a demandé à être retirée du répertoire. On n’y conserve plus rien à son sujet.',
    merged:
      'Cette fiche a été fusionnée avec une autre fiche de la même personne. Rechargez la page.',
    kept_away: 'Cette personne a demandé à être retirée du répertoire. On ne l’y ajoute plus.',
    too_deep:
      'Une unité peut se trouver au plus au niveau {deepest, number}. Choisissez une unité plus haut.',
    in_itself:
      'Une unité ne peut relever ni d’elle-même ni d’une unité qui relève d’elle. Choisissez-en une autre.',
  },
  imports: {
    wrong_state: 'Quelqu’un a fait avancer cette importation entre-temps. Rechargez la page.',
    preview_old:
      'Le répertoire a changé depuis cet aperçu. Vérifiez les nouveaux chiffres, puis importez le fichier.',
    undo_late:
      'Une importation ne peut être annulée que pendant {days, number} jours. Corrigez le répertoire à la main.',
    later_first:
      'Un fichier plus récent, {name}, a été importé par-dessus celui-ci. Annulez d’abord cette importation-là.',
    folder: 'C’est un dossier, et non un fichier. Nommez le fichier qui s’y trouve.',
    held_elsewhere:
      'Ce fichier est déjà en cours de traitement ailleurs. Attendez que ce soit terminé.',
    too_many:
      'Beaucoup de fichiers viennent d’être envoyés. Attendez qu’ils soient terminés, ou réessayez dans une heure.',
    too_large: 'Ce fichier dépasse {megabytes, number} Mo. Divisez-le, puis envoyez les parties.',
  },
  interviews: {
    transition:
      'Une rencontre ne peut pas passer de « {from} » à « {to} ». Elle peut passer à {allowed}.',
    finished: 'Cette rencontre est close. Consignez-en une nouvelle si elle a une suite.',
    closed_for_good: 'Cette rencontre est close. Consignez-en une nouvelle pour reprendre contact.',
    erased: 'Cette personne a demandé à être retirée du répertoire. On ne la contacte plus.',
    do_not_contact: 'Cette personne a demandé qu’on ne communique pas avec elle.',
    left: 'Cette personne n’est plus en poste. Cherchez sa relève.',
    open_elsewhere:
      '{name} attend une réponse de cette personne depuis le {since}. Une seule demande peut être en cours à la fois.',
    open_now:
      'Une ou un collègue vient de faire une demande à cette personne. Une seule demande peut être en cours à la fois.',
    held: '{name} réserve cette personne pour un autre dossier jusqu’au {until}.',
    contact_budget:
      'Cette personne a été sollicitée {count, plural, one {# fois} many {# de fois} other {# fois}} en {days, plural, one {# jour} many {# de jours} other {# jours}}, et c’est assez. On pourra la solliciter de nouveau dès le {free}.',
    attempts:
      '{count, plural, one {# demande a été faite} many {# de demandes ont été faites} other {# demandes ont été faites}} pour ce dossier, et c’est assez. Choisissez quelqu’un d’autre.',
    too_soon:
      'La dernière demande pour ce dossier date de moins de {days, plural, one {# jour ouvrable} many {# de jours ouvrables} other {# jours ouvrables}}. La prochaine est possible dès le {free}.',
    planned_already: 'Cette rencontre est déjà prévue. Ouvrez-la et continuez à partir de là.',
    met_already: 'La rencontre du {day} est déjà consignée.',
    not_yet: 'La rencontre est prévue le {at}. Personne ne peut l’avoir manquée avant.',
  },
  takeaways: {
    not_met: 'Il n’y a rien à noter avant que la rencontre ait eu lieu. Consignez-la d’abord.',
    author_only:
      'Seule la personne qui a écrit ce texte peut le modifier. Remettez-le à l’état de brouillon pour demander une autre formulation.',
    another_reads: 'Une autre conseillère ou un autre conseiller doit d’abord lire ce texte.',
    names_client:
      'Le texte peut révéler de qui il s’agit. Remettez-le à l’état de brouillon et demandez une autre formulation.',
    no_unit: 'Le répertoire ne dit pas où cette personne travaille. Ajoutez d’abord son poste.',
    transition: 'L’état « {from} » ne peut pas devenir « {to} ».',
  },
  /** Beside a field, said by the office; what a form says by itself is in errors.ts. */
  errors: {
    names_client:
      '{what, select, name {Le nom} phone {Le numéro de téléphone} email {L’adresse courriel} other {Le numéro de dossier}} de la personne suivie y figure. Enlevez ce passage : d’autres le liront.',
    contact_email:
      '{name} a déjà cette adresse. Ouvrez cette fiche, ou indiquez ci-dessus qu’il s’agit de quelqu’un d’autre.',
    name_differs: 'Ce n’est pas le bon nom. Tapez-le exactement comme ci-dessus.',
    same_contact: 'Choisissez une autre personne : c’est la même fiche.',
    past_day: 'Cette date est passée.',
    long_ago: 'Cela remonte à plus d’un an.',
    before_intake: 'C’est avant l’accueil de cette personne.',
    before_step: 'C’est avant l’étape précédente, le {day}.',
    far_ahead: 'C’est dans plus d’un an.',
    hold_too_long:
      'Réservez quelqu’un pour {days, plural, one {# jour} many {# de jours} other {# jours}} au plus.',
  },
};
