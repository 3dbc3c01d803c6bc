import { useTranslation } from 'react-i18next';
import type { Outcome as OutcomeFigures } from '../../netadapt';
import { FiguresTable, Section, useFigures } from '../../ui';
import { useFrontierWords } from './useFrontierWords';

/** What came of it, before how: the network that ships beside the one that was adapted. */
export function Outcome({ outcome: { step, start, adapted } }: { outcome: OutcomeFigures }) {
  const { t } = useTranslation();
  const { decimal, number, finePercent } = useFigures();
  const { interval } = useFrontierWords(start.model);
  const points = 100 * (adapted.macroAccuracy - start.macroAccuracy);
  return (
    <Section
      title={t('netadapt.outcome.title')}
      lead={t(points < 0 ? 'netadapt.outcome.lost' : 'netadapt.outcome.kept', {
        name: adapted.model,
        start: start.model,
        step,
        ratio: decimal(start.latencyMs / adapted.latencyMs, 2),
        smaller: finePercent(1 - adapted.parameters / start.parameters),
        points: decimal(Math.abs(points), 1),
      })}
    >
      <FiguresTable
        open
        short
        caption={t('netadapt.outcome.title')}
        columns={[
          t('netadapt.frontier.network'),
          t('netadapt.outcome.latency'),
          t('netadapt.frontier.accuracy'),
          t('netadapt.frontier.sure'),
          t('netadapt.frontier.parameters'),
          t('netadapt.frontier.clipAccuracy'),
        ]}
        rows={[adapted, start].map((network) => [
          network.model,
          decimal(network.latencyMs, 2),
          finePercent(network.macroAccuracy),
          interval(network),
          number(network.parameters),
          finePercent(network.accuracy),
        ])}
      />
      <p>{t('netadapt.outcome.source', { count: adapted.clips })}</p>
    </Section>
  );
}
