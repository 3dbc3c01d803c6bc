import { useTranslation } from 'react-i18next';
import { genreColour, Section, useFigures, useGenreName } from '../../ui';
import { genreResults, type Tested } from './genreResults';
import styles from './GenreRecalls.module.css';

/** How many clips of each genre got its name, best genre first. */
export function GenreRecalls({ tested }: { tested: Tested }) {
  const { t } = useTranslation();
  const { percent } = useFigures();
  const genreName = useGenreName();
  return (
    <Section title={t('card.genres.title')} lead={t('card.genres.lead')}>
      <ol className={styles.recalls}>
        {genreResults(tested).map(({ genre, clips, right, recall }) => (
          <li key={genre}>
            <span className={styles.name} title={genreName(genre)}>
              {genreName(genre)}
            </span>
            <span className={styles.track} aria-hidden="true">
              <span style={{ width: `${100 * recall}%`, background: genreColour(genre, tested.genres) }} />
            </span>
            <span className={styles.percent}>{percent(recall)}</span>
            <small>{t('card.genres.of', { right, clips })}</small>
          </li>
        ))}
      </ol>
    </Section>
  );
}
