import { useEffect, useState } from 'react';

/**
 * Keeps the screen on while the component is there. The browser lets go of the lock when the tab is hidden, so it is
 * asked for again when the tab is back.
 *
 * @returns whether the screen is kept on; not where the browser can't, or refuses, as it may on a low battery
 */
export function useWakeLock(): boolean {
  const [held, setHeld] = useState(false);

  useEffect(() => {
    if (!('wakeLock' in navigator)) return;
    let over = false;
    let lock: WakeLockSentinel | undefined;

    async function request() {
      if (document.visibilityState !== 'visible') return;
      try {
        lock = await navigator.wakeLock.request('screen');
      } catch {
        // Refused; the page says nothing of the screen then.
        setHeld(false);
        return;
      }
      if (over) {
        await lock.release();
        return;
      }
      lock.addEventListener('release', () => {
        setHeld(false);
      });
      setHeld(true);
    }
    const again = () => void request();

    again();
    document.addEventListener('visibilitychange', again);
    return () => {
      over = true;
      document.removeEventListener('visibilitychange', again);
      void lock?.release();
    };
  }, []);

  return held;
}
