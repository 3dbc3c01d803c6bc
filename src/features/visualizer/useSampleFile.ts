import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { renderSample, SAMPLES, type SampleName } from '../../samples';
import type { Input } from './view';

export function isSample(input: Input | undefined): input is SampleName {
  return SAMPLES.some(({ name }) => name === input);
}

/** Composes samples as files that carry their names. It rejects where the composer fails, and with an aborted signal's reason. */
export function useSampleFile(): (sample: SampleName, signal: AbortSignal) => Promise<File> {
  const { t } = useTranslation();
  return useCallback(
    async (sample, signal) => {
      const wav = await renderSample(sample, signal);
      return new File([wav], `${t(`file.samples.${sample}`)}.wav`, { type: 'audio/wav' });
    },
    [t],
  );
}
