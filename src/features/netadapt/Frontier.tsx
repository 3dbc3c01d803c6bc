import { useTranslation } from 'react-i18next';
import type { FrontierPoint } from '../../netadapt';
import { FiguresTable, Section, useFigures } from '../../ui';
import type { StoryProps } from './stepView';
import styles from './Frontier.module.css';
import { FrontierPlane } from './FrontierPlane';
import { useFrontierWords } from './useFrontierWords';

/** NetAdapt against the obvious: networks that were trained long, measured in one run, heard on clips that chose nothing. */
export function Frontier({ trajectory: { frontier, start }, step, onStep }: StoryProps) {
  const { t } = useTranslation();
  const { decimal, number, finePercent } = useFigures();
  const { name } = useFrontierWords(start);
  const row = (point: FrontierPoint) => [
    name(point),
    decimal(point.latencyMs, 2),
    finePercent(point.macroAccuracy),
    finePercent(point.accuracy),
    number(point.parameters),
    number(point.multiplyAdds / 1e6, 1),
  ];
  return (
    <Section
      title={t('netadapt.frontier.title')}
      lead={t('netadapt.frontier.lead', {
        clips: number(frontier[0].clips),
        updates: number(Math.max(...frontier.map(({ updates }) => updates))),
      })}
    >
      <div className={styles.columns}>
        <FrontierPlane frontier={frontier} start={start} step={step} onStep={onStep} />
        <FiguresTable
          open
          caption={t('netadapt.frontier.title')}
          columns={[
            t('netadapt.frontier.network'),
            t('netadapt.frontier.latency'),
            t('netadapt.frontier.accuracy'),
            t('netadapt.frontier.clipAccuracy'),
            t('netadapt.frontier.parameters'),
            t('netadapt.frontier.multiplyAdds'),
          ]}
          rows={frontier.toSorted((a, b) => b.latencyMs - a.latencyMs).map(row)}
        />
      </div>
    </Section>
  );
}
