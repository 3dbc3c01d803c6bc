import { useTranslation } from 'react-i18next';
import type { CrossValidation } from '../../models';
import { Section, useFigures, FiguresTable, Plot, PlotGuide, plotLine, plotX, plotY } from '../../ui';
import { Legend } from './Legend';
import { useShareTicks } from './useShareTicks';
import styles from './lines.module.css';

interface NotSureProps {
  scores: CrossValidation;
  /** Confidence that an answer needs. */
  threshold: number;
}

/** What asking for more confidence costs in answers, and what it gives in right ones. */
export function NotSure({ scores: { coverage, answers }, threshold }: NotSureProps) {
  const { t } = useTranslation();
  const { percent } = useFigures();
  const shares = useShareTicks();
  const fromThreshold = (row: (typeof coverage)[number]) => Math.abs(row.threshold - threshold);
  const chosen = [...coverage].sort((a, b) => fromThreshold(a) - fromThreshold(b)).at(0);
  const words = {
    threshold: percent(threshold),
    coverage: percent(chosen?.coverage ?? 0),
    accuracy: percent(chosen?.accuracy ?? 0),
  };
  const curve = (key: 'coverage' | 'accuracy') => coverage.map((row) => ({ x: row.threshold, y: row[key] }));
  return (
    <Section title={t('card.notSure.title')} lead={t('card.notSure.lead', { threshold: words.threshold })}>
      <Plot
        label={t('card.notSure.picture', words)}
        xLabel={t('card.notSure.threshold')}
        yLabel={t('card.notSure.share')}
        xTicks={shares}
        yTicks={shares}
      >
        <PlotGuide from={{ x: threshold, y: 0 }} to={{ x: threshold, y: 1 }} />
        {(['coverage', 'accuracy'] as const).map((key) => (
          <g key={key} className={key === 'accuracy' ? styles.first : styles.second}>
            <path className={styles.line} d={plotLine(curve(key))} />
            {chosen && (
              <circle className={styles.mark} cx={plotX(chosen.threshold)} cy={plotY(chosen[key])} r={5.5} />
            )}
          </g>
        ))}
      </Plot>
      <Legend
        entries={[
          { text: t('card.notSure.accuracy'), line: 'first' },
          { text: t('card.notSure.coverage'), line: 'second' },
          { text: t('card.notSure.here', { threshold: words.threshold }), line: 'dashed' },
        ]}
      />
      {chosen && (
        <p>
          {t('card.notSure.chosen', words)} {answers && t('card.notSure.beforeRule')}
        </p>
      )}
      <FiguresTable
        caption={t('card.notSure.title')}
        columns={[t('card.notSure.threshold'), t('card.notSure.coverage'), t('card.notSure.accuracy')]}
        rows={coverage.map((row) => [row.threshold, row.coverage, row.accuracy].map(percent))}
      />
    </Section>
  );
}
