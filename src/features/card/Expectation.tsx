import { useTranslation } from 'react-i18next';
import type { CrossValidation } from '../../models';
import type { Genre } from '../../classify';
import { Section, useFigures } from '../../ui';
import { answersGiven } from './headline';
import { ScoreScale } from './ScoreScale';
import { shareInterval, type Interval } from '../../scores';
import styles from './Expectation.module.css';

interface ExpectationProps {
  scores: CrossValidation;
  /** Those that the network tells apart, in the order of its card. */
  genres: readonly Genre[];
  windowS: number;
  /** Confidence that an answer needs. */
  notSure: number;
}

/** What to expect of one's own music: the leading figures with their intervals, and what they mean in plain words. */
export function Expectation({ scores, genres, windowS, notSure }: ExpectationProps) {
  const { t } = useTranslation();
  const { percent, finePercent, number } = useFigures();
  const { typescript, folds, set, seeds = [] } = scores;
  const { clips, accuracy, top3, macroAccuracy, interval95 } = typescript;
  const given = answersGiven(scores, notSure);
  const interval = ([low, high]: Interval) =>
    t('card.expect.interval', { low: percent(low), high: percent(high) });
  return (
    <Section
      wide
      title={t('card.expect.title')}
      lead={t(`card.expect.${set}.tested`, { clips: number(clips) })}
    >
      <div className={styles.columns}>
        <div className={styles.headline}>
          <p className={styles.figure}>
            <strong>{percent(accuracy)}</strong>
            <span>{t(`card.expect.${set}.measure`)}</span>
            <span>{interval(shareInterval(accuracy, clips))}</span>
          </p>
          <ul className={styles.others}>
            <li>
              <strong>{percent(macroAccuracy)}</strong>
              <span>{t('card.expect.macro')}</span>
              <small>{interval(interval95)}</small>
            </li>
            <li>
              <strong>{percent(top3)}</strong>
              <span>{t('card.expect.top3')}</span>
              <small>{interval(shareInterval(top3, clips))}</small>
            </li>
          </ul>
          <p className={styles.plain}>
            {t(`card.expect.${set}.plain`, { right: number(10 * accuracy), top3: number(10 * top3) })}{' '}
            {given &&
              t('card.expect.given', {
                coverage: percent(given.coverage),
                accuracy: percent(given.accuracy),
              })}
          </p>
          <p className={styles.how}>
            {[
              t('card.expect.how', { count: folds.length }),
              ...seeds.map((other) =>
                t('card.expect.seed', {
                  accuracy: finePercent(other.accuracy),
                  macro: finePercent(other.macroAccuracy),
                  top3: finePercent(other.top3),
                  first: finePercent(accuracy),
                }),
              ),
              t('card.expect.intervals'),
            ].join(' ')}
          </p>
        </div>
        <ScoreScale scores={scores} genres={genres} windowS={windowS} />
      </div>
    </Section>
  );
}
