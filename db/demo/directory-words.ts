/** A name in both languages. */
export type Pair = readonly [en: string, fr: string];

/** French names of the parts that postings name in English. */
export const frenchParts: Readonly<Record<string, string>> = {
  'Employment and Training Division': 'Division de l’emploi et de la formation',
  'Eastern Region': 'Région de l’Est',
  'Skilled Trades and Apprenticeship Ontario Division':
    'Division des métiers spécialisés et de l’apprentissage en Ontario',
  'Program Delivery Branch': 'Direction de la prestation des programmes',
  'Global Talent and Settlement Services Division':
    'Division des talents mondiaux et des services d’établissement',
  'Newcomer Settlement Branch': 'Direction de l’établissement des nouveaux arrivants',
  'Fair, Safe and Healthy Workplaces Division':
    'Division des milieux de travail équitables, sûrs et sains',
  'Employment Standards Program': 'Programme des normes d’emploi',
  'Social Assistance Programs Division': 'Division des programmes d’aide sociale',
  'Disability Adjudication Unit': 'Unité des décisions relatives aux personnes handicapées',
  'Family Responsibility Office': 'Bureau des obligations familiales',
  'Client Services Branch': 'Direction des services à la clientèle',
  'Community Services Division': 'Division des services communautaires',
  'East Region': 'Région de l’Est',
  'Operations Division': 'Division des opérations',
  'East Operations Branch': 'Direction des opérations de l’Est',
  'Transportation Safety Division': 'Division de la sécurité des transports',
  'Carrier Enforcement Branch': 'Direction de l’application des règles aux transporteurs',
  'Driver and Vehicle Services': 'Services aux conducteurs et aux propriétaires de véhicules',
  'DriveTest Oversight Office': 'Bureau de surveillance de Test au volant',
  'Court Services Division': 'Division des services aux tribunaux',
  'Victims and Vulnerable Persons Division': 'Division des victimes et des personnes vulnérables',
  'Victim/Witness Assistance Program': 'Programme d’aide aux victimes et aux témoins',
  'Tribunals Ontario': 'Tribunaux décisionnels Ontario',
  'Landlord and Tenant Board': 'Commission de la location immobilière',
  'Legal Services Division': 'Division des services juridiques',
  'Civil Law Branch': 'Direction du droit civil',
  ServiceOntario: 'ServiceOntario',
  'Contact Centre Services Branch': 'Direction des services des centres d’appels',
  'Retail Offices, East': 'Centres de services, Est',
  'Supply Chain Ontario': 'Chaîne d’approvisionnement Ontario',
  'Strategic Sourcing Branch': 'Direction de l’approvisionnement stratégique',
  'Archives of Ontario': 'Archives publiques de l’Ontario',
  'Collections Branch': 'Direction des collections',
  'Regional Operations Division': 'Division des opérations régionales',
  'Kemptville District': 'District de Kemptville',
  'Provincial Services Division': 'Division des services provinciaux',
  'Aviation, Forest Fire and Emergency Services':
    'Services d’aviation, de lutte contre les feux de forêt et d’urgence',
  'Policy Division': 'Division des politiques',
  'Hospitals and Capital Division': 'Division des hôpitaux et des immobilisations',
  'Emergency Health Services Division': 'Division des services de santé d’urgence',
  'Ottawa Central Ambulance Communications Centre': 'Centre de répartition des ambulances d’Ottawa',
  'Ontario Health Insurance Plan Division': 'Division de l’Assurance-santé de l’Ontario',
  'Claims Services Branch': 'Direction des services de règlement des demandes',
  'Institutional Services': 'Services en établissement',
  'Ottawa-Carleton Detention Centre': 'Centre de détention d’Ottawa-Carleton',
  'Community Services': 'Services communautaires',
  'Eastern Region Probation and Parole': 'Probation et libération conditionnelle, région de l’Est',
  'Public Safety Division': 'Division de la sécurité publique',
  'Student Achievement Division': 'Division du rendement des élèves',
  'Ottawa Regional Office': 'Bureau régional d’Ottawa',
  'Program Implementation Branch': 'Direction de la mise en œuvre des programmes',
  'Land and Water Division': 'Division des terres et des eaux',
  'Ontario Parks': 'Parcs Ontario',
  'Ottawa District Office': 'Bureau de district d’Ottawa',
  'Municipal Services Office East': 'Bureau des services aux municipalités de l’Est',
  'Advisory and Compliance Branch': 'Direction des conseils et de la conformité',
  'Assessment Policy Branch': 'Direction des politiques d’évaluation foncière',
};

/** Parts that every ministry has. */
export const commonDivisions: readonly Pair[] = [
  ['Corporate Management Division', 'Division de la gestion ministérielle'],
  ['Strategic Policy Division', 'Division des politiques stratégiques'],
  ['Program Delivery Division', 'Division de la prestation des programmes'],
  ['Regional Services Division', 'Division des services régionaux'],
  ['Digital and Data Division', 'Division du numérique et des données'],
  ['Compliance and Enforcement Division', 'Division de la conformité et de l’application'],
  ['Finance and Planning Division', 'Division des finances et de la planification'],
  ['Indigenous and Community Relations Division', 'Division des relations communautaires'],
];

