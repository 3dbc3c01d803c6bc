import { useTranslation } from 'react-i18next';
import { useGenreColour, Section, useFigures, useGenreName } from '../../ui';
import { genreResults, type Tested } from './genreResults';
import { ShareBar } from './ShareBar';
import { wilsonInterval } from '../../scores';
import styles from './GenreTable.module.css';

/** Of each genre how much is found, and how far its name can be trusted; best found genre first. */
export function GenreTable({ tested }: { tested: Tested }) {
  const { t } = useTranslation();
  const genreName = useGenreName();
  const genreColour = useGenreColour();
  return (
    <Section wide title={t('card.genres.title')} lead={t('card.genres.lead')}>
      <table className={styles.table}>
        <caption className="visuallyHidden">{t('card.genres.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('card.genres.genre')}</th>
            <th scope="col">{t('card.genres.recall')}</th>
            <th scope="col">{t('card.genres.precision')}</th>
          </tr>
        </thead>
        <tbody>
          {genreResults(tested).map(({ genre, right, clips, answers }) => {
            const colour = genreColour(genre, tested.genres);
            return (
              <tr key={genre}>
                <th scope="row" title={genreName(genre)}>
                  {genreName(genre)}
                </th>
                <ShareCell right={right} count={clips} colour={colour} />
                <ShareCell right={right} count={answers} colour={colour} />
              </tr>
            );
          })}
        </tbody>
      </table>
    </Section>
  );
}

function ShareCell({ right, count, colour }: { right: number; count: number; colour: string }) {
  const { t } = useTranslation();
  const { percent } = useFigures();
  if (count === 0) return <td>{t('card.genres.never')}</td>;
  const interval = wilsonInterval(right, count);
  const [low, high] = interval;
  return (
    <td>
      <span className={styles.share}>
        <ShareBar share={right / count} interval={interval} colour={colour} />
        <span className={styles.figures}>
          <strong>{percent(right / count)}</strong>
          <span>{t('card.genres.of', { right, clips: count })}</span>
          <small>{t('card.range', { low: percent(low), high: percent(high) })}</small>
        </span>
      </span>
    </td>
  );
}
