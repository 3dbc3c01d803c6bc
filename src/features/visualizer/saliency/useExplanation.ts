import { useCallback, useEffect, useRef, useState } from 'react';
import type { Inspector, NetworkReading, NetworkEdit } from '../../../inspect';
import { explainWindow, scorerOf, testSaliency, type SaliencyTest } from '../../../inspect/saliency';
import type { Genre } from '../../../classify';
import { noise } from '../../../samples';

/** What is asked: why this genre, in this window. */
export interface Question {
  reading: NetworkReading;
  genre: Genre;
  edits: readonly NetworkEdit[];
}

/** The saliency of a window, and what it is worth. */
export interface Explained {
  saliency: Float32Array;
  test: SaliencyTest;
  /** Of the window, mono, 16 kHz: they stay when the sound is gone. */
  samples: Float32Array;
}

export type Explanation =
  | { kind: 'idle' }
  | { kind: 'running'; question: Question; fraction: number }
  | { kind: 'done'; question: Question; explained: Explained }
  | { kind: 'failed'; question: Question; error: unknown };

/** Of all the work, the share that goes into the map; the rest puts it to the test. */
const MAPPING = 0.8;

/** Asks for an explanation, one at a time; a new question, and leaving the page, end the one before. */
export function useExplanation(inspector: Inspector | undefined) {
  const [explanation, setExplanation] = useState<Explanation>({ kind: 'idle' });
  const running = useRef<AbortController>(null);

  const cancel = useCallback(() => {
    running.current?.abort();
    setExplanation({ kind: 'idle' });
  }, []);

  // An explanation goes with its network: of another one it is asked anew.
  useEffect(() => cancel, [inspector, cancel]);

  const ask = useCallback(
    async (question: Question) => {
      if (!inspector) return;
      running.current?.abort();
      const controller = new AbortController();
      running.current = controller;
      const { signal } = controller;
      const tell = (fraction: number) => {
        if (!signal.aborted) setExplanation({ kind: 'running', question, fraction });
      };
      tell(0);
      try {
        const explained = await explain(inspector, question, signal, tell);
        setExplanation({ kind: 'done', question, explained });
      } catch (error) {
        // Whoever aborted has said already what is shown instead.
        if (!signal.aborted) setExplanation({ kind: 'failed', question, error });
      }
    },
    [inspector],
  );

  return { explanation, ask, cancel };
}

async function explain(
  inspector: Inspector,
  { reading: { track, startS, input }, genre, edits }: Question,
  signal: AbortSignal,
  onProgress: (fraction: number) => void,
): Promise<Explained> {
  const samples = await inspector.samples({ track, startS });
  const scorer = scorerOf(inspector);
  const asked = { input, genre, edits, signal };
  const saliency = await explainWindow(scorer, {
    ...asked,
    onProgress: (fraction) => onProgress(MAPPING * fraction),
  });
  const onTested = (fraction: number) => {
    onProgress(MAPPING + (1 - MAPPING) * fraction);
  };
  const test = await testSaliency(scorer, { ...asked, onProgress: onTested }, saliency, noise(1));
  return { saliency, test, samples };
}
