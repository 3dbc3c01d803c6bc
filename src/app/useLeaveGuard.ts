import { useEffect } from 'react';
import { useStore } from 'zustand';
import { queueStore, isQueueKept, isWorthKeeping } from '../stores';

/** Has the browser ask before a long queue and its results are lost by closing or reloading the page. */
export function useLeaveGuard(): void {
  const worthKeeping = useStore(queueStore, ({ items }) => isWorthKeeping(items));
  useEffect(() => {
    if (!worthKeeping) return;
    const ask = (event: BeforeUnloadEvent): void => {
      if (!isQueueKept()) event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [worthKeeping]);
}
