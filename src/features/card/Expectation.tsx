import { useTranslation } from 'react-i18next';
import type { CrossValidation } from '../../models';
import type { Genre } from '../../classify';
import { Section, useFigures } from '../../ui';
import { ScoreScale } from './ScoreScale';
import styles from './Expectation.module.css';

interface ExpectationProps {
  scores: CrossValidation;
  /** Those that the network tells apart, in the order of its card. */
  genres: readonly Genre[];
  windowS: number;
}

/** The headline figure with its interval, and what it means in plain words. */
export function Expectation({ scores, genres, windowS }: ExpectationProps) {
  const { t } = useTranslation();
  const { percent, number } = useFigures();
  const { typescript, folds } = scores;
  const [low, high] = typescript.interval95;
  return (
    <Section wide title={t('card.expect.title')}>
      <div className={styles.columns}>
        <div className={styles.headline}>
          <p className={styles.figure}>
            <strong>{percent(typescript.macroAccuracy)}</strong>
            <span>{t('card.expect.measure')}</span>
            <span>{t('card.expect.interval', { low: percent(low), high: percent(high) })}</span>
          </p>
          <p className={styles.plain}>
            {t('card.expect.plain', {
              songs: genres.length,
              right: number(genres.length * typescript.macroAccuracy),
            })}
          </p>
          <p>
            {t('card.expect.accuracy', {
              accuracy: percent(typescript.accuracy),
              top3: percent(typescript.top3),
            })}
          </p>
          <p className={styles.how}>{t('card.expect.how', { count: folds.length })}</p>
        </div>
        <ScoreScale scores={scores} genres={genres} windowS={windowS} />
      </div>
    </Section>
  );
}
