export const settings = {
  lead: 'What the whole office works by. A change applies from the next page that anyone opens.',
  days: 'days',
  working_days: 'working days',
  minutes: 'minutes',
  people: 'people',
  approaches: 'times',
  submit: 'Save the settings',
  saved: 'The settings are saved.',
  groups: {
    office: 'The office',
    today: 'What turns up in Today',
    followup: 'Follow-up of placements',
    directory: 'Directory and informational interviews',
    privacy: 'Privacy and sessions',
  },
  regions: {
    north: 'North',
    east: 'East',
    west: 'West',
    central: 'Central',
    toronto: 'Toronto',
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
    officeRegion: {
      label: 'Region of the office',
      hint: 'Its managers come first when somebody searches the directory.',
    },
    contactApproaches: {
      label: 'Approach one person at most',
      hint: 'Counted for the whole office. Beyond that, a new request is refused.',
    },
    branchApproaches: {
      label: 'Warn when a branch was approached',
      hint: 'Whoever prepares the next request is warned; it is not refused.',
    },
    budgetDays: {
      label: 'Both are counted over the last',
      hint: 'Including the day itself.',
    },
    attemptsPerClient: {
      label: 'Approach one person for the same client at most',
      hint: 'Without an answer by then, we do not insist.',
    },
    retryWorkingDays: {
      label: 'Wait before the next attempt for',
      hint: 'Weekends and Ontario’s public holidays do not count. No reminder turns up before then.',
    },
    thankYouDays: {
      label: 'Thank after an interview within',
      hint: 'Then the thank-you turns up in Today.',
    },
    staleContactDays: {
      label: 'A contact was last verified',
      hint: 'After so many days it is marked as not verified.',
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
