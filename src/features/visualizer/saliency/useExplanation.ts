import { useCallback, useEffect, useRef, useState } from 'react';
import type { Inspector, NetworkReading, NetworkEdit } from '../../../inspect';
import { explainWindow } from '../../../inspect/saliency';
import type { Genre } from '../../../classify';

/** What is asked: why this genre, in this window. */
export interface Question {
  reading: NetworkReading;
  genre: Genre;
  edits: readonly NetworkEdit[];
}

export type Explanation =
  | { kind: 'idle' }
  /** `saliency` is as far as it is known. */
  | { kind: 'running'; question: Question; fraction: number; saliency: Float32Array }
  | { kind: 'done'; question: Question; saliency: Float32Array }
  | { kind: 'failed'; question: Question; error: unknown };

/** Asks for an explanation, one at a time; a new question, and leaving the page, end the one before. */
export function useExplanation(inspector: Inspector | undefined) {
  const [explanation, setExplanation] = useState<Explanation>({ kind: 'idle' });
  const running = useRef<AbortController>(null);

  const cancel = useCallback(() => {
    running.current?.abort();
    setExplanation({ kind: 'idle' });
  }, []);

  useEffect(() => () => running.current?.abort(), [inspector]);

  const ask = useCallback(
    async (question: Question) => {
      if (!inspector) return;
      running.current?.abort();
      const controller = new AbortController();
      running.current = controller;
      const { signal } = controller;
      const { reading, genre, edits } = question;
      setExplanation({ kind: 'running', question, fraction: 0, saliency: new Float32Array() });
      try {
        const saliency = await explainWindow(inspector, {
          input: reading.input,
          genre,
          edits,
          signal,
          onProgress: (fraction, saliency) => {
            if (!signal.aborted) setExplanation({ kind: 'running', question, fraction, saliency });
          },
        });
        setExplanation({ kind: 'done', question, saliency });
      } catch (error) {
        // Whoever aborted has said already what is shown instead.
        if (!signal.aborted) setExplanation({ kind: 'failed', question, error });
      }
    },
    [inspector],
  );

  return { explanation, ask, cancel };
}
