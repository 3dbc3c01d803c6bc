import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { queueStore } from '../../stores';
import { renderSample } from '../../samples';
import type { Input } from './view';

/** The recording that an input stands for; undefined while it is being composed, and where there is none. */
export function useInputFile(input: Input | undefined): File | undefined {
  const { t } = useTranslation();
  const chosen = useStore(
    queueStore,
    ({ items, selectedId }) => items.find(({ id }) => id === selectedId)?.file,
  );
  const [composed, setComposed] = useState<{ input: Input; file: File }>();

  useEffect(() => {
    if (!input || input === 'file' || input === 'microphone') return;
    const ending = new AbortController();
    const onComposed = (wav: ArrayBuffer): void => {
      const name = `${t(`file.samples.${input}`)}.wav`;
      if (!ending.signal.aborted) setComposed({ input, file: new File([wav], name, { type: 'audio/wav' }) });
    };
    renderSample(input, ending.signal).then(onComposed, (error: unknown) => {
      if (!ending.signal.aborted) throw error;
    });
    return () => ending.abort();
  }, [input, t]);

  if (input === 'file') return chosen;
  return composed?.input === input ? composed?.file : undefined;
}