export const commonBranches: readonly Pair[] = [
  ['Human Resources Branch', 'Direction des ressources humaines'],
  ['Business Planning Branch', 'Direction de la planification des activités'],
  ['Program Policy Branch', 'Direction des politiques de programmes'],
  ['Client Services Branch', 'Direction des services à la clientèle'],
  ['Inspections Branch', 'Direction des inspections'],
  ['Data and Analytics Branch', 'Direction des données et de l’analytique'],
  ['Transfer Payments Branch', 'Direction des paiements de transfert'],
  ['Communications Branch', 'Direction des communications'],
  ['French Language Services Branch', 'Direction des services en français'],
];

/** Units of a branch, by the city they sit in. */
export const commonUnits: readonly (readonly [...Pair, city: string])[] = [
  ['Ottawa Office', 'Bureau d’Ottawa', 'Ottawa'],
  ['Kingston Office', 'Bureau de Kingston', 'Kingston'],
  ['Program Support Unit', 'Unité du soutien aux programmes', 'Toronto'],
  ['Issues Management Unit', 'Unité de la gestion des dossiers', 'Toronto'],
  ['Client Relations Unit', 'Unité des relations avec la clientèle', 'Ottawa'],
  ['Hamilton Office', 'Bureau de Hamilton', 'Hamilton'],
  ['Sudbury Office', 'Bureau de Sudbury', 'Sudbury'],
  ['Mississauga Office', 'Bureau de Mississauga', 'Mississauga'],
];

/** Titles of those who head a unit of each level: ministry, division, branch, unit. */
export const headTitles: readonly [Pair, Pair, Pair, Pair] = [
  ['Deputy Minister', 'Sous-ministre'],
  ['Assistant Deputy Minister', 'Sous-ministre adjointe ou adjoint'],
  ['Director', 'Directrice ou directeur'],
  ['Manager', 'Gestionnaire'],
];

export const managerTitles: readonly [Pair, ...Pair[]] = [
  ['Manager, Service Delivery', 'Gestionnaire, Prestation des services'],
  ['Program Manager', 'Gestionnaire de programme'],
  ['Manager, Client Services', 'Gestionnaire, Services à la clientèle'],
  ['Regional Manager', 'Gestionnaire régionale ou régional'],
  ['Manager (Acting)', 'Gestionnaire par intérim'],
  ['Team Lead', 'Chef d’équipe'],
];

export const staffTitles: readonly [Pair, ...Pair[]] = [
  ['Program Analyst', 'Analyste de programme'],
  ['Policy Advisor', 'Conseillère ou conseiller en politiques'],
  ['Administrative Assistant', 'Adjointe administrative ou adjoint administratif'],
  ['Customer Service Representative', 'Préposée ou préposé au service à la clientèle'],
  ['Financial Analyst', 'Analyste financière ou financier'],
  ['Inspector', 'Inspectrice ou inspecteur'],
  ['Business Analyst', 'Analyste des activités'],
  ['Communications Coordinator', 'Coordonnatrice ou coordonnateur des communications'],
  ['Case Coordination Assistant', 'Aide à la coordination des dossiers'],
  ['Employment and Training Consultant', 'Conseillère ou conseiller en emploi et formation'],
  ['Court Services Representative', 'Représentante ou représentant des services aux tribunaux'],
  ['Systems Officer', 'Agente ou agent des systèmes'],
];

/** The skills are named with a lesson about skills only. */
type Lesson = readonly [text: string, ...skills: string[]];

/** What people in those offices told us, by kind, in the language it was noted in. */
export const lessons: Readonly<
  Record<'en' | 'fr', Record<'skills' | 'test_format' | 'tip', readonly [Lesson, ...Lesson[]]>>
> = {
  en: {
    skills: [
      [
        'Asks for plain-language writing: bring a page you wrote for the public.',
        'Plain-language writing',
      ],
      ['Excel with pivot tables is tested; Access is named in the ad and never used.', 'Excel'],
      [
        'Looks for people who have answered a difficult caller, paid or not.',
        'Service on the telephone',
      ],
    ],
    test_format: [
      [
        'Written test by e-mail, 90 minutes, two questions: summarise a file and answer a complaint.',
      ],
      ['A 45-minute test in Excel on their own computer, then the interview the same day.'],
      ['Case study sent two days before; ten minutes to present it.'],
    ],
    tip: [
      ['Answer with situation, action and result; the panel scores each part.'],
      ['Read the ministry’s mandate letter, one question always comes from it.'],
      ['A term position of six months is the usual way in.'],
    ],
  },
  fr: {
    skills: [
      [
        'La rédaction en langage clair compte beaucoup : apporter une page écrite pour le public.',
        'Rédaction en langage clair',
      ],
      ['On vérifie à l’oral le niveau de français annoncé dans le formulaire.', 'Français oral'],
      [
        'Cherche des gens qui savent calmer une personne mécontente au téléphone.',
        'Service au téléphone',
      ],
    ],
    test_format: [
      [
        'Épreuve écrite de 60 minutes, moitié en français, moitié en anglais : répondre à deux plaintes.',
      ],
      ['Mise en situation par vidéo, quinze minutes pour se préparer, aucun document permis.'],
      ['Les questions sont remises par écrit vingt minutes avant l’entrevue.'],
    ],
    tip: [
      ['Se présenter dans les deux langues dès la première minute : le comité note l’aisance.'],
      ['Nommer la Loi sur les services en français et dire ce qu’elle change au comptoir.'],
      ['Un remplacement de congé parental est souvent la porte d’entrée.'],
    ],
  },
};

export const interviewQuestions: readonly string[] = [
  'What does an ordinary week look like in your team?',
  'Which skills do new colleagues lack most often?',
  'How is the written test set up?',
  'What would you read before applying here?',
];
