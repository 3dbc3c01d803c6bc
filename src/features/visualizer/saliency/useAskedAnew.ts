import { useEffect } from 'react';

/** How long what is seen must stay the same before it is asked about anew. */
const REST_MS = 400;

/** Asks again once what is seen is no longer what was asked about, and has come to rest: not while music plays. */
export function useAskedAnew(isStale: boolean, seen: unknown, ask: () => void): void {
  useEffect(() => {
    if (!isStale) return;
    const timer = setTimeout(ask, REST_MS);
    return () => clearTimeout(timer);
  }, [isStale, seen, ask]);
}
