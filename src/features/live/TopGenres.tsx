import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { rankGenres } from '../../scores';
import { liveStore } from '../../stores/live';
import { GenreBars } from '../../ui';
import styles from './TopGenres.module.css';

const SHOWN = 3;
/** What would be written as 0 %. */
const LEAST_SHOWN = 0.005;

/** The three most probable genres, chosen or rejected, with the threshold that decides. */
export function TopGenres() {
  const { t } = useTranslation();
  const verdict = useStore(liveStore, ({ verdict }) => verdict);
  const threshold = useStore(liveStore, ({ network }) => network?.card.thresholds.notSure);
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.top}>
      <h3 id={id}>{t('live.top.title')}</h3>
      {!verdict || verdict.kind === 'silence' ? (
        <p>{t('live.top.none')}</p>
      ) : (
        <GenreBars
          ranking={rankGenres(verdict.scores)
            .slice(0, SHOWN)
            .filter(({ probability }) => probability >= LEAST_SHOWN)}
          genres={verdict.scores.genres}
          threshold={verdict.kind === 'no-music' ? undefined : threshold}
        />
      )}
    </section>
  );
}
