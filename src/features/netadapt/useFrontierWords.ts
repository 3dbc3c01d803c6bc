import { useTranslation } from 'react-i18next';
import { costOf, type FrontierPoint } from '../../netadapt';
import { useFigures } from '../../ui';
import { useStepWords } from './useStepWords';

/** Networks of the comparison in words. @param start name of the network that was adapted */
export function useFrontierWords(start: string) {
  const { t } = useTranslation();
  const { percent, finePercent, decimal } = useFigures();
  const { milliseconds } = useStepWords();
  const name = ({ kind, step, share = 1, frames = 0, hopS }: FrontierPoint): string =>
    kind === 'tiny'
      ? 'genre-tiny'
      : t(`netadapt.frontier.name.${kind}`, {
          start,
          step,
          share: percent(share),
          frames,
          hop: decimal(hopS, 1),
        });
  const interval = ({ interval95: [low, high] }: Pick<FrontierPoint, 'interval95'>): string =>
    t('netadapt.frontier.interval', { low: finePercent(low), high: finePercent(high) });
  return {
    name,
    interval,
    describe: (point: FrontierPoint): string =>
      t('netadapt.frontier.point', {
        name: name(point),
        cost: milliseconds(costOf(point), 3),
        accuracy: finePercent(point.macroAccuracy),
        interval: interval(point),
      }),
  };
}
