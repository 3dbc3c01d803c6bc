import { useEffect, useEffectEvent, useState } from 'react';

/** Milliseconds that each step stays, long enough to see what changed. */
const STEP_MS = 1400;

/** Plays the story: one step after another until the last. Once there, playing begins anew at the start. */
export function usePlaying(step: number, last: number, show: (step: number) => void) {
  const [wanted, setWanted] = useState(false);
  const playing = wanted && step < last;

  const advance = useEffectEvent(() => {
    show(step + 1);
    if (step + 1 === last) setWanted(false);
  });
  useEffect(() => {
    if (!playing) return;
    const timer = setInterval(() => advance(), STEP_MS);
    return () => clearInterval(timer);
  }, [playing]);

  return {
    playing,
    toggle: () => {
      if (!playing && step >= last) show(0);
      setWanted(!playing);
    },
    stop: () => {
      setWanted(false);
    },
  };
}
