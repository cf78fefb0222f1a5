import type { imports as en } from '../en/imports.ts';
import type { Same } from '../same.ts';

export const imports: Same<typeof en> = {
  title: 'Fichiers du répertoire',
  lead: 'Importez un répertoire entier à partir d’un fichier. Vous voyez d’abord ce qui changerait, et vous pouvez annuler l’importation pendant sept jours.',
  back: 'Tous les fichiers',
  add: {
    title: 'Ajouter un fichier',
    drop: 'Déposez un fichier ici',
    choose: 'Choisir un fichier',
    sending: 'Envoi de {name} : {percent}',
    sent: '{name} est bien arrivé. La lecture a commencé.',
    stop: 'Arrêter l’envoi',
    stopped: 'L’envoi a été arrêté. Rien n’a été conservé.',
    one: 'Un seul fichier à la fois. Choisissez le premier, puis le suivant.',
    too_large:
      'Ce fichier dépasse {megabytes, number} Mo. Divisez-le, ou adressez-vous à l’administration.',
    which: 'Quels fichiers peuvent être lus',
    infogo:
      'Le résultat d’une recherche de personnes dans INFO-GO (JSON). Dans le navigateur, ouvrez l’adresse du résultat et enregistrez-le tel quel.',
    geds: 'Le répertoire fédéral, gedsOpenData.csv, tiré du site des données ouvertes du Canada. Décompressez-le d’abord.',
    own: 'Votre propre liste (CSV). La première ligne nomme les colonnes; le ministère et un nom de famille suffisent :',
    letters:
      'Les accents sont bien lus en UTF-8, en UTF-16 et en Latin-1. Des virgules, des points-virgules ou des tabulations peuvent séparer les colonnes. Au plus {megabytes, number} Mo.',
  },
  empty: 'Aucun fichier du répertoire n’a encore été envoyé.',
  caption: 'Fichiers du répertoire',
  column: {
    file: 'Fichier',
    format: 'Type',
    state: 'État',
    rows: 'Lignes',
    by: 'Envoyé par',
    at: 'Envoi',
  },
  formats: {
    infogo: 'INFO-GO',
    geds: 'Répertoire fédéral',
    own: 'Notre propre liste',
    none: 'Pas encore connu',
  },
  size: '{megabytes} Mo',
  size_small: '{kilobytes} Ko',
  by_command: 'Ligne de commande',
  states: {
    reading: 'Lecture en cours',
    matching: 'Comparaison en cours',
    ready: 'À examiner',
    applying: 'Importation en cours',
    applied: 'Importé',
    undoing: 'Annulation en cours',
    undone: 'Importation annulée',
    refused: 'Refusé',
    discarded: 'Abandonné',
    paused: 'En pause',
  },
  about: '{format} · {size} · envoyé par {by}, {at}',
  encodings: {
    title: 'Lu en {encoding}',
  },
  progress: {
    label: 'Avancement du travail',
    reading: '{rows, plural, one {# ligne lue} many {# de lignes lues} other {# lignes lues}}',
    matching: 'Comparaison avec le répertoire : étape {step, number} sur {steps, number}',
    applying: 'Tout s’enregistre d’un seul coup. Tant que ce n’est pas terminé, rien n’a changé.',
    undoing: 'L’importation est en cours d’annulation.',
    rate: '{rate, plural, one {# ligne} many {# de lignes} other {# lignes}} par seconde',
    remaining_seconds:
      'encore environ {seconds, plural, one {# seconde} many {# de secondes} other {# secondes}}',
    remaining_minutes:
      'encore environ {minutes, plural, one {# minute} many {# de minutes} other {# minutes}}',
    waiting: 'En attente de son tour.',
    paused:
      'En pause après {rows, plural, one {# ligne} many {# de lignes} other {# lignes}}. La lecture reprendra exactement là.',
    leave: 'Vous pouvez quitter cette page : le travail continue, et la liste montre où il en est.',
    pause: 'Mettre en pause',
    resume: 'Reprendre',
    announce_reading: '{percent} lus',
    announce_ready: 'Le fichier est prêt à être examiné.',
    announce_applied: 'Le fichier a été importé.',
    announce_undone: 'L’importation a été annulée.',
    announce_refused: 'Le fichier a été refusé.',
  },
  preview: {
    title: 'Ce qui changerait',
    nothing_yet: 'Rien n’a encore été changé.',
    tabs: 'Lignes par type',
    rows: '{rows, plural, one {# ligne} many {# de lignes} other {# lignes}} dans le fichier',
  },
  tab: {
    uncertain: 'À décider',
    new: 'Nouveau',
    updated: 'Modifié',
    moved: 'Déplacé',
    unchanged: 'Inchangé',
    duplicate: 'En double',
    error: 'Illisible',
    kept_away: 'Retrait demandé',
    left: 'Absent du fichier',
  },
  tab_about: {
    uncertain:
      'Ces lignes désignent peut-être une personne que nous connaissons, ou quelqu’un du même nom. Tant que vous n’avez pas décidé, elles comptent comme de nouvelles personnes. Votre réponse servira pour le prochain fichier.',
    new: 'Des personnes et des postes qui ne figurent pas encore au répertoire.',
    updated:
      'Des personnes déjà au répertoire, avec une différence : un titre, un téléphone, une adresse.',
    moved: 'Des personnes qui sont maintenant dans une autre unité.',
    unchanged: 'Rien n’a changé pour ces personnes.',
    duplicate:
      'La même personne dans le même poste, plus loin dans le fichier. Ces lignes sont ignorées.',
    error: 'Ces lignes n’ont pas pu être lues. Elles sont ignorées; toutes les autres sont lues.',
    kept_away:
      'Ces personnes nous ont demandé de les retirer. Elles ne sont pas ajoutées de nouveau.',
    left: 'Des personnes nommées dans le dernier fichier de ce type, mais pas dans celui-ci.',
  },
  no_rows: 'Aucune ligne de ce type.',
  row: {
    line: 'Ligne',
    individual: 'Nº dans le fichier',
    person: 'Personne',
    name: 'Nom',
    title: 'Titre',
    unit: 'Unité',
    email: 'Courriel',
    reach: 'Courriel et téléphone',
    phone: 'Téléphone',
    city: 'Ville',
    changes: 'Avant et après',
    reason: 'Pourquoi',
    same_as: 'Identique à',
    same_as_row: 'ligne {row, number}',
    vacant: 'Poste vacant',
    nobody: 'Rien',
    before: 'avant',
    after: 'maintenant',
    matched: 'Reconnu par',
    basis: {
      email: 'courriel',
      phone: 'téléphone et nom',
      name: 'nom et unité',
      decision: 'votre décision',
    },
  },
  decide: {
    title: 'Est-ce la même personne?',
    of: '{name}, ligne {line, number}',
    in_file: 'Dans le fichier',
    in_directory: 'Dans le répertoire',
    same: 'Même personne',
    other: 'Quelqu’un d’autre',
    same_done: 'C’est noté : la même personne.',
    other_done: 'C’est noté : deux personnes différentes.',
  },
  complete: {
    title: 'Personnes absentes du fichier',
    label: 'Ce fichier nomme tout le monde',
    on: '{left, plural, one {# personne absente du fichier sera notée comme partie} many {# de personnes absentes du fichier seront notées comme parties} other {# personnes absentes du fichier seront notées comme parties}}. Rien n’est supprimé.',
    off: 'Aucune personne ne sera notée comme partie.',
    numbers:
      'Sur {known, plural, one {# personne connue} many {# de personnes connues} other {# personnes connues}} grâce aux fichiers de ce type, celui-ci en nomme {named, number} et en omet {left, number}.',
    first: 'C’est le premier fichier de ce type : personne ne peut y manquer.',
    part: 'La recherche a trouvé {found, plural, one {# personne} many {# de personnes} other {# personnes}}, mais ce fichier en contient moins : ce n’est qu’une page du résultat.',
    part_unknown:
      'Le fichier ne dit pas combien de personnes la recherche a trouvées : ce n’est peut-être qu’une partie du résultat.',
  },
  apply: {
    submit: 'Importer le fichier',
    nothing: 'Ce fichier ne change rien : il n’y a rien à importer.',
    title: 'Importer {name}?',
    lead: 'Tout s’importe d’un seul coup, ou rien du tout. Vous pourrez annuler l’importation jusqu’au {until}.',
    new: '{count, plural, one {# personne ou poste sera ajouté} many {# de personnes et de postes seront ajoutés} other {# personnes et postes seront ajoutés}}',
    updated:
      '{count, plural, one {# personne sera modifiée} many {# de personnes seront modifiées} other {# personnes seront modifiées}}',
    moved:
      '{count, plural, one {# personne changera d’unité} many {# de personnes changeront d’unité} other {# personnes changeront d’unité}}',
    left: '{count, plural, one {# personne sera notée comme partie} many {# de personnes seront notées comme parties} other {# personnes seront notées comme parties}}',
    left_none: 'aucune personne ne sera notée comme partie',
    uncertain:
      '{count, plural, one {# ligne reste à décider et comptera comme une nouvelle personne} many {# de lignes restent à décider et compteront comme de nouvelles personnes} other {# lignes restent à décider et compteront comme de nouvelles personnes}}',
    error:
      '{count, plural, one {# ligne n’a pas pu être lue et sera ignorée} many {# de lignes n’ont pas pu être lues et seront ignorées} other {# lignes n’ont pas pu être lues et seront ignorées}}',
    confirm: 'Importer maintenant',
    begun: 'L’importation a commencé.',
  },
  discard: {
    submit: 'Abandonner le fichier',
    title: 'Abandonner {name}?',
    lead: 'Le répertoire reste tel quel. Pour examiner le fichier de nouveau, il faudra le renvoyer.',
    confirm: 'Abandonner le fichier',
    done: 'Le fichier a été abandonné.',
  },
  applied: {
    title: 'Ce qui a changé',
    lead: 'Importé le {at}',
    kinds: 'Changements par type',
    none: 'Aucun changement de ce type.',
    nothing: 'Aucun changement par rapport à un fichier précédent.',
    kind: {
      joined: 'Arrivées',
      left: 'Départs',
      title: 'Nouveau titre',
      moved: 'Déplacements',
      head: 'Nouvelle personne responsable',
      renamed: 'Unités renommées',
      relocated: 'Unités déplacées',
      merged: 'Unités fusionnées',
      split: 'Unités scindées',
    },
    column: {
      person: 'Personne',
      unit: 'Unité',
      before: 'Avant',
      after: 'Maintenant',
    },
    erased: 'Retirée à sa propre demande',
    vacant: 'Poste vacant',
  },
  effects: {
    title: 'Ce que cela change pour nous',
    none: 'Rien de ce qui est en cours chez nous n’est touché.',
    open: '{count, plural, one {# demande en cours s’adresse} many {# de demandes en cours s’adressent} other {# demandes en cours s’adressent}} à des personnes qui sont parties.',
    thanks:
      '{count, plural, one {# remerciement reste à faire} many {# de remerciements restent à faire} other {# remerciements restent à faire}} à des personnes parties ou passées à une autre unité.',
    holds:
      '{count, plural, one {# personne réservée pour un dossier est partie} many {# de personnes réservées pour un dossier sont parties} other {# personnes réservées pour un dossier sont parties}}.',
    heads:
      '{count, plural, one {# personne rencontrée ou accueillie dirige maintenant une unité} many {# de personnes rencontrées ou accueillies dirigent maintenant une unité} other {# personnes rencontrées ou accueillies dirigent maintenant une unité}}.',
    for_client: 'pour',
    interview: 'Ouvrir la rencontre',
    thank_by: 'à remercier d’ici le {day}',
    held_until: 'réservation jusqu’au {day}',
    postings:
      '{count, plural, one {# offre ouverte} many {# d’offres ouvertes} other {# offres ouvertes}} au ministère',
    others:
      '{count, plural, one {# autre relève d’une ou d’un collègue.} many {# d’autres relèvent de collègues.} other {# autres relèvent de collègues.}}',
  },
  undo: {
    until: 'Annulation possible jusqu’au {until}',
    over: 'L’annulation était possible jusqu’au {until}',
    submit: 'Annuler l’importation',
    title: 'Annuler l’importation : {name}?',
    lead: 'Le répertoire redevient exactement ce qu’il était. Ce qui a été modifié à la main depuis ne change pas, ni ce qui a été consigné au sujet des personnes : rencontres, notes, séances.',
    confirm: 'Annuler l’importation maintenant',
    keep: 'Garder l’importation',
    begun: 'L’annulation a commencé.',
  },
  undone: {
    text: 'Cette importation a été annulée : {at}',
    kept: '{count, plural, =0 {} one {# inscription est restée, car quelqu’un l’a modifiée depuis.} many {# d’inscriptions sont restées, car quelqu’un les a modifiées depuis.} other {# inscriptions sont restées, car quelqu’un les a modifiées depuis.}}',
  },
  discarded: 'Ce fichier a été abandonné. Il n’a rien changé.',
  refused: {
    title: 'Ce fichier ne peut pas être lu',
    then: 'Rien n’a été changé.',
    again: 'Choisir un autre fichier',
  },
  refusals: {
    empty:
      'Ce fichier ne nomme personne : il est vide, ou n’a rien sous sa première ligne. Enregistrez la liste de nouveau et vérifiez le fichier avant de l’envoyer.',
    not_text:
      '{kind, select, spreadsheet {C’est un classeur de tableur. Ouvrez-le, enregistrez la feuille des personnes en « CSV UTF-8 », puis envoyez ce fichier.} zip {C’est un fichier compressé. Décompressez-le, puis envoyez le fichier qu’il contient.} pdf {C’est un PDF. Demandez la liste en CSV à la personne qui l’a fait.} picture {C’est une image. Demandez la liste en CSV.} other {Ce n’est pas un fichier texte. Envoyez la liste en CSV, ou le résultat d’une recherche dans INFO-GO tel qu’il a été enregistré.}}',
    not_directory:
      '{kind, select, web_page {C’est une page Web. Dans INFO-GO, enregistrez le résultat de la recherche (JSON) et non la page; ou collez la page d’une personne sous « Ajouter un contact ».} other {Nous ne reconnaissons pas ce fichier : sa première ligne ne nomme aucune de nos colonnes. Votre propre liste commence par last_name, first_name, title_en, title_fr, ministry, division, branch, unit, email, phone, city, source_url; nom, prénom et ministère sont acceptés aussi.}}',
    geds_columns:
      'Cela ressemble au répertoire fédéral, mais il manque des colonnes : {missing}. Téléchargez gedsOpenData.csv de nouveau et envoyez-le tel quel.',
    own_columns:
      'Il manque une colonne à cette liste : {missing}. Nommez-la dans la première ligne et renvoyez le fichier.',
    infogo_shape:
      'Ce fichier JSON n’est pas le résultat d’une recherche de personnes dans INFO-GO : il ne nomme personne. Enregistrez tel quel le résultat de la recherche (individuals/search).',
    broken_json:
      'Ce fichier JSON cesse d’être valide après {after, plural, =0 {le tout début} one {# personne} many {# de personnes} other {# personnes}}. Il a peut-être été modifié ou assemblé à la main : enregistrez le résultat de nouveau.',
    cut_short:
      'Ce fichier est incomplet : il s’arrête après {after, plural, =0 {le tout début} one {# personne} many {# de personnes} other {# personnes}}. Enregistrez-le de nouveau, jusqu’au bout.',
    too_large:
      'Ce fichier dépasse {most, number} Mo. Divisez-le par ministère et envoyez les parties.',
    mixed_encoding:
      'Ce fichier est enregistré en partie en UTF-8 et en partie en Latin-1, et ses accents ne peuvent pas être lus; le premier endroit se trouve à la ligne {line, number}. Enregistrez chaque partie en UTF-8 avant de les réunir.',
    every_row_broken:
      'Aucune ligne de ce fichier n’a pu être lue. Vérifiez que chaque valeur se trouve sous sa colonne, puis renvoyez le fichier.',
  },
  reasons: {
    no_name: 'La ligne n’a ni nom ni titre. Inscrivez au moins l’un des deux.',
    no_organization:
      'La ligne ne dit pas où la personne travaille. Nommez le ministère ou une unité.',
    too_deep: 'L’unité se trouve à plus de huit niveaux de profondeur. Retirez des niveaux.',
    too_few_fields:
      'La ligne a moins de colonnes que la première ligne : il en manque une, ou une ligne a été coupée en deux.',
    too_many_fields:
      'La ligne a plus de colonnes que la première ligne. Si une valeur contient le signe qui sépare les colonnes, mettez la valeur entre guillemets droits.',
    bad_quotes:
      'Il manque un guillemet dans la ligne. Fermez celui qui est resté ouvert, ou doublez les guillemets à l’intérieur d’une valeur.',
    too_long: 'Une valeur de la ligne est bien trop longue pour un nom, un titre ou une unité.',
    bad_characters:
      'Certaines lettres ont été perdues quand le fichier a été enregistré. Tapez-les de nouveau.',
    no_post: 'INFO-GO n’indique aucun poste pour cette personne : nous ne savons pas où la placer.',
    not_a_person: 'Cette inscription ne désigne pas une personne.',
  },
};
