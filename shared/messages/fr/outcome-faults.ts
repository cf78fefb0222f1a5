import type { outcomeFaults as en } from '../en/outcome-faults.ts';
import type { Same } from '../same.ts';

export const outcomeFaults: Same<typeof en> = {
  equity: {
    whole_years:
      'L’équité se compte par exercice complet seulement : des périodes plus courtes permettraient de reconnaître des personnes. Choisissez un exercice.',
    programmes_only:
      'L’équité se compte pour l’ensemble ou pour un programme : des filtres plus fins permettraient de reconnaître des personnes. Effacez les autres filtres.',
  },
  publishing: {
    not_over:
      'Une période est publiée une fois terminée. Celle-ci se termine le {to} : publiez-la après ce jour, ou choisissez-en une plus ancienne.',
    other_kind:
      'Pour l’exercice {year}, les rapports sont publiés par {kind} : choisissez une telle période. Une période qui en chevauche une autre permettrait de soustraire et de retrouver les nombres masqués.',
    by_programme:
      'Pour l’exercice {year}, les rapports sont publiés par programme : choisissez-en un. Un rapport sur l’ensemble du bureau permettrait de soustraire et de retrouver les nombres masqués.',
    as_a_whole:
      'Pour l’exercice {year}, les rapports portent sur l’ensemble du bureau : choisissez tous les programmes. Un rapport sur un programme permettrait de soustraire et de retrouver les nombres masqués.',
    not_genuine:
      'Une version précédente de ce rapport ne porte pas le sceau de ce bureau. Avertissez l’administration; rien de nouveau n’est publié avant que ce soit éclairci.',
    broken:
      'Le contenu de ce rapport ne correspond pas à son sceau; on ne peut donc pas le télécharger. Avertissez l’administration.',
    too_many_versions:
      'Ce rapport a été corrigé trop souvent. Aucune autre version n’est possible : avertissez l’administration.',
  },
  caseloads: {
    receiver:
      '{name} ne travaille pas ici comme conseillère ou conseiller en ce moment. Choisissez une autre personne.',
    moved:
      '{count, plural, one {Une de ces personnes n’est plus suivie} many {# de ces personnes ne sont plus suivies} other {# de ces personnes ne sont plus suivies}} par {name} : quelqu’un les a confiées à une autre personne entre-temps. Rien n’a été modifié. La liste est à jour; choisissez de nouveau.',
    covered_already:
      '{count, plural, one {Une de ces personnes a déjà un autre remplacement} many {# de ces personnes ont déjà un autre remplacement} other {# de ces personnes ont déjà un autre remplacement}}. Mettez d’abord fin à ce remplacement, ou laissez ces personnes de côté.',
    not_covered: 'Ce remplacement est déjà terminé : il ne vise plus personne.',
  },
  errors: { until_past: 'Choisissez aujourd’hui ou un jour à venir.' },
};
