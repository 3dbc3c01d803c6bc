import { useEffect, useRef } from 'react';
import type { LiveSoundUpdate } from '../../live';
import { liveStore } from '../../stores/live';

/** What is kept for a tab that is hidden, where nothing is drawn: ten seconds at fifty a second. */
const MOST_KEPT = 500;

/** How often is drawn for a person who asked for less motion. */
const CALM_MS = 1000;

/**
 * Calls `draw` with what was heard since the last call, once a frame of the display. It goes past React, since nothing
 * but a canvas or a style changes.
 */
export function useSoundFrames(draw: (heard: readonly LiveSoundUpdate[]) => void): void {
  const latest = useRef(draw);
  useEffect(() => {
    latest.current = draw;
  }, [draw]);

  useEffect(() => {
    const restMs = matchMedia('(prefers-reduced-motion: reduce)').matches ? CALM_MS : 0;
    let heard: LiveSoundUpdate[] = [];
    let frame = 0;
    let lastMs = 0;

    const onFrame = (nowMs: number) => {
      if (nowMs - lastMs < restMs) {
        frame = requestAnimationFrame(onFrame);
        return;
      }
      frame = 0;
      lastMs = nowMs;
      const drawn = heard;
      heard = [];
      latest.current(drawn);
    };
    const unsubscribe = liveStore.getState().onSound((sound) => {
      heard.push(sound);
      if (heard.length > MOST_KEPT) heard.shift();
      if (frame === 0) frame = requestAnimationFrame(onFrame);
    });
    return () => {
      unsubscribe();
      cancelAnimationFrame(frame);
    };
  }, []);
}
