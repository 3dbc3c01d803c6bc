import { useTranslation } from 'react-i18next';
import { GENRES } from '../../classify';
import { Section } from '../../ui';
import { commonMistakes } from './genreResults';
import styles from './Confusion.module.css';

/** More of a cell's colour than this leaves its number hard to read. */
const STRONGEST_PERCENT = 50;

/** Which genres are taken for which. */
export function Confusion({ confusion }: { confusion: readonly (readonly number[])[] }) {
  const { t } = useTranslation();
  return (
    <Section title={t('card.confusion.title')} lead={t('card.confusion.lead')}>
      <table className={styles.matrix}>
        <caption className="visuallyHidden">{t('card.confusion.caption')}</caption>
        <thead>
          <tr>
            <td />
            {GENRES.map((genre) => (
              <th key={genre} scope="col">
                <span>{t(`genres.${genre}`)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {GENRES.map((genre, row) => (
            <tr key={genre}>
              <th scope="row">{t(`genres.${genre}`)}</th>
              {GENRES.map((answer, column) => (
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
      <div>
        <h3 className={styles.title}>{t('card.confusion.common')}</h3>
        <ul className={styles.mistakes}>
          {commonMistakes(confusion, 4).map(({ genre, answer, count, clips }) => (
            <li key={`${genre} ${answer}`}>
              {t('card.confusion.mistake', {
                genre: t(`genres.${genre}`),
                answer: t(`genres.${answer}`),
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
