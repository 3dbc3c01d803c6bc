import { useTranslation } from 'react-i18next';
import type { FrontierPoint } from '../../netadapt';
import { useFigures } from '../../ui';
import { bestWay } from './bestWay';
import { useFrontierWords } from './useFrontierWords';

/** What the comparison says of the last step: what each way keeps at its cost, and which of them keeps most. */
export function FrontierFinding({ frontier, start }: { frontier: readonly FrontierPoint[]; start: string }) {
  const { t } = useTranslation();
  const { finePercent } = useFigures();
  const { name } = useFrontierWords(start);
  const ways = bestWay(frontier);
  if (!ways) return null;
  const { netadapt, plain, best } = ways;
  const kept = [netadapt, ...plain].map((point) =>
    t('netadapt.frontier.keeps', { name: name(point), accuracy: finePercent(point.macroAccuracy) }),
  );
  return (
    <p>
      {t('netadapt.frontier.atCost', { kept: kept.join(', ') })}{' '}
      {t(`netadapt.frontier.best.${best.kind === 'hop' ? 'hop' : 'other'}`, { name: name(best) })}
    </p>
  );
}
