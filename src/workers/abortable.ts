/** Settles as `promise` does, or rejects with a signal's reason where that comes first. */
export function abortable<T>(promise: Promise<T>, ...signals: (AbortSignal | undefined)[]): Promise<T> {
  return new Promise((resolve, reject) => {
    const onAbort = (): void => {
      // The reason is whatever the one who aborts gave, by convention an error.
      reject(signals.find((signal) => signal?.aborted)?.reason as Error);
    };
    if (signals.some((signal) => signal?.aborted)) onAbort();
    for (const signal of signals) signal?.addEventListener('abort', onAbort, { once: true });
    void promise.then(resolve, reject).finally(() => {
      for (const signal of signals) signal?.removeEventListener('abort', onAbort);
    });
  });
}
