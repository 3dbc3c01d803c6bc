import { useCallback, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { queueStore } from '../../stores';
import { isSample, useSampleFile } from './useSampleFile';
import type { Input } from './view';

/** A recording that can be listened to, or why there is none. */
export interface InputFile {
  /** Undefined while it is being composed, and where there is none. */
  file: File | undefined;
  /** Where it could not be composed. */
  failure: { error: unknown; retry: () => void } | undefined;
}

type Composed = { input: Input; attempt: number } & ({ file: File } | { error: unknown });

/** The recording that an input stands for. */
export function useInputFile(input: Input | undefined): InputFile {
  const chosen = useStore(
    queueStore,
    ({ items, selectedId }) => items.find(({ id }) => id === selectedId)?.file,
  );
  const compose = useSampleFile();
  const [composed, setComposed] = useState<Composed>();
  const [attempt, setAttempt] = useState(0);
  const retry = useCallback(() => setAttempt((before) => before + 1), []);

  useEffect(() => {
    if (!isSample(input)) return;
    const ending = new AbortController();
    const tell = (outcome: { file: File } | { error: unknown }): void => {
      if (!ending.signal.aborted) setComposed({ input, attempt, ...outcome });
    };
    compose(input, ending.signal).then(
      (file) => tell({ file }),
      (error: unknown) => tell({ error }),
    );
    return () => ending.abort();
  }, [input, attempt, compose]);

  if (input === 'file') return { file: chosen, failure: undefined };
  if (composed?.input !== input || composed?.attempt !== attempt)
    return { file: undefined, failure: undefined };
  return 'file' in composed
    ? { file: composed.file, failure: undefined }
    : { file: undefined, failure: { error: composed.error, retry } };
}
