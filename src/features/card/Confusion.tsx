import { useTranslation } from 'react-i18next';
import { Section, useGenreName } from '../../ui';
import { commonMistakes, type Tested } from './genreResults';
import styles from './Confusion.module.css';

/** More of a cell's colour than this leaves its number hard to read. */
const STRONGEST_PERCENT = 50;

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
      <div className={styles.scroll} role="group" aria-label={t('card.confusion.title')} tabIndex={0}>
        <table
          className={styles.matrix}
          style={{ minWidth: `calc(var(--head) + ${genres.length} * var(--column))` }}
        >
          <caption className="visuallyHidden">{t('card.confusion.caption')}</caption>
          <thead>
            <tr>
              <td />
              {genres.map((genre) => (
                <th key={genre} scope="col">
                  <span title={genreName(genre)}>{genreName(genre)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {genres.map((genre, row) => (
              <tr key={genre}>
                <th scope="row" title={genreName(genre)}>
                  {genreName(genre)}
                </th>
                {genres.map((answer, column) => (
                  <td
                    key={answer}
                    data-right={row === column}
                    style={{ background: heat(confusion[row], column, row === column) }}
                  >
                    {confusion[row][column]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
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

/** The colour of a cell by its share of the row; the root lets single mistakes be seen. */
function heat(row: readonly number[], column: number, right: boolean): string {
  const clips = row.reduce((sum, count) => sum + count, 0);
  const strength = STRONGEST_PERCENT * Math.sqrt(row[column] / Math.max(1, clips));
  return `color-mix(in oklab, var(${right ? '--accent' : '--danger'}) ${strength}%, var(--surface))`;
}
