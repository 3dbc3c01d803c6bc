import { useCallback, useEffect, useRef, useState } from 'react';
import { forgetSound, soundAlone } from '../../ui';

/** Plays samples of one window, one sound at a time; what plays stops when any other sound starts and when the page is left. */
export function useSound<Name extends string>(sampleRate: number) {
  const context = useRef<AudioContext>(null);
  const source = useRef<AudioBufferSourceNode>(null);
  const [playing, setPlaying] = useState<Name>();

  const stop = useCallback(() => {
    source.current?.stop();
    source.current = null;
    setPlaying(undefined);
  }, []);

  useEffect(
    () => () => {
      forgetSound(stop);
      source.current = null;
      void context.current?.close();
      context.current = null;
    },
    [stop],
  );

  const play = useCallback(
    (name: Name, samples: Float32Array) => {
      soundAlone(stop);
      source.current?.stop();
      context.current ??= new AudioContext();
      const buffer = context.current.createBuffer(1, samples.length, sampleRate);
      buffer.copyToChannel(new Float32Array(samples), 0);
      const node = context.current.createBufferSource();
      node.buffer = buffer;
      node.connect(context.current.destination);
      node.onended = () => {
        node.disconnect();
        if (source.current === node) {
          source.current = null;
          setPlaying(undefined);
        }
      };
      source.current = node;
      setPlaying(name);
      node.start();
    },
    [sampleRate],
  );

  return { playing, play, stop };
}
