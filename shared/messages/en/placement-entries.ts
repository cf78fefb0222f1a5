/** A job and its checkpoints in a client's timeline. */
export const placementEntries = {
  what: 'Job',
  job: '{title}, {employer}',
  started: 'Began on {day}: {job}',
  attempt:
    '{month, plural, one {Follow-up after # month} other {Follow-up after # months}}, {day}: {channel}, {result}',
  events: {
    corrected: 'Facts of the job corrected: {job}',
    start_corrected: 'Start corrected to {day}, not {from}: {job}',
    start_proven: 'Start proven on {day}: {job}',
    start_unproven: 'Proof of the start taken back: {job}',
    ended: 'Ended on {day}: {job}',
    resumed: 'Not ended after all: {job}',
    recorded:
      '{month, plural, one {Follow-up after # month} other {Follow-up after # months}}: {what, select, verified {working, with proof} reported {working, without proof that counts yet} ended {no longer working} other {not reached}}',
    waived:
      '{month, plural, one {Follow-up after # month} other {Follow-up after # months}} waived',
    reopened:
      '{month, plural, one {Follow-up after # month} other {Follow-up after # months}} reopened',
    approved:
      '{month, plural, one {Attestation after # month} other {Attestation after # months}} approved on {day}',
    declined:
      '{month, plural, one {Attestation after # month} other {Attestation after # months}} declined on {day}',
  },
  channels: {
    email: 'e-mail',
    text: 'text message',
    phone: 'phone call',
    employer: 'through the employer',
    in_person: 'in person',
  },
  results: {
    reached: 'reached',
    left_message: 'message left',
    no_answer: 'no answer',
    bounced: 'message did not arrive',
  },
} as const;
