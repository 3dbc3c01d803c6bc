import { useTranslation } from 'react-i18next';
import type { FrontierPoint } from '../../netadapt';
import { useFigures } from '../../ui';
import { useStepWords } from './useStepWords';

/** Networks of the comparison in words. @param start name of the network that was adapted */
export function useFrontierWords(start: string) {
  const { t } = useTranslation();
  const { percent, finePercent, number } = useFigures();
  const { milliseconds } = useStepWords();
  const name = ({ kind, step, share = 1 }: FrontierPoint): string =>
    kind === 'tiny'
      ? 'genre-tiny'
      : t(`netadapt.frontier.name.${kind}`, { start, step, share: percent(share) });
  return {
    name,
    describe: (point: FrontierPoint): string =>
      t('netadapt.frontier.point', {
        name: name(point),
        latency: milliseconds(point.latencyMs),
        accuracy: finePercent(point.macroAccuracy),
        parameters: number(point.parameters),
      }),
  };
}
