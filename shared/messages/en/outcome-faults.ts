/** Why something about figures, caseloads or reports was refused. */
export const outcomeFaults = {
  equity: {
    whole_years:
      'Equity is counted for whole fiscal years only: shorter periods would let single people be worked out. Choose a fiscal year.',
    programmes_only:
      'Equity is counted for everybody or for one programme: narrower filters would let single people be worked out. Clear the other filters.',
  },
  publishing: {
    not_over:
      'A period is published once it is over. This one ends on {to}: publish it after that day, or choose an earlier one.',
    other_kind:
      'In the fiscal year {year}, reports are published by {kind}: choose one. A period that overlaps would let a reader subtract one from the other and find the hidden numbers.',
    by_programme:
      'In the fiscal year {year}, reports are published by programme: choose one. One on the whole office as well would let a reader subtract and find the hidden numbers.',
    as_a_whole:
      'In the fiscal year {year}, reports are published on the whole office: choose all programmes. One on a single programme as well would let a reader subtract and find the hidden numbers.',
    not_genuine:
      'An earlier version of this report does not bear the seal of this office. Tell the administrator; nothing new is published until that is looked into.',
    broken:
      'The content of this report does not match its seal, so it cannot be downloaded. Tell the administrator.',
    too_many_versions:
      'This report has been corrected too often. No further version is possible: tell the administrator.',
  },
  caseloads: {
    receiver: '{name} does not work here as a counsellor now. Choose somebody else.',
    moved:
      '{count, plural, one {One of these clients is} other {# of these clients are}} no longer with {name}: somebody moved them meanwhile. Nothing was changed. The list is fresh now; choose again.',
    covered_already:
      '{count, plural, one {One of these clients is} other {# of these clients are}} covered by somebody else already. End that cover first, or leave them out.',
    not_covered: 'This cover is over already: it holds no client any more.',
  },
  /** Beside a field, said by the office; what a form says by itself is in errors.ts. */
  errors: { until_past: 'Choose today or a later day.' },
} as const;
