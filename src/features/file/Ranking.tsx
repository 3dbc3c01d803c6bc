import { useTranslation } from 'react-i18next';
import type { GenreScore } from '../../classify';
import { GenreBars } from '../../ui';
import { useCard } from './useVerdict';
import styles from './Ranking.module.css';

interface RankingProps {
  ranking: readonly GenreScore[];
  /** The answer was 'no music': the genres are what it would be if it were. */
  hypothetical: boolean;
}

/** All ten genres by their probability. */
export function Ranking({ ranking, hypothetical }: RankingProps) {
  const { t } = useTranslation();
  const notSure = useCard()?.thresholds.notSure;
  return (
    <section aria-labelledby="ranking-title" className={styles.ranking}>
      <h3 id="ranking-title">{hypothetical ? t('file.ranking.ifItWereMusic') : t('file.ranking.title')}</h3>
      <GenreBars ranking={ranking} threshold={hypothetical ? undefined : notSure} />
    </section>
  );
}
