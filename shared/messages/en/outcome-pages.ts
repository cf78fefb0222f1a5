/** Words of the pages of /outcomes below the overview; reports.ts puts them together. */
export const outcomePages = {
  counted: { how: 'How these figures are counted' },
  pipeline: {
    figures: 'Key figures of the pipeline',
    out_of: {
      interview_rate: 'of {count, plural, one {# application} other {# applications}}',
      offer_rate: 'of {count, plural, one {# interview} other {# interviews}}',
      applications_per_client:
        'median of {count, plural, one {# client} other {# clients}} who sent any',
    },
    cohorts: {
      title: 'Applications by the month in which they were sent',
      chart:
        'Applications by month and the furthest step they reached; arrow keys move from part to part',
      none: 'No OPS application was sent in this period yet.',
      finding:
        'Of {applied, plural, one {one application} other {# applications}} old enough to judge, {interview, plural, =0 {none reached} one {# reached} other {# reached}} an interview ({interview_share}) and {hired, plural, =0 {none ended} one {# ended} other {# ended}} in a hire ({hired_share}).',
      more_maturing:
        '{count, plural, one {One more is still maturing.} other {# more are still maturing.}}',
      all_maturing:
        '{applied, plural, one {One application was sent, and it is still maturing: its} other {# applications were sent, and all are still maturing: their}} later steps are to come.',
      maturing: 'maturing',
      month_maturing: '{month} (maturing)',
      part: '{month}: {count, number} of {applied, number} reached “{step}”',
      furthest: {
        applied: 'Sent, no further yet',
        screened_in: 'Up to screened in',
        interview: 'Up to interview',
        offer: 'Up to offer',
        hired: 'Hired',
      },
      month: 'Sent in',
      interview_rate: 'Screened in, of applied',
      offer_rate: 'Offer, of interview',
      total: 'Whole period',
      rate: '{share} of {count, number}',
    },
    times: {
      to_invitation:
        '{n, plural, one {The one application that was invited waited} other {Half of # invited applications waited}} at most {median, plural, one {# day} other {# days}} after closing; the middle half from {lower, number} to {upper, number}.',
      to_outcome:
        '{n, plural, one {The one application that ended took} other {Half of # ended applications took}} at most {median, plural, one {# day} other {# days}}; the middle half from {lower, number} to {upper, number}.',
      none_invitation: 'Nobody was invited yet among the applications of this period.',
      none_outcome: 'None of the applications of this period has ended yet.',
      chart: '{title}: range of the middle half, with the median',
      range:
        'Median {median, plural, one {# day} other {# days}}, middle half {lower, number} to {upper, number}, n = {n, number}',
      measure: 'Measure',
      days: 'Days',
      lower: 'A quarter within',
      median: 'Half within (median)',
      upper: 'Three quarters within',
      n: 'Applications counted',
      open: 'See the {count, plural, one {application} other {# applications}}',
      half: 'Middle half',
      middle: 'Median',
    },
    silence: {
      chart:
        'Waiting applications by stage and how long their silence is; arrow keys move from part to part',
      none: 'No application waits for news now.',
      finding:
        'Of {all, plural, one {one application that waits} other {# applications that wait}} for news, {beyond, plural, one {# ({share}) has} other {# ({share}) have}} waited longer than 9 of 10 others, and {slow, plural, one {# is} other {# are}} slow.',
      verdicts: {
        normal: 'Normal',
        slow: 'Slow',
        beyond: 'Longer than 9 of 10',
        not_enough: 'Not enough history',
      },
      stage: 'Stage',
      total: 'All stages',
      all: 'Waiting',
      part: '{stage}, {verdict}: {count, number} of {all, number}',
    },
    intakes: {
      chart: 'New intakes, running total by month; arrow keys move from month to month',
      none: 'No new intake in this period yet, and none a year earlier.',
      finding_more:
        '{count, plural, one {One new client} other {# new clients}}, {change} more than a year earlier.',
      finding_fewer:
        '{count, plural, =0 {No new client} one {One new client} other {# new clients}}, {change} fewer than a year earlier.',
      finding_same:
        '{count, plural, =0 {No new client} one {One new client} other {# new clients}}, as many as a year earlier.',
      finding_alone: '{count, plural, one {One new client} other {# new clients}}.',
      of_target: 'That is {share} of the target of {target, number}.',
      no_target: 'No target is set for it.',
      now: 'This period',
      before: 'A year earlier',
      target: 'Even pace to the target',
      dot: 'Up to the end of {month}: {count, number}; a year earlier {before, number}',
      dot_so_far:
        '{month}, so far: {count, number}; a year earlier, whole months, {before, number}',
      dot_target: '; the target asks for {aim, number, ::.#}',
      month: 'Month',
      count: 'Intakes',
      sum: 'Running total',
      sum_before: 'A year earlier',
      aim: 'Target',
      total: 'Whole period',
      end_target: 'target {target, number}',
    },
    active: {
      chart: 'Active caseload, with and without contact; arrow keys move from part to part',
      none: 'Nobody was on the caseload.',
      finding:
        '{count, plural, one {One client was} other {# clients were}} on the caseload on {day}; {inactive, plural, =0 {none of them is} one {one of them ({share}) is} other {# of them ({share}) are}} without contact for longer than the office allows.',
      all: 'Active caseload',
      contact: 'In contact',
      inactive: 'Without contact',
      part: '{part}: {count, number} of {all, number}',
      group: 'Clients',
      number: 'Number',
      share: 'Share',
    },
  },
  retention: {
    figures: 'Key figures of retention',
    knowledge: {
      title: 'What we know',
      sentence:
        'We know for <k>{known, number}</k> of {count, plural, one {# checkpoint} other {# checkpoints}} ({share}) whether the person was working.',
      none: 'No checkpoint is past due yet for placements that began in this period.',
      unknown:
        'Not known: <u>{unreached, number} not reached</u>, <w>{waived, number} waived</w>, <o>{open, number} not asked yet</o>.',
      all_known: 'Nothing is unknown.',
    },
    grid: {
      title: 'Still working, by the month in which the job began',
      unknown: 'What to do with what we do not know',
      count: 'Count unknown',
      leave: 'Leave unknown out',
      chart: 'Months and checkpoints; arrow keys move from cell to cell',
      none: 'No placement began in this period yet.',
      not_due:
        '{placements, plural, one {One placement has} other {# placements have}} begun, and no checkpoint is past due yet.',
      finding:
        'After {months, plural, one {one month} other {# months}}, {verified, number} of {of, plural, one {# placement} other {# placements}} ({share}) were verified as working; {reported, plural, =0 {no other is reported} one {one other is reported} other {# others are reported}} without proof.',
      counted:
        '{unknown, plural, =0 {Nothing is unknown here.} one {The one of which we know nothing counts in the total.} other {The # of which we know nothing count in the total.}}',
      left_out:
        '{unknown, plural, =0 {Nothing is unknown here.} one {The one of which we know nothing is left out.} other {The # of which we know nothing are left out.}}',
      none_known:
        'After {months, plural, one {one month} other {# months}}, we know nothing of {unknown, plural, one {the one placement} other {the # placements}} past due.',
      began: 'Began in',
      placements: '{count, plural, one {# placement} other {# placements}}',
      after: '{months, plural, one {# month} other {# months}}',
      total: 'Whole period',
      of: '{count, number} of {of, number}',
      not_yet: 'not yet due',
      nothing_known: 'nothing known',
      empty: 'no checkpoint',
      cell: '{month}, after {months, plural, one {one month} other {# months}}: {said}',
      cell_share: '{share} verified, {count, number} of {of, number}',
      number: '{class}: {count, number}',
      checkpoint: 'Checkpoint',
      share: 'Verified',
    },
    classes: {
      verified: 'Working, verified',
      reported: 'Working, reported only',
      ended: 'No longer working',
      unknown: 'Not known',
      not_yet: 'Not yet due',
      unreached: 'Not reached',
      waived: 'Waived',
      open: 'Not asked yet',
    },
    out_of: {
      retention: 'of {count, plural, one {# placement} other {# placements}} past three months',
      funded_rate: 'of {count, plural, one {# client} other {# clients}} who began a programme',
    },
    funded: {
      chart: 'Placements that have begun, by whether they count; arrow keys move from part to part',
      none: 'No placement has begun in this period yet.',
      finding:
        'Of {all, plural, one {one placement} other {# placements}}, {proven, number} ({share}) count as funded and are proven; {counts, plural, =0 {none waits} one {one more counts and waits} other {# more count and wait}} for proof.',
      rate: 'The funded outcome rate is {share} of {count, plural, one {one client} other {# clients}} who began a programme in this period.',
      all: 'Placements begun',
      proven: 'Counts, proven',
      counts: 'Counts, not proven',
      not: 'Does not count',
      part: '{part}: {count, number} of {all, number}',
      group: 'Placements',
      number: 'Number',
      share: 'Share',
    },
    terms: {
      title: 'By term of the job',
      definition:
        'Placements that have begun in the period, by the term of the job, as recorded with the placement.',
      chart: 'Placements by term; arrow keys move from part to part',
      none: 'No placement has begun in this period yet.',
      finding:
        'Of {all, plural, one {one placement} other {# placements}}, {permanent, number} ({share}) {permanent, plural, one {is} other {are}} permanent.',
      all: 'Placements begun',
      group: 'Term',
      number: 'Number',
      share: 'Share',
      part: '{part}: {count, number} of {all, number}',
    },
    related: {
      title: 'In their field',
      definition:
        'Placements that have begun in the period, by whether the job is in the client’s field, as recorded with the placement. Not known stays in the total.',
      chart: 'Placements by field; arrow keys move from part to part',
      none: 'No placement has begun in this period yet.',
      finding:
        'Of {all, plural, one {one placement} other {# placements}}, {related, number} ({share}) are in the client’s field or a related one.',
      all: 'Placements begun',
      group: 'Field',
      number: 'Number',
      share: 'Share',
      part: '{part}: {count, number} of {all, number}',
    },
  },
  sessions_page: {
    figures: 'Key figures of sessions',
    out_of: {
      show_rate: 'of {count, plural, one {# person} other {# people}} expected by name',
      satisfaction: 'of {count, plural, one {# answer} other {# answers}}',
      session_action: 'of {count, plural, one {# attendee} other {# attendees}} after 90 days',
    },
    planned:
      '<h>{held, plural, =0 {No session was held} one {One session was held} other {# sessions were held}}</h>, <c>{cancelled, plural, =0 {none was cancelled} one {one was cancelled} other {# were cancelled}}</c>, and <o>{open, plural, =0 {none waits} one {one waits} other {# wait}} to be closed</o>. <a>{away, plural, =0 {Nobody expected by name was absent without excuse} one {One person expected by name was absent without excuse} other {# people expected by name were absent without excuse}}</a>.',
    attendance: {
      title: 'Attendance by month',
      chart: 'People who came, by month; arrow keys move from part to part',
      none: 'No session was held in this period yet.',
      finding_more:
        '{count, plural, one {One person} other {# people}} came, {change} more than a year earlier; {named, number} by name and {anonymous, number} without.',
      finding_fewer:
        '{count, plural, =0 {Nobody} one {One person} other {# people}} came, {change} fewer than a year earlier; {named, number} by name and {anonymous, number} without.',
      finding_same:
        '{count, plural, =0 {Nobody} one {One person} other {# people}} came, as many as a year earlier; {named, number} by name and {anonymous, number} without.',
      finding_alone:
        '{count, plural, =0 {Nobody} one {One person} other {# people}} came: {named, number} by name and {anonymous, number} without.',
      named: 'By name',
      anonymous: 'Without a name',
      month: 'Month',
      held: 'Sessions held',
      people: 'People',
      total: 'Whole period',
      part: '{month}, {part}: {count, number}',
    },
    action: {
      title: 'What came of them within 90 days',
      chart: 'What attendees did within 90 days; arrow keys move from bar to bar',
      none: 'Nobody’s 90 days after a session are over yet.',
      finding:
        'Of {count, plural, one {one attendee} other {# attendees}} whose 90 days are over, {any, plural, =0 {none has} one {one has} other {# have}} applied, set up a job alert or had an informational interview ({share}).',
      not_cause: 'It came after the session; that does not mean because of it.',
      all: 'Attendees after 90 days',
      what: 'Within 90 days',
      number: 'Attendees',
      share: 'Share',
      steps: {
        any: 'Any of the three',
        application: 'Sent an application',
        jobAlert: 'Set up a job alert',
        interview: 'Had an informational interview',
      },
      part: '{part}: {count, number} of {all, number}',
    },
    commitments: {
      title: 'Commitments',
      chart: 'Open commitments; arrow keys move from part to part',
      none: 'Every commitment is kept.',
      finding:
        '{open, plural, one {One commitment is} other {# commitments are}} open; {overdue, plural, =0 {none is} one {one is} other {# are}} overdue.',
      all: 'Open commitments',
      waiting: 'Not overdue',
      overdue: 'Overdue',
      part: '{part}: {count, number} of {all, number}',
      group: 'Commitments',
      number: 'Number',
      share: 'Share',
    },
  },
  directory_page: {
    figures: 'Key figures of informational interviews',
    out_of: {
      reply_rate: 'of {count, plural, one {# request} other {# requests}} old enough to tell',
    },
    all_office: 'These are figures of the whole office.',
    came: {
      title: 'What came of requests',
      chart: 'From requests to applications; arrow keys move from bar to bar',
      none: 'No informational interview was requested in this period yet.',
      finding:
        'Of {requests, plural, one {one request} other {# requests}}, {replied, plural, =0 {none was answered} one {one was answered} other {# were answered}} and {completed, plural, =0 {none led to a meeting} one {one led to a meeting} other {# led to a meeting}}; after {applied, plural, =0 {none} one {one} other {#}} the client applied to the same ministry within 120 days.',
      what: 'Step',
      number: 'Number',
      share: 'Of requests',
      steps: {
        requests: 'Requested',
        replied: 'Answered',
        completed: 'Met',
        applied: 'Applied after',
      },
      part: '{part}: {count, number} of {all, number}',
    },
    months: {
      title: 'Requests by month',
      chart:
        'Requests, answers and meetings by month of the request; arrow keys move from bar to bar',
      finding: 'Most requests went out in {month}: {count, number}.',
      month: 'Requested in',
      total: 'Whole period',
      part: '{month}, {part}: {count, number}',
    },
  },
} as const;
