import { useTranslation } from 'react-i18next';
import type { CrossValidation, Reliability, Robustness } from '../../models';
import { Section, useFigures, FiguresTable, Plot, PlotGuide } from '../../ui';
import { Legend } from './Legend';
import { ReliabilityLine } from './ReliabilityLine';
import { useShareTicks } from './useShareTicks';

interface CalibrationProps {
  temperature: number;
  scores: CrossValidation;
  replay: Robustness['replay'];
}

/** Whether answers of some confidence are right as often as it promises: reliability diagram and error. */
export function Calibration({ temperature, scores, replay }: CalibrationProps) {
  const { t } = useTranslation();
  const { number, percent, finePercent } = useFigures();
  const shares = useShareTicks();
  const { ece } = scores.typescript;
  const rowsOf = (source: string, bins: Reliability) =>
    bins.map(({ clips, confidence, accuracy }) => [
      source,
      percent(confidence),
      percent(accuracy),
      number(clips),
    ]);
  const [files, replayed] = [t('card.calibration.files'), t('card.calibration.replayed')];
  return (
    <Section title={t('card.calibration.title')} lead={t('card.calibration.lead')}>
      <Plot
        label={t('card.calibration.picture', { ece: finePercent(ece) })}
        xLabel={t('card.calibration.confidence')}
        yLabel={t('card.calibration.right')}
        xTicks={shares}
        yTicks={shares}
      >
        <PlotGuide from={{ x: 0, y: 0 }} to={{ x: 1, y: 1 }} />
        {replay && <ReliabilityLine bins={replay.reliability} line="second" />}
        <ReliabilityLine bins={scores.reliability} line="first" />
      </Plot>
      <Legend
        entries={[
          { text: files, line: 'first' },
          ...(replay ? [{ text: replayed, line: 'second' } as const] : []),
          { text: t('card.calibration.perfect'), line: 'dashed' },
        ]}
      />
      <p>
        {t('card.calibration.error', { ece: finePercent(ece) })}{' '}
        {replay && t('card.calibration.replayError', { ece: finePercent(replay.ece) })}
      </p>
      <p>{t('card.calibration.temperature', { temperature: number(temperature, 2) })}</p>
      <FiguresTable
        caption={t('card.calibration.title')}
        columns={[
          t('card.calibration.source'),
          t('card.calibration.confidence'),
          t('card.calibration.right'),
          t('card.calibration.clips'),
        ]}
        rows={[...rowsOf(files, scores.reliability), ...rowsOf(replayed, replay?.reliability ?? [])]}
      />
    </Section>
  );
}
