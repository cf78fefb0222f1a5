import type { EmployerKind } from '@tremplin/shared/placements.ts';

export interface Ministry {
  readonly nameEn: string;
  readonly nameFr: string;
  /** Letters that the board prints in a posting's note code. */
  readonly code: string;
  /** What it was called before, and the last day of that name. */
  readonly before?: { readonly nameEn: string; readonly nameFr: string; readonly until: string };
  readonly divisions: readonly [string, ...string[]];
}

/** Real ministries and parts of them; nobody who works there is named. */
export const ministries: readonly [Ministry, ...Ministry[]] = [
  {
    nameEn: 'Ministry of Labour, Immigration, Training and Skills Development',
    nameFr:
      'Ministère du Travail, de l’Immigration, de la Formation et du Développement des compétences',
    code: 'LB',
    before: {
      nameEn: 'Ministry of Labour, Training and Skills Development',
      nameFr: 'Ministère du Travail, de la Formation et du Développement des compétences',
      until: '2022-06-23',
    },
    divisions: [
      'Employment and Training Division / Eastern Region',
      'Skilled Trades and Apprenticeship Ontario Division / Program Delivery Branch',
      'Global Talent and Settlement Services Division / Newcomer Settlement Branch',
      'Fair, Safe and Healthy Workplaces Division / Employment Standards Program',
    ],
  },
  {
    nameEn: 'Ministry of Children, Community and Social Services',
    nameFr: 'Ministère des Services à l’enfance et des Services sociaux et communautaires',
    code: 'CS',
    divisions: [
      'Social Assistance Programs Division / Disability Adjudication Unit',
      'Family Responsibility Office / Client Services Branch',
      'Community Services Division / East Region',
    ],
  },
  {
    nameEn: 'Ministry of Transportation',
    nameFr: 'Ministère des Transports',
    code: 'TR',
    divisions: [
      'Operations Division / East Operations Branch',
      'Transportation Safety Division / Carrier Enforcement Branch',
      'Driver and Vehicle Services / DriveTest Oversight Office',
    ],
  },
  {
    nameEn: 'Ministry of the Attorney General',
    nameFr: 'Ministère du Procureur général',
    code: 'AG',
    divisions: [
      'Court Services Division / East Region',
      'Victims and Vulnerable Persons Division / Victim/Witness Assistance Program',
      'Tribunals Ontario / Landlord and Tenant Board',
      'Legal Services Division / Civil Law Branch',
    ],
  },
  {
    nameEn: 'Ministry of Public and Business Service Delivery and Procurement',
    nameFr: 'Ministère des Services au public et aux entreprises et de l’Approvisionnement',
    code: 'GB',
    divisions: [
      'ServiceOntario / Contact Centre Services Branch',
      'ServiceOntario / Retail Offices, East',
      'Supply Chain Ontario / Strategic Sourcing Branch',
      'Archives of Ontario / Collections Branch',
    ],
  },
  {
    nameEn: 'Ministry of Natural Resources',
    nameFr: 'Ministère des Richesses naturelles',
    code: 'NR',
    before: {
      nameEn: 'Ministry of Natural Resources and Forestry',
      nameFr: 'Ministère des Richesses naturelles et des Forêts',
      until: '2024-06-05',
    },
    divisions: [
      'Regional Operations Division / Kemptville District',
      'Provincial Services Division / Aviation, Forest Fire and Emergency Services',
      'Policy Division / Crown Forests and Lands Policy Branch',
    ],
  },
  {
    nameEn: 'Ministry of Health',
    nameFr: 'Ministère de la Santé',
    code: 'HL',
    divisions: [
      'Hospitals and Capital Division / Hospital Sector Funding, Planning and Performance Branch',
      'Emergency Health Services Division / Ottawa Central Ambulance Communications Centre',
      'Ontario Health Insurance Plan Division / Claims Services Branch',
    ],
  },
  {
    nameEn: 'Ministry of the Solicitor General',
    nameFr: 'Ministère du Solliciteur général',
    code: 'SG',
    divisions: [
      'Institutional Services / Ottawa-Carleton Detention Centre',
      'Community Services / Eastern Region Probation and Parole',
      'Public Safety Division / Private Security and Investigative Services Branch',
    ],
  },
  {
    nameEn: 'Ministry of Education',
    nameFr: 'Ministère de l’Éducation',
    code: 'ED',
    divisions: [
      'Student Achievement Division / Ottawa Regional Office',
      'French-Language Teaching, Learning and Achievement Division / Program Implementation Branch',
    ],
  },
  {
    nameEn: 'Ministry of the Environment, Conservation and Parks',
    nameFr: 'Ministère de l’Environnement, de la Protection de la nature et des Parcs',
    code: 'EN',
    divisions: [
      'Drinking Water and Environmental Compliance Division / Ottawa District Office',
      'Land and Water Division / Ontario Parks',
    ],
  },
  {
    nameEn: 'Ministry of Municipal Affairs and Housing',
    nameFr: 'Ministère des Affaires municipales et du Logement',
    code: 'MU',
    divisions: ['Municipal and Housing Operations Division / Municipal Services Office East'],
  },
  {
    nameEn: 'Ministry of Finance',
    nameFr: 'Ministère des Finances',
    code: 'FN',
    divisions: [
      'Tax Compliance and Benefits Division / Advisory and Compliance Branch',
      'Provincial Local Finance Division / Assessment Policy Branch',
    ],
  },
];

export const otherEmployers: Readonly<
  Partial<Record<EmployerKind, readonly [string, ...string[]]>>
> = {
  federal: [
    'Statistics Canada',
    'Service Canada',
    'Canada Revenue Agency',
    'Library and Archives Canada',
  ],
  municipal: ['City of Ottawa', 'City of Kingston', 'City of Cornwall'],
  broader_public: [
    'The Ottawa Hospital',
    'Algonquin College',
    'La Cité',
    'Ottawa Public Library',
    'CHEO',
  ],
  private: [
    'Rideau Data Works',
    'Bytown Bakery',
    'Capital Logistics',
    'Lebreton Accounting',
    'Maple Ridge Dental',
    'Vanier Auto Parts',
    'Orléans Home Care',
  ],
  non_profit: ['Overbrook Food Bank', 'Lowertown Community House', 'Centretown Shelter Network'],
  self: ['Own business'],
};

export const otherTitles: readonly [string, ...string[]] = [
  'Administrative assistant',
  'Customer service agent',
  'Data analyst',
  'Bookkeeper',
  'Personal support worker',
  'Warehouse associate',
  'Early childhood educator',
  'Web developer',
  'Project coordinator',
  'Settlement worker',
  'Dental assistant',
  'Payroll clerk',
];
