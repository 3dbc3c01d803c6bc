import { transferHandlers } from 'comlink';
import { AudioDecodeError } from '../audio/audioDecodeError';
import { ModelLoadError, ModelMismatchError, WorkerFailedError } from '../models/errors';

/** Errors that arrive as what they are, with their fields (which must be cloneable); others arrive as plain errors. */
const transported = { AudioDecodeError, ModelLoadError, ModelMismatchError, WorkerFailedError };

type ErrorClass = new (...parameters: never[]) => Error;
/** By `error.name`, not by the class's own name, which a minifier changes. */
const classes = new Map<string, ErrorClass>(Object.entries(transported));

/** An error as it crosses from a worker to its client. */
export interface WireError {
  name: string;
  message: string;
  stack: string | undefined;
  /** Own fields of an error of a transported class: its reason code and the like. */
  fields: Record<string, unknown>;
  cause: WireError | undefined;
}

export function packError(thrown: unknown): WireError {
  if (!(thrown instanceof Error)) return packError(new Error(String(thrown)));
  const { name, message, stack, cause, ...fields } = thrown;
  return {
    name,
    message,
    stack,
    fields: classes.has(name) ? fields : {},
    cause: cause === undefined ? undefined : packError(cause),
  };
}

export function unpackError({ name, message, stack, fields, cause }: WireError): Error {
  const error = new Error(message, cause && { cause: unpackError(cause) });
  const errorClass = classes.get(name);
  // Not through the constructor: each class has parameters of its own, and the fields are already known.
  if (errorClass) Object.setPrototypeOf(error, errorClass.prototype as object);
  return Object.assign(error, fields, { name, stack });
}

/** Replaces comlink's way with thrown errors, which keeps only name and message. Both sides call it. */
export function installErrorTransport(): void {
  const original = transferHandlers.get('throw');
  if (!original) throw new Error('comlink has no handler for thrown values.');
  transferHandlers.set('throw', {
    canHandle: (value): value is { value: unknown } => original.canHandle(value),
    serialize: ({ value }: { value: unknown }) => [packError(value), []],
    deserialize: (wire: WireError) => {
      throw unpackError(wire);
    },
  });
}
