import { useTranslation } from 'react-i18next';
import type { QueueResult } from '../../stores';
import { GenreBars } from '../../ui';
import styles from './Ranking.module.css';

/** All genres by their probability; where the answer is 'no music', what they would be if it were. */
export function Ranking({ result: { verdict, ranking, genres, threshold } }: { result: QueueResult }) {
  const { t } = useTranslation();
  const hypothetical = verdict.kind === 'no-music';
  return (
    <section aria-labelledby="ranking-title" className={styles.ranking}>
      <h3 id="ranking-title">{hypothetical ? t('file.ranking.ifItWereMusic') : t('file.ranking.title')}</h3>
      <GenreBars ranking={ranking} genres={genres} threshold={hypothetical ? undefined : threshold} />
    </section>
  );
}
