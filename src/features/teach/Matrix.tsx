import { Section, useGenreName } from '../../ui';
import styles from './Results.module.css';
import { useTeachText } from './useTeachText';

/** More of a cell's colour than this leaves its number hard to read. */
const STRONGEST_PERCENT = 45;

interface MatrixProps {
  classes: readonly string[];
  /** Counts, [class][answer]. */
  confusion: readonly (readonly number[])[];
}

/** Which classes are taken for which. */
export function Matrix({ classes, confusion }: MatrixProps) {
  const { t } = useTeachText();
  const genreName = useGenreName();
  const places = classes.map((_, place) => place);
  const rows = places.filter((place) => confusion[place].some((count) => count > 0));
  // Of genres that were kept, those that something was taken for.
  const columns = places.filter(
    (place) => rows.includes(place) || rows.some((row) => confusion[row][place] > 0),
  );
  return (
    <Section title={t('result.matrix')} lead={t('result.matrixLead')}>
      <div className={styles.scroll} role="group" aria-label={t('result.matrix')} tabIndex={0}>
        <table className={styles.matrix}>
          <caption className="visuallyHidden">{t('result.matrixLead')}</caption>
          <thead>
            <tr>
              <td />
              {columns.map((place) => (
                <th key={place} scope="col" title={genreName(classes[place])}>
                  {genreName(classes[place])}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row}>
                <th scope="row" title={genreName(classes[row])}>
                  {genreName(classes[row])}
                </th>
                {columns.map((column) => (
                  <td key={column} style={{ background: shade(confusion[row], column, row === column) }}>
                    {confusion[row][column]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}

/** By the share of the row. */
function shade(row: readonly number[], column: number, right: boolean): string {
  const songs = row.reduce((sum, count) => sum + count, 0);
  const strength = (STRONGEST_PERCENT * row[column]) / Math.max(1, songs);
  return `color-mix(in oklab, var(${right ? '--accent' : '--danger'}) ${strength}%, var(--page))`;
}
