export const demoSizes = ['tiny', 'small', 'large', 'catchment'] as const;
export type DemoSize = (typeof demoSizes)[number];

export interface Scale {
  readonly counsellors: number;
  readonly facilitators: number;
  readonly managers: number;
  readonly administrators: number;
  readonly clients: number;
  /** Of them in status active today. */
  readonly active: number;
  readonly applications: number;
  readonly notes: number;
  readonly postings: number;
  /** Of them still open today. */
  readonly open: number;
  readonly sessions: number;
  readonly attendances: number;
  /** People of the directory, and the units they work in. */
  readonly contacts: number;
  readonly units: number;
  /** Times somebody was asked for an informational interview, and interviews that came of it. */
  readonly outreach: number;
  readonly interviews: number;
  /** Days of history. */
  readonly history: number;
}

/** The first counsellor's active clients, at every size. */
export const firstCaseload = 45;

export const scales: Readonly<Record<DemoSize, Scale>> = {
  tiny: {
    counsellors: 3,
    facilitators: 1,
    managers: 1,
    administrators: 1,
    clients: 120,
    active: 60,
    applications: 300,
    notes: 700,
    postings: 80,
    open: 18,
    sessions: 4,
    attendances: 75,
    contacts: 400,
    units: 60,
    outreach: 90,
    interviews: 12,
    history: 790,
  },
  small: {
    counsellors: 7,
    facilitators: 2,
    managers: 1,
    administrators: 1,
    clients: 1_800,
    active: 360,
    applications: 11_000,
    notes: 22_000,
    postings: 1_500,
    open: 60,
    sessions: 120,
    attendances: 2_200,
    contacts: 40_000,
    units: 7_000,
    outreach: 2_500,
    interviews: 370,
    history: 1_826,
  },
  large: {
    counsellors: 60,
    facilitators: 8,
    managers: 6,
    administrators: 2,
    clients: 20_000,
    active: 3_000,
    applications: 120_000,
    notes: 240_000,
    postings: 6_000,
    open: 120,
    sessions: 1_200,
    attendances: 22_000,
    contacts: 40_000,
    units: 7_000,
    outreach: 25_000,
    interviews: 3_700,
    history: 1_826,
  },
  catchment: {
    counsellors: 200,
    facilitators: 25,
    managers: 20,
    administrators: 3,
    clients: 50_000,
    active: 9_000,
    applications: 300_000,
    notes: 600_000,
    postings: 10_000,
    open: 140,
    sessions: 4_000,
    attendances: 70_000,
    contacts: 40_000,
    units: 7_000,
    outreach: 60_000,
    interviews: 9_000,
    history: 1_826,
  },
};
