import { useEffect, useState } from 'react';

/** Milliseconds that each step stays, long enough to see what changed. */
const STEP_MS = 1400;

/** Plays the story: one step after another until the last. Once there, playing begins anew at the start. */
export function usePlaying(step: number, last: number, show: (step: number) => void) {
  const [wanted, setWanted] = useState(false);
  const playing = wanted && step < last;

  useEffect(() => {
    if (!playing) return;
    const timer = setTimeout(() => {
      show(step + 1);
      if (step + 1 === last) setWanted(false);
    }, STEP_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [playing, step, show]);

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
