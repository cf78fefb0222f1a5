/** Why a request was refused. Each kind has one HTTP status and one tone on screen. */
export const faultKinds = {
  signed_out: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  refused: 422,
  invalid: 400,
  too_many: 429,
  unavailable: 503,
} as const;

export type FaultKind = keyof typeof faultKinds;
export type FaultValue = string | number | readonly string[];

/** One field and the message key that explains it; `path` is dotted, as in the form. */
export interface FieldFault {
  readonly path: string;
  readonly key: string;
  readonly values?: Readonly<Record<string, FaultValue>>;
}

export interface FaultShape {
  readonly kind: FaultKind;
  /** A key under `faults` in the messages. */
  readonly key: string;
  readonly values: Readonly<Record<string, FaultValue>>;
  readonly fields: readonly FieldFault[];
}

/** A refusal: a value of the domain, thrown without knowing who carries it to the person. */
export class Fault extends Error {
  readonly shape: FaultShape;
  constructor(
    kind: FaultKind,
    key: string,
    values: Readonly<Record<string, FaultValue>> = {},
    fields: readonly FieldFault[] = [],
  ) {
    super(`${kind}: ${key}`);
    this.name = 'Fault';
    this.shape = { kind, key, values, fields };
  }
}

/** A rule of the domain says no; `key` names the sentence under `faults`. */
export function refuse(key: string, values: Readonly<Record<string, FaultValue>> = {}): Fault {
  return new Fault('refused', key, values);
}

/** The thing does not exist, or this person has no business knowing that it does. */
export function notFound(): Fault {
  return new Fault('not_found', 'not_found');
}

export function forbidden(): Fault {
  return new Fault('forbidden', 'forbidden');
}

/** Somebody changed the row since it was read. `current` is the version that stands now. */
export function staleVersion(current: number): Fault {
  return new Fault('conflict', 'stale_version', { current });
}

/** Input that the schema accepts but the domain cannot; shown beside the fields. */
export function invalidFields(...fields: FieldFault[]): Fault {
  return new Fault('invalid', 'invalid', {}, fields);
}
