/** A worker did not start, or broke down; what it was doing is lost. */
export class WorkerFailedError extends Error {
  override readonly name = 'WorkerFailedError';
}

/** A worker was ended since it made no progress; what it was doing is lost. */
export class WorkerStalledError extends Error {
  override readonly name = 'WorkerStalledError';
}

/** A worker was closed while it was at work, or is asked something after that. */
export class WorkerClosedError extends Error {
  override readonly name = 'WorkerClosedError';
}
