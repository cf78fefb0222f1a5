import type { definitions as en } from '../en/definitions.ts';
import type { Same } from '../same.ts';

export const definitions: Same<typeof en> = {
  active_caseload: {
    title: 'Clientèle active',
    text: 'Dossiers actifs, en pause ou en emploi le dernier jour compté. Sans contact : parmi ces dossiers, aujourd’hui, ceux dont le dernier contact remonte à plus longtemps que le délai fixé par le bureau, ou qui n’en ont jamais eu.',
  },
  intakes: {
    title: 'Personnes accueillies',
    text: 'Personnes dont la date d’accueil tombe dans la période, quel que soit leur statut actuel.',
  },
  applications: {
    title: 'Candidatures envoyées',
    text: 'Candidatures à la FPO dont le jour d’envoi tombe dans la période. Une candidature seulement repérée ou en préparation ne compte pas.',
  },
  applications_per_client: {
    title: 'Candidatures par personne',
    text: 'Nombre médian de candidatures envoyées dans la période, parmi les personnes qui en ont envoyé au moins une : la moitié en a envoyé autant ou plus, l’autre moitié autant ou moins.',
  },
  ops_funnel: {
    title: 'Candidatures à la FPO, étape par étape',
    text: 'Chaque candidature compte une fois, dans le mois de son envoi, à chaque étape jusqu’à la plus avancée qu’elle a atteinte : une évaluation compte comme présélection, une vérification des références comme entrevue. Un dénouement comme « Non retenue » compte pour l’étape qui le précède. Un mois est trop récent pour en juger jusqu’à ce que six autres se soient écoulés : une offre d’emploi prend environ quatre mois, parfois neuf.',
  },
  interview_rate: {
    title: 'Présélection',
    text: 'Candidatures envoyées dans la période qui ont été présélectionnées ou sont allées plus loin, sur toutes les candidatures envoyées dans la période.',
  },
  offer_rate: {
    title: 'Offres d’emploi après une entrevue',
    text: 'Candidatures envoyées dans la période qui ont mené à une offre d’emploi, sur celles qui se sont rendues à l’entrevue.',
  },
  time_to_invitation: {
    title: 'Délai jusqu’à la première invitation',
    text: 'Jours entre la clôture de l’offre et le jour du premier passage à l’évaluation ou à l’entrevue, pour les candidatures envoyées dans la période. Celles qui n’ont ni clôture connue ni invitation, ou dont l’invitation précède la clôture, sont laissées de côté. On montre la médiane (la moitié a pris ce temps ou moins) et la moitié centrale.',
  },
  time_to_outcome: {
    title: 'Délai jusqu’au dénouement',
    text: 'Jours entre l’envoi et le dénouement, quel qu’il soit, pour les candidatures envoyées dans la période qui en ont un. Celles qui sont encore ouvertes sont laissées de côté : une période récente paraît donc plus rapide qu’elle ne le sera. On montre la médiane (la moitié a pris ce temps ou moins) et la moitié centrale.',
  },
  silent_90: {
    title: 'Sans nouvelles depuis 90 jours',
    text: 'Candidatures envoyées, encore ouvertes, qui sont à la même étape depuis plus de 90 jours aujourd’hui.',
  },
  silence: {
    title: 'Le silence, comparé',
    text: 'Combien de temps les autres candidatures du bureau ont attendu des nouvelles à la même étape, selon la méthode de Kaplan-Meier. Une attente qui dure encore, ou qui s’est terminée sans nouvelles (aucune réponse, retrait, annulation), compte pour le temps qu’elle a duré. On compare au sein de la famille d’emplois s’il y en a au moins 20, sinon du ministère, sinon de l’ensemble; à moins de 20, l’historique ne suffit pas. Normal : plus de la moitié ont attendu plus longtemps. Lent : plus d’une sur dix. Au-delà : une sur dix au plus.',
  },
  placements: {
    title: 'Placements commencés',
    text: 'Emplois dont le premier jour de travail tombe dans la période, quel que soit l’employeur et qu’ils soient financés ou non. Ceux qui commencent plus tard figurent dans leur propre mois et ne sont pas dans le nombre à ce jour.',
  },
  funded: {
    title: 'Résultats financés',
    text: 'Placements commencés dans la période qui satisfont à tous les critères du bailleur de fonds le premier jour, selon les règles en vigueur ce jour-là, et dont le début est prouvé. À côté : ceux qui satisfont à tous les critères, prouvés ou non.',
  },
  funded_rate: {
    title: 'Taux de résultats financés',
    text: 'Personnes ayant un résultat financé et vérifié depuis le début de leur programme, sur toutes celles dont le programme a commencé dans la période. Vérifié : l’emploi satisfait à tous les critères et son début est prouvé, ou il y satisfait encore à un suivi vérifié.',
  },
  retention: {
    title: 'Encore en emploi, vérifié',
    text: 'Placements commencés dans la période dont l’emploi a été vérifié à ce suivi, sur tous ceux dont le suivi est échu. Ce que nous ignorons (personne non jointe, suivi non exigé, pas encore demandé) reste dans le total. Ce que seule la personne affirme figure comme déclaré, non vérifié.',
  },
  knowledge: {
    title: 'Taux de résultats connus',
    text: 'Suivis échus pour lesquels nous savons si la personne travaillait (vérifié, déclaré ou terminé), sur tous les suivis échus des placements commencés dans la période.',
  },
  followups: {
    title: 'Suivis',
    text: 'Après le début d’un emploi, aux mois que fixe le programme, on demande si la personne travaille. Il y a un délai pour poser la question; une fois ce délai passé, le suivi est en retard.',
  },
  followups_due: {
    title: 'Suivis à faire ce mois-ci',
    text: 'Suivis encore à faire dont l’échéance tombe dans le mois en cours.',
  },
  followups_overdue: {
    title: 'Suivis en retard',
    text: 'Suivis encore à faire dont le délai est passé aujourd’hui.',
  },
  proof_missing: {
    title: 'Preuves manquantes',
    text: 'Suivis où la personne travaillait, mais pour lesquels aucune preuve valable n’est arrivée : ni talon de paie, ni lettre de l’employeur, ni attestation approuvée.',
  },
  sessions: {
    title: 'Séances tenues',
    text: 'Séances d’information qui ont eu lieu dans la période, closes ou non. Les séances annulées sont comptées à part.',
  },
  attendance: {
    title: 'Présences',
    text: 'Personnes venues aux séances tenues dans la période : celles notées par leur nom et celles comptées sans nom. Une personne venue à deux séances compte deux fois. Une séance close compte avec les nombres figés à sa clôture. Si l’on filtre par programme, c’est celui de la séance qui compte; par conseillère ou conseiller, ou par volet, seules les personnes nommées comptent.',
  },
  show_rate: {
    title: 'Taux de présence',
    text: 'Personnes venues, sur celles qui sont venues ou ne se sont pas présentées, parmi les personnes nommées, aux séances tenues dans la période. Les absences excusées, les annulations et les personnes sans nom sont laissées de côté.',
  },
  satisfaction: {
    title: 'Satisfaction',
    text: 'Réponses égales ou supérieures à la note à partir de laquelle on compte une personne comme satisfaite (4 sur 5, sauf si les règles du bureau disent autre chose pour ce jour), sur toutes les réponses de 1 à 5, aux séances tenues dans la période.',
  },
  session_action: {
    title: 'Ce qui a suivi dans les 90 jours',
    text: 'Personnes nommées et présentes qui, du jour de la séance à 90 jours après, ont envoyé une candidature à la FPO, créé une alerte-emploi ou eu une rencontre d’information, sur toutes les personnes nommées et présentes dont les 90 jours sont écoulés. Une personne venue à deux séances compte pour chacune. C’est venu après la séance; cela ne veut pas dire à cause d’elle.',
  },
  interviews: {
    title: 'Rencontres d’information demandées',
    text: 'Rencontres d’information dont la première demande est partie dans la période. À côté, parmi elles : celles qui ont eu une réponse, celles qui ont eu lieu, et celles après lesquelles la personne a envoyé une candidature au même ministère dans les 120 jours.',
  },
  reply_rate: {
    title: 'Taux de réponse',
    text: 'Demandes qui ont eu une réponse, oui ou non, sur celles de la période qui sont assez anciennes pour en juger : les messages non livrés et les demandes dont le moment de la relance n’est pas venu sont laissés de côté.',
  },
  commitments: {
    title: 'Engagements',
    text: 'Ce qui a été promis aux séances et n’est pas encore fait aujourd’hui. En retard : promis pour un jour passé.',
  },
  data_quality: {
    title: 'Qualité des données',
    text: 'Aujourd’hui : dossiers actifs sans consentement, sans langue de service ou sans programme en cours; personnes peut-être inscrites deux fois, parce qu’une autre a la même adresse courriel, ou le même nom et le même téléphone; séances des mois précédents tenues mais non closes.',
  },
  equity: {
    title: 'Équité',
    text: 'Personnes dont la date d’accueil tombe dans l’exercice, selon les groupes qu’elles ont nommés elles-mêmes (auto-identification volontaire). Emploi commencé : placement qui a commencé le jour de l’accueil ou après. Candidature à la FPO : au moins une envoyée depuis. On compte ce qui était connu à la fin du dernier mois; une personne compte dans le programme où elle était le jour de l’accueil. Les personnes qui préfèrent ne pas répondre, et celles à qui on n’a rien demandé ou qui n’ont rien répondu, ont chacune leur ligne. L’intervalle est celui de Wilson, à 95 % : avec si peu de personnes, la part aurait pu, par hasard, se trouver n’importe où à l’intérieur.',
  },
};
