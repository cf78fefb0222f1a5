/** Why something about a job or its follow-ups was refused. */
export const placementFaults = {
  jobs: {
    ended_already:
      'This job has already ended, on {day}. Correct the last day, or undo the end of the job.',
    not_ended: 'This job has not ended, so there is no end to undo.',
  },
  followups: {
    too_early: 'This follow-up opens on {from}. Until then, log your attempts only.',
    not_due:
      'The job ended before this follow-up, so nobody is asked. If it has not ended, undo its end first.',
    waived: 'This follow-up is waived. Reopen it first.',
    settled: 'This follow-up is done. Reopen it if that was a mistake.',
    open_already: 'This follow-up is open already. Record its result.',
    employer_not_agreed:
      'The client has not agreed that we contact the employer. Ask them first, and record their consent.',
    own_attestation: 'You wrote this attestation, so somebody else must decide on it.',
    approved_already: 'This attestation is approved already. There is nothing left to do.',
    declined_already:
      'This attestation is declined already. The counsellor can send another proof.',
  },
  /** Beside a field, said by the office; what a form says by itself is in errors.ts. */
  errors: {
    not_agreed: 'Tick this box first: without their agreement, no answer is kept.',
    after_end: 'The job ended on {day}. Choose that day or an earlier one.',
    before_start: 'The job began on {day}. Choose that day or a later one.',
    worked_after:
      'The follow-up {month, plural, one {after # month} other {after # months}} says they were working there on {day}. Choose that day or a later one, or reopen that follow-up first.',
    recorded_ahead:
      'The follow-up {month, plural, one {after # month} other {after # months}}, due {day}, is recorded already. Reopen it first: it is no longer due.',
    before_recorded: 'The attestation was recorded on {day}. Choose that day or a later one.',
    proof_too_early: 'This proof is too old for this follow-up. It must be from {day} or later.',
  },
} as const;
