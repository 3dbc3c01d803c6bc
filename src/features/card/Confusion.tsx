import { useTranslation } from 'react-i18next';
import { ConfusionMatrix, Section, useGenreName } from '../../ui';
import { commonMistakes, type Tested } from './genreResults';
import styles from './Confusion.module.css';

/** More genres than this need the whole width of the page. */
const MOST_IN_HALF = 16;

/** Which genres are taken for which. */
export function Confusion({ tested }: { tested: Tested }) {
  const { t } = useTranslation();
  const genreName = useGenreName();
  const { genres, confusion } = tested;
  return (
    <Section
      wide={genres.length > MOST_IN_HALF}
      title={t('card.confusion.title')}
      lead={t('card.confusion.lead')}
    >
      <ConfusionMatrix
        label={t('card.confusion.title')}
        caption={t('card.confusion.caption')}
        genres={genres}
        confusion={confusion}
      />
      <div>
        <h3 className={styles.title}>{t('card.confusion.common')}</h3>
        <ul className={styles.mistakes}>
          {commonMistakes(tested, 4).map(({ genre, answer, count, clips }) => (
            <li key={`${genre} ${answer}`}>
              {t('card.confusion.mistake', {
                genre: genreName(genre),
                answer: genreName(answer),
                wrong: count,
                clips,
              })}
            </li>
          ))}
        </ul>
      </div>
    </Section>
  );
}
