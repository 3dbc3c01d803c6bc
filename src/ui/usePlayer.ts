import { useCallback, useEffect, useRef, useState } from 'react';
import { AT_THE_START, Playback, type FindFrames, type PlaybackState } from './playback';

export interface Player extends PlaybackState {
  /** Where the music is right now, in seconds, finer than `timeS`. */
  now: () => number;
  toggle: () => void;
  seek: (timeS: number) => void;
  play: () => void;
}

/** Plays a file. Give the component a key per file. */
export function usePlayer(file: File, findFrames: FindFrames): Player {
  const playback = useRef<Playback>(null);
  const [state, setState] = useState(AT_THE_START);

  useEffect(() => {
    const opened = new Playback(file, findFrames, setState);
    playback.current = opened;
    return () => {
      opened.close();
      playback.current = null;
    };
  }, [file, findFrames]);

  const play = useCallback(() => void playback.current?.play(), []);
  const seek = useCallback((timeS: number) => playback.current?.seek(timeS), []);
  const toggle = useCallback(() => playback.current?.toggle(), []);
  const now = useCallback(() => playback.current?.timeS ?? 0, []);

  return { ...state, now, toggle, seek, play };
}
