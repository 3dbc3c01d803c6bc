import { useCallback, useEffect, useRef, useState } from 'react';

export interface Player {
  /** Where the music is right now, in seconds, finer than `timeS`. */
  now: () => number;
  playing: boolean;
  /** Position in seconds, at the pace of the element's own reports. */
  timeS: number;
  /** Of the file, once the browser knows it. */
  durationS: number | undefined;
  /** The browser cannot play the file, though it may well have been judged. */
  unplayable: boolean;
  toggle: () => void;
  seek: (timeS: number) => void;
  play: () => void;
}

/** Plays a file from an object URL of its own, which it revokes. Give the component a key per file. */
export function usePlayer(file: File): Player {
  const audio = useRef<HTMLAudioElement>(null);
  const [state, setState] = useState({
    playing: false,
    timeS: 0,
    durationS: undefined as number | undefined,
    unplayable: false,
  });

  useEffect(() => {
    // An empty file has no sound to play, and asking for it only logs a network error.
    if (file.size === 0) return;
    const url = URL.createObjectURL(file);
    const element = new Audio();
    element.preload = 'metadata';
    const listening = new AbortController();
    const refresh = () => {
      setState({
        playing: !element.paused && !element.ended,
        timeS: element.currentTime,
        durationS: Number.isFinite(element.duration) ? element.duration : undefined,
        unplayable: element.error !== null,
      });
    };
    for (const event of ['play', 'pause', 'ended', 'timeupdate', 'seeked', 'durationchange', 'error']) {
      element.addEventListener(event, refresh, { signal: listening.signal });
    }
    element.src = url;
    audio.current = element;
    return () => {
      listening.abort();
      element.pause();
      element.removeAttribute('src');
      element.load();
      audio.current = null;
      URL.revokeObjectURL(url);
    };
  }, [file]);

  const play = useCallback(() => {
    // Refused where the file cannot be played, which the element's `error` event tells.
    audio.current?.play().catch(() => undefined);
  }, []);
  const seek = useCallback((timeS: number) => {
    if (audio.current) audio.current.currentTime = timeS;
    setState((before) => ({ ...before, timeS }));
  }, []);
  const toggle = useCallback(() => {
    if (audio.current?.paused) play();
    else audio.current?.pause();
  }, [play]);
  const now = useCallback(() => audio.current?.currentTime ?? 0, []);

  return { ...state, now, toggle, seek, play };
}
