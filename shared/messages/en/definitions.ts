/** How each figure is counted, as printed beside it; keys are those of `kpis`. */
export const definitions = {
  active_caseload: {
    title: 'Active caseload',
    text: 'Clients who are active, on hold or placed on the last day counted. Without contact: those of them who, today, were last in contact longer ago than the office allows, or never.',
  },
  intakes: {
    title: 'New intakes',
    text: 'Clients whose intake day falls in the period, whatever their status is now.',
  },
  applications: {
    title: 'Applications sent',
    text: 'OPS applications whose sending day falls in the period. One that is only identified or being prepared does not count.',
  },
  applications_per_client: {
    title: 'Applications per client',
    text: 'The median number of applications sent in the period by clients who sent at least one: half of them sent as many or more, half as many or fewer.',
  },
  ops_funnel: {
    title: 'OPS applications, step by step',
    text: 'Each application counts once, in the month in which it was sent, at every step up to the furthest that it reached: an assessment counts as screened in, a reference check as interview. An outcome such as “Not selected” counts for the last step before it. Months are maturing until six more have gone by: an offer takes about four months and sometimes nine.',
  },
  interview_rate: {
    title: 'Screened in',
    text: 'Applications sent in the period that were screened in or went further, out of all applications sent in the period.',
  },
  offer_rate: {
    title: 'Offers from interviews',
    text: 'Applications sent in the period that reached an offer, out of those that reached an interview.',
  },
  time_to_invitation: {
    title: 'Time to the first invitation',
    text: 'Days from the closing day of the posting to the day of the first move into assessment or interview, for applications sent in the period. Applications without a closing day or an invitation, and those invited before closing, are left out. Shown as the median (half took as long or less) and the middle half.',
  },
  time_to_outcome: {
    title: 'Time to the outcome',
    text: 'Days from sending to the outcome, for applications sent in the period that have one, whatever it is. Those still open are left out, so a recent period looks faster than it will be. Shown as the median (half took as long or less) and the middle half.',
  },
  silent_90: {
    title: 'No news for 90 days',
    text: 'Applications that were sent, are still open, and have stood in the same stage for more than 90 days today.',
  },
  silence: {
    title: 'Silence compared',
    text: 'How long other applications of this office waited in the same stage for news, by the Kaplan–Meier method. Waiting that still goes on, and waiting that ended without news (no response, withdrawn, cancelled), counts for as long as it lasted. Compared within the job family where there are at least 20, otherwise the ministry, otherwise all; below 20 there is not enough history. Normal: more than half waited longer. Slow: more than one in ten did. Beyond: at most one in ten did.',
  },
  placements: {
    title: 'Placements started',
    text: 'Jobs whose first day of work falls in the period, whoever the employer is and whether or not they are funded. Jobs that begin later stand in their own month and are not in the number so far.',
  },
  funded: {
    title: 'Funded outcomes',
    text: 'Placements started in the period that pass every test of the funder on their first day, by the rules that held that day, and whose start is proven. Beside it: those that pass every test, proven or not.',
  },
  funded_rate: {
    title: 'Funded outcome rate',
    text: 'Clients with a verified funded outcome since they began their programme, out of all clients who began a programme in the period. Verified: the job passes every test and its start is proven, or it still passes at a checkpoint that was verified.',
  },
  retention: {
    title: 'Still working, verified',
    text: 'Placements started in the period that were verified as working at the checkpoint, out of all whose checkpoint is past. What we do not know (not reached, waived, not asked yet) stays in the total. What only the client says is shown as reported, not verified.',
  },
  knowledge: {
    title: 'Knowledge rate',
    text: 'Checkpoints past due at which we know whether the person was working (verified, reported or ended), out of all checkpoints past due of placements started in the period.',
  },
  followups: {
    title: 'Follow-ups',
    text: 'At each checkpoint, that is so many months after the start of a job as the programme says, we ask whether the person is working. There is a window of time in which to ask; once it is over, the follow-up is overdue.',
  },
  followups_due: {
    title: 'Follow-ups due this month',
    text: 'Follow-ups still to be done whose due day falls in the present month.',
  },
  followups_overdue: {
    title: 'Follow-ups overdue',
    text: 'Follow-ups still to be done whose window is over today.',
  },
  proof_missing: {
    title: 'Proof missing',
    text: 'Follow-ups at which the person was working, but no proof that counts has come: no pay stub, no employer’s letter, no approved attestation.',
  },
  sessions: {
    title: 'Sessions held',
    text: 'Information sessions that took place in the period, closed or not. Cancelled ones are counted apart.',
  },
  attendance: {
    title: 'Attendance',
    text: 'People who came to sessions held in the period: those marked by name plus those counted without a name. Whoever came to two sessions counts twice. A closed session counts with the numbers frozen when it was closed. Filtered by programme, it is the session’s own that counts; filtered by counsellor or stream, only people by name are counted.',
  },
  show_rate: {
    title: 'Show rate',
    text: 'Those who came, out of those who came or did not show, by name, at sessions held in the period. Excused absences, cancellations and people without a name are left out.',
  },
  satisfaction: {
    title: 'Satisfaction',
    text: 'Answers at or above the score that counts as satisfied (4 of 5, unless the office’s rules say otherwise for that day), out of all answers from 1 to 5, at sessions held in the period.',
  },
  session_action: {
    title: 'What followed within 90 days',
    text: 'Attendees by name who, from the day of the session to 90 days after it, sent an OPS application, set up a job alert or had an informational interview, out of all attendees by name whose 90 days are over. Somebody who came to two sessions counts for each. It came after the session; that does not mean because of it.',
  },
  interviews: {
    title: 'Informational interviews requested',
    text: 'Informational interviews whose first request went out in the period. Beside it, of those: answered, completed, and completed ones after which the client sent an application to the same ministry within 120 days.',
  },
  reply_rate: {
    title: 'Reply rate',
    text: 'Requests that were answered, with a yes or a no, out of those sent in the period that are old enough to tell: messages that came back and requests whose time to follow up has not come are left out.',
  },
  commitments: {
    title: 'Commitments',
    text: 'What was promised at sessions and is not done yet today. Overdue: promised for a day that is past.',
  },
  data_quality: {
    title: 'Data quality',
    text: 'Today: active clients without consent, without a language of service or without an open programme; clients who may be entered twice, because another has the same e-mail address, or the same name and telephone number; sessions of earlier months that were held and not closed.',
  },
  equity: {
    title: 'Equity',
    text: 'Clients whose intake day is in the fiscal year, in the groups that they named themselves. Started a job: a placement that began on or after the intake day. OPS application: at least one sent since. Counted as it was known when the last month ended; a client counts in the programme that they were in on the intake day. Those who would rather not answer, and those who were not asked or left it open, have lines of their own. The interval is Wilson’s, 95%: among so few people, the share could by chance have been anywhere in it.',
  },
} as const;
