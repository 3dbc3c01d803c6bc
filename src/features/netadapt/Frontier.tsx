import { useTranslation } from 'react-i18next';
import { costOf, type FrontierPoint } from '../../netadapt';
import { FiguresTable, Section, useFigures } from '../../ui';
import type { StoryProps } from './stepView';
import styles from './Frontier.module.css';
import { FrontierFinding } from './FrontierFinding';
import { FrontierPlane } from './FrontierPlane';
import { useFrontierWords } from './useFrontierWords';

/** NetAdapt against the obvious: networks that were trained alike, measured in one run, heard on clips that chose nothing. */
export function Frontier({ trajectory: { frontier, start }, step, onStep }: StoryProps) {
  const { t } = useTranslation();
  const { decimal, number, finePercent } = useFigures();
  const { name, interval } = useFrontierWords(start);
  const row = (point: FrontierPoint) => [
    name(point),
    decimal(costOf(point), 3),
    finePercent(point.macroAccuracy),
    interval(point),
    finePercent(point.accuracy),
    number(point.parameters),
  ];
  return (
    <Section
      title={t('netadapt.frontier.title')}
      lead={t('netadapt.frontier.lead', {
        clips: number(frontier[0].clips),
        updates: number(Math.max(...frontier.map(({ updates }) => updates))),
        seeds: number(Math.max(...frontier.map(({ seeds }) => seeds.length))),
      })}
    >
      <FrontierFinding frontier={frontier} start={start} />
      <div className={styles.columns}>
        <FrontierPlane frontier={frontier} start={start} step={step} onStep={onStep} />
        <FiguresTable
          open
          short
          caption={t('netadapt.frontier.title')}
          columns={[
            t('netadapt.frontier.network'),
            t('netadapt.frontier.cost'),
            t('netadapt.frontier.accuracy'),
            t('netadapt.frontier.sure'),
            t('netadapt.frontier.clipAccuracy'),
            t('netadapt.frontier.parameters'),
          ]}
          rows={frontier.toSorted((a, b) => costOf(b) - costOf(a)).map(row)}
        />
      </div>
    </Section>
  );
}
