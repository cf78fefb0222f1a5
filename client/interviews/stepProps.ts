import type { Outputs } from '../api.ts';
import type { Interview } from './shapes.ts';

export type MovedTo = Pick<Outputs['interviews']['answer'], 'stage' | 'version'>;

export interface StepProps {
  readonly interview: Interview;
  readonly close: () => void;
  /** Said once it is saved. */
  readonly done: (after: MovedTo) => void;
}
