export const settings = {
  lead: 'What the whole office works by. A change applies from the next page that anyone opens.',
  days: 'days',
  minutes: 'minutes',
  people: 'people',
  submit: 'Save the settings',
  saved: 'The settings are saved.',
  groups: {
    office: 'The office',
    today: 'What turns up in Today',
    followup: 'Follow-up of placements',
    privacy: 'Privacy and sessions',
  },
  fields: {
    officeName: {
      label: 'Name of the office',
      hint: 'Shown at the top of every page and in exports.',
    },
    noContactDays: {
      label: 'No contact with a client for',
      hint: 'Then the client turns up in their counsellor’s Today.',
    },
    closingSoonDays: {
      label: 'A posting closes within',
      hint: 'Then it turns up for clients who have not applied yet.',
    },
    silentDays: {
      label: 'An application stays in one stage for',
      hint: 'Then it counts as silent. The Ontario Public Service may take months.',
    },
    statusCheckDays: {
      label: 'A competition’s status was last looked at',
      hint: 'After so many days it is due in Status checks.',
    },
    interviewSilenceDays: {
      label: 'No news after an interview for',
      hint: 'Then a reminder to ask turns up.',
    },
    followupDaysBefore: {
      label: 'A follow-up may be done before its day by',
      hint: 'The earliest day that still counts for the programme.',
    },
    followupDaysAfter: {
      label: 'A follow-up may be done after its day by',
      hint: 'Later than that it is overdue for the programme.',
    },
    smallCell: {
      label: 'Hide counts under',
      hint: 'In anything that leaves the office, so that nobody can be recognised.',
    },
    idleMinutes: {
      label: 'Sign out when idle for',
      hint: 'Between 5 and 60. Everyone signs in again after 12 hours in any case.',
    },
  },
} as const;
