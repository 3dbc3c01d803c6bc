import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { defaultGenres } from '../../stores';
import { GenreMark, Icon, useGenreName } from '../../ui';
import { FilePicker } from './FilePicker';
import { ModelStatus } from './ModelStatus';
import { Samples } from './Samples';
import { SkippedNotice } from './SkippedNotice';
import { useCard } from './useVerdict';
import landing from '../../ui/landing.module.css';
import styles from './Welcome.module.css';

/** The page before anything was dropped: what it is, what it needs, how to begin. */
export function Welcome() {
  const { t } = useTranslation();
  const genreName = useGenreName();
  const genres = useCard()?.genres ?? defaultGenres;
  return (
    <div className={styles.welcome}>
      <h1 className={landing.headline}>{t('file.headline')}</h1>
      <p className={`${landing.lead} ${styles.lead}`}>{t('file.lead')}</p>

      <div className={styles.notice}>
        <SkippedNotice />
      </div>
      <section aria-label={t('file.drop.label')} className={styles.zone}>
        <ul aria-label={t('file.genres')} className={styles.genres}>
          {genres.map((genre) => (
            <li key={genre}>
              <GenreMark genre={genre} genres={genres} className={styles.mark} />
              <span>{genreName(genre)}</span>
            </li>
          ))}
        </ul>
        <p className={styles.zoneTitle}>{t('file.drop.title')}</p>
        <div className={styles.buttons}>
          <FilePicker icon="file" look="primary">
            {t('file.drop.files')}
          </FilePicker>
          <FilePicker icon="folder" folder>
            {t('file.drop.folder')}
          </FilePicker>
        </div>
        <p className={styles.hint}>{t('file.drop.hint')}</p>
        <Link to="/live" className={styles.live}>
          <Icon name="microphone" />
          {t('file.drop.live')}
        </Link>
      </section>

      <div className={styles.facts}>
        <p className={styles.fact}>
          <Icon name="lock" />
          {t('file.privacy')}
        </p>
        <ModelStatus />
      </div>

      <section aria-labelledby="samples-title" className={styles.samples}>
        <h2 id="samples-title">{t('file.samples.title')}</h2>
        <Samples />
        <p className={styles.hint}>{t('file.samples.note')}</p>
      </section>
    </div>
  );
}
