import type { At } from './calendar.ts';
import type { Ministry } from './employers.ts';
import type { Occupation } from './occupations.ts';

/** A competition as the province runs it; what the office has seen of it is in its row. */
export interface Competition {
  readonly id: string;
  readonly title: string;
  readonly ministry: Ministry;
  readonly ministryId: string;
  readonly occupation: Occupation;
  readonly postedAt: At;
  readonly closingAt: At;
  /** When the first invitations, the interviews, the offers and the end fall. */
  readonly invites: At;
  readonly interviews: At;
  readonly offers: At;
  readonly filled: At;
  readonly cancelled: boolean;
  /** How many of ours it draws. */
  readonly pull: number;
}
