import type { NoteKind } from '@tremplin/shared/clients.ts';

type Bodies = readonly [string, ...string[]];

/** What a counsellor writes in passing. Invented, and about nobody. */
export const notesEnglish: Readonly<Record<NoteKind, Bodies>> = {
  note: [
    'Résumé rewritten around skills; the cover letter still names the old employer. Sends a new draft by Friday.',
    'Went through the posting line by line. Meets every requirement but one; worth applying.',
    'Credential assessment arrived. Added to the file and to the résumé.',
    'Asked how long a competition takes. Explained the six steps and that silence is normal.',
    'Prepared three examples for the interview, each with situation, action and result.',
    'Two references agreed. Still looking for one from Canada; suggested the volunteer coordinator.',
    'Set up the job alert together: Ottawa, administrative and client service, both languages.',
    'Practised the written test under time. Strong on content, slow to start.',
  ],
  call: [
    'Called about the closing date on Thursday. Will apply tonight; call back tomorrow to confirm.',
    'Left a message about the interview invitation. Called back within the hour, very happy.',
    'Short call: child care is arranged, can start full time next month.',
    'No answer, left a message with the office number.',
    'Called to ask for news of the competition. None yet; looks at the posting every week.',
  ],
  meeting: [
    'First meeting. Ten years in finance abroad, strong Excel, wants stable work with the province.',
    'Met for an hour. Chose three postings; starts with the one in client service.',
    'Mock interview with two colleagues. Good eye contact, answers could be shorter.',
    'Reviewed the plan. English classes end in June; then applies for two levels up.',
    'Went through the out-of-country police certificate: forms filled, sent this week.',
    'Came without an appointment after a rejection. Looked at what went well and chose the next posting.',
  ],
  email: [
    'Sent the two postings that close next week, with what to stress in each.',
    'E-mailed the checklist for the written test.',
    'Received the signed consent and a new telephone number.',
    'Sent the workshop dates; registered for the one on the hiring process.',
  ],
};

export const notesFrench: Readonly<Record<NoteKind, Bodies>> = {
  note: [
    'CV refait en français et en anglais. La lettre est à raccourcir d’un paragraphe.',
    'Niveau de français avancé confirmé; les postes bilingues sont à sa portée.',
    'Évaluation des diplômes reçue et ajoutée au dossier.',
    'Préparation de l’entrevue : trois exemples prêts, un quatrième à trouver.',
  ],
  call: [
    'Appel au sujet de la date limite. La candidature part ce soir.',
    'Message laissé; rappel prévu demain en matinée.',
    'A reçu une invitation à l’examen écrit. Rencontre de préparation fixée à mardi.',
  ],
  meeting: [
    'Première rencontre. Dix ans d’enseignement, souhaite travailler pour la province.',
    'Rencontre d’une heure. Deux offres retenues, toutes deux à Ottawa.',
    'Simulation d’entrevue : réponses claires, à illustrer davantage.',
  ],
  email: [
    'Envoi de deux offres qui ferment la semaine prochaine.',
    'Envoi de la liste des documents à apporter à l’entrevue.',
  ],
};

export const educations: Bodies = [
  'Bachelor of commerce, assessed as equivalent to a Canadian degree',
  'Master of engineering (civil)',
  'Diploma in nursing; bridging programme in progress',
  'Baccalauréat en sciences de l’éducation',
  'Secondary school and a two-year college diploma in office administration',
  'Bachelor of computer science',
  'Law degree from abroad; not licensed in Ontario',
];

export const experiences: Bodies = [
  'Eight years in banking, the last three as a team lead',
  'Five years of front-desk work in a busy clinic',
  'Site engineer on road projects, six years',
  'Enseignante au secondaire pendant neuf ans',
  'Payroll and accounts in a trading company, four years',
  'Software developer: Java and SQL, seven years',
  'Volunteer at a food bank for one year; cashier part time',
];

export const nextActions: Bodies = [
  'Send the draft of the cover letter',
  'Call about the references',
  'Practise the interview',
  'Check that the application went through',
  'Ask for the police certificate',
  'Book the written-test rehearsal',
  'Envoyer la lettre corrigée',
];

export const jobEndings = ['contract_ended', 'laid_off', 'family'] as const;
