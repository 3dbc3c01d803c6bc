/** A worker did not start, or broke down; what it was doing is lost. */
export class WorkerFailedError extends Error {
  override readonly name = 'WorkerFailedError';
}

/** A worker was ended since it made no progress; what it was doing is lost. */
export class WorkerStalledError extends Error {
  override readonly name = 'WorkerStalledError';
}

/** A worker was closed during a call, or before it. */
export class WorkerClosedError extends Error {
  override readonly name = 'WorkerClosedError';
}
