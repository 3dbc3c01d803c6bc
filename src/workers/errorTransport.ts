import { WorkerClosedError, WorkerFailedError, WorkerStalledError } from './errors';

type Field = string | number | boolean | undefined;

/** An error as it crosses from one thread to another. */
export interface WireError {
  name: string;
  message: string;
  stack: string | undefined;
  /** Its own fields, as far as they are plain: a reason code and the like. */
  fields: Record<string, Field>;
  cause: WireError | undefined;
}

/** Classes that errors are given back, by `error.name`; a class's own name is none to go by, minifiers change it. */
export type ErrorClasses = Readonly<Record<string, new (...parameters: never[]) => Error>>;

const ourOwn: ErrorClasses = { WorkerClosedError, WorkerFailedError, WorkerStalledError };

export function packError(thrown: unknown): WireError {
  if (!(thrown instanceof Error)) return packError(new Error(String(thrown)));
  const { name, message, stack, cause, ...own } = thrown;
  const fields = Object.entries(own).filter((entry): entry is [string, Field] => isPlain(entry[1]));
  return {
    name,
    message,
    stack,
    fields: Object.fromEntries(fields),
    cause: cause === undefined ? undefined : packError(cause),
  };
}

/** The error, and its causes, as what they were where `classes` has them, else as plain errors of the same name. */
export function unpackError(
  { name, message, stack, fields, cause }: WireError,
  classes: ErrorClasses,
): Error {
  const error = new Error(message, cause && { cause: unpackError(cause, classes) });
  const known: Partial<ErrorClasses> = { ...ourOwn, ...classes };
  // Not through the constructor: each class has parameters of its own, and the fields are already known.
  if (known[name]) Object.setPrototypeOf(error, known[name].prototype as object);
  return Object.assign(error, fields, { name, stack });
}

function isPlain(value: unknown): value is Field {
  return ['string', 'number', 'boolean', 'undefined'].includes(typeof value);
}
