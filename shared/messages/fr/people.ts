import type { people as en } from '../en/people.ts';
import type { Same } from '../same.ts';

export const people: Same<typeof en> = {
  roles: {
    counsellor: 'Conseillère ou conseiller en emploi',
    facilitator: 'Animatrice ou animateur',
    manager: 'Gestionnaire',
    administrator: 'Administratrice ou administrateur',
  },
  does: {
    counsellor: 'Suit sa clientèle et ses candidatures',
    facilitator: 'Anime les séances d’information et partage les offres',
    manager: 'Consulte les résultats, sans les notes sur la clientèle',
    administrator: 'Gère les comptes et les réglages, sans voir les dossiers',
  },
  lead: '{active, plural, one {# personne travaille} many {# de personnes travaillent} other {# personnes travaillent}} ici{invited, plural, =0 {} one {; # est invitée} many {; # sont invitées} other {; # sont invitées}}.',
  table: 'Équipe du bureau',
  name: 'Nom',
  email: 'Courriel',
  role: 'Rôles',
  state: 'État',
  names: 'Voit les noms',
  states: {
    active: 'Compte actif',
    invited: 'Invitation en attente',
    disabled: 'Compte désactivé',
  },
  link_until: 'lien valide jusqu’au {time}',
  link_over: 'lien trop ancien',
  sees_names: 'Oui, derrière les chiffres',
  actions: 'Actions : {name}',
  change: 'Modifier le nom et les rôles',
  new_link: 'Créer un nouveau lien',
  disable: 'Désactiver le compte',
  enable: 'Réactiver le compte',
  enabled: '{name} peut de nouveau ouvrir une session.',
  enabled_invited: '{name} a besoin d’un nouveau lien avant d’ouvrir une session.',
  disabled: '{name} n’a plus de session ouverte et ne peut plus en ouvrir.',
  saved: 'Les changements pour {name} sont enregistrés.',
  demo: 'Démo',
  you: 'vous',
  form: {
    invite: 'Inviter quelqu’un',
    invite_lead: 'Vous lui remettez un lien à usage unique; la personne choisit son mot de passe.',
    submit_invite: 'Créer l’invitation',
    change: 'Modifier {name}',
    submit_change: 'Enregistrer les changements',
    roles_hint:
      'Deux au plus. L’administration ne se combine pas avec le rôle de conseillère ou conseiller en emploi.',
    sees_names: 'Peut voir les noms derrière les chiffres',
    sees_names_hint:
      'Pour les gestionnaires seulement. Chaque consultation est consignée au journal; les notes restent fermées.',
    locale: 'Langue de la première page',
  },
  locales: { en: 'Anglais', fr: 'Français' },
  link: {
    title: 'Un lien pour {name}',
    lead: 'Remettez-le vous-même. Il sert une seule fois, jusqu’au {time}, et n’apparaît qu’ici, maintenant.',
    label: 'Lien à usage unique',
    copy: 'Copier le lien',
    copied: 'Le lien est copié.',
    select: 'La copie n’a pas fonctionné : sélectionnez le lien et copiez-le.',
    done: 'J’ai le lien',
  },
  new_link_confirm: {
    title: 'Créer un nouveau lien pour {name}?',
    invited: 'Le lien actuel cesse de fonctionner. Le nouveau est valide sept jours.',
    active:
      'La personne s’en sert dans les 30 minutes pour choisir un nouveau mot de passe. D’ici là, l’ancien fonctionne; ensuite, toutes ses sessions sont fermées.',
    submit: 'Créer le lien',
  },
  disable_confirm: {
    title: 'Désactiver ce compte ({name})?',
    lead: 'Toutes ses sessions se ferment à l’instant et la personne ne peut plus en ouvrir. Sa clientèle et son travail restent tels quels.',
    submit: 'Désactiver le compte',
  },
};
