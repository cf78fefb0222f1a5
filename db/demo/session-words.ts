import type { PresenterRole, SessionKind, Topic } from '@tremplin/shared/sessions.ts';

interface Subject {
  readonly titleEn: string;
  readonly titleFr: string;
  readonly kind: SessionKind;
  readonly topics: readonly Topic[];
}

/** What sessions are about; the first is the recruitment drive of the source story. */
export const subjects: readonly [Subject, ...Subject[]] = [
  {
    titleEn: 'OPS recruitment drive: how hiring works',
    titleFr: 'La FPO recrute : comment se passe l’embauche',
    kind: 'recruitment_info_session',
    topics: [
      'staffing_system',
      'hiring_manager_role',
      'careers_site_tour',
      'job_alert',
      'application_status_tracking',
      'infogo_lookup',
    ],
  },
  {
    titleEn: 'Tour of the OPS careers site and job alerts',
    titleFr: 'Visite du site d’emplois de la FPO et alertes-emploi',
    kind: 'workshop',
    topics: ['careers_site_tour', 'job_alert', 'application_status_tracking'],
  },
  {
    titleEn: 'Skills first: writing for an OPS competition',
    titleFr: 'Les compétences d’abord : postuler à un concours de la FPO',
    kind: 'workshop',
    topics: ['skills_based_assessment', 'staffing_system'],
  },
  {
    titleEn: 'Newcomers in the public service: a panel',
    titleFr: 'Nouveaux arrivants dans la fonction publique : table ronde',
    kind: 'panel',
    topics: ['diversity_hiring', 'benefits', 'informational_interviews'],
  },
  {
    titleEn: 'Behind the counter: visit to a ServiceOntario centre',
    titleFr: 'De l’autre côté du comptoir : visite d’un centre ServiceOntario',
    kind: 'site_tour',
    topics: ['hiring_manager_role', 'benefits'],
  },
];

/** Invented people who came to speak. */
export const speakers: readonly [string, ...string[]] = [
  'Geneviève Charbonneau',
  'Martin O’Shea',
  'Priya Raman',
  'Luc Villeneuve',
  'Sandra Whitfield',
  'Amadou Sarr',
  'Heather McCrae',
  'Josée Larocque',
];

type Speaking = readonly [PresenterRole, string];
export const speakerRoles: readonly [Speaking, ...Speaking[]] = [
  ['presenter', 'Service Delivery Manager'],
  ['presenter', 'Program Manager'],
  ['hr', 'Talent Acquisition Advisor'],
  ['alumni', 'Program Analyst'],
];

export const rooms: readonly [string, ...string[]] = [
  'Training room B, second floor',
  'Community room, Ottawa Public Library, Main branch',
  'Room 310, third floor',
  'Bayview Yards, meeting room 2',
];

export const promises: readonly [string, string, ...string[]] = [
  'Put our office on the OPS list of community partners',
  'Send the slides in English and in French',
  'Pass on postings for the Ottawa region each month',
  'Find two colleagues who would take an informational interview',
];

export const sayings: readonly [string, ...string[]] = [
  'I didn’t even know there was an Ontario Public Service!',
  'Now I know where my application is and how long it may take.',
  'Je ne savais pas qu’on pouvait suivre sa candidature avec le numéro de concours.',
];

export const comments: readonly [string, ...string[]] = [
  'Very clear. I set up my job alert in the room.',
  'More time for questions, please.',
  'Très utile, merci aux deux gestionnaires.',
  'I would like the same in the evening.',
  'The tour of the site helped me most.',
  '',
  '',
];
