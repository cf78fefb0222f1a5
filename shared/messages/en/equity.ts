export const equity = {
  lead: 'Clients whose intake was from {from} to {until}, by what they chose to say about themselves.',
  to_come:
    'Nothing to count yet: this page counts whole months, and the first one of this year is not over.',
  allowed:
    'This page counts whole fiscal years, of everybody or of one programme. Other filters and shorter periods are closed here: subtracting one from the other would give single people away.',
  knowledge: {
    title: 'Who answered',
    sentence:
      '{answered, number} of {clients, number} clients ({share}) answered at least one question.',
    few: 'Fewer than {smallest, number} of {clients, number} clients answered, so that no group can be shown.',
    few_here:
      'How many of the {clients, number} clients answered is hidden: here or in the other programmes, fewer than {smallest, number} did.',
    none: 'No new intake in this period.',
    rest: 'What follows is about those who answered. The others may be different.',
    placed: 'Of all {clients, number}, {placed, number} ({share}) started a job since.',
    sent: 'Of all {clients, number}, {sent, number} ({share}) sent an OPS application since.',
  },
  rules: {
    title: 'What is hidden, and why',
    small: 'Groups of fewer than {smallest, number} people are not shown.',
    more: 'With them, the next smallest are hidden until nobody can work the hidden ones out by subtracting, in this view or between programmes.',
    either:
      'How many started a job or sent an application is hidden where fewer than {fewest, number} did, or fewer than {fewest, number} did not.',
    month:
      'Only what was known when the last month ended is counted, so that looking on two days does not tell who came between.',
  },
  titles: {
    gender: 'Started a job, by gender',
    racialized: 'Started a job, racialized people and others',
    indigenous: 'Started a job, Indigenous people and others',
    disability: 'Started a job, people with a disability and others',
    francophone: 'Started a job, francophones and others',
    age: 'Started a job, by age',
  },
  groups: {
    gender: {
      woman: 'Women',
      man: 'Men',
      non_binary: 'Non-binary people',
      another: 'Another gender',
    },
    racialized: { yes: 'Racialized', no: 'Not racialized' },
    indigenous: { yes: 'Indigenous', no: 'Not Indigenous' },
    disability: { yes: 'With a disability', no: 'Without a disability' },
    francophone: { yes: 'Francophone', no: 'Not francophone' },
    age: {
      under_25: 'Under 25',
      '25_to_44': '25 to 44',
      '45_to_64': '45 to 64',
      '65_or_more': '65 or more',
    },
    prefer_not_to_answer: 'Prefer not to answer',
    open: 'Not asked, or left open',
  },
  finding: {
    overlap: 'The intervals overlap: this does not show a difference.',
    apart:
      'The intervals of “{more}” ({more_share}) and “{less}” ({less_share}) do not overlap: worth asking about, though it does not say why.',
    one: 'Only one group can be shown: there is nothing to compare.',
    no_placed: 'How many started a job can be shown of too few groups to compare them.',
    nothing: 'No group can be shown without giving a small one away.',
    nothing_here:
      'In this programme, no group can be shown without giving a small one away. See all programmes together.',
  },
  chart: '{title}: share with its 95% interval. Arrow keys go from group to group.',
  point:
    '{group}: {placed, number} of {clients, number} started a job ({share}); 95% interval from {low} to {high}',
  axis: 'Share, with the 95% interval',
  hidden: 'hidden',
  hidden_groups: 'Hidden: {groups}.',
  hidden_numbers: 'Jobs hidden: {groups}.',
  table: {
    group: 'Group',
    clients: 'Clients',
    placed: 'Started a job',
    share: 'Share',
    low: 'Interval from',
    high: 'to',
    sent: 'Sent an OPS application',
  },
} as const;
