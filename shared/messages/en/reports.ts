export const reports = {
  lead: 'Fiscal year {year}, April to March. Every number can be checked: open how it is counted, the table or the list behind it.',
  lead_figures:
    'Fiscal year {year}, April to March. Every number can be checked: open how it is counted, or the table.',
  year: 'Fiscal year',
  tiles: {
    title: 'The year so far',
    placements: 'Placements started',
    ops: 'Placements in the OPS',
    applied: 'Applications sent',
    interview: 'Reached an interview',
    offer: 'Reached an offer',
    hired: 'Hired',
    before_cohort: 'a year earlier: {count, number}',
    more: '{count, number} more than a year earlier',
    fewer: '{count, number} fewer than a year earlier',
    same: 'as many as a year earlier',
    nothing_before: 'a year earlier: 0',
    share: '{share} of {count, number}',
    until: 'Up to {day}; a year earlier, up to {before}.',
  },
  steps: {
    applied: 'Applied',
    screened_in: 'Screened in',
    interview: 'Interview',
    offer: 'Offer',
    hired: 'Hired',
  },
  placements: {
    title: 'Placements by month and employer',
    month: 'Month',
    total: 'Total',
    all: 'All kinds',
    none: 'No placement in this fiscal year yet.',
    finding_more:
      '{count, plural, one {One placement has} other {# placements have}} started, {change} more than a year earlier; the OPS is {share} of them.',
    finding_fewer:
      '{count, plural, one {One placement has} other {# placements have}} started, {change} fewer than a year earlier; the OPS is {share} of them.',
    finding_same:
      '{count, plural, one {One placement has} other {# placements have}} started, as many as a year earlier; the OPS is {share} of them.',
    finding_alone:
      '{count, plural, one {One placement has} other {# placements have}} started; the OPS is {share} of them.',
    finding_later:
      '{count, plural, one {One placement begins} other {# placements begin}} later this year.',
    definition:
      'A placement counts in the month of its first day of work, whoever the employer is and whether or not it is funded. Jobs that begin later in the year stand in their own month; the sentence above counts only what has started by today, and compares it with the same days a year earlier.',
    bar: '{kind}, {month}: {count, number}',
    chart: 'Placements by month; arrow keys move from bar to bar',
  },
  funnel: {
    title: 'OPS applications, step by step',
    month: 'Sent in',
    total: 'Whole year',
    none: 'No OPS application was sent in this fiscal year yet.',
    finding:
      'Of {applied, plural, one {one application} other {# applications}}, {interview, plural, =0 {none reached an interview yet} one {one reached an interview} other {# reached an interview}} and {hired, plural, =0 {none ended in a hire yet} one {one ended in a hire} other {# ended in a hire}}.',
    definition:
      'Each OPS application counts once, in the month in which it was sent, at every step up to the furthest that it reached: an assessment counts as screened in, a reference check as interview. An outcome such as “Not selected” counts for the last step before it. The last six months are not complete yet: an offer takes about four months and sometimes nine.',
    maturing: '{month} (maturing)',
    mature_series: 'Sent more than six months ago',
    maturing_series: 'Sent lately, still maturing',
    label: '{count, number} · {share}',
    bar: '{step}: {count, number} of {applied, number}',
    chart: 'Steps of the OPS competition; arrow keys move from bar to bar',
  },
  list: {
    back: 'Back to outcomes',
    placements: 'Placements, fiscal year {year}',
    placements_month: 'Placements, {month}',
    kind: '{title}: {kind}',
    funnel: 'OPS applications that reached “{step}”, fiscal year {year}',
    funnel_month: 'OPS applications sent in {month} that reached “{step}”',
    recorded: 'Names are shown for checking a figure. Opening this list is recorded.',
    name: 'Name',
    counsellor: 'Counsellor',
    status: 'Client status',
    stage: 'Application stage',
    employer: 'Employer',
    started: 'First day of work',
    sent: 'Sent on',
    empty: 'There is nobody behind this number.',
    wrong: 'This address names no figure. Open a list from a bar or a number on the outcomes page.',
  },
} as const;
